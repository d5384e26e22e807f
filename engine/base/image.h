#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace facet {

// A picture as a person sees it: upright, without transparency, 8 bits a channel.
struct Image {
    std::uint32_t width = 0;       // pixels
    std::uint32_t height = 0;      // pixels
    std::vector<std::uint8_t> rgb; // [height, width, 3]
};

// A part of a picture, in its pixels: columns [left, right), rows [top, bottom).
struct Rectangle {
    std::uint32_t left = 0;
    std::uint32_t top = 0;
    std::uint32_t right = 0;
    std::uint32_t bottom = 0;

    std::uint32_t width() const { return right - left; }
    std::uint32_t height() const { return bottom - top; }
    bool operator==(const Rectangle&) const = default;
};

// Which views of a picture the model gets besides the whole one. Each view costs as many tokens as the whole.
enum class Views {
    Off,    // none
    Auto,   // Pan & Scan as published: crops along the long side, if the picture is longer than wide by a fifth
    Always, // crops along the long side, whatever the shape
    Fine,   // a grid of crops, for small print
};

struct ViewOptions {
    Views views = Views::Off;
    std::optional<Rectangle> region = {}; // one more view, of what the person marked
};

} // namespace facet
