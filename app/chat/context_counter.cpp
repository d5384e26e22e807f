#include "app/chat/context_counter.h"

#include "app/gui_thread.h"

#include <QTimerEvent>

#include <utility>

namespace facet {

ContextCounter::ContextCounter(EngineBridge& bridge, std::function<Prompts()> prompts, QObject* parent)
    : QObject(parent)
    , m_bridge(bridge)
    , m_prompts(std::move(prompts))
{
    connect(&bridge, &EngineBridge::tokensCounted, this,
        [this](quint64 id, quint32 tokens) { onCounted(id, static_cast<int>(tokens)); });
}

void ContextCounter::touch()
{
    checkGuiThread(*this);
    m_pause.start(kPauseMs, this);
}

void ContextCounter::forget()
{
    checkGuiThread(*this);
    m_pause.stop();
    m_chatRequest = m_draftRequest = 0;
    setWritten(0);
}

void ContextCounter::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_pause.timerId()) return QObject::timerEvent(event);
    m_pause.stop();
    count();
}

void ContextCounter::count()
{
    const Prompts prompts = m_prompts();
    m_chatRequest = m_draftRequest = 0;
    m_chat = 0;
    if (prompts.withDraft.size() == prompts.chat.size()) setWritten(0);
    if (!prompts.chat.isEmpty()) m_chatRequest = m_bridge.countTokens(prompts.chat);
    if (prompts.withDraft.size() > prompts.chat.size()) m_draftRequest = m_bridge.countTokens(prompts.withDraft);
}

// Answers come in the order of the questions: the chat's first.
void ContextCounter::onCounted(quint64 id, int tokens)
{
    if (id == 0) return;
    if (id == m_chatRequest) {
        m_chatRequest = 0;
        m_chat = tokens;
        emit chatCounted(tokens);
    } else if (id == m_draftRequest) {
        m_draftRequest = 0;
        setWritten(std::max(0, tokens - m_chat));
    }
}

void ContextCounter::setWritten(int tokens)
{
    if (std::exchange(m_written, tokens) != tokens) emit writtenChanged();
}

} // namespace facet
