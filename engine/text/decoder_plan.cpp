#include "engine/model/memory_plan.h"
#include "engine/text/text_decoder.h"

#include <algorithm>

namespace facet {
namespace {

// On a CPU device a pass is bound by arithmetic from a few tokens on, and a short one is noticed sooner.
constexpr std::uint32_t kCpuChunk = 128;
constexpr std::uint32_t kGpuChunk = 512;

} // namespace

DecoderPlan planDecoder(const Checkpoint& checkpoint, const gpu::DeviceInfo& device, const DecoderOptions& options)
{
    const TextConfig& config = checkpoint.config();
    DecoderPlan plan;
    plan.contextTokens =
        options.contextTokens != 0 ? options.contextTokens : std::min(config.contextTokens, kDefaultContext);
    plan.chunk = options.chunk != 0 ? options.chunk : device.isCpu() ? kCpuChunk : kGpuChunk;
    plan.chunk = std::min(plan.chunk, plan.contextTokens);
    plan.weightBytes = deviceWeightBytes(checkpoint.weights(), config);
    plan.cacheBytes = cacheBytes(config, plan.contextTokens, plan.chunk, options.kvFormat);
    plan.scratchBytes = Activations::bytes(config, plan.chunk, options.logitRows)
        + gpu::Arena::cost((plan.contextTokens + 1ULL) * 4) + 2 * gpu::Arena::cost(config.headDim * 4ULL)
        + gpu::Arena::cost(4);
    return plan;
}

} // namespace facet
