#pragma once

#include "engine/base/result.h"
#include "engine/image/orientation.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace facet {

// stb_image behind a fence: JPEG, PNG, GIF (first frame), BMP and TGA. Its memory is counted and bounded, zeroed
// before it is used, and taken back after each call, whatever the library forgot. Any thread; no state stays.

enum class StbFailure {
    None,
    CutOff,   // the file ends before the pixels do
    Budget,   // wanted more than `memoryBudget`
    NoMemory, // the machine had not enough
    Damaged,  // the library's reason is in `reason`
};

struct StbPicture {
    struct Free {
        void operator()(std::uint8_t* bytes) const;
    };
    StbFailure failure = StbFailure::None;
    std::string reason;        // the library's own words, for the log
    std::size_t peakBytes = 0; // most memory that the library held at a time
    RawPixels pixels = {};     // valid as long as `owner`
    std::unique_ptr<std::uint8_t, Free> owner = {};
};

// Decodes the whole file, which has passed its format's check in inspect.h: the library trusts what is checked there.
// At no time does the library hold more than `memoryBudget` bytes.
StbPicture decodeWithStb(std::span<const std::byte> file, std::size_t memoryBudget);

} // namespace facet
