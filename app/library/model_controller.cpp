#include "app/library/model_controller.h"

#include "app/gui_thread.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace facet {

namespace {

// The remedy for a model that does not fit: its cache is what a person can make smaller.
constexpr std::uint32_t kShortContext = 2048; // tokens

} // namespace

ModelController::ModelController(EngineBridge& bridge, Notice& notice, Settings& settings, QObject* parent)
    : QObject(parent)
    , m_bridge(bridge)
    , m_notice(notice)
    , m_settings(settings)
    , m_recent(settings)
{
    connect(&bridge, &EngineBridge::loadProgressed, this, [this](quint64 id, double fraction) {
        if (id != m_request) return;
        m_progress = std::clamp(fraction, 0.0, 1.0);
        emit progressChanged();
    });
    connect(&bridge, &EngineBridge::modelLoaded, this, &ModelController::onLoaded);
    connect(&bridge, &EngineBridge::failed, this, &ModelController::onFailed);
}

ModelController::~ModelController()
{
    // Leaving while a model loads is no crash.
    if (m_state == State::Loading) m_settings.setUnfinishedLoad({});
}

QString ModelController::loadingName() const
{
    return m_state == State::Loading ? shownName(m_loadingPath) : QString();
}

void ModelController::setDemoModel(const QString& path)
{
    checkGuiThread(*this);
    m_demoPath = path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath();
    emit stateChanged();
}

bool ModelController::isDemo(const QString& path) const
{
    if (!hasDemo()) return false;
    const QString canonical = QFileInfo(path).canonicalFilePath(); // empty if it is not there
    return path == m_demoPath || (!canonical.isEmpty() && canonical == QFileInfo(m_demoPath).canonicalFilePath());
}

QString ModelController::shownName(const QString& path) const
{
    return isDemo(path) ? tr("the demo") : QFileInfo(path).fileName();
}

QString ModelController::newestName() const
{
    return newestPath().isEmpty() ? QString() : m_recent.index(0).data(RecentModelsModel::NameRole).toString();
}

QString ModelController::newestPath() const
{
    const QModelIndex newest = m_recent.index(0);
    const bool available = newest.isValid() && newest.data(RecentModelsModel::AvailableRole).toBool();
    return available ? newest.data(RecentModelsModel::PathRole).toString() : QString();
}

QString ModelController::memoryText() const
{
    if (m_state != State::Ready) return {};
    const std::uint64_t used = m_model.totalBytes();
    return m_device.memoryBytes == 0 ? sizeText(used) : shareText(used, m_device.memoryBytes);
}

double ModelController::weightsShare() const { return shareOf(m_model.weightBytes, m_device.memoryBytes); }

double ModelController::cacheShare() const
{
    return shareOf(m_model.cacheBytes + m_model.scratchBytes, m_device.memoryBytes);
}

void ModelController::open(const QString& path)
{
    if (path.isEmpty()) return;
    const QString absolute = QFileInfo(path).absoluteFilePath();
    LoadOptions options = m_options;
    if (options.device.empty()) options.device = m_settings.device().toStdString();
    options.contextTokens = m_settings.contextTokens(absolute);
    load(absolute, options);
}

void ModelController::openUrl(const QUrl& url) { open(url.toLocalFile()); }

void ModelController::load(const QString& path, LoadOptions options)
{
    checkGuiThread(*this);
    if (m_request != 0) m_bridge.forget(m_request);
    m_notice.dismiss();
    m_model = {};
    m_loadingPath = path;
    m_loadingOptions = options;
    m_progress = 0;
    m_state = State::Loading;
    m_settings.setUnfinishedLoad(path);
    emit progressChanged();
    emit stateChanged(); // Who uses the model lets go of it before the request is queued.
    m_request = m_bridge.loadModel(path, std::move(options));
}

void ModelController::cancelLoading()
{
    if (m_request != 0) m_bridge.cancel(m_request);
}

void ModelController::close()
{
    checkGuiThread(*this);
    if (m_state == State::Loading) return cancelLoading();
    if (m_state == State::NoModel) return;
    m_model = {};
    m_settings.setLastModel({});
    finishLoading(State::NoModel);
    m_bridge.unloadModel();
}

void ModelController::openAtStart()
{
    const QString interruptedPath = m_settings.unfinishedLoad();
    if (!interruptedPath.isEmpty()) {
        m_settings.setUnfinishedLoad({});
        m_notice.show(interrupted(interruptedPath));
        return;
    }
    const QString path = m_settings.lastModel();
    if (!path.isEmpty() && QFileInfo::exists(path)) return open(path);
    openDemo();
    if (path.isEmpty()) return;
    m_settings.setLastModel({}); // told once
    m_notice.show(gone(path));
}

void ModelController::finishLoading(State state)
{
    m_request = 0;
    m_state = state;
    m_settings.setUnfinishedLoad({});
    emit stateChanged();
}

void ModelController::onLoaded(quint64 id, const ModelInfo& model, const DeviceInfo& device)
{
    if (id != m_request) return;
    m_model = model;
    m_model.path = m_loadingPath; // as the person gave it and as it is remembered
    m_model.demo = isDemo(m_loadingPath);
    m_device = device;
    if (m_model.demo) {
        m_model.name = tr("Demo");
        m_settings.setLastModel({}); // without a last model it is opened at the next start, wherever it lies then
    } else {
        m_settings.setLastModel(m_loadingPath);
        m_recent.remember({model.name, model.format, m_loadingPath});
    }
    finishLoading(State::Ready);
}

void ModelController::onFailed(quint64 id, const Problem& problem)
{
    if (id != m_request) return;
    finishLoading(State::NoModel);
    if (problem.kind != ErrorKind::Cancelled) m_notice.show(remedy(problem));
}

Notice::Content ModelController::remedy(const Problem& problem)
{
    Notice::Content content{
        problem.message, problem.nextStep, tr("Open another model…"), [this] { emit openRequested(); }};
    const QString path = m_loadingPath;
    const LoadOptions options = m_loadingOptions;
    if (problem.kind == ErrorKind::Memory && options.contextTokens != kShortContext) {
        content.actionText = tr("Try a shorter context");
        content.action = [this, path, options] {
            LoadOptions shorter = options;
            shorter.contextTokens = kShortContext;
            load(path, shorter);
        };
    } else if (problem.kind == ErrorKind::Device && !m_settings.device().isEmpty() && m_options.device.empty()) {
        // The device that was chosen once may have been unplugged since.
        content.actionText = tr("Use the best device");
        content.action = [this, path] {
            m_settings.setDevice({});
            open(path);
        };
    } else if (problem.kind == ErrorKind::Device || problem.kind == ErrorKind::Internal) {
        content.actionText = tr("Try again");
        content.action = [this, path, options] { load(path, options); };
    }
    return content;
}

Notice::Content ModelController::interrupted(const QString& path)
{
    return {tr("Facet ended while it was loading %1.").arg(shownName(path)), {}, tr("Try again"),
        [this, path] { open(path); }};
}

Notice::Content ModelController::gone(const QString& path)
{
    return {tr("%1, which was open last time, is no longer there.").arg(shownName(path)),
        hasDemo() ? tr("Until you open another model, the demo answers.") : QString(), tr("Open another model…"),
        [this] { emit openRequested(); }};
}

} // namespace facet
