#!/usr/bin/env bash
# tools/screenshots.sh [FOLDER | --readme]: makes pictures of the window in each of its states, light and dark, in FOLDER
# (build/release/screenshots), the transcript also at three scales and in a narrow window. Builds Facet first, unless
# FACET_PROGRAM names one. Needs no display. Fails if the window warns of anything.
#
#   --readme   makes anew the two pictures that README shows, in docs/pictures
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

scripts="$repository/tests/gui/scripts"
# Name of the picture, script, language where it is not English.
states=(
    "empty ready"
    "streaming generating"
    "table-and-code table-and-code"
    "image-chat pictures"
    "edit edit"
    "versions versions"
    "search search"
    "settings settings"
    "settings-model settings-model"
    "settings-answers settings-answers"
    "left-out left-out"
    "error-banner trouble"
    "right-to-left right-to-left ar"
)

folder=$repository/build/release/screenshots
readme=no
case ${1:-} in
    -h | --help) sed -n '2,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    --readme) readme=yes folder=$repository/docs/pictures ;;
    -*) say "Unknown option '$1'; --readme is there."; exit 2 ;;
    ?*) folder=$1 ;;
esac
mkdir -p "$folder"

if [ -z "${FACET_PROGRAM:-}" ]; then
    cmake --preset release -S "$repository" >&2
    cmake --build "$repository/build/release" --target facet >&2
    FACET_PROGRAM=$repository/build/release/app/facet
fi
export XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$(mktemp -d)} # Qt warns where there is none
export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software LC_ALL=C.UTF-8

# picture NAME SCRIPT THEME SIZE [SCALE [LANGUAGE]]
picture() {
    local file=$folder/$1.png words
    rm -f "$file"
    words=$(QT_SCALE_FACTOR=${5:-1} "$FACET_PROGRAM" --scripted "$scripts/$2.json" --screenshot "$file" \
        --theme "$3" --size "$4" --language "${6:-en}" 2>&1) || { say "No picture $1: $words"; return 1; }
    [ -z "$words" ] || { say "While $1 was made: $words"; return 1; }
}

# As many at once as there are processors; `failed` counts those that went wrong.
failed=0 running=0
begin() {
    if [ "$running" -ge "$jobs" ]; then
        wait -n || failed=$((failed + 1))
        running=$((running - 1))
    fi
    picture "$@" &
    running=$((running + 1))
}

if [ $readme = yes ]; then
    begin light readme light 1180x780
    begin dark table-and-code dark 1180x780
else
    for state in "${states[@]}"; do
        read -r name script language <<< "$state"
        for theme in light dark; do begin "$name-$theme" "$script" $theme 1180x780 1 $language; done
    done
    for scale in 1.25 2; do begin "table-and-code-light-at-$scale" table-and-code light 1180x780 $scale; done
    for theme in light dark; do begin "table-and-code-$theme-narrow" table-and-code $theme 420x780; done
fi
while [ "$running" -gt 0 ]; do
    wait -n || failed=$((failed + 1))
    running=$((running - 1))
done
[ "$failed" = 0 ] || fail "$failed pictures went wrong."
say "The pictures lie in $folder."
