#include "engine/vulkan/bandwidth.h"

#include "engine/vulkan/submitter.h"

#include <algorithm>
#include <chrono>

namespace facet::gpu {
namespace {

constexpr std::uint64_t kMostBytes = 256ULL << 20; // larger than any cache of a device
constexpr int kRuns = 5;
constexpr double kShortRun = 0.01; // seconds; fewer and the submission itself would count
constexpr int kMostCopies = 256;

using Clock = std::chrono::steady_clock;

struct Copy {
    const Buffer& from;
    const Buffer& to;
};

Result<double> secondsOf(const Device& device, Submitter& submitter, const Copy& copy, int times)
{
    Pipelines pipelines(device, {});
    Recorder recorder(device, pipelines);
    for (int i = 0; i < times; ++i)
        recorder.copy(copy.from.view(), copy.to.view());
    TRY(const Recording recording, recorder.finish());
    Pace pace;
    const auto start = Clock::now();
    TRY_VOID(submitter.submit(recording, pace));
    TRY_VOID(submitter.drain());
    return std::chrono::duration<double>(Clock::now() - start).count();
}

} // namespace

Result<double> measureCopyBandwidth(const Device& device)
{
    const DeviceInfo& info = device.info();
    const std::uint64_t fits = std::min(info.usableBytes() / 8, info.limits.allocation);
    const std::uint64_t bytes = std::clamp<std::uint64_t>(fits / 256 * 256, 256, kMostBytes);
    TRY(const Buffer from, Buffer::create(device, bytes, MemoryUse::Device));
    TRY(const Buffer to, Buffer::create(device, bytes, MemoryUse::Device));
    TRY(const auto submitter, Submitter::create(device));
    int copies = 1;
    double best = 0;
    for (int run = 0; run < kRuns; ++run) {
        TRY(const double seconds, secondsOf(device, *submitter, {from, to}, copies));
        // The first run also touches the memory for the first time.
        if (run > 0) best = std::max(best, 2.0 * static_cast<double>(bytes) * copies / seconds);
        while (copies < kMostCopies && seconds * copies < kShortRun)
            copies *= 2;
    }
    return best;
}

} // namespace facet::gpu
