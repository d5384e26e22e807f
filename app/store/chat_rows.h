#pragma once

#include "app/store/database.h"
#include "app/store/records.h"

// Records to rows and back. Where nothing is said the caller opens the transaction.
namespace facet {

QDateTime toTime(const QVariant& value); // of a column

Result<void> writeChat(Database& database, const ChatRecord& chat);
// A message whose chat is gone is left out: it was deleted while the answer came.
Result<void> writeMessage(Database& database, const MessageRecord& message);
Result<void> removeMessages(Database& database, const QList<RecordId>& messages);
Result<void> markDeleted(Database& database, RecordId chat, const QDateTime& when); // invalid: not deleted
Result<void> removeChat(Database& database, RecordId chat);

enum class ChatChoice { Kept, Trashed };
Result<QList<ChatRecord>> readChats(Database& database, ChatChoice choice);
Result<ChatContents> readChat(Database& database, RecordId chat);

Result<QList<QByteArray>> picturesOfChat(Database& database, RecordId chat); // hashes, each once
Result<QList<QByteArray>> namedPictures(Database& database);                 // of all chats

} // namespace facet
