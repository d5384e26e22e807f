#include "app/cli/bench/measure.h"

#include "engine/base/check.h"
#include "engine/image/resize.h"
#include "engine/image/views.h"

#include <algorithm>
#include <chrono>
#include <random>

namespace facet::cli {
namespace {

// Runs of one model, each with its own random tokens.
class Bench {
public:
    Bench(LoadedModel& model, const BenchPlan& plan) : m_model(model), m_plan(plan)
    {
        m_base.push_back(model.config().bosId);
        append(m_base, plan.depth);
    }

    // Reads promptTokens behind the depth; a prompt without depth begins with <bos> all the same.
    Result<Statistics> prefill()
    {
        TRY_VOID(fillDepth());
        std::vector<std::int32_t> prompt = m_base;
        append(prompt, m_plan.depth == 0 ? m_plan.promptTokens - 1 : m_plan.promptTokens);
        return generate(prompt, 1);
    }

    // Generates behind the depth, without the token that the prompt itself gives.
    Result<Statistics> decode()
    {
        TRY_VOID(fillDepth());
        std::vector<std::int32_t> prompt = m_base;
        append(prompt, 1);
        return generate(prompt, m_plan.generatedTokens + 1);
    }

private:
    Result<void> fillDepth()
    {
        if (m_plan.depth > 0) TRY_VOID(generate(m_base, 1));
        return {};
    }

    Result<Statistics> generate(std::span<const std::int32_t> prompt, std::uint32_t tokens)
    {
        const GenerationTask task = {
            .prompt = prompt, .stopIds = {}, .sampling = {.temperature = 0}, .maxTokens = tokens};
        TRY(const GenerationResult result, m_model.generator().run(task, {}));
        return result.statistics;
    }

    void append(std::vector<std::int32_t>& ids, std::uint32_t count)
    {
        const auto most = static_cast<std::int32_t>(m_model.config().vocabulary - 1);
        std::uniform_int_distribution<std::int32_t> any(0, most);
        for (; count > 0; --count)
            ids.push_back(any(m_random));
    }

    LoadedModel& m_model;
    const BenchPlan& m_plan;
    std::mt19937 m_random{1};
    std::vector<std::int32_t> m_base; // <bos> and the depth
};

} // namespace

std::uint32_t BenchPlan::contextTokens() const { return 2 + depth + std::max(promptTokens + 1, generatedTokens + 2); }

Spread Spread::of(std::vector<double> values)
{
    CHECK(!values.empty());
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    const double median = values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    return {median, values.front(), values.back()};
}

Result<Spread> measureLooks(LoadedModel& model, std::span<const PlacedImage> pictures, std::uint32_t repetitions)
{
    if (model.encoder() == nullptr)
        return Error{ErrorKind::Unsupported, "This model cannot see pictures.", "Give its projector with --mmproj."};
    VisionEncoder& encoder = *model.encoder();
    const std::uint64_t bytes = std::uint64_t{4} * encoder.config().viewTokens * encoder.config().textWidth;
    TRY(const auto rows, gpu::Buffer::create(model.gpuDevice(), bytes, gpu::MemoryUse::Device));
    std::vector<double> seconds;
    for (const PlacedImage& picture : pictures) {
        TRY(const auto parts, chooseViews(picture.image->width, picture.image->height, picture.views));
        for (const Rectangle& part : parts) {
            const Image square = resize(*picture.image, part, encoder.config().imageSize);
            if (seconds.empty()) {
                TRY_VOID(encoder.look(square.rgb, rows.view()));
                model.takeLongestSubmission(); // making pipelines is no work of the device
            }
            for (std::uint32_t run = 0; run < repetitions; ++run) {
                const auto start = std::chrono::steady_clock::now();
                TRY_VOID(encoder.look(square.rgb, rows.view()));
                seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
            }
        }
    }
    return Spread::of(seconds);
}

Result<BenchFigures> measure(LoadedModel& model, const BenchPlan& plan)
{
    Bench bench(model, plan);
    BenchFigures figures;
    std::vector<double> prefill, decode, firstToken;
    for (std::uint32_t run = 0; run <= plan.repetitions; ++run) {
        TRY(const Statistics read, bench.prefill());
        TRY(const Statistics written, bench.decode());
        if (run == 0) {
            figures.coldFirstTokenSeconds = read.firstTokenSeconds;
            model.takeLongestSubmission(); // making pipelines is no work of the device
            continue;
        }
        prefill.push_back(read.prefilledTokens / read.prefillSeconds);
        decode.push_back((written.generatedTokens - 1) / written.decodeSeconds);
        firstToken.push_back(read.firstTokenSeconds);
    }
    figures.longestSubmissionSeconds = model.takeLongestSubmission();
    figures.prefill = Spread::of(prefill);
    figures.decode = Spread::of(decode);
    figures.firstTokenSeconds = Spread::of(firstToken);
    return figures;
}

} // namespace facet::cli
