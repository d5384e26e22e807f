#include "app/cli/command.h"
#include "app/cli/console.h"
#include "engine/model/memory_plan.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <vector>

namespace facet::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
    std::filesystem::path model;
    bool json = false;
};

struct FormatShare {
    std::uint64_t tensors = 0;
    std::uint64_t parameters = 0;
    std::uint64_t deviceBytes = 0;
};

struct CachePlan {
    std::uint32_t contextTokens = 0;
    std::uint64_t f16Bytes = 0;
    std::uint64_t f32Bytes = 0;
};

// What inspect tells, before it is put into words or JSON.
struct Report {
    TextConfig config;
    CheckpointKind kind = CheckpointKind::Gguf;
    std::string mainFormat;
    std::uint64_t fileBytes = 0;
    std::uint64_t parameters = 0;
    std::map<std::string, FormatShare> formats;
    std::uint64_t weightBytes = 0;
    std::vector<CachePlan> caches;
};

std::vector<std::uint32_t> usualContexts(std::uint32_t most)
{
    std::vector<std::uint32_t> contexts;
    for (std::uint32_t tokens = 2048; tokens < most; tokens *= 4)
        contexts.push_back(tokens);
    contexts.push_back(most);
    return contexts;
}

Report inspectCheckpoint(const Checkpoint& checkpoint)
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
    report.weightBytes = deviceWeightBytes(checkpoint.weights(), checkpoint.config());
    for (const std::uint32_t tokens : usualContexts(checkpoint.config().contextTokens)) {
        report.caches.push_back({tokens, cacheBytes(report.config, tokens, kPrefillChunk, KvFormat::F16),
            cacheBytes(report.config, tokens, kPrefillChunk, KvFormat::F32)});
    }
    return report;
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
    for (const auto& [name, share] : report.formats) {
        json["formats"][name] = {
            {"tensors", share.tensors}, {"parameters", share.parameters}, {"device_bytes", share.deviceBytes}};
    }
    Json& memory = json["memory"];
    memory["weight_bytes"] = report.weightBytes;
    memory["prefill_chunk"] = kPrefillChunk;
    for (const CachePlan& cache : report.caches) {
        memory["kv_cache"].push_back(
            {{"context_tokens", cache.contextTokens}, {"f16_bytes", cache.f16Bytes}, {"f32_bytes", cache.f32Bytes}});
    }
    return json;
}

template <class... Arguments> std::string line(const char* format, Arguments... arguments)
{
    char text[256];
    std::snprintf(text, sizeof text, format, arguments...);
    return text;
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
    text += line("%-14s %s\n\n", "files", readableBytes(report.fileBytes).c_str());
    text += "Memory on the device:\n\n";
    text += line("%-26s %12s\n", "weights", readableBytes(report.weightBytes).c_str());
    for (const auto& [name, share] : report.formats)
        text += line("  %-24s %12s\n", (name + ", " + std::to_string(share.tensors) + " tensors").c_str(),
            readableBytes(share.deviceBytes).c_str());
    text += line("%-26s %12s %12s\n", "cache, by context", "f16", "f32");
    for (const CachePlan& cache : report.caches)
        text += line("  %-24s %12s %12s\n", (std::to_string(cache.contextTokens) + " tokens").c_str(),
            readableBytes(cache.f16Bytes).c_str(), readableBytes(cache.f32Bytes).c_str());
    return text;
}

Result<void> inspect(const Options& options)
{
    TRY(const Checkpoint checkpoint, Checkpoint::open(options.model));
    const Report report = inspectCheckpoint(checkpoint);
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
    ignoreDeviceOption(app);
    return [options] { return inspect(*options); };
}

} // namespace facet::cli
