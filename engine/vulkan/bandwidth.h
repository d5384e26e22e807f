#pragma once

#include "engine/vulkan/device.h"

namespace facet::gpu {

// Bytes a second that the device moves when it copies one large buffer to another (read and written bytes counted), the
// best of several runs: the yardstick for what a step of decoding reaches.
Result<double> measureCopyBandwidth(const Device& device);

} // namespace facet::gpu
