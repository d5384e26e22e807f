#pragma once

#include "app/store/picture_files.h"
#include "app/store/records.h"

namespace facet {

// Writes what is shown of a chat as "<title>.md", its pictures beside it into "<title> images". Nothing is written
// over: a name that is taken gets a number. The path of the file.
Result<QString> writeMarkdown(const ChatContents& contents, const PictureFiles& pictures, const QString& folder);

// The messages of the versions that are shown, from the first to the chat's leaf.
QList<MessageRecord> shownMessages(const ChatContents& contents);

// What of a name every file system takes, never empty.
QString safeFileName(const QString& name);

} // namespace facet
