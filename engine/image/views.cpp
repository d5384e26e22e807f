#include "engine/image/views.h"

#include "engine/base/check.h"

#include <algorithm>
#include <string>

namespace facet {
namespace {

// Pan & Scan's published defaults.
constexpr std::uint32_t kMinCrop = 256;
constexpr std::uint32_t kMaxCrops = 4;
constexpr double kMinRatio = 1.2;

// Side of what Gemma 3's encoder sees: a cell of this size is neither magnified nor reduced.
constexpr std::uint32_t kFineCell = 896;
constexpr std::uint32_t kFineMaxSide = 3;
constexpr std::uint32_t kFineMaxCrops = 9;
constexpr std::uint32_t kLongRatio = 2;

struct Grid {
    std::uint32_t columns = 1;
    std::uint32_t rows = 1;
};

std::uint32_t roundedUp(std::uint32_t size, std::uint32_t count) { return (size + count - 1) / count; }

void addCells(std::uint32_t width, std::uint32_t height, Grid grid, std::vector<Rectangle>& views)
{
    if (grid.columns * grid.rows == 1) return;
    const std::uint32_t cellWidth = roundedUp(width, grid.columns);
    const std::uint32_t cellHeight = roundedUp(height, grid.rows);
    for (std::uint32_t y = 0; y < grid.rows; ++y) {
        for (std::uint32_t x = 0; x < grid.columns; ++x) {
            views.push_back({x * cellWidth, y * cellHeight, std::min((x + 1) * cellWidth, width),
                std::min((y + 1) * cellHeight, height)});
        }
    }
}

// Pieces along the long side, as Pan & Scan counts them.
std::uint32_t panAndScanCrops(std::uint32_t longSide, std::uint32_t shortSide)
{
    const auto byRatio = static_cast<std::uint32_t>(double(longSide) / double(shortSide) + 0.5);
    return std::clamp(std::min(longSide / kMinCrop, byRatio), 2U, kMaxCrops);
}

Grid alongLongSide(std::uint32_t width, std::uint32_t height, std::uint32_t crops)
{
    return width >= height ? Grid{crops, 1} : Grid{1, crops};
}

Grid autoGrid(std::uint32_t width, std::uint32_t height)
{
    const std::uint32_t longSide = std::max(width, height);
    const std::uint32_t shortSide = std::min(width, height);
    if (double(longSide) / double(shortSide) < kMinRatio) return {};
    const std::uint32_t crops = panAndScanCrops(longSide, shortSide);
    if (std::min(roundedUp(longSide, crops), shortSide) < kMinCrop) return {};
    return alongLongSide(width, height, crops);
}

Grid alwaysGrid(std::uint32_t width, std::uint32_t height)
{
    const std::uint32_t longSide = std::max(width, height);
    if (longSide < kShortestCut) return {};
    return alongLongSide(width, height, panAndScanCrops(longSide, std::min(width, height)));
}

// Cells along a side that may have from `least` to `most`.
std::uint32_t fineCells(std::uint32_t side, std::uint32_t least, std::uint32_t most)
{
    if (side < kShortestCut) return 1;
    return std::clamp((side + kFineCell / 2) / kFineCell, least, most);
}

Grid fineGrid(std::uint32_t width, std::uint32_t height)
{
    const std::uint32_t longSide = std::max(width, height);
    const std::uint32_t shortSide = std::min(width, height);
    if (longSide / kLongRatio < shortSide) {
        return {fineCells(width, 2, kFineMaxSide), fineCells(height, 2, kFineMaxSide)};
    }
    const std::uint32_t across = fineCells(shortSide, 1, kFineMaxSide);
    const std::uint32_t along = fineCells(longSide, 2, kFineMaxCrops / across);
    return width >= height ? Grid{along, across} : Grid{across, along};
}

Grid gridOf(Views views, std::uint32_t width, std::uint32_t height)
{
    switch (views) {
    case Views::Off:
        break;
    case Views::Auto:
        return autoGrid(width, height);
    case Views::Always:
        return alwaysGrid(width, height);
    case Views::Fine:
        return fineGrid(width, height);
    }
    return {};
}

} // namespace

Result<std::vector<Rectangle>> chooseViews(std::uint32_t width, std::uint32_t height, const ViewOptions& options)
{
    CHECK(width > 0 && height > 0);
    std::vector<Rectangle> views{{0, 0, width, height}};
    addCells(width, height, gridOf(options.views, width, height), views);
    if (options.region) {
        Rectangle region = *options.region;
        region.right = std::min(region.right, width);
        region.bottom = std::min(region.bottom, height);
        if (region.left >= region.right || region.top >= region.bottom) {
            return Error{ErrorKind::Input, "The marked region has no part of the picture in it.",
                "The picture has " + std::to_string(width) + " x " + std::to_string(height)
                    + " pixels; mark a part of it."};
        }
        views.push_back(region);
    }
    return views;
}

} // namespace facet
