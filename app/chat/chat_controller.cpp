#include "app/chat/chat_controller.h"

#include "app/chat/figures.h"
#include "app/gui_thread.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QRandomGenerator>
#include <QTextDocument>

#include <memory>

namespace facet {

ChatController::ChatController(EngineBridge& bridge, ModelController& models, Notice& notice, QObject* parent)
    : QObject(parent)
    , m_models(models)
    , m_notice(notice)
    , m_answering(bridge)
    , m_counter(bridge, [this] { return promptsToCount(); })
{
    m_record.id = newRecordId();
    connect(&models, &ModelController::stateChanged, this, &ChatController::onModelStateChanged);
    connect(this, &ChatController::contextChanged, this, &ChatController::setRooms);
    connect(&m_answering, &Answering::changed, this, &ChatController::stateChanged);
    connect(&m_answering, &Answering::promptReadChanged, this, &ChatController::promptReadChanged);
    connect(&m_answering, &Answering::lookedChanged, this, &ChatController::lookedChanged);
    connect(&m_answering, &Answering::prepared, this, [this](int promptTokens, int leftOutTurns) {
        m_messages.setLeftOutTurns(leftOutTurns);
        setContextUsed(promptTokens);
    });
    connect(&m_answering, &Answering::textArrived, this, &ChatController::onTextArrived);
    connect(&m_answering, &Answering::answered, this, &ChatController::onAnswered);
    connect(&m_answering, &Answering::failed, this, &ChatController::onFailed);
    connect(&m_counter, &ContextCounter::chatCounted, this, [this](int tokens) {
        if (!answering()) setContextUsed(tokens);
    });
    connect(&m_edit, &EditController::changed, this, &ChatController::receiverChanged);
    connect(&m_attachments, &AttachmentController::changed, this, &ChatController::touchDraft);
}

ChatController::State ChatController::state() const
{
    if (m_answering.running()) return m_answering.began() ? State::Generating : State::Prefilling;
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

AttachmentController* ChatController::receiver()
{
    return m_edit.active() && !m_edit.ofAnswer() ? m_edit.attachments() : &m_attachments;
}

int ChatController::contextTotal() const { return static_cast<int>(m_models.model().contextTokens); }

bool ChatController::canAnswer()
{
    if (m_models.state() == ModelController::State::NoModel) {
        m_notice.show(
            {tr("No model is open yet."), {}, tr("Open a model…"), [this] { emit m_models.openRequested(); }});
    }
    return m_models.state() == ModelController::State::Ready;
}

bool ChatController::send(const QString& text)
{
    checkGuiThread(*this);
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() && m_attachments.ready() == 0) return false;
    if (m_attachments.reading() || !m_attachments.hindrance().isEmpty()) return false;
    if (answering() || !canAnswer()) return false;
    const RecordId question =
        m_messages.add({.parent = m_messages.tree().leaf(), .text = trimmed, .pictures = m_attachments.take()});
    m_record.draft.clear();
    m_record.draftPictures.clear();
    tellChat();
    tellMessage(question);
    answer(question);
    return true;
}

void ChatController::answer(RecordId question)
{
    const RecordId id = m_messages.add(
        {.parent = question, .author = MessageAuthor::Model, .name = m_models.model().name, .streaming = true});
    tellChat();
    beginAnswer(id);
}

void ChatController::beginAnswer(RecordId answer)
{
    m_notice.dismiss();
    m_answering.begin(answer);
    tellMessage(answer);
    emit answerBegan();
    if (!m_messages.awaitsPictures()) askEngine();
}

void ChatController::askEngine()
{
    // A new seed for each answer, else the same question would always get the same words.
    const AnswerOptions options = m_answerOptions();
    const SamplingOptions sampling =
        options.sampling(m_models.model().sampling, QRandomGenerator::global()->generate64());
    m_answering.ask(prompt(), sampling, static_cast<ChatId>(m_record.id), options.maxTokens());
}

QList<ChatTurn> ChatController::prompt() const
{
    QList<ChatTurn> turns = m_messages.turns();
    const QString systemPrompt = m_answerOptions().systemPrompt;
    if (!systemPrompt.isEmpty()) turns.prepend({.role = Role::System, .text = systemPrompt});
    return turns;
}

void ChatController::stop()
{
    if (m_answering.asked()) {
        m_answering.stop();
    } else if (answering()) {
        endAnswer(stopNote(StopReason::Cancelled), {});
    }
}

void ChatController::endAnswer(const QString& note, const QString& figures)
{
    const RecordId id = m_answering.message();
    m_answering.drop();
    m_messages.finish(id, note, figures);
    tellMessage(id);
}

// Ends the answer here and now: what came stays, an empty one goes.
void ChatController::cutAnswer(const QString& note)
{
    const RecordId id = m_answering.message();
    if (id == 0) return;
    if (!m_messages.tree().find(id)->text.isEmpty()) return endAnswer(note, {});
    m_answering.drop();
    m_messages.remove(id);
    emit messagesRemoved({id});
}

void ChatController::regenerate(int row)
{
    checkGuiThread(*this);
    const Message* message = m_messages.at(row);
    if (message == nullptr || !canAnswer()) return;
    const RecordId id = message->id;
    const RecordId question = message->author == MessageAuthor::User ? id : message->parent;
    if (question == 0) return;
    cutAnswer(stopNote(StopReason::Cancelled));
    // An answer without a word is no version that anyone would look for.
    if (const Message* before = m_messages.tree().find(id);
        before != nullptr && id != question && before->text.isEmpty()) {
        m_messages.remove(id);
        emit messagesRemoved({id});
    }
    m_messages.show(question);
    answer(question);
}

void ChatController::continueAnswer()
{
    checkGuiThread(*this);
    const int row = m_messages.count() - 1;
    if (answering() || !m_messages.index(row).data(MessageListModel::CanContinueRole).toBool() || !canAnswer()) return;
    const RecordId id = m_messages.idAt(row);
    if (m_edit.message() == id) m_edit.cancel();
    m_messages.begin(id);
    beginAnswer(id);
}

void ChatController::flip(int row, int by)
{
    if (m_messages.flip(row, by)) {
        m_record.leaf = m_messages.tree().leaf();
        emit chatKept(m_record);
    }
}

void ChatController::deleteMessage(int row)
{
    checkGuiThread(*this);
    const RecordId id = m_messages.idAt(row);
    cutAnswer(stopNote(StopReason::Cancelled));
    const MessageTree::Removed removed = m_messages.remove(id);
    if (removed.messages.isEmpty()) return;
    QList<RecordId> ids;
    for (const Message& message : removed.messages)
        ids.append(message.id);
    m_record.leaf = m_messages.tree().leaf();
    emit chatKept(m_record);
    emit messagesRemoved(ids);
    m_notice.show(
        {.message = ids.size() == 1 ? tr("Message deleted.") : tr("%n messages deleted.", nullptr, int(ids.size())),
            .actionText = tr("Undo"),
            .action = [this, chat = m_record.id, removed] { undoDelete(chat, removed); },
            .tone = Notice::Tone::Report});
}

void ChatController::undoDelete(RecordId chat, const MessageTree::Removed& removed)
{
    if (chat != m_record.id) return;
    cutAnswer(stopNote(StopReason::Cancelled));
    if (!m_messages.restore(removed)) return;
    for (const Message& message : removed.messages)
        tellMessage(message.id);
    m_record.leaf = m_messages.tree().leaf();
    emit chatKept(m_record);
}

bool ChatController::commitEdit()
{
    checkGuiThread(*this);
    if (!m_edit.active()) return false;
    const QString text = m_edit.text().trimmed();
    if (m_edit.ofAnswer()) return commitAnswerEdit(text);
    AttachmentController& pictures = *m_edit.attachments();
    if ((text.isEmpty() && pictures.ready() == 0) || pictures.reading() || !pictures.hindrance().isEmpty())
        return false;
    if (!canAnswer()) return false;
    if (!m_edit.differs()) {
        const int row = m_edit.row();
        m_edit.cancel();
        regenerate(row);
        return true;
    }
    const RecordId parent = m_messages.tree().parentOf(m_edit.message());
    const QList<Picture> kept = pictures.take();
    m_edit.cancel();
    cutAnswer(stopNote(StopReason::Cancelled));
    const RecordId question = m_messages.add({.parent = parent, .text = text, .pictures = kept});
    tellMessage(question);
    answer(question);
    return true;
}

bool ChatController::commitAnswerEdit(const QString& text)
{
    if (text.isEmpty()) return false;
    const RecordId id = m_edit.message();
    const QString before = m_messages.tree().find(id)->text;
    m_edit.cancel();
    if (text == before) return true;
    rewrite(id, text);
    m_notice.show({.message = tr("Answer changed."),
        .actionText = tr("Undo"),
        .action = [this, id, before] { rewrite(id, before); },
        .tone = Notice::Tone::Report});
    return true;
}

void ChatController::rewrite(RecordId message, const QString& text)
{
    if (m_messages.tree().find(message) == nullptr || m_answering.message() == message) return;
    m_messages.setText(message, text);
    tellMessage(message);
}

void ChatController::copyMessage(int row)
{
    const Message* message = m_messages.at(row);
    if (message == nullptr) return;
    if (message->author == MessageAuthor::User) return copyMarkdown(row);
    QTextDocument document;
    document.setMarkdown(message->text);
    auto data = std::make_unique<QMimeData>();
    data->setText(message->text);
    data->setHtml(document.toHtml());
    QGuiApplication::clipboard()->setMimeData(data.release());
}

void ChatController::copyMarkdown(int row)
{
    if (const Message* message = m_messages.at(row)) QGuiApplication::clipboard()->setText(message->text);
}

void ChatController::copyLastAnswer()
{
    for (int row = m_messages.count() - 1; row >= 0; --row) {
        if (m_messages.at(row)->author == MessageAuthor::Model) return copyMessage(row);
    }
}

void ChatController::setPicture(const Picture& picture)
{
    checkGuiThread(*this);
    m_messages.setPicture(picture);
    m_attachments.setStored(picture);
    m_edit.attachments()->setStored(picture);
    if (answering() && !m_answering.asked() && !m_messages.awaitsPictures()) askEngine();
}

MessageRecord ChatController::answerRecord() const
{
    const Message* message = m_messages.tree().find(m_answering.message());
    return message == nullptr ? MessageRecord() : messageRecord(*message, m_record.id);
}

void ChatController::onModelStateChanged()
{
    // The model goes away under the answer: what came stays.
    if (answering() && m_models.state() != ModelController::State::Ready) {
        cutAnswer(stopNote(StopReason::Cancelled));
    } else {
        emit stateChanged();
    }
    if (m_models.state() == ModelController::State::Ready) {
        m_counter.touch(); // each model has words of its own
    } else {
        m_counter.forget();
    }
    emit contextChanged();
}

void ChatController::onTextArrived(const QString& text)
{
    m_messages.append(m_answering.message(), text);
    emit answerGrew();
}

void ChatController::onAnswered(StopReason reason, const Statistics& statistics)
{
    const int row = m_messages.rowOf(m_answering.message());
    endAnswer(stopNote(reason), figuresText(statistics));
    // An answer that was stopped before its prompt was read tells nothing about the chat's size.
    if (statistics.promptTokens > 0) {
        setContextUsed(static_cast<int>(statistics.promptTokens + statistics.generatedTokens));
    }
    if (reason != StopReason::Cancelled) emit answerEnded(row);
}

void ChatController::onFailed(const Problem& problem)
{
    cutAnswer(tr("Broken off"));
    if (problem.kind != ErrorKind::Cancelled) m_notice.show(remedy(problem));
}

Notice::Content ChatController::remedy(const Problem& problem)
{
    // A chat that has grown too large goes on in a new one; everything else may work the second time.
    if (problem.kind == ErrorKind::Input || problem.kind == ErrorKind::Memory) {
        return {problem.message, problem.nextStep, tr("Continue in a new chat"), [this] { moveToNewChat(); }};
    }
    return {problem.message, problem.nextStep, tr("Try again"), [this] {
                if (!answering()) regenerateLast();
            }};
}

void ChatController::setRooms()
{
    const bool ready = m_models.state() == ModelController::State::Ready;
    const std::uint32_t viewTokens = m_models.model().viewTokens;
    m_attachments.setRoom({.known = ready, .viewTokens = viewTokens, .freeTokens = contextTotal()});
    // What follows the message being edited goes, and nobody knows how much stands before it.
    m_edit.attachments()->setRoom({.known = ready, .viewTokens = viewTokens, .freeTokens = contextTotal()});
}

void ChatController::setContextUsed(int tokens)
{
    m_contextUsed = tokens;
    emit contextChanged();
}

} // namespace facet
