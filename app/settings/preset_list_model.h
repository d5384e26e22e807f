#pragma once

#include "app/settings.h"

#include <QAbstractListModel>

namespace facet {

// System prompts under names. One or none is chosen: its words begin every chat. What is typed is kept at once, and
// what is removed can be put back until the next is removed. GUI thread.
class PresetListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int chosen READ chosen NOTIFY chosenChanged)
    Q_PROPERTY(QString removedName READ removedName NOTIFY removedChanged)

public:
    enum Role { NameRole = Qt::UserRole + 1, TextRole, SummaryRole, ChosenRole };

    explicit PresetListModel(Settings& settings, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    int chosen() const;          // row; -1: none
    QString removedName() const; // of what putBack() brings back; empty: nothing

    Q_INVOKABLE void choose(int row); // -1: none
    Q_INVOKABLE int add();            // a new, empty one is chosen; its row
    Q_INVOKABLE void rename(int row, const QString& name);
    Q_INVOKABLE void write(int row, const QString& text);
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void putBack();

signals:
    void countChanged();
    void chosenChanged();
    void removedChanged();

private:
    bool holds(int row) const { return row >= 0 && row < m_presets.size(); }
    QString freeName() const;
    void keep();
    void reload();

    struct Removed {
        Preset preset;
        qsizetype row = 0;
        bool chosen = false;
    };

    Settings& m_settings;
    QList<Preset> m_presets;
    std::optional<Removed> m_removed;
};

} // namespace facet
