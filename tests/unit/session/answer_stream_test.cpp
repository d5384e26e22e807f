#include "engine/session/answer_stream.h"
#include "engine/session/loaded_model.h"

#include <gtest/gtest.h>

namespace facet {
namespace {

class AnswerStreamTest : public ::testing::Test {
protected:
    AnswerStreamTest()
    {
        const auto checkpoint = Checkpoint::open(std::filesystem::path(FACET_TEST_DATA) / "checkpoints/tiny-text");
        tokenizer.emplace(std::move(openTokenizer(*checkpoint)).value());
    }

    // What is said of an answer that goes on with a text whose last spaces were held back.
    std::string said(std::string_view answer, std::uint32_t heldBackSpaces)
    {
        std::string text;
        AnswerStream stream(tokenizer->vocabulary(), heldBackSpaces, [&](std::string more) {
            EXPECT_FALSE(more.empty());
            text += more;
        });
        const auto ids = std::move(tokenizer->encode(answer, ControlTokens::Plain)).value();
        for (const TokenId id : ids)
            stream.push(id);
        stream.finish();
        EXPECT_EQ(stream.ids(), ids);
        return text;
    }

    std::optional<Tokenizer> tokenizer;
};

TEST_F(AnswerStreamTest, SaysWhatWasGenerated)
{
    EXPECT_EQ(said(" blue, \xF0\x9F\x98\x80 sky", 0), " blue, \xF0\x9F\x98\x80 sky");
}

TEST_F(AnswerStreamTest, DropsTheSpacesThatTheTextHasAlready)
{
    EXPECT_EQ(said(" blue sky", 1), "blue sky");
    EXPECT_EQ(said("  blue sky", 1), " blue sky");
    EXPECT_EQ(said("  blue sky", 3), "blue sky"); // no more than there are, and none further on
    EXPECT_EQ(said("blue sky", 1), "blue sky");
    EXPECT_EQ(said("\n blue", 1), "\n blue");
    EXPECT_EQ(said(" ", 1), "");
}

} // namespace
} // namespace facet
