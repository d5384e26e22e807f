#include "engine/sampling/sampler.h"

#include "shaders/sample_choose.h"
#include "shaders/sample_draw.h"
#include "shaders/sample_narrow.h"
#include "shaders/sample_score.h"
#include "shaders/sample_see.h"

#include <algorithm>
#include <cmath>

namespace facet {

namespace {

using gpu::Groups;
using gpu::u32;

constexpr u32 kChunk = 4096;    // scores of a workgroup
constexpr u32 kCountWords = 32; // of a workgroup in a pass
constexpr u32 kNarrowingWords = 5;
constexpr u32 kPassesPerSearch = 8; // of four bits
constexpr float kNoMinimum = -3e38F;

u32 groupsFor(u32 vocabulary) { return (vocabulary + kChunk - 1) / kChunk; }

u32 seenWords(u32 vocabulary) { return (vocabulary + 31) / 32; }

// Comparisons are written so that NaN counts as off.
bool isGreedy(const SamplingOptions& options) { return !(options.temperature > 0.0F); }

float penaltyOf(const SamplingOptions& options)
{
    return options.repetitionPenalty > 0.0F && std::isfinite(options.repetitionPenalty) ? options.repetitionPenalty
                                                                                        : 1.0F;
}

float minScoreOf(const SamplingOptions& options)
{
    return options.minP > 0.0F ? std::log(std::min(options.minP, 1.0F)) : kNoMinimum;
}

u32 rankPasses(const SamplingOptions& options, u32 vocabulary)
{
    return !isGreedy(options) && options.topK > 0 && options.topK < vocabulary ? kPassesPerSearch : 0;
}

u32 massPasses(const SamplingOptions& options)
{
    return !isGreedy(options) && options.topP < 1.0F ? kPassesPerSearch : 0;
}

} // namespace

std::uint64_t Sampler::workspaceBytes(u32 vocabulary)
{
    const std::uint64_t groups = groupsFor(vocabulary);
    const auto words = [](std::uint64_t count) { return gpu::Arena::cost(count * 4); };
    return words(seenWords(vocabulary)) + words(vocabulary) + words(groups) + 2 * words(groups * kCountWords)
        + 2 * words(kNarrowingWords) + words(2 * groups) + words(1);
}

Result<Sampler> Sampler::create(const gpu::Device& device, u32 vocabulary, u32 workgroup)
{
    CHECK(vocabulary > 0 && workgroup <= 128);
    TRY(gpu::Arena arena, gpu::Arena::create(device, workspaceBytes(vocabulary)));
    // On CPU drivers an invocation is a lane of a vector register, and a larger workgroup only costs barriers.
    if (workgroup == 0) workgroup = device.info().isCpu() ? 8 : 64;
    return Sampler(std::move(arena), vocabulary, workgroup);
}

Sampler::Sampler(gpu::Arena arena, u32 vocabulary, u32 workgroup)
    : m_arena(std::move(arena))
    , m_vocabulary(vocabulary)
    , m_workgroup(workgroup)
{
    const auto words = [this](std::uint64_t count) { return m_arena.take(count * 4); };
    m_seen = words(seenWords(vocabulary));
    m_scores = words(vocabulary);
    m_maxima = words(groups());
    for (gpu::View& counts : m_counts)
        counts = words(groups() * kCountWords);
    for (gpu::View& narrowing : m_narrowing)
        narrowing = words(kNarrowingWords);
    m_winners = words(2 * groups());
    m_threshold = words(1);
}

u32 Sampler::groups() const { return groupsFor(m_vocabulary); }

void Sampler::recordPrompt(gpu::Recorder& gpu, const SamplingOptions& options, const Step& step) const
{
    if (penaltyOf(options) == 1.0F) return;
    gpu.dispatch(sample_see{.buffers = {.state = step.state, .sequence = step.sequence, .seen = m_seen},
                     .params = {.vocabulary = m_vocabulary, .from_start = 1},
                     .tuning = {.workgroup = m_workgroup}},
        Groups{});
}

// Returns the number of passes; the last one's counts are in m_counts of its parity.
u32 Sampler::recordSearch(gpu::Recorder& gpu, const SamplingOptions& options) const
{
    const u32 byRank = rankPasses(options, m_vocabulary);
    const u32 passes = byRank + massPasses(options);
    for (u32 pass = 0; pass < passes; ++pass) {
        const u32 now = pass % 2;
        const u32 before = 1 - now;
        gpu.dispatch(sample_narrow{.buffers = {.scores = m_scores,
                                       .maxima = m_maxima,
                                       .counts_before = m_counts[before],
                                       .narrowing_before = m_narrowing[before],
                                       .counts = m_counts[now],
                                       .narrowing = m_narrowing[now]},
                         .params = {.vocabulary = m_vocabulary,
                             .groups = groups(),
                             .pass = pass,
                             .rank_passes = byRank,
                             .rank = options.topK,
                             .top_p = options.topP},
                         .tuning = {.workgroup = m_workgroup, .chunk = kChunk}},
            Groups{.x = groups()});
    }
    return passes;
}

void Sampler::record(gpu::Recorder& gpu, const SamplingOptions& options, const Step& step) const
{
    CHECK(step.logits.bytes >= m_scores.bytes && step.chosen.bytes >= 4);
    const bool greedy = isGreedy(options);
    if (penaltyOf(options) != 1.0F) {
        gpu.dispatch(sample_see{.buffers = {.state = step.state, .sequence = step.sequence, .seen = m_seen},
                         .params = {.vocabulary = m_vocabulary, .from_start = 0},
                         .tuning = {.workgroup = m_workgroup}},
            Groups{});
    }
    gpu.dispatch(
        sample_score{.buffers = {.logits = step.logits, .seen = m_seen, .scores = m_scores, .maxima = m_maxima},
            .params = {.vocabulary = m_vocabulary,
                .temperature = greedy ? 1.0F : options.temperature,
                .penalty = penaltyOf(options)},
            .tuning = {.workgroup = m_workgroup, .chunk = kChunk}},
        Groups{.x = groups()});
    const u32 passes = recordSearch(gpu, options);
    const u32 last = (passes + 1) % 2;
    gpu.dispatch(sample_draw{.buffers = {.scores = m_scores,
                                 .maxima = m_maxima,
                                 .counts_before = m_counts[last],
                                 .narrowing_before = m_narrowing[last],
                                 .state = step.state,
                                 .winners = m_winners,
                                 .threshold = m_threshold},
                     .params = {.vocabulary = m_vocabulary,
                         .groups = groups(),
                         .passes = passes,
                         .rank_passes = rankPasses(options, m_vocabulary),
                         .rank = options.topK,
                         .top_p = options.topP,
                         .min_score = greedy ? kNoMinimum : minScoreOf(options),
                         .noisy = greedy ? 0U : 1U,
                         .seed_low = static_cast<u32>(options.seed),
                         .seed_high = static_cast<u32>(options.seed >> 32)},
                     .tuning = {.workgroup = m_workgroup, .chunk = kChunk}},
        Groups{.x = groups()});
    gpu.dispatch(
        sample_choose{
            .buffers = {.winners = m_winners, .state = step.state, .sequence = step.sequence, .chosen = step.chosen},
            .params = {.vocabulary = m_vocabulary,
                .count = groups(),
                .context = static_cast<u32>(step.sequence.bytes / 4),
                .ring = static_cast<u32>(step.chosen.bytes / 4)},
            .tuning = {.workgroup = m_workgroup}},
        Groups{});
}

} // namespace facet
