#pragma once

#include "app/engine_bridge.h"
#include "app/library/recent_models_model.h"
#include "app/notice.h"

#include <QObject>
#include <QUrl>

namespace facet {

// Which model runs: opens, cancels, closes, remembers. The engine holds one model at a time. GUI thread.
class ModelController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(facet::ModelController::State state READ state NOTIFY stateChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(QString loadingName READ loadingName NOTIFY stateChanged)
    Q_PROPERTY(facet::ModelInfo model READ model NOTIFY stateChanged)
    Q_PROPERTY(facet::DeviceInfo device READ device NOTIFY stateChanged)
    Q_PROPERTY(QString memoryText READ memoryText NOTIFY stateChanged)
    Q_PROPERTY(double weightsShare READ weightsShare NOTIFY stateChanged)
    Q_PROPERTY(double cacheShare READ cacheShare NOTIFY stateChanged)
    Q_PROPERTY(QString newestName READ newestName NOTIFY stateChanged)
    Q_PROPERTY(QString newestPath READ newestPath NOTIFY stateChanged)
    Q_PROPERTY(bool hasDemo READ hasDemo NOTIFY stateChanged)
    Q_PROPERTY(QString demoLabel READ demoLabel CONSTANT)
    Q_PROPERTY(facet::RecentModelsModel* recent READ recent CONSTANT)

public:
    enum class State { NoModel, Loading, Ready };
    Q_ENUM(State)

    ModelController(EngineBridge& bridge, Notice& notice, Settings& settings, QObject* parent = nullptr);
    ~ModelController() override;

    State state() const { return m_state; }
    double progress() const { return m_progress; } // 0 to 1 while Loading
    QString loadingName() const;
    const ModelInfo& model() const { return m_model; }
    const DeviceInfo& device() const { return m_device; }
    RecentModelsModel* recent() { return &m_recent; }

    // The model opened last; empty if there is none or it is no longer there.
    QString newestName() const;
    QString newestPath() const;

    // The model that comes with Facet. It is not among the recent ones, since it is always there.
    bool hasDemo() const { return !m_demoPath.isEmpty(); }
    QString demoLabel() const { return ModelInfo::demoLabel(); }
    // Empty: this copy of Facet comes without one.
    void setDemoModel(const QString& path);

    QString memoryText() const;  // "4.1 / 16 GB"
    double weightsShare() const; // of the device's memory, 0 to 1
    double cacheShare() const;   // cache and scratch

    // Part of the name or the UUID of the device to use; empty takes the best one.
    void setDevice(const std::string& device) { m_options.device = device; }

    Q_INVOKABLE void open(const QString& path);
    Q_INVOKABLE void openUrl(const QUrl& url);
    Q_INVOKABLE void openDemo() { open(m_demoPath); }
    Q_INVOKABLE void cancelLoading();
    Q_INVOKABLE void close();

    // Opens the model of the last run, or the demo if none was chosen or it is gone. Nothing if loading a model is what
    // ended that run: the driver might do it again.
    Q_INVOKABLE void openAtStart();

signals:
    void stateChanged();
    void progressChanged();
    void openRequested(); // the person should choose a model now

private:
    void load(const QString& path, LoadOptions options);
    void finishLoading(State state);
    void onLoaded(quint64 id, const ModelInfo& model, const DeviceInfo& device);
    void onFailed(quint64 id, const Problem& problem);
    Notice::Content remedy(const Problem& problem);
    Notice::Content interrupted(const QString& path);
    Notice::Content gone(const QString& path);
    bool isDemo(const QString& path) const;
    QString shownName(const QString& path) const; // of a file that is not open

    EngineBridge& m_bridge;
    Notice& m_notice;
    Settings& m_settings;
    RecentModelsModel m_recent;
    LoadOptions m_options;
    LoadOptions m_loadingOptions;
    QString m_demoPath;
    QString m_loadingPath;
    quint64 m_request = 0; // the load that runs, or 0
    State m_state = State::NoModel;
    double m_progress = 0;
    ModelInfo m_model;
    DeviceInfo m_device;
};

} // namespace facet
