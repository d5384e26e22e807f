#!/usr/bin/env bash
# tools/run.sh [ARGUMENTS]: installs what is missing, builds Facet and starts it. Arguments go to the program, for
# example -m MODEL. Without a display the chat runs in the terminal (facet-cli chat), and Qt is not needed.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
callerFolder=$PWD
cd "$repository"

if hasDisplay; then
    preset=release target=facet program=app/facet setup=()
else
    preset=headless target=facet-cli program=app/cli/facet-cli setup=(--no-app)
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

# The tests need packages of their own, so a build folder that is made here leaves them out; tools/test.sh adds them.
configure=(cmake --preset "$preset")
if [ ! -e "build/$preset/CMakeCache.txt" ]; then configure+=(-DFACET_TESTS=OFF); fi
[ -e "build/$preset/$program" ] || say "Building Facet for the first time; this takes some minutes."
log=$("${configure[@]}" 2>&1) || fail "The build could not be set up:" "$log"
cmake --build --preset "$preset" --parallel "$jobs" --target "$target" >&2 || fail "The build failed; see above."

cd "$callerFolder" # paths among the arguments are the caller's
if hasDisplay; then
    exec "$repository/build/$preset/$program" "$@"
fi
say "There is no display, so the chat starts in this terminal."
exec "$repository/build/$preset/$program" chat "$@"
