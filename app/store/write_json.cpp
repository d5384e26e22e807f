#include "app/store/chat_rows.h"
#include "app/store/chats_json.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace facet {
namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(WriteJson)
};

// Numbers of JSON lose the lower bits of ours in many readers.
QString idText(RecordId id) { return id == 0 ? QString() : QString::number(id); }

void addTime(QJsonObject& object, const QString& name, const QDateTime& time)
{
    if (time.isValid()) object.insert(name, time.toUTC().toString(Qt::ISODateWithMs));
}

QJsonArray jsonOf(const QList<PictureRecord>& pictures)
{
    QJsonArray array;
    for (const PictureRecord& picture : pictures) {
        array.append(QJsonObject{{QStringLiteral("hash"), QString::fromLatin1(picture.hash)},
            {QStringLiteral("name"), picture.name}, {QStringLiteral("views"), picture.views}});
    }
    return array;
}

QJsonObject jsonOf(const MessageRecord& message)
{
    const bool byUser = message.author == MessageAuthor::User;
    QJsonObject object{{QStringLiteral("id"), idText(message.id)}, {QStringLiteral("parent"), idText(message.parent)},
        {QStringLiteral("author"), byUser ? QStringLiteral("user") : QStringLiteral("model")},
        {QStringLiteral("text"), message.text}, {QStringLiteral("model"), message.model},
        {QStringLiteral("note"), message.note}, {QStringLiteral("figures"), message.figures},
        {QStringLiteral("finished"), message.finished}, {QStringLiteral("pictures"), jsonOf(message.pictures)}};
    addTime(object, QStringLiteral("created"), message.created);
    return object;
}

QJsonObject jsonOf(const ChatContents& contents)
{
    const ChatRecord& chat = contents.chat;
    QJsonArray messages;
    for (const MessageRecord& message : contents.messages)
        messages.append(jsonOf(message));
    QJsonObject object{{QStringLiteral("id"), idText(chat.id)}, {QStringLiteral("title"), chat.title},
        {QStringLiteral("titledByHand"), chat.titledByHand}, {QStringLiteral("pinned"), chat.pinned},
        {QStringLiteral("leaf"), idText(chat.leaf)}, {QStringLiteral("draft"), chat.draft},
        {QStringLiteral("draftPictures"), jsonOf(chat.draftPictures)}, {QStringLiteral("messages"), messages}};
    addTime(object, QStringLiteral("created"), chat.created);
    addTime(object, QStringLiteral("changed"), chat.changed);
    addTime(object, QStringLiteral("deleted"), chat.deleted);
    return object;
}

Result<void> writeChats(OpenStore& store, QIODevice& file)
{
    const char* between = "\n";
    for (const ChatChoice choice : {ChatChoice::Kept, ChatChoice::Trashed}) {
        TRY(const QList<ChatRecord> chats, readChats(store.database, choice));
        for (const ChatRecord& chat : chats) {
            TRY(const ChatContents contents, readChat(store.database, chat.id));
            file.write(std::exchange(between, ",\n"));
            file.write(QJsonDocument(jsonOf(contents)).toJson(QJsonDocument::Compact));
        }
    }
    return {};
}

Result<void> writePictures(OpenStore& store, QIODevice& file)
{
    TRY(const QList<QByteArray> named, namedPictures(store.database));
    const char* between = "\n";
    for (const QByteArray& hash : named) {
        const QByteArray bytes = store.pictures.read(hash);
        if (bytes.isEmpty()) continue;
        file.write(std::exchange(between, ",\n"));
        file.write('"' + hash + "\": \"" + bytes.toBase64() + '"');
    }
    return {};
}

} // namespace

Result<void> writeJson(OpenStore& store, const QString& path)
{
    QSaveFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    if (written) {
        const QByteArray now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
        file.write("{\"format\": \"facet-chats\", \"version\": 1, \"exported\": \"" + now + "\",\n\"chats\": [");
        TRY_VOID(writeChats(store, file));
        file.write("\n],\n\"pictures\": {");
        TRY_VOID(writePictures(store, file));
        file.write("\n}}\n");
        written = file.commit(); // false also if an earlier write failed
    }
    if (written) return {};
    return Error{ErrorKind::Input,
        Sentences::tr("%1 could not be written.").arg(QDir::toNativeSeparators(path)).toStdString(),
        Sentences::tr("Choose another folder, or make room on the disk.").toStdString(),
        file.errorString().toStdString()};
}

} // namespace facet
