#include "app/chat/attachment_list_model.h"

#include "app/gui_thread.h"

#include <algorithm>
#include <utility>

namespace facet {

namespace {

using Detail = AttachmentListModel::Detail;

Views viewsOf(Detail detail)
{
    switch (detail) {
    case Detail::Whole:
        return Views::Off;
    case Detail::Auto:
        return Views::Auto;
    case Detail::Always:
        return Views::Always;
    case Detail::Fine:
        return Views::Fine;
    }
    return Views::Off;
}

Detail detailOf(Views views)
{
    switch (views) {
    case Views::Off:
        return Detail::Whole;
    case Views::Auto:
        return Detail::Auto;
    case Views::Always:
        return Detail::Always;
    case Views::Fine:
        return Detail::Fine;
    }
    return Detail::Whole;
}

QString goneReason() { return AttachmentListModel::tr("Its file is gone from Facet's pictures."); }

} // namespace

int AttachmentListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant AttachmentListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case NameRole:
        return row.name;
    case StateRole:
        return QVariant::fromValue(row.state);
    case ReasonRole:
        return row.reason;
    case PictureRole:
        return QVariant::fromValue(row.picture);
    case DetailRole:
        return QVariant::fromValue(detailOf(row.picture.views));
    case TokensRole:
        return tokens(index.row(), detailOf(row.picture.views));
    default:
        return {};
    }
}

QHash<int, QByteArray> AttachmentListModel::roleNames() const
{
    return {{NameRole, "name"}, {StateRole, "status"}, {ReasonRole, "reason"}, {PictureRole, "picture"},
        {DetailRole, "detail"}, {TokensRole, "tokens"}};
}

AttachmentListModel::Ticket AttachmentListModel::addReading(const QString& name)
{
    Row row{.id = ++m_lastId, .name = name};
    Ticket ticket{.id = row.id, .stop = row.stop.get_token()};
    add(std::move(row));
    return ticket;
}

void AttachmentListModel::add(const Picture& picture)
{
    if (picture.missing()) return addRefused(picture.name, goneReason());
    const State state = picture.awaited() ? State::Reading : State::Ready;
    add(Row{.id = ++m_lastId, .name = picture.name, .state = state, .picture = picture});
}

void AttachmentListModel::setStored(const Picture& picture)
{
    for (int row = 0; row < count(); ++row) {
        Row& each = m_rows[row];
        if (!each.picture.awaited() || each.picture.hash != picture.hash) continue;
        const Views views = each.picture.views;
        each.picture = picture;
        each.picture.name = each.name;
        each.picture.views = views;
        each.state = picture.missing() ? State::Refused : State::Ready;
        each.reason = picture.missing() ? goneReason() : QString();
        rowChanged(row);
    }
}

void AttachmentListModel::addRefused(const QString& name, const QString& reason)
{
    add(Row{.id = ++m_lastId, .name = name, .state = State::Refused, .reason = reason});
}

void AttachmentListModel::setReady(quint64 id, const Picture& picture)
{
    const int row = rowOf(id);
    if (row < 0) return;
    m_rows[row].state = State::Ready;
    m_rows[row].picture = picture;
    rowChanged(row);
}

void AttachmentListModel::setRefused(quint64 id, const QString& reason)
{
    const int row = rowOf(id);
    if (row < 0) return;
    m_rows[row].state = State::Refused;
    m_rows[row].reason = reason;
    rowChanged(row);
}

void AttachmentListModel::remove(int row)
{
    checkGuiThread(*this);
    if (row < 0 || row >= count()) return;
    beginRemoveRows({}, row, row);
    m_rows[row].stop.request_stop();
    m_rows.removeAt(row);
    endRemoveRows();
    emit countChanged();
    emit changed();
}

void AttachmentListModel::move(int from, int to)
{
    checkGuiThread(*this);
    if (from == to || from < 0 || to < 0 || from >= count() || to >= count()) return;
    // Qt counts the place before the row is taken out.
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    m_rows.move(from, to);
    endMoveRows();
    emit changed();
}

void AttachmentListModel::clear()
{
    checkGuiThread(*this);
    if (m_rows.isEmpty()) return;
    beginResetModel();
    for (Row& row : m_rows)
        row.stop.request_stop();
    m_rows.clear();
    endResetModel();
    emit countChanged();
    emit changed();
}

void AttachmentListModel::setDetail(int row, Detail detail)
{
    checkGuiThread(*this);
    if (row < 0 || row >= count() || m_rows[row].picture.views == viewsOf(detail)) return;
    m_rows[row].picture.views = viewsOf(detail);
    rowChanged(row);
}

void AttachmentListModel::setViewTokens(std::uint32_t tokens)
{
    checkGuiThread(*this);
    if (tokens == m_viewTokens) return;
    m_viewTokens = tokens;
    if (count() == 0) return;
    emit dataChanged(index(0), index(count() - 1), {TokensRole});
    emit changed();
}

int AttachmentListModel::tokens(int row, Detail detail) const
{
    if (row < 0 || row >= count()) return 0;
    return static_cast<int>(m_rows[row].picture.viewsFor(viewsOf(detail)).size() * m_viewTokens);
}

int AttachmentListModel::tokens() const
{
    int sum = 0;
    for (int row = 0; row < count(); ++row)
        sum += tokens(row, detailOf(m_rows[row].picture.views));
    return sum;
}

int AttachmentListModel::countOf(State state) const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [state](const Row& row) { return row.state == state; }));
}

QList<Picture> AttachmentListModel::pictures() const
{
    QList<Picture> pictures;
    for (const Row& row : m_rows) {
        if (row.state == State::Ready || row.picture.awaited()) pictures.append(row.picture);
    }
    return pictures;
}

void AttachmentListModel::add(Row row)
{
    checkGuiThread(*this);
    beginInsertRows({}, count(), count());
    m_rows.append(std::move(row));
    endInsertRows();
    emit countChanged();
    emit changed();
}

int AttachmentListModel::rowOf(quint64 id) const
{
    checkGuiThread(*this);
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const Row& row) { return row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void AttachmentListModel::rowChanged(int row)
{
    emit dataChanged(index(row), index(row));
    emit changed();
}

} // namespace facet
