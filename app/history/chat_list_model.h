#pragma once

#include "app/store/records.h"

#include <QAbstractListModel>
#include <QBasicTimer>
#include <QDate>
#include <QtQmlIntegration>

#include <optional>

namespace facet {

// The chats of the side bar: pinned first, then the last changed first, under headings by date. GUI thread.
class ChatListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int openRow READ openRow NOTIFY openRowChanged)

public:
    enum Role { TitleRole = Qt::UserRole + 1, GroupRole, PinnedRole, OpenRole, ChangedRole };

    using QAbstractListModel::QAbstractListModel;

    int count() const { return static_cast<int>(m_chats.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    // All chats, in any order.
    void setChats(QList<ChatRecord> chats);
    // New, or instead of the one with the same id; moves to its place.
    void put(const ChatRecord& chat);
    void remove(RecordId chat);
    int changes() const { return m_changes; } // how often one of these two was called
    // The chat in the window; 0: none of these.
    void setOpen(RecordId chat);

    int openRow() const { return rowOf(m_open); } // -1: none
    int rowOf(RecordId chat) const;               // -1: not here
    std::optional<ChatRecord> at(int row) const;

    // What counts as today; the clock's unless a test says another. The headings follow at midnight.
    void setToday(const QDate& today);

signals:
    void countChanged();
    void openRowChanged();

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    int placeOf(const ChatRecord& chat) const;
    void changeRow(int row, const QList<int>& roles = {});
    void awaitMidnight();

    QList<ChatRecord> m_chats;
    int m_changes = 0;
    RecordId m_open = 0;
    QDate m_today = QDate::currentDate();
    QBasicTimer m_midnight;
};

} // namespace facet
