#pragma once

#include "engine/vulkan/device.h"

namespace facet {

// Every specialization constant that depends on the device, chosen in one place. The defaults suit a GPU.
struct DeviceProfile {
    static DeviceProfile forDevice(const gpu::DeviceInfo& info);

    // Kernels that go over rows of activations: norms, gates, attention.
    gpu::u32 rowWorkgroup = 64; // invocations, a power of two

    // Attention: what is done at once, so that a key, a query or a weight is loaded once for all of it.
    gpu::u32 attendRows = 8;      // query rows of a workgroup at most, a power of two
    gpu::u32 attendLaneKeys = 1;  // keys it scores
    gpu::u32 attendLanePairs = 2; // pairs of head_dim it sums

    // Attention of all to all: queries of an invocation (of attend_rows, see matRowsSubgroup), keys it takes at once (a
    // power of two, at most 16), invocations (of attend_tiles).
    gpu::u32 attendAllRows = 1;
    gpu::u32 attendAllKeys = 4;
    gpu::u32 attendAllWorkgroup = 64;

    // A product with few tokens; with any number where matMulFrom says never.
    gpu::u32 matVecWorkgroup = 64; // invocations
    gpu::u32 matVecLanes = 32;     // invocations that share a row
    gpu::u32 matVecRows = 2;       // rows of an invocation
    gpu::u32 matVecLoneRows = 2;   // rows of an invocation that has one token: it has registers for more
    gpu::u32 matVecTokens = 4;     // tokens of an invocation at most, a power of two
    gpu::u32 matRowsSubgroup =
        0; // 0, or the subgroup size where mat_rows and attend_rows shall do it; then matVecLanes is 1

    // A product with at least matMulFrom tokens: tiles in shared memory.
    static constexpr gpu::u32 kNever = 0xFFFFFFFF;
    gpu::u32 matMulFrom = 17;
    gpu::u32 matMulTileRows = 64;
    gpu::u32 matMulTileTokens = 64;
    gpu::u32 matMulRowRuns = 2;   // runs of four rows of an invocation
    gpu::u32 matMulTokenRuns = 1; // runs of four tokens of an invocation

    gpu::u32 matVecRowsFor(gpu::u32 tileTokens) const { return tileTokens == 1 ? matVecLoneRows : matVecRows; }
    gpu::u32 matVecTileRows(gpu::u32 tileTokens) const
    {
        return matVecWorkgroup / matVecLanes * matVecRowsFor(tileTokens);
    }
    gpu::u32 matMulWorkgroup() const
    {
        return matMulTileRows / (4 * matMulRowRuns) * (matMulTileTokens / (4 * matMulTokenRuns));
    }
};

} // namespace facet
