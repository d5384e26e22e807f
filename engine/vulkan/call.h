#pragma once

#include "engine/base/check.h"

#include <vulkan/vulkan_core.h>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

// The C++ half of the kernel contracts: what a slot holds and how a call is taken apart.
namespace facet::gpu {

using f32 = float;
using u32 = std::uint32_t;
using i32 = std::int32_t;

enum class Access : std::uint64_t { None, Read, Write, Update };

// A range of a buffer. Does not own; the buffer must outlive every recording that names it.
struct View {
    VkBuffer buffer = VK_NULL_HANDLE;
    std::uint64_t offset = 0; // bytes, a multiple of the device's storage buffer alignment
    std::uint64_t bytes = 0;
    Access access = Access::None;
};

// A dense row-major array on the device: [rows, columns], last dimension contiguous.
template <class T> struct Tensor {
    View view;
    u32 rows = 0;
    u32 columns = 0;
};

template <class T, Access kAccess> struct Slot : View {
    Slot() = default;
    Slot(const View& view) : View{view.buffer, view.offset, view.bytes, kAccess} { }
    Slot(const Tensor<T>& tensor) : Slot(tensor.view) { }
};
template <class T> using Reads = Slot<T, Access::Read>;
template <class T> using Writes = Slot<T, Access::Write>;
template <class T> using Updates = Slot<T, Access::Update>;

// Workgroups of a dispatch.
struct Groups {
    u32 x = 1;
    u32 y = 1;
    u32 z = 1;
};

template <class Kernel> inline constexpr std::size_t kSlotCount = sizeof(typename Kernel::Buffers) / sizeof(View);

template <class Kernel> std::array<View, kSlotCount<Kernel>> slots(const Kernel& call)
{
    return std::bit_cast<std::array<View, kSlotCount<Kernel>>>(call.buffers);
}

} // namespace facet::gpu
