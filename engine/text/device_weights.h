#pragma once

#include "engine/model/checkpoint.h"
#include "engine/vulkan/tensor.h"
#include "engine/vulkan/uploader.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace facet {

// The decoder's weights on the device: matrices in the device layout of their formats, gains as float32.
struct DeviceWeights {
    DecoderWeights<gpu::WeightTensor, gpu::Tensor<float>> tensors;
    std::vector<gpu::Buffer> buffers; // what the tensors lie in
    std::uint64_t bytes = 0;
};

// How a long loading talks to whoever started it.
struct LoadControl {
    std::function<void(float fraction)> progress = {}; // 0 to 1, often
    std::stop_token stop = {};
};

// Streams every weight from the mapped files to the device, a few MiB at a time. Error kind Cancelled when stopped,
// Memory when the device has not enough.
Result<DeviceWeights> loadWeights(
    const Checkpoint& checkpoint, const gpu::Device& device, gpu::Uploader& uploader, const LoadControl& control);

// The computer's memory that loadWeights and its uploader take while they run: what is read, and what is on its way.
std::uint64_t loadingBytes(const gpu::DeviceInfo& device);

} // namespace facet
