#include "engine/vulkan/instance.h"

#include "engine/base/log.h"

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace facet::gpu {
namespace {

std::atomic<std::size_t> messageCount = 0;

VKAPI_ATTR VkBool32 VKAPI_CALL onMessage(VkDebugUtilsMessageSeverityFlagBitsEXT, VkDebugUtilsMessageTypeFlagsEXT type,
    const VkDebugUtilsMessengerCallbackDataEXT* data, void*)
{
    if ((type & VK_DEBUG_UTILS_MESSAGE_TYPE_VALIDATION_BIT_EXT) != 0) ++messageCount;
    log(LogLevel::Warning, "vulkan", data->pMessage);
    return VK_FALSE;
}

bool validationWanted()
{
    const char* value = std::getenv("FACET_VALIDATION");
    return value != nullptr && std::string_view(value) == "1";
}

constexpr const char* kValidationLayer = "VK_LAYER_KHRONOS_validation";

bool validationPresent()
{
    std::uint32_t count = 0;
    vkEnumerateInstanceLayerProperties(&count, nullptr);
    std::vector<VkLayerProperties> layers(count);
    vkEnumerateInstanceLayerProperties(&count, layers.data());
    for (const auto& layer : layers)
        if (std::strcmp(layer.layerName, kValidationLayer) == 0) return true;
    return false;
}

bool hasExtension(const char* layer, std::string_view name)
{
    std::uint32_t count = 0;
    vkEnumerateInstanceExtensionProperties(layer, &count, nullptr);
    std::vector<VkExtensionProperties> extensions(count);
    vkEnumerateInstanceExtensionProperties(layer, &count, extensions.data());
    for (const auto& extension : extensions)
        if (name == extension.extensionName) return true;
    return false;
}

} // namespace

std::size_t validationMessages() { return messageCount; }

Result<std::unique_ptr<Instance>> Instance::create()
{
    const VkApplicationInfo application{.sType = VK_STRUCTURE_TYPE_APPLICATION_INFO,
        .pNext = nullptr,
        .pApplicationName = "Facet",
        .applicationVersion = 1,
        .pEngineName = "Facet",
        .engineVersion = 1,
        .apiVersion = VK_API_VERSION_1_2};

    std::vector<const char*> layers;
    std::vector<const char*> extensions;
    const bool validation = validationWanted() && validationPresent();
    if (validation) {
        layers.push_back(kValidationLayer);
        extensions.push_back(VK_EXT_DEBUG_UTILS_EXTENSION_NAME);
        extensions.push_back(VK_EXT_VALIDATION_FEATURES_EXTENSION_NAME);
    } else if (validationWanted()) {
        log(LogLevel::Warning, "vulkan", "FACET_VALIDATION is set, but the validation layers are not installed");
    }
    const bool portability = hasExtension(nullptr, "VK_KHR_portability_enumeration"); // MoltenVK hides without it
    if (portability) extensions.push_back("VK_KHR_portability_enumeration");

    const VkValidationFeatureEnableEXT synchronization = VK_VALIDATION_FEATURE_ENABLE_SYNCHRONIZATION_VALIDATION_EXT;
    VkValidationFeaturesEXT features = {.sType = VK_STRUCTURE_TYPE_VALIDATION_FEATURES_EXT};
    features.enabledValidationFeatureCount = 1;
    features.pEnabledValidationFeatures = &synchronization;

    VkInstanceCreateInfo creation = {.sType = VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO};
    creation.pNext = validation ? &features : nullptr;
    creation.flags = portability ? 1U : 0U; // VK_INSTANCE_CREATE_ENUMERATE_PORTABILITY_BIT_KHR
    creation.pApplicationInfo = &application;
    creation.enabledLayerCount = static_cast<std::uint32_t>(layers.size());
    creation.ppEnabledLayerNames = layers.data();
    creation.enabledExtensionCount = static_cast<std::uint32_t>(extensions.size());
    creation.ppEnabledExtensionNames = extensions.data();

    std::unique_ptr<Instance> instance(new Instance);
    if (const VkResult result = vkCreateInstance(&creation, nullptr, &instance->m_instance); result != VK_SUCCESS) {
        return Error{ErrorKind::Device, "No Vulkan driver was found on this computer.",
            "Install your graphics card's Vulkan driver (on Debian: mesa-vulkan-drivers).",
            "vkCreateInstance: " + std::to_string(result)};
    }
    if (validation) instance->attachMessenger();
    return instance;
}

void Instance::attachMessenger()
{
    VkDebugUtilsMessengerCreateInfoEXT creation = {.sType = VK_STRUCTURE_TYPE_DEBUG_UTILS_MESSENGER_CREATE_INFO_EXT};
    creation.messageSeverity =
        VK_DEBUG_UTILS_MESSAGE_SEVERITY_WARNING_BIT_EXT | VK_DEBUG_UTILS_MESSAGE_SEVERITY_ERROR_BIT_EXT;
    creation.messageType = VK_DEBUG_UTILS_MESSAGE_TYPE_VALIDATION_BIT_EXT | VK_DEBUG_UTILS_MESSAGE_TYPE_GENERAL_BIT_EXT;
    creation.pfnUserCallback = onMessage;
    const auto create = reinterpret_cast<PFN_vkCreateDebugUtilsMessengerEXT>(
        vkGetInstanceProcAddr(m_instance, "vkCreateDebugUtilsMessengerEXT"));
    if (create != nullptr) create(m_instance, &creation, nullptr, &m_messenger);
}

Instance::~Instance()
{
    const auto destroy = reinterpret_cast<PFN_vkDestroyDebugUtilsMessengerEXT>(
        m_instance != VK_NULL_HANDLE ? vkGetInstanceProcAddr(m_instance, "vkDestroyDebugUtilsMessengerEXT") : nullptr);
    if (m_messenger != VK_NULL_HANDLE && destroy != nullptr) destroy(m_instance, m_messenger, nullptr);
    if (m_instance != VK_NULL_HANDLE) vkDestroyInstance(m_instance, nullptr);
}

} // namespace facet::gpu
