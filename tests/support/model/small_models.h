#pragma once

#include "tests/support/model/gguf_writer.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

// The smallest models that open: one layer, width 16, 2 heads of 8, 1 of keys, feed-forward 32, 8 pieces, all F32.
// What the tests of bad files start from.
namespace facet::test {

inline constexpr std::size_t kSmallDataBytes = 4 * 2528; // of all its tensors

struct SmallTensor {
    std::string name;
    std::vector<std::uint64_t> shape; // row-major
    std::uint64_t bytes = 0;          // of zeros
};

// May change the list of tensors before it is written, or add metadata.
struct SmallGgufChanges {
    std::function<void(std::vector<SmallTensor>&)> tensors = {};
    std::function<void(GgufWriter&)> metadata = {};
    std::string architecture = "gemma3";
    std::uint32_t heads = 2;
    std::size_t pieces = 8;
    std::string lastPiece = "c"; // number 7
    std::int32_t lastType = 1;   // Normal
    std::uint32_t ggmlType = 0;  // what the tensors claim to be
};
std::vector<std::byte> smallGguf(const SmallGgufChanges& changes = {});

// The same as a Hugging Face folder.
std::string smallConfigJson();
SmallTensor zeros(std::string name, const std::vector<std::uint64_t>& shape); // float32
std::vector<SmallTensor> smallFolderTensors();
std::vector<std::byte> safetensorsFile(const std::vector<SmallTensor>& tensors);
void writeSmallFolder(const std::filesystem::path& folder);

} // namespace facet::test
