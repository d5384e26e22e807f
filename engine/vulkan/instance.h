#pragma once

#include "engine/base/result.h"

#include <vulkan/vulkan_core.h>

#include <cstddef>
#include <memory>

namespace facet::gpu {

// The connection to the Vulkan loader. FACET_VALIDATION=1 turns validation and synchronization validation on.
class Instance {
public:
    static Result<std::unique_ptr<Instance>> create();
    ~Instance();
    Instance(const Instance&) = delete;
    Instance& operator=(const Instance&) = delete;

    VkInstance handle() const { return m_instance; }

private:
    Instance() = default;
    void attachMessenger();

    VkInstance m_instance = VK_NULL_HANDLE;
    VkDebugUtilsMessengerEXT m_messenger = VK_NULL_HANDLE;
};

// Warnings and errors that the validation layers gave in this process.
std::size_t validationMessages();

} // namespace facet::gpu
