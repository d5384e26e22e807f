#include "engine/ops/attention.h"

#include "shaders/attend.h"
#include "shaders/rope_store.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace facet {

namespace {

using gpu::Groups;
using gpu::Tensor;
using gpu::u32;

constexpr u32 kBlockKeys = 64;           // the same for prefill and decode: their results are then the same to the bit
constexpr u32 kSharedMemory = 32 * 1024; // bytes, the floor

u32 asConstant(KvFormat format) { return format == KvFormat::F16 ? 1 : 0; }

// Shared memory of attend for one query row: the query (padded), its sums, its weights and three scalars.
u32 sharedPerRow(const KvShape& shape)
{
    const u32 padded = (shape.headDim + 7) / 8 * 8;
    return 4 * (padded + shape.headDim + kBlockKeys + 3);
}

// Rows a workgroup takes: no more than there are (`rows`), than the profile wants and than fit shared memory, and a
// power of two, so that few pipelines are needed.
u32 queryRows(u32 rows, const DeviceProfile& profile, const KvShape& shape)
{
    CHECK(sharedPerRow(shape) <= kSharedMemory);
    u32 count = 1;
    while (count < rows && 2 * count <= profile.attendRows && 2 * count * sharedPerRow(shape) <= kSharedMemory)
        count *= 2;
    return count;
}

} // namespace

KvCache KvCache::over(const gpu::View& keys, const gpu::View& values, const KvShape& shape, const gpu::Limits& limits)
{
    CHECK(keys.bytes == shape.bytes() && values.bytes == shape.bytes());
    CHECK(shape.heads > 0 && shape.headDim % 2 == 0 && shape.headBytes() <= limits.storageRange);
    const u32 perSlice =
        static_cast<u32>(std::min<std::uint64_t>(shape.heads, limits.storageRange / shape.headBytes()));

    KvCache cache{.shape = shape, .slices = {}};
    for (u32 first = 0; first < shape.heads; first += perSlice) {
        const u32 heads = std::min(perSlice, shape.heads - first);
        const std::uint64_t offset = first * shape.headBytes();
        CHECK(offset % limits.storageAlignment == 0);
        const auto cut = [&](const gpu::View& whole) {
            return gpu::View{whole.buffer, whole.offset + offset, heads * shape.headBytes(), gpu::Access::None};
        };
        cache.slices.push_back({.keys = cut(keys), .values = cut(values), .firstHead = first, .heads = heads});
    }
    return cache;
}

std::vector<u32> ropeTurns(u32 headDim, double base, double factor)
{
    std::vector<u32> turns;
    turns.reserve(headDim);
    for (u32 pair = 0; pair < headDim / 2; ++pair) {
        const double frequency = std::pow(base, -2.0 * pair / headDim) / factor; // radians per position
        const double fraction = frequency / (2 * std::numbers::pi);
        const double whole = std::floor(fraction);
        const auto fixed = static_cast<std::uint64_t>(std::ldexp(fraction - whole, 64));
        turns.push_back(static_cast<u32>(fixed >> 32));
        turns.push_back(static_cast<u32>(fixed));
    }
    return turns;
}

void ropeStore(gpu::Recorder& gpu, const DeviceProfile& profile, const RopeStore& in, const KvCache& cache,
    const Tensor<float>& queries)
{
    const KvShape& shape = cache.shape;
    const u32 heads = in.q.columns / shape.headDim;
    CHECK(in.q.columns == heads * shape.headDim && queries.columns == in.q.columns);
    CHECK(in.k.columns == shape.heads * shape.headDim && in.v.columns == in.k.columns);
    CHECK(in.q.rows == in.k.rows && in.q.rows == in.v.rows && in.q.rows == queries.rows);
    CHECK(in.q.rows <= shape.capacity);

    for (const KvCache::Slice& slice : cache.slices) {
        const u32 queryHeads = slice.firstHead == 0 ? heads : 0;
        gpu.dispatch(rope_store{.buffers = {.q = in.q,
                                    .k = in.k,
                                    .v = in.v,
                                    .query_gain = in.queryGain,
                                    .key_gain = in.keyGain,
                                    .turns = in.turns,
                                    .state = in.state,
                                    .queries = queries,
                                    .keys = slice.keys,
                                    .values = slice.values},
                         .params = {.query_heads = queryHeads,
                             .kv_heads = shape.heads,
                             .kv_first = slice.firstHead,
                             .head_dim = shape.headDim,
                             .capacity = shape.capacity,
                             .epsilon = in.epsilon,
                             .query_scale = in.queryScale},
                         .tuning = {.workgroup = profile.rowWorkgroup, .half_cache = asConstant(shape.format)}},
            Groups{.x = in.q.rows, .y = queryHeads + slice.heads});
    }
}

void attend(gpu::Recorder& gpu, const DeviceProfile& profile, const Attend& in, const KvCache& cache,
    const Tensor<float>& mixed)
{
    const KvShape& shape = cache.shape;
    const u32 tokens = in.queries.rows;
    const u32 heads = in.queries.columns / shape.headDim;
    CHECK(in.queries.columns == heads * shape.headDim && heads % shape.heads == 0);
    CHECK(mixed.rows == tokens && mixed.columns == in.queries.columns);

    const u32 group = heads / shape.heads;
    const u32 rows = tokens * group;
    const u32 tileRows = queryRows(rows, profile, shape);
    for (const KvCache::Slice& slice : cache.slices) {
        const double workOfRow = 2.0 * in.keys * shape.headDim * slice.heads; // scores and sums
        const u32 step = tileRows * gpu.tilesPerCall(workOfRow * tileRows);
        for (u32 begin = 0; begin < rows; begin += std::min(step, rows - begin)) {
            const u32 count = std::min(step, rows - begin);
            gpu.dispatch(::attend{.buffers = {.queries = in.queries,
                                      .keys = slice.keys,
                                      .values = slice.values,
                                      .state = in.state,
                                      .reach = in.reach.value_or(in.state),
                                      .mixed = mixed},
                             .params = {.tokens = tokens,
                                 .heads = heads,
                                 .group = group,
                                 .kv_first = slice.firstHead,
                                 .capacity = shape.capacity,
                                 .row_begin = begin,
                                 .window = in.window},
                             .tuning = {.workgroup = profile.rowWorkgroup,
                                 .half_cache = asConstant(shape.format),
                                 .head_dim = shape.headDim,
                                 .query_rows = tileRows,
                                 .block_keys = kBlockKeys,
                                 .lane_keys = profile.attendLaneKeys,
                                 .lane_pairs = profile.attendLanePairs,
                                 .spans = in.reach ? 1U : 0U}},
                Groups{.x = (count + tileRows - 1) / tileRows, .y = slice.heads});
            gpu.work(workOfRow * count);
            gpu.seam();
        }
    }
}

} // namespace facet
