#include "engine/vulkan/recorder.h"

#include <algorithm>
#include <utility>

namespace facet::gpu {
namespace {

constexpr u32 kSetsPerPool = 512;
constexpr u32 kSlotsPerPool = kSetsPerPool * 6;
constexpr VkPipelineStageFlags kStages = VK_PIPELINE_STAGE_COMPUTE_SHADER_BIT | VK_PIPELINE_STAGE_TRANSFER_BIT;
constexpr VkAccessFlags kReads = VK_ACCESS_SHADER_READ_BIT | VK_ACCESS_TRANSFER_READ_BIT;
constexpr VkAccessFlags kWrites = VK_ACCESS_SHADER_WRITE_BIT | VK_ACCESS_TRANSFER_WRITE_BIT;

bool writes(const View& view) { return view.access != Access::Read; }

bool overlap(const View& a, const View& b)
{
    return a.buffer == b.buffer && a.offset < b.offset + b.bytes && b.offset < a.offset + a.bytes;
}

void barrier(VkCommandBuffer commands, VkPipelineStageFlags to, VkAccessFlags access)
{
    VkMemoryBarrier memory = {.sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER};
    memory.srcAccessMask = kWrites;
    memory.dstAccessMask = access;
    vkCmdPipelineBarrier(commands, kStages, to, 0, 1, &memory, 0, nullptr, 0, nullptr);
}

Result<VkDescriptorPool> makeDescriptorPool(VkDevice device)
{
    const VkDescriptorPoolSize size = {.type = VK_DESCRIPTOR_TYPE_STORAGE_BUFFER, .descriptorCount = kSlotsPerPool};
    VkDescriptorPoolCreateInfo creation = {.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_POOL_CREATE_INFO};
    creation.maxSets = kSetsPerPool;
    creation.poolSizeCount = 1;
    creation.pPoolSizes = &size;
    VkDescriptorPool pool = VK_NULL_HANDLE;
    if (const VkResult result = vkCreateDescriptorPool(device, &creation, nullptr, &pool); result != VK_SUCCESS)
        return vulkanError(result, "making a descriptor pool");
    return pool;
}

} // namespace

Recording::Recording(Recording&& other) noexcept { *this = std::move(other); }

Recording& Recording::operator=(Recording&& other) noexcept
{
    std::swap(m_device, other.m_device);
    std::swap(m_commandPool, other.m_commandPool);
    std::swap(m_descriptorPools, other.m_descriptorPools);
    std::swap(m_segments, other.m_segments);
    return *this;
}

Recording::~Recording()
{
    if (m_device == VK_NULL_HANDLE) return;
    vkDestroyCommandPool(m_device, m_commandPool, nullptr);
    for (VkDescriptorPool pool : m_descriptorPools)
        vkDestroyDescriptorPool(m_device, pool, nullptr);
}

Recorder::Recorder(const Device& device, Pipelines& pipelines, double segmentWork, std::stop_token stop)
    : m_device(device)
    , m_pipelines(pipelines)
    , m_segmentWork(segmentWork)
    , m_stop(std::move(stop))
{
    m_recording.m_device = device.handle();
    VkCommandPoolCreateInfo creation = {.sType = VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO};
    creation.queueFamilyIndex = device.queueFamily();
    if (const VkResult result = vkCreateCommandPool(device.handle(), &creation, nullptr, &m_recording.m_commandPool);
        result != VK_SUCCESS)
        fail(vulkanError(result, "making a command pool"));
}

Recorder::~Recorder() = default;

void Recorder::fail(Error error)
{
    if (!m_error) m_error = std::move(error);
}

Result<void> Recorder::openSegment()
{
    if (m_open) return {};
    VkCommandBufferAllocateInfo allocation = {.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO};
    allocation.commandPool = m_recording.m_commandPool;
    allocation.level = VK_COMMAND_BUFFER_LEVEL_PRIMARY;
    allocation.commandBufferCount = 1;
    VkCommandBuffer commands = VK_NULL_HANDLE;
    if (const VkResult result = vkAllocateCommandBuffers(m_device.handle(), &allocation, &commands);
        result != VK_SUCCESS)
        return vulkanError(result, "allocating a command buffer");
    m_recording.m_segments.push_back({.commands = commands, .work = 0});

    VkCommandBufferBeginInfo begin = {.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO};
    begin.flags = VK_COMMAND_BUFFER_USAGE_SIMULTANEOUS_USE_BIT; // a decode step is queued again while it still runs
    if (const VkResult result = vkBeginCommandBuffer(commands, &begin); result != VK_SUCCESS)
        return vulkanError(result, "beginning a command buffer");
    barrier(commands, kStages, kReads | kWrites); // what earlier submissions wrote
    m_pending.clear();
    m_open = true;
    return {};
}

void Recorder::closeSegment()
{
    if (!m_open) return;
    if (const VkResult result = vkEndCommandBuffer(m_recording.m_segments.back().commands); result != VK_SUCCESS)
        fail(vulkanError(result, "ending a command buffer"));
    m_recording.m_segments.back().work = m_openWork;
    m_openWork = 0;
    m_open = false;
}

u32 Recorder::tilesPerCall(double workOfTile) const
{
    constexpr double kMostGroups = 65535;
    const double tiles = m_segmentWork > 0 ? m_segmentWork / workOfTile : kMostGroups;
    return static_cast<u32>(std::clamp(tiles, 1.0, kMostGroups));
}

void Recorder::seam()
{
    if (m_segmentWork > 0 && m_openWork >= m_segmentWork / 2) closeSegment();
}

void Recorder::order(std::span<const View> views)
{
    const bool hazard = std::any_of(views.begin(), views.end(), [&](const View& view) {
        return std::any_of(m_pending.begin(), m_pending.end(),
            [&](const View& earlier) { return (writes(view) || writes(earlier)) && overlap(view, earlier); });
    });
    if (hazard) {
        barrier(m_recording.m_segments.back().commands, kStages, kReads | kWrites);
        m_pending.clear();
    }
    m_pending.insert(m_pending.end(), views.begin(), views.end());
}

Result<VkDescriptorSet> Recorder::descriptorSet(const Pipeline& pipeline, std::span<const View> views)
{
    const u32 slotCount = static_cast<u32>(views.size());
    if (m_setsLeft == 0 || m_slotsLeft < slotCount) {
        TRY(const VkDescriptorPool pool, makeDescriptorPool(m_device.handle()));
        m_recording.m_descriptorPools.push_back(pool);
        m_setsLeft = kSetsPerPool;
        m_slotsLeft = kSlotsPerPool;
    }
    --m_setsLeft;
    m_slotsLeft -= slotCount;

    VkDescriptorSetAllocateInfo allocation = {.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_ALLOCATE_INFO};
    allocation.descriptorPool = m_recording.m_descriptorPools.back();
    allocation.descriptorSetCount = 1;
    allocation.pSetLayouts = &pipeline.setLayout;
    VkDescriptorSet set = VK_NULL_HANDLE;
    if (const VkResult result = vkAllocateDescriptorSets(m_device.handle(), &allocation, &set); result != VK_SUCCESS)
        return vulkanError(result, "allocating a descriptor set");

    std::vector<VkDescriptorBufferInfo> buffers(slotCount);
    std::vector<VkWriteDescriptorSet> updates(slotCount);
    for (u32 i = 0; i < slotCount; ++i) {
        buffers[i] = {.buffer = views[i].buffer, .offset = views[i].offset, .range = views[i].bytes};
        updates[i] = {.sType = VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET};
        updates[i].dstSet = set;
        updates[i].dstBinding = i;
        updates[i].descriptorCount = 1;
        updates[i].descriptorType = VK_DESCRIPTOR_TYPE_STORAGE_BUFFER;
        updates[i].pBufferInfo = &buffers[i];
    }
    vkUpdateDescriptorSets(m_device.handle(), slotCount, updates.data(), 0, nullptr);
    return set;
}

void Recorder::record(std::string_view kernel, std::span<const View> views, Words params, Words tuning, Groups groups)
{
    if (m_stop.stop_requested()) fail({ErrorKind::Cancelled, "Stopped."});
    if (m_error) return;
    const Limits& limits = m_device.info().limits;
    CHECK(groups.x > 0 && groups.y > 0 && groups.z > 0);
    CHECK(groups.x <= limits.workgroupsX && groups.y <= 65535 && groups.z <= 65535);
    for (const View& view : views) {
        CHECK(view.buffer != VK_NULL_HANDLE && view.bytes > 0 && view.bytes <= limits.storageRange);
        CHECK(view.offset % limits.storageAlignment == 0);
        for (const View& other : views)
            CHECK(&view == &other || !(writes(view) && overlap(view, other)));
    }
    auto pipeline = m_pipelines.get({.kernel = kernel,
        .slots = static_cast<u32>(views.size()),
        .paramBytes = static_cast<u32>(params.size_bytes()),
        .tuning = tuning});
    if (!pipeline) return fail(std::move(pipeline).error());
    if (auto opened = openSegment(); !opened) return fail(std::move(opened).error());
    auto set = descriptorSet(**pipeline, views);
    if (!set) return fail(std::move(set).error());

    order(views);
    const VkCommandBuffer commands = m_recording.m_segments.back().commands;
    vkCmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_COMPUTE, (*pipeline)->handle);
    vkCmdBindDescriptorSets(commands, VK_PIPELINE_BIND_POINT_COMPUTE, (*pipeline)->layout, 0, 1, &*set, 0, nullptr);
    vkCmdPushConstants(commands, (*pipeline)->layout, VK_SHADER_STAGE_COMPUTE_BIT, 0,
        static_cast<u32>(params.size_bytes()), params.data());
    vkCmdDispatch(commands, groups.x, groups.y, groups.z);
}

void Recorder::setWord(const View& target, u32 value)
{
    if (m_error) return;
    if (auto opened = openSegment(); !opened) return fail(std::move(opened).error());
    const View word = {target.buffer, target.offset, 4, Access::Write};
    order({&word, 1});
    vkCmdUpdateBuffer(m_recording.m_segments.back().commands, word.buffer, word.offset, 4, &value);
}

void Recorder::copy(const View& from, const View& to)
{
    if (m_error) return;
    CHECK(from.bytes <= to.bytes);
    if (auto opened = openSegment(); !opened) return fail(std::move(opened).error());
    const View touched[] = {
        {from.buffer, from.offset, from.bytes, Access::Read}, {to.buffer, to.offset, from.bytes, Access::Write}};
    order(touched);
    const VkBufferCopy region = {.srcOffset = from.offset, .dstOffset = to.offset, .size = from.bytes};
    vkCmdCopyBuffer(m_recording.m_segments.back().commands, from.buffer, to.buffer, 1, &region);
}

void Recorder::publishToHost()
{
    if (m_error) return;
    if (auto opened = openSegment(); !opened) return fail(std::move(opened).error());
    barrier(m_recording.m_segments.back().commands, VK_PIPELINE_STAGE_HOST_BIT, VK_ACCESS_HOST_READ_BIT);
}

Result<Recording> Recorder::finish()
{
    closeSegment();
    if (m_error) return std::move(*m_error);
    return std::move(m_recording);
}

} // namespace facet::gpu
