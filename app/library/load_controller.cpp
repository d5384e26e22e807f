#include "app/library/load_controller.h"

#include "app/gui_thread.h"

#include <algorithm>

namespace facet {

namespace {

constexpr std::uint32_t kSmallestContext = 512; // tokens
constexpr std::uint32_t kContextStep = 512;

} // namespace

int DeviceListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_devices.size());
}

QVariant DeviceListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const DeviceOption& option = m_devices[index.row()];
    switch (role) {
    case NameRole:
        return option.device.name;
    case UuidRole:
        return option.device.uuid;
    case NoteRole:
        if (!option.reason.isEmpty()) return option.reason;
        return option.device.isCpu ? tr("The processor: slower than a GPU.") : QString();
    case FigureRole:
        return option.device.memoryBytes == 0 ? QString() : sizeText(option.device.memoryBytes);
    case UsableRole:
        return option.reason.isEmpty();
    default:
        return {};
    }
}

QHash<int, QByteArray> DeviceListModel::roleNames() const
{
    return {{NameRole, "name"}, {UuidRole, "uuid"}, {NoteRole, "note"}, {FigureRole, "figure"}, {UsableRole, "usable"}};
}

void DeviceListModel::setDevices(const QList<DeviceOption>& devices)
{
    beginResetModel();
    m_devices = devices;
    endResetModel();
    emit countChanged();
}

LoadController::LoadController(EngineBridge& bridge, ModelController& models, Settings& settings, QObject* parent)
    : QObject(parent)
    , m_bridge(bridge)
    , m_models(models)
    , m_settings(settings)
{
    connect(&models, &ModelController::stateChanged, this, &LoadController::onModelChanged);
    connect(&settings, &Settings::deviceChanged, this, &LoadController::plan);
    connect(&bridge, &EngineBridge::devicesListed, this, [this](quint64 id, const QList<DeviceOption>& devices) {
        if (id != m_listing) return;
        m_listing = 0;
        m_devices.setDevices(devices);
        emit changed();
    });
    connect(&bridge, &EngineBridge::memoryPlanned, this, [this](quint64 id, const MemoryPlan& plan) {
        if (id != m_planning) return;
        m_planning = 0;
        m_plan = plan;
        emit changed();
    });
    connect(&bridge, &EngineBridge::failed, this, [this](quint64 id, const Problem& problem) {
        if (id == m_listing) m_listing = 0;
        if (id != m_planning) return;
        m_planning = 0;
        m_plan = MemoryPlan{.device = {}, .problem = problem};
        emit changed();
    });
}

QString LoadController::preferredName() const
{
    for (const DeviceOption& option : m_devices.devices()) {
        if (option.preferred) return option.device.name;
    }
    return {};
}

int LoadController::smallestContext() const { return kSmallestContext; }

int LoadController::contextStep() const { return kContextStep; }

int LoadController::largestContext() const
{
    return static_cast<int>(std::max(kSmallestContext, m_models.model().modelContextTokens));
}

void LoadController::setContextTokens(int tokens)
{
    const auto wanted = static_cast<std::uint32_t>(std::clamp(tokens, smallestContext(), largestContext()));
    if (wanted == m_contextTokens) return;
    m_contextTokens = wanted;
    plan();
}

QString LoadController::cacheText() const { return m_plan ? sizeText(m_plan->cacheBytes) : QString(); }

QString LoadController::planText() const
{
    if (!m_plan || m_plan->totalBytes() == 0) return {};
    const QString parts = tr("Weights %1 + cache %2 + working memory %3 = %4")
                              .arg(sizeText(m_plan->weightBytes), sizeText(m_plan->cacheBytes),
                                  sizeText(m_plan->scratchBytes), sizeText(m_plan->totalBytes()));
    const std::uint64_t memory = m_plan->device.memoryBytes;
    return memory == 0 ? parts : tr("%1 of %2").arg(parts, sizeText(memory));
}

QString LoadController::problem() const
{
    if (!m_plan || !m_plan->problem) return {};
    const Problem& problem = *m_plan->problem;
    return problem.nextStep.isEmpty() ? problem.message : tr("%1 %2").arg(problem.message, problem.nextStep);
}

double LoadController::weightsShare() const
{
    return m_plan ? shareOf(m_plan->weightBytes, m_plan->device.memoryBytes) : 0.0;
}

double LoadController::cacheShare() const
{
    return m_plan ? shareOf(m_plan->cacheBytes + m_plan->scratchBytes, m_plan->device.memoryBytes) : 0.0;
}

bool LoadController::differs() const
{
    if (m_models.state() != ModelController::State::Ready) return false;
    if (m_contextTokens != m_models.model().contextTokens) return true;
    return m_plan && !m_plan->device.uuid.isEmpty() && m_plan->device.uuid != m_models.device().uuid;
}

void LoadController::refresh()
{
    checkGuiThread(*this);
    m_listing = m_bridge.listDevices();
    plan();
}

void LoadController::chooseDevice(const QString& uuid) { m_settings.setDevice(uuid); }

void LoadController::loadIt()
{
    const QString path = m_models.model().path;
    if (path.isEmpty()) return;
    m_settings.setContextTokens(path, m_contextTokens);
    m_models.setDevice({}); // what the command line named held until now
    m_models.open(path);
}

void LoadController::onModelChanged()
{
    m_plan.reset();
    m_contextTokens = m_models.model().contextTokens;
    emit changed();
}

void LoadController::plan()
{
    if (m_planning != 0) m_bridge.forget(std::exchange(m_planning, 0)); // only the newest is of interest
    if (m_models.state() == ModelController::State::Ready) {
        LoadOptions options;
        options.device = m_settings.device().toStdString();
        options.contextTokens = m_contextTokens;
        m_planning = m_bridge.planMemory(m_models.model().path, std::move(options));
    }
    emit changed();
}

} // namespace facet
