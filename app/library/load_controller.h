#pragma once

#include "app/library/model_controller.h"

#include <QAbstractListModel>

namespace facet {

// The devices of this computer, the one that Facet takes by itself first. GUI thread.
class DeviceListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        UuidRole,
        NoteRole,   // why it cannot be used, or what there is to know
        FigureRole, // its memory
        UsableRole,
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    void setDevices(const QList<DeviceOption>& devices);
    const QList<DeviceOption>& devices() const { return m_devices; }

signals:
    void countChanged();

private:
    QList<DeviceOption> m_devices;
};

// How the open model would be loaded with another device or context: what it would take is asked of the engine while a
// person tries, and loadIt() does it. GUI thread.
class LoadController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(facet::DeviceListModel* devices READ devices CONSTANT)
    Q_PROPERTY(QString device READ device NOTIFY changed)
    Q_PROPERTY(QString preferredName READ preferredName NOTIFY changed)
    Q_PROPERTY(int contextTokens READ contextTokens WRITE setContextTokens NOTIFY changed)
    Q_PROPERTY(int smallestContext READ smallestContext CONSTANT)
    Q_PROPERTY(int largestContext READ largestContext NOTIFY changed)
    Q_PROPERTY(int contextStep READ contextStep CONSTANT)
    Q_PROPERTY(bool planned READ planned NOTIFY changed)
    Q_PROPERTY(QString cacheText READ cacheText NOTIFY changed)
    Q_PROPERTY(QString planText READ planText NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(double weightsShare READ weightsShare NOTIFY changed)
    Q_PROPERTY(double cacheShare READ cacheShare NOTIFY changed)
    Q_PROPERTY(bool differs READ differs NOTIFY changed)

public:
    LoadController(EngineBridge& bridge, ModelController& models, Settings& settings, QObject* parent = nullptr);

    DeviceListModel* devices() { return &m_devices; }
    QString device() const { return m_settings.device(); } // UUID; empty: the preferred one
    QString preferredName() const;
    int contextTokens() const { return static_cast<int>(m_contextTokens); }
    void setContextTokens(int tokens);
    int smallestContext() const;
    int largestContext() const; // what the model was made for
    int contextStep() const;

    bool planned() const { return m_plan.has_value(); }
    QString cacheText() const; // price of the context: "276 MB"
    QString planText() const;  // "Weights 2.4 GB + cache 276 MB + working memory 180 MB of 16 GB"
    QString problem() const;   // why it would fail; empty: it fits
    double weightsShare() const;
    double cacheShare() const; // cache and working memory
    bool differs() const;      // from what is loaded

    Q_INVOKABLE void refresh(); // lists the devices and plans anew
    Q_INVOKABLE void chooseDevice(const QString& uuid);
    Q_INVOKABLE void loadIt();

signals:
    void changed();

private:
    void onModelChanged();
    void plan();

    EngineBridge& m_bridge;
    ModelController& m_models;
    Settings& m_settings;
    DeviceListModel m_devices;
    quint64 m_listing = 0; // request, or 0
    quint64 m_planning = 0;
    std::uint32_t m_contextTokens = 0;
    std::optional<MemoryPlan> m_plan;
};

} // namespace facet
