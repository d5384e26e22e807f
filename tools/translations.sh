#!/usr/bin/env bash
# tools/translations.sh [OUT]: brings resources/translations/*.ts (or copies of them in OUT) up to what the source says:
# new texts come in untranslated, those that are gone leave. A test compares the files with what this makes.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

lupdate=$(command -v /usr/lib/qt6/bin/lupdate lupdate6 lupdate | head -1)
[ -n "$lupdate" ] || fail "lupdate is missing: install the Debian package qt6-l10n-tools."

folder=$repository/resources/translations
out=${1:-$folder}
cd "$repository"
for file in "$folder"/facet_*.ts; do
    name=$(basename "$file" .ts)
    target=$out/$name.ts
    [ "$target" = "$file" ] || cp "$file" "$target"
    plural=()
    [ "$name" = facet_en ] && plural=(-pluralonly)
    "$lupdate" -silent app ui -extensions cpp,h,qml -I . -locations none -no-obsolete -no-ui-lines "${plural[@]}" \
        -source-language en -target-language "${name#facet_}" -ts "$target" 2>/dev/null
done
