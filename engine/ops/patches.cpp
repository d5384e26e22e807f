#include "engine/ops/patches.h"

#include "shaders/patches.h"
#include "shaders/pool.h"

#include <cmath>

namespace facet {

namespace {

using gpu::Groups;
using gpu::Tensor;
using gpu::u32;

u32 rootOf(u32 square)
{
    const u32 root = static_cast<u32>(std::lround(std::sqrt(static_cast<double>(square))));
    CHECK(root * root == square);
    return root;
}

Groups rowsOf(const Tensor<float>& y, const DeviceProfile& profile)
{
    return {.x = (y.columns + profile.rowWorkgroup - 1) / profile.rowWorkgroup, .y = y.rows};
}

} // namespace

void cutPatches(gpu::Recorder& gpu, const DeviceProfile& profile, const PatchGrid& grid, const gpu::View& pixels,
    const Tensor<float>& rows)
{
    CHECK(grid.patchSize > 0 && grid.imageSize % grid.patchSize == 0 && pixels.bytes == grid.pixelBytes());
    CHECK(rows.rows == grid.side() * grid.side() && rows.columns >= grid.columns());
    gpu.dispatch(patches{.buffers = {.pixels = pixels, .rows = rows},
                     .params = {.size = grid.imageSize,
                         .patch_size = grid.patchSize,
                         .columns = rows.columns,
                         .mean_red = grid.mean[0],
                         .mean_green = grid.mean[1],
                         .mean_blue = grid.mean[2],
                         .deviation_red = grid.deviation[0],
                         .deviation_green = grid.deviation[1],
                         .deviation_blue = grid.deviation[2]},
                     .tuning = {.workgroup = profile.rowWorkgroup}},
        rowsOf(rows, profile));
}

void poolPatches(gpu::Recorder& gpu, const DeviceProfile& profile, const Tensor<float>& x, const Tensor<float>& y)
{
    const u32 side = rootOf(x.rows);
    const u32 blocks = rootOf(y.rows);
    CHECK(x.columns == y.columns && blocks > 0 && side % blocks == 0);
    gpu.dispatch(pool{.buffers = {.x = x, .y = y},
                     .params = {.width = x.columns, .side = side, .block = side / blocks},
                     .tuning = {.workgroup = profile.rowWorkgroup}},
        rowsOf(y, profile));
}

} // namespace facet
