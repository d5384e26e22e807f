#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

// What is kept of a chat, as plain values: they cross from the window's thread to the store's and back.
namespace facet {

// Names a chat or a message for ever. Positive; a later one is greater, so that ids sort by age. 0: none.
using RecordId = qint64;

// Made without asking the store: milliseconds since 1970 in the upper bits, a counter below. Any thread.
RecordId newRecordId();

// A picture that a message shows. Its file is kept once, however many messages name it.
struct PictureRecord {
    QByteArray hash = {}; // SHA-256 of the file's bytes, 64 lower-case hexadecimal digits
    QString name = {};    // of the file it came from, without the folder
    int views = 0;        // facet::Views as a number
    QByteArray file = {}; // its bytes; needed only until the store knows the hash, empty when read back

    bool operator==(const PictureRecord&) const = default;
};

enum class MessageAuthor { User, Model };

// One message. Messages of a chat are a tree: those with the same parent are versions of each other.
struct MessageRecord {
    RecordId id = 0;
    RecordId chat = 0;
    RecordId parent = 0; // 0: begins the chat
    MessageAuthor author = MessageAuthor::User;
    QString text = {};
    QList<PictureRecord> pictures = {};
    QString model = {};   // name of the model that answered
    QString note = {};    // why an answer ended early
    QString figures = {}; // its speed and size, as shown
    QDateTime created = {};
    bool finished = true; // false: it was still streaming when this was saved

    bool operator==(const MessageRecord&) const = default;
};

struct ChatRecord {
    RecordId id = 0;
    QString title = {};
    bool titledByHand = false; // no automatic title replaces it
    bool pinned = false;
    QDateTime created = {};
    QDateTime changed = {}; // when its last message came; orders the list
    RecordId leaf = 0;      // the last message of the versions that are shown; 0: the newest
    QString draft = {};     // what was typed and not sent
    QList<PictureRecord> draftPictures = {};
    QDateTime deleted = {}; // when it was put into the trash; invalid: it is not there

    bool operator==(const ChatRecord&) const = default;
};

struct ChatContents {
    ChatRecord chat;
    QList<MessageRecord> messages; // by id, hence parents before children

    bool operator==(const ChatContents&) const = default;
};

// A message, or a title (`message` is 0), in which all words of a search stand.
struct SearchHit {
    RecordId chat = 0;
    RecordId message = 0;
    QString title = {};                    // of the chat
    QString snippet = {};                  // plain text around the first match
    QList<std::pair<int, int>> marks = {}; // of the matches in the snippet: first character, length
    QDateTime created = {};
};

} // namespace facet
