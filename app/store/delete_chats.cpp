#include "app/store/delete_chats.h"

#include "app/store/chat_rows.h"

namespace facet {
namespace {

Result<void> removeRows(Database& database, const QList<RecordId>& chats, QSet<QByteArray>& pictures)
{
    for (const RecordId chat : chats) {
        TRY(const QList<QByteArray> named, picturesOfChat(database, chat));
        pictures.unite(QSet(named.begin(), named.end()));
        TRY_VOID(removeChat(database, chat));
    }
    // FTS5 only notes that words are gone; merging its parts drops them.
    TRY_VOID(database.run(QStringLiteral("INSERT INTO title_words (title_words) VALUES ('optimize')")));
    return database.run(QStringLiteral("INSERT INTO message_words (message_words) VALUES ('optimize')"));
}

} // namespace

Result<void> deleteForEver(OpenStore& store, const QList<RecordId>& chats)
{
    if (chats.isEmpty()) return {};
    QSet<QByteArray> pictures;
    const auto rows = [&] { return removeRows(store.database, chats, pictures); };
    TRY_VOID(store.database.transaction(rows));
    for (const QByteArray& hash : pictures) {
        TRY(const QVariant named,
            store.database.value(
                QStringLiteral("SELECT 1 FROM pictures WHERE hash = ? LIMIT 1"), {QString::fromLatin1(hash)}));
        if (!named.isValid()) store.pictures.remove(hash);
    }
    // The journal still holds what was deleted.
    return store.database.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

} // namespace facet
