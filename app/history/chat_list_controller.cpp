#include "app/history/chat_list_controller.h"

#include "app/chat/chat_controller.h"
#include "app/gui_thread.h"
#include "app/store/chat_store.h"

#include <QDir>
#include <QTimerEvent>

namespace facet {

namespace {

constexpr int kTypingPause = 120;  // milliseconds without a new letter before the chats are searched
constexpr int kLongestTitle = 120; // characters

} // namespace

ChatListController::ChatListController(ChatStore& store, ChatController& chat, Notice& notice, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_chat(chat)
    , m_notice(notice)
{
    connect(&chat, &ChatController::chatChanged, this, &ChatListController::onChatChanged);
    connect(&chat, &ChatController::titleChanged, this, [this] {
        m_opening = 0; // what was asked for before must not take its place
        m_list.setOpen(m_chat.chatId());
    });
    connect(&store, &ChatStore::trouble, this, [this](const QString& message, const QString& nextStep) {
        m_trouble = nextStep.isEmpty() ? message : message + ' ' + nextStep;
        m_notice.show({.message = message, .nextStep = nextStep});
    });
}

void ChatListController::reload()
{
    checkGuiThread(*this);
    m_store.emptyTrash(QDateTime::currentDateTime().addDays(-kDaysInTrash));
    readList();
    m_store.trashedChats().then(this, [this](const QList<ChatRecord>& chats) { m_trash.setChats(chats); });
}

void ChatListController::readList()
{
    m_store.chats().then(this, [this, before = m_list.changes()](const QList<ChatRecord>& chats) {
        if (m_list.changes() != before) return readList(); // a chat that began meanwhile is not in these
        m_list.setChats(chats);
        m_list.setOpen(m_chat.chatId());
    });
}

void ChatListController::open(int row)
{
    if (const auto chat = m_list.at(row)) openChat(chat->id);
}

void ChatListController::openFound(int row)
{
    if (const auto hit = m_found.at(row)) openChat(hit->chat, hit->message);
}

void ChatListController::openChat(RecordId chat, RecordId message)
{
    checkGuiThread(*this);
    const auto show = [this, message] {
        if (message != 0) m_chat.reveal(message);
    };
    m_opening = chat;
    if (m_chat.chatId() == chat) return show();
    m_store.chat(chat).then(this, [this, chat, show](const ChatContents& contents) {
        if (m_opening != chat || contents.chat.id != chat) return;
        m_chat.openChat(contents);
        show();
    });
}

void ChatListController::onChatChanged(const ChatRecord& chat)
{
    m_list.put(chat);
    m_list.setOpen(m_chat.chatId());
}

void ChatListController::rename(int row, const QString& title)
{
    auto chat = m_list.at(row);
    const QString wanted = title.simplified().left(kLongestTitle);
    if (!chat || wanted.isEmpty() || wanted == chat->title) return;
    if (chat->id == m_chat.chatId()) return m_chat.rename(wanted);
    chat->title = wanted;
    chat->titledByHand = true;
    m_store.saveChat(*chat);
    m_list.put(*chat);
}

void ChatListController::setPinned(int row, bool pinned)
{
    auto chat = m_list.at(row);
    if (!chat || chat->pinned == pinned) return;
    if (chat->id == m_chat.chatId()) return m_chat.setPinned(pinned);
    chat->pinned = pinned;
    m_store.saveChat(*chat);
    m_list.put(*chat);
}

void ChatListController::moveToTrash(int row)
{
    auto chat = m_list.at(row);
    if (!chat) return;
    const bool wasOpen = chat->id == m_chat.chatId();
    if (wasOpen) m_chat.newChat(); // first: it saves what the chat still has to keep
    m_store.trashChat(chat->id);
    m_list.remove(chat->id);
    chat->deleted = QDateTime::currentDateTime();
    m_trash.put(*chat);
    const QString title = chat->title.isEmpty() ? tr("New chat") : chat->title;
    m_notice.show({.message = tr("“%1” is in the trash.").arg(title),
        .nextStep = {},
        .actionText = tr("Undo"),
        .action =
            [this, chat = *chat, wasOpen] {
                bringBack(chat);
                if (wasOpen) openChat(chat.id);
            },
        .tone = Notice::Tone::Report});
}

void ChatListController::bringBack(const ChatRecord& chat)
{
    m_store.restoreChat(chat.id);
    m_trash.remove(chat.id);
    ChatRecord restored = chat;
    restored.deleted = {};
    m_list.put(restored);
}

void ChatListController::restore(int row)
{
    if (const auto chat = m_trash.at(row)) bringBack(*chat);
}

void ChatListController::deleteForEver(int row)
{
    const auto chat = m_trash.at(row);
    if (!chat) return;
    m_store.deleteChat(chat->id);
    m_trash.remove(chat->id);
}

void ChatListController::emptyTrash()
{
    m_store.emptyTrash(QDateTime::currentDateTime().addDays(1)); // all of it, even after a change of the clock
    m_trash.setChats({});
}

void ChatListController::setWords(const QString& words)
{
    checkGuiThread(*this);
    if (words == m_words) return;
    m_words = words;
    m_searched = false;
    if (searching()) {
        m_typing.start(kTypingPause, this);
    } else {
        m_typing.stop();
        ++m_search; // what still comes is for words that are gone
        m_found.setHits({});
    }
    emit wordsChanged();
    emit searchEnded();
}

void ChatListController::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_typing.timerId()) return QObject::timerEvent(event);
    m_typing.stop();
    search();
}

void ChatListController::search()
{
    m_store.search(m_words).then(this, [this, search = ++m_search](const QList<SearchHit>& hits) {
        if (search != m_search) return;
        m_found.setHits(hits);
        m_searched = true;
        emit searchEnded();
    });
}

void ChatListController::report(const QString& message)
{
    m_notice.show({.message = message, .tone = Notice::Tone::Report});
}

void ChatListController::exportMarkdown(int row, const QUrl& folder)
{
    const auto chat = m_list.at(row);
    if (!chat || !folder.isLocalFile()) return;
    m_store.exportMarkdown(chat->id, folder.toLocalFile()).then(this, [this](const QString& file) {
        if (file.isEmpty()) return; // the store said why
        report(tr("The chat is in %1.").arg(QDir::toNativeSeparators(file)));
    });
}

void ChatListController::noteTransfer(const QString& note)
{
    m_transferNote = note;
    emit transferred();
}

void ChatListController::exportAll(const QUrl& file)
{
    if (!file.isLocalFile()) return;
    const QString path = file.toLocalFile();
    m_trouble.clear();
    noteTransfer({});
    m_store.exportJson(path).then(this, [this, path](bool written) {
        noteTransfer(written ? tr("All chats are in %1.").arg(QDir::toNativeSeparators(path)) : m_trouble);
    });
}

void ChatListController::importFrom(const QUrl& file)
{
    if (!file.isLocalFile()) return;
    m_trouble.clear();
    noteTransfer({});
    m_store.importJson(file.toLocalFile()).then(this, [this](int chats) {
        noteTransfer(chats > 0 || m_trouble.isEmpty() ? tr("%n chat(s) came.", nullptr, chats) : m_trouble);
        if (chats > 0) reload();
    });
}

} // namespace facet
