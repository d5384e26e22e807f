#pragma once

#include "engine/base/kv_format.h"
#include "engine/model/checkpoint.h"
#include "engine/model/vision_weights.h"

#include <cstdint>

namespace facet {

// Bytes of the weights on the device: each tensor in the device layout of its format, gains as F32, every tensor
// starting at a multiple of kTensorAlignment. Exact; what the loader reserves.
std::uint64_t deviceWeightBytes(const DecoderWeights<TensorView>& weights, const TextConfig& config);

// Bytes of one tensor of it.
std::uint64_t deviceTensorBytes(const TensorView& view, TensorKind kind);

// The same for the picture half: matrices in deviceFormat, vectors and positions as F32.
std::uint64_t deviceVisionBytes(const VisionWeights<TensorView>& weights, const VisionConfig& config);
std::uint64_t deviceTensorBytes(const TensorView& view, const VisionTensorSpec& spec);

inline constexpr std::uint64_t kTensorAlignment = 256; // bytes

// The rows of keys (and of values) that the KV cache holds for one layer. A local layer keeps a ring of its window and
// one prefill chunk, so that a chunk does not overwrite keys that its own first queries still see; never more than the
// context.
std::uint64_t cacheRows(
    const TextConfig& config, Attention attention, std::uint32_t contextTokens, std::uint32_t chunk);

// Bytes of the whole KV cache: keys and values of all layers, each buffer aligned to kTensorAlignment.
std::uint64_t cacheBytes(const TextConfig& config, std::uint32_t contextTokens, std::uint32_t chunk, KvFormat format);

// Bytes of a copy of the rings as a token sees them: the rows of the window before it, in all local layers.
std::uint64_t ringCopyBytes(const TextConfig& config, KvFormat format);

} // namespace facet
