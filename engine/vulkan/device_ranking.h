#pragma once

#include "engine/vulkan/device.h"

#include <functional>
#include <span>
#include <vector>

namespace facet::gpu {

// Bytes a second that a device copies; 0 where it cannot be measured. Asked only where it decides.
using BandwidthOf = std::function<double(const DeviceInfo&)>;

// Indices of `devices`, the one that Facet prefers first: what it can run on; then discrete, integrated, virtual, CPU;
// of several of one kind the one with the higher bandwidth, in steps of about a quarter so that noise decides nothing.
// CPU drivers share the machine's memory, so among them the wider subgroup goes first, which is the vector unit they
// use. Then the newer Vulkan (of two drivers for one device), then the name. Never heap size.
std::vector<std::size_t> preferenceOrder(std::span<const DeviceInfo> devices, const BandwidthOf& bandwidthOf);

// The measured bandwidth of a device, remembered in a file of `cacheFolder` by device and driver; measured each time
// where that is empty. Takes well under a second on a graphics card.
double rememberedBandwidth(const DeviceInfo& device, const std::filesystem::path& cacheFolder);

} // namespace facet::gpu
