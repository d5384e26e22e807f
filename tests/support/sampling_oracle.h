#pragma once

#include "engine/base/sampling_options.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <set>
#include <span>
#include <vector>

// How the next token must be chosen, in float64 and by sorting; shares nothing with the engine but the options.
namespace facet::test {

using Philox = std::array<std::uint32_t, 4>;

// Philox4x32-10 of Salmon et al. 2011.
inline Philox philox(Philox counter, std::array<std::uint32_t, 2> key)
{
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t a = std::uint64_t{0xD2511F53} * counter[0];
        const std::uint64_t b = std::uint64_t{0xCD9E8D57} * counter[2];
        const auto high = [](std::uint64_t x) { return static_cast<std::uint32_t>(x >> 32); };
        const auto low = [](std::uint64_t x) { return static_cast<std::uint32_t>(x); };
        counter = {high(b) ^ counter[1] ^ key[0], low(b), high(a) ^ counter[3] ^ key[1], low(a)};
        key = {key[0] + 0x9E3779B9U, key[1] + 0xBB67AE85U};
    }
    return counter;
}

inline double gumbel(std::uint64_t seed, std::uint32_t position, std::uint32_t id)
{
    const std::array<std::uint32_t, 2> key = {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)};
    const Philox bits = philox({id, position, 0, 0}, key);
    const double v = std::ldexp(bits[0], -32) + std::ldexp(bits[1] | 1U, -64);
    return -std::log(-std::log1p(-std::min(v, 1 - 0x1p-24)));
}

enum class Fate {
    Kept,
    Dropped,
    Undecided, // so near a threshold that float32 may see it on either side
};

struct SamplingOracle {
    std::vector<double> scores; // after penalty and temperature
    std::vector<Fate> fates;

    SamplingOracle(std::span<const float> logits, const SamplingOptions& options, const std::set<std::uint32_t>& seen)
    {
        for (std::uint32_t id = 0; id < logits.size(); ++id) {
            double score = double{logits[id]};
            const double penalty = double{options.repetitionPenalty};
            if (seen.contains(id)) score = score > 0 ? score / penalty : score * penalty;
            scores.push_back(options.temperature > 0 ? score / double{options.temperature} : score);
        }
        fates.assign(scores.size(), Fate::Kept);
        order.resize(scores.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return scores[a] > scores[b]; });
        if (options.temperature > 0) {
            if (options.topK > 0 && options.topK < scores.size()) keepBest(options.topK);
            if (options.topP < 1) keepMass(std::max(double{options.topP}, 0.0));
            if (options.minP > 0) keepAbove(scores[order[0]] + std::log(double{options.minP}));
        }
    }

    // Probabilities of the next token, for cases where nothing is undecided.
    std::vector<double> probabilities() const
    {
        std::vector<double> p(scores.size(), 0.0);
        double total = 0;
        for (std::size_t id = 0; id < p.size(); ++id) {
            if (fates[id] == Fate::Kept) total += p[id] = std::exp(scores[id] - scores[order[0]]);
        }
        for (double& value : p)
            value /= total;
        return p;
    }

    struct Draw {
        std::uint32_t id = 0;
        double margin = 0; // to the runner-up
    };
    Draw draw(const SamplingOptions& options, std::uint32_t position) const
    {
        Draw best{.id = order[0], .margin = INFINITY};
        if (!(options.temperature > 0)) return best;
        double highest = -INFINITY;
        for (std::uint32_t id = 0; id < scores.size(); ++id) {
            if (fates[id] == Fate::Dropped) continue;
            const double value = scores[id] + gumbel(options.seed, position, id);
            best.margin = std::min(best.margin, std::abs(value - highest));
            if (value > highest) {
                best = {.id = id, .margin = value - highest};
                highest = value;
            }
        }
        return best;
    }

private:
    // A thousand of these are a visible change of a probability, one is rounding.
    static constexpr double kMassSlack = 1e-5;
    static constexpr double kScoreSlack = 1e-6;

    void keepAbove(double least)
    {
        for (std::size_t id = 0; id < scores.size(); ++id) {
            if (fates[id] == Fate::Dropped || scores[id] == least) continue;
            if (std::abs(scores[id] - least) <= kScoreSlack * std::max(1.0, std::abs(least)))
                fates[id] = Fate::Undecided;
            else if (scores[id] < least)
                fates[id] = Fate::Dropped;
        }
    }

    void keepBest(std::size_t count) { keepAbove(scores[order[count - 1]]); }

    // A token is kept while what lies above it has not reached the share; equal scores stay together.
    void keepMass(double share)
    {
        const auto mass = [&](std::uint32_t id) {
            return fates[id] == Fate::Dropped ? 0.0 : std::exp(scores[id] - scores[order[0]]);
        };
        double total = 0;
        for (const std::uint32_t id : order)
            total += mass(id);
        double above = 0;
        double aboveEquals = 0; // what lies above the run of equal scores
        for (std::size_t i = 0; i < order.size(); ++i) {
            const std::uint32_t id = order[i];
            if (i == 0 || scores[id] != scores[order[i - 1]]) aboveEquals = above;
            above += mass(id);
            if (i == 0 || fates[id] == Fate::Dropped || aboveEquals == 0) continue;
            if (std::abs(aboveEquals - share * total) <= kMassSlack * total)
                fates[id] = Fate::Undecided;
            else if (aboveEquals >= share * total)
                fates[id] = Fate::Dropped;
        }
    }

    std::vector<std::uint32_t> order; // ids, best first, equals by id
};

} // namespace facet::test
