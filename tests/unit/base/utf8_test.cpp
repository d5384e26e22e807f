#include "engine/base/utf8.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

namespace facet::test {
namespace {

// The encoder is the simple direction, so it is the oracle of the reader.
std::string encodeCharacter(std::uint32_t c)
{
    const auto byte = [](std::uint32_t value) { return static_cast<char>(value); };
    if (c < 0x80) return {byte(c)};
    if (c < 0x800) return {byte(0xC0 | (c >> 6)), byte(0x80 | (c & 63))};
    if (c < 0x10000) return {byte(0xE0 | (c >> 12)), byte(0x80 | ((c >> 6) & 63)), byte(0x80 | (c & 63))};
    return {byte(0xF0 | (c >> 18)), byte(0x80 | ((c >> 12) & 63)), byte(0x80 | ((c >> 6) & 63)), byte(0x80 | (c & 63))};
}

TEST(Utf8, ReadsEveryCharacterAndEveryBeginningOfOne)
{
    for (std::uint32_t c = 0; c <= 0x10FFFF; ++c) {
        const std::string text = encodeCharacter(c);
        const Utf8Step step = readCharacter(text);
        if (c >= 0xD800 && c <= 0xDFFF) {
            ASSERT_EQ(step.state, Utf8State::Invalid) << std::hex << c;
            continue;
        }
        ASSERT_EQ(step.state, Utf8State::Complete) << std::hex << c;
        ASSERT_EQ(step.character, c);
        ASSERT_EQ(step.bytes, text.size());
        for (std::size_t size = 1; size < text.size(); ++size)
            ASSERT_EQ(readCharacter(std::string_view(text).substr(0, size)).state, Utf8State::Incomplete) << c;
    }
}

TEST(Utf8, RefusesWhatIsNoCharacter)
{
    for (const char* text : {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xED\xA0\x80",
             "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xC3(", "\xE2\x82(", "\xE0\x80"}) {
        EXPECT_EQ(readCharacter(text).state, Utf8State::Invalid) << text;
        EXPECT_FALSE(isUtf8(std::string("a") + text));
    }
    EXPECT_FALSE(isUtf8("a\xE2\x82")) << "half a character";
    EXPECT_TRUE(isUtf8(""));
    EXPECT_TRUE(isUtf8("na\u00efve \u20ac \U0001F600"));
}

TEST(Utf8, TrimsUnicodeWhiteSpaceAtBothEnds)
{
    EXPECT_EQ(trimWhiteSpace(" \t\r\n a b \v\f"), "a b");
    EXPECT_EQ(trimWhiteSpace("\u00a0\u3000\u2028x\u2009\u0085"), "x");
    EXPECT_EQ(trimWhiteSpace("\u200bx\ufeff"), "\u200bx\ufeff") << "zero-width characters are no white space";
    EXPECT_EQ(trimWhiteSpace(" \n "), "");
    EXPECT_EQ(trimWhiteSpace(""), "");
}

} // namespace
} // namespace facet::test
