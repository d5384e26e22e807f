#include "app/cli/bench/measure.h"
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/pictures.h"
#include "engine/base/cache_folder.h"
#include "engine/model/memory_plan.h"
#include "engine/vulkan/bandwidth.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <sys/resource.h>

namespace facet::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
    std::filesystem::path model;
    BenchPlan plan;
    LoadOptions load;
    PictureOptions pictures;
    bool json = false;
};

// Everything that bench tells, before it is put into words or JSON.
struct Report {
    ModelSummary model;
    DeviceSummary device;
    BenchPlan plan;
    BenchFigures figures;
    std::optional<Spread> viewSeconds; // none: no picture was given
    double loadSeconds = 0;
    std::uint64_t peakMemoryBytes = 0; // of the process, the mapped file included
    double copyBandwidth = 0;          // bytes a second
    std::uint64_t bytesPerToken = 0;   // that a step of decoding must read: weights, and the cache at half of the run

    double decodeBandwidth() const { return static_cast<double>(bytesPerToken) * figures.decode.median; }
};

std::uint64_t peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

std::uint64_t bytesReadPerToken(const LoadedModel& model, const Options& options)
{
    const std::uint32_t keys = options.plan.depth + options.plan.generatedTokens / 2 + 1;
    return model.plan().decoder.weightBytes + cacheBytes(model.config(), keys, 0, options.load.kvFormat);
}

Result<void> benchModel(const Options& options, Report& report)
{
    TRY(const auto pictures, readPictures(options.pictures));
    const auto start = std::chrono::steady_clock::now();
    TRY(const auto model, LoadedModel::load(options.model, options.load, {}));
    report.loadSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    TRY(report.figures, measure(*model, options.plan));
    if (!pictures.empty()) {
        TRY(report.viewSeconds, measureLooks(*model, pictures, options.plan.repetitions));
        report.figures.longestSubmissionSeconds =
            std::max(report.figures.longestSubmissionSeconds, model->takeLongestSubmission());
    }
    report.model = model->summary();
    report.device = model->device();
    report.bytesPerToken = bytesReadPerToken(*model, options);
    report.peakMemoryBytes = peakMemory();
    return {};
}

Result<Report> makeReport(Options options)
{
    Report report;
    report.plan = options.plan;
    options.load.contextTokens = options.plan.contextTokens();
    options.load.projector = options.pictures.projector;
    TRY_VOID(benchModel(options, report));
    // Once the model is gone: the copies take memory of their own, which is not part of the peak.
    TRY(const auto device, gpu::Device::open(report.device.uuid, cacheFolder()));
    TRY(report.copyBandwidth, gpu::measureCopyBandwidth(*device));
    return report;
}

Json toJson(const Spread& spread) { return {{"median", spread.median}, {"min", spread.least}, {"max", spread.most}}; }

Json toJson(const Report& r)
{
    Json json = {{"model", r.model.name}, {"format", r.model.format}, {"device", r.device.name},
        {"device_uuid", r.device.uuid}, {"prompt_tokens", r.plan.promptTokens},
        {"generated_tokens", r.plan.generatedTokens}, {"depth", r.plan.depth}, {"repetitions", r.plan.repetitions},
        {"prefill_tokens_per_second", toJson(r.figures.prefill)},
        {"decode_tokens_per_second", toJson(r.figures.decode)},
        {"first_token_seconds", toJson(r.figures.firstTokenSeconds)},
        {"first_token_cold_seconds", r.figures.coldFirstTokenSeconds},
        {"longest_submission_seconds", r.figures.longestSubmissionSeconds}, {"load_seconds", r.loadSeconds},
        {"peak_memory_bytes", r.peakMemoryBytes}, {"weight_bytes", r.model.weightBytes},
        {"cache_bytes", r.model.cacheBytes}, {"scratch_bytes", r.model.scratchBytes},
        {"copy_gb_per_second", r.copyBandwidth / 1e9}, {"decode_gb_per_second", r.decodeBandwidth() / 1e9},
        {"decode_share_of_copy", r.decodeBandwidth() / r.copyBandwidth}};
    if (r.viewSeconds) json["view_seconds"] = toJson(*r.viewSeconds);
    return json;
}

template <class... Arguments> std::string line(const char* format, Arguments... arguments)
{
    char text[256];
    std::snprintf(text, sizeof text, format, arguments...);
    return text;
}

std::string toText(const char* what, const Spread& spread, const char* unit)
{
    return line("%-14s %10.2f %s   (%.2f to %.2f)\n", what, spread.median, unit, spread.least, spread.most);
}

std::string toText(const Report& r)
{
    std::string text = r.model.name + ", " + r.model.format + ", on " + r.device.name + "\n";
    text += line("%u prompt tokens, %u generated, depth %u; medians of %u\n\n", r.plan.promptTokens,
        r.plan.generatedTokens, r.plan.depth, r.plan.repetitions);
    text += toText("prefill", r.figures.prefill, "tokens/s");
    text += toText("decode", r.figures.decode, "tokens/s");
    text += toText("first token", r.figures.firstTokenSeconds, "s");
    text += line("%-14s %10.2f s\n", "  first run", r.figures.coldFirstTokenSeconds);
    text += line("%-14s %10.1f ms at once for the device\n", "longest work", 1000 * r.figures.longestSubmissionSeconds);
    if (r.viewSeconds) text += toText("picture", *r.viewSeconds, "s a view");
    text += line("%-14s %10.2f s\n", "load", r.loadSeconds);
    text += line("%-14s %s of the process; on the device weights %s, cache %s, scratch %s\n", "peak memory",
        readableBytes(r.peakMemoryBytes).c_str(), readableBytes(r.model.weightBytes).c_str(),
        readableBytes(r.model.cacheBytes).c_str(), readableBytes(r.model.scratchBytes).c_str());
    text += line("%-14s %10.2f GB/s, %.0f %% of the %.2f GB/s of a copy on this device\n", "decode reads",
        r.decodeBandwidth() / 1e9, 100 * r.decodeBandwidth() / r.copyBandwidth, r.copyBandwidth / 1e9);
    return text;
}

Result<void> bench(const Options& options)
{
    TRY(const Report report, makeReport(options));
    answer(options.json ? toJson(report).dump(-1, ' ', false, Json::error_handler_t::replace) + "\n" : toText(report));
    return {};
}

} // namespace

Action declareBench(CLI::App& app)
{
    auto options = std::make_shared<Options>();
    BenchPlan& plan = options->plan;
    const CLI::Option* model = addModelOrDemoOption(app, options->model);
    app.add_option("-p,--prompt-tokens", plan.promptTokens, "Tokens to read (default 512)")
        ->check(CLI::Range(1, 1 << 20))
        ->type_name("N");
    app.add_option("-n,--tokens", plan.generatedTokens, "Tokens to generate (default 128)")
        ->check(CLI::Range(1, 1 << 20))
        ->type_name("N");
    app.add_option("-d,--depth", plan.depth, "Tokens in the cache before either (default 0)")
        ->check(CLI::Range(0, 1 << 20))
        ->type_name("N");
    app.add_option("-r,--repetitions", plan.repetitions, "Measured runs (default 5)")
        ->check(CLI::Range(1, 1000))
        ->type_name("N");
    addPictureOptions(app, options->pictures);
    addKvOption(app, options->load.kvFormat);
    addDeviceOption(app, options->load.device);
    app.add_flag("--json", options->json, "As one JSON object");
    return [options, model] {
        tellIfDemo(*model);
        return bench(*options);
    };
}

} // namespace facet::cli
