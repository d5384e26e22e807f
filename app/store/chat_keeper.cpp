#include "app/store/chat_keeper.h"

#include "app/store/chat_rows.h"
#include "app/store/schema.h"
#include "engine/base/log.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace facet {
namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(ChatKeeper)
};

Error damaged(const std::string& how)
{
    return {ErrorKind::Format, Sentences::tr("The file of the chats is damaged.").toStdString(), {}, how};
}

Result<void> configure(Database& database)
{
    // FULL: each commit is on the disk, so a power cut takes none that was acknowledged. secure_delete: what was
    // deleted is overwritten. The page size is the one that salvage.h assumes where it cannot be read.
    for (const char* setting :
        {"page_size = 4096", "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"}) {
        TRY_VOID(database.run(QStringLiteral("PRAGMA ") + QLatin1String(setting)));
    }
    return {};
}

} // namespace

ChatKeeper::ChatKeeper(const QString& folder, Trouble trouble) : m_store(folder), m_trouble(std::move(trouble))
{
    open();
}

ChatKeeper::~ChatKeeper() { saveWaiting(); }

void ChatKeeper::open()
{
    if (!m_store.files.prepare()) {
        openInMemory({ErrorKind::File, Sentences::tr("The folder of the chats cannot be written.").toStdString()});
        return;
    }
    Result<void> opened = openFile();
    if (!opened && opened.error().kind == ErrorKind::Format) {
        replaceDatabase(QStringLiteral("damaged"), QString::fromStdString(opened.error().message));
    } else if (!opened) {
        openInMemory(opened.error());
    }
    removeUnnamedPictures();
}

Result<void> ChatKeeper::openFile()
{
    const QString path = m_store.files.database();
    const QFileInfo file(path);
    if (file.exists() && !file.isFile()) return damaged("no file");
    // A journal that is left says that the last run did not end by itself.
    const bool endedBadly = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    if (file.exists() && file.size() == 0 && (endedBadly || QFileInfo::exists(m_store.files.pictures()))) {
        return damaged("empty");
    }
    TRY_VOID(m_store.database.open(path));
    TRY_VOID(configure(m_store.database));
    if (endedBadly) {
        TRY(const QVariant found, m_store.database.value(QStringLiteral("PRAGMA quick_check(1)")));
        if (found.toString() != QStringLiteral("ok")) return damaged(found.toString().toStdString());
    }
    TRY(const bool ours, hasOurTables(m_store.database));
    if (!ours) return damaged("tables are missing");
    return migrate(m_store.database, migrations());
}

void ChatKeeper::openInMemory(const Error& why)
{
    m_store.inMemory = true;
    m_store.pictures.keepInMemory();
    Result<void> opened = m_store.database.open(Database::kInMemory);
    if (opened) opened = configure(m_store.database);
    if (opened) opened = migrate(m_store.database, migrations());
    log(LogLevel::Error, "store", why.context);
    m_trouble(
        QString::fromStdString(why.message) + u' ' + Sentences::tr("What you write now is kept only until Facet ends."),
        Sentences::tr("See that %1 may be written and is not full, then start Facet again.")
            .arg(m_store.files.folder()));
    if (!opened) report(opened.error());
}

void ChatKeeper::replaceDatabase(const QString& what, const QString& message)
{
    m_store.database.close();
    const QString aside = m_store.files.nameFor(what);
    const bool moved = renameDatabase(m_store.files.database(), aside);
    const Result<void> opened = moved ? openFile() : Result<void>(damaged("cannot be renamed"));
    if (!opened) {
        openInMemory(opened.error());
        return;
    }
    m_trouble(message + u' ' + Sentences::tr("It was set aside, and a new one was begun."),
        Sentences::tr("The old file is %1.").arg(QDir::toNativeSeparators(aside)));
}

// After an end in the middle of a change, and those of messages that were deleted.
void ChatKeeper::removeUnnamedPictures()
{
    // A file that was set aside may name them.
    if (m_store.inMemory || !m_store.files.setAside().isEmpty()) return;
    const auto named = namedPictures(m_store.database);
    if (!named) return;
    const QSet<QByteArray> kept(named->begin(), named->end());
    for (const QByteArray& hash : m_store.pictures.all()) {
        if (!kept.contains(hash)) m_store.pictures.remove(hash);
    }
}

void ChatKeeper::change(Change change)
{
    m_waiting.push_back(std::move(change));
    saveWaiting();
}

void ChatKeeper::saveWaiting()
{
    while (!m_waiting.empty()) {
        if (!attempt(m_waiting.front(), Failed::Wait)) return;
        m_waiting.pop_front();
    }
    m_waitingSaid = false;
}

bool ChatKeeper::attempt(const Change& change, Failed failed)
{
    Result<void> done = change(m_store);
    if (!done && done.error().kind == ErrorKind::Format && !m_store.inMemory) {
        replaceDatabase(QStringLiteral("damaged"), QString::fromStdString(done.error().message));
        done = change(m_store);
    }
    if (done) return true;
    if (failed == Failed::Report || done.error().kind != ErrorKind::File) {
        report(done.error());
        return true;
    }
    if (!std::exchange(m_waitingSaid, true)) report(done.error());
    return false;
}

void ChatKeeper::deleteEverything()
{
    m_waiting.clear();
    m_store.database.close();
    m_store.pictures.removeAll();
    if (!m_store.inMemory) {
        for (const QString& path : m_store.files.all())
            removeDatabase(path);
    }
    m_store.inMemory ? openInMemory({}) : open();
}

void ChatKeeper::report(const Error& error)
{
    log(LogLevel::Error, "store", error.context);
    m_trouble(QString::fromStdString(error.message), QString::fromStdString(error.nextStep));
}

} // namespace facet
