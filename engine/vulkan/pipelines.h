#pragma once

#include "engine/base/result.h"
#include "engine/vulkan/device.h"

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace facet::gpu {

struct Pipeline {
    VkPipeline handle = VK_NULL_HANDLE;
    VkPipelineLayout layout = VK_NULL_HANDLE;
    VkDescriptorSetLayout setLayout = VK_NULL_HANDLE;
    u32 slots = 0;
};

// Makes a pipeline for (kernel, tuning) when it is first asked for, and keeps the driver's compiled form on disk.
class Pipelines {
public:
    // `cacheFolder` empty: nothing is kept on disk. A cache of another driver or build is ignored.
    Pipelines(const Device& device, std::filesystem::path cacheFolder = {});
    ~Pipelines(); // writes the cache if something was added
    Pipelines(const Pipelines&) = delete;
    Pipelines& operator=(const Pipelines&) = delete;

    struct Request {
        std::string_view kernel; // as embedded: "mat_vec.q4_0"
        u32 slots = 0;
        u32 paramBytes = 0;
        std::span<const u32> tuning; // specialization constants 0, 1, …
    };
    Result<const Pipeline*> get(const Request& request);

private:
    Result<Pipeline> build(const Request& request);
    std::filesystem::path cacheFile() const;

    const Device& m_device;
    std::filesystem::path m_cacheFolder;
    VkPipelineCache m_cache = VK_NULL_HANDLE;
    bool m_grown = false;
    std::map<std::string, Pipeline> m_pipelines;
};

} // namespace facet::gpu
