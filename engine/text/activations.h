#pragma once

#include "engine/model/config.h"
#include "engine/vulkan/memory.h"

#include <cstdint>

namespace facet {

// What a pass over up to `tokens` tokens computes on the way, in one arena. Rows beyond a pass's tokens are stale.
struct Activations {
    gpu::Tensor<float> hidden;    // [tokens, width] the residual stream
    gpu::Tensor<float> normed;    // [tokens, width]
    gpu::Tensor<float> query;     // [tokens, heads * headDim]
    gpu::Tensor<float> key;       // [tokens, kvHeads * headDim]
    gpu::Tensor<float> value;     // [tokens, kvHeads * headDim]
    gpu::Tensor<float> rotated;   // [tokens, heads * headDim] queries after norm, rope and scale
    gpu::Tensor<float> mixed;     // [tokens, heads * headDim]
    gpu::Tensor<float> projected; // [tokens, width]
    gpu::Tensor<float> gate;      // [tokens, feedForward]
    gpu::Tensor<float> up;        // [tokens, feedForward]
    gpu::Tensor<float> inner;     // [tokens, feedForward]
    gpu::Tensor<float> last;      // [logitRows, width] rows of hidden after the final norm
    gpu::Tensor<float> logits;    // [logitRows, vocabulary]

    static std::uint64_t bytes(const TextConfig& config, std::uint32_t tokens, std::uint32_t logitRows);
    static Activations take(gpu::Arena& arena, const TextConfig& config, std::uint32_t tokens, std::uint32_t logitRows);

    // The same tensors with `tokens` rows (those of last and logits stay).
    Activations rows(std::uint32_t tokens) const;
};

// The first `rows` rows of a tensor.
template <class T> gpu::Tensor<T> firstRows(const gpu::Tensor<T>& tensor, std::uint32_t rows)
{
    CHECK(rows > 0 && rows <= tensor.rows);
    gpu::Tensor<T> part = tensor;
    part.rows = rows;
    part.view.bytes = std::uint64_t{rows} * tensor.columns * sizeof(T);
    return part;
}

} // namespace facet
