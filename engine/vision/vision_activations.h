#pragma once

#include "engine/model/vision_config.h"
#include "engine/vulkan/memory.h"

#include <cstdint>

namespace facet {

// What looking at one view computes on the way, in one arena.
struct VisionActivations {
    gpu::Tensor<float> cut;        // [patches, 3 * patch * patch], whole groups
    gpu::Tensor<float> hidden;     // [patches, width] the residual stream
    gpu::Tensor<float> normed;     // [patches, width]
    gpu::Tensor<float> query;      // [patches, width]
    gpu::Tensor<float> key;        // [patches, width]
    gpu::Tensor<float> value;      // [patches, width]
    gpu::Tensor<float> mixed;      // [patches, width]
    gpu::Tensor<float> projected;  // [patches, width]
    gpu::Tensor<float> inner;      // [patches, feedForward], whole groups
    gpu::Tensor<float> pooled;     // [viewTokens, width]
    gpu::Tensor<float> pooledNorm; // [viewTokens, width]

    static std::uint64_t bytes(const VisionConfig& config);
    static VisionActivations take(gpu::Arena& arena, const VisionConfig& config);
};

} // namespace facet
