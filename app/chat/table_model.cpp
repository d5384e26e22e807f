#include "app/chat/table_model.h"

#include "app/gui_thread.h"

namespace facet {

namespace {

int alignmentOf(markdown::Alignment alignment)
{
    switch (alignment) {
    case markdown::Alignment::Center:
        return Qt::AlignHCenter;
    case markdown::Alignment::End:
        return Qt::AlignRight;
    default:
        return Qt::AlignLeft;
    }
}

} // namespace

int TableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : rows() * columns(); }

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const int row = index.row() / columns();
    const int column = index.row() % columns();
    switch (role) {
    case WordsRole:
        return QVariant::fromValue(m_table.rows[row][column]);
    case RowRole:
        return row;
    case ColumnRole:
        return column;
    case AlignmentRole:
        return alignmentOf(m_table.columns[column]);
    default:
        return {};
    }
}

QHash<int, QByteArray> TableModel::roleNames() const
{
    return {{WordsRole, "words"}, {RowRole, "row"}, {ColumnRole, "column"}, {AlignmentRole, "alignment"}};
}

void TableModel::setTable(const QVariant& value)
{
    checkGuiThread(*this);
    const auto table = value.value<markdown::Table>();
    if (table == m_table) return;
    if (table.columns == m_table.columns && table.rows.size() >= m_table.rows.size()) {
        growTo(table);
    } else {
        beginResetModel();
        m_table = table;
        endResetModel();
    }
    emit tableChanged();
}

void TableModel::growTo(const markdown::Table& table)
{
    for (int row = 0; row < rows(); ++row) {
        if (m_table.rows[row] == table.rows[row]) continue;
        m_table.rows[row] = table.rows[row];
        emit dataChanged(index(row * columns()), index((row + 1) * columns() - 1), {WordsRole});
    }
    if (table.rows.size() == m_table.rows.size()) return;
    beginInsertRows({}, rowCount(), static_cast<int>(table.rows.size()) * columns() - 1);
    m_table.rows = table.rows;
    endInsertRows();
}

} // namespace facet
