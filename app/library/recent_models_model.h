#pragma once

#include "app/settings.h"

#include <QAbstractListModel>

namespace facet {

// The models opened before, newest first; remembered in Settings. GUI thread.
class RecentModelsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { NameRole = Qt::UserRole + 1, FormatRole, PathRole, FolderRole, AvailableRole };

    explicit RecentModelsModel(Settings& settings, QObject* parent = nullptr);

    int count() const { return static_cast<int>(m_models.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void remember(const RecentModel& model); // moves it to the front
    Q_INVOKABLE void forget(const QString& path);
    void clear();
    Q_INVOKABLE void refresh(); // looks again which of them are still there

signals:
    void countChanged();

private:
    Settings& m_settings;
    QList<RecentModel> m_models;
};

} // namespace facet
