#include "engine/session/memory_planner.h"

#include "engine/base/cache_folder.h"
#include "engine/session/model_plan.h"

#include <system_error>

namespace facet {

DeviceSummary summaryOf(const gpu::DeviceInfo& device)
{
    return {.name = device.name, .uuid = device.uuid, .isCpu = device.isCpu(), .memoryBytes = device.usableBytes()};
}

Result<std::vector<gpu::DeviceInfo>> MemoryPlanner::devices()
{
    TRY(m_devices, gpu::listDevices(cacheFolder()));
    return m_devices;
}

Result<void> MemoryPlanner::open(const std::filesystem::path& path, const std::filesystem::path& projector)
{
    std::error_code ignored; // then opening says what is wrong
    const auto written = std::filesystem::last_write_time(path, ignored);
    if (m_files && m_files->path == path && m_files->projector == projector && m_files->written == written) return {};
    m_files.reset();
    // What is free may have changed since the last model was asked about.
    TRY_VOID(devices());
    TRY(auto checkpoint, Checkpoint::open(path));
    TRY(auto vision, findVision(checkpoint, projector));
    m_files.emplace(Files{path, projector, written, std::move(checkpoint), std::move(vision)});
    return {};
}

Result<gpu::DeviceInfo> MemoryPlanner::device(const std::string& choice, const gpu::DeviceInfo* open)
{
    TRY(const std::size_t chosen, gpu::choose(m_devices, choice));
    const bool isOpen = open != nullptr && open->uuid == m_devices[chosen].uuid;
    return isOpen ? *open : m_devices[chosen];
}

Result<MemoryPlanned> MemoryPlanner::plan(const PlanMemory& question, const gpu::DeviceInfo* open)
{
    TRY_VOID(this->open(question.path, question.options.projector));
    TRY(const auto device, this->device(question.options.device, open));
    const TextConfig& config = m_files->checkpoint.config();
    const ModelPlan plan =
        planModel(m_files->checkpoint, m_files->vision ? &*m_files->vision : nullptr, device, question.options);
    auto fits = checkFits(plan.decoder, config, device, plan.besideDecoderBytes());
    return MemoryPlanned{.id = question.id,
        .device = summaryOf(device),
        .contextTokens = plan.decoder.contextTokens,
        .modelContextTokens = config.contextTokens,
        .weightBytes = plan.weightBytes(),
        .cacheBytes = plan.decoder.cacheBytes,
        .scratchBytes = plan.scratchBytes(),
        .problem = fits ? std::nullopt : std::optional(std::move(fits).error())};
}

} // namespace facet
