#include "engine/session/model_plan.h"

#include "engine/sampling/sampler.h"
#include "engine/session/generator.h"

namespace facet {

ModelPlan planModel(const Checkpoint& checkpoint, const gpu::DeviceInfo& device, const DecoderOptions& options)
{
    return {.decoder = planDecoder(checkpoint, device, options),
        .samplingBytes = Sampler::workspaceBytes(checkpoint.config().vocabulary) + Generator::kRingBytes,
        .loadingBytes = loadingBytes(device)};
}

} // namespace facet
