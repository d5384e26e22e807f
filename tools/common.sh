# Sourced by the scripts beside it: where the repository is, and the few words they share.
set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
drivers="$repository/.cache/drivers"
jobs=$(nproc 2>/dev/null || echo 2)

# say SENTENCE: what is being done. On stderr, since stdout belongs to the program that is started.
say() { printf 'facet: %s\n' "$*" >&2; }

fail() { say "$*"; exit 1; }

hasDisplay() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; }

# hasGpu: whether a graphics card with a Vulkan driver of its own is likely. Render nodes of virtual displays do not count.
hasGpu() {
    [ -e /dev/nvidia0 ] || [ -e /dev/dxg ] && return 0
    local node driver
    for node in /dev/dri/renderD*; do
        [ -e "$node" ] || continue
        driver=$(basename "$(readlink -f "/sys/class/drm/${node##*/}/device/driver" 2>/dev/null || echo unknown)")
        case $driver in
            virtio_gpu | virtio-pci | vgem | vkms | bochs-drm) ;;
            *) return 0 ;;
        esac
    done
    return 1
}

# missingPackages PACKAGE...: those that are not installed, a line each. Debian only.
missingPackages() {
    local installed package
    # dpkg-query fails if it has never heard of one of them; what it prints about the others is still right.
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
    for package in "$@"; do
        grep -Fxq "installed $package" <<< "$installed" || printf '%s\n' "$package"
    done
}
