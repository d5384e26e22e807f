#include "app/store/picture_files.h"

#include "app/store/store_files.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QSaveFile>

#include <algorithm>

namespace facet {
namespace {

constexpr qsizetype kHashSize = 64;

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(PictureFiles)
};

Error cannotWrite(const QString& path, const QString& why)
{
    return {ErrorKind::File, Sentences::tr("A picture could not be saved.").toStdString(),
        Sentences::tr("See whether the disk is full; Facet goes on trying to save.").toStdString(),
        (path + QStringLiteral(": ") + why).toStdString()};
}

} // namespace

bool isPictureHash(const QByteArray& hash)
{
    return hash.size() == kHashSize
        && std::ranges::all_of(hash, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

PictureFiles::PictureFiles(QString folder) : m_folder(std::move(folder)) { }

QString PictureFiles::pathOf(const QByteArray& hash) const
{
    return m_folder + u'/' + QString::fromLatin1(hash.first(2)) + u'/' + QString::fromLatin1(hash);
}

Result<void> PictureFiles::save(PictureRecord& picture)
{
    const QByteArray bytes = std::exchange(picture.file, {});
    if (bytes.isEmpty() || m_saved.contains(picture.hash)) return {};
    picture.hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    if (m_inMemory) {
        m_memory.insert(picture.hash, bytes);
        return {};
    }
    const QString path = pathOf(picture.hash);
    // A file of that name with other bytes was damaged by the disk; it is written anew.
    if (read(picture.hash) != bytes) {
        const QString folder = QFileInfo(path).path();
        QSaveFile file(path);
        if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()
            || !file.commit()) {
            return cannotWrite(path, file.errorString());
        }
        syncFolder(folder);
        syncFolder(m_folder);
    }
    m_saved.insert(picture.hash);
    return {};
}

QByteArray PictureFiles::read(const QByteArray& hash) const
{
    if (!isPictureHash(hash)) return {};
    if (const auto kept = m_memory.constFind(hash); kept != m_memory.constEnd()) return *kept;
    QFile file(pathOf(hash));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void PictureFiles::remove(const QByteArray& hash)
{
    if (!isPictureHash(hash)) return;
    m_memory.remove(hash);
    m_saved.remove(hash);
    if (m_inMemory) return;
    QFile::remove(pathOf(hash));
    QDir(m_folder).rmdir(QString::fromLatin1(hash.first(2))); // only if it is empty
}

QList<QByteArray> PictureFiles::all() const
{
    QList<QByteArray> hashes = m_memory.keys();
    for (QDirIterator files(m_folder, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        files.next();
        if (const QByteArray name = files.fileName().toLatin1(); isPictureHash(name)) hashes.append(name);
    }
    return hashes;
}

void PictureFiles::removeAll()
{
    m_memory.clear();
    m_saved.clear();
    if (!m_inMemory) QDir(m_folder).removeRecursively();
}

} // namespace facet
