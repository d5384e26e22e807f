#include "engine/vulkan/uploader.h"

namespace facet::gpu {

Result<Uploader> Uploader::create(const Device& device, Pipelines& pipelines, Submitter& submitter)
{
    Uploader uploader;
    uploader.m_device = &device;
    uploader.m_pipelines = &pipelines;
    uploader.m_submitter = &submitter;
    return uploader;
}

Result<void> Uploader::write(const Buffer& target, std::uint64_t offset, std::uint64_t bytes, const Fill& fill)
{
    CHECK(bytes <= kPieceBytes);
    if (!target.mapped().empty()) {
        fill(target.mapped().subspan(offset, bytes));
        return {};
    }
    Piece& piece = m_pieces[m_next++ % m_pieces.size()];
    TRY_VOID(m_submitter->wait(piece.ticket));
    if (piece.staging.bytes() == 0) {
        TRY(piece.staging, Buffer::create(*m_device, kPieceBytes, MemoryUse::Upload));
    }
    fill(piece.staging.mapped().first(bytes));

    Recorder recorder(*m_device, *m_pipelines);
    recorder.copy(piece.staging.view(0, bytes), target.view(offset, bytes));
    TRY(piece.copy, recorder.finish());
    TRY(piece.ticket, m_submitter->submit(piece.copy, m_pace));
    return {};
}

Result<void> Uploader::finish() { return m_submitter->drain(); }

std::uint64_t Uploader::stagingBytes(const DeviceInfo& device)
{
    return device.sharesMemory() ? 0 : std::tuple_size_v<decltype(m_pieces)> * kPieceBytes;
}

} // namespace facet::gpu
