#include "engine/base/mailbox.h"
#include "engine/session/engine.h"

#include <chrono>
#include <thread>

// An engine that answers by rule, for the tests of facet-cli. It stands where the real one stands: same class, linked
// in its place. A model called "broken" does not load. The answer is "turns: <roles> last: <text> <options>"; a message
// "forever" is answered until it is cancelled, "fail" fails, "full" fills the context,
// "much" leaves two turns out.
namespace facet {
namespace {

std::string describeRequest(const Generate& request)
{
    std::string text = "turns: ";
    for (const Turn& turn : request.turns)
        text += turn.role == Role::System ? "s" : turn.role == Role::User ? "u" : "m";
    text += " last: " + request.turns.back().text;
    const SamplingOptions& s = *request.sampling;
    text += " temp=" + std::to_string(s.temperature).substr(0, 3) + " k=" + std::to_string(s.topK);
    if (s.seed == 7) text += " seed=7";
    return text + " n=" + std::to_string(request.maxTokens);
}

} // namespace

class Engine::Worker {
public:
    explicit Worker(EventSink sink) : m_sink(std::move(sink)), m_thread([this](std::stop_token stop) { run(stop); }) { }

    Mailbox<Request> requests;
    std::atomic<RequestId> cancelled = 0;

private:
    void run(std::stop_token stop)
    {
        while (auto request = requests.waitPop(stop)) {
            if (const auto* load = std::get_if<LoadModel>(&*request)) answerLoad(*load);
            if (const auto* generate = std::get_if<Generate>(&*request)) answerGenerate(*generate, stop);
        }
    }

    void answerLoad(const LoadModel& request)
    {
        if (request.path.filename() == "broken") {
            m_sink(Failed{request.id, {ErrorKind::File, "The model is broken.", "Take another."}});
            return;
        }
        m_sink(LoadProgress{request.id, 0.5F});
        ModelLoaded loaded{request.id, {}, {}, 0.25};
        loaded.model.name = "Scripted";
        loaded.model.format = request.options.kvFormat == KvFormat::F32 ? "F32" : "F16";
        loaded.model.contextTokens = request.options.contextTokens;
        loaded.model.sampling.topK = 40;
        loaded.device.name = request.options.device.empty() ? "Paper" : request.options.device;
        m_sink(loaded);
    }

    void answerGenerate(const Generate& request, std::stop_token stop)
    {
        const std::string& last = request.turns.back().text;
        if (last == "fail") {
            m_sink(Failed{request.id, {ErrorKind::Device, "The device is gone.", "Start again."}});
            return;
        }
        m_sink(PromptPrepared{request.id, request.chat, 10, last == "much" ? 2U : 0U});
        m_sink(PrefillProgress{request.id, 3, 10});
        m_sink(PrefillProgress{request.id, 10, 10});
        StopReason reason = last == "full" ? StopReason::ContextFull : StopReason::EndOfTurn;
        if (last == "forever") {
            for (; cancelled != request.id && !stop.stop_requested();
                 std::this_thread::sleep_for(std::chrono::milliseconds(5)))
                m_sink(TextDelta{request.id, request.chat, "more "});
            reason = StopReason::Cancelled;
        } else {
            m_sink(TextDelta{request.id, request.chat, describeRequest(request)});
        }
        const Statistics statistics = {.promptTokens = 10,
            .prefilledTokens = 4,
            .generatedTokens = 3,
            .prefillSeconds = 0.5,
            .firstTokenSeconds = 0.75,
            .decodeSeconds = 0.5};
        m_sink(Generated{request.id, request.chat, reason, statistics});
    }

    EventSink m_sink;
    std::jthread m_thread;
};

Engine::Engine(EventSink sink) : m_worker(std::make_unique<Worker>(std::move(sink))) { }
Engine::~Engine() = default;
void Engine::post(Request request) { m_worker->requests.push(std::move(request)); }
void Engine::cancel(RequestId id) { m_worker->cancelled = id; }

} // namespace facet
