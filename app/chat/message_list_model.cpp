#include "app/chat/message_list_model.h"

#include "app/gui_thread.h"

#include <algorithm>
#include <utility>

namespace facet {

int MessageListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant MessageListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Message& message = m_messages[index.row()];
    switch (role) {
    case AuthorRole:
        return QVariant::fromValue(message.author);
    case TextRole:
        return message.text;
    case NameRole:
        return message.name;
    case StreamingRole:
        return message.streaming;
    case NoteRole:
        return message.note;
    case FiguresRole:
        return message.figures;
    case PicturesRole: {
        QVariantList pictures;
        for (const Picture& picture : message.pictures)
            pictures.append(QVariant::fromValue(picture));
        return pictures;
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> MessageListModel::roleNames() const
{
    return {{AuthorRole, "author"}, {TextRole, "text"}, {NameRole, "name"}, {StreamingRole, "streaming"},
        {NoteRole, "note"}, {FiguresRole, "figures"}, {PicturesRole, "pictures"}};
}

void MessageListModel::addUser(const QString& text, const QList<Picture>& pictures)
{
    add({.author = Author::User, .text = text, .pictures = pictures});
}

void MessageListModel::beginAnswer(const QString& name)
{
    CHECK(!answering());
    add({.author = Author::Model, .name = name, .streaming = true});
}

void MessageListModel::appendToAnswer(const QString& text)
{
    checkGuiThread(*this);
    CHECK(answering());
    m_messages.last().text += text;
    lastChanged({TextRole});
    emit appended(count() - 1, text);
}

void MessageListModel::finishAnswer(const QString& note, const QString& figures)
{
    checkGuiThread(*this);
    CHECK(answering());
    Message& answer = m_messages.last();
    answer.note = note;
    answer.figures = figures;
    answer.streaming = false;
    lastChanged({NoteRole, FiguresRole, StreamingRole});
}

void MessageListModel::breakAnswer(const QString& note)
{
    CHECK(answering());
    if (!m_messages.last().text.isEmpty()) return finishAnswer(note, {});
    removeAnswer();
}

void MessageListModel::removeAnswer()
{
    checkGuiThread(*this);
    if (m_messages.isEmpty() || m_messages.last().author != Author::Model) return;
    beginRemoveRows({}, count() - 1, count() - 1);
    m_messages.removeLast();
    endRemoveRows();
    emit countChanged();
}

void MessageListModel::clear()
{
    checkGuiThread(*this);
    beginResetModel();
    m_messages.clear();
    endResetModel();
    emit countChanged();
}

const MessageListModel::Message* MessageListModel::lastUser() const
{
    const auto last = std::find_if(m_messages.crbegin(), m_messages.crend(),
        [](const Message& message) { return message.author == Author::User; });
    return last == m_messages.crend() ? nullptr : &*last;
}

QString MessageListModel::lastUserText() const
{
    const Message* last = lastUser();
    return last == nullptr ? QString() : last->text;
}

QList<Picture> MessageListModel::lastUserPictures() const
{
    const Message* last = lastUser();
    return last == nullptr ? QList<Picture>() : last->pictures;
}

QList<ChatTurn> MessageListModel::turns() const
{
    QList<ChatTurn> turns;
    for (const Message& message : m_messages) {
        if (message.text.isEmpty() && message.pictures.isEmpty()) continue;
        const facet::Role role = message.author == Author::User ? facet::Role::User : facet::Role::Model;
        const bool continues = !turns.isEmpty() && turns.last().role == role;
        if (!continues) turns.append({.role = role});
        ChatTurn& turn = turns.last();
        if (continues && !turn.text.isEmpty()) turn.text += QStringLiteral("\n\n");
        const auto at = static_cast<std::size_t>(turn.text.toUtf8().size());
        for (const Picture& picture : message.pictures)
            turn.images.push_back(picture.placed(at));
        turn.text += message.text;
    }
    return turns;
}

void MessageListModel::add(Message message)
{
    checkGuiThread(*this);
    beginInsertRows({}, count(), count());
    m_messages.append(std::move(message));
    endInsertRows();
    emit countChanged();
}

void MessageListModel::lastChanged(const QList<int>& roles)
{
    const QModelIndex last = index(count() - 1);
    emit dataChanged(last, last, roles);
}

} // namespace facet
