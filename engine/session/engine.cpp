#include "engine/session/engine.h"

#include "engine/base/clock.h"
#include "engine/base/log.h"
#include "engine/base/mailbox.h"
#include "engine/session/answering.h"
#include "engine/session/desk.h"
#include "engine/session/loaded_model.h"

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

namespace facet {
namespace {

// Two threads send.
EventSink oneAtATime(EventSink sink)
{
    return [sink = std::move(sink), mutex = std::make_shared<std::mutex>()](Event event) {
        std::scoped_lock lock(*mutex);
        sink(std::move(event));
    };
}

} // namespace

// Owns the thread and, on it, the model.
class Engine::Worker {
public:
    explicit Worker(EventSink sink)
        : m_sink(oneAtATime(std::move(sink)))
        , m_desk(m_sink)
        , m_thread([this](std::stop_token stop) { run(stop); })
    {
    }

    ~Worker()
    {
        m_thread.request_stop();
        std::scoped_lock lock(m_mutex);
        for (auto& [id, stop] : m_stops)
            stop.request_stop();
    }

    void post(Request request)
    {
        std::visit([this](auto& value) { accept(std::move(value)); }, request);
    }

    void cancel(RequestId id)
    {
        std::scoped_lock lock(m_mutex);
        if (const auto found = m_stops.find(id); found != m_stops.end()) found->second.request_stop();
    }

private:
    using Work = std::variant<LoadModel, UnloadModel, Generate>;

    template <class Value> void accept(Value value)
    {
        if constexpr (std::is_constructible_v<Desk::Question, Value>) {
            m_desk.ask(std::move(value));
        } else {
            {
                std::scoped_lock lock(m_mutex);
                m_stops.try_emplace(value.id);
            }
            m_mailbox.push(std::move(value));
        }
    }

    void run(std::stop_token stop)
    {
        while (auto request = m_mailbox.waitPop(stop)) {
            const RequestId id = std::visit([](const auto& value) { return value.id; }, *request);
            const std::stop_token cancelled = stopToken(id);
            auto done = cancelled.stop_requested()
                ? Result<void>(Error{ErrorKind::Cancelled, "Stopped."})
                : std::visit([&](const auto& value) { return handle(value, cancelled); }, *request);
            {
                std::scoped_lock lock(m_mutex);
                m_stops.erase(id);
            }
            if (!done) fail(id, std::move(done).error());
        }
        m_model.reset();
    }

    std::stop_token stopToken(RequestId id)
    {
        std::scoped_lock lock(m_mutex);
        return m_stops[id].get_token();
    }

    void fail(RequestId id, Error error)
    {
        if (!error.context.empty()) log(LogLevel::Info, "session", error.message + " [" + error.context + "]");
        // After a fault of the driver nothing on the device can be trusted: the next request starts anew.
        if (error.kind == ErrorKind::Device) m_model.reset();
        m_sink(Failed{.id = id, .error = std::move(error)});
    }

    Result<void> handle(const LoadModel& request, std::stop_token stop)
    {
        const auto start = Clock::now();
        m_desk.setModel(nullptr);
        m_model.reset();
        m_lastLoad = request;
        TRY_VOID(load(request, stop));
        m_sink(ModelLoaded{.id = request.id,
            .model = m_model->summary(),
            .device = m_model->device(),
            .seconds = secondsSince(start)});
        return {};
    }

    Result<void> load(const LoadModel& request, std::stop_token stop)
    {
        float reported = 0;
        const LoadControl control = {.progress =
                                         [&](float fraction) {
                                             if (fraction < reported + 0.01F) return;
                                             reported = fraction;
                                             m_sink(LoadProgress{.id = request.id, .fraction = fraction});
                                         },
            .stop = stop};
        auto loaded = LoadedModel::load(request.path, request.options, control);
        if (!loaded) {
            m_lastLoad.reset();
            return std::move(loaded).error();
        }
        m_model = std::move(loaded).value();
        const VisionConfig* vision = m_model->vision();
        m_desk.setModel(std::make_shared<const OpenModel>(OpenModel{.tokenizer = m_model->tokenizer(),
            .vision = vision != nullptr ? std::optional(*vision) : std::nullopt,
            .device = m_model->gpuDevice().info()}));
        return {};
    }

    Result<void> handle(const UnloadModel& request, std::stop_token)
    {
        m_desk.setModel(nullptr);
        m_model.reset();
        m_lastLoad.reset();
        m_sink(ModelUnloaded{.id = request.id});
        return {};
    }

    Result<void> handle(const Generate& request, std::stop_token stop)
    {
        if (!m_model && m_lastLoad) TRY_VOID(load(*m_lastLoad, stop));
        if (!m_model) return Error{ErrorKind::Input, "No model is open.", "Open a model first."};
        return Answering(*m_model, request, m_sink, std::move(stop)).run();
    }

    EventSink m_sink;
    Desk m_desk;
    Mailbox<Work> m_mailbox;
    std::mutex m_mutex;
    std::map<RequestId, std::stop_source> m_stops; // of requests that have not ended; under m_mutex
    std::unique_ptr<LoadedModel> m_model;          // engine thread only
    std::optional<LoadModel> m_lastLoad;           // engine thread only; to come back after a device fault
    std::jthread m_thread;                         // last: joins before the rest goes
};

Engine::Engine(EventSink sink) : m_worker(std::make_unique<Worker>(std::move(sink))) { }

Engine::~Engine() = default;

void Engine::post(Request request) { m_worker->post(std::move(request)); }

void Engine::cancel(RequestId id) { m_worker->cancel(id); }

} // namespace facet
