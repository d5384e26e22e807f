#include "app/cli/bench/bandwidth.h"

#include <algorithm>
#include <chrono>

namespace facet::cli {
namespace {

constexpr std::uint64_t kMostBytes = 256ULL << 20; // larger than any cache of a device
constexpr int kRuns = 5;
constexpr double kShortRun = 0.01; // seconds; fewer and the submission itself would count
constexpr int kMostCopies = 256;

using Clock = std::chrono::steady_clock;

Result<double> secondsOf(GpuContext& gpu, const gpu::Buffer& from, const gpu::Buffer& to, int copies)
{
    gpu::Recorder recorder(*gpu.device, *gpu.pipelines);
    for (int i = 0; i < copies; ++i)
        recorder.copy(from.view(), to.view());
    TRY(const gpu::Recording recording, recorder.finish());
    gpu::Pace pace;
    const auto start = Clock::now();
    TRY_VOID(gpu.submitter->submit(recording, pace));
    TRY_VOID(gpu.submitter->drain());
    return std::chrono::duration<double>(Clock::now() - start).count();
}

} // namespace

Result<double> measureCopyBandwidth(GpuContext& gpu)
{
    const gpu::DeviceInfo& info = gpu.device->info();
    const std::uint64_t fits = std::min(info.usableBytes() / 8, info.limits.allocation);
    const std::uint64_t bytes = std::min(kMostBytes, fits) / 256 * 256;
    TRY(const gpu::Buffer from, gpu::Buffer::create(*gpu.device, bytes, gpu::MemoryUse::Device));
    TRY(const gpu::Buffer to, gpu::Buffer::create(*gpu.device, bytes, gpu::MemoryUse::Device));
    int copies = 1;
    double best = 0;
    for (int run = 0; run < kRuns; ++run) {
        TRY(const double seconds, secondsOf(gpu, from, to, copies));
        // The first run also touches the memory for the first time.
        if (run > 0) best = std::max(best, 2.0 * static_cast<double>(bytes) * copies / seconds);
        while (copies < kMostCopies && seconds * copies < kShortRun)
            copies *= 2;
    }
    return best;
}

} // namespace facet::cli
