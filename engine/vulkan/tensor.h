#pragma once

#include "engine/base/weight_format.h"
#include "engine/vulkan/call.h"

#include <vector>

namespace facet::gpu {

// A weight matrix [rows, columns] ([out, in]) on the device, in the device layout of its format. It is cut into slices
// of whole rows because a storage buffer binding has a limit (128 MiB on some drivers, less than Gemma's embedding).
struct WeightTensor {
    struct Slice {
        View view;
        u32 firstRow = 0;
        u32 rows = 0;
    };

    WeightFormat format = WeightFormat::F32;
    u32 rows = 0;
    u32 columns = 0;
    std::vector<Slice> slices;

    u32 rowQuads() const { return static_cast<u32>(deviceRowBytes(format, columns) / 16); } // 16-byte units of a row
};

} // namespace facet::gpu
