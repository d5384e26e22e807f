#include "engine/vulkan/device.h"

#include "engine/base/log.h"
#include "engine/vulkan/device_info.h"
#include "engine/vulkan/device_ranking.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace facet::gpu {
namespace {

Error noDevice()
{
    return {ErrorKind::Device, "No device on this computer can run Vulkan.",
        "Install your graphics card's Vulkan driver (on Debian: mesa-vulkan-drivers)."};
}

Result<std::vector<VkPhysicalDevice>> physicalDevices(const Instance& instance)
{
    u32 count = 0;
    if (vkEnumeratePhysicalDevices(instance.handle(), &count, nullptr) != VK_SUCCESS || count == 0) return noDevice();
    std::vector<VkPhysicalDevice> handles(count);
    if (vkEnumeratePhysicalDevices(instance.handle(), &count, handles.data()) < 0) return noDevice();
    handles.resize(count);
    return handles;
}

Result<std::vector<DeviceInfo>> rankedDevices(const Instance& instance, const std::filesystem::path& cacheFolder)
{
    TRY(const auto handles, physicalDevices(instance));
    warnOfUnknownSwitches();
    std::vector<DeviceInfo> found;
    for (const VkPhysicalDevice handle : handles)
        found.push_back(describe(handle));
    std::vector<DeviceInfo> ranked;
    for (const std::size_t i :
        preferenceOrder(found, [&](const DeviceInfo& info) { return rememberedBandwidth(info, cacheFolder); }))
        ranked.push_back(found[i]);
    return ranked;
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char& character : lower)
        character = static_cast<char>(std::tolower(static_cast<unsigned char>(character)));
    return lower;
}

Result<u32> computeQueueFamily(VkPhysicalDevice device)
{
    u32 count = 0;
    vkGetPhysicalDeviceQueueFamilyProperties(device, &count, nullptr);
    std::vector<VkQueueFamilyProperties> families(count);
    vkGetPhysicalDeviceQueueFamilyProperties(device, &count, families.data());
    std::optional<u32> any;
    for (u32 i = 0; i < count; ++i) {
        if ((families[i].queueFlags & VK_QUEUE_COMPUTE_BIT) == 0) continue;
        if ((families[i].queueFlags & VK_QUEUE_GRAPHICS_BIT) == 0) return i; // apart from what draws the desktop
        if (!any) any = i;
    }
    if (any) return *any;
    return Error{ErrorKind::Device, "The device has no compute queue.", "Choose another device."};
}

// Whether `choice` is the whole name or the UUID, with dashes or without.
bool isExactly(const DeviceInfo& info, std::string_view choice)
{
    const std::string wanted = lowerCase(choice);
    std::string digits = wanted;
    std::erase(digits, '-');
    return info.uuid == digits || lowerCase(info.name) == wanted;
}

} // namespace

bool matches(const DeviceInfo& info, std::string_view choice)
{
    return isExactly(info, choice) || lowerCase(info.name).find(lowerCase(choice)) != std::string::npos;
}

Result<std::size_t> choose(std::span<const DeviceInfo> devices, std::string_view choice)
{
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < devices.size(); ++i) {
        if (!choice.empty() && !matches(devices[i], choice)) continue;
        if (!chosen) chosen = i;
        if (choice.empty() || isExactly(devices[i], choice)) {
            chosen = i;
            break;
        }
        if (devices[i].unusable.empty() && devices[i].name != devices[*chosen].name) {
            return Error{ErrorKind::Device,
                "More than one device is named \"" + std::string(choice) + "\": " + devices[*chosen].name + " and "
                    + devices[i].name + ".",
                "Give more of the name, or the UUID that `facet-cli devices` shows."};
        }
    }
    if (!chosen) {
        return Error{ErrorKind::Device, "There is no device named \"" + std::string(choice) + "\".",
            "Run `facet-cli devices` to see the names."};
    }
    if (const DeviceInfo& info = devices[*chosen]; !info.unusable.empty()) {
        return Error{ErrorKind::Device, info.name + " cannot be used: " + info.unusable,
            "Update its driver or choose another device."};
    }
    return *chosen;
}

Result<std::vector<DeviceInfo>> listDevices(const std::filesystem::path& cacheFolder)
{
    TRY(const auto instance, Instance::create());
    return rankedDevices(*instance, cacheFolder);
}

Result<std::unique_ptr<Device>> Device::open(std::string_view choice, const std::filesystem::path& cacheFolder)
{
    TRY(auto instance, Instance::create());
    TRY(const auto devices, rankedDevices(*instance, cacheFolder));
    TRY(const std::size_t chosen, choose(devices, choice));
    return openFrom(std::move(instance), devices[chosen]);
}

Result<std::unique_ptr<Device>> Device::openExactly(const DeviceInfo& info)
{
    TRY(auto instance, Instance::create());
    return openFrom(std::move(instance), info);
}

Result<std::unique_ptr<Device>> Device::openFrom(std::unique_ptr<Instance> instance, const DeviceInfo& info)
{
    TRY(const auto handles, physicalDevices(*instance));
    for (const VkPhysicalDevice handle : handles) {
        DeviceInfo candidate = describe(handle);
        if (candidate.uuid != info.uuid || candidate.driver != info.driver || candidate.name != info.name) continue;
        std::unique_ptr<Device> device(new Device);
        device->m_instance = std::move(instance);
        device->m_info = std::move(candidate);
        TRY_VOID(device->create(handle));
        log(LogLevel::Info, "vulkan", "opened " + device->m_info.name + " (" + device->m_info.driver + ")");
        return device;
    }
    return Error{ErrorKind::Device, info.name + " has gone.", "Choose another device."};
}

Result<void> Device::create(VkPhysicalDevice physical)
{
    m_physical = physical;
    TRY(m_queueFamily, computeQueueFamily(physical));
    const float priority = 0.0F; // the desktop's own work comes first
    VkDeviceQueueCreateInfo queue = {.sType = VK_STRUCTURE_TYPE_DEVICE_QUEUE_CREATE_INFO};
    queue.queueFamilyIndex = m_queueFamily;
    queue.queueCount = 1;
    queue.pQueuePriorities = &priority;

    VkPhysicalDeviceVulkan12Features features12 = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_2_FEATURES};
    features12.timelineSemaphore = VK_TRUE;

    std::vector<const char*> extensions;
    if (m_info.has(Capability::MemoryBudget)) extensions.push_back(VK_EXT_MEMORY_BUDGET_EXTENSION_NAME);

    VkDeviceCreateInfo creation = {.sType = VK_STRUCTURE_TYPE_DEVICE_CREATE_INFO, .pNext = &features12};
    creation.queueCreateInfoCount = 1;
    creation.pQueueCreateInfos = &queue;
    creation.enabledExtensionCount = static_cast<u32>(extensions.size());
    creation.ppEnabledExtensionNames = extensions.data();
    if (const VkResult result = vkCreateDevice(physical, &creation, nullptr, &m_device); result != VK_SUCCESS)
        return vulkanError(result, "opening " + m_info.name);
    vkGetDeviceQueue(m_device, m_queueFamily, 0, &m_queue);
    return {};
}

Device::~Device()
{
    if (m_device != VK_NULL_HANDLE) vkDestroyDevice(m_device, nullptr);
}

Error vulkanError(VkResult result, std::string_view doing)
{
    std::string context = std::string(doing) + ": VkResult " + std::to_string(result);
    switch (result) {
    case VK_ERROR_OUT_OF_DEVICE_MEMORY:
    case VK_ERROR_OUT_OF_HOST_MEMORY:
        return {ErrorKind::Memory, "The device does not have enough free memory.",
            "Choose a smaller model or a shorter context, or close other programs that use the device.", context};
    case VK_ERROR_DEVICE_LOST:
        return {ErrorKind::Device, "The graphics driver stopped answering.",
            "Try again; if it happens again, update the graphics driver.", context};
    default:
        return {ErrorKind::Device, "The graphics driver refused a command.", "Update the graphics driver.", context};
    }
}

} // namespace facet::gpu
