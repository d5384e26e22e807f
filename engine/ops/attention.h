#pragma once

#include "engine/base/kv_format.h"
#include "engine/ops/device_profile.h"
#include "engine/vulkan/recorder.h"

#include <optional>
#include <vector>

// Rotary embedding, the KV cache of one layer, attention over it. Each call records a dispatch per cache slice; shapes
// are CHECKed.
namespace facet {

struct KvShape {
    KvFormat format = KvFormat::F16;
    gpu::u32 heads = 0;
    gpu::u32 headDim = 0;  // even
    gpu::u32 capacity = 0; // positions; position p lives in row p % capacity of each head

    std::uint64_t headBytes() const { return std::uint64_t{capacity} * headDim * kvElementBytes(format); }
    std::uint64_t bytes() const { return heads * headBytes(); } // of the keys; the values need as much again
};

// Keys and values of one layer, [heads, capacity, headDim] each. Does not own. Cut into slices of whole heads, because
// a storage buffer binding has a limit.
struct KvCache {
    struct Slice {
        gpu::View keys;
        gpu::View values;
        gpu::u32 firstHead = 0;
        gpu::u32 heads = 0;
    };
    KvShape shape;
    std::vector<Slice> slices;

    // `keys` and `values` have shape.bytes(); slices keep to the device's storageRange and storageAlignment. One head
    // must fit a binding.
    static KvCache over(
        const gpu::View& keys, const gpu::View& values, const KvShape& shape, const gpu::Limits& limits);
};

// RoPE frequencies as the kernel reads them: [headDim/2, 2] words, the fraction of a turn by which pair i advances per
// position, base^(-2i/headDim) / factor / (2 pi), times 2^64, high word first. `factor` is the linear rope scaling.
std::vector<gpu::u32> ropeTurns(gpu::u32 headDim, double base, double factor);

struct RopeStore {
    gpu::Tensor<float> q;         // [tokens, heads * headDim]
    gpu::Tensor<float> k;         // [tokens, kvHeads * headDim]
    gpu::Tensor<float> v;         // [tokens, kvHeads * headDim]
    gpu::Tensor<float> queryGain; // [1, headDim], 1 + w
    gpu::Tensor<float> keyGain;   // [1, headDim], 1 + w
    gpu::Tensor<gpu::u32> turns;  // [headDim/2, 2], see ropeTurns
    gpu::View state;              // word 0: position of the first token
    float epsilon = 0;            // of both norms
    float queryScale = 1;         // query_pre_attn_scalar ^ -0.5
};

// Norms and rotates queries and keys; the queries, scaled, go to `queries` [tokens, heads * headDim], keys and values
// into the cache.
void ropeStore(gpu::Recorder& gpu, const DeviceProfile& profile, const RopeStore& in, const KvCache& cache,
    const gpu::Tensor<float>& queries);

struct Attend {
    gpu::Tensor<float> queries; // [tokens, heads * headDim], as ropeStore leaves them
    gpu::View state;            // word 0: position of the first token
    gpu::u32 window = 0;        // positions a query sees, its own included; 0: all up to its own
    gpu::u32 keys = 1;          // positions that the last query sees, for the estimate of work only
    // u32 [positions]: the last position that each position sees, its own for text and that of its image's last token
    // for an image's. Never decreases, and stays inside the batch: a batch must not end within an image.
    std::optional<gpu::View> reach = {}; // none: each sees up to its own
};

// Attention of a batch whose keys and values are in the cache already; causal but for `reach`, which a window limits on
// the left only. mixed: [tokens, heads * headDim]. Cut into as many calls as it takes to keep submissions short.
// With a window the cache must hold window + tokens - 1 positions, or all positions there are.
void attend(gpu::Recorder& gpu, const DeviceProfile& profile, const Attend& in, const KvCache& cache,
    const gpu::Tensor<float>& mixed);

// What attendAll reads: products as linear leaves them, [tokens, heads * headDim] each, and the biases of two of them,
// [1, heads * headDim]. The keys need theirs not: it adds the same to all scores of a query, which softmax drops.
struct AttendAll {
    gpu::Tensor<float> q;
    gpu::Tensor<float> k;
    gpu::Tensor<float> v;
    gpu::Tensor<float> queryBias;
    gpu::Tensor<float> valueBias;
    gpu::u32 headDim = 0; // at most kMostHeadDim
    float scale = 1;      // of a score, headDim ^ -0.5
};
inline constexpr gpu::u32 kMostHeadDim = 256;

// Attention of all tokens to all tokens, as in an image encoder. mixed: [tokens, heads * headDim]. Has seams inside.
void attendAll(gpu::Recorder& gpu, const DeviceProfile& profile, const AttendAll& in, const gpu::Tensor<float>& mixed);

} // namespace facet
