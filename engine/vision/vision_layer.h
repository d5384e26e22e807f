#pragma once

#include "engine/model/vision_weights.h"
#include "engine/ops/tap.h"
#include "engine/vision/vision_activations.h"
#include "engine/vulkan/tensor.h"

namespace facet {

struct DeviceProfile;

using DeviceVisionLayer = VisionLayerWeights<gpu::WeightTensor, gpu::Tensor<float>>;

// What a layer needs besides its weights; the same for all layers.
struct VisionPass {
    const VisionConfig& config;
    const DeviceProfile& profile;
    const VisionActivations& activations;
    Tap* tap = nullptr;
};

// One layer of SigLIP, in place on activations.hidden [patches, width]: layer norms before attention and feed-forward,
// attention of every patch to every patch, GELU (SigLIP, arXiv 2303.15343, the ViT of arXiv 2010.11929).
void recordVisionLayer(
    gpu::Recorder& gpu, const VisionPass& pass, std::uint32_t index, const DeviceVisionLayer& weights);

} // namespace facet
