#include "app/engine_bridge.h"

#include "app/gui_thread.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimerEvent>

#include <exception>
#include <mutex>
#include <utility>
#include <vector>

namespace facet {

namespace {

// Faster than any display shows them, deltas are not worth a layout of their own.
constexpr int kDrainIntervalMs = 8;

const QEvent::Type kWake = static_cast<QEvent::Type>(QEvent::registerEventType());

template <class... Functions> struct Overloaded : Functions... {
    using Functions::operator()...;
};

RequestId idOf(const Event& event)
{
    return std::visit([](const auto& value) { return value.id; }, event);
}

bool endsRequest(const Event& event)
{
    return std::holds_alternative<ModelLoaded>(event) || std::holds_alternative<ModelUnloaded>(event)
        || std::holds_alternative<Generated>(event) || std::holds_alternative<Failed>(event)
        || std::holds_alternative<TokensCounted>(event) || std::holds_alternative<DevicesListed>(event)
        || std::holds_alternative<MemoryPlanned>(event);
}

// Folds `next` into `last` when a reader of both could not tell: text joins, progress replaces progress.
bool merge(Event& last, Event& next)
{
    if (last.index() != next.index() || idOf(last) != idOf(next)) return false;
    if (auto* text = std::get_if<TextDelta>(&last)) {
        text->text += std::get<TextDelta>(next).text;
        return true;
    }
    if (std::holds_alternative<LoadProgress>(last) || std::holds_alternative<PrefillProgress>(last)
        || std::holds_alternative<LookProgress>(last)) {
        last = std::move(next);
        return true;
    }
    return false;
}

ModelInfo modelInfo(const ModelSummary& model)
{
    ModelInfo result;
    result.name = QString::fromStdString(model.name);
    result.format = QString::fromStdString(model.format);
    result.path = QString::fromStdString(model.path.string());
    result.contextTokens = model.contextTokens;
    result.modelContextTokens = model.modelContextTokens;
    result.viewTokens = model.viewTokens;
    result.weightBytes = model.weightBytes;
    result.cacheBytes = model.cacheBytes;
    result.scratchBytes = model.scratchBytes;
    result.sampling = model.sampling;
    return result;
}

DeviceInfo deviceInfo(const DeviceSummary& device)
{
    DeviceInfo result;
    result.name = QString::fromStdString(device.name);
    result.uuid = QString::fromStdString(device.uuid);
    result.isCpu = device.isCpu;
    result.memoryBytes = device.memoryBytes;
    return result;
}

Problem problem(const Error& error)
{
    return {error.kind, QString::fromStdString(error.message), QString::fromStdString(error.nextStep)};
}

QList<DeviceOption> deviceOptions(const std::vector<DeviceChoice>& choices)
{
    QList<DeviceOption> options;
    for (const DeviceChoice& choice : choices)
        options.append({deviceInfo(choice.device), QString::fromStdString(choice.reason), choice.preferred});
    return options;
}

MemoryPlan memoryPlan(const MemoryPlanned& planned)
{
    return {.device = deviceInfo(planned.device),
        .contextTokens = planned.contextTokens,
        .modelContextTokens = planned.modelContextTokens,
        .weightBytes = planned.weightBytes,
        .cacheBytes = planned.cacheBytes,
        .scratchBytes = planned.scratchBytes,
        .problem = planned.problem ? std::optional(problem(*planned.problem)) : std::nullopt};
}

std::vector<Turn> turnsOf(const QList<ChatTurn>& turns)
{
    std::vector<Turn> result;
    for (const ChatTurn& turn : turns)
        result.push_back({.role = turn.role, .text = turn.text.toStdString(), .images = turn.images});
    return result;
}

} // namespace

// Where the engine's thread leaves events and the GUI thread fetches them.
class EngineBridge::Inbox {
public:
    enum class Push { Waking, WakePending };

    // Any thread. Waking: nobody was told yet that there are events; the caller must wake the GUI thread.
    Push push(Event event)
    {
        std::scoped_lock lock(m_mutex);
        if (m_events.empty() || !merge(m_events.back(), event)) m_events.push_back(std::move(event));
        return std::exchange(m_wakePending, true) ? Push::WakePending : Push::Waking;
    }

    std::vector<Event> take()
    {
        std::scoped_lock lock(m_mutex);
        m_wakePending = false;
        return std::exchange(m_events, {});
    }

private:
    std::mutex m_mutex;
    std::vector<Event> m_events;
    bool m_wakePending = false;
};

EngineBridge::EngineBridge(const EngineFactory& startEngine, QObject* parent)
    : QObject(parent)
    , m_inbox(std::make_unique<Inbox>())
{
    const EventSink sink = [this](Event event) {
        if (m_inbox->push(std::move(event)) == Inbox::Push::Waking) wake();
    };
    // Starting threads and drivers may throw; a window that says so is better than none.
    try {
        auto engine = startEngine(sink);
        if (engine) {
            m_engine = std::move(engine).value();
        } else {
            m_startError = std::move(engine).error();
        }
    } catch (const std::exception& exception) {
        m_startError = Error{.kind = ErrorKind::Internal,
            .message = "The engine could not be started.",
            .nextStep = "Restart Facet.",
            .context = exception.what()};
    }
}

EngineBridge::~EngineBridge() { m_engine.reset(); }

quint64 EngineBridge::loadModel(const QString& path, LoadOptions options)
{
    const quint64 id = ++m_lastId;
    return post(LoadModel{.id = id, .path = path.toStdString(), .options = std::move(options)}, id);
}

quint64 EngineBridge::unloadModel()
{
    const quint64 id = ++m_lastId;
    return post(UnloadModel{.id = id}, id);
}

quint64 EngineBridge::generate(
    const QList<ChatTurn>& turns, const SamplingOptions& sampling, ChatId chat, std::uint32_t maxTokens)
{
    const quint64 id = ++m_lastId;
    return post(
        Generate{.id = id, .chat = chat, .turns = turnsOf(turns), .sampling = sampling, .maxTokens = maxTokens}, id);
}

quint64 EngineBridge::countTokens(const QList<ChatTurn>& turns)
{
    const quint64 id = ++m_lastId;
    return post(CountTokens{.id = id, .turns = turnsOf(turns)}, id);
}

quint64 EngineBridge::listDevices()
{
    const quint64 id = ++m_lastId;
    return post(ListDevices{.id = id}, id);
}

quint64 EngineBridge::planMemory(const QString& path, LoadOptions options)
{
    const quint64 id = ++m_lastId;
    return post(PlanMemory{.id = id, .path = path.toStdString(), .options = std::move(options)}, id);
}

quint64 EngineBridge::post(Request request, quint64 id)
{
    checkGuiThread(*this);
    m_awaited.insert(id);
    if (m_engine) {
        m_engine->post(std::move(request));
    } else if (m_inbox->push(Failed{.id = id, .error = *m_startError}) == Inbox::Push::Waking) {
        wake();
    }
    return id;
}

void EngineBridge::cancel(quint64 id)
{
    checkGuiThread(*this);
    if (m_engine && m_awaited.contains(id)) m_engine->cancel(id);
}

void EngineBridge::forget(quint64 id)
{
    cancel(id);
    m_awaited.erase(id);
}

void EngineBridge::wake() { QCoreApplication::postEvent(this, new QEvent(kWake)); }

bool EngineBridge::event(QEvent* event)
{
    if (event->type() != kWake) return QObject::event(event);
    ++m_wakes;
    const qint64 elapsed = m_sinceDrain.isValid() ? m_sinceDrain.elapsed() : kDrainIntervalMs;
    if (elapsed >= kDrainIntervalMs) {
        drain();
    } else {
        m_nextDrain.start(static_cast<int>(kDrainIntervalMs - elapsed), Qt::PreciseTimer, this);
    }
    return true;
}

void EngineBridge::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_nextDrain.timerId()) return QObject::timerEvent(event);
    m_nextDrain.stop();
    drain();
}

void EngineBridge::drain()
{
    checkGuiThread(*this);
    for (Event& event : m_inbox->take()) {
        const quint64 id = idOf(event);
        const bool awaited = endsRequest(event) ? m_awaited.erase(id) > 0 : m_awaited.contains(id);
        if (awaited) deliver(event);
    }
    m_sinceDrain.start();
}

void EngineBridge::deliver(Event& event)
{
    std::visit(Overloaded{
                   [this](const LoadProgress& e) { emit loadProgressed(e.id, static_cast<double>(e.fraction)); },
                   [this](const ModelLoaded& e) { emit modelLoaded(e.id, modelInfo(e.model), deviceInfo(e.device)); },
                   [this](const ModelUnloaded& e) { emit modelUnloaded(e.id); },
                   [this](const PromptPrepared& e) { emit promptPrepared(e.id, e.promptTokens, e.leftOutTurns); },
                   [this](const LookProgress& e) { emit lookProgressed(e.id, e.view, e.views, e.fraction); },
                   [this](const PrefillProgress& e) { emit prefillProgressed(e.id, e.done, e.total); },
                   [this](const TextDelta& e) { emit textArrived(e.id, QString::fromStdString(e.text)); },
                   [this](const Generated& e) { emit answered(e.id, e.reason, e.statistics); },
                   [this](const TokensCounted& e) { emit tokensCounted(e.id, e.tokens, e.pictureTokens); },
                   [this](const DevicesListed& e) { emit devicesListed(e.id, deviceOptions(e.devices)); },
                   [this](const MemoryPlanned& e) { emit memoryPlanned(e.id, memoryPlan(e)); },
                   [this](const Failed& e) { emit failed(e.id, problem(e.error)); },
               },
        event);
}

} // namespace facet
