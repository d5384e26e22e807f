#include "engine/text/text_decoder.h"

#include "engine/ops/elementwise.h"
#include "engine/ops/linear.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace facet {

Result<std::unique_ptr<TextDecoder>> TextDecoder::load(
    GpuContext& gpu, const Checkpoint& checkpoint, const DecoderOptions& options, const LoadControl& control)
{
    std::unique_ptr<TextDecoder> decoder(new TextDecoder);
    const gpu::DeviceInfo& device = gpu.device->info();
    decoder->m_config = checkpoint.config();
    decoder->m_profile = DeviceProfile::forDevice(device);
    decoder->m_plan = planDecoder(checkpoint, device, options);
    TRY_VOID(checkFits(decoder->m_plan, decoder->m_config, device));

    TRY(auto uploader, gpu::Uploader::create(*gpu.device, *gpu.pipelines, *gpu.submitter));
    TRY_VOID(decoder->createBuffers(*gpu.device, uploader, options.kvFormat));
    TRY(decoder->m_weights, loadWeights(checkpoint, *gpu.device, uploader, control));
    return decoder;
}

Result<void> TextDecoder::createBuffers(const gpu::Device& device, gpu::Uploader& uploader, KvFormat kvFormat)
{
    const KvOptions kv = {.contextTokens = m_plan.contextTokens, .chunk = m_plan.chunk, .format = kvFormat};
    TRY(m_caches, KvCaches::create(device, m_config, kv));
    TRY(m_ringSlots, RingSlots::create(device, m_config.window, m_plan.ringCopies, m_plan.ringCopyBytes));
    TRY(m_scratch, gpu::Arena::create(device, m_plan.activationBytes));
    m_activations = Activations::take(m_scratch, m_config, m_plan.chunk, m_plan.logitRows);
    TRY(m_state, gpu::Buffer::create(device, m_plan.stateBytes, gpu::MemoryUse::Device));
    TRY(m_sequence, gpu::Buffer::create(device, m_plan.sequenceBytes, gpu::MemoryUse::Upload));
    TRY(m_reach, gpu::Buffer::create(device, m_plan.sequenceBytes, gpu::MemoryUse::Upload));

    const auto local = ropeTurns(m_config.headDim, m_config.localRopeBase, 1.0);
    const auto global = ropeTurns(m_config.headDim, m_config.globalRopeBase, m_config.globalRopeScale);
    const std::uint64_t bytes = local.size() * 4;
    const std::uint64_t second = m_plan.tableBytes / 2;
    TRY(m_tables, gpu::Buffer::create(device, m_plan.tableBytes, gpu::MemoryUse::Device));
    TRY_VOID(uploader.write(
        m_tables, 0, bytes, [&](std::span<std::byte> to) { std::memcpy(to.data(), local.data(), to.size()); }));
    TRY_VOID(uploader.write(
        m_tables, second, bytes, [&](std::span<std::byte> to) { std::memcpy(to.data(), global.data(), to.size()); }));
    m_localTurns = {m_tables.view(0, bytes), m_config.headDim / 2, 2};
    m_globalTurns = {m_tables.view(second, bytes), m_config.headDim / 2, 2};
    return {};
}

void TextDecoder::writeSequence(
    std::uint32_t position, std::span<const std::int32_t> ids, std::span<const ImageRows> images)
{
    CHECK(position + ids.size() <= m_plan.contextTokens);
    auto* const sequence = reinterpret_cast<std::int32_t*>(m_sequence.mapped().data());
    auto* const reach = reinterpret_cast<std::uint32_t*>(m_reach.mapped().data());
    std::ranges::copy(ids, sequence + position);
    std::iota(reach + position, reach + position + ids.size(), position);
    for (const ImageRows& image : images) {
        CHECK(image.position >= position && image.end() <= position + ids.size());
        std::fill(sequence + image.position, sequence + image.end(), 0); // any row of the table
        std::fill(reach + image.position, reach + image.end(), image.end() - 1);
    }
}

void TextDecoder::embed(gpu::Recorder& gpu, const Pass& pass, const gpu::Tensor<float>& hidden) const
{
    embedTokens(gpu, m_profile, {.state = state(), .ids = m_sequence.view()}, m_weights.tensors.embedding,
        m_config.embeddingScale, hidden);
    for (const ImageRows& image : pass.images) {
        const std::uint64_t rowBytes = hidden.columns * sizeof(float);
        CHECK(image.position >= pass.position && image.end() <= pass.end());
        CHECK(image.embeddings.bytes == image.count * rowBytes);
        gpu::View rows = hidden.view;
        rows.offset += (image.position - pass.position) * rowBytes;
        rows.bytes = image.embeddings.bytes;
        gpu.copy(image.embeddings, rows);
    }
}

void TextDecoder::recordPass(gpu::Recorder& gpu, const Pass& pass, Tap* tap) const
{
    const Activations rows = m_activations.rows(pass.tokens);
    embed(gpu, pass, rows.hidden);
    if (tap != nullptr) tap->see(gpu, -1, "embedding", rows.hidden);

    LayerPass layerPass = {.config = m_config, .profile = m_profile, .activations = rows, .state = state(), .tap = tap};
    if (!pass.images.empty()) layerPass.reach = m_reach.view(0, (m_plan.contextTokens + 1ULL) * 4);
    for (std::uint32_t i = 0; i < m_config.layers; ++i) {
        const bool global = m_config.isGlobal(i);
        const LayerKind kind = {.index = i,
            .window = global ? 0 : m_config.window,
            .keys = global ? pass.end() : std::min(pass.end(), m_config.window),
            .turns = global ? m_globalTurns : m_localTurns};
        recordLayer(gpu, layerPass, kind, m_weights.tensors.layers[i], m_caches.layer(i));
    }
}

void TextDecoder::recordLogits(gpu::Recorder& gpu, std::uint32_t first, std::uint32_t rows, Tap* tap) const
{
    const auto last = firstRows(m_activations.last, rows);
    rmsNorm(gpu, m_profile, m_activations.hidden, {m_weights.tensors.outputNorm, m_config.epsilon}, last, first);
    if (tap != nullptr) tap->see(gpu, -1, "output_norm", last);
    linear(gpu, m_profile, last, m_weights.tensors.head ? *m_weights.tensors.head : m_weights.tensors.embedding,
        logits(rows));
    if (tap != nullptr) tap->see(gpu, -1, "logits", logits(rows));
}

} // namespace facet
