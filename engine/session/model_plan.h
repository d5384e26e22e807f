#pragma once

#include "engine/text/text_decoder.h"

#include <cstdint>

namespace facet {

// What a loaded model takes, exactly; known before anything is allocated. The bytes are those of our buffers: compiled
// kernels and what a driver needs for itself come on top.
struct ModelPlan {
    DecoderPlan decoder;
    std::uint64_t samplingBytes = 0; // the sampler's workspace and the ids it has chosen
    std::uint64_t loadingBytes = 0;  // of the computer's memory, and only while loading

    std::uint64_t scratchBytes() const { return decoder.scratchBytes() + samplingBytes; }
    std::uint64_t totalBytes() const { return decoder.totalBytes() + samplingBytes; } // on the device, once loaded
};
ModelPlan planModel(const Checkpoint& checkpoint, const gpu::DeviceInfo& device, const DecoderOptions& options);

} // namespace facet
