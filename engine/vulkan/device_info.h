#pragma once

#include "engine/vulkan/device.h"

namespace facet::gpu {

// Reads what a physical device says of itself, less what FACET_GPU_DISABLE switches off.
DeviceInfo describe(VkPhysicalDevice device);

} // namespace facet::gpu
