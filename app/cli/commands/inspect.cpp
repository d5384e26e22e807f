#include "app/cli/command.h"
#include "app/cli/console.h"
#include "engine/base/cache_folder.h"
#include "engine/model/find_vision.h"
#include "engine/model/memory_plan.h"
#include "engine/session/model_plan.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace facet::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
    std::filesystem::path model;
    std::string device;
    bool json = false;
};

struct FormatShare {
    std::uint64_t tensors = 0;
    std::uint64_t parameters = 0;
    std::uint64_t deviceBytes = 0;
};

// The plans for one context, with either format of the cache; weights and chunk are the same in all.
struct ContextPlan {
    ModelPlan f16;
    ModelPlan f32;
};

// The picture half.
struct VisionReport {
    VisionConfig config;
    std::string file; // or folder, without what stands before
    std::string mainFormat;
    std::uint64_t parameters = 0;
    std::uint64_t deviceBytes = 0;
};

// What inspect tells, before it is put into words or JSON.
struct Report {
    TextConfig config;
    std::optional<VisionReport> vision;
    std::optional<std::string> visionProblem; // why it cannot be used, though it is there
    CheckpointKind kind = CheckpointKind::Gguf;
    std::string mainFormat;
    std::uint64_t fileBytes = 0;
    std::uint64_t parameters = 0;
    std::map<std::string, FormatShare> formats;
    std::optional<std::string> device; // that the plans are for; none: any graphics card
    std::vector<ContextPlan> plans;    // one at least
};

std::vector<std::uint32_t> usualContexts(std::uint32_t most)
{
    std::vector<std::uint32_t> contexts;
    for (std::uint32_t tokens = 2048; tokens < most; tokens *= 4)
        contexts.push_back(tokens);
    contexts.push_back(most);
    return contexts;
}

VisionReport inspectVision(const VisionCheckpoint& vision)
{
    return {.config = vision.config(),
        .file = vision.path().filename().string(),
        .mainFormat = std::string(info(vision.mainFormat()).name),
        .parameters = vision.parameters(),
        .deviceBytes = deviceVisionBytes(vision.weights(), vision.config())};
}

Report inspectCheckpoint(const Checkpoint& checkpoint, const std::optional<gpu::DeviceInfo>& device)
{
    Report report;
    report.config = checkpoint.config();
    report.kind = checkpoint.kind();
    report.mainFormat = info(checkpoint.mainFormat()).name;
    report.fileBytes = checkpoint.fileBytes();
    visitWeights(checkpoint.weights(), checkpoint.config(), [&](const TensorView& view, const TensorSpec& spec) {
        FormatShare& share = report.formats[std::string(info(view.format).name)];
        share.tensors += 1;
        share.parameters += view.rows * view.columns;
        share.deviceBytes += deviceTensorBytes(view, spec.kind);
        report.parameters += view.rows * view.columns;
    });
    const auto found = findVision(checkpoint);
    if (!found) report.visionProblem = found.error().message;
    const VisionCheckpoint* vision = found && *found ? &**found : nullptr;
    if (vision != nullptr) report.vision = inspectVision(*vision);
    report.device = device ? std::optional(device->name) : std::nullopt;
    for (const std::uint32_t tokens : usualContexts(report.config.contextTokens)) {
        const auto plan = [&](KvFormat format) {
            return planModel(
                checkpoint, vision, device.value_or(gpu::DeviceInfo()), {.contextTokens = tokens, .kvFormat = format});
        };
        report.plans.push_back({plan(KvFormat::F16), plan(KvFormat::F32)});
    }
    return report;
}

// The device that a load would take. A machine without one can still be told about a model.
Result<std::optional<gpu::DeviceInfo>> deviceToPlanFor(const std::string& choice)
{
    const auto devices = gpu::listDevices(cacheFolder());
    if (!devices && !choice.empty()) return devices.error();
    if (!devices) return std::optional<gpu::DeviceInfo>();
    const auto chosen = gpu::choose(*devices, choice);
    if (!chosen && !choice.empty()) return chosen.error();
    return chosen ? std::optional((*devices)[*chosen]) : std::nullopt;
}

Json toJson(const Report& report)
{
    const TextConfig& c = report.config;
    Json json{{"name", c.name}, {"files", report.kind == CheckpointKind::Gguf ? "gguf" : "hugging-face"},
        {"format", report.mainFormat}, {"parameters", report.parameters}, {"file_bytes", report.fileBytes}};
    json["config"] = {{"layers", c.layers}, {"global_layers", std::ranges::count(c.attention, Attention::Global)},
        {"width", c.width}, {"heads", c.heads}, {"kv_heads", c.kvHeads}, {"head_dim", c.headDim},
        {"feed_forward", c.feedForward}, {"vocabulary", c.vocabulary}, {"window", c.window},
        {"context_tokens", c.contextTokens}};
    json["vision"] = report.visionProblem ? Json{{"problem", *report.visionProblem}} : Json();
    if (report.vision) {
        const VisionConfig& v = report.vision->config;
        json["vision"] = {{"name", v.name}, {"file", report.vision->file}, {"format", report.vision->mainFormat},
            {"parameters", report.vision->parameters}, {"layers", v.layers}, {"width", v.width}, {"heads", v.heads},
            {"feed_forward", v.feedForward}, {"image_size", v.imageSize}, {"patches", v.patches()},
            {"view_tokens", v.viewTokens}, {"device_bytes", report.vision->deviceBytes}};
    }
    for (const auto& [name, share] : report.formats) {
        json["formats"][name] = {
            {"tensors", share.tensors}, {"parameters", share.parameters}, {"device_bytes", share.deviceBytes}};
    }
    Json& memory = json["memory"];
    memory["device"] = report.device ? Json(*report.device) : Json();
    memory["weight_bytes"] = report.plans.front().f16.decoder.weightBytes;
    memory["loading_bytes"] = report.plans.front().f16.loadingBytes;
    memory["host_bytes"] = report.plans.back().f16.hostBytes();
    memory["prefill_chunk"] = report.plans.back().f16.decoder.chunk;
    for (const ContextPlan& plan : report.plans) {
        memory["contexts"].push_back(
            {{"tokens", plan.f16.decoder.contextTokens}, {"kv_f16_bytes", plan.f16.decoder.cacheBytes},
                {"kv_f32_bytes", plan.f32.decoder.cacheBytes}, {"scratch_bytes", plan.f16.scratchBytes()},
                {"total_f16_bytes", plan.f16.totalBytes()}, {"total_f32_bytes", plan.f32.totalBytes()}});
    }
    return json;
}

template <class... Arguments> std::string line(const char* format, Arguments... arguments)
{
    char text[256];
    std::snprintf(text, sizeof text, format, arguments...);
    return text;
}

std::string visionText(const Report& report)
{
    if (report.visionProblem) return line("%-14s ", "images") + *report.visionProblem + "\n";
    if (!report.vision)
        return line("%-14s none: this model reads text only, or its mmproj file is elsewhere\n", "images");
    const VisionConfig& v = report.vision->config;
    return line("%-14s %u x %u pixels, %u tokens each\n", "images", v.imageSize, v.imageSize, v.viewTokens)
        + line("%-14s %u layers, %.1f million parameters, mostly %s, in ", "picture half", v.layers,
            static_cast<double>(report.vision->parameters) / 1e6, report.vision->mainFormat.c_str())
        + report.vision->file + "\n";
}

std::string toText(const Report& report)
{
    const TextConfig& c = report.config;
    const auto globalLayers = static_cast<int>(std::ranges::count(c.attention, Attention::Global));
    std::string text = c.name + ", mostly " + report.mainFormat + "\n\n";
    text += line("%-14s %.1f million\n", "parameters", static_cast<double>(report.parameters) / 1e6);
    text += line("%-14s %u, %d of them global; the others see %u tokens\n", "layers", c.layers, globalLayers, c.window);
    text += line("%-14s %u, feed-forward %u\n", "width", c.width, c.feedForward);
    text += line("%-14s %u of %u, keys and values %u\n", "heads", c.heads, c.headDim, c.kvHeads);
    text += line("%-14s %u tokens\n", "vocabulary", c.vocabulary);
    text += line("%-14s %u tokens\n", "context", c.contextTokens);
    text += visionText(report);
    text += line("%-14s %s\n\n", "files", readableBytes(report.fileBytes).c_str());
    text += "Memory on " + report.device.value_or("a graphics card") + ":\n\n";
    text += line("%-26s %12s\n", "weights", readableBytes(report.plans.front().f16.decoder.weightBytes).c_str());
    for (const auto& [name, share] : report.formats)
        text += line("  %-24s %12s\n", (name + ", " + std::to_string(share.tensors) + " tensors").c_str(),
            readableBytes(share.deviceBytes).c_str());
    if (report.vision) text += line("%-26s %12s\n", "picture half", readableBytes(report.vision->deviceBytes).c_str());
    text += line("\n%-15s %12s %12s %12s %12s\n", "context", "cache, f16", "cache, f32", "scratch", "all, f16");
    for (const ContextPlan& plan : report.plans)
        text += line("%8u tokens %12s %12s %12s %12s\n", plan.f16.decoder.contextTokens,
            readableBytes(plan.f16.decoder.cacheBytes).c_str(), readableBytes(plan.f32.decoder.cacheBytes).c_str(),
            readableBytes(plan.f16.scratchBytes()).c_str(), readableBytes(plan.f16.totalBytes()).c_str());
    if (const std::uint64_t host = report.plans.back().f16.hostBytes(); host > 0)
        text += "\nUp to " + readableBytes(host) + " of the computer's own memory, to go back in a chat.\n";
    text += "\nWhile loading, " + readableBytes(report.plans.front().f16.loadingBytes)
        + " more of the computer's own memory.\n";
    return text;
}

Result<void> inspect(const Options& options)
{
    TRY(const Checkpoint checkpoint, Checkpoint::open(options.model));
    TRY(const auto device, deviceToPlanFor(options.device));
    const Report report = inspectCheckpoint(checkpoint, device);
    answer(options.json ? toJson(report).dump(-1, ' ', false, Json::error_handler_t::replace) + "\n" : toText(report));
    return {};
}

} // namespace

Action declareInspect(CLI::App& app)
{
    auto options = std::make_shared<Options>();
    app.add_option("MODEL,-m,--model", options->model, "A .gguf file, or a folder as on the hub")
        ->required()
        ->type_name("");
    app.add_flag("--json", options->json, "As one JSON object; sizes in bytes");
    addDeviceOption(app, options->device);
    return [options] { return inspect(*options); };
}

} // namespace facet::cli
