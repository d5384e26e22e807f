#include "app/chat/message.h"

#include <QCoreApplication>

namespace facet {

QList<PictureRecord> pictureRecords(const QList<Picture>& pictures)
{
    QList<PictureRecord> records;
    for (const Picture& picture : pictures) {
        records.append({.hash = picture.hash,
            .name = picture.name,
            .views = static_cast<int>(picture.views),
            .file = picture.file});
    }
    return records;
}

MessageRecord messageRecord(const Message& message, RecordId chat)
{
    return {.id = message.id,
        .chat = chat,
        .parent = message.parent,
        .author = message.author,
        .text = message.text,
        .pictures = pictureRecords(message.pictures),
        .model = message.name,
        .note = message.note,
        .figures = message.figures,
        .created = message.created,
        .finished = !message.streaming};
}

QList<Picture> awaitedPictures(const QList<PictureRecord>& records)
{
    QList<Picture> pictures;
    for (const PictureRecord& record : records) {
        Picture picture;
        picture.name = record.name;
        picture.hash = record.hash;
        const bool known = record.views >= int(Views::Off) && record.views <= int(Views::Fine);
        picture.views = known ? static_cast<Views>(record.views) : Views::Off;
        picture.presence = Picture::Presence::Awaited;
        pictures.append(picture);
    }
    return pictures;
}

Message storedMessage(const MessageRecord& record)
{
    const bool interrupted = !record.finished && record.author == MessageAuthor::Model;
    return {.id = record.id,
        .parent = record.parent,
        .author = record.author,
        .text = record.text,
        .pictures = awaitedPictures(record.pictures),
        .name = record.model,
        .note = interrupted ? QCoreApplication::translate("Message", "Interrupted") : record.note,
        .figures = record.figures,
        .created = record.created};
}

} // namespace facet
