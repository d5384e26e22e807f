#!/usr/bin/env bash
# tools/test.sh [--asan | --tsan]: installs what is missing, builds everything and runs every test; the exit status
# says whether all passed. GPU tests run once on each Vulkan driver under .cache/drivers.
#
#   --asan   the engine's tests under AddressSanitizer and UndefinedBehaviorSanitizer
#   --tsan   the engine's tests under ThreadSanitizer
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
cd "$repository"

case ${1:-} in
    '') preset=release setup=(--tests) targets=() selection=() ;;
    --asan | --tsan)
        preset=${1#--} setup=(--tests --no-app)
        targets=(--target tests/unit/all tests/kernels/all tests/golden/all)
        selection=(--label-regex 'unit|kernel|golden' --exclude-regex '^cli_')
        ;;
    -h | --help) sed -n '2,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) say "Unknown option '$1'; --asan and --tsan are there."; exit 2 ;;
esac

tools/setup.sh "${setup[@]}"
say "Building preset $preset."
cmake --preset "$preset" -DFACET_TESTS=ON
cmake --build --preset "$preset" --parallel "$jobs" "${targets[@]}"

names=$(ls "$drivers" 2>/dev/null | sed -n 's/\.json$//p' | tr '\n' ' ')
say "Running the tests; GPU tests on: ${names:-what the system has.}"
ctest --preset "$preset" --parallel "$jobs" --output-on-failure --no-tests=error "${selection[@]}"
