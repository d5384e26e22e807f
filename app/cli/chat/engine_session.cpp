#include "app/cli/chat/engine_session.h"

namespace facet::cli {

EngineSession::EngineSession(const MakeEngine& makeEngine)
    : m_engine(makeEngine([this](Event event) { m_events.push(std::move(event)); }))
{
}

RequestId EngineSession::begin()
{
    m_running = ++m_lastId;
    return m_lastId;
}

void EngineSession::cancel()
{
    if (const RequestId id = m_running; id != 0) m_engine->cancel(id);
}

template <class Last> Result<Last> EngineSession::waitFor(const std::function<void(const Event&)>& meanwhile)
{
    const auto isOurs = [&](const auto& event) { return event.id == m_lastId; };
    while (auto event = m_events.waitPop(std::stop_token())) {
        if (!std::visit(isOurs, *event)) continue;
        if (auto* failed = std::get_if<Failed>(&*event)) {
            m_running = 0;
            return std::move(failed->error);
        }
        if (auto* last = std::get_if<Last>(&*event)) {
            m_running = 0;
            return std::move(*last);
        }
        meanwhile(*event);
    }
    return Error{ErrorKind::Internal, "The engine stopped without an answer.", "Please report this."};
}

Result<ModelLoaded> EngineSession::load(LoadModel request, const std::function<void(float)>& progress)
{
    request.id = begin();
    m_engine->post(std::move(request));
    return waitFor<ModelLoaded>([&](const Event& event) {
        if (const auto* loading = std::get_if<LoadProgress>(&event)) progress(loading->fraction);
    });
}

Result<Generated> EngineSession::generate(Generate request, const Listener& listener)
{
    request.id = begin();
    m_engine->post(std::move(request));
    return waitFor<Generated>([&](const Event& event) {
        if (const auto* prepared = std::get_if<PromptPrepared>(&event)) listener.prepared(*prepared);
        if (const auto* look = std::get_if<LookProgress>(&event)) listener.looking(*look);
        if (const auto* progress = std::get_if<PrefillProgress>(&event))
            listener.reading(progress->done, progress->total);
        if (const auto* delta = std::get_if<TextDelta>(&event)) listener.text(delta->text);
    });
}

} // namespace facet::cli
