#include "app/store/chat_keeper.h"

#include "app/store/chat_rows.h"
#include "app/store/salvage.h"
#include "app/store/schema.h"
#include "engine/base/log.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace facet {
namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(ChatKeeper)
};

constexpr const char* kNewer = "made by a newer version";

Error fromNewer()
{
    return {ErrorKind::Format, Sentences::tr("The chats were last used by a newer Facet.").toStdString(), {}, kNewer};
}

Error damaged(const std::string& how)
{
    return {ErrorKind::Format, Sentences::tr("The file of the chats is damaged.").toStdString(), {}, how};
}

} // namespace

ChatKeeper::ChatKeeper(const QString& folder, Trouble trouble) : m_store(folder), m_trouble(std::move(trouble))
{
    open();
}

ChatKeeper::~ChatKeeper()
{
    saveWaiting();
    // What is refused for itself, as a picture may be, shall not take the rest with it; but nobody waits long for the
    // end.
    constexpr qint64 kLongest = 3000; // ms
    QElapsedTimer time;
    time.start();
    while (!m_waiting.empty() && !time.hasExpired(kLongest)) {
        m_waiting.pop_front();
        if (!m_waiting.empty()) attempt(m_waiting.front(), Failed::Wait);
    }
}

void ChatKeeper::open()
{
    if (!m_store.files.prepare()) {
        openInMemory({ErrorKind::File, Sentences::tr("The folder of the chats cannot be written.").toStdString()});
        return;
    }
    Result<void> opened = finishReplacing(m_store.files);
    if (opened) opened = openFile();
    if (!opened && opened.error().kind == ErrorKind::Format) {
        replace(opened.error());
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
    // SQLite fills up what is missing of the last page with zeros, and takes an empty file for a new one.
    if (!endedBadly && file.size() % kPageSize != 0) return damaged("cut off");
    if (file.size() == 0 && endedBadly) return damaged("only the journal is there");
    if (file.exists() && file.size() == 0 && QFileInfo::exists(m_store.files.pictures())) return damaged("empty");
    TRY_VOID(m_store.database.open(path));
    TRY_VOID(configure(m_store.database));
    if (endedBadly) {
        TRY(const QVariant found, m_store.database.value(QStringLiteral("PRAGMA quick_check(1)")));
        if (found.toString() != QStringLiteral("ok")) return damaged(found.toString().toStdString());
    }
    TRY(const int version, schemaVersion(m_store.database));
    if (size_t(std::max(version, 0)) > migrations().size()) return fromNewer();
    TRY(const bool ours, hasOurTables(m_store.database));
    if (!ours) return damaged("tables are missing");
    return migrateWithBackup(m_store.database, m_store.files, migrations());
}

void ChatKeeper::openInMemory(const Error& why)
{
    m_store.inMemory = true;
    m_store.pictures.keepInMemory();
    m_store.database.close();
    Result<void> opened = m_store.database.open(Database::kInMemory);
    if (opened) opened = configure(m_store.database);
    if (opened) opened = migrate(m_store.database, migrations());
    if (opened) {
        const auto read = salvage(m_store.files.database(), m_store.database);
        if (!read) opened = read.error();
    }
    log(LogLevel::Error, "store", why.context);
    m_trouble(
        QString::fromStdString(why.message) + u' ' + Sentences::tr("What you write now is kept only until Facet ends."),
        Sentences::tr("See that %1 may be written and its disk is not full, then start Facet again.")
            .arg(QDir::toNativeSeparators(m_store.files.folder())));
    if (!opened) report(opened.error());
}

void ChatKeeper::replace(const Error& why)
{
    m_store.database.close();
    const bool newer = why.context == kNewer;
    const auto replaced = replaceDatabase(m_store.files, newer ? QStringLiteral("newer") : QStringLiteral("damaged"));
    if (!replaced) {
        openInMemory(replaced.error());
        return;
    }
    if (const Result<void> opened = openFile(); !opened) {
        openInMemory(opened.error());
        return;
    }
    log(LogLevel::Error, "store", why.context);
    const Salvaged& salvaged = replaced->salvaged;
    const QString found = salvaged.messages == 0 && salvaged.chats == 0
        ? Sentences::tr("Nothing could be read from it.")
        : Sentences::tr("Chats read from it: %1, with messages: %2.").arg(salvaged.chats).arg(salvaged.messages);
    m_trouble(QString::fromStdString(why.message) + u' ' + found,
        Sentences::tr("The old file is kept as %1.").arg(QDir::toNativeSeparators(replaced->setAside)));
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
    retry();
}

// To be refused may take seconds (Database waits for a lock), which no reader shall wait each time.
void ChatKeeper::retry()
{
    if (!isRefused() || m_refused.hasExpired(kPause.count())) saveWaiting();
}

void ChatKeeper::saveWaiting()
{
    while (!m_waiting.empty()) {
        if (!attempt(m_waiting.front(), Failed::Wait)) {
            m_refused.start();
            return;
        }
        m_waiting.pop_front();
    }
    m_waitingSaid = false;
    m_refused.invalidate();
}

bool ChatKeeper::attempt(const Change& change, Failed failed)
{
    Result<void> done = change(m_store);
    if (!done && done.error().kind == ErrorKind::Format && !m_store.inMemory) {
        replace(done.error());
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
    m_store.pictures = PictureFiles(m_store.files.pictures());
    m_store.pictures.removeAll();
    for (const QString& path : m_store.files.all())
        removeDatabase(path);
    syncFolder(m_store.files.folder());
    if (!m_store.files.all().isEmpty() || QFileInfo::exists(m_store.files.pictures())) {
        m_trouble(Sentences::tr("Not all files of the chats could be deleted."),
            Sentences::tr("Delete the folder %1 yourself.").arg(QDir::toNativeSeparators(m_store.files.folder())));
    }
    m_store.inMemory = false;
    open();
}

void ChatKeeper::report(const Error& error)
{
    log(LogLevel::Error, "store", error.context);
    m_trouble(QString::fromStdString(error.message), QString::fromStdString(error.nextStep));
}

} // namespace facet
