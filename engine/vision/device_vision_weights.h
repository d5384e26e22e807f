#pragma once

#include "engine/model/vision_checkpoint.h"
#include "engine/ops/weight_loader.h"

#include <vector>

namespace facet {

// The weights of SigLIP and the projector on the device: matrices in the device layout of their formats, the projector
// turned to [textWidth, width], everything else as float32.
struct DeviceVisionWeights {
    VisionWeights<gpu::WeightTensor, gpu::Tensor<float>> tensors;
    std::vector<gpu::Buffer> buffers; // what the tensors lie in
    std::uint64_t bytes = 0;
};

// Streams every weight from the mapped files to the device, a few MiB at a time. Errors: Cancelled when stopped, Memory
// when the device has not enough, File when the file vanishes.
Result<DeviceVisionWeights> loadVisionWeights(
    const VisionCheckpoint& checkpoint, const gpu::Device& device, gpu::Uploader& uploader, const LoadControl& control);

} // namespace facet
