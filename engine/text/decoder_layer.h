#pragma once

#include "engine/model/weights.h"
#include "engine/ops/attention.h"
#include "engine/text/activations.h"
#include "engine/ops/tap.h"
#include "engine/vulkan/tensor.h"

namespace facet {

// What a layer needs besides its weights and its cache; the same for all layers of a pass.
struct LayerPass {
    const TextConfig& config;
    const DeviceProfile& profile;
    const Activations& activations;      // with the rows of this pass
    gpu::View state;                     // word 0: position of the first token
    std::optional<gpu::View> reach = {}; // where pictures are among the tokens: what each position sees, as in Attend
    Tap* tap = nullptr;
};

// What distinguishes a local layer from a global one.
struct LayerKind {
    std::uint32_t index = 0;
    gpu::u32 window = 0;         // 0: global
    gpu::u32 keys = 1;           // positions that the last token sees, for the estimate of work only
    gpu::Tensor<gpu::u32> turns; // see ropeTurns
};

// One decoder layer, in place on activations.hidden [tokens, width]. Gemma 3 report, section 2: norms before and after
// attention and feed-forward, q/k norm, grouped queries, gated GELU.
void recordLayer(gpu::Recorder& gpu, const LayerPass& pass, const LayerKind& kind,
    const LayerWeights<gpu::WeightTensor, gpu::Tensor<float>>& weights, const KvCache& cache);

} // namespace facet
