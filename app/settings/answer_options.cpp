#include "app/settings/answer_options.h"

#include <cmath>

namespace facet {

std::optional<double> checkedNumber(const NumberRange& range, double value)
{
    const double scale = std::pow(10.0, range.decimals);
    const double rounded = std::round(value * scale) / scale;
    if (!std::isfinite(rounded) || rounded < range.least || rounded > range.most) return std::nullopt;
    return rounded;
}

SamplingOptions AnswerOptions::sampling(const SamplingOptions& own, std::uint64_t freshSeed) const
{
    const AnswerOptions& chosen = *this;
    const auto real = [&](AnswerNumber number, float otherwise) {
        return static_cast<float>(chosen[number].value_or(static_cast<double>(otherwise)));
    };
    SamplingOptions result = own;
    result.temperature = real(AnswerNumber::Temperature, own.temperature);
    if (const auto topK = chosen[AnswerNumber::TopK]) result.topK = static_cast<std::uint32_t>(*topK);
    result.topP = real(AnswerNumber::TopP, own.topP);
    result.minP = real(AnswerNumber::MinP, own.minP);
    result.repetitionPenalty = real(AnswerNumber::RepetitionPenalty, own.repetitionPenalty);
    const auto seed = chosen[AnswerNumber::Seed];
    result.seed = seed ? static_cast<std::uint64_t>(*seed) : freshSeed;
    return result;
}

std::uint32_t AnswerOptions::maxTokens() const
{
    return static_cast<std::uint32_t>((*this)[AnswerNumber::LongestAnswer].value_or(0.0));
}

std::optional<double> ownValue(AnswerNumber number, const SamplingOptions& own)
{
    switch (number) {
    case AnswerNumber::Temperature:
        return own.temperature;
    case AnswerNumber::TopK:
        return own.topK;
    case AnswerNumber::TopP:
        return own.topP;
    case AnswerNumber::MinP:
        return own.minP;
    case AnswerNumber::RepetitionPenalty:
        return own.repetitionPenalty;
    case AnswerNumber::Seed:
    case AnswerNumber::LongestAnswer:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace facet
