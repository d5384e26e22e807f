#pragma once

#include "engine/base/result.h"

#include <QString>
#include <QStringList>

namespace facet {

// The files in a store's folder, by name. An SQLite database comes with a journal beside it ("-wal").
class StoreFiles {
public:
    explicit StoreFiles(QString folder) : m_folder(std::move(folder)) { }

    const QString& folder() const { return m_folder; }
    QString database() const;
    QString pictures() const;

    // Makes the folder; whether files can be made and changed in it.
    bool prepare() const;
    // Newest first, by their names.
    QStringList backups() const;
    QString unfinishedBackup() const { return m_folder + QStringLiteral("/chats-backing-up.db"); }
    QStringList setAside() const;
    // A name that is free, for a copy of the database: "chats-<what>-<date>.db".
    QString nameFor(const QString& what) const;
    // Every file of ours but the pictures.
    QStringList all() const;
    qint64 bytes() const; // of everything, the pictures too

private:
    QString m_folder;
};

// Its journal goes with it, first: left behind, it would be played into the next file of that name.
bool renameDatabase(const QString& from, const QString& to);
void removeDatabase(const QString& path);

// What was written to the folder (a new name, a renamed file) is on the disk.
void syncFolder(const QString& folder);

} // namespace facet
