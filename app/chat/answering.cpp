#include "app/chat/answering.h"

#include "app/gui_thread.h"

namespace facet {

Answering::Answering(EngineBridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge)
{
    connect(
        &bridge, &EngineBridge::lookProgressed, this, [this](quint64 id, quint32 view, quint32 views, double fraction) {
            if (id == m_request && views > 0) setLooked((view + fraction) / views, static_cast<int>(views));
        });
    connect(&bridge, &EngineBridge::promptPrepared, this, [this](quint64 id, quint32 tokens, quint32 leftOut) {
        if (id == m_request) emit prepared(static_cast<int>(tokens), static_cast<int>(leftOut));
    });
    connect(&bridge, &EngineBridge::prefillProgressed, this, [this](quint64 id, quint32 done, quint32 total) {
        if (id != m_request) return;
        setLooked(0, 0);
        setPromptRead(static_cast<int>(done), static_cast<int>(total));
    });
    connect(&bridge, &EngineBridge::textArrived, this, &Answering::onTextArrived);
    connect(
        &bridge, &EngineBridge::answered, this, [this](quint64 id, StopReason reason, const Statistics& statistics) {
            if (id == m_request) emit answered(reason, statistics);
        });
    connect(&bridge, &EngineBridge::failed, this, [this](quint64 id, const Problem& problem) {
        if (id == m_request) emit failed(problem);
    });
}

void Answering::begin(RecordId message)
{
    checkGuiThread(*this);
    CHECK(!running());
    m_message = message;
    m_began = false;
    emit changed();
}

void Answering::ask(const QList<ChatTurn>& turns, const SamplingOptions& sampling, ChatId chat, std::uint32_t maxTokens)
{
    CHECK(running() && !asked());
    m_request = m_bridge.generate(turns, sampling, chat, maxTokens);
}

void Answering::drop()
{
    if (!running()) return;
    m_bridge.forget(m_request);
    m_request = 0;
    m_message = 0;
    setPromptRead(0, 0);
    setLooked(0, 0);
    emit changed();
}

void Answering::onTextArrived(quint64 id, const QString& text)
{
    if (id != m_request) return;
    const bool first = !m_began;
    m_began = true;
    emit textArrived(text);
    if (first) emit changed();
}

void Answering::setPromptRead(int read, int total)
{
    m_promptRead = read;
    m_promptTotal = total;
    emit promptReadChanged();
}

void Answering::setLooked(double looked, int views)
{
    if (looked == m_looked && views == m_lookViews) return;
    m_looked = looked;
    m_lookViews = views;
    emit lookedChanged();
}

} // namespace facet
