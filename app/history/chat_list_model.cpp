#include "app/history/chat_list_model.h"

#include "app/gui_thread.h"
#include "app/history/date_groups.h"

#include <QTimerEvent>

#include <algorithm>
#include <utility>

namespace facet {

namespace {

bool standsBefore(const ChatRecord& a, const ChatRecord& b)
{
    if (a.pinned != b.pinned) return a.pinned;
    return a.changed != b.changed ? a.changed > b.changed : a.id > b.id;
}

} // namespace

int ChatListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant ChatListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ChatRecord& chat = m_chats[index.row()];
    switch (role) {
    case TitleRole:
        return chat.title.isEmpty() ? tr("New chat") : chat.title;
    case GroupRole:
        return chat.pinned ? tr("Pinned") : dateGroup(chat.changed.date(), m_today);
    case PinnedRole:
        return chat.pinned;
    case OpenRole:
        return chat.id == m_open;
    case ChangedRole:
        return chat.changed;
    default:
        return {};
    }
}

QHash<int, QByteArray> ChatListModel::roleNames() const
{
    return {{TitleRole, "title"}, {GroupRole, "group"}, {PinnedRole, "pinned"}, {OpenRole, "open"},
        {ChangedRole, "changed"}};
}

void ChatListModel::setChats(QList<ChatRecord> chats)
{
    checkGuiThread(*this);
    beginResetModel();
    m_chats = std::move(chats);
    std::sort(m_chats.begin(), m_chats.end(), standsBefore);
    endResetModel();
    awaitMidnight();
    emit countChanged();
    emit openRowChanged();
}

int ChatListModel::placeOf(const ChatRecord& chat) const
{
    const auto others = [&](const ChatRecord& other) { return other.id != chat.id && standsBefore(other, chat); };
    return static_cast<int>(std::count_if(m_chats.cbegin(), m_chats.cend(), others));
}

void ChatListModel::put(const ChatRecord& chat)
{
    checkGuiThread(*this);
    ++m_changes;
    const int row = rowOf(chat.id);
    const int place = placeOf(chat);
    if (row < 0) {
        beginInsertRows({}, place, place);
        m_chats.insert(place, chat);
        endInsertRows();
        awaitMidnight();
        emit countChanged();
        emit openRowChanged();
        return;
    }
    if (place != row) {
        // Qt counts the place before the row is taken out.
        beginMoveRows({}, row, row, {}, place > row ? place + 1 : place);
        m_chats.move(row, place);
        endMoveRows();
        emit openRowChanged();
    }
    if (std::exchange(m_chats[place], chat) != chat) changeRow(place);
}

void ChatListModel::remove(RecordId chat)
{
    checkGuiThread(*this);
    ++m_changes;
    const int row = rowOf(chat);
    if (row < 0) return;
    beginRemoveRows({}, row, row);
    m_chats.removeAt(row);
    endRemoveRows();
    emit countChanged();
    emit openRowChanged();
}

void ChatListModel::setOpen(RecordId chat)
{
    checkGuiThread(*this);
    const RecordId before = std::exchange(m_open, chat);
    if (before == chat) return;
    for (const RecordId one : {before, chat})
        changeRow(rowOf(one), {OpenRole});
    emit openRowChanged();
}

int ChatListModel::rowOf(RecordId chat) const
{
    const auto found =
        std::find_if(m_chats.cbegin(), m_chats.cend(), [&](const ChatRecord& one) { return one.id == chat; });
    return found == m_chats.cend() ? -1 : static_cast<int>(found - m_chats.cbegin());
}

std::optional<ChatRecord> ChatListModel::at(int row) const
{
    if (row < 0 || row >= count()) return std::nullopt;
    return m_chats[row];
}

void ChatListModel::setToday(const QDate& today)
{
    m_today = today;
    if (count() > 0) emit dataChanged(index(0), index(count() - 1), {GroupRole});
}

void ChatListModel::changeRow(int row, const QList<int>& roles)
{
    if (row >= 0) emit dataChanged(index(row), index(row), roles);
}

void ChatListModel::awaitMidnight()
{
    constexpr qint64 kAtMost = 600'000; // milliseconds; a machine that slept finds the new day soon after it woke
    const QDateTime now = QDateTime::currentDateTime();
    const qint64 rest = now.msecsTo(now.date().addDays(1).startOfDay()) + 1;
    m_midnight.start(static_cast<int>(std::min(rest, kAtMost)), Qt::VeryCoarseTimer, this);
}

void ChatListModel::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_midnight.timerId()) return QAbstractListModel::timerEvent(event);
    if (const QDate today = QDate::currentDate(); today != m_today) setToday(today);
    awaitMidnight();
}

} // namespace facet
