#include "engine/base/utf8.h"

#include "engine/base/check.h"

#include <cstdint>

namespace facet {
namespace {

// How many bytes a character has, and which values its second byte may take: that excludes overlong forms,
// surrogates and what lies beyond U+10FFFF.
struct Lead {
    std::size_t bytes = 0; // 0: not the first byte of a character
    std::uint8_t secondLow = 0x80;
    std::uint8_t secondHigh = 0xBF;
};

Lead leadOf(std::uint8_t first)
{
    if (first < 0x80) return {.bytes = 1};
    if (first < 0xC2) return {};
    if (first < 0xE0) return {.bytes = 2};
    if (first == 0xE0) return {.bytes = 3, .secondLow = 0xA0};
    if (first == 0xED) return {.bytes = 3, .secondHigh = 0x9F};
    if (first < 0xF0) return {.bytes = 3};
    if (first == 0xF0) return {.bytes = 4, .secondLow = 0x90};
    if (first < 0xF4) return {.bytes = 4};
    if (first == 0xF4) return {.bytes = 4, .secondHigh = 0x8F};
    return {};
}

bool isWhiteSpace(char32_t c)
{
    return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x20) || c == 0x85 || c == 0xA0 || c == 0x1680
        || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

} // namespace

Utf8Step readCharacter(std::string_view text)
{
    CHECK(!text.empty());
    const auto first = static_cast<std::uint8_t>(text[0]);
    const Lead lead = leadOf(first);
    if (lead.bytes == 0) return {};
    if (lead.bytes == 1) return {Utf8State::Complete, 1, first};
    char32_t character = first & (0x7FU >> lead.bytes);
    for (std::size_t i = 1; i < lead.bytes; ++i) {
        if (i == text.size()) return {Utf8State::Incomplete, i, 0};
        const auto byte = static_cast<std::uint8_t>(text[i]);
        const std::uint8_t low = i == 1 ? lead.secondLow : 0x80;
        const std::uint8_t high = i == 1 ? lead.secondHigh : 0xBF;
        if (byte < low || byte > high) return {};
        character = (character << 6) | (byte & 0x3FU);
    }
    return {Utf8State::Complete, lead.bytes, character};
}

bool isUtf8(std::string_view text)
{
    while (!text.empty()) {
        const Utf8Step step = readCharacter(text);
        if (step.state != Utf8State::Complete) return false;
        text.remove_prefix(step.bytes);
    }
    return true;
}

std::string_view trimWhiteSpace(std::string_view text)
{
    while (!text.empty()) {
        const Utf8Step step = readCharacter(text);
        if (step.state != Utf8State::Complete || !isWhiteSpace(step.character)) break;
        text.remove_prefix(step.bytes);
    }
    while (!text.empty()) {
        std::size_t begin = text.size() - 1;
        while (begin > 0 && (static_cast<std::uint8_t>(text[begin]) & 0xC0U) == 0x80U)
            --begin;
        const Utf8Step step = readCharacter(text.substr(begin));
        if (step.state != Utf8State::Complete || !isWhiteSpace(step.character)) break;
        text = text.substr(0, begin);
    }
    return text;
}

} // namespace facet
