#pragma once

#include "engine/ops/device_profile.h"
#include "engine/ops/tap.h"
#include "engine/vision/device_vision_weights.h"
#include "engine/vision/vision_activations.h"
#include "engine/vulkan/gpu_context.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>

namespace facet {

// What an encoder takes on the device, exactly; known before anything is allocated.
struct VisionPlan {
    std::uint64_t weightBytes = 0;
    std::uint64_t activationBytes = 0;
    std::uint64_t pixelBytes = 0; // one view

    std::uint64_t scratchBytes() const { return activationBytes + pixelBytes; }
    std::uint64_t totalBytes() const { return weightBytes + scratchBytes(); }
};
VisionPlan planVision(const VisionCheckpoint& checkpoint);

// How a look talks to whoever asked for it; called on the engine thread.
struct LookControl {
    std::stop_token stop = {};
    std::function<void(float fraction)> progress = {}; // 0 to 1, once a layer
    Tap* tap = nullptr;
};

// SigLIP and Gemma 3's projector on a device: a view of a picture -> rows that take the place of token embeddings
// (Gemma 3 report, section 2.3). One view at a time. Engine thread only.
class VisionEncoder {
public:
    // Loads the weights; `gpu` must outlive the encoder. Errors: Memory, Cancelled, the device's and the file's.
    static Result<std::unique_ptr<VisionEncoder>> load(
        GpuContext& gpu, const VisionCheckpoint& checkpoint, const LoadControl& control = {});

    const VisionConfig& config() const { return m_config; }
    const VisionPlan& plan() const { return m_plan; }

    // rgb: [imageSize, imageSize, 3]; embeddings: f32 [viewTokens, textWidth] on the device, written when this returns.
    // Errors: Cancelled when stopped, the device's.
    Result<void> look(std::span<const std::uint8_t> rgb, const gpu::View& embeddings, const LookControl& control = {});

private:
    explicit VisionEncoder(GpuContext& gpu) : m_gpu(&gpu) { }
    Result<void> runLayers(const gpu::View& embeddings, const LookControl& control, gpu::Recording& running);
    void recordPatches(gpu::Recorder& gpu, Tap* tap) const;
    void recordTokens(gpu::Recorder& gpu, const gpu::View& embeddings, Tap* tap) const;

    GpuContext* m_gpu;
    VisionConfig m_config;
    VisionPlan m_plan;
    DeviceProfile m_profile;
    DeviceVisionWeights m_weights;
    gpu::Arena m_scratch;
    VisionActivations m_activations;
    gpu::Buffer m_pixels;
    gpu::Pace m_pace;
};

} // namespace facet
