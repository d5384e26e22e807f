#include "engine/session/model_plan.h"

#include "engine/sampling/sampler.h"
#include "engine/session/generator.h"
#include "engine/session/pictures.h"

namespace facet {

ModelPlan planModel(
    const Checkpoint& checkpoint, const VisionCheckpoint* vision, const gpu::DeviceInfo& device, DecoderOptions options)
{
    if (vision != nullptr) options.viewTokens = vision->config().viewTokens;
    ModelPlan plan = {.decoder = planDecoder(checkpoint, device, options),
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
