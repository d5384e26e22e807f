#pragma once

#include "engine/ops/device_profile.h"
#include "engine/vulkan/recorder.h"

namespace facet {

// y[t, r] = sum over k of w[r, k] * x[t, k]
// x: [tokens, columns of w], y: [tokens, rows of w]. Sums in float32, the same bits for a token whatever other tokens
// are in the pass as long as the profile picks the same kernel. Long products have seams inside.
void linear(gpu::Recorder& gpu, const DeviceProfile& profile, const gpu::Tensor<float>& x, const gpu::WeightTensor& w,
    const gpu::Tensor<float>& y);

// What embedTokens reads besides the table.
struct TokenSource {
    gpu::View state; // u32; [0] is the position of the batch's first token
    gpu::View ids;   // u32 [context]: the sequence
};

// embedded[t, :] = table[ids[position + t], :] * scale
// table: [vocabulary, width], embedded: [tokens, width]. Every id must be below the vocabulary.
void embedTokens(gpu::Recorder& gpu, const DeviceProfile& profile, const TokenSource& tokens,
    const gpu::WeightTensor& table, float scale, const gpu::Tensor<float>& embedded);

} // namespace facet
