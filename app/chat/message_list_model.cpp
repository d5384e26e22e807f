#include "app/chat/message_list_model.h"

#include "app/gui_thread.h"

#include <algorithm>
#include <utility>

namespace facet {

namespace {

static_assert(int(MessageListModel::Author::User) == int(MessageAuthor::User)
    && int(MessageListModel::Author::Model) == int(MessageAuthor::Model));

QVariantList pictureValues(const QList<Picture>& pictures)
{
    QVariantList values;
    for (const Picture& picture : pictures)
        values.append(QVariant::fromValue(picture));
    return values;
}

// Whether the engine is told of it.
bool saysSomething(const Message& message)
{
    return !message.text.isEmpty()
        || std::any_of(message.pictures.begin(), message.pictures.end(), [](const Picture& p) { return !p.missing(); });
}

} // namespace

int MessageListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant MessageListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Message* message = at(index.row());
    if (message == nullptr) return {}; // about to be removed
    switch (role) {
    case AuthorRole:
        return QVariant::fromValue(static_cast<Author>(message->author));
    case TextRole:
        return message->text;
    case NameRole:
        return message->name;
    case StreamingRole:
        return message->streaming;
    case NoteRole:
        return message->note;
    case FiguresRole:
        return message->figures;
    case PicturesRole:
        return pictureValues(message->pictures);
    case VersionRole:
        return static_cast<int>(m_tree.versions(message->id).indexOf(message->id)) + 1;
    case VersionsRole:
        return static_cast<int>(m_tree.versions(message->id).size());
    case EditableRole:
        return !message->streaming;
    case CanContinueRole:
        return index.row() == count() - 1 && message->author == MessageAuthor::Model && !message->streaming
            && !message->text.isEmpty();
    case CreatedRole:
        return message->created;
    case LeftOutRole:
        return leftOutBefore(index.row());
    default:
        return {};
    }
}

QHash<int, QByteArray> MessageListModel::roleNames() const
{
    return {{AuthorRole, "author"}, {TextRole, "text"}, {NameRole, "name"}, {StreamingRole, "streaming"},
        {NoteRole, "note"}, {FiguresRole, "figures"}, {PicturesRole, "pictures"}, {VersionRole, "version"},
        {VersionsRole, "versions"}, {EditableRole, "editable"}, {CanContinueRole, "canContinue"},
        {CreatedRole, "created"}, {LeftOutRole, "leftOut"}};
}

void MessageListModel::setTree(MessageTree tree)
{
    checkGuiThread(*this);
    beginResetModel();
    m_tree = std::move(tree);
    m_rows = m_tree.path();
    m_firstRead = 0;
    endResetModel();
    emit countChanged();
}

RecordId MessageListModel::add(Message message)
{
    checkGuiThread(*this);
    message.id = newRecordId();
    message.created = QDateTime::currentDateTimeUtc();
    const RecordId id = message.id;
    m_tree.add(std::move(message));
    follow();
    return id;
}

void MessageListModel::append(RecordId answer, const QString& text)
{
    checkGuiThread(*this);
    Message* message = m_tree.find(answer);
    CHECK(message != nullptr);
    message->text += text;
    const int row = rowOf(answer);
    if (row < 0) return;
    changed(row, {TextRole});
    emit appended(row, text);
}

void MessageListModel::setText(RecordId id, const QString& text)
{
    checkGuiThread(*this);
    Message* message = m_tree.find(id);
    if (message == nullptr || message->text == text) return;
    message->text = text;
    const int row = rowOf(id);
    if (row < 0) return;
    changed(row, {TextRole, CanContinueRole});
    emit rewritten(row);
}

void MessageListModel::begin(RecordId answer)
{
    Message* message = m_tree.find(answer);
    CHECK(message != nullptr && !message->streaming);
    message->streaming = true;
    message->note.clear();
    message->figures.clear();
    changed(rowOf(answer), {StreamingRole, NoteRole, FiguresRole, EditableRole, CanContinueRole});
}

void MessageListModel::finish(RecordId answer, const QString& note, const QString& figures)
{
    checkGuiThread(*this);
    Message* message = m_tree.find(answer);
    CHECK(message != nullptr);
    message->streaming = false;
    message->note = note;
    message->figures = figures;
    changed(rowOf(answer), {StreamingRole, NoteRole, FiguresRole, EditableRole, CanContinueRole});
}

bool MessageListModel::flip(int row, int by)
{
    const bool flipped = m_tree.flip(idAt(row), by);
    follow();
    return flipped;
}

void MessageListModel::show(RecordId id)
{
    m_tree.show(id);
    follow();
}

MessageTree::Removed MessageListModel::remove(RecordId id)
{
    MessageTree::Removed removed = m_tree.remove(id);
    follow();
    return removed;
}

bool MessageListModel::restore(const MessageTree::Removed& removed)
{
    const bool restored = m_tree.restore(removed);
    follow();
    return restored;
}

void MessageListModel::follow()
{
    checkGuiThread(*this);
    const QList<RecordId>& path = m_tree.path();
    const auto differs = std::mismatch(m_rows.begin(), m_rows.end(), path.begin(), path.end()).first;
    const int kept = static_cast<int>(differs - m_rows.begin());
    const int before = count();
    const int after = static_cast<int>(path.size());
    if (kept == before && kept == after) return;
    if (kept < before) {
        beginRemoveRows({}, kept, before - 1);
        m_rows.resize(kept);
        endRemoveRows();
    }
    if (kept < after) {
        beginInsertRows({}, kept, after - 1);
        m_rows = path;
        endInsertRows();
    }
    if (m_firstRead >= after) setLeftOutTurns(0);
    changed(kept - 1, {CanContinueRole}); // it became the last one, or is it no more
    if (before != after) emit countChanged();
}

void MessageListModel::setPicture(const Picture& picture)
{
    checkGuiThread(*this);
    m_tree.eachMessage([&](Message& message) {
        bool has = false;
        for (Picture& each : message.pictures) {
            if (!each.awaited() || each.hash != picture.hash) continue;
            const QString name = each.name;
            const Views views = each.views;
            each = picture;
            each.name = name;
            each.views = views;
            has = true;
        }
        if (has) changed(rowOf(message.id), {PicturesRole});
    });
}

bool MessageListModel::awaitsPictures() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [this](RecordId id) {
        const QList<Picture>& pictures = m_tree.find(id)->pictures;
        return std::any_of(pictures.begin(), pictures.end(), [](const Picture& picture) { return picture.awaited(); });
    });
}

QList<QByteArray> MessageListModel::awaitedPictures() const
{
    QList<QByteArray> hashes;
    const auto collect = [&](const Message& message) {
        for (const Picture& picture : message.pictures) {
            if (picture.awaited() && !hashes.contains(picture.hash)) hashes.append(picture.hash);
        }
    };
    for (int row = count() - 1; row >= 0; --row)
        collect(*at(row));
    m_tree.eachMessage(collect);
    return hashes;
}

QList<ChatTurn> MessageListModel::turns() const
{
    QList<ChatTurn> turns;
    for (const RecordId id : m_rows) {
        const Message& message = *m_tree.find(id);
        if (!saysSomething(message)) continue;
        const facet::Role role = message.author == MessageAuthor::User ? facet::Role::User : facet::Role::Model;
        const bool continues = !turns.isEmpty() && turns.last().role == role;
        if (!continues) turns.append({.role = role});
        ChatTurn& turn = turns.last();
        if (continues && !turn.text.isEmpty()) turn.text += QStringLiteral("\n\n");
        const auto at = static_cast<std::size_t>(turn.text.toUtf8().size());
        for (const Picture& picture : message.pictures) {
            if (picture.image) turn.images.push_back(picture.placed(at));
        }
        turn.text += message.text;
    }
    return turns;
}

void MessageListModel::setLeftOutTurns(int turns)
{
    checkGuiThread(*this);
    int row = 0;
    std::optional<MessageAuthor> author;
    for (int seen = 0; row < count(); ++row) {
        const Message& message = *at(row);
        if (!saysSomething(message)) continue;
        if (author != message.author && ++seen > turns) break;
        author = message.author;
    }
    if (turns == 0 || row >= count()) row = 0;
    const int before = std::exchange(m_firstRead, row);
    if (before == row) return;
    changed(before, {LeftOutRole});
    changed(row, {LeftOutRole});
}

void MessageListModel::changed(int row, const QList<int>& roles)
{
    if (row >= 0 && row < count()) emit dataChanged(index(row), index(row), roles);
}

} // namespace facet
