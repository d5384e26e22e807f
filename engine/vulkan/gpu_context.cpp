#include "engine/vulkan/gpu_context.h"

namespace facet {

Result<GpuContext> GpuContext::open(std::string_view choice, const std::filesystem::path& cacheFolder)
{
    GpuContext context;
    TRY(context.device, gpu::Device::open(choice, cacheFolder));
    context.pipelines = std::make_unique<gpu::Pipelines>(*context.device, cacheFolder);
    TRY(context.submitter, gpu::Submitter::create(*context.device));
    return context;
}

void GpuContext::close()
{
    submitter.reset();
    pipelines.reset();
    device.reset();
}

} // namespace facet
