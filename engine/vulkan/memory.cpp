#include "engine/vulkan/memory.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace facet::gpu {
namespace {

constexpr VkMemoryPropertyFlags kMappable = VK_MEMORY_PROPERTY_HOST_VISIBLE_BIT | VK_MEMORY_PROPERTY_HOST_COHERENT_BIT;

// Memory properties to look for, best first.
std::vector<VkMemoryPropertyFlags> wishes(const Device& device, MemoryUse use)
{
    switch (use) {
    case MemoryUse::Device:
        if (device.info().sharesMemory())
            return {VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT | kMappable, VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT, 0};
        return {VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT, 0};
    case MemoryUse::Upload:
        return {kMappable};
    case MemoryUse::Readback:
        return {kMappable | VK_MEMORY_PROPERTY_HOST_CACHED_BIT, kMappable};
    }
    return {};
}

std::optional<u32> memoryType(const Device& device, u32 allowed, MemoryUse use)
{
    VkPhysicalDeviceMemoryProperties memory = {};
    vkGetPhysicalDeviceMemoryProperties(device.physical(), &memory);
    for (const VkMemoryPropertyFlags wish : wishes(device, use))
        for (u32 i = 0; i < memory.memoryTypeCount; ++i)
            if ((allowed >> i & 1U) != 0 && (memory.memoryTypes[i].propertyFlags & wish) == wish) return i;
    return std::nullopt;
}

bool isMappable(const Device& device, u32 type)
{
    VkPhysicalDeviceMemoryProperties memory = {};
    vkGetPhysicalDeviceMemoryProperties(device.physical(), &memory);
    return (memory.memoryTypes[type].propertyFlags & kMappable) == kMappable;
}

} // namespace

Result<Buffer> Buffer::create(const Device& device, std::uint64_t bytes, MemoryUse use)
{
    CHECK(bytes > 0);
    Buffer buffer;
    buffer.m_device = &device;
    buffer.m_bytes = bytes;
    VkBufferCreateInfo creation = {.sType = VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO};
    creation.size = bytes;
    creation.usage =
        VK_BUFFER_USAGE_STORAGE_BUFFER_BIT | VK_BUFFER_USAGE_TRANSFER_SRC_BIT | VK_BUFFER_USAGE_TRANSFER_DST_BIT;
    creation.sharingMode = VK_SHARING_MODE_EXCLUSIVE;
    if (const VkResult result = vkCreateBuffer(device.handle(), &creation, nullptr, &buffer.m_buffer);
        result != VK_SUCCESS)
        return vulkanError(result, "creating a buffer");

    VkMemoryRequirements needs = {};
    vkGetBufferMemoryRequirements(device.handle(), buffer.m_buffer, &needs);
    const auto type = memoryType(device, needs.memoryTypeBits, use);
    if (!type) return vulkanError(VK_ERROR_FEATURE_NOT_PRESENT, "finding a memory type");
    VkMemoryAllocateInfo allocation = {.sType = VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO};
    allocation.allocationSize = needs.size;
    allocation.memoryTypeIndex = *type;
    if (const VkResult result = vkAllocateMemory(device.handle(), &allocation, nullptr, &buffer.m_memory);
        result != VK_SUCCESS)
        return vulkanError(result, "allocating " + std::to_string(bytes) + " bytes");
    buffer.m_allocated = needs.size;
    device.m_tally.now += needs.size;
    device.m_tally.most = std::max(device.m_tally.most, device.m_tally.now);
    if (const VkResult result = vkBindBufferMemory(device.handle(), buffer.m_buffer, buffer.m_memory, 0);
        result != VK_SUCCESS)
        return vulkanError(result, "binding memory");

    if (isMappable(device, *type)) {
        void* address = nullptr;
        if (const VkResult result = vkMapMemory(device.handle(), buffer.m_memory, 0, VK_WHOLE_SIZE, 0, &address);
            result != VK_SUCCESS)
            return vulkanError(result, "mapping memory");
        buffer.m_mapped = {static_cast<std::byte*>(address), bytes};
    }
    return buffer;
}

Buffer::Buffer(Buffer&& other) noexcept
    : m_device(std::exchange(other.m_device, nullptr))
    , m_buffer(std::exchange(other.m_buffer, VK_NULL_HANDLE))
    , m_memory(std::exchange(other.m_memory, VK_NULL_HANDLE))
    , m_bytes(std::exchange(other.m_bytes, 0))
    , m_allocated(std::exchange(other.m_allocated, 0))
    , m_mapped(std::exchange(other.m_mapped, {}))
{
}

Buffer& Buffer::operator=(Buffer&& other) noexcept
{
    std::swap(m_device, other.m_device);
    std::swap(m_buffer, other.m_buffer);
    std::swap(m_memory, other.m_memory);
    std::swap(m_bytes, other.m_bytes);
    std::swap(m_allocated, other.m_allocated);
    std::swap(m_mapped, other.m_mapped);
    return *this;
}

Buffer::~Buffer()
{
    if (m_device == nullptr) return;
    vkDestroyBuffer(m_device->handle(), m_buffer, nullptr);
    vkFreeMemory(m_device->handle(), m_memory, nullptr);
    m_device->m_tally.now -= m_allocated;
}

View Buffer::view(std::uint64_t offset, std::uint64_t bytes) const
{
    CHECK(offset <= m_bytes && bytes <= m_bytes - offset);
    return {m_buffer, offset, bytes, Access::None};
}

Result<Arena> Arena::create(const Device& device, std::uint64_t bytes)
{
    Arena arena;
    TRY(arena.m_buffer, Buffer::create(device, std::max<std::uint64_t>(bytes, 256), MemoryUse::Device));
    return arena;
}

View Arena::take(std::uint64_t bytes)
{
    const View view = m_buffer.view(m_used, bytes);
    m_used += cost(bytes);
    return view;
}

} // namespace facet::gpu
