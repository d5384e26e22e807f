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

Result<void> LogitsReader::check(std::uint32_t position, std::span<const std::int32_t> ids) const
{
    const std::uint32_t context = m_decoder->plan().contextTokens;
    if (ids.empty()) return Error{ErrorKind::Input, "There are no tokens to read.", "Give at least one token."};
    if (position + ids.size() > context) {
        return Error{ErrorKind::Input,
            std::to_string(position + ids.size()) + " tokens do not fit a context of " + std::to_string(context) + ".",
            "Give fewer tokens or a longer context."};
    }
    for (const std::int32_t id : ids) {
        if (id < 0 || static_cast<std::uint32_t>(id) >= m_decoder->config().vocabulary)
            return Error{ErrorKind::Input, "The token " + std::to_string(id) + " is not in the model's vocabulary.",
                "Use ids below " + std::to_string(m_decoder->config().vocabulary) + "."};
    }
    return {};
}

Result<void> LogitsReader::submit(gpu::Recorder& recorder, std::stop_token stop)
{
    TRY(const auto recording, recorder.finish());
    auto submitted = m_gpu->submitter->submit(recording, m_pace, stop);
    TRY_VOID(m_gpu->submitter->drain());
    if (!submitted) return std::move(submitted).error();
    return {};
}

Result<void> LogitsReader::feed(
    std::uint32_t position, std::span<const std::int32_t> ids, const Row& row, Tap* tap, std::stop_token stop)
{
    TRY_VOID(check(position, ids));
    m_decoder->writeSequence(position, ids);
    const auto count = static_cast<std::uint32_t>(ids.size());
    const std::uint32_t vocabulary = m_decoder->config().vocabulary;
    for (std::uint32_t done = 0; done < count;) {
        const std::uint32_t tokens = std::min(m_decoder->plan().chunk, count - done);
        gpu::Recorder pass(*m_gpu->device, *m_gpu->pipelines, m_pace.segmentWork());
        pass.setWord(m_decoder->state(), position + done);
        m_decoder->recordPass(pass, tokens, position + done + tokens, tap);
        TRY_VOID(submit(pass, stop));
        for (std::uint32_t first = 0; first < tokens; first += m_rows) {
            const std::uint32_t rows = std::min(m_rows, tokens - first);
            gpu::Recorder head(*m_gpu->device, *m_gpu->pipelines, m_pace.segmentWork());
            m_decoder->recordLogits(head, first, rows, tap);
            head.copy(m_decoder->logits(rows).view, m_readback.view());
            head.publishToHost();
            TRY_VOID(submit(head, stop));
            const auto* values = reinterpret_cast<const float*>(m_readback.mapped().data());
            for (std::uint32_t i = 0; i < rows; ++i)
                row({values + std::size_t{i} * vocabulary, vocabulary});
        }
        done += tokens;
    }
    return {};
}

} // namespace facet
