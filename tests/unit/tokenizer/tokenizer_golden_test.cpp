#include "tests/unit/tokenizer/tokenizer_variants.h"

#include <gtest/gtest.h>

#include <fstream>

namespace facet::test {
namespace {

using Ids = std::vector<TokenId>;

// The SentencePiece library's own answers, recorded from its Python package (docs: tests/data/tokenizer/README.md).
class TokenizerGolden : public testing::TestWithParam<Variant> {
protected:
    const Tokenizer& tokenizer = tokenizerOf(GetParam());
    nlohmann::json goldens = readJson(GetParam().goldens);
};
INSTANTIATE_TEST_SUITE_P(Variants, TokenizerGolden, testing::ValuesIn(allVariants()));

Ids encode(const Tokenizer& tokenizer, const std::string& text, ControlTokens control)
{
    auto ids = tokenizer.encode(text, control);
    EXPECT_TRUE(ids) << text;
    return ids ? *ids : Ids{-1};
}

std::string decode(const Tokenizer& tokenizer, const Ids& ids, MarkerText markers)
{
    auto text = tokenizer.decode(ids, markers);
    EXPECT_TRUE(text);
    return text ? *text : "error";
}

TEST_P(TokenizerGolden, TextsGiveTheIdsOfSentencePiece)
{
    for (const auto& golden : goldens["texts"]) {
        const std::string text = golden["text"];
        EXPECT_EQ(encode(tokenizer, text, ControlTokens::Parse), golden["ids"].get<Ids>()) << golden;
    }
    EXPECT_GT(goldens["texts"].size(), 200U);
}

TEST_P(TokenizerGolden, PlainTextNeverBecomesAMarker)
{
    std::size_t withMarkers = 0;
    for (const auto& golden : goldens["texts"]) {
        const std::string text = golden["text"];
        const auto& expected = golden.contains("ids_plain") ? golden["ids_plain"] : golden["ids"];
        EXPECT_EQ(encode(tokenizer, text, ControlTokens::Plain), expected.get<Ids>()) << golden;
        withMarkers += golden.contains("ids_plain") ? 1 : 0;
    }
    EXPECT_GT(withMarkers, 10U);
}

TEST_P(TokenizerGolden, IdsOfTextsDecodeToTheirText)
{
    for (const auto& golden : goldens["texts"]) {
        const auto ids = golden["ids"].get<Ids>();
        EXPECT_EQ(decode(tokenizer, ids, MarkerText::Show), golden["decoded"]) << golden;
        if (golden.contains("decoded_skip_special")) {
            EXPECT_EQ(decode(tokenizer, ids, MarkerText::Hide), golden["decoded_skip_special"]) << golden;
        }
    }
}

TEST_P(TokenizerGolden, ArbitraryIdsDecodeAsSentencePieceDecodesThem)
{
    for (const auto& golden : goldens["decode"]) {
        const auto ids = golden["ids"].get<Ids>();
        EXPECT_EQ(decode(tokenizer, ids, MarkerText::Show), golden["decoded"]) << golden;
        EXPECT_EQ(decode(tokenizer, ids, MarkerText::Hide), golden["decoded_skip_special"]) << golden;
    }
    EXPECT_GT(goldens["decode"].size(), 10U);
}

TEST_P(TokenizerGolden, StreamEmitsEachCharacterAsSoonAsItIsWhole)
{
    for (const auto& golden : goldens["stream"]) {
        Detokenizer detokenizer(tokenizer.vocabulary(), MarkerText::Show);
        std::vector<std::string> pieces;
        for (const TokenId id : golden["ids"])
            pieces.push_back(detokenizer.push(id));
        EXPECT_EQ(pieces, golden["pieces"].get<std::vector<std::string>>()) << golden;
        EXPECT_EQ(detokenizer.flush(), golden["flush"]) << golden;
        EXPECT_EQ(detokenizer.flush(), "") << "a second flush has nothing left";
    }
    EXPECT_GT(goldens["stream"].size(), 10U);
}

TEST_P(TokenizerGolden, PiecesAreAsManyAsTheFileHas)
{
    const std::size_t padding = GetParam().source == Source::GgufConverted ? 64 : 0;
    EXPECT_EQ(tokenizer.vocabulary().size(), goldens["pieces"].get<std::size_t>() + padding);
}

// A second witness: llama.cpp's tokenizer. It parses "<bos>" and its like in a text as well, which we never do, so such
// a line is compared piece by piece around it.
TEST(TokenizerPeer, AgreesWithLlamaCpp)
{
    const Tokenizer& tokenizer = tokenizerOf({kLargeModel, "tokenizer.json", Source::ModelFile});
    const auto lines = readJson("llama-cpp.json");
    for (const auto& line : lines) {
        Ids ids{2};
        std::string text = line["text"];
        for (std::size_t at = text.find("<bos>"); at != std::string::npos; at = text.find("<bos>")) {
            for (const TokenId id : encode(tokenizer, text.substr(0, at), ControlTokens::Parse))
                ids.push_back(id);
            ids.push_back(2);
            text = text.substr(at + 5);
        }
        for (const TokenId id : encode(tokenizer, text, ControlTokens::Parse))
            ids.push_back(id);
        EXPECT_EQ(ids, line["ids"].get<Ids>()) << line;
    }
    EXPECT_EQ(lines.size(), 16U);
}

} // namespace
} // namespace facet::test
