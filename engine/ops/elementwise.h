#pragma once

#include "engine/ops/device_profile.h"
#include "engine/vulkan/recorder.h"

// The row-wise steps of a layer. Each call records one dispatch; shapes are CHECKed.
namespace facet {

// The weights of an RMS norm: gain is Gemma's 1 + w, [1, width].
struct Norm {
    gpu::Tensor<float> gain;
    float epsilon = 0; // config key rms_norm_eps
};

// y[t, :] = norm(x[first + t, :]); as many rows as y has
void rmsNorm(gpu::Recorder& gpu, const DeviceProfile& profile, const gpu::Tensor<float>& x, const Norm& norm,
    const gpu::Tensor<float>& y, gpu::u32 first = 0);

// hidden += norm(x), all [tokens, width]
void addNormed(gpu::Recorder& gpu, const DeviceProfile& profile, const gpu::Tensor<float>& x, const Norm& norm,
    const gpu::Tensor<float>& hidden);

// inner = gelu_tanh(gate) * up, all [tokens, width]
void gatedGelu(gpu::Recorder& gpu, const DeviceProfile& profile, const gpu::Tensor<float>& gate,
    const gpu::Tensor<float>& up, const gpu::Tensor<float>& inner);

} // namespace facet
