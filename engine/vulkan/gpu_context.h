#pragma once

#include "engine/vulkan/submitter.h"

#include <filesystem>
#include <memory>
#include <string_view>

namespace facet {

// Device, pipelines and queue of one engine, in the order in which they depend on each other. Engine thread only.
struct GpuContext {
    std::unique_ptr<gpu::Device> device;
    std::unique_ptr<gpu::Pipelines> pipelines;
    std::unique_ptr<gpu::Submitter> submitter;

    // `choice` as Device::open; `cacheFolder` as Pipelines.
    static Result<GpuContext> open(std::string_view choice, const std::filesystem::path& cacheFolder);
    void close(); // drops all, the device last
};

} // namespace facet
