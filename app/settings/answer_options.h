#pragma once

#include "engine/base/sampling_options.h"

#include <QString>

#include <array>
#include <optional>

namespace facet {

// The numbers of an answer that a person may choose instead of the model's own.
enum class AnswerNumber { Temperature, TopK, TopP, MinP, RepetitionPenalty, Seed, LongestAnswer };

struct NumberRange {
    const char* key; // in the settings file
    double least;
    double most;
    double step;
    int decimals;
};

// clang-format off
inline constexpr std::array<NumberRange, 7> kAnswerNumbers{{
    {"temperature",       0.0,  2.0,          0.05, 2},
    {"topK",              0.0,  200.0,        1.0,  0},
    {"topP",              0.05, 1.0,          0.01, 2},
    {"minP",              0.0,  0.5,          0.01, 2},
    {"repetitionPenalty", 1.0,  2.0,          0.05, 2},
    {"seed",              0.0,  4294967295.0, 1.0,  0},
    {"longestAnswer",     1.0,  131072.0,     1.0,  0}, // tokens
}};
// clang-format on

constexpr const NumberRange& rangeOf(AnswerNumber number) { return kAnswerNumbers[static_cast<std::size_t>(number)]; }

// The value within its range and rounded to its decimals; none if it is no number or outside.
std::optional<double> checkedNumber(const NumberRange& range, double value);

// How answers are made where a person wants it otherwise than the model's maker. A value: read anew for each answer.
struct AnswerOptions {
    std::array<std::optional<double>, kAnswerNumbers.size()> numbers = {};
    QString systemPrompt = {}; // empty: none

    std::optional<double>& operator[](AnswerNumber number) { return numbers[static_cast<std::size_t>(number)]; }
    const std::optional<double>& operator[](AnswerNumber number) const
    {
        return numbers[static_cast<std::size_t>(number)];
    }

    // The model's own with what was chosen laid over it; `freshSeed` where no seed was chosen.
    SamplingOptions sampling(const SamplingOptions& own, std::uint64_t freshSeed) const;
    std::uint32_t maxTokens() const; // 0: until the model stops
};

// The model's own value of what a person may choose; none where a model has no such thing (seed, longest answer).
std::optional<double> ownValue(AnswerNumber number, const SamplingOptions& own);

} // namespace facet
