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
    default:
        return {};
    }
}

QHash<int, QByteArray> MessageListModel::roleNames() const
{
    return {{AuthorRole, "author"}, {TextRole, "text"}, {NameRole, "name"}, {StreamingRole, "streaming"},
        {NoteRole, "note"}, {FiguresRole, "figures"}};
}

void MessageListModel::addUser(const QString& text) { add({.author = Author::User, .text = text}); }

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

QString MessageListModel::lastUserText() const
{
    const auto last = std::find_if(m_messages.crbegin(), m_messages.crend(),
        [](const Message& message) { return message.author == Author::User; });
    return last == m_messages.crend() ? QString() : last->text;
}

QList<ChatTurn> MessageListModel::turns() const
{
    QList<ChatTurn> turns;
    for (const Message& message : m_messages) {
        if (message.text.isEmpty()) continue;
        const facet::Role role = message.author == Author::User ? facet::Role::User : facet::Role::Model;
        if (!turns.isEmpty() && turns.last().role == role) {
            turns.last().text += QStringLiteral("\n\n") + message.text;
        } else {
            turns.append({role, message.text});
        }
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
