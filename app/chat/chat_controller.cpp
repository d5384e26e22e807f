#include "app/chat/chat_controller.h"

#include "app/chat/figures.h"
#include "app/gui_thread.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QRandomGenerator>

namespace facet {

ChatController::ChatController(EngineBridge& bridge, ModelController& models, Notice& notice, QObject* parent)
    : QObject(parent)
    , m_bridge(bridge)
    , m_models(models)
    , m_notice(notice)
{
    connect(&models, &ModelController::stateChanged, this, &ChatController::onModelStateChanged);
    connect(this, &ChatController::contextChanged, this, [this] {
        const bool ready = m_models.state() == ModelController::State::Ready;
        m_attachments.setRoom(
            {.known = ready, .viewTokens = m_models.model().viewTokens, .freeTokens = contextTotal() - m_contextUsed});
    });
    connect(&bridge, &EngineBridge::lookProgressed, this, &ChatController::onLookProgressed);
    connect(&bridge, &EngineBridge::prefillProgressed, this, &ChatController::onPrefillProgressed);
    connect(&bridge, &EngineBridge::textArrived, this, &ChatController::onTextArrived);
    connect(&bridge, &EngineBridge::answered, this, &ChatController::onAnswered);
    connect(&bridge, &EngineBridge::failed, this, &ChatController::onFailed);
}

ChatController::State ChatController::state() const
{
    if (m_request != 0) return m_messages.answerBegan() ? State::Generating : State::Prefilling;
    switch (m_models.state()) {
    case ModelController::State::NoModel:
        return State::NoModel;
    case ModelController::State::Loading:
        return State::Loading;
    case ModelController::State::Ready:
        return State::Ready;
    }
    return State::NoModel;
}

QString ChatController::title() const
{
    constexpr int kLongestTitle = 120; // a line of a window; what is pasted may be a book
    const QModelIndex first = m_messages.index(0);
    if (!first.isValid()) return {};
    const QString text = first.data(MessageListModel::TextRole).toString();
    return text.isEmpty() ? tr("Pictures") : text.left(kLongestTitle).section('\n', 0, 0);
}

int ChatController::contextTotal() const { return static_cast<int>(m_models.model().contextTokens); }

bool ChatController::send(const QString& text)
{
    checkGuiThread(*this);
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() && m_attachments.ready() == 0) return false;
    if (m_attachments.reading() || !m_attachments.hindrance().isEmpty()) return false;
    if (answering() || m_models.state() == ModelController::State::Loading) return false;
    if (m_models.state() == ModelController::State::NoModel) {
        m_notice.show(
            {tr("No model is open yet."), {}, tr("Open a model…"), [this] { emit m_models.openRequested(); }});
        return false;
    }
    m_messages.addUser(trimmed, m_attachments.take());
    emit titleChanged();
    beginAnswer();
    return true;
}

void ChatController::beginAnswer()
{
    m_notice.dismiss();
    // A new seed for each answer, else the same question would always get the same words.
    SamplingOptions sampling = m_models.model().sampling;
    sampling.seed = QRandomGenerator::global()->generate64();
    const QList<ChatTurn> turns = m_messages.turns();
    m_messages.beginAnswer(m_models.model().name);
    setPromptRead(0, 0);
    setLooked(0, 0);
    m_request = m_bridge.generate(turns, sampling, m_chat);
    emit stateChanged();
}

void ChatController::stop()
{
    if (answering()) m_bridge.cancel(m_request);
}

void ChatController::newChat()
{
    checkGuiThread(*this);
    if (answering()) {
        m_bridge.forget(m_request);
        endAnswer();
    }
    ++m_chat;
    m_messages.clear();
    m_notice.dismiss();
    setContextUsed(0);
    emit titleChanged();
}

void ChatController::copyMessage(int row)
{
    const QModelIndex index = m_messages.index(row);
    if (index.isValid()) QGuiApplication::clipboard()->setText(index.data(MessageListModel::TextRole).toString());
}

void ChatController::endAnswer()
{
    m_request = 0;
    setPromptRead(0, 0);
    setLooked(0, 0);
    emit stateChanged();
}

void ChatController::onModelStateChanged()
{
    // The model goes away under the answer: what came stays.
    if (answering() && m_models.state() != ModelController::State::Ready) {
        m_bridge.forget(m_request);
        m_messages.breakAnswer(stopNote(StopReason::Cancelled));
        endAnswer();
    } else {
        emit stateChanged();
    }
    emit contextChanged();
}

void ChatController::onPrefillProgressed(quint64 id, quint32 done, quint32 total)
{
    if (id != m_request) return;
    setLooked(0, 0);
    setPromptRead(static_cast<int>(done), static_cast<int>(total));
}

void ChatController::onLookProgressed(quint64 id, quint32 view, quint32 views, double fraction)
{
    if (id == m_request && views > 0) setLooked((view + fraction) / views, static_cast<int>(views));
}

void ChatController::onTextArrived(quint64 id, const QString& text)
{
    if (id != m_request) return;
    const State before = state();
    m_messages.appendToAnswer(text);
    if (before != state()) emit stateChanged();
}

void ChatController::onAnswered(quint64 id, StopReason reason, const Statistics& statistics)
{
    if (id != m_request) return;
    m_messages.finishAnswer(stopNote(reason), figuresText(statistics));
    // An answer that was stopped before its prompt was read tells nothing about the chat's size.
    if (statistics.promptTokens > 0) {
        setContextUsed(static_cast<int>(statistics.promptTokens + statistics.generatedTokens));
    }
    endAnswer();
}

void ChatController::onFailed(quint64 id, const Problem& problem)
{
    if (id != m_request) return;
    m_messages.breakAnswer(tr("Broken off"));
    endAnswer();
    if (problem.kind != ErrorKind::Cancelled) m_notice.show(remedy(problem));
}

Notice::Content ChatController::remedy(const Problem& problem)
{
    // A chat that has grown too large goes on in a new one; everything else may work the second time.
    if (problem.kind == ErrorKind::Input || problem.kind == ErrorKind::Memory) {
        return {problem.message, problem.nextStep, tr("Continue in a new chat"), [this] { moveToNewChat(); }};
    }
    return {problem.message, problem.nextStep, tr("Try again"), [this] { tryAgain(); }};
}

void ChatController::tryAgain()
{
    if (answering() || m_models.state() != ModelController::State::Ready) return;
    m_messages.removeAnswer();
    if (m_messages.count() > 0) beginAnswer();
}

void ChatController::moveToNewChat()
{
    const QString draft = m_messages.lastUserText();
    const QList<Picture> pictures = m_messages.lastUserPictures();
    newChat();
    if (m_attachments.list()->count() == 0) m_attachments.putBack(pictures);
    emit draftReturned(draft);
}

void ChatController::setPromptRead(int read, int total)
{
    m_promptRead = read;
    m_promptTotal = total;
    emit promptReadChanged();
}

void ChatController::setLooked(double looked, int views)
{
    if (looked == m_looked && views == m_lookViews) return;
    m_looked = looked;
    m_lookViews = views;
    emit lookedChanged();
}

void ChatController::setContextUsed(int tokens)
{
    m_contextUsed = tokens;
    emit contextChanged();
}

} // namespace facet
