#include "app/scripted_engine.h"
#include "engine/base/mapped_file.h"

#include <nlohmann/json.hpp>

namespace facet {

namespace {

using Json = nlohmann::json;
using std::chrono::milliseconds;

StopReason stopReason(const std::string& name)
{
    if (name == "endOfTurn") return StopReason::EndOfTurn;
    if (name == "maxTokens") return StopReason::MaxTokens;
    if (name == "contextFull") return StopReason::ContextFull;
    if (name == "cancelled") return StopReason::Cancelled;
    throw std::invalid_argument("unknown stop reason " + name);
}

ErrorKind errorKind(const std::string& name)
{
    if (name == "file") return ErrorKind::File;
    if (name == "format") return ErrorKind::Format;
    if (name == "unsupported") return ErrorKind::Unsupported;
    if (name == "memory") return ErrorKind::Memory;
    if (name == "device") return ErrorKind::Device;
    if (name == "input") return ErrorKind::Input;
    if (name == "cancelled") return ErrorKind::Cancelled;
    if (name == "internal") return ErrorKind::Internal;
    throw std::invalid_argument("unknown error kind " + name);
}

ModelLoaded loaded(const Json& step)
{
    ModelLoaded event;
    event.model.name = step.at("name");
    event.model.format = step.value("format", "");
    event.model.path = step.value("path", "");
    event.model.contextTokens = step.value("context", 8192U);
    event.model.modelContextTokens = step.value("modelContext", event.model.contextTokens);
    event.model.sampling.temperature = step.value("temperature", event.model.sampling.temperature);
    event.model.viewTokens = step.value("viewTokens", 0U);
    event.model.weightBytes = step.value("weightBytes", std::uint64_t{0});
    event.model.cacheBytes = step.value("cacheBytes", std::uint64_t{0});
    event.model.scratchBytes = step.value("scratchBytes", std::uint64_t{0});
    event.device.name = step.at("device");
    event.device.isCpu = step.value("cpu", false);
    event.device.memoryBytes = step.value("memoryBytes", std::uint64_t{0});
    return event;
}

PromptPrepared prepared(const Json& step)
{
    return {.promptTokens = step.value("tokens", 0U), .leftOutTurns = step.value("leftOut", 0U)};
}

DeviceChoice device(const Json& json)
{
    return {.device = {.name = json.at("name"),
                .uuid = json.value("uuid", ""),
                .isCpu = json.value("cpu", false),
                .memoryBytes = json.value("memoryBytes", std::uint64_t{0})},
        .reason = json.value("reason", ""),
        .preferred = json.value("preferred", false)};
}

MemoryPlanned planned(const Json& json)
{
    return {.device = device(json).device,
        .contextTokens = json.at("context"),
        .modelContextTokens = json.value("modelContext", json.at("context").get<std::uint32_t>()),
        .weightBytes = json.value("weightBytes", std::uint64_t{0}),
        .cacheBytes = json.value("cacheBytes", std::uint64_t{0}),
        .scratchBytes = json.value("scratchBytes", std::uint64_t{0})};
}

Generated generated(const Json& step)
{
    Generated event;
    event.reason = stopReason(step.value("reason", "endOfTurn"));
    event.statistics.promptTokens = step.value("promptTokens", 0U);
    event.statistics.prefilledTokens = step.value("prefilledTokens", event.statistics.promptTokens);
    event.statistics.generatedTokens = step.value("tokens", 0U);
    event.statistics.encodedViews = step.value("encodedViews", 0U);
    event.statistics.encodeSeconds = step.value("encodeSeconds", 0.0);
    event.statistics.prefillSeconds = step.value("prefillSeconds", 0.0);
    event.statistics.firstTokenSeconds = step.value("firstTokenSeconds", 0.0);
    event.statistics.decodeSeconds = step.value("decodeSeconds", 0.0);
    return event;
}

Failed failed(const Json& step)
{
    Failed event;
    event.error.kind = errorKind(step.value("kind", "internal"));
    event.error.message = step.at("message");
    event.error.nextStep = step.value("nextStep", "");
    return event;
}

// A text with "every" streams word by word; without, it comes at once.
void addText(const Json& step, milliseconds delay, Script::Scene& scene)
{
    const std::string text = step.at("text");
    if (!step.contains("every")) {
        scene.push_back({.delay = delay, .event = TextDelta{.id = 0, .chat = 0, .text = text}});
        return;
    }
    const milliseconds every(step.at("every").get<int>());
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t space = text.find_first_of(" \n", begin);
        const std::size_t end = space == std::string::npos ? text.size() : space + 1;
        scene.push_back(
            {.delay = delay + every, .event = TextDelta{.id = 0, .chat = 0, .text = text.substr(begin, end - begin)}});
        delay = milliseconds(0);
        begin = end;
    }
}

void addStep(const Json& step, Script::Scene& scene)
{
    const milliseconds delay(step.value("after", 0));
    if (step.contains("loading")) {
        scene.push_back({delay, LoadProgress{.id = 0, .fraction = step["loading"].get<float>()}});
    } else if (step.contains("loaded")) {
        scene.push_back({delay, loaded(step["loaded"])});
    } else if (step.contains("prepared")) {
        scene.push_back({delay, prepared(step["prepared"])});
    } else if (step.contains("looking")) {
        const auto look = step["looking"].get<std::array<float, 3>>();
        scene.push_back({delay,
            LookProgress{.id = 0,
                .view = static_cast<std::uint32_t>(look[0]),
                .views = static_cast<std::uint32_t>(look[1]),
                .fraction = look[2]}});
    } else if (step.contains("reading")) {
        const auto tokens = step["reading"].get<std::array<std::uint32_t, 2>>();
        scene.push_back({delay, PrefillProgress{.id = 0, .done = tokens[0], .total = tokens[1]}});
    } else if (step.contains("text")) {
        addText(step, delay, scene);
    } else if (step.contains("generated")) {
        scene.push_back({delay, generated(step["generated"])});
    } else if (step.contains("failed")) {
        scene.push_back({delay, failed(step["failed"])});
    } else {
        throw std::invalid_argument("unknown step " + step.dump());
    }
}

Views viewsOf(const std::string& name)
{
    if (name == "off") return Views::Off;
    if (name == "auto") return Views::Auto;
    if (name == "always") return Views::Always;
    if (name == "fine") return Views::Fine;
    throw std::invalid_argument("unknown views " + name);
}

// A text, or an object with `text`, `pictures` and `views`, or with `do`, `row`, `by` and `text`.
Script::Message message(const Json& json, const std::filesystem::path& folder)
{
    if (json.is_string()) return {.text = json};
    Script::Message result{.text = json.value("text", ""),
        .views = viewsOf(json.value("views", "off")),
        .action = json.value("do", ""),
        .row = json.value("row", 0),
        .by = json.value("by", 1)};
    for (const Json& path : json.value("pictures", Json::array()))
        result.pictures.push_back(folder / path.get<std::string>());
    return result;
}

std::vector<Script::Scene> scenes(const Json& lists)
{
    std::vector<Script::Scene> result;
    for (const Json& list : lists) {
        Script::Scene& scene = result.emplace_back();
        for (const Json& step : list)
            addStep(step, scene);
    }
    return result;
}

} // namespace

Result<Script> Script::parse(std::string_view json, const std::filesystem::path& folder)
{
    try {
        const Json root = Json::parse(json);
        Script script;
        script.demo = root.value("demo", "");
        script.open = root.value("open", "");
        for (const Json& kept : root.value("chats", Json::array()))
            script.chats.push_back({kept.at("title"), kept.value("daysAgo", 0), kept.value("pinned", false),
                kept.value("messages", std::vector<std::string>())});
        for (const Json& said : root.value("say", Json::array()))
            script.say.push_back(message(said, folder));
        script.draft = message(root.value("draft", Json::object()), folder);
        script.show = root.value("show", "");
        script.loads = scenes(root.value("onLoad", Json::array()));
        script.answers = scenes(root.value("onGenerate", Json::array()));
        for (const Json& one : root.value("devices", Json::array()))
            script.devices.push_back(device(one));
        if (root.contains("plan")) script.plan = planned(root["plan"]);
        return script;
    } catch (const std::exception& exception) {
        return Error{.kind = ErrorKind::Format,
            .message = "The script is not one that Facet understands.",
            .nextStep = "Compare it with the scripts in tests/gui/scripts.",
            .context = exception.what()};
    }
}

Result<Script> Script::read(const std::filesystem::path& path)
{
    TRY(const auto file, MappedFile::open(path));
    const auto bytes = file.bytes();
    return parse({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, path.parent_path());
}

} // namespace facet
