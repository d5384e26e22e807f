#include "engine/ops/elementwise.h"

#include "shaders/add_biased.h"
#include "shaders/add_normed.h"
#include "shaders/biased_gelu.h"
#include "shaders/gated_gelu.h"
#include "shaders/layer_norm.h"
#include "shaders/rms_norm.h"

namespace facet {

namespace {

using gpu::Groups;
using gpu::Tensor;
using gpu::u32;

constexpr u32 kPerInvocation = 8; // elements; amortises the start of a workgroup on CPU devices

bool sameShape(const Tensor<float>& a, const Tensor<float>& b) { return a.rows == b.rows && a.columns == b.columns; }

bool isRowOf(const Tensor<float>& row, const Tensor<float>& x) { return row.rows == 1 && row.columns == x.columns; }

// For kernels that share a row among groups.
Groups rowsOf(const Tensor<float>& x, const DeviceProfile& profile)
{
    const u32 perGroup = profile.rowWorkgroup * kPerInvocation;
    return {.x = (x.columns + perGroup - 1) / perGroup, .y = x.rows};
}

} // namespace

void rmsNorm(gpu::Recorder& gpu, const DeviceProfile& profile, const Tensor<float>& x, const Norm& norm,
    const Tensor<float>& y, u32 first)
{
    CHECK(x.columns == y.columns && norm.gain.columns == x.columns && first + y.rows <= x.rows);
    gpu.dispatch(rms_norm{.buffers = {.x = x, .gain = norm.gain, .y = y},
                     .params = {.width = x.columns, .first = first, .epsilon = norm.epsilon},
                     .tuning = {.workgroup = profile.rowWorkgroup}},
        Groups{.x = y.rows});
}

void addNormed(gpu::Recorder& gpu, const DeviceProfile& profile, const Tensor<float>& x, const Norm& norm,
    const Tensor<float>& hidden)
{
    CHECK(sameShape(x, hidden) && norm.gain.columns == x.columns);
    gpu.dispatch(add_normed{.buffers = {.x = x, .gain = norm.gain, .hidden = hidden},
                     .params = {.width = x.columns, .epsilon = norm.epsilon},
                     .tuning = {.workgroup = profile.rowWorkgroup}},
        Groups{.x = x.rows});
}

void gatedGelu(gpu::Recorder& gpu, const DeviceProfile& profile, const Tensor<float>& gate, const Tensor<float>& up,
    const Tensor<float>& inner)
{
    CHECK(sameShape(gate, inner) && sameShape(up, inner));
    gpu.dispatch(gated_gelu{.buffers = {.gate = gate, .up = up, .inner = inner},
                     .params = {.width = inner.columns},
                     .tuning = {.workgroup = profile.rowWorkgroup}},
        rowsOf(inner, profile));
}

void layerNorm(gpu::Recorder& gpu, const DeviceProfile& profile, const Tensor<float>& x, const LayerNorm& norm,
    const Tensor<float>& y)
{
    CHECK(sameShape(x, y) && isRowOf(norm.gain, x) && isRowOf(norm.bias, x));
    gpu.dispatch(layer_norm{.buffers = {.x = x, .gain = norm.gain, .bias = norm.bias, .y = y},
                     .params = {.width = x.columns, .epsilon = norm.epsilon},
                     .tuning = {.workgroup = profile.rowWorkgroup}},
        Groups{.x = y.rows});
}

void biasedGelu(gpu::Recorder& gpu, const DeviceProfile& profile, const Tensor<float>& bias, const Tensor<float>& inner)
{
    CHECK(isRowOf(bias, inner));
    gpu.dispatch(biased_gelu{.buffers = {.bias = bias, .inner = inner},
                     .params = {.width = inner.columns},
                     .tuning = {.workgroup = profile.rowWorkgroup}},
        rowsOf(inner, profile));
}

void addBiased(gpu::Recorder& gpu, const DeviceProfile& profile, const Tensor<float>& x, const Tensor<float>& bias,
    const Tensor<float>& hidden)
{
    CHECK(sameShape(x, hidden) && isRowOf(bias, x));
    gpu.dispatch(add_biased{.buffers = {.x = x, .bias = bias, .hidden = hidden},
                     .params = {.width = hidden.columns},
                     .tuning = {.workgroup = profile.rowWorkgroup}},
        rowsOf(hidden, profile));
}

} // namespace facet
