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

// The weights of a layer norm, [1, width] each.
struct LayerNorm {
    gpu::Tensor<float> gain;
    gpu::Tensor<float> bias;
    float epsilon = 0; // config key layer_norm_eps
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

// y = norm(x), both [tokens, width]
void layerNorm(gpu::Recorder& gpu, const DeviceProfile& profile, const gpu::Tensor<float>& x, const LayerNorm& norm,
    const gpu::Tensor<float>& y);

// inner = gelu_tanh(inner + bias); inner: [tokens, width], bias: [1, width]
void biasedGelu(
    gpu::Recorder& gpu, const DeviceProfile& profile, const gpu::Tensor<float>& bias, const gpu::Tensor<float>& inner);

// hidden += x + bias; x and hidden: [tokens, width], bias: [1, width]
void addBiased(gpu::Recorder& gpu, const DeviceProfile& profile, const gpu::Tensor<float>& x,
    const gpu::Tensor<float>& bias, const gpu::Tensor<float>& hidden);

} // namespace facet
