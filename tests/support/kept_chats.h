#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace facet {

struct KeptMessage {
    qint64 chat = 0;
    qint64 parent = 0;
    QString text;
    bool finished = false;
};

// What stands in the folder of a chat store, read without a line of the store's own code, and what is wrong with it:
// SQLite's own checks of the file, of its references and of the search's indexes, messages whose parent is missing,
// pictures whose file is missing or has other bytes. Made for a folder that a killed program left.
struct KeptChats {
    QStringList faults;
    QHash<qint64, QString> titles; // of chats, the trash too
    QHash<qint64, KeptMessage> messages;
};

// Needs a QCoreApplication.
KeptChats readKeptChats(const QString& folder);

} // namespace facet
