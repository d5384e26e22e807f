#include "engine/ops/linear.h"

#include "shaders/embed.h"
#include "shaders/mat_mul.h"
#include "shaders/mat_rows.h"
#include "shaders/mat_vec.h"

#include <algorithm>

namespace facet {
namespace {

using gpu::Groups;
using gpu::Recorder;
using gpu::Tensor;
using gpu::u32;
using gpu::WeightTensor;

constexpr u32 kMostGroups = 65535; // what every device accepts in each dimension
constexpr u32 kWideColumns = 32;   // a multiple of every group that a decoder without blocks makes

u32 ceilDivide(u32 value, u32 by) { return (value + by - 1) / by; }

struct Product {
    const DeviceProfile& profile;
    const Tensor<float>& x;
    const WeightTensor& w;
    const Tensor<float>& y;

    u32 ragged() const { return w.columns % kWideColumns == 0 ? 0 : 1; }
};

struct Range {
    u32 begin = 0;
    u32 end = 0;
    u32 count() const { return end - begin; }
};

// Both kernels take the same buffers and parameters.
template <class Kernel> Kernel call(const Product& product, const WeightTensor::Slice& slice, Range rows, Range tokens)
{
    return {.buffers = {.x = product.x, .weights = slice.view, .y = product.y},
        .params = {.columns = product.w.columns,
            .row_quads = product.w.rowQuads(),
            .rows_begin = rows.begin,
            .rows_end = rows.end,
            .tokens_begin = tokens.begin,
            .tokens_end = tokens.end,
            .x_stride = product.x.columns,
            .y_stride = product.y.columns,
            .y_first = slice.firstRow},
        .tuning = {}};
}

void matMul(Recorder& gpu, const Product& product, const WeightTensor::Slice& slice, Range rows)
{
    const DeviceProfile& profile = product.profile;
    auto kernel = call<mat_mul>(product, slice, rows, {0, product.x.rows});
    kernel.tuning = {.workgroup = profile.matMulWorkgroup(),
        .tile_rows = profile.matMulTileRows,
        .tile_tokens = profile.matMulTileTokens,
        .row_runs = profile.matMulRowRuns,
        .token_runs = profile.matMulTokenRuns,
        .ragged = product.ragged()};
    gpu.dispatch(kernel, product.w.format,
        Groups{ceilDivide(rows.count(), profile.matMulTileRows), ceilDivide(product.x.rows, profile.matMulTileTokens)});
}

Groups groups(const Product& product, Range rows, Range tokens, u32 tileTokens)
{
    return {ceilDivide(rows.count(), product.profile.matVecTileRows(tileTokens)), tokens.count() / tileTokens};
}

void matVecTile(
    Recorder& gpu, const Product& product, const WeightTensor::Slice& slice, Range rows, Range tokens, u32 tileTokens)
{
    const DeviceProfile& profile = product.profile;
    const Groups size = groups(product, rows, tokens, tileTokens);
    if (profile.matRowsSubgroup > 0 && product.ragged() == 0) {
        auto kernel = call<mat_rows>(product, slice, rows, tokens);
        kernel.tuning = {.workgroup = profile.matVecWorkgroup,
            .subgroup = profile.matRowsSubgroup,
            .tile_rows = profile.matVecRowsFor(tileTokens),
            .tile_tokens = tileTokens};
        return gpu.dispatch(kernel, product.w.format, size);
    }
    auto kernel = call<mat_vec>(product, slice, rows, tokens);
    kernel.tuning = {.workgroup = profile.matVecWorkgroup,
        .lanes = profile.matVecLanes,
        .tile_rows = profile.matVecRowsFor(tileTokens),
        .tile_tokens = tileTokens,
        .ragged = product.ragged()};
    gpu.dispatch(kernel, product.w.format, size);
}

// Full tiles of tokens first, then ever smaller ones for the rest, so that no invocation computes for nothing.
void matVec(Recorder& gpu, const Product& product, const WeightTensor::Slice& slice, Range rows)
{
    Range tokens;
    for (u32 tile = product.profile.matVecTokens; tile > 0; tile /= 2) {
        tokens.end = tokens.begin + (product.x.rows - tokens.begin) / tile * tile;
        if (tokens.count() > 0) matVecTile(gpu, product, slice, rows, tokens, tile);
        tokens.begin = tokens.end;
    }
}

} // namespace

void linear(
    Recorder& gpu, const DeviceProfile& profile, const Tensor<float>& x, const WeightTensor& w, const Tensor<float>& y)
{
    CHECK(x.columns == w.columns && y.columns == w.rows && x.rows == y.rows && x.rows > 0);
    CHECK(x.rows <= kMostGroups);
    const Product product = {profile, x, w, y};
    const bool tiled = x.rows >= profile.matMulFrom;
    const u32 tileRows =
        tiled ? profile.matMulTileRows : profile.matVecTileRows(x.rows == 1 ? 1 : profile.matVecTokens);
    const u32 step = tileRows * gpu.tilesPerCall(static_cast<double>(x.rows) * w.columns * tileRows);
    for (const WeightTensor::Slice& slice : w.slices) {
        for (u32 begin = 0; begin < slice.rows; begin += std::min(step, slice.rows - begin)) {
            const Range rows = {begin, begin + std::min(step, slice.rows - begin)};
            tiled ? matMul(gpu, product, slice, rows) : matVec(gpu, product, slice, rows);
            gpu.work(static_cast<double>(rows.count()) * w.columns * x.rows);
            gpu.seam();
        }
    }
}

void embedTokens(Recorder& gpu, const DeviceProfile& profile, const TokenSource& tokens, const WeightTensor& table,
    float scale, const Tensor<float>& embedded)
{
    CHECK(embedded.columns == table.columns && embedded.rows > 0 && embedded.rows <= kMostGroups);
    // The kernel takes a whole group of the format an invocation; groups have at least this many elements.
    constexpr u32 kSmallestGroup = 8;
    for (const WeightTensor::Slice& slice : table.slices)
        gpu.dispatch(
            embed{.buffers = {.state = tokens.state, .ids = tokens.ids, .weights = slice.view, .embedded = embedded},
                .params = {.width = table.columns,
                    .row_quads = table.rowQuads(),
                    .first_row = slice.firstRow,
                    .rows = slice.rows,
                    .scale = scale},
                .tuning = {.workgroup = profile.rowWorkgroup}},
            table.format,
            Groups{ceilDivide(ceilDivide(table.columns, kSmallestGroup), profile.rowWorkgroup), embedded.rows});
}

} // namespace facet
