#pragma once

#include "engine/base/weight_format.h"
#include "tests/support/model/gguf_writer.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace facet::test {

enum class SyntheticSize {
    Tiny,  // width 256, 8 layers, 4 heads of 64, 2 of keys, window 16, global rope scale 8, feed-forward 640
    TinyG, // width 256, 7 layers, 4 heads of 256, 1 of keys, window 512, feed-forward 1024
};

struct SyntheticOptions {
    SyntheticSize size = SyntheticSize::Tiny;
    WeightFormat format = WeightFormat::F32; // of all matrices; Q8_0 where rows are no whole number of its blocks
    std::uint32_t seed = 1;
    // The format of a tensor by its GGUF name; none takes `format`. For files that mix formats, as Q4_K_M does.
    std::function<std::optional<WeightFormat>(std::string_view name)> formatOf = {};
    // Called at the end of makeSyntheticGguf, to add more: the picture half, for one.
    std::function<void(GgufWriter&)> more = {};
};

// A Gemma 3 text model with deterministic noise for weights and a made-up vocabulary of 1,024 pieces, as a GGUF file.
// For F32, F16, BF16, Q8_0 and Q4_0 the bytes are those that the peer lab's generator writes, whose logits by
// llama.cpp the golden tests use. The embedding of a Q4_0 file is Q8_0, as there.
std::vector<std::byte> makeSyntheticGguf(const SyntheticOptions& options);

// The same model in several files, as llama-gguf-split cuts it: metadata in the first, layers in all.
std::vector<std::vector<std::byte>> makeSyntheticParts(const SyntheticOptions& options, std::uint16_t count);

// The pieces of its vocabulary; <bos> 2, <start_of_turn> 105, <end_of_turn> 106, byte pieces 111 to 366.
std::vector<std::string> syntheticPieces();

// Values first, first + 1, … of the noise of a tensor, of the given deviation around a mean.
std::vector<float> syntheticNoise(
    std::string_view tensor, std::uint32_t seed, std::size_t count, double deviation, float mean = 0);

} // namespace facet::test
