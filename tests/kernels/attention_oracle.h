#pragma once

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

// Float64 forms of Gemma's attention steps, written from the report's formulas; no code is shared with the engine.
namespace facet::test {

struct HeadShape {
    std::size_t heads = 0;
    std::size_t kvHeads = 0;
    std::size_t headDim = 0;
};

// RMS norm with gain, then rotate-half RoPE at `position`, of one head.
inline std::vector<double> normedRotated(
    std::span<const float> x, std::span<const float> gain, double epsilon, double position, double base, double factor)
{
    const std::size_t size = x.size();
    double squares = 0;
    for (const float value : x)
        squares += double{value} * double{value};
    const double scale = 1 / std::sqrt(squares / static_cast<double>(size) + epsilon);
    std::vector<double> n(size);
    for (std::size_t i = 0; i < size; ++i)
        n[i] = double{x[i]} * double{gain[i]} * scale;

    std::vector<double> rotated(size);
    for (std::size_t i = 0; i < size / 2; ++i) {
        const double frequency = std::pow(base, -2.0 * static_cast<double>(i) / static_cast<double>(size)) / factor;
        const double angle = position * frequency;
        rotated[i] = n[i] * std::cos(angle) - n[i + size / 2] * std::sin(angle);
        rotated[i + size / 2] = n[i + size / 2] * std::cos(angle) + n[i] * std::sin(angle);
    }
    return rotated;
}

// One query head against the rows `first` … `last` of keys and values, [positions, headDim] each.
inline std::vector<double> attended(std::span<const double> query, std::span<const double> keys,
    std::span<const double> values, std::size_t first, std::size_t last)
{
    const std::size_t size = query.size();
    std::vector<double> scores;
    double highest = -INFINITY;
    for (std::size_t position = first; position <= last; ++position) {
        double score = 0;
        for (std::size_t i = 0; i < size; ++i)
            score += query[i] * keys[position * size + i];
        scores.push_back(score);
        highest = std::max(highest, score);
    }
    double total = 0;
    std::vector<double> mixed(size, 0.0);
    for (std::size_t position = first; position <= last; ++position) {
        const double weight = std::exp(scores[position - first] - highest);
        total += weight;
        for (std::size_t i = 0; i < size; ++i)
            mixed[i] += weight * values[position * size + i];
    }
    for (double& value : mixed)
        value /= total;
    return mixed;
}

// The first position that a query at `position` sees.
inline std::size_t firstSeen(std::size_t position, std::size_t window)
{
    return window != 0 && position + 1 > window ? position + 1 - window : 0;
}

} // namespace facet::test
