#pragma once

#include "engine/text/text_decoder.h"

namespace facet::cli {

// Bytes a second that the device moves when it copies one large buffer to another (read and written bytes counted), the
// best of several runs: the yardstick for what a step of decoding reaches.
Result<double> measureCopyBandwidth(GpuContext& gpu);

} // namespace facet::cli
