#include "app/scripted_engine.h"

#include "app/scripted_answers.h"

#include <algorithm>

namespace facet {

namespace {

RequestId& idOf(Event& event)
{
    return std::visit([](auto& value) -> RequestId& { return value.id; }, event);
}

const Script::Scene* sceneFor(const std::vector<Script::Scene>& scenes, std::size_t request)
{
    return scenes.empty() ? nullptr : &scenes[std::min(request, scenes.size() - 1)];
}

bool ends(const Script::Scene& scene)
{
    if (scene.empty()) return false;
    const Event& last = scene.back().event;
    return std::holds_alternative<ModelLoaded>(last) || std::holds_alternative<Generated>(last)
        || std::holds_alternative<Failed>(last);
}

// "2 pictures (612 x 425, 32 x 16)": what the last turn shows the model.
std::string picturesOf(const Request& request)
{
    const auto* generate = std::get_if<Generate>(&request);
    if (generate == nullptr || generate->turns.empty()) return "no pictures";
    const auto& images = generate->turns.back().images;
    if (images.empty()) return "no pictures";
    std::string sizes;
    for (const PlacedImage& placed : images) {
        sizes += sizes.empty() ? "" : ", ";
        sizes += std::to_string(placed.image->width) + " x " + std::to_string(placed.image->height);
    }
    return std::to_string(images.size()) + (images.size() == 1 ? " picture (" : " pictures (") + sizes + ")";
}

void fillIn(std::string& text, const Request& request)
{
    static constexpr std::string_view kPictures = "{pictures}";
    for (auto at = text.find(kPictures); at != std::string::npos; at = text.find(kPictures))
        text.replace(at, kPictures.size(), picturesOf(request));
}

Error notInScript(std::string_view what)
{
    return {.kind = ErrorKind::Internal, .message = "The script has no " + std::string(what) + "."};
}

} // namespace

ScriptedEngine::ScriptedEngine(Script script, EventSink sink)
    : m_script(std::move(script))
    , m_sink(std::move(sink))
    , m_thread([this](std::stop_token stop) { run(stop); })
{
}

void ScriptedEngine::post(Request request)
{
    if (auto event = answerAtOnce(m_script, request)) {
        send(std::move(*event));
    } else {
        m_requests.push(std::move(request));
    }
}

void ScriptedEngine::send(Event event)
{
    std::scoped_lock lock(m_sending);
    m_sink(std::move(event));
}

void ScriptedEngine::cancel(RequestId id)
{
    {
        std::scoped_lock lock(m_mutex);
        m_cancelled.insert(id);
    }
    m_cancelledOne.notify_all();
}

void ScriptedEngine::run(std::stop_token stop)
{
    while (auto request = m_requests.waitPop(stop))
        answer(*request, stop);
}

void ScriptedEngine::answer(const Request& request, std::stop_token stop)
{
    if (const auto* unload = std::get_if<UnloadModel>(&request)) {
        send(ModelUnloaded{.id = unload->id});
        return;
    }
    const Work work = std::holds_alternative<LoadModel>(request) ? Work::Load : Work::Generate;
    const RequestId id = std::visit([](const auto& value) { return value.id; }, request);
    const Script::Scene* scene =
        work == Work::Load ? sceneFor(m_script.loads, m_loads++) : sceneFor(m_script.answers, m_answers++);
    if (scene == nullptr) {
        send(Failed{.id = id, .error = notInScript(work == Work::Load ? "model" : "answer")});
        return;
    }
    play(*scene, request, stop);
}

void ScriptedEngine::play(const Script::Scene& scene, const Request& request, std::stop_token stop)
{
    const RequestId id = std::visit([](const auto& value) { return value.id; }, request);
    bool goesOn = true;
    std::uint32_t tokens = 0;
    for (const Script::Step& step : scene) {
        goesOn = waitUnlessCancelled(step.delay, id, stop);
        if (!goesOn) break;
        Event event = step.event;
        idOf(event) = id;
        if (auto* delta = std::get_if<TextDelta>(&event)) {
            fillIn(delta->text, request);
            ++tokens;
        }
        send(std::move(event));
    }
    if (goesOn && !ends(scene)) goesOn = waitUnlessCancelled(std::chrono::hours(24), id, stop);
    if (goesOn || stop.stop_requested()) return;
    if (std::holds_alternative<Generate>(request)) {
        const Statistics statistics{.generatedTokens = tokens};
        send(Generated{.id = id, .chat = 0, .reason = StopReason::Cancelled, .statistics = statistics});
    } else {
        send(Failed{.id = id, .error = {.kind = ErrorKind::Cancelled, .message = "Loading was stopped."}});
    }
}

bool ScriptedEngine::waitUnlessCancelled(std::chrono::milliseconds delay, RequestId id, std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    const bool cancelled = m_cancelledOne.wait_for(lock, stop, delay, [&] { return m_cancelled.contains(id); });
    return !cancelled && !stop.stop_requested();
}

} // namespace facet
