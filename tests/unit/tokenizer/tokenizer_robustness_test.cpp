#include "tests/unit/tokenizer/tokenizer_variants.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace facet::test {
namespace {

const Tokenizer& large() { return tokenizerOf({kLargeModel, "tokenizer.json", Source::ModelFile}); }

TEST(TokenizerRobustness, TextThatIsNotUtf8IsAnInputError)
{
    for (const char* text : {"\xFF", "abc\xC3", "\xED\xA0\x80", "a\x80z"}) {
        const auto ids = large().encode(text, ControlTokens::Plain);
        ASSERT_FALSE(ids) << text;
        EXPECT_EQ(ids.error().kind, ErrorKind::Input);
    }
}

TEST(TokenizerRobustness, IdsOutOfRangeAreAnInputError)
{
    const auto size = static_cast<TokenId>(large().vocabulary().size());
    for (const TokenId id : {-1, size, std::numeric_limits<TokenId>::max(), std::numeric_limits<TokenId>::min()}) {
        const auto text = large().decode(std::vector<TokenId>{2, id}, MarkerText::Show);
        ASSERT_FALSE(text) << id;
        EXPECT_EQ(text.error().kind, ErrorKind::Input);
        EXPECT_EQ(Detokenizer(large().vocabulary()).push(id), "") << "a stream passes over rows without a piece";
    }
    EXPECT_TRUE(large().decode(std::vector<TokenId>{size - 1}, MarkerText::Show));
}

TEST(TokenizerRobustness, ZeroBytesAreTextLikeAnyOther)
{
    const std::string text("\0a\0\0b\0", 6);
    const auto ids = large().encode(text, ControlTokens::Plain);
    ASSERT_TRUE(ids);
    EXPECT_EQ(*large().decode(*ids, MarkerText::Show), text);
}

// With work that grows as the square of the length this would take hours, and CTest's limit ends it.
TEST(TokenizerRobustness, MegabytesOfOneCharacterAreEncoded)
{
    for (const std::string unit : {"a", " ", "\n", "=", "\u2581", "\U0001FAE0", "ab", "<"}) {
        std::string text;
        while (text.size() < std::size_t{1} << 20)
            text += unit;
        const auto ids = large().encode(text, ControlTokens::Parse);
        ASSERT_TRUE(ids);
        if (unit != "\u2581") {
            EXPECT_EQ(*large().decode(*ids, MarkerText::Show), text) << unit;
        }
    }
}

TEST(TokenizerRobustness, RandomBytesAreRefusedOrComeBackWhole)
{
    std::mt19937 random(7);
    const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
    const std::vector<std::string> parts{"<start_of_turn>", "<end_of_turn>", "<bos>", "<", "\n", "  ", "\t", "\u00e9",
        "\u6f22", "\U0001F600", "\u0301", "user", std::string(1, '\0'), "<0x41>", "[multimodal]", "</s>", "<unused7>"};
    int encoded = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string text;
        for (std::size_t i = below(24); i > 0; --i) {
            text += below(8) == 0 ? std::string(1, static_cast<char>(below(round % 2 == 0 ? 256 : 128)))
                                  : parts[below(parts.size())];
        }
        const auto ids = large().encode(text, ControlTokens::Plain);
        if (!ids) continue;
        ++encoded;
        ASSERT_EQ(*large().decode(*ids, MarkerText::Show), text);
        ASSERT_TRUE(std::ranges::none_of(*ids, [](TokenId id) { return large().vocabulary().isMarker(id); })) << text;
        ASSERT_EQ(*large().decode(*ids, MarkerText::Hide), text) << "plain text holds nothing to hide";
    }
    EXPECT_GT(encoded, 2000);
}

TEST(TokenizerRobustness, RandomIdsStreamWhatTheyDecodeTo)
{
    std::mt19937 random(9);
    std::uniform_int_distribution<TokenId> any(0, static_cast<TokenId>(large().vocabulary().size()) - 1);
    std::uniform_int_distribution<TokenId> byte(238, 493);
    for (int round = 0; round < 2000; ++round) {
        std::vector<TokenId> ids;
        for (int i = 0; i < 12; ++i)
            ids.push_back(random() % 3 != 0 ? byte(random) : any(random));
        Detokenizer detokenizer(large().vocabulary(), MarkerText::Show);
        std::string streamed;
        for (const TokenId id : ids) {
            const std::string text = detokenizer.push(id);
            ASSERT_TRUE(large().encode(text, ControlTokens::Plain)) << "half a character came out";
            streamed += text;
        }
        ASSERT_EQ(streamed + detokenizer.flush(), *large().decode(ids, MarkerText::Show));
    }
}

} // namespace
} // namespace facet::test
