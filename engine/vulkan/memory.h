#pragma once

#include "engine/base/result.h"
#include "engine/vulkan/call.h"
#include "engine/vulkan/device.h"

#include <memory>
#include <span>

namespace facet::gpu {

enum class MemoryUse {
    Device,   // fastest for the GPU; mapped as well where the device shares memory with the CPU
    Upload,   // host-visible, written by the CPU, read by the GPU
    Readback, // host-visible and cached, written by the GPU, read by the CPU
};

// A storage buffer with memory of its own. The Device must outlive it.
class Buffer {
public:
    Buffer() = default;
    static Result<Buffer> create(const Device& device, std::uint64_t bytes, MemoryUse use);
    Buffer(Buffer&& other) noexcept;
    Buffer& operator=(Buffer&& other) noexcept;
    ~Buffer();

    std::uint64_t bytes() const { return m_bytes; }
    // Empty when the CPU cannot see the memory. Always coherent: no flush is needed, only an ordered submission.
    std::span<std::byte> mapped() const { return m_mapped; }
    View view() const { return {m_buffer, 0, m_bytes, Access::None}; }
    View view(std::uint64_t offset, std::uint64_t bytes) const;
    template <class T> Tensor<T> tensor(u32 rows, u32 columns) const
    {
        return {view(0, std::uint64_t{rows} * columns * sizeof(T)), rows, columns};
    }

private:
    const Device* m_device = nullptr;
    VkBuffer m_buffer = VK_NULL_HANDLE;
    VkDeviceMemory m_memory = VK_NULL_HANDLE;
    std::uint64_t m_bytes = 0;
    std::uint64_t m_allocated = 0; // bytes of m_memory
    std::span<std::byte> m_mapped;
};

// Hands out aligned ranges of one Device buffer, in order; nothing is given back until all is dropped.
class Arena {
public:
    static Result<Arena> create(const Device& device, std::uint64_t bytes);
    // What `bytes` costs in an arena, alignment included.
    static std::uint64_t cost(std::uint64_t bytes) { return (bytes + 255) / 256 * 256; }

    View take(std::uint64_t bytes); // CHECKs that the plan was right
    template <class T> Tensor<T> tensor(u32 rows, u32 columns)
    {
        return {take(std::uint64_t{rows} * columns * sizeof(T)), rows, columns};
    }
    std::uint64_t bytes() const { return m_buffer.bytes(); }

private:
    Buffer m_buffer;
    std::uint64_t m_used = 0;
};

} // namespace facet::gpu
