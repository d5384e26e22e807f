#pragma once

#include "app/store/records.h"
#include "engine/base/result.h"

#include <QHash>
#include <QSet>

namespace facet {

// The pictures' files: "ab/abcdef..." by the SHA-256 of their bytes, so each is there once.
class PictureFiles {
public:
    explicit PictureFiles(QString folder);

    // From now on nothing is written; what is there is still read.
    void keepInMemory() { m_inMemory = true; }

    // The bytes are on the disk when this returns. `picture` loses them, and gets the hash that they have.
    Result<void> save(PictureRecord& picture);
    QByteArray read(const QByteArray& hash) const; // empty if there is none
    void remove(const QByteArray& hash);
    QList<QByteArray> all() const;
    void removeAll();

private:
    QString pathOf(const QByteArray& hash) const;

    QString m_folder;
    bool m_inMemory = false;
    QHash<QByteArray, QByteArray> m_memory;
    QSet<QByteArray> m_saved; // known to be there, with these bytes
};

// 64 lower-case hexadecimal digits.
bool isPictureHash(const QByteArray& hash);

} // namespace facet
