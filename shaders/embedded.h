#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace facet::gpu {

// One compiled kernel: "rms_norm", or "mat_vec.q4_0" for a kernel with weights.
struct EmbeddedKernel {
    std::string_view name;
    std::span<const std::uint32_t> spirv;
};

// All kernels this build holds, sorted by nothing in particular.
std::span<const EmbeddedKernel> embeddedKernels();

} // namespace facet::gpu
