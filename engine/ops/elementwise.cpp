#include "engine/ops/elementwise.h"

#include "shaders/add_normed.h"
#include "shaders/gated_gelu.h"
#include "shaders/rms_norm.h"

namespace facet {

namespace {

using gpu::Groups;
using gpu::Tensor;
using gpu::u32;

constexpr u32 kGeluPerInvocation = 8; // elements; amortises the start of a workgroup on CPU devices

bool sameShape(const Tensor<float>& a, const Tensor<float>& b) { return a.rows == b.rows && a.columns == b.columns; }

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
    const u32 perGroup = profile.rowWorkgroup * kGeluPerInvocation;
    gpu.dispatch(gated_gelu{.buffers = {.gate = gate, .up = up, .inner = inner},
                     .params = {.width = inner.columns},
                     .tuning = {.workgroup = profile.rowWorkgroup}},
        Groups{.x = (inner.columns + perGroup - 1) / perGroup, .y = inner.rows});
}

} // namespace facet
