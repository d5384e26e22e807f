#pragma once

#include "app/markdown/block.h"

#include <QAbstractListModel>
#include <QVariant>
#include <QtQmlIntegration>

namespace facet {

// The cells of a table, row by row, the header first. While the table grows, cells that are there stay. GUI thread.
class TableModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariant table READ table WRITE setTable NOTIFY tableChanged) // a markdown::Table
    Q_PROPERTY(int columns READ columns NOTIFY tableChanged)
    Q_PROPERTY(int rows READ rows NOTIFY tableChanged)

public:
    enum Role { WordsRole = Qt::UserRole + 1, RowRole, ColumnRole, AlignmentRole };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QVariant table() const { return QVariant::fromValue(m_table); }
    void setTable(const QVariant& table);
    int columns() const { return static_cast<int>(m_table.columns.size()); }
    int rows() const { return static_cast<int>(m_table.rows.size()); }

signals:
    void tableChanged();

private:
    void growTo(const markdown::Table& table);

    markdown::Table m_table;
};

} // namespace facet
