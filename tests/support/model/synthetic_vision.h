#pragma once

#include "engine/base/weight_format.h"
#include "tests/support/model/gguf_writer.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace facet::test {

enum class MmprojSize {
    Tiny, // width 128, 3 layers, 4 heads of 32, feed-forward 288, 224x224 pixels in patches of 14: 16 tokens of 256
};

// How the names of tensors are spelled, and whose metadata go with them.
enum class MmprojNaming {
    LlamaCpp,        // an mmproj file
    LlamaCppSwapped, // the same by older converters: ffn_up and ffn_down exchanged
    Ollama,          // beside a text model in one file: gemma3.vision.*
};

enum class MmprojStorage {
    InFormat, // weights are stored in the format of MmprojOptions
    Decoded,  // their values in that format are stored as F32: the same numbers, for a reference
};

struct MmprojOptions {
    MmprojSize size = MmprojSize::Tiny;
    WeightFormat format = WeightFormat::F32; // of matrices; F16 where rows are no whole number of its blocks
    MmprojStorage storage = MmprojStorage::InFormat;
    std::uint32_t seed = 1;
    std::optional<std::uint32_t> layers = {}; // fewer or more than the size has
    std::uint32_t textWidth = 256;
    MmprojNaming naming = MmprojNaming::LlamaCpp;
    std::string name = {}; // general.name; empty for the usual one
};

// The picture half of a Gemma 3 model with deterministic noise for weights, as an mmproj file. For F32, F16, BF16 and
// Q8_0 the bytes are those that the peer lab's generator writes, whose embeddings the golden tests use. Its projector
// is F32 or else F16.
std::vector<std::byte> makeSyntheticMmproj(const MmprojOptions& options);

// The same tensors and numbers after those of a text model, as MmprojNaming::Ollama has them.
void addSyntheticVision(GgufWriter& writer, const MmprojOptions& options);

} // namespace facet::test
