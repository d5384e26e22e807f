#include "engine/model/memory_plan.h"
#include "engine/text/text_decoder.h"

#include <algorithm>

namespace facet {
namespace {

// On a CPU device a pass is bound by arithmetic from a few tokens on, and a short one is noticed sooner.
constexpr std::uint32_t kCpuChunk = 128;
constexpr std::uint32_t kGpuChunk = 512;
constexpr std::uint32_t kMostChunk = 65535; // groups in each dimension of a dispatch that every device takes

// How many rows of so many floats a buffer binding holds.
std::uint32_t rowsOfBinding(const gpu::DeviceInfo& device, std::uint32_t width)
{
    const std::uint64_t range = device.limits.storageRange != 0 ? device.limits.storageRange : 128U << 20; // the floor
    return static_cast<std::uint32_t>(std::max<std::uint64_t>(range / (4ULL * width), 1));
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
    plan.chunk = std::min({plan.chunk, plan.contextTokens, kMostChunk, rowsOfBinding(device, widest)});
    plan.logitRows = std::min(options.logitRows, rowsOfBinding(device, config.vocabulary));
    plan.weightBytes = deviceWeightBytes(checkpoint.weights(), config);
    plan.cacheBytes = cacheBytes(config, plan.contextTokens, plan.chunk, options.kvFormat);
    plan.scratchBytes = Activations::bytes(config, plan.chunk, plan.logitRows)
        + gpu::Arena::cost((plan.contextTokens + 1ULL) * 4) + 2 * gpu::Arena::cost(config.headDim * 4ULL)
        + gpu::Arena::cost(4);
    return plan;
}

} // namespace facet
