#include "app/scripted_answers.h"

#include <algorithm>

namespace facet {

namespace {

constexpr std::uint32_t kTurnTokens = 5;
constexpr std::uint32_t kUsualViewTokens = 256;

const ModelLoaded* firstModel(const Script& script)
{
    for (const Script::Scene& scene : script.loads)
        for (const Script::Step& step : scene)
            if (const auto* loaded = std::get_if<ModelLoaded>(&step.event)) return loaded;
    return nullptr;
}

std::uint32_t wordsOf(const std::string& text)
{
    std::uint32_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        if (!space && !inside) ++words;
        inside = !space;
    }
    return words;
}

Event answer(const Script& script, const CountTokens& question)
{
    const ModelLoaded* model = firstModel(script);
    const std::uint32_t perPicture =
        model != nullptr && model->model.viewTokens != 0 ? model->model.viewTokens : kUsualViewTokens;
    TokensCounted counted{.id = question.id};
    for (const Turn& turn : question.turns) {
        counted.pictureTokens += perPicture * static_cast<std::uint32_t>(turn.images.size());
        counted.tokens += kTurnTokens + wordsOf(turn.text);
    }
    counted.tokens += counted.pictureTokens;
    return counted;
}

Event answer(const Script& script, const ListDevices& question)
{
    DevicesListed listed{.id = question.id, .devices = script.devices};
    const ModelLoaded* model = firstModel(script);
    if (listed.devices.empty() && model != nullptr)
        listed.devices = {{.device = model->device, .reason = {}, .preferred = true}};
    return listed;
}

// For its own contextTokens.
MemoryPlanned planOf(const Script& script)
{
    if (script.plan) return *script.plan;
    const ModelLoaded* model = firstModel(script);
    if (model == nullptr) return {};
    return {.device = model->device,
        .contextTokens = model->model.contextTokens,
        .modelContextTokens = model->model.modelContextTokens,
        .weightBytes = model->model.weightBytes,
        .cacheBytes = model->model.cacheBytes,
        .scratchBytes = model->model.scratchBytes};
}

Event answer(const Script& script, const PlanMemory& question)
{
    MemoryPlanned plan = planOf(script);
    plan.id = question.id;
    for (const DeviceChoice& choice : script.devices)
        if (!question.options.device.empty() && choice.device.uuid == question.options.device)
            plan.device = choice.device;
    if (const std::uint32_t asked = question.options.contextTokens; asked != 0) {
        plan.cacheBytes = plan.cacheBytes * asked / std::max(plan.contextTokens, 1U);
        plan.contextTokens = asked;
    }
    if (plan.weightBytes + plan.cacheBytes + plan.scratchBytes > plan.device.memoryBytes) {
        plan.problem = Error{ErrorKind::Memory, "The model needs more memory than " + plan.device.name + " has free.",
            "Choose a smaller model or a shorter context."};
    }
    return plan;
}

} // namespace

std::optional<Event> answerAtOnce(const Script& script, const Request& request)
{
    if (const auto* count = std::get_if<CountTokens>(&request)) return answer(script, *count);
    if (const auto* list = std::get_if<ListDevices>(&request)) return answer(script, *list);
    if (const auto* plan = std::get_if<PlanMemory>(&request)) return answer(script, *plan);
    return std::nullopt;
}

} // namespace facet
