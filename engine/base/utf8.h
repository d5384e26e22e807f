#pragma once

#include <cstddef>
#include <string_view>

namespace facet {

enum class Utf8State {
    Complete,   // a character of well-formed UTF-8 (Unicode 15, table 3-7)
    Incomplete, // the text ends inside a character that more bytes could complete
    Invalid,    // the first byte begins no character
};

struct Utf8Step {
    Utf8State state = Utf8State::Invalid;
    std::size_t bytes = 1;  // of the character; 1 if invalid, what is there if incomplete
    char32_t character = 0; // only if complete
};

// Reads the character at the beginning of `text`, which must not be empty.
Utf8Step readCharacter(std::string_view text);

bool isUtf8(std::string_view text);

// Without the white space at both ends, as Unicode counts white space. `text` is UTF-8.
std::string_view trimWhiteSpace(std::string_view text);

} // namespace facet
