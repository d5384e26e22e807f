#include "app/store/chat_rows.h"

#include "app/store/search_words.h"

#include <QSqlQuery>

namespace facet {
namespace {

QVariant fromTime(const QDateTime& time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

// Qt binds a null string as NULL.
QVariant fromText(const QString& text) { return text.isNull() ? QStringLiteral("") : text; }

const QString kChatColumns =
    QStringLiteral("id, titled_by_hand, pinned, created, changed, leaf, deleted, title, draft");

ChatRecord chatOf(const QSqlQuery& row)
{
    return {.id = row.value(0).toLongLong(),
        .title = row.value(7).toString(),
        .titledByHand = row.value(1).toBool(),
        .pinned = row.value(2).toBool(),
        .created = toTime(row.value(3)),
        .changed = toTime(row.value(4)),
        .leaf = row.value(5).toLongLong(),
        .draft = row.value(8).toString(),
        .deleted = toTime(row.value(6))};
}

MessageRecord messageOf(const QSqlQuery& row)
{
    return {.id = row.value(0).toLongLong(),
        .chat = row.value(1).toLongLong(),
        .parent = row.value(2).toLongLong(),
        .author = row.value(3).toInt() == int(MessageAuthor::User) ? MessageAuthor::User : MessageAuthor::Model,
        .text = row.value(9).toString(),
        .model = row.value(6).toString(),
        .note = row.value(7).toString(),
        .figures = row.value(8).toString(),
        .created = toTime(row.value(4)),
        .finished = row.value(5).toBool()};
}

PictureRecord pictureOf(const QSqlQuery& row)
{
    return {.hash = row.value(1).toString().toLatin1(), .name = row.value(3).toString(), .views = row.value(2).toInt()};
}

// `owner`: the column of pictures that names whose they are.
Result<void> writePictures(Database& database, const QString& owner, RecordId id, const QList<PictureRecord>& pictures)
{
    TRY_VOID(database.run(QStringLiteral("DELETE FROM pictures WHERE %1 = ?").arg(owner), {id}));
    int place = 0;
    for (const PictureRecord& picture : pictures) {
        TRY_VOID(database.run(
            QStringLiteral("INSERT INTO pictures (%1, place, views, hash, name) VALUES (?, ?, ?, ?, ?)").arg(owner),
            {id, place++, picture.views, fromText(QString::fromLatin1(picture.hash)), fromText(picture.name)}));
    }
    return {};
}

Result<QList<QByteArray>> hashes(Database& database, const QString& statement, const QVariantList& values)
{
    QList<QByteArray> found;
    TRY_VOID(database.read(
        statement, values, [&](const QSqlQuery& row) { found.append(row.value(0).toString().toLatin1()); }));
    return found;
}

Result<void> readDraftPictures(Database& database, ChatRecord& chat)
{
    return database.read(QStringLiteral("SELECT draft, hash, views, name FROM pictures WHERE draft = ? ORDER BY place"),
        {chat.id}, [&](const QSqlQuery& row) { chat.draftPictures.append(pictureOf(row)); });
}

} // namespace

QDateTime toTime(const QVariant& value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong());
}

Result<void> writeChat(Database& database, const ChatRecord& chat)
{
    TRY_VOID(database.run(
        QStringLiteral("INSERT INTO chats (id, titled_by_hand, pinned, created, changed, leaf, deleted, title,"
                       " searchable, draft) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                       " ON CONFLICT (id) DO UPDATE SET titled_by_hand = excluded.titled_by_hand,"
                       " pinned = excluded.pinned, created = excluded.created, changed = excluded.changed,"
                       " leaf = excluded.leaf, deleted = excluded.deleted, title = excluded.title,"
                       " searchable = excluded.searchable, draft = excluded.draft"),
        {chat.id, int(chat.titledByHand), int(chat.pinned), fromTime(chat.created), fromTime(chat.changed), chat.leaf,
            fromTime(chat.deleted), fromText(chat.title), searchableText(chat.title), fromText(chat.draft)}));
    return writePictures(database, QStringLiteral("draft"), chat.id, chat.draftPictures);
}

Result<void> writeMessage(Database& database, const MessageRecord& message)
{
    TRY(const QVariant known, database.value(QStringLiteral("SELECT 1 FROM chats WHERE id = ?"), {message.chat}));
    if (!known.isValid()) return {};
    TRY_VOID(database.run(
        QStringLiteral("INSERT INTO messages (id, chat, parent, author, created, finished, model, note, figures, text,"
                       " searchable) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                       " ON CONFLICT (id) DO UPDATE SET chat = excluded.chat, parent = excluded.parent,"
                       " author = excluded.author, created = excluded.created, finished = excluded.finished,"
                       " model = excluded.model, note = excluded.note, figures = excluded.figures,"
                       " text = excluded.text, searchable = excluded.searchable"),
        {message.id, message.chat, message.parent, int(message.author), fromTime(message.created),
            int(message.finished), fromText(message.model), fromText(message.note), fromText(message.figures),
            fromText(message.text), searchableText(message.text)}));
    return writePictures(database, QStringLiteral("message"), message.id, message.pictures);
}

Result<void> removeMessages(Database& database, const QList<RecordId>& messages)
{
    for (const RecordId message : messages) {
        TRY_VOID(database.run(QStringLiteral("DELETE FROM messages WHERE id = ?"), {message}));
    }
    return {};
}

Result<void> markDeleted(Database& database, RecordId chat, const QDateTime& when)
{
    return database.run(QStringLiteral("UPDATE chats SET deleted = ? WHERE id = ?"), {fromTime(when), chat});
}

Result<void> removeChat(Database& database, RecordId chat)
{
    return database.run(QStringLiteral("DELETE FROM chats WHERE id = ?"), {chat});
}

Result<QList<ChatRecord>> readChats(Database& database, ChatChoice choice)
{
    const QString rest = choice == ChatChoice::Kept
        ? QStringLiteral("deleted IS NULL ORDER BY pinned DESC, changed DESC, id DESC")
        : QStringLiteral("deleted IS NOT NULL ORDER BY deleted DESC, id DESC");
    QList<ChatRecord> chats;
    QHash<RecordId, qsizetype> places;
    TRY_VOID(database.read(
        QStringLiteral("SELECT %1 FROM chats WHERE %2").arg(kChatColumns, rest), {}, [&](const QSqlQuery& row) {
            chats.append(chatOf(row));
            places.insert(chats.back().id, chats.size() - 1);
        }));
    TRY_VOID(database.read(QStringLiteral("SELECT draft, hash, views, name FROM pictures WHERE draft IS NOT NULL"
                                          " ORDER BY draft, place"),
        {}, [&](const QSqlQuery& row) {
            const auto place = places.constFind(row.value(0).toLongLong());
            if (place != places.constEnd()) chats[*place].draftPictures.append(pictureOf(row));
        }));
    return chats;
}

Result<ChatContents> readChat(Database& database, RecordId chat)
{
    ChatContents contents;
    TRY_VOID(database.read(QStringLiteral("SELECT %1 FROM chats WHERE id = ?").arg(kChatColumns), {chat},
        [&](const QSqlQuery& row) { contents.chat = chatOf(row); }));
    if (contents.chat.id == 0) return contents;
    TRY_VOID(readDraftPictures(database, contents.chat));
    QHash<RecordId, qsizetype> places;
    TRY_VOID(database.read(QStringLiteral("SELECT id, chat, parent, author, created, finished, model, note, figures,"
                                          " text FROM messages WHERE chat = ? ORDER BY id"),
        {chat}, [&](const QSqlQuery& row) {
            contents.messages.append(messageOf(row));
            places.insert(contents.messages.back().id, contents.messages.size() - 1);
        }));
    TRY_VOID(database.read(QStringLiteral("SELECT message, hash, views, pictures.name FROM pictures JOIN messages"
                                          " ON messages.id = message WHERE messages.chat = ? ORDER BY message, place"),
        {chat}, [&](const QSqlQuery& row) {
            const auto place = places.constFind(row.value(0).toLongLong());
            if (place != places.constEnd()) contents.messages[*place].pictures.append(pictureOf(row));
        }));
    return contents;
}

Result<QList<QByteArray>> picturesOfChat(Database& database, RecordId chat)
{
    return hashes(database,
        QStringLiteral("SELECT hash FROM pictures WHERE draft = ?"
                       " UNION SELECT hash FROM pictures JOIN messages ON messages.id = message WHERE chat = ?"),
        {chat, chat});
}

Result<QList<QByteArray>> namedPictures(Database& database)
{
    return hashes(database, QStringLiteral("SELECT DISTINCT hash FROM pictures"), {});
}

} // namespace facet
