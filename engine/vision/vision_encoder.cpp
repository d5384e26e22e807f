#include "engine/vision/vision_encoder.h"

#include "engine/model/memory_plan.h"
#include "engine/ops/elementwise.h"
#include "engine/ops/linear.h"
#include "engine/ops/patches.h"
#include "engine/vision/vision_layer.h"

#include <algorithm>

namespace facet {
namespace {

PatchGrid gridOf(const VisionConfig& config)
{
    return {.imageSize = config.imageSize,
        .patchSize = config.patchSize,
        .mean = config.mean,
        .deviation = config.deviation};
}

} // namespace

VisionPlan planVision(const VisionCheckpoint& checkpoint)
{
    const VisionConfig& config = checkpoint.config();
    return {.weightBytes = deviceVisionBytes(checkpoint.weights(), config),
        .activationBytes = VisionActivations::bytes(config),
        .pixelBytes = gpu::Arena::cost(gridOf(config).pixelBytes())};
}

Result<std::unique_ptr<VisionEncoder>> VisionEncoder::load(
    GpuContext& gpu, const VisionCheckpoint& checkpoint, const LoadControl& control)
{
    std::unique_ptr<VisionEncoder> encoder(new VisionEncoder(gpu));
    encoder->m_config = checkpoint.config();
    encoder->m_profile = DeviceProfile::forDevice(gpu.device->info());
    encoder->m_plan = planVision(checkpoint);
    TRY(encoder->m_scratch, gpu::Arena::create(*gpu.device, encoder->m_plan.activationBytes));
    encoder->m_activations = VisionActivations::take(encoder->m_scratch, encoder->m_config);
    TRY(encoder->m_pixels, gpu::Buffer::create(*gpu.device, encoder->m_plan.pixelBytes, gpu::MemoryUse::Upload));
    TRY(auto uploader, gpu::Uploader::create(*gpu.device, *gpu.pipelines, *gpu.submitter));
    TRY(encoder->m_weights, loadVisionWeights(checkpoint, *gpu.device, uploader, control));
    return encoder;
}

// pixels -> hidden = patches . weight + bias + positions
void VisionEncoder::recordPatches(gpu::Recorder& gpu, Tap* tap) const
{
    const VisionActivations& a = m_activations;
    const auto& w = m_weights.tensors;
    const PatchGrid grid = gridOf(m_config);
    cutPatches(gpu, m_profile, grid, m_pixels.view(0, grid.pixelBytes()), a.cut);
    linear(gpu, m_profile, a.cut, w.patches.weight, a.projected);
    gpu::View positions = w.positions.view;
    positions.bytes = a.hidden.view.bytes;
    gpu.copy(positions, a.hidden.view);
    addBiased(gpu, m_profile, a.projected, w.patches.bias, a.hidden);
    if (tap != nullptr) tap->see(gpu, -1, "embedding", a.hidden);
}

// hidden -> final norm, mean over blocks of patches, RMS norm, projector -> embeddings
void VisionEncoder::recordTokens(gpu::Recorder& gpu, const gpu::View& embeddings, Tap* tap) const
{
    const VisionActivations& a = m_activations;
    const auto& w = m_weights.tensors;
    layerNorm(gpu, m_profile, a.hidden, {w.finalNorm.gain, w.finalNorm.bias, m_config.epsilon}, a.normed);
    if (tap != nullptr) tap->see(gpu, -1, "final_norm", a.normed);
    poolPatches(gpu, m_profile, a.normed, a.pooled);
    if (tap != nullptr) tap->see(gpu, -1, "pooled", a.pooled);
    rmsNorm(gpu, m_profile, a.pooled, {w.projectorGain, m_config.epsilon}, a.pooledNorm);
    linear(gpu, m_profile, a.pooledNorm, w.projector, {embeddings, m_config.viewTokens, m_config.textWidth});
}

Result<void> VisionEncoder::look(
    std::span<const std::uint8_t> rgb, const gpu::View& embeddings, const LookControl& control)
{
    CHECK(rgb.size() == std::size_t{3} * m_config.imageSize * m_config.imageSize);
    CHECK(embeddings.bytes == std::uint64_t{4} * m_config.viewTokens * m_config.textWidth);
    TRY_VOID(m_gpu->submitter->drain()); // the view before may still read its pixels
    std::ranges::copy(std::as_bytes(rgb), m_pixels.mapped().begin());

    gpu::Recording running; // kept until what comes after it has been submitted and it has ended
    auto looked = runLayers(embeddings, control, running);
    TRY_VOID(m_gpu->submitter->drain());
    return looked;
}

Result<void> VisionEncoder::runLayers(const gpu::View& embeddings, const LookControl& control, gpu::Recording& running)
{
    const VisionPass pass = {m_config, m_profile, m_activations, control.tap};
    gpu::Submitter::Ticket ticket = 0;
    for (std::uint32_t i = 0; i < m_config.layers; ++i) {
        gpu::Recorder recorder(*m_gpu->device, *m_gpu->pipelines, m_pace.segmentWork(), control.stop);
        if (i == 0) recordPatches(recorder, control.tap);
        recordVisionLayer(recorder, pass, i, m_weights.tensors.layers[i]);
        if (i + 1 == m_config.layers) recordTokens(recorder, embeddings, control.tap);
        if (control.tap != nullptr) recorder.publishToHost();
        TRY(auto layer, recorder.finish());
        auto submitted = m_gpu->submitter->submit(layer, m_pace, control.stop);
        TRY_VOID(submitted ? m_gpu->submitter->wait(ticket) : m_gpu->submitter->drain());
        running = std::move(layer);
        TRY(ticket, std::move(submitted));
        if (control.progress) control.progress(static_cast<float>(i + 1) / static_cast<float>(m_config.layers));
    }
    return {};
}

} // namespace facet
