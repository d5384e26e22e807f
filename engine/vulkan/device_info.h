#pragma once

#include "engine/vulkan/device.h"

namespace facet::gpu {

// Reads what a physical device says of itself, less what FACET_GPU_DISABLE switches off.
DeviceInfo describe(VkPhysicalDevice device);

// A name in FACET_GPU_DISABLE that is no capability switches nothing off: says so in the log.
void warnOfUnknownSwitches();

} // namespace facet::gpu
