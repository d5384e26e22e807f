#pragma once

#include "engine/session/events.h"
#include "engine/text/text_decoder.h"
#include "engine/vision/vision_encoder.h"

#include <cstdint>

namespace facet {

// What a loaded model takes, exactly; known before anything is allocated. The bytes are those of our buffers: compiled
// kernels and what a driver needs for itself come on top.
struct ModelPlan {
    DecoderPlan decoder;
    VisionPlan vision;                 // all zero for a model that sees no pictures
    std::uint64_t rememberedBytes = 0; // views of pictures, at most
    std::uint64_t samplingBytes = 0;   // the sampler's workspace and the ids it has chosen
    std::uint64_t loadingBytes = 0;    // of the computer's memory, and only while loading

    std::uint64_t weightBytes() const { return decoder.weightBytes + vision.weightBytes; }
    std::uint64_t scratchBytes() const
    {
        return decoder.scratchBytes() + vision.scratchBytes() + rememberedBytes + samplingBytes;
    }
    // On the device, once loaded and with as many pictures remembered as there may be.
    std::uint64_t totalBytes() const { return weightBytes() + decoder.cacheBytes + scratchBytes(); }
    // Of the computer's memory, beside a device that has its own.
    std::uint64_t hostBytes() const { return decoder.hostBytes(); }
    std::uint64_t besideDecoderBytes() const { return totalBytes() - decoder.totalBytes(); }
};

// What a session asks of its decoder besides what a person chose.
DecoderOptions sessionOptions(const LoadOptions& options, const VisionCheckpoint* vision);

// `vision`: the model's picture half, or null.
ModelPlan planModel(const Checkpoint& checkpoint, const VisionCheckpoint* vision, const gpu::DeviceInfo& device,
    const LoadOptions& options);

} // namespace facet
