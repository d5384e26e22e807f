#!/usr/bin/env bash
# tools/drivers.sh [lavapipe] [swiftshader]: Vulkan drivers that run on the processor, for the tests and for machines
# without a graphics card. They are unpacked under .cache/drivers, each with a manifest NAME.json for VK_DRIVER_FILES;
# the system's own drivers and apt's state stay as they are, and nothing here needs root.
#
#   lavapipe     Mesa's, from Debian's backports: 4 to 12 times faster at our shaders than Debian 12's own
#   swiftshader  from Debian's chromium-common: a second opinion, and the smallest feature set there is
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

aptState="$repository/.cache/apt"
codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")

# archiveUri: where this machine's apt gets Debian's main archive from, in whichever syntax it is written down.
archiveUri() {
    apt-get indextargets --no-release-info --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 2>/dev/null \
        | awk -v name="$codename" '$3 == "main" && ($2 == name || $2 ~ /^(old)*stable$/) { print $1; exit }'
}

# downloadPackage SUITE PACKAGE FOLDER: fetches one package from a suite of that archive into FOLDER, with lists and
# caches of its own. An archive snapshot keeps its signature but outlives its date, so the date is not looked at.
downloadPackage() {
    local suite=$1 package=$2 folder=$3 uri state="$aptState/$1"
    uri=$(archiveUri)
    [ -n "$uri" ] || { say "apt knows no archive of Debian $codename, so $package cannot be fetched."; return 1; }
    mkdir -p "$state"/{sources,lists/partial,cache/archives/partial}
    cat > "$state/sources/facet.sources" <<SOURCES
Types: deb
URIs: $uri
Suites: $suite
Components: main
Targets: Packages
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
SOURCES
    cat > "$state/apt.conf" <<CONF
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "$state/sources";
Dir::State::lists "$state/lists";
Dir::Cache "$state/cache";
Acquire::Check-Valid-Until "false";
Acquire::Languages "none";
Acquire::Retries "3";
APT::Sandbox::User "root";
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
CONF
    apt-get -c "$state/apt.conf" -qq -o APT::Update::Error-Mode=any update >&2 \
        && (cd "$folder" && apt-get -c "$state/apt.conf" -qq download "$package/$suite" >&2)
}

# writeManifest NAME LIBRARY API
writeManifest() {
    printf '{"file_format_version": "1.0.0", "ICD": {"library_path": "%s", "api_version": "%s"}}\n' "$2" "$3" \
        > "$drivers/$1.json.new"
    mv "$drivers/$1.json.new" "$drivers/$1.json"
}

# unpackDriver NAME SUITE PACKAGE LIBRARY API: leaves .cache/drivers/NAME/LIBRARY and its manifest.
unpackDriver() {
    local name=$1 suite=$2 package=$3 library=$4 api=$5 work found missing
    if [ ! -e "$drivers/$name/$library" ]; then
        say "Fetching the $name driver ($package of $suite) into .cache/drivers."
        work=$(mktemp -d "$drivers/.$name.XXXXXX")
        if downloadPackage "$suite" "$package" "$work" && dpkg-deb -x "$work"/*.deb "$work/tree"; then
            mkdir -p "$work/driver"
            found=$(find "$work/tree" -name "$library" -type f | head -n 1)
            [ -n "$found" ] && cp "$found" "$work/driver/"
        fi
        if [ ! -e "$work/driver/$library" ]; then rm -rf "$work"; return 1; fi
        missing=$(ldd "$work/driver/$library" 2>&1 | awk '/not found/ { print $1 }' | sort -u | tr '\n' ' ')
        if [ -n "$missing" ]; then
            say "The $name driver of $suite needs libraries that are not here: $missing"
            rm -rf "$work"
            return 1
        fi
        rm -rf "${drivers:?}/$name"
        mv "$work/driver" "$drivers/$name"
        rm -rf "$work"
    fi
    writeManifest "$name" "$drivers/$name/$library" "$api"
}

# useSystemLavapipe WHY: the driver that mesa-vulkan-drivers installed, under the name the tests look for.
useSystemLavapipe() {
    local manifest
    manifest=$(ls /usr/share/vulkan/icd.d/lvp_icd*.json 2>/dev/null | head -n 1)
    [ -n "$manifest" ] || fail "No lavapipe driver is installed: install mesa-vulkan-drivers."
    say "Using the system's own lavapipe: $1 (Remove .cache/drivers/lavapipe.json to look again.)"
    cp "$manifest" "$drivers/lavapipe.json"
}

lavapipe() {
    local installed
    if [ -e "$drivers/lavapipe.json" ] && [ ! -e "$drivers/lavapipe" ]; then return; fi # the system's, chosen before
    installed=$(dpkg-query -W -f '${Version}' mesa-vulkan-drivers 2>/dev/null || echo 0)
    if dpkg --compare-versions "$installed" ge 25; then
        useSystemLavapipe "it is new enough."
    else
        unpackDriver lavapipe "$codename-backports" mesa-vulkan-drivers libvulkan_lvp.so 1.4.305 \
            || useSystemLavapipe "the faster one of $codename-backports could not be had."
    fi
}

swiftshader() {
    unpackDriver swiftshader "$codename" chromium-common libvk_swiftshader.so 1.3.0 \
        || say "SwiftShader could not be had; the GPU tests run on lavapipe alone."
}

command -v apt-get >/dev/null || fail "The drivers come from Debian packages, and there is no apt-get here."
[ $# -gt 0 ] || set -- lavapipe swiftshader
mkdir -p "$drivers"
for name in "$@"; do
    case $name in
        lavapipe | swiftshader) "$name" ;;
        *) fail "Unknown driver '$name': lavapipe and swiftshader are there." ;;
    esac
done
rm -rf "$aptState"
