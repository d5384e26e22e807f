#include "engine/session/model_plan.h"

#include "engine/sampling/sampler.h"
#include "engine/session/generator.h"
#include "engine/session/pictures.h"

namespace facet {

namespace {

// Two a message and its answer: enough for the last ones and some that lie further back.
constexpr std::uint32_t kRingCopies = 8;

} // namespace

DecoderOptions sessionOptions(const LoadOptions& options, const VisionCheckpoint* vision)
{
    return {.contextTokens = options.contextTokens,
        .viewTokens = vision != nullptr ? vision->config().viewTokens : 0,
        .ringCopies = kRingCopies,
        .kvFormat = options.kvFormat};
}

ModelPlan planModel(const Checkpoint& checkpoint, const VisionCheckpoint* vision, const gpu::DeviceInfo& device,
    const LoadOptions& options)
{
    ModelPlan plan = {.decoder = planDecoder(checkpoint, device, sessionOptions(options, vision)),
        .vision = {},
        .samplingBytes = Sampler::workspaceBytes(checkpoint.config().vocabulary) + Generator::kRingBytes,
        .loadingBytes = loadingBytes(device)};
    if (vision != nullptr) {
        plan.vision = planVision(*vision);
        plan.rememberedBytes = Looker::mostCacheBytes(vision->config(), plan.decoder.contextTokens);
    }
    return plan;
}

} // namespace facet
