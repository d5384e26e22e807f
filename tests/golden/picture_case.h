#pragma once

#include "tests/golden/golden_case.h"

#include <optional>

namespace facet::test {

// One case of tests/data/goldens-pictures: what an independent float64 implementation of Gemma 3 sees in pictures and
// says after them.
struct PictureCase {
    std::string checkpoint; // folder in tests/data/checkpoints
    std::string name;
    std::vector<std::int32_t> ids;          // soft tokens included
    std::vector<std::uint32_t> imageStarts; // index of the first soft token of each view
    std::vector<std::size_t> stateRows;     // patches whose states are there
    std::size_t logitsFirstRow = 0;
    GoldenMatrix logits;                 // [rows, vocabulary] of the prompt's positions from logitsFirstRow on
    GoldenMatrix decodeLogits;           // [steps, vocabulary]; row 0 is the prompt's last row
    std::vector<std::int32_t> greedyIds; // [steps]
    std::vector<float> greedyMargins;    // [steps]
    GoldenMatrix embeddings;             // [views, viewTokens, width]
    // None where the golden's pixels are not those of 8 bits, as with its random pictures.
    std::optional<GoldenMatrix> pixels;  // [views, 3, size, size] in [-1, 1]
    std::optional<GoldenMatrix> states;  // [layers + 2, stateRows, visionWidth] of the first view
    std::optional<GoldenMatrix> pooled;  // [viewTokens, visionWidth] of the first view
    std::optional<GoldenMatrix> swapped; // logits with the two pictures swapped

    // The pixels of a view as the encoder takes them, [size, size, 3].
    std::vector<std::uint8_t> rgb(std::size_t view) const;
};
PictureCase readPictureCase(const std::string& checkpoint, const std::string& name);
// The same from any folder, which needs no states; `checkpoint` is left empty.
PictureCase readPictureCase(const std::filesystem::path& folder);

// (checkpoint, case) of all that are in the tree.
std::vector<std::pair<std::string, std::string>> pictureCaseNames();

} // namespace facet::test
