#pragma once

#include "app/store/records.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace facet {

// Everything that Facet keeps of chats: an SQLite database and the pictures' files, in one folder, on a thread of its
// own. GUI thread; nothing here waits for the disk. Requests are carried out in order, each write is a commit of its
// own: what was asked for before a kill -9 and had come to the disk is there at the next start.
//
// Writing reports only trouble. Reading gives a future; use `.then(this, ...)`. Where reading fails the future holds an
// empty value, and `trouble` says why.
class ChatStore : public QObject {
    Q_OBJECT

public:
    // The folder is made if it is missing. A database that cannot be used is set aside, what can be read of it is
    // brought into a new one, and `trouble` says so. A folder that cannot be written: chats are kept in memory only.
    explicit ChatStore(const QString& folder, QObject* parent = nullptr);
    ~ChatStore() override; // finishes what was asked for

    QString folder() const;

    // ---- Writing ----
    void saveChat(const ChatRecord& chat);          // new, or instead of the one with the same id
    void saveMessage(const MessageRecord& message); // the same; its chat was saved before
    void deleteMessages(const QList<RecordId>& messages);
    void trashChat(RecordId chat);
    void restoreChat(RecordId chat);
    void deleteChat(RecordId chat); // for ever, with pictures that nothing else names
    void emptyTrash(const QDateTime& deletedBefore);
    void deleteEverything();
    // Ends when everything asked for before is on the disk.
    QFuture<void> flush();

    // ---- Reading ----
    QFuture<QList<ChatRecord>> chats();        // not those in the trash; pinned first, then the last changed first
    QFuture<QList<ChatRecord>> trashedChats(); // the last deleted first
    QFuture<ChatContents> chat(RecordId chat); // chat.id is 0 if there is none
    QFuture<QByteArray> picture(const QByteArray& hash);
    // Words as typed, in any order, the last one may be unfinished; no syntax of the database's own. Best first.
    QFuture<QList<SearchHit>> search(const QString& words, int limit = 100);
    QFuture<qint64> bytesOnDisk();

    // ---- Export and import ----
    // Writes "<title>.md" and its pictures' folder into `folder`; the path of the file that was written.
    QFuture<QString> exportMarkdown(RecordId chat, const QString& folder);
    QFuture<bool> exportJson(const QString& file); // all chats with their pictures
    QFuture<int> importJson(const QString& file);  // how many chats came; they get new ids, so nothing is overwritten

signals:
    // One sentence on what went wrong and one on what to do; the second may be empty.
    void trouble(const QString& message, const QString& nextStep);

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace facet
