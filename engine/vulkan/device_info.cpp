#include "engine/vulkan/device_info.h"

#include "engine/base/log.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>

namespace facet::gpu {
namespace {

constexpr std::string_view kCapabilityNames[kCapabilityCount] = {
    "fp16", "int8dot", "subgroups", "coopmat", "pushdescriptors", "memorybudget"};

// The names in FACET_GPU_DISABLE.
std::vector<std::string_view> switches()
{
    const char* list = std::getenv("FACET_GPU_DISABLE");
    std::vector<std::string_view> names;
    for (std::string_view rest = list != nullptr ? list : ""; !rest.empty();) {
        const std::size_t comma = rest.find(',');
        if (comma != 0) names.push_back(rest.substr(0, comma));
        rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
    }
    return names;
}

bool switchedOff(Capability capability)
{
    const auto names = switches();
    return std::find(names.begin(), names.end(), name(capability)) != names.end();
}

DeviceKind kindOf(VkPhysicalDeviceType type)
{
    switch (type) {
    case VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU:
        return DeviceKind::Discrete;
    case VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU:
        return DeviceKind::Integrated;
    case VK_PHYSICAL_DEVICE_TYPE_VIRTUAL_GPU:
        return DeviceKind::Virtual;
    case VK_PHYSICAL_DEVICE_TYPE_CPU:
        return DeviceKind::Cpu;
    default:
        return DeviceKind::Other;
    }
}

std::vector<std::string> deviceExtensions(VkPhysicalDevice device)
{
    u32 count = 0;
    vkEnumerateDeviceExtensionProperties(device, nullptr, &count, nullptr);
    std::vector<VkExtensionProperties> properties(count);
    vkEnumerateDeviceExtensionProperties(device, nullptr, &count, properties.data());
    std::vector<std::string> names;
    for (const auto& property : properties)
        names.emplace_back(property.extensionName);
    return names;
}

std::string hexadecimal(const std::uint8_t (&bytes)[VK_UUID_SIZE])
{
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : bytes) {
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15];
    }
    return text;
}

void readProperties(VkPhysicalDevice device, DeviceInfo& info)
{
    VkPhysicalDeviceSubgroupProperties subgroup = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SUBGROUP_PROPERTIES};
    VkPhysicalDeviceMaintenance3Properties allocation = {
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_MAINTENANCE_3_PROPERTIES, .pNext = &subgroup};
    VkPhysicalDeviceDriverProperties driver = {
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_DRIVER_PROPERTIES, .pNext = &allocation};
    VkPhysicalDeviceIDProperties identity = {
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_ID_PROPERTIES, .pNext = &driver};
    VkPhysicalDeviceProperties2 properties = {
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2, .pNext = &identity};
    vkGetPhysicalDeviceProperties2(device, &properties);

    const VkPhysicalDeviceLimits& limits = properties.properties.limits;
    info.name = properties.properties.deviceName;
    info.uuid = hexadecimal(identity.deviceUUID);
    info.kind = kindOf(properties.properties.deviceType);
    info.driver = driver.driverName;
    if (driver.driverInfo[0] != 0) info.driver += std::string(" ") + driver.driverInfo; // SwiftShader has nothing there
    info.apiVersion = properties.properties.apiVersion;
    info.limits = {.storageRange = limits.maxStorageBufferRange,
        .storageAlignment = std::max<std::uint64_t>(16, limits.minStorageBufferOffsetAlignment),
        .allocation = allocation.maxMemoryAllocationSize,
        .workgroupInvocations = std::min(limits.maxComputeWorkGroupInvocations, limits.maxComputeWorkGroupSize[0]),
        .workgroupsX = limits.maxComputeWorkGroupCount[0],
        .sharedMemory = limits.maxComputeSharedMemorySize,
        .subgroupSize = subgroup.subgroupSize};
}

void readCapabilities(VkPhysicalDevice device, DeviceInfo& info, const std::vector<std::string>& extensions)
{
    const auto has = [&](std::string_view extension) {
        return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
    };
    VkPhysicalDeviceShaderIntegerDotProductFeatures dot = {
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SHADER_INTEGER_DOT_PRODUCT_FEATURES};
    VkPhysicalDeviceVulkan12Features features12 = {
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_2_FEATURES, .pNext = &dot};
    VkPhysicalDevice16BitStorageFeatures storage = {
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_16BIT_STORAGE_FEATURES, .pNext = &features12};
    VkPhysicalDeviceFeatures2 features = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2, .pNext = &storage};
    vkGetPhysicalDeviceFeatures2(device, &features);
    VkPhysicalDeviceSubgroupProperties subgroup = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SUBGROUP_PROPERTIES};
    VkPhysicalDeviceProperties2 properties = {
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2, .pNext = &subgroup};
    vkGetPhysicalDeviceProperties2(device, &properties);

    const auto set = [&](Capability capability, bool present) {
        info.capabilities[static_cast<std::size_t>(capability)] = present && !switchedOff(capability);
    };
    set(Capability::Float16, features12.shaderFloat16 != 0 && storage.storageBuffer16BitAccess != 0);
    set(Capability::Int8Dot, dot.shaderIntegerDotProduct != 0);
    constexpr VkSubgroupFeatureFlags kSubgroups = VK_SUBGROUP_FEATURE_ARITHMETIC_BIT | VK_SUBGROUP_FEATURE_BALLOT_BIT;
    set(Capability::Subgroups, (subgroup.supportedOperations & kSubgroups) == kSubgroups);
    set(Capability::CooperativeMatrix, has("VK_KHR_cooperative_matrix"));
    set(Capability::PushDescriptors, has("VK_KHR_push_descriptor"));
    set(Capability::MemoryBudget, has("VK_EXT_memory_budget"));
    if (features12.timelineSemaphore == 0) info.unusable = "It has no timeline semaphores.";
}

void readHeaps(VkPhysicalDevice device, DeviceInfo& info)
{
    VkPhysicalDeviceMemoryBudgetPropertiesEXT budget = {
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_MEMORY_BUDGET_PROPERTIES_EXT};
    const bool known = info.has(Capability::MemoryBudget);
    VkPhysicalDeviceMemoryProperties2 memory = {
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_MEMORY_PROPERTIES_2, .pNext = known ? &budget : nullptr};
    vkGetPhysicalDeviceMemoryProperties2(device, &memory);
    for (u32 i = 0; i < memory.memoryProperties.memoryHeapCount; ++i) {
        const VkMemoryHeap& heap = memory.memoryProperties.memoryHeaps[i];
        const std::uint64_t used = known ? budget.heapUsage[i] : 0;
        const std::uint64_t total = known ? budget.heapBudget[i] : heap.size;
        info.heaps.push_back({.bytes = heap.size,
            .budget = total > used ? total - used : 0,
            .deviceLocal = (heap.flags & VK_MEMORY_HEAP_DEVICE_LOCAL_BIT) != 0});
    }
}

void judge(DeviceInfo& info)
{
    if (info.apiVersion < VK_API_VERSION_1_2)
        info.unusable = "Its driver offers less than Vulkan 1.2.";
    else if (info.limits.workgroupInvocations < 256 || info.limits.sharedMemory < 32U * 1024)
        info.unusable = "It cannot run workgroups of 256 with 32 KiB of shared memory.";
}

// Bytes after "FACET_GPU_MEMORY=": a number with an optional K, M or G.
std::optional<std::uint64_t> memoryOverride()
{
    const char* text = std::getenv("FACET_GPU_MEMORY");
    if (text == nullptr) return std::nullopt;
    char* end = nullptr;
    std::uint64_t bytes = std::strtoull(text, &end, 10);
    if (end == text) return std::nullopt;
    constexpr std::string_view kUnits = "KMG";
    if (const std::size_t unit = kUnits.find(*end); *end != 0 && unit != std::string_view::npos)
        bytes <<= 10 * (unit + 1);
    return bytes;
}

std::uint64_t availableMachineMemory()
{
    std::ifstream file("/proc/meminfo");
    std::string word;
    std::uint64_t kibibytes = 0;
    while (file >> word)
        if (word == "MemAvailable:" && file >> kibibytes) return kibibytes * 1024;
    return 0;
}

} // namespace

std::string_view name(Capability capability) { return kCapabilityNames[static_cast<std::size_t>(capability)]; }

std::string_view name(DeviceKind kind)
{
    constexpr std::string_view kNames[] = {"discrete", "integrated", "virtual", "cpu", "other"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::uint64_t DeviceInfo::usableBytes() const
{
    if (const auto bytes = memoryOverride()) return *bytes;
    if (machineBytes != 0) return machineBytes;
    std::uint64_t best = 0;
    for (const Heap& heap : heaps)
        if (heap.deviceLocal) best = std::max(best, heap.budget);
    return best;
}

void warnOfUnknownSwitches()
{
    for (const std::string_view name : switches())
        if (std::find(std::begin(kCapabilityNames), std::end(kCapabilityNames), name) == std::end(kCapabilityNames))
            log(LogLevel::Warning, "vulkan", "FACET_GPU_DISABLE: there is no capability \"" + std::string(name) + "\"");
}

DeviceInfo describe(VkPhysicalDevice device)
{
    DeviceInfo info;
    readProperties(device, info);
    judge(info);
    if (info.apiVersion >= VK_API_VERSION_1_2) {
        readCapabilities(device, info, deviceExtensions(device));
        readHeaps(device, info);
        if (info.isCpu()) info.machineBytes = availableMachineMemory();
    }
    return info;
}

} // namespace facet::gpu
