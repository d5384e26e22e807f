// ChatController: which chat is in the window, what is told of it, and its draft.
#include "app/chat/chat_controller.h"
#include "app/chat/chat_title.h"
#include "app/chat/figures.h"
#include "app/gui_thread.h"

#include <QTimerEvent>

#include <utility>

namespace facet {

namespace {

constexpr int kDraftDelayMs = 400; // a pause in typing

// The messages up to `last`, as a chat of their own.
QList<Message> copied(const MessageListModel& messages, int last)
{
    QList<Message> copies;
    for (int row = 0; row <= last; ++row) {
        Message copy = *messages.at(row);
        copy.id = newRecordId();
        copy.parent = copies.isEmpty() ? 0 : copies.last().id;
        copies.append(copy);
    }
    return copies;
}

} // namespace

void ChatController::openChat(const ChatContents& contents)
{
    checkGuiThread(*this);
    if (contents.chat.id == 0 || contents.chat.id == m_record.id) return;
    QList<Message> messages;
    for (const MessageRecord& record : contents.messages)
        messages.append(storedMessage(record));
    leave();
    show(contents.chat, MessageTree(std::move(messages), contents.chat.leaf));
    m_listed = true;
}

void ChatController::newChat()
{
    checkGuiThread(*this);
    m_notice.dismiss();
    if (!m_listed) return;
    leave();
    ChatRecord chat;
    chat.id = newRecordId();
    show(chat, {});
    m_listed = false;
}

void ChatController::branch(int row)
{
    checkGuiThread(*this);
    if (m_messages.at(row) == nullptr) return;
    ChatRecord chat;
    chat.id = newRecordId();
    chat.title = tr("Branch of %1").arg(m_record.title);
    chat.titledByHand = m_record.titledByHand;
    leave(); // ends an answer, so that the copy has its end
    const QList<Message> messages = copied(m_messages, std::min(row, m_messages.count() - 1));
    if (messages.isEmpty()) return;
    show(chat, MessageTree(messages, messages.last().id));
    tellChat();
    for (const Message& message : messages)
        tellMessage(message.id);
    emit branched();
}

// Everything that is the chat's own is kept; the window may show another.
void ChatController::leave()
{
    m_notice.dismiss();
    m_edit.cancel();
    cutAnswer(stopNote(StopReason::Cancelled));
    keepDraft();
    const bool hasDraft = !m_record.draft.isEmpty() || !m_record.draftPictures.isEmpty();
    if (m_listed || !hasDraft) return;
    // Until now nobody had to know of a chat in which nothing was said.
    m_record.title = chatTitle(m_record.draft);
    m_listed = true;
    emit chatKept(m_record);
    emit chatChanged(m_record);
}

void ChatController::show(const ChatRecord& chat, MessageTree messages)
{
    m_record = chat;
    m_messages.setTree(std::move(messages));
    m_attachments.take();
    m_attachments.putBack(awaitedPictures(chat.draftPictures));
    m_draftTimer.stop(); // that was no typing
    setContextUsed(0);
    m_counter.forget();
    m_counter.touch();
    emit titleChanged();
    emit draftChanged();
    emit draftReplaced(chat.draft);
    QList<QByteArray> hashes = m_messages.awaitedPictures();
    for (const PictureRecord& picture : chat.draftPictures)
        hashes.prepend(picture.hash);
    if (!hashes.isEmpty()) emit picturesAwaited(hashes);
}

void ChatController::rename(const QString& title)
{
    const QString trimmed = title.simplified();
    const Message* first = m_messages.at(0);
    m_record.titledByHand = !trimmed.isEmpty();
    m_record.title = trimmed.isEmpty() && first != nullptr ? chatTitle(first->text) : trimmed;
    emit titleChanged();
    if (!m_listed) return;
    emit chatKept(m_record);
    emit chatChanged(m_record);
}

void ChatController::setPinned(bool pinned)
{
    if (std::exchange(m_record.pinned, pinned) == pinned || !m_listed) return;
    emit chatKept(m_record);
    emit chatChanged(m_record);
}

void ChatController::reveal(RecordId message)
{
    m_messages.show(message);
    const int row = m_messages.rowOf(message);
    if (row < 0) return;
    m_record.leaf = m_messages.tree().leaf();
    emit chatKept(m_record);
    emit revealed(row);
}

void ChatController::setDraft(const QString& text)
{
    if (std::exchange(m_record.draft, text) == text) return;
    touchDraft();
    emit draftChanged();
}

void ChatController::touchDraft()
{
    m_draftTimer.start(kDraftDelayMs, this);
    m_counter.touch();
}

ContextCounter::Prompts ChatController::promptsToCount() const
{
    if (m_models.state() != ModelController::State::Ready) return {};
    ContextCounter::Prompts prompts;
    // While an answer comes, what the engine tells of it counts.
    if (answering()) return prompts;
    if (m_messages.count() > 0) prompts.chat = prompt();
    prompts.withDraft = prompts.chat;
    const QList<Picture> pictures = m_attachments.pictures();
    const QString words = m_record.draft.trimmed();
    if (words.isEmpty() && pictures.isEmpty()) return prompts;
    if (prompts.chat.isEmpty()) prompts.withDraft = prompt(); // the system prompt
    ChatTurn turn{.role = Role::User, .text = words};
    for (const Picture& picture : pictures) {
        if (picture.image) turn.images.push_back(picture.placed(0));
    }
    prompts.withDraft.append(turn);
    return prompts;
}

void ChatController::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_draftTimer.timerId()) return QObject::timerEvent(event);
    keepDraft();
}

void ChatController::keepDraft()
{
    if (!m_draftTimer.isActive()) return;
    m_draftTimer.stop();
    m_record.draftPictures = pictureRecords(m_attachments.pictures());
    const bool empty = m_record.draft.isEmpty() && m_record.draftPictures.isEmpty();
    if (!m_record.created.isValid()) {
        if (empty) return;
        m_record.created = m_record.changed = QDateTime::currentDateTimeUtc();
    }
    emit chatKept(m_record);
}

void ChatController::tellMessage(RecordId message)
{
    const Message* found = m_messages.tree().find(message);
    if (found != nullptr) emit messageChanged(messageRecord(*found, m_record.id));
}

void ChatController::tellChat()
{
    m_record.changed = QDateTime::currentDateTimeUtc();
    if (!m_record.created.isValid()) m_record.created = m_record.changed;
    m_record.leaf = m_messages.tree().leaf();
    if (m_record.title.isEmpty() && !m_record.titledByHand && m_messages.at(0) != nullptr) {
        m_record.title = chatTitle(m_messages.at(0)->text);
        emit titleChanged();
    }
    m_listed = true;
    emit chatKept(m_record);
    emit chatChanged(m_record);
}

void ChatController::moveToNewChat()
{
    const Message* last = nullptr;
    for (int row = m_messages.count() - 1; row >= 0 && last == nullptr; --row) {
        if (m_messages.at(row)->author == MessageAuthor::User) last = m_messages.at(row);
    }
    if (last == nullptr) return;
    const QString text = last->text;
    const QList<Picture> pictures = last->pictures;
    newChat();
    m_attachments.putBack(pictures);
    emit draftReturned(text);
}

} // namespace facet
