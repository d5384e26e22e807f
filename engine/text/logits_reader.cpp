#include "engine/text/logits_reader.h"

#include <algorithm>

namespace facet {

Result<LogitsReader> LogitsReader::create(GpuContext& gpu, TextDecoder& decoder)
{
    LogitsReader reader(gpu, decoder);
    reader.m_rows = decoder.logitRows();
    TRY(reader.m_readback,
        gpu::Buffer::create(*gpu.device, decoder.logits(reader.m_rows).view.bytes, gpu::MemoryUse::Readback));
    return reader;
}

Result<void> LogitsReader::check(std::uint32_t position, const Tokens& tokens) const
{
    const std::uint32_t context = m_decoder->plan().contextTokens;
    if (tokens.ids.empty()) return Error{ErrorKind::Input, "There are no tokens to read.", "Give at least one token."};
    if (position + tokens.ids.size() > context) {
        return Error{ErrorKind::Input,
            std::to_string(position + tokens.ids.size()) + " tokens do not fit a context of " + std::to_string(context)
                + ".",
            "Give fewer tokens or a longer context."};
    }
    return checkIds(m_decoder->config(), position, tokens.ids, tokens.images);
}

Result<void> LogitsReader::submit(gpu::Recorder& recorder, std::stop_token stop)
{
    TRY(const auto recording, recorder.finish());
    auto submitted = m_gpu->submitter->submit(recording, m_pace, stop);
    TRY_VOID(m_gpu->submitter->drain());
    if (!submitted) return std::move(submitted).error();
    return {};
}

Result<void> LogitsReader::readRows(std::uint32_t count, const Row& row, Tap* tap, std::stop_token stop)
{
    const std::uint32_t vocabulary = m_decoder->config().vocabulary;
    for (std::uint32_t first = 0; first < count; first += m_rows) {
        const std::uint32_t rows = std::min(m_rows, count - first);
        gpu::Recorder head(*m_gpu->device, *m_gpu->pipelines, m_pace.segmentWork());
        m_decoder->recordLogits(head, first, rows, tap);
        head.copy(m_decoder->logits(rows).view, m_readback.view());
        head.publishToHost();
        TRY_VOID(submit(head, stop));
        const auto* values = reinterpret_cast<const float*>(m_readback.mapped().data());
        for (std::uint32_t i = 0; i < rows; ++i)
            row({values + std::size_t{i} * vocabulary, vocabulary});
    }
    return {};
}

Result<void> LogitsReader::feed(
    std::uint32_t position, const Tokens& tokens, const Row& row, Tap* tap, std::stop_token stop)
{
    TRY_VOID(check(position, tokens));
    m_decoder->writeSequence(position, tokens.ids, tokens.images);
    const auto end = position + static_cast<std::uint32_t>(tokens.ids.size());
    while (position < end) {
        const Pass pass = nextPass(position, end, m_decoder->plan().chunk, tokens.images);
        gpu::Recorder recorder(*m_gpu->device, *m_gpu->pipelines, m_pace.segmentWork());
        recorder.setWord(m_decoder->state(), position);
        m_decoder->recordPass(recorder, pass, tap);
        TRY_VOID(submit(recorder, stop));
        TRY_VOID(readRows(pass.tokens, row, tap, stop));
        position = pass.end();
    }
    return {};
}

} // namespace facet
