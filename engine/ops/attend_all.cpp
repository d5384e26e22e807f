#include "engine/ops/attention.h"
#include "shaders/attend_rows.h"
#include "shaders/attend_tiles.h"

#include <algorithm>

namespace facet {

namespace {

using gpu::Groups;
using gpu::u32;

constexpr u32 kTileKeys = 16; // 32 KiB of shared memory, the floor, for a head of kMostHeadDim

// Both kernels take the same buffers and parameters.
template <class Kernel> Kernel call(const AttendAll& in, const gpu::Tensor<float>& mixed, u32 begin, u32 end)
{
    return {
        .buffers =
            {.q = in.q, .k = in.k, .v = in.v, .query_bias = in.queryBias, .value_bias = in.valueBias, .mixed = mixed},
        .params = {.tokens = in.q.rows,
            .heads = in.q.columns / in.headDim,
            .queries_begin = begin,
            .queries_end = end,
            .scale = in.scale},
        .tuning = {}};
}

} // namespace

void attendAll(gpu::Recorder& gpu, const DeviceProfile& profile, const AttendAll& in, const gpu::Tensor<float>& mixed)
{
    const u32 tokens = in.q.rows;
    const u32 width = in.q.columns;
    CHECK(tokens > 0);
    CHECK(in.headDim > 0 && in.headDim <= kMostHeadDim && width % in.headDim == 0);
    for (const gpu::Tensor<float>& tensor : {in.k, in.v, mixed})
        CHECK(tensor.rows == tokens && tensor.columns == width);
    CHECK(in.queryBias.columns == width && in.valueBias.columns == width);

    const bool broadcast = profile.matRowsSubgroup > 0;
    const u32 perGroup = broadcast ? profile.matVecWorkgroup * profile.attendAllRows : profile.attendAllWorkgroup;
    const double workOfQuery = 2.0 * tokens * width;
    const u32 step = perGroup * gpu.tilesPerCall(workOfQuery * perGroup);
    for (u32 begin = 0; begin < tokens; begin += std::min(step, tokens - begin)) {
        const u32 end = begin + std::min(step, tokens - begin);
        const Groups groups{.x = (end - begin + perGroup - 1) / perGroup, .y = width / in.headDim};
        if (broadcast) {
            auto kernel = call<attend_rows>(in, mixed, begin, end);
            kernel.tuning = {.workgroup = profile.matVecWorkgroup,
                .subgroup = profile.matRowsSubgroup,
                .head_dim = in.headDim,
                .lane_rows = profile.attendAllRows,
                .lane_keys = profile.attendAllKeys};
            gpu.dispatch(kernel, groups);
        } else {
            auto kernel = call<attend_tiles>(in, mixed, begin, end);
            kernel.tuning = {.workgroup = profile.attendAllWorkgroup,
                .head_dim = in.headDim,
                .block_keys = kTileKeys,
                .lane_keys = profile.attendAllKeys};
            gpu.dispatch(kernel, groups);
        }
        gpu.work(workOfQuery * (end - begin));
        gpu.seam();
    }
}

} // namespace facet
