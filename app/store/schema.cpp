#include "app/store/schema.h"

#include <QCoreApplication>

#include <array>

namespace facet {
namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Schema)
};

// Times are milliseconds since 1970, null for none. What may be long stands last in its row: of a row whose last
// pages are lost, the rest is still read (salvage.h, which knows these columns).
// The searchable columns hold what search_words.h made of the text, null where the text itself will do.
// A row of `pictures` belongs either to a message or to the draft of a chat.
// The indexes for the search keep no text of their own, and the triggers keep them at the rows.
const std::array<Migration, 1> kMigrations{{{
    QStringLiteral("CREATE TABLE chats (id INTEGER PRIMARY KEY, titled_by_hand INTEGER NOT NULL,"
                   " pinned INTEGER NOT NULL, created INTEGER, changed INTEGER, leaf INTEGER NOT NULL,"
                   " deleted INTEGER, title TEXT NOT NULL, searchable TEXT, draft TEXT NOT NULL)"),
    QStringLiteral("CREATE TABLE messages (id INTEGER PRIMARY KEY,"
                   " chat INTEGER NOT NULL REFERENCES chats (id) ON DELETE CASCADE, parent INTEGER NOT NULL,"
                   " author INTEGER NOT NULL, created INTEGER, finished INTEGER NOT NULL, model TEXT NOT NULL,"
                   " note TEXT NOT NULL, figures TEXT NOT NULL, text TEXT NOT NULL, searchable TEXT)"),
    QStringLiteral("CREATE INDEX messages_by_chat ON messages (chat)"),
    QStringLiteral("CREATE TABLE pictures (id INTEGER PRIMARY KEY,"
                   " message INTEGER REFERENCES messages (id) ON DELETE CASCADE,"
                   " draft INTEGER REFERENCES chats (id) ON DELETE CASCADE, place INTEGER NOT NULL,"
                   " views INTEGER NOT NULL, hash TEXT NOT NULL, name TEXT NOT NULL,"
                   " CHECK ((message IS NULL) <> (draft IS NULL)))"),
    QStringLiteral("CREATE INDEX pictures_by_message ON pictures (message) WHERE message IS NOT NULL"),
    QStringLiteral("CREATE INDEX pictures_by_draft ON pictures (draft) WHERE draft IS NOT NULL"),
    QStringLiteral("CREATE INDEX pictures_by_hash ON pictures (hash)"),
    QStringLiteral("CREATE VIRTUAL TABLE title_words USING fts5 (words, content='', tokenize='ascii')"),
    QStringLiteral("CREATE VIRTUAL TABLE message_words USING fts5 (words, content='', tokenize='ascii')"),
    QStringLiteral("CREATE TRIGGER title_added AFTER INSERT ON chats BEGIN"
                   " INSERT INTO title_words (rowid, words) VALUES (new.id, ifnull(new.searchable, new.title));"
                   " END"),
    QStringLiteral("CREATE TRIGGER title_gone AFTER DELETE ON chats BEGIN"
                   " INSERT INTO title_words (title_words, rowid, words)"
                   " VALUES ('delete', old.id, ifnull(old.searchable, old.title)); END"),
    QStringLiteral("CREATE TRIGGER title_changed AFTER UPDATE ON chats"
                   " WHEN old.title IS NOT new.title OR old.searchable IS NOT new.searchable BEGIN"
                   " INSERT INTO title_words (title_words, rowid, words)"
                   " VALUES ('delete', old.id, ifnull(old.searchable, old.title));"
                   " INSERT INTO title_words (rowid, words) VALUES (new.id, ifnull(new.searchable, new.title));"
                   " END"),
    QStringLiteral("CREATE TRIGGER message_added AFTER INSERT ON messages BEGIN"
                   " INSERT INTO message_words (rowid, words) VALUES (new.id, ifnull(new.searchable, new.text));"
                   " END"),
    QStringLiteral("CREATE TRIGGER message_gone AFTER DELETE ON messages BEGIN"
                   " INSERT INTO message_words (message_words, rowid, words)"
                   " VALUES ('delete', old.id, ifnull(old.searchable, old.text)); END"),
    QStringLiteral("CREATE TRIGGER message_changed AFTER UPDATE ON messages"
                   " WHEN old.text IS NOT new.text OR old.searchable IS NOT new.searchable BEGIN"
                   " INSERT INTO message_words (message_words, rowid, words)"
                   " VALUES ('delete', old.id, ifnull(old.searchable, old.text));"
                   " INSERT INTO message_words (rowid, words) VALUES (new.id, ifnull(new.searchable, new.text));"
                   " END"),
}}};

} // namespace

std::span<const Migration> migrations() { return kMigrations; }

Result<void> configure(Database& database)
{
    // FULL: each commit is on the disk, so a power cut takes none that was acknowledged. secure_delete: what was
    // deleted is overwritten.
    TRY_VOID(database.run(QStringLiteral("PRAGMA page_size = %1").arg(kPageSize)));
    for (const char* setting :
        {"journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"}) {
        TRY_VOID(database.run(QStringLiteral("PRAGMA ") + QLatin1String(setting)));
    }
    return {};
}

Result<int> schemaVersion(Database& database)
{
    TRY(const QVariant version, database.value(QStringLiteral("PRAGMA user_version")));
    return version.toInt();
}

Result<void> migrate(Database& database, std::span<const Migration> steps)
{
    TRY(const int version, schemaVersion(database));
    for (size_t step = size_t(version); step < steps.size(); ++step) {
        const Result<void> done = database.transaction([&]() -> Result<void> {
            for (const QString& statement : steps[step])
                TRY_VOID(database.run(statement));
            return database.run(QStringLiteral("PRAGMA user_version = %1").arg(step + 1));
        });
        if (!done) return done;
    }
    return {};
}

Result<void> migrateWithBackup(Database& database, const StoreFiles& files, std::span<const Migration> steps)
{
    constexpr qsizetype kKept = 3;
    TRY(const int version, schemaVersion(database));
    if (version > 0 && size_t(version) < steps.size()) {
        const QString unfinished = files.unfinishedBackup();
        removeDatabase(unfinished);
        TRY_VOID(database.run(QStringLiteral("VACUUM INTO ?"), {unfinished}));
        if (!renameDatabase(unfinished, files.nameFor(QStringLiteral("backup-v%1").arg(version)))) {
            return Error{ErrorKind::File,
                Sentences::tr("The chats could not be copied before their file is renewed.").toStdString(), {},
                unfinished.toStdString()};
        }
        for (const QString& old : files.backups().mid(kKept))
            removeDatabase(old);
    }
    return migrate(database, steps);
}

Result<bool> hasOurTables(Database& database)
{
    TRY(const int version, schemaVersion(database));
    if (version < 0) return false;
    TRY(const QVariant all, database.value(QStringLiteral("SELECT count(*) FROM sqlite_schema")));
    if (version == 0) return all.toInt() == 0;
    TRY(const QVariant ours,
        database.value(
            QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE type = 'table'"
                           " AND name IN ('chats', 'messages', 'pictures', 'title_words', 'message_words')")));
    return ours.toInt() == 5;
}

} // namespace facet
