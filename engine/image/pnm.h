#pragma once

#include "engine/base/result.h"
#include "engine/image/orientation.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace facet {

// Netpbm's PBM, PGM and PPM, as text and as bytes (P1 to P6), any maximal value, 8 or 16 bits; the first picture of a
// file. Read here because stb_image knows neither text nor other maximal values and swaps the bytes of 16-bit samples.
struct PnmHeader {
    unsigned kind = 0;       // the digit of P1 to P6
    std::uint64_t width = 0; // saturate at 10^9, so that products do not overflow
    std::uint64_t height = 0;
    std::uint32_t largest = 1; // value of white
    std::size_t dataOffset = 0;

    std::uint32_t channels() const { return kind == 3 || kind == 6 ? 3 : 1; }
};

Result<PnmHeader> readPnmHeader(std::span<const std::byte> file);

// [height, width, channels] of 8 bits; width and height have passed the limits. Refuses what is cut off before it
// allocates. May throw std::bad_alloc.
Result<std::vector<std::uint8_t>> readPnmPixels(std::span<const std::byte> file, const PnmHeader& header);

} // namespace facet
