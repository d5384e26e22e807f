#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace facet::test {

// A matrix of a golden file, float32.
struct GoldenMatrix {
    std::vector<std::size_t> shape;
    std::vector<float> values;
};
GoldenMatrix readNpy(const std::filesystem::path& path); // NPY 1.0, little-endian float32, C order

// One case of tests/data/goldens: what an independent float64 implementation of Gemma 3 computes.
struct GoldenCase {
    std::string checkpoint; // folder in tests/data/checkpoints
    std::string name;
    std::vector<std::int32_t> ids;
    std::size_t logitsFirstRow = 0;
    std::size_t hiddenFirstRow = 0;
    GoldenMatrix logits;                 // [rows, vocabulary] of the prompt's positions from logitsFirstRow on
    GoldenMatrix hidden;                 // [layers + 1, rows, width] from hiddenFirstRow on; [0] is the embedding
    GoldenMatrix decodeLogits;           // [steps, vocabulary]; row 0 is the prompt's last row
    std::vector<std::int32_t> greedyIds; // [steps]
    std::vector<float> greedyMargins;    // [steps] best minus second-best logit
};
GoldenCase readGolden(const std::string& checkpoint, const std::string& name);

// (checkpoint, case) of all goldens in the tree.
std::vector<std::pair<std::string, std::string>> goldenNames();

// "tiny_text_17", for INSTANTIATE_TEST_SUITE_P over goldenNames().
std::string goldenTestName(const ::testing::TestParamInfo<std::pair<std::string, std::string>>& info);

} // namespace facet::test
