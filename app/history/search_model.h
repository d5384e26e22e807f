#pragma once

#include "app/store/records.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <optional>

namespace facet {

// What a search over all chats found, best first. GUI thread.
class SearchModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    // `snippet` is StyledText: what was found is bold, everything else escaped.
    enum Role { TitleRole = Qt::UserRole + 1, SnippetRole, PlainSnippetRole, DayRole };

    using QAbstractListModel::QAbstractListModel;

    int count() const { return static_cast<int>(m_hits.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setHits(QList<SearchHit> hits);
    std::optional<SearchHit> at(int row) const;

signals:
    void countChanged();

private:
    QList<SearchHit> m_hits;
};

} // namespace facet
