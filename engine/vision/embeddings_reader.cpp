#include "engine/vision/embeddings_reader.h"

namespace facet {

Result<EmbeddingsReader> EmbeddingsReader::create(GpuContext& gpu, VisionEncoder& encoder)
{
    EmbeddingsReader reader(gpu, encoder);
    const std::uint64_t bytes = std::uint64_t{4} * encoder.config().viewTokens * encoder.config().textWidth;
    TRY(reader.m_rows, gpu::Buffer::create(*gpu.device, bytes, gpu::MemoryUse::Device));
    TRY(reader.m_readback, gpu::Buffer::create(*gpu.device, bytes, gpu::MemoryUse::Readback));
    return reader;
}

Result<std::span<const float>> EmbeddingsReader::read(std::span<const std::uint8_t> rgb, const LookControl& control)
{
    TRY_VOID(m_encoder->look(rgb, m_rows.view(), control));
    gpu::Recorder recorder(*m_gpu->device, *m_gpu->pipelines);
    recorder.copy(m_rows.view(), m_readback.view());
    recorder.publishToHost();
    TRY(const auto recording, recorder.finish());
    TRY_VOID(m_gpu->submitter->submit(recording, m_pace));
    TRY_VOID(m_gpu->submitter->drain());
    const auto bytes = m_readback.mapped();
    return std::span(reinterpret_cast<const float*>(bytes.data()), bytes.size() / sizeof(float));
}

} // namespace facet
