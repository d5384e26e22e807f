#include "engine/image/resize.h"

#include "engine/base/check.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

// Pillow, src/libImaging/Resample.c: precompute_coeffs, normalize_coeffs_8bpc.
namespace facet {
namespace {

constexpr int kFractionBits = 32 - 8 - 2;
constexpr std::int32_t kHalf = 1 << (kFractionBits - 1);
constexpr std::size_t kChannels = 3;

// Which inputs an output is made of, and how much of each.
struct Window {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    std::size_t weights = 0; // index of its first weight
};

struct Filter {
    std::vector<Window> windows; // one an output
    std::vector<std::int32_t> weights;

    std::span<const std::int32_t> weightsOf(const Window& window) const
    {
        return std::span(weights).subspan(window.weights, window.count);
    }
};

Filter triangleFilter(std::uint32_t inputs, std::uint32_t outputs)
{
    const double scale = double(inputs) / double(outputs);
    const double filterScale = std::max(scale, 1.0); // also half the width of the filter
    const double inverse = 1.0 / filterScale;
    Filter filter;
    std::vector<double> shares;
    for (std::uint32_t output = 0; output < outputs; ++output) {
        const double center = (output + 0.5) * scale;
        const int first = std::max(static_cast<int>(center - filterScale + 0.5), 0);
        const int last = std::min(static_cast<int>(center + filterScale + 0.5), static_cast<int>(inputs));
        double total = 0.0;
        shares.clear();
        for (int input = first; input < last; ++input) {
            shares.push_back(std::max(0.0, 1.0 - std::abs((input - center + 0.5) * inverse)));
            total += shares.back();
        }
        filter.windows.push_back(
            {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last - first), filter.weights.size()});
        for (const double share : shares) {
            filter.weights.push_back(static_cast<std::int32_t>(share / total * (1 << kFractionBits) + 0.5));
        }
    }
    return filter;
}

std::uint8_t rounded(std::int32_t sum) { return static_cast<std::uint8_t>(std::clamp(sum >> kFractionBits, 0, 255)); }

void resizeRow(const std::uint8_t* row, const Filter& filter, std::uint8_t* out)
{
    for (const Window& window : filter.windows) {
        const std::uint8_t* from = row + window.first * kChannels;
        std::int32_t red = kHalf, green = kHalf, blue = kHalf;
        for (const std::int32_t weight : filter.weightsOf(window)) {
            red += from[0] * weight;
            green += from[1] * weight;
            blue += from[2] * weight;
            from += kChannels;
        }
        *out++ = rounded(red);
        *out++ = rounded(green);
        *out++ = rounded(blue);
    }
}

void addRow(std::span<const std::uint8_t> row, std::int32_t weight, std::int32_t* sums)
{
    for (std::size_t i = 0; i < row.size(); ++i)
        sums[i] += row[i] * weight;
}

} // namespace

Image resize(const Image& image, const Rectangle& part, std::uint32_t size)
{
    CHECK(size > 0 && part.left < part.right && part.top < part.bottom);
    CHECK(part.right <= image.width && part.bottom <= image.height);
    const Filter across = triangleFilter(part.width(), size);
    const Filter down = triangleFilter(part.height(), size);

    // Each row is made narrow once and added to the outputs it is part of, so no picture in between is kept. Windows
    // begin and end in the order of their outputs: those before `firstOpen` are complete.
    const std::size_t rowBytes = std::size_t(size) * kChannels;
    std::vector<std::int32_t> sums(rowBytes * size, kHalf);
    std::vector<std::uint8_t> narrow(rowBytes);
    std::size_t firstOpen = 0;
    for (std::uint32_t y = 0; y < part.height(); ++y) {
        const std::size_t from = (std::size_t(part.top + y) * image.width + part.left) * kChannels;
        resizeRow(image.rgb.data() + from, across, narrow.data());
        while (firstOpen < size && down.windows[firstOpen].first + down.windows[firstOpen].count <= y)
            ++firstOpen;
        for (std::size_t output = firstOpen; output < size && down.windows[output].first <= y; ++output) {
            const Window& window = down.windows[output];
            if (y >= window.first + window.count) continue;
            addRow(narrow, down.weights[window.weights + y - window.first], sums.data() + output * rowBytes);
        }
    }

    Image result{size, size, std::vector<std::uint8_t>(sums.size())};
    std::transform(sums.begin(), sums.end(), result.rgb.begin(), rounded);
    return result;
}

} // namespace facet
