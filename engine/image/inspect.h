#pragma once

#include "engine/base/result.h"
#include "engine/image/orientation.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace facet {

// What stb_image does not look at in a file, found by walking over its parts without decoding them. Each walk is
// linear in the file's length, allocates nothing, and refuses what the library would decode wrongly or for ever.

enum class Alpha { AsStored, Meaningless };

struct Inspection {
    std::uint64_t width = 0; // as stored; 0 if the header states none
    std::uint64_t height = 0;
    Orientation orientation = Orientation::Upright;
    Alpha alpha = Alpha::AsStored;
};

// Refuses files without end marker (File), with arithmetic or lossless coding, 12 bits or a fourth component whose
// meaning no Adobe marker tells (Unsupported), with more scans than any encoder writes or Huffman tables larger than
// there are codes, which stb_image would write past its memory for (Format).
Result<Inspection> inspectJpeg(std::span<const std::byte> file);

// Refuses files without end chunk (File), with a wrong check sum or unknown critical chunk (Format) and Apple's
// variant for its own devices (Unsupported).
Result<Inspection> inspectPng(std::span<const std::byte> file);

Result<Inspection> inspectGif(std::span<const std::byte> file);

// Refuses compressed and old OS/2 palette bitmaps (Unsupported).
Result<Inspection> inspectBmp(std::span<const std::byte> file);

// Refuses files too short for their pixels (File).
Result<Inspection> inspectTga(std::span<const std::byte> file);

bool looksLikeBmp(std::span<const std::byte> file);

// TGA has no signature, so every field of the header must be possible. Text never is: its second byte is not 0 or 1.
bool looksLikeTga(std::span<const std::byte> file);

} // namespace facet
