#!/usr/bin/env bash
# tools/setup.sh [--no-app] [--tests]: installs the Debian packages that building and running Facet needs and that are
# missing. Root is asked for (sudo) only if there is something to install.
#
#   --no-app   the engine and facet-cli only, without Qt
#   --tests    also what tools/test.sh needs, with the two Vulkan drivers it runs on (tools/drivers.sh)
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

enginePackages=(
    cmake ninja-build g++ pkg-config ccache
    libvulkan-dev glslang-tools spirv-tools mesa-vulkan-drivers
    libsentencepiece-dev libprotobuf-dev protobuf-compiler
    nlohmann-json3-dev libcli11-dev libedit-dev libstb-dev libxxhash-dev
)
appPackages=(
    qt6-base-dev qt6-declarative-dev qt6-declarative-dev-tools libgl-dev libmd4c-dev
    qt6-tools-dev qt6-l10n-tools qt6-translations-l10n
    qt6-qpa-plugins qt6-wayland libgl1-mesa-dri
    qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript qml6-module-qtcore
    qml6-module-qtquick qml6-module-qtquick-window qml6-module-qtquick-controls qml6-module-qtquick-templates
    qml6-module-qtquick-layouts qml6-module-qtquick-dialogs qml6-module-qtquick-shapes
    qml6-module-qt-labs-folderlistmodel qml6-module-qt-labs-qmlmodels qml6-module-qt-labs-settings
    libqt6sql6 libqt6sql6-sqlite libqt6svg6 qt6-image-formats-plugins libheif-dev fonts-inter fonts-noto-core fonts-noto-cjk fonts-noto-mono fonts-noto-color-emoji
)
testPackages=(libgtest-dev vulkan-validationlayers vulkan-tools python3)
appTestPackages=(qml6-module-qttest dbus-daemon xvfb xauth xdotool desktop-file-utils appstream)

withApp=yes
withTests=no
for option in "$@"; do
    case $option in
        --no-app) withApp=no ;;
        --tests) withTests=yes ;;
        -h | --help) sed -n '2,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
        *) say "Unknown option '$option'; --no-app and --tests are there."; exit 2 ;;
    esac
done

# FACET_SKIP_SETUP=1: the machine is prepared by other means.
[ "${FACET_SKIP_SETUP:-}" = 1 ] && exit 0

if ! command -v apt-get >/dev/null || [ ! -e /etc/debian_version ]; then
    system=$(. /etc/os-release 2>/dev/null && echo "${PRETTY_NAME:-}" || true)
    fail "This script knows Debian only, and this is ${system:-another system}: install CMake 3.25, Ninja, a C++20" \
        "compiler, Qt 6.4 (Base, Declarative), Vulkan headers and loader, glslang, SPIRV-Tools, SentencePiece," \
        "Protobuf, nlohmann-json, CLI11, libedit, stb, xxHash, md4c and GoogleTest by your own means, then set FACET_SKIP_SETUP=1."
fi

packages=("${enginePackages[@]}")
[ $withApp = yes ] && packages+=("${appPackages[@]}")
[ $withTests = yes ] && packages+=("${testPackages[@]}")
[ $withApp = yes ] && [ $withTests = yes ] && packages+=("${appTestPackages[@]}")

mapfile -t missing < <(missingPackages "${packages[@]}")

if [ ${#missing[@]} -gt 0 ]; then
    say "Installing ${#missing[@]} Debian packages and what they need: ${missing[*]}"
    asRoot=(env DEBIAN_FRONTEND=noninteractive)
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || fail "That needs root, and there is no sudo here: as root, run $repository/tools/setup.sh $*"
        asRoot=(sudo "${asRoot[@]}")
    fi
    apt=(apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
    install=("${apt[@]}" install -y --no-install-recommends "${missing[@]}")
    "${asRoot[@]}" "${apt[@]}" update >&2 || say "Not every package list could be renewed; going on with those that are there."
    "${asRoot[@]}" "${install[@]}" >&2 || fail "apt-get could not install the packages; its message above says why."
fi

[ $withTests = yes ] && "$repository/tools/drivers.sh" lavapipe swiftshader
exit 0
