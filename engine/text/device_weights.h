#pragma once

#include "engine/model/checkpoint.h"
#include "engine/ops/weight_loader.h"

#include <vector>

namespace facet {

// The decoder's weights on the device: matrices in the device layout of their formats, gains as float32.
struct DeviceWeights {
    DecoderWeights<gpu::WeightTensor, gpu::Tensor<float>> tensors;
    std::vector<gpu::Buffer> buffers; // what the tensors lie in
    std::uint64_t bytes = 0;
};

// Streams every weight from the mapped files to the device, a few MiB at a time. Error kind Cancelled when stopped,
// Memory when the device has not enough.
Result<DeviceWeights> loadWeights(
    const Checkpoint& checkpoint, const gpu::Device& device, gpu::Uploader& uploader, const LoadControl& control);

} // namespace facet
