#!/usr/bin/env bash
# tools/run.sh [ARGUMENTS]: installs what is missing, builds Facet and starts it. Arguments go to the program, for
# example -m MODEL. Without a display the chat runs in the terminal (facet-cli chat), and Qt is not needed.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
cd "$repository"

if hasDisplay; then
    preset=release target=facet setup=()
else
    preset=headless target=facet-cli setup=(--no-app)
    [ -e build/release/CMakeCache.txt ] && preset=release
fi
tools/setup.sh "${setup[@]}"

# Without a graphics card the processor has to do: put the fast lavapipe in the place of the system's own.
if ! hasGpu && [ -z "${VK_DRIVER_FILES:-}${VK_ICD_FILENAMES:-}" ] && command -v apt-get >/dev/null; then
    say "No graphics card found; Facet will run on the processor, which is slow but works."
    if tools/drivers.sh lavapipe; then
        others=$(ls /usr/share/vulkan/icd.d/*.json /etc/vulkan/icd.d/*.json 2>/dev/null | grep -v '/lvp_icd' | tr '\n' ':' || true)
        export VK_DRIVER_FILES="$others$drivers/lavapipe.json"
    fi
fi

[ -e "build/$preset/CMakeCache.txt" ] || say "Building Facet for the first time; this takes some minutes."
cmake --preset "$preset" >/dev/null || { cmake --preset "$preset" >&2; exit 1; }
cmake --build --preset "$preset" --parallel "$jobs" --target "$target" >&2 || fail "The build failed; see above."

if hasDisplay; then
    exec "build/$preset/app/facet" "$@"
fi
say "There is no display, so the chat starts in this terminal."
exec "build/$preset/app/cli/facet-cli" chat "$@"
