#pragma once

#include "engine/base/image.h"
#include "engine/base/result.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace facet {

// The parts of a picture that the model is shown, each resized to the encoder's square: first the whole picture, then
// the crops of `options.views` row by row, then the region (docs/adr/0011-views-of-a-picture.md).
//
//   Off     no crops.
//   Auto    Pan & Scan as published (Hugging Face, image_processing_gemma3.py: ratio 1.2, crops of 256 pixels and more,
//           at most 4): pieces along the long side, if it is a fifth longer than the other.
//   Always  the same pieces whatever the ratio, at least 2 and at most 4; a square is cut into left and right.
//   Fine    a grid of about 896 pixels a cell: 2 x 2 to 3 x 3; in pictures twice as long as wide or more, up to 9
//           cells in rows of 1 to 3, so that a long screenshot can be read.
//
// Always and Fine never cut a side shorter than kShortestCut, where there is nothing more to see than in the whole;
// a picture with only such sides has no crops. Pieces are size / count, rounded up; the last is clipped.
// `options.region` is clamped to the picture; nothing left of it is an Error of kind Input. width, height > 0.
Result<std::vector<Rectangle>> chooseViews(std::uint32_t width, std::uint32_t height, const ViewOptions& options);

inline constexpr std::uint32_t kShortestCut = 128; // pixels

// At most 1 + 9 + 1 views: whole, crops, region.
inline constexpr std::size_t kMostViews = 11;

// Soft tokens that a picture's views take in the prompt; markers and newlines around each view come on top.
constexpr std::size_t viewTokens(std::size_t views, std::size_t tokensPerView) { return views * tokensPerView; }

} // namespace facet
