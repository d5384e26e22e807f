#pragma once

#include "engine/model/find_vision.h"
#include "engine/session/events.h"
#include "engine/vulkan/device.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace facet {

DeviceSummary summaryOf(const gpu::DeviceInfo& device);

// Says what a model would take on a device, and remembers the file that it was asked about last: a slider asks about
// the same one again and again. One thread at a time.
class MemoryPlanner {
public:
    // `open`: a device that a model of ours lies on, as it was before; a load takes that model away first. Or null.
    // Errors: those of opening the model; Device for an unknown device.
    Result<MemoryPlanned> plan(const PlanMemory& question, const gpu::DeviceInfo* open);

    // Asks the drivers anew.
    Result<std::vector<gpu::DeviceInfo>> devices();

private:
    struct Files {
        std::filesystem::path path;
        std::filesystem::path projector;
        std::filesystem::file_time_type written;
        Checkpoint checkpoint;
        std::optional<VisionCheckpoint> vision;
    };
    Result<void> open(const std::filesystem::path& path, const std::filesystem::path& projector);
    Result<gpu::DeviceInfo> device(const std::string& choice, const gpu::DeviceInfo* open);

    std::optional<Files> m_files;
    std::vector<gpu::DeviceInfo> m_devices; // as listed last
};

} // namespace facet
