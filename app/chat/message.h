#pragma once

#include "app/pictures/picture.h"
#include "app/store/records.h"

namespace facet {

// One message of a chat as the window holds it: a MessageRecord whose pictures can be drawn.
struct Message {
    RecordId id = 0;
    RecordId parent = 0; // 0: begins the chat
    MessageAuthor author = MessageAuthor::User;
    QString text = {};
    QList<Picture> pictures = {};
    QString name = {};    // of the model that answered
    QString note = {};    // why the answer ended early
    QString figures = {}; // its speed and size, as shown
    QDateTime created = {};
    bool streaming = false;
};

QList<PictureRecord> pictureRecords(const QList<Picture>& pictures);
MessageRecord messageRecord(const Message& message, RecordId chat);

// Pictures that are to be read from their files yet. An answer that was being written when it was last saved was
// interrupted, and says so.
QList<Picture> awaitedPictures(const QList<PictureRecord>& records);
Message storedMessage(const MessageRecord& record);

} // namespace facet
