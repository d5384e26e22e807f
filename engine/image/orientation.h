#pragma once

#include "engine/base/image.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace facet {

// How the stored rows and columns lie in the upright picture: the values of EXIF tag 0x0112 (Exif 2.32, 4.6.4.A).
enum class Orientation : std::uint8_t {
    Upright = 1,
    MirroredLeftRight = 2,
    UpsideDown = 3,
    MirroredTopBottom = 4,
    Transposed = 5,  // rows are columns
    TurnedLeft = 6,  // a quarter turn clockwise makes it upright
    Transversed = 7, // transposed about the other diagonal
    TurnedRight = 8, // a quarter turn counter-clockwise makes it upright
};

// What the EXIF block `tiff` (from its byte order mark on) says in its first directory. Upright when it says
// nothing, nothing possible, or is no EXIF at all: a wrong label must not cost a person the picture.
Orientation exifOrientation(std::span<const std::byte> tiff);

// What a decoder hands over: `width` x `height` stored pixels of `channels` bytes: 1 grey, 2 grey and alpha, 3 RGB,
// 4 RGB and alpha (not premultiplied).
struct RawPixels {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint32_t channels = 0;
    std::span<const std::uint8_t> bytes; // [height, width, channels]
};

// The picture as a person sees it, in one pass: turned upright, grey widened, alpha blended over white
// (the official processor drops alpha instead, which shows what its author had hidden). May throw std::bad_alloc.
Image uprightOverWhite(const RawPixels& raw, Orientation orientation);

} // namespace facet
