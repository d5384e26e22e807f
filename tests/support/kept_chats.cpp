#include "kept_chats.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <functional>

namespace facet {
namespace {

class Reader {
public:
    Reader(const QString& folder, KeptChats& kept)
        : m_folder(folder)
        , m_kept(kept)
        , m_connection(QSqlDatabase::addDatabase("QSQLITE", "kept chats"))
    {
        m_connection.setDatabaseName(folder + "/chats.db");
    }

    void readAll()
    {
        if (!QFile::exists(m_folder + "/chats.db")) return; // killed before it was made
        if (!m_connection.open()) return fault("open: " + m_connection.lastError().text());
        each("PRAGMA integrity_check", [&](const QSqlQuery& row) {
            if (row.value(0).toString() != "ok") fault("integrity: " + row.value(0).toString());
        });
        each("PRAGMA foreign_key_check",
            [&](const QSqlQuery& row) { fault("a row without its " + row.value(2).toString()); });
        bool made = false;
        each("SELECT 1 FROM sqlite_master WHERE name = 'message_words'", [&](const QSqlQuery&) { made = true; });
        if (!made) return;
        readRows();
        checkPictures();
        checkSearch("title_words", "chats", "title");
        checkSearch("message_words", "messages", "text");
    }

private:
    void readRows()
    {
        each("SELECT id, title FROM chats",
            [&](const QSqlQuery& row) { m_kept.titles.insert(row.value(0).toLongLong(), row.value(1).toString()); });
        each("SELECT id, chat, parent, text, finished FROM messages ORDER BY id", [&](const QSqlQuery& row) {
            const KeptMessage message{.chat = row.value(1).toLongLong(),
                .parent = row.value(2).toLongLong(),
                .text = row.value(3).toString(),
                .finished = row.value(4).toBool()};
            if (message.parent != 0 && m_kept.messages.value(message.parent).chat != message.chat) {
                fault("message " + row.value(0).toString() + " hangs on one that is missing");
            }
            m_kept.messages.insert(row.value(0).toLongLong(), message);
        });
    }

    void checkPictures()
    {
        each("SELECT DISTINCT hash FROM pictures", [&](const QSqlQuery& row) {
            const QString hash = row.value(0).toString();
            QFile file(m_folder + "/pictures/" + hash.left(2) + '/' + hash);
            if (!file.open(QIODevice::ReadOnly)) return fault("picture " + hash + " has no file");
            const QByteArray found = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
            if (QString::fromLatin1(found) != hash) fault("picture " + hash + " has other bytes");
        });
    }

    // As many entries as rows, and the index whole in itself.
    void checkSearch(const QString& index, const QString& table, const QString& column)
    {
        each("SELECT (SELECT count(*) FROM " + index + "), (SELECT count(" + column + ") FROM " + table + ')',
            [&](const QSqlQuery& row) {
                if (row.value(0) != row.value(1)) fault(index + " has not the rows of " + table);
            });
        each("INSERT INTO " + index + " (" + index + ") VALUES ('integrity-check')", [](const QSqlQuery&) {});
    }

    void each(const QString& statement, const std::function<void(const QSqlQuery&)>& row)
    {
        QSqlQuery query(m_connection);
        query.setForwardOnly(true);
        query.exec(statement);
        while (query.next())
            row(query);
        if (query.lastError().isValid()) fault(statement + ": " + query.lastError().text());
    }

    void fault(const QString& what) { m_kept.faults.append(what); }

    QString m_folder;
    KeptChats& m_kept;
    QSqlDatabase m_connection;
};

} // namespace

KeptChats readKeptChats(const QString& folder)
{
    KeptChats kept;
    Reader(folder, kept).readAll();
    QSqlDatabase::removeDatabase("kept chats");
    return kept;
}

} // namespace facet
