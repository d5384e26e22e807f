#include "app/store/chat_rows.h"
#include "app/store/chats_json.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>
#include <optional>

namespace facet {
namespace {

using Json = nlohmann::json;

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(ReadJson)
};

Error notOurs(const std::string& why)
{
    return {ErrorKind::Input,
        Sentences::tr("The file is no whole export of Facet; no chat was taken from it.").toStdString(),
        Sentences::tr("Choose a file that Facet wrote.").toStdString(), why};
}

// What stands under `name`, or null. An object that lacks it is as good as one that says nothing.
const Json& member(const Json& object, const char* name)
{
    static const Json nothing;
    const auto found = object.find(name);
    return found == object.end() ? nothing : *found;
}

Result<QString> text(const Json& object, const char* name)
{
    const Json& value = member(object, name);
    if (value.is_null()) return QString();
    if (!value.is_string()) return notOurs(std::string(name) + " is no text");
    return QString::fromStdString(value.get_ref<const std::string&>());
}

Result<bool> flag(const Json& object, const char* name, bool otherwise)
{
    const Json& value = member(object, name);
    if (value.is_null()) return otherwise;
    if (!value.is_boolean()) return notOurs(std::string(name) + " is neither true nor false");
    return value.get<bool>();
}

Result<QDateTime> time(const Json& object, const char* name)
{
    TRY(const QString written, text(object, name));
    if (written.isEmpty()) return QDateTime();
    const QDateTime parsed = QDateTime::fromString(written, Qt::ISODateWithMs);
    if (!parsed.isValid()) return notOurs(std::string(name) + " is no time");
    return parsed.toLocalTime();
}

Result<QList<PictureRecord>> pictures(const Json& object, const char* name)
{
    QList<PictureRecord> records;
    const Json& array = member(object, name);
    if (array.is_null()) return records;
    if (!array.is_array()) return notOurs(std::string(name) + " is no list");
    for (const Json& entry : array) {
        if (!entry.is_object()) return notOurs("a picture is no object");
        PictureRecord& picture = records.emplaceBack();
        TRY(const QString hash, text(entry, "hash"));
        picture.hash = hash.toLatin1();
        if (!isPictureHash(picture.hash)) return notOurs("a hash is none");
        TRY(picture.name, text(entry, "name"));
        const Json& views = member(entry, "views");
        const bool small = views.is_number_unsigned() && views.get<uint64_t>() <= INT_MAX;
        if (!views.is_null() && !small) return notOurs("views is no number");
        picture.views = small ? views.get<int>() : 0;
    }
    return records;
}

// Turns the file's ids into new ones.
class Ids {
public:
    Result<RecordId> make(const Json& object)
    {
        TRY(const QString id, text(object, "id"));
        if (id.isEmpty() || m_ids.contains(id)) return notOurs("an id is missing or there twice");
        return *m_ids.insert(id, newRecordId());
    }
    Result<RecordId> known(const Json& object, const char* name) const
    {
        TRY(const QString id, text(object, name));
        if (!id.isEmpty() && !m_ids.contains(id)) return notOurs(std::string(name) + " names nothing before it");
        return m_ids.value(id);
    }

private:
    QHash<QString, RecordId> m_ids;
};

Result<MessageRecord> messageOf(const Json& object, RecordId chat, Ids& ids)
{
    if (!object.is_object()) return notOurs("a message is no object");
    MessageRecord message{.chat = chat};
    TRY(message.parent, ids.known(object, "parent"));
    TRY(message.id, ids.make(object));
    TRY(const QString author, text(object, "author"));
    if (author != QStringLiteral("user") && author != QStringLiteral("model")) return notOurs("an author is unknown");
    message.author = author == QStringLiteral("user") ? MessageAuthor::User : MessageAuthor::Model;
    TRY(message.text, text(object, "text"));
    TRY(message.pictures, pictures(object, "pictures"));
    TRY(message.model, text(object, "model"));
    TRY(message.note, text(object, "note"));
    TRY(message.figures, text(object, "figures"));
    TRY(message.created, time(object, "created"));
    TRY(message.finished, flag(object, "finished", true));
    return message;
}

Result<ChatContents> contentsOf(const Json& object)
{
    if (!object.is_object()) return notOurs("a chat is no object");
    ChatContents contents;
    ChatRecord& chat = contents.chat;
    chat.id = newRecordId();
    TRY(chat.title, text(object, "title"));
    TRY(chat.titledByHand, flag(object, "titledByHand", false));
    TRY(chat.pinned, flag(object, "pinned", false));
    TRY(chat.created, time(object, "created"));
    TRY(chat.changed, time(object, "changed"));
    TRY(chat.deleted, time(object, "deleted"));
    TRY(chat.draft, text(object, "draft"));
    TRY(chat.draftPictures, pictures(object, "draftPictures"));
    const Json& messages = member(object, "messages");
    if (!messages.is_null() && !messages.is_array()) return notOurs("messages is no list");
    Ids ids;
    for (const Json& message : messages) {
        TRY(const MessageRecord record, messageOf(message, chat.id, ids));
        contents.messages.append(record);
    }
    TRY(chat.leaf, ids.known(object, "leaf"));
    return contents;
}

// Takes the file's parts as the parser comes by them.
class Importer {
public:
    explicit Importer(OpenStore& store) : m_store(store) { }

    Result<int> run(const QString& path)
    {
        // Not a stream of C++: it throws where the disk fails.
        const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
            std::fopen(QFile::encodeName(path).constData(), "rb"), std::fclose);
        if (!file) {
            return Error{ErrorKind::Input,
                Sentences::tr("%1 could not be read.").arg(QDir::toNativeSeparators(path)).toStdString(), {}, {}};
        }
        const auto take = [this](
                              int depth, Json::parse_event_t event, Json& value) { return keep(depth, event, value); };
        const Json rest = Json::parse(file.get(), take, false);
        if (m_error) return *m_error;
        if (rest.is_discarded() || !rest.is_object()) return notOurs("no JSON object");
        const Json& version = member(rest, "version");
        if (member(rest, "format") != Json("facet-chats") || !version.is_number_unsigned()) return notOurs("format");
        if (version.get<uint64_t>() != 1) {
            return Error{ErrorKind::Input, Sentences::tr("The file was written by a newer Facet.").toStdString(),
                Sentences::tr("Renew Facet, then import it again.").toStdString(), {}};
        }
        const Json& pictures = member(rest, "pictures");
        if (!member(rest, "chats").is_array() || !(pictures.is_null() || pictures.is_object())) return notOurs("parts");
        return m_chats;
    }

    const QList<QByteArray>& newPictures() const { return m_newPictures; }

private:
    // Chats and pictures are carried away, one by one; the rest stays for the end.
    bool keep(int depth, Json::parse_event_t event, Json& value)
    {
        using Event = Json::parse_event_t;
        if (event == Event::key && depth <= 2) m_keys[depth - 1] = value.get_ref<const std::string&>();
        const bool ended = event == Event::object_end || event == Event::array_end || event == Event::value;
        if (depth != 2 || !ended) return true;
        if (m_keys[0] == "chats") {
            if (!m_error) note(takeChat(value));
            return false;
        }
        if (m_keys[0] == "pictures") {
            if (!m_error) note(takePicture(m_keys[1], value));
            return false;
        }
        return true;
    }

    void note(const Result<void>& done)
    {
        if (!done) m_error = done.error();
    }

    Result<void> takeChat(const Json& object)
    {
        TRY(const ChatContents contents, contentsOf(object));
        TRY_VOID(writeChat(m_store.database, contents.chat));
        for (const MessageRecord& message : contents.messages)
            TRY_VOID(writeMessage(m_store.database, message));
        ++m_chats;
        return {};
    }

    Result<void> takePicture(const std::string& hash, const Json& base64)
    {
        if (!base64.is_string()) return notOurs("a picture is no text");
        const auto decoded = QByteArray::fromBase64Encoding(
            QByteArray::fromStdString(base64.get_ref<const std::string&>()), QByteArray::AbortOnBase64DecodingErrors);
        PictureRecord picture{.file = decoded ? *decoded : QByteArray()};
        if (QCryptographicHash::hash(picture.file, QCryptographicHash::Sha256).toHex().toStdString() != hash) {
            return notOurs("a picture is not what its hash says");
        }
        if (m_store.pictures.read(QByteArray::fromStdString(hash)).isEmpty()) {
            m_newPictures.append(QByteArray::fromStdString(hash));
        }
        return m_store.pictures.save(picture);
    }

    OpenStore& m_store;
    std::string m_keys[2]; // of the members that the parser is in
    std::optional<Error> m_error;
    int m_chats = 0;
    QList<QByteArray> m_newPictures;
};

} // namespace

Result<int> readJson(OpenStore& store, const QString& path)
{
    Importer importer(store);
    int chats = 0;
    const Result<void> done = store.database.transaction([&]() -> Result<void> {
        TRY(chats, importer.run(path));
        return {};
    });
    if (done) return chats;
    for (const QByteArray& hash : importer.newPictures())
        store.pictures.remove(hash);
    return done.error();
}

} // namespace facet
