#pragma once

#include "engine/vulkan/recorder.h"

#include <cstdint>
#include <string_view>

namespace facet {

// Sees named intermediates of a pass while it is recorded (a test copies them out and compares). `layer` counts from
// 0; a tensor of the whole model comes with layer -1. Not for production: it adds commands of its own.
class Tap {
public:
    virtual ~Tap() = default;
    virtual void see(
        gpu::Recorder& gpu, std::int32_t layer, std::string_view name, const gpu::Tensor<float>& tensor) = 0;
};

} // namespace facet
