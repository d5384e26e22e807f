#include "app/store/store_files.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryFile>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace facet {
namespace {

const QString kJournal = QStringLiteral("-wal");
const QString kSharedMemory = QStringLiteral("-shm");

} // namespace

QString StoreFiles::database() const { return m_folder + QStringLiteral("/chats.db"); }

QString StoreFiles::pictures() const { return m_folder + QStringLiteral("/pictures"); }

bool StoreFiles::prepare() const
{
    if (!QDir().mkpath(m_folder)) return false;
    if (const QFileInfo file(database()); file.isFile() && !file.isWritable()) return false;
    if (const QFileInfo place(pictures()); place.exists() && !place.isDir()) return false;
    QTemporaryFile probe(m_folder + QStringLiteral("/probe-XXXXXX"));
    return probe.open();
}

QStringList StoreFiles::backups() const
{
    QStringList paths;
    for (const QString& name : QDir(m_folder).entryList({QStringLiteral("chats-backup-*.db")}, QDir::Files)) {
        paths.append(m_folder + u'/' + name);
    }
    // By the date in the name, behind the version: that of a file may be the date of its copy.
    const auto date = [](const QString& path) { return QFileInfo(path).fileName().section(u'-', 3); };
    std::ranges::sort(paths, std::greater(), date);
    return paths;
}

QStringList StoreFiles::setAside() const
{
    QStringList paths;
    const QStringList patterns{QStringLiteral("chats-damaged-*.db"), QStringLiteral("chats-newer-*.db")};
    const QDir::Filters everything = QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot;
    for (const QString& name : QDir(m_folder).entryList(patterns, everything, QDir::Time)) {
        paths.append(m_folder + u'/' + name);
    }
    return paths;
}

QString StoreFiles::nameFor(const QString& what) const
{
    const QString date = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    const QString stem = m_folder + QStringLiteral("/chats-%1-%2").arg(what, date);
    QString path = stem + QStringLiteral(".db");
    for (int next = 2; QFileInfo::exists(path); ++next)
        path = stem + QStringLiteral("-%1.db").arg(next);
    return path;
}

QStringList StoreFiles::all() const
{
    QStringList paths;
    const QStringList patterns{QStringLiteral("chats.db*"), QStringLiteral("chats-*.db*")};
    const QDir::Filters everything = QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot;
    for (const QString& name : QDir(m_folder).entryList(patterns, everything))
        paths.append(m_folder + u'/' + name);
    return paths;
}

qint64 StoreFiles::bytes() const
{
    qint64 sum = 0;
    for (const QString& path : all())
        sum += QFileInfo(path).size();
    for (QDirIterator files(pictures(), QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        files.next();
        sum += files.fileInfo().size();
    }
    return sum;
}

bool renameDatabase(const QString& from, const QString& to)
{
    QFile::remove(from + kSharedMemory);
    const bool hasJournal = QFileInfo::exists(from + kJournal);
    if (hasJournal && !QFile::rename(from + kJournal, to + kJournal)) return false;
    if (hasJournal && !QFileInfo::exists(from)) return true;
    return QDir().rename(from, to); // also a folder that stands in its place
}

void removeDatabase(const QString& path)
{
    QFile::remove(path + kJournal);
    QFile::remove(path + kSharedMemory);
    if (QFileInfo(path).isDir()) QDir(path).removeRecursively();
    QFile::remove(path);
}

void syncFolder(const QString& folder)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return;
    ::fsync(handle);
    ::close(handle);
#else
    Q_UNUSED(folder) // elsewhere a folder cannot be written out by itself
#endif
}

} // namespace facet
