#pragma once

#include "tests/support/model/small_models.h"

// The smallest picture half that opens: one layer, width 8, 2 heads of 4, feed-forward 12, 8x8 pixels in patches of 2,
// one token of width 16, all F32. It fits the models of small_models.h.
namespace facet::test {

// May change the list of tensors before it is written, or add metadata.
struct SmallMmprojChanges {
    std::function<void(std::vector<SmallTensor>&)> tensors = {};
    std::function<void(GgufWriter&)> metadata = {};
    std::string architecture = "clip";
    std::string projector = "gemma3";
    std::string name = {}; // general.name, if any
    std::uint32_t heads = 2;
    std::uint32_t imageSize = 8;
    std::uint32_t textWidth = 16;
    std::uint32_t ggmlType = 0; // what the tensors claim to be
};
std::vector<std::byte> smallMmproj(const SmallMmprojChanges& changes = {});
std::uint64_t smallMmprojDataBytes(); // of all its tensors, without what aligns them

// A Hugging Face folder with both halves.
std::string smallVisionConfigJson();
std::vector<SmallTensor> smallVisionFolderTensors();
void writeSmallVisionFolder(const std::filesystem::path& folder);

} // namespace facet::test
