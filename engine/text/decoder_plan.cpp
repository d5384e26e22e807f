#include "engine/model/memory_plan.h"
#include "engine/text/text_decoder.h"

#include <algorithm>
#include <cstdio>

namespace facet {
namespace {

// On a CPU device a pass is bound by arithmetic from a few tokens on, and a short one is noticed sooner.
constexpr std::uint32_t kCpuChunk = 128;
constexpr std::uint32_t kGpuChunk = 512;
constexpr std::uint64_t kRingCopiesBytes = 512U << 20; // what copies of the rings may take, but for the least of them
constexpr std::uint32_t kLeastRingCopies = 2;          // where the last message begins, and the answer to it
constexpr std::uint32_t kMostChunk = 65535;            // groups in each dimension of a dispatch that every device takes

// How many rows of so many floats a buffer binding holds.
std::uint32_t rowsOfBinding(const gpu::DeviceInfo& device, std::uint32_t width)
{
    const std::uint64_t range = device.limits.storageRange != 0 ? device.limits.storageRange : 128U << 20; // the floor
    return static_cast<std::uint32_t>(std::max<std::uint64_t>(range / (4ULL * width), 1));
}

std::uint32_t ringCopies(const TextConfig& config, const DecoderPlan& plan, std::uint32_t wanted)
{
    const bool wraps = cacheRows(config, Attention::Local, plan.contextTokens, plan.chunk) < plan.contextTokens;
    if (!wraps || plan.ringCopyBytes == 0) return 0;
    const std::uint64_t affordable = std::max<std::uint64_t>(kRingCopiesBytes / plan.ringCopyBytes, kLeastRingCopies);
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(wanted, affordable));
}

std::string readable(std::uint64_t bytes)
{
    const double mebibytes = static_cast<double>(bytes) / (1 << 20);
    char text[32];
    if (mebibytes >= 1000)
        std::snprintf(text, sizeof text, "%.1f GiB", mebibytes / 1024);
    else
        std::snprintf(text, sizeof text, mebibytes < 10 ? "%.1f MiB" : "%.0f MiB", mebibytes);
    return text;
}

} // namespace

DecoderPlan planDecoder(const Checkpoint& checkpoint, const gpu::DeviceInfo& device, const DecoderOptions& options)
{
    const TextConfig& config = checkpoint.config();
    DecoderPlan plan;
    plan.contextTokens =
        options.contextTokens != 0 ? options.contextTokens : std::min(config.contextTokens, kDefaultContext);
    plan.chunk = options.chunk != 0 ? options.chunk : device.isCpu() ? kCpuChunk : kGpuChunk;
    const std::uint32_t widest = std::max({config.width, config.feedForward, config.heads * config.headDim});
    plan.chunk = std::min(
        {std::max(plan.chunk, options.viewTokens), plan.contextTokens, kMostChunk, rowsOfBinding(device, widest)});
    plan.logitRows = std::min(options.logitRows, rowsOfBinding(device, config.vocabulary));
    plan.weightBytes = deviceWeightBytes(checkpoint.weights(), config);
    plan.cacheBytes = cacheBytes(config, plan.contextTokens, plan.chunk, options.kvFormat);
    plan.activationBytes = Activations::bytes(config, plan.chunk, plan.logitRows);
    plan.sequenceBytes = gpu::Arena::cost((plan.contextTokens + 1ULL) * 4);
    plan.tableBytes = 2 * gpu::Arena::cost(config.headDim * 4ULL);
    plan.stateBytes = gpu::Arena::cost(4);
    plan.ringCopyBytes = ringCopyBytes(config, options.kvFormat);
    plan.ringCopies = ringCopies(config, plan, options.ringCopies);
    plan.ringCopiesOnDevice = device.sharesMemory();
    return plan;
}

Result<void> checkFits(
    const DecoderPlan& plan, const TextConfig& config, const gpu::DeviceInfo& device, std::uint64_t besideBytes)
{
    if (plan.contextTokens > config.contextTokens) {
        return Error{ErrorKind::Input,
            "This model was made for a context of " + std::to_string(config.contextTokens) + " tokens, not "
                + std::to_string(plan.contextTokens) + ".",
            "Choose a shorter context."};
    }
    const std::uint64_t needed = plan.totalBytes() + besideBytes;
    const std::uint64_t usable = device.usableBytes();
    if (needed > usable) {
        return Error{ErrorKind::Memory,
            "The model needs " + readable(needed) + " and " + device.name + " has " + readable(usable) + " free.",
            "Choose a smaller model or a shorter context.",
            "weights " + std::to_string(plan.weightBytes) + ", cache " + std::to_string(plan.cacheBytes) + ", scratch "
                + std::to_string(plan.scratchBytes() + besideBytes)};
    }
    return {};
}

} // namespace facet
