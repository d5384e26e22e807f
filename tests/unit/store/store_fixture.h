#pragma once

#include "app/store/chat_store.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QVariant>
#include <gtest/gtest.h>

QT_BEGIN_NAMESPACE
inline void PrintTo(const QString& text, std::ostream* out) { *out << '"' << text.toStdString() << '"'; }
inline void PrintTo(const QVariant& value, std::ostream* out) { *out << value.toString().toStdString(); }
QT_END_NAMESPACE

namespace facet {

inline void PrintTo(const SearchHit& hit, std::ostream* out)
{
    *out << "hit in " << hit.chat << ", message " << hit.message << ": " << hit.snippet.toStdString();
}

// The answer, without an event loop.
template <class Value> Value answerOf(QFuture<Value> future)
{
    future.waitForFinished();
    return future.result();
}

// Rows of a statement through a connection that knows nothing of Facet.
QList<QVariantList> rowsOf(const QString& database, const QString& statement);
QVariant valueOf(const QString& database, const QString& statement);

// In memory where the system has such a place: the store waits for the disk at each commit.
QString temporaryPlace();

// A store in a folder of its own, and what it complained of.
class StoreTest : public testing::Test {
protected:
    StoreTest();
    ~StoreTest() override;

    void open();
    void close(); // waits until all is written
    void reopen();
    // What was complained of since the last call.
    QStringList troubles();

    QString databaseFile() const { return m_folder + QStringLiteral("/chats.db"); }
    QString pictureFile(const QByteArray& hash) const;

    ChatRecord addChat(RecordId id, const QString& title = QStringLiteral("A chat"));
    MessageRecord addMessage(RecordId chat, RecordId id, const QString& text, RecordId parent = 0);

    QTemporaryDir m_temporary{temporaryPlace()};
    QString m_folder = m_temporary.path() + QStringLiteral("/chats");
    std::unique_ptr<ChatStore> m_store;

private:
    QStringList m_troubles;
};

ChatRecord chatRecord(RecordId id, const QString& title = QStringLiteral("A chat"));
MessageRecord messageRecord(RecordId chat, RecordId id, const QString& text, RecordId parent = 0);
PictureRecord pictureRecord(const QByteArray& bytes, const QString& name = QStringLiteral("cat.png"));
// As it is read back: with the hash, without the bytes.
PictureRecord readBack(PictureRecord picture);

void writeFile(const QString& path, const QByteArray& bytes);
QByteArray readFile(const QString& path);

} // namespace facet
