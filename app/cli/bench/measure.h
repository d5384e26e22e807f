#pragma once

#include "engine/session/events.h"
#include "engine/session/loaded_model.h"

#include <span>
#include <vector>

namespace facet::cli {

// What is measured: reading `promptTokens` and generating `generatedTokens`, each after `depth` tokens that are already
// in the cache; greedy, and no stop tokens.
struct BenchPlan {
    std::uint32_t promptTokens = 512;
    std::uint32_t generatedTokens = 128;
    std::uint32_t depth = 0;
    std::uint32_t repetitions = 5;

    std::uint32_t contextTokens() const; // the least that holds it
};

struct Spread {
    double median = 0;
    double least = 0;
    double most = 0;

    static Spread of(std::vector<double> values); // of one value at least
};

struct BenchFigures {
    Spread prefill;                      // tokens a second
    Spread decode;                       // tokens a second, without the first token
    Spread firstTokenSeconds;            // of a prompt of promptTokens
    double longestSubmissionSeconds = 0; // of the measured runs
    double coldFirstTokenSeconds = 0;    // the same in the very first run, when pipelines are made
};

// One unmeasured run, then the repetitions. Random tokens from a fixed seed, other ones in each run, so that nothing is
// found in the cache but the depth.
Result<BenchFigures> measure(LoadedModel& model, const BenchPlan& plan);

// Seconds that looking at one view takes, of all views of the pictures: one unmeasured look, then each view
// `repetitions` times. Error kind Unsupported if the model sees no pictures.
Result<Spread> measureLooks(LoadedModel& model, std::span<const PlacedImage> pictures, std::uint32_t repetitions);

} // namespace facet::cli
