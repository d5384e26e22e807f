#pragma once

#include "engine/base/image.h"
#include "engine/base/result.h"
#include "engine/image/picture_format.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace facet {

// What a picture may cost. Checked against the size that its header states before anything is allocated for pixels.
struct DecodeLimits {
    std::uint64_t pixels = std::uint64_t(1) << 27;   // 134 megapixels: a 12000 x 9000 photo and some more
    std::uint32_t side = 65'535;                     // pixels; what JPEG, GIF and TGA can state
    std::size_t decoderBytes = std::size_t(2) << 30; // held by a decoder at a time, besides file and result
};

// A picture file's bytes (kReadablePictures, by content, never by name) as a person sees it: EXIF orientation applied
// (from JPEG and PNG; a wrong one is ignored), alpha blended over white, 16 bits to 8, the first frame of an
// animation; colour profiles are ignored, as in the official processor. Any thread.
//
// Errors: File for what is empty or cut off: nothing is made up for rows that are missing. The exception is a JPEG
// whose end marker is there but whose data before it is short, which cannot be told from a valid one: its rest is grey.
// Format for what is damaged or no picture; Unsupported for WebP, TIFF, SVG, AVIF, HEIC and others, by name, and for
// rare kinds of the formats it reads; Input for what is larger than the limits; Memory when there is not enough.
Result<Image> decodeImage(std::span<const std::byte> file, const DecodeLimits& limits = {});

} // namespace facet
