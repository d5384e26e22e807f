#include "engine/session/answering.h"

#include <iterator>
#include <utility>

namespace facet {
namespace {

// Of an answer that was generated in several goes.
void add(Statistics& all, const Statistics& next)
{
    if (all.promptTokens == 0) {
        all.promptTokens = next.promptTokens;
        all.firstTokenSeconds = next.firstTokenSeconds;
    }
    all.prefilledTokens += next.prefilledTokens;
    all.generatedTokens += next.generatedTokens;
    all.encodedViews += next.encodedViews;
    all.encodeSeconds += next.encodeSeconds;
    all.prefillSeconds += next.prefillSeconds;
    all.decodeSeconds += next.decodeSeconds;
}

} // namespace

Answering::Answering(LoadedModel& model, const Generate& request, const EventSink& sink, std::stop_token stop)
    : m_model(model)
    , m_request(request)
    , m_sink(sink)
    , m_stop(std::move(stop))
{
}

Result<KeptTurns> Answering::keep(std::size_t replyTokens) const
{
    return keepWhatFits(*m_model.tokenizer(), m_model.vision(), m_request.turns,
        {.contextTokens = m_model.plan().decoder.contextTokens,
            .replyTokens = static_cast<std::uint32_t>(replyTokens)});
}

Result<void> Answering::run()
{
    TRY(auto kept, keep(0));
    TRY(Prompt prompt, preparePrompt(*m_model.tokenizer(), m_model.vision(), kept.turns));
    AnswerStream stream(m_model.tokenizer()->vocabulary(), prompt.heldBackSpaces, [this](std::string text) {
        m_sink(TextDelta{.id = m_request.id, .chat = m_request.chat, .text = std::move(text)});
    });
    GenerationResult all;
    while (true) {
        m_sink(PromptPrepared{.id = m_request.id,
            .chat = m_request.chat,
            .promptTokens = static_cast<std::uint32_t>(prompt.ids.size()),
            .leftOutTurns = kept.leftOut});
        TRY(const auto result, generate(prompt, stream));
        add(all.statistics, result.statistics);
        all.reason = result.reason;
        const bool enough = m_request.maxTokens != 0 && stream.ids().size() >= m_request.maxTokens;
        if (all.reason != StopReason::ContextFull || enough) break;
        auto fewer = keep(stream.ids().size());
        if (!fewer || fewer->leftOut == kept.leftOut) break; // nothing is older than the question
        kept = std::move(*fewer);
        TRY(prompt, preparePrompt(*m_model.tokenizer(), m_model.vision(), kept.turns));
        std::ranges::copy(stream.ids(), std::back_inserter(prompt.ids));
    }
    stream.finish();
    m_sink(Generated{.id = m_request.id, .chat = m_request.chat, .reason = all.reason, .statistics = all.statistics});
    return {};
}

Result<GenerationResult> Answering::generate(const Prompt& prompt, AnswerStream& stream)
{
    const auto said = static_cast<std::uint32_t>(stream.ids().size());
    const GenerationTask task = {.prompt = prompt.ids,
        .views = prompt.slots,
        .turnStarts = prompt.turnStarts,
        .stopIds = m_model.config().stopIds,
        .sampling = m_request.sampling.value_or(m_model.summary().sampling),
        .maxTokens = m_request.maxTokens == 0 ? 0 : m_request.maxTokens - said};
    std::uint32_t encoded = 0;
    const GenerationControl control = {.stop = m_stop,
        .look = [&](std::size_t first) { return look(prompt, first, encoded); },
        .prefilled =
            [&](std::uint32_t done, std::uint32_t total) {
                m_sink(PrefillProgress{.id = m_request.id, .done = done, .total = total});
            },
        .token = [&](std::int32_t id) { stream.push(id); }};
    TRY(auto result, m_model.generator().run(task, control));
    result.statistics.encodedViews = encoded;
    return result;
}

Result<std::vector<ImageRows>> Answering::look(const Prompt& prompt, std::size_t first, std::uint32_t& encoded)
{
    const auto progress = [&](std::uint32_t view, std::uint32_t views, float fraction) {
        m_sink(LookProgress{.id = m_request.id, .view = view, .views = views, .fraction = fraction});
    };
    const auto views = std::span(prompt.pictures.views).subspan(first);
    TRY(const auto looked, m_model.looker()->look(views, {.stop = m_stop, .progress = progress}));
    encoded = looked.encoded;
    std::vector<ImageRows> images;
    for (std::size_t i = 0; i < looked.rows.size(); ++i) {
        const ViewSlot& slot = prompt.slots[first + i];
        images.push_back({.position = slot.position, .count = slot.tokens, .embeddings = looked.rows[i]});
    }
    return images;
}

} // namespace facet
