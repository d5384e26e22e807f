#include "app/store/chat_store.h"

#include "app/store/chat_keeper.h"
#include "app/store/chat_rows.h"
#include "app/store/chats_json.h"
#include "app/store/delete_chats.h"
#include "app/store/export_markdown.h"
#include "app/store/search.h"
#include "engine/base/mailbox.h"

#include <QPromise>

#include <thread>

namespace facet {

// The store's thread: takes requests in order until the store goes, and those that are left then.
class ChatStore::Worker {
public:
    using Request = std::function<void(ChatKeeper&)>;

    Worker(const QString& folder, ChatKeeper::Trouble trouble)
        : m_folder(folder)
        , m_thread([this, trouble = std::move(trouble)](const std::stop_token& stop) {
            ChatKeeper keeper(m_folder, trouble);
            for (;;) {
                const auto request =
                    keeper.isRefused() ? m_requests.waitPop(stop, ChatKeeper::kPause) : m_requests.waitPop(stop);
                if (request) {
                    (*request)(keeper);
                } else if (!stop.stop_requested()) {
                    keeper.saveWaiting();
                } else {
                    break;
                }
            }
        })
    {
    }

    const QString& folder() const { return m_folder; }

    void post(Request request) { m_requests.push(std::move(request)); }

    void change(ChatKeeper::Change change)
    {
        post([change = std::move(change)](ChatKeeper& keeper) { keeper.change(change); });
    }

    template <class Value> QFuture<Value> ask(std::function<Value(ChatKeeper&)> question)
    {
        const auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        post([promise, question = std::move(question)](ChatKeeper& keeper) {
            if constexpr (std::is_void_v<Value>) {
                question(keeper);
            } else {
                promise->addResult(question(keeper));
            }
            promise->finish();
        });
        return promise->future();
    }

    template <class Value> QFuture<Value> read(std::function<Result<Value>(OpenStore&)> reading)
    {
        return ask<Value>([reading = std::move(reading)](ChatKeeper& keeper) { return keeper.read<Value>(reading); });
    }

private:
    const QString m_folder;
    Mailbox<Request> m_requests;
    std::jthread m_thread; // last: it ends before the rest goes
};

ChatStore::ChatStore(const QString& folder, QObject* parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(folder, [this](const QString& message, const QString& nextStep) {
        QMetaObject::invokeMethod(
            this, [this, message, nextStep] { emit trouble(message, nextStep); }, Qt::QueuedConnection);
    }))
{
}

ChatStore::~ChatStore() = default;

QString ChatStore::folder() const { return m_worker->folder(); }

void ChatStore::saveChat(const ChatRecord& chat)
{
    m_worker->change([chat](OpenStore& store) -> Result<void> {
        ChatRecord saved = chat;
        for (PictureRecord& picture : saved.draftPictures)
            TRY_VOID(store.pictures.save(picture));
        return store.database.transaction([&] { return writeChat(store.database, saved); });
    });
}

void ChatStore::saveMessage(const MessageRecord& message)
{
    m_worker->change([message](OpenStore& store) -> Result<void> {
        MessageRecord saved = message;
        for (PictureRecord& picture : saved.pictures)
            TRY_VOID(store.pictures.save(picture));
        return store.database.transaction([&] { return writeMessage(store.database, saved); });
    });
}

void ChatStore::deleteMessages(const QList<RecordId>& messages)
{
    // Their pictures stay until the next start: whoever takes this back names them by their hashes alone.
    m_worker->change([messages](OpenStore& store) {
        return store.database.transaction([&] { return removeMessages(store.database, messages); });
    });
}

void ChatStore::trashChat(RecordId chat)
{
    m_worker->change([chat, now = QDateTime::currentDateTime()](
                         OpenStore& store) { return markDeleted(store.database, chat, now); });
}

void ChatStore::restoreChat(RecordId chat)
{
    m_worker->change([chat](OpenStore& store) { return markDeleted(store.database, chat, {}); });
}

void ChatStore::deleteChat(RecordId chat)
{
    m_worker->change([chat](OpenStore& store) { return deleteForEver(store, {chat}); });
}

void ChatStore::emptyTrash(const QDateTime& deletedBefore)
{
    m_worker->change([deletedBefore](OpenStore& store) -> Result<void> {
        TRY(const QList<ChatRecord> trashed, readChats(store.database, ChatChoice::Trashed));
        QList<RecordId> chats;
        for (const ChatRecord& chat : trashed) {
            if (chat.deleted < deletedBefore) chats.append(chat.id);
        }
        return deleteForEver(store, chats);
    });
}

void ChatStore::deleteEverything()
{
    m_worker->post([](ChatKeeper& keeper) { keeper.deleteEverything(); });
}

QFuture<void> ChatStore::flush()
{
    return m_worker->ask<void>([](ChatKeeper& keeper) { keeper.saveWaiting(); });
}

QFuture<QList<ChatRecord>> ChatStore::chats()
{
    return m_worker->read<QList<ChatRecord>>(
        [](OpenStore& store) { return readChats(store.database, ChatChoice::Kept); });
}

QFuture<QList<ChatRecord>> ChatStore::trashedChats()
{
    return m_worker->read<QList<ChatRecord>>(
        [](OpenStore& store) { return readChats(store.database, ChatChoice::Trashed); });
}

QFuture<ChatContents> ChatStore::chat(RecordId chat)
{
    return m_worker->read<ChatContents>([chat](OpenStore& store) { return readChat(store.database, chat); });
}

QFuture<QByteArray> ChatStore::picture(const QByteArray& hash)
{
    return m_worker->read<QByteArray>(
        [hash](OpenStore& store) -> Result<QByteArray> { return store.pictures.read(hash); });
}

QFuture<QList<SearchHit>> ChatStore::search(const QString& words, int limit)
{
    return m_worker->read<QList<SearchHit>>(
        [words, limit](OpenStore& store) { return searchChats(store.database, words, limit); });
}

QFuture<qint64> ChatStore::bytesOnDisk()
{
    return m_worker->read<qint64>([](OpenStore& store) -> Result<qint64> { return store.files.bytes(); });
}

QFuture<QString> ChatStore::exportMarkdown(RecordId chat, const QString& folder)
{
    return m_worker->read<QString>([chat, folder](OpenStore& store) -> Result<QString> {
        TRY(const ChatContents contents, readChat(store.database, chat));
        if (contents.chat.id == 0) return QString();
        return writeMarkdown(contents, store.pictures, folder);
    });
}

QFuture<bool> ChatStore::exportJson(const QString& file)
{
    return m_worker->read<bool>([file](OpenStore& store) -> Result<bool> {
        TRY_VOID(writeJson(store, file));
        return true;
    });
}

QFuture<int> ChatStore::importJson(const QString& file)
{
    return m_worker->read<int>([file](OpenStore& store) { return readJson(store, file); });
}

} // namespace facet
