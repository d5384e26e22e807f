#include "app/store/salvage.h"

#include "app/store/raw_pages.h"
#include "app/store/schema.h"
#include "app/store/search_words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <string_view>

namespace facet {
namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Salvage)
};

// The columns of the three tables (schema.cpp) by what stands in them; a row says no more of its table. i: number,
// n: number or nothing, t: text, o: text or nothing, 0: the id's own column. Later versions add columns behind.
constexpr std::string_view kChat = "0iinnintot";
constexpr std::string_view kMessage = "0iiinitttto";
constexpr std::string_view kPicture = "0nniitt";

bool isLike(const RawRow& row, std::string_view columns)
{
    if (row.id <= 0 || size_t(row.values.size()) < columns.size()) return false;
    for (size_t i = 0; i < columns.size(); ++i) {
        const QVariant& value = row.values[qsizetype(i)];
        const bool text = row.isText[qsizetype(i)];
        const bool number = value.typeId() == QMetaType::LongLong;
        const bool nothing = !value.isValid() && !text;
        const char kind = columns[i];
        const bool fits = kind == '0' ? nothing
            : kind == 'i'             ? number
            : kind == 'n'             ? number || nothing
            : kind == 't'             ? text
                                      : text || nothing;
        if (!fits) return false;
    }
    return true;
}

QVariant textOf(const QVariant& value)
{
    const QString text = value.toString();
    return text.isNull() ? QStringLiteral("") : text;
}

QVariantList chatValues(const RawRow& row)
{
    const auto& value = row.values;
    return {row.id, value[1], value[2], value[3], value[4], value[5], value[6], textOf(value[7]),
        searchableText(value[7].toString()), textOf(value[9])};
}

QVariantList messageValues(const RawRow& row)
{
    const auto& value = row.values;
    // Not the whole answer any more.
    const QVariant finished = row.complete ? value[5] : QVariant(0);
    return {row.id, value[1], value[2], value[3], value[4], finished, textOf(value[6]), textOf(value[7]),
        textOf(value[8]), textOf(value[9]), searchableText(value[9].toString())};
}

class Salvager {
public:
    Salvager(const QString& from, Database& into) : m_pages(from), m_into(into) { }

    Result<Salvaged> run()
    {
        // In the order in which one needs the other.
        TRY_VOID(m_into.transaction([this] { return rows(kChat, &Salvager::addChat); }));
        TRY_VOID(m_into.transaction([this] { return rows(kMessage, &Salvager::addMessage); }));
        TRY_VOID(m_into.transaction([this] { return rows(kPicture, &Salvager::addPicture); }));
        TRY_VOID(m_into.transaction([this] { return mendTrees(); }));
        return Salvaged{.chats = int(m_chats.size()), .messages = int(m_messages.size())};
    }

private:
    Result<void> rows(std::string_view columns, Result<void> (Salvager::*add)(const RawRow&))
    {
        Result<void> done;
        m_pages.readRows([&](const RawRow& row) {
            if (done && isLike(row, columns)) done = (this->*add)(row);
        });
        return done;
    }

    Result<void> addChat(const RawRow& row)
    {
        m_chats.insert(row.id);
        return m_into.run(QStringLiteral("INSERT OR IGNORE INTO chats (id, titled_by_hand, pinned, created, changed,"
                                         " leaf, deleted, title, searchable, draft)"
                                         " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            chatValues(row));
    }

    Result<void> addMessage(const RawRow& row)
    {
        const qint64 chat = row.values[1].toLongLong();
        if (chat <= 0) return {};
        if (!m_chats.contains(chat)) TRY_VOID(addLostChat(chat, row.values[4]));
        m_messages.insert(row.id);
        return m_into.run(
            QStringLiteral("INSERT OR IGNORE INTO messages (id, chat, parent, author, created, finished, model,"
                           " note, figures, text, searchable) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            messageValues(row));
    }

    Result<void> addLostChat(qint64 id, const QVariant& created)
    {
        RawRow row{.id = id, .values = {}, .isText = {}};
        const QString title = Sentences::tr("Recovered chat");
        row.values = {{}, 0, 0, created, created, 0, {}, title, {}, QString()};
        return addChat(row);
    }

    Result<void> addPicture(const RawRow& row)
    {
        const auto& value = row.values;
        const bool ofMessage = m_messages.contains(value[1].toLongLong()) && !value[2].isValid();
        const bool ofDraft = m_chats.contains(value[2].toLongLong()) && !value[1].isValid();
        if (!ofMessage && !ofDraft) return {};
        return m_into.run(QStringLiteral("INSERT OR IGNORE INTO pictures (id, message, draft, place, views, hash,"
                                         " name) VALUES (?, ?, ?, ?, ?, ?, ?)"),
            {row.id, value[1], value[2], value[3], value[4], textOf(value[5]), textOf(value[6])});
    }

    Result<void> mendTrees()
    {
        TRY_VOID(m_into.run(QStringLiteral("UPDATE messages SET parent = ifnull((SELECT max(p.id) FROM messages p"
                                           " WHERE p.chat = messages.chat AND p.id < messages.id), 0) WHERE parent <> 0"
                                           " AND (parent >= id OR NOT EXISTS (SELECT 1 FROM messages p"
                                           " WHERE p.id = messages.parent AND p.chat = messages.chat))")));
        return m_into.run(QStringLiteral("UPDATE chats SET leaf = 0 WHERE leaf <> 0"
                                         " AND NOT EXISTS (SELECT 1 FROM messages"
                                         " WHERE messages.id = leaf AND chat = chats.id)"));
    }

    RawPages m_pages;
    Database& m_into;
    QSet<qint64> m_chats;
    QSet<qint64> m_messages;
};

QString unfinishedOf(const StoreFiles& files) { return files.folder() + QStringLiteral("/chats-salvaging.db"); }
QString finishedOf(const StoreFiles& files) { return files.folder() + QStringLiteral("/chats-salvaged.db"); }

Error cannotRename(const QString& path)
{
    return {ErrorKind::File, Sentences::tr("The file of the chats is damaged and cannot be renamed.").toStdString(), {},
        path.toStdString()};
}

Result<Salvaged> makeSalvaged(const StoreFiles& files)
{
    const QString path = unfinishedOf(files);
    removeDatabase(path);
    Database database;
    TRY_VOID(database.open(path));
    TRY_VOID(configure(database));
    TRY_VOID(migrate(database, migrations()));
    TRY(const Salvaged salvaged, salvage(files.database(), database));
    // One file without a journal, so that one renaming moves all of it.
    TRY_VOID(database.run(QStringLiteral("PRAGMA journal_mode = DELETE")));
    database.close();
    if (!renameDatabase(path, finishedOf(files))) return cannotRename(path);
    syncFolder(files.folder());
    return salvaged;
}

} // namespace

Result<Salvaged> salvage(const QString& from, Database& into) { return Salvager(from, into).run(); }

Result<Replaced> replaceDatabase(const StoreFiles& files, const QString& what)
{
    TRY(const Salvaged salvaged, makeSalvaged(files));
    const QString aside = files.nameFor(what);
    if (!renameDatabase(files.database(), aside)) return cannotRename(files.database());
    if (!renameDatabase(finishedOf(files), files.database())) return cannotRename(finishedOf(files));
    syncFolder(files.folder());
    return Replaced{.setAside = aside, .salvaged = salvaged};
}

Result<void> finishReplacing(const StoreFiles& files)
{
    removeDatabase(unfinishedOf(files));
    if (!QFileInfo::exists(finishedOf(files))) return {};
    // Its journal may be left alone: the old file was moved after it, or is still there.
    const QString aside = files.nameFor(QStringLiteral("damaged"));
    if (QFileInfo::exists(files.database()) && !renameDatabase(files.database(), aside)) {
        return cannotRename(files.database());
    }
    if (!renameDatabase(finishedOf(files), files.database())) return cannotRename(finishedOf(files));
    return {};
}

} // namespace facet
