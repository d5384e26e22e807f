#pragma once

#include "engine/model/config.h"
#include "engine/vulkan/memory.h"

#include <cstdint>
#include <span>

namespace facet {

// The rows of one view of a picture among the tokens of a sequence.
struct ImageRows {
    std::uint32_t position = 0; // of the first
    std::uint32_t count = 0;    // rows, one a soft token
    gpu::View embeddings;       // f32 [count, width]; valid until the pass that reads it has ended

    std::uint32_t end() const { return position + count; }
};

// Positions that are computed together, and the pictures among them.
struct Pass {
    std::uint32_t position = 0;
    std::uint32_t tokens = 0;
    std::span<const ImageRows> images = {};

    std::uint32_t end() const { return position + tokens; }
};

// The pass that begins at `position` of a sequence that ends before `end`: up to `chunk` tokens, but no part of a
// picture, because its rows see each other (report, section 2.3). `images` are in order, none longer than `chunk`, and
// none begins before `position` and ends behind it.
Pass nextPass(std::uint32_t position, std::uint32_t end, std::uint32_t chunk, std::span<const ImageRows> images);

// Error kind Input if an id outside the pictures is not in the model's vocabulary. `position` is that of the first.
Result<void> checkIds(const TextConfig& config, std::uint32_t position, std::span<const std::int32_t> ids,
    std::span<const ImageRows> images);

} // namespace facet
