#include "engine/vulkan/device.h"

#include "engine/base/log.h"
#include "engine/vulkan/device_info.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace facet::gpu {

namespace {

struct Candidate {
    VkPhysicalDevice handle = VK_NULL_HANDLE;
    DeviceInfo info;
};

Error noDevice()
{
    return {ErrorKind::Device, "No device on this computer can run Vulkan.",
        "Install your graphics card's Vulkan driver (on Debian: mesa-vulkan-drivers)."};
}

Result<std::vector<Candidate>> candidates(const Instance& instance)
{
    u32 count = 0;
    if (vkEnumeratePhysicalDevices(instance.handle(), &count, nullptr) != VK_SUCCESS || count == 0) return noDevice();
    std::vector<VkPhysicalDevice> handles(count);
    if (vkEnumeratePhysicalDevices(instance.handle(), &count, handles.data()) < 0) return noDevice();
    std::vector<Candidate> found;
    for (u32 i = 0; i < count; ++i)
        found.push_back({handles[i], describe(handles[i])});
    std::stable_sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
        if (a.info.unusable.empty() != b.info.unusable.empty()) return a.info.unusable.empty();
        if (a.info.kind != b.info.kind) return a.info.kind < b.info.kind;
        return a.info.apiVersion > b.info.apiVersion; // of two drivers for one device, the newer
    });
    return found;
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

} // namespace

bool matches(const DeviceInfo& info, std::string_view choice)
{
    std::string wanted = lowerCase(choice);
    std::string plain = wanted;
    plain.erase(std::remove(plain.begin(), plain.end(), '-'), plain.end());
    return info.uuid == plain || lowerCase(info.name).find(wanted) != std::string::npos;
}

Result<std::vector<DeviceInfo>> listDevices()
{
    TRY(auto instance, Instance::create());
    TRY(auto found, candidates(*instance));
    std::vector<DeviceInfo> infos;
    for (Candidate& candidate : found)
        infos.push_back(std::move(candidate.info));
    return infos;
}

Result<std::unique_ptr<Device>> Device::open(std::string_view choice)
{
    TRY(auto instance, Instance::create());
    TRY(auto found, candidates(*instance));
    for (Candidate& candidate : found) {
        if (!choice.empty() && !matches(candidate.info, choice)) continue;
        if (!candidate.info.unusable.empty()) {
            return Error{ErrorKind::Device, candidate.info.name + " cannot be used: " + candidate.info.unusable,
                "Update its driver or choose another device."};
        }
        std::unique_ptr<Device> device(new Device);
        device->m_instance = std::move(instance);
        device->m_info = std::move(candidate.info);
        TRY_VOID(device->create(candidate.handle));
        log(LogLevel::Info, "vulkan", "opened " + device->m_info.name + " (" + device->m_info.driver + ")");
        return device;
    }
    return Error{ErrorKind::Device, "There is no device named \"" + std::string(choice) + "\".",
        "Run `facet-cli devices` to see the names."};
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
