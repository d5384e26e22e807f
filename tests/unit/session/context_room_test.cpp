#include "engine/session/context_room.h"

#include <gtest/gtest.h>

namespace facet {
namespace {

// Exchanges of so many tokens each; the first is not among them, as leaving out nothing is no choice.
std::vector<Exchange> exchangesOf(const std::vector<std::uint32_t>& tokens)
{
    std::vector<Exchange> exchanges;
    std::uint32_t saved = 0;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        saved += tokens[i];
        exchanges.push_back({.saved = saved, .turn = static_cast<std::uint32_t>(2 * (i + 1))});
    }
    return exchanges;
}

TEST(ContextRoom, LeavesOutAQuarterOfTheContextAtATime)
{
    const ContextRoom room = {.contextTokens = 1000};
    const auto exchanges = exchangesOf(std::vector<std::uint32_t>(10, 100));
    // 1000 tokens and 125 in reserve: 125 must go, and 250 do, in whole exchanges.
    EXPECT_EQ(firstToKeep(exchanges, 1000, room).saved, 300U);
}

TEST(ContextRoom, TheTurnsThatFollowFindTheSameBeginning)
{
    const ContextRoom room = {.contextTokens = 1000};
    std::vector<std::uint32_t> tokens(9, 100);
    std::uint32_t changes = 0;
    std::uint32_t before = 0;
    for (int turn = 0; turn < 40; ++turn) {
        tokens.push_back(100);
        const auto total = static_cast<std::uint32_t>(100 * tokens.size());
        const auto exchanges = exchangesOf(tokens);
        const Exchange& first = firstToKeep(exchanges, total, room);
        EXPECT_LE(total - first.saved + room.reserve(), 1000U);
        EXPECT_GE(total - first.saved, 500U); // and not too much has gone
        changes += first.saved != before;
        before = first.saved;
    }
    EXPECT_LE(changes, 17U); // 40 turns of 100 tokens are 16 steps of 250
}

// Steps of 64 in exchanges of 47: the first takes two of those, and is enough until 94 are needed.
TEST(ContextRoom, AStepThatTookMoreLastsLonger)
{
    const ContextRoom room = {.contextTokens = 256};
    const std::vector<std::uint32_t> tokens(7, 47);
    EXPECT_EQ(firstToKeep(exchangesOf(tokens), 259, room).saved, 94U);
    EXPECT_EQ(firstToKeep(exchangesOf(tokens), 306, room).saved, 94U);
    EXPECT_EQ(firstToKeep(exchangesOf(tokens), 353, room).saved, 141U);
}

TEST(ContextRoom, CountsWhatWasSaidAlready)
{
    const auto exchanges = exchangesOf({100, 100, 100, 100});
    const ContextRoom room = {.contextTokens = 400, .replyTokens = 200};
    EXPECT_EQ(firstToKeep(exchanges, 201, room).saved, 100U);
    EXPECT_EQ(firstToKeep(exchanges, 301, room).saved, 200U);
}

TEST(ContextRoom, KeepsTheLastExchangeWhateverItTakes)
{
    const auto exchanges = exchangesOf({10, 10, 5000});
    EXPECT_EQ(firstToKeep(exchanges, 5020, {.contextTokens = 1000}).saved, 20U);
}

// A step that would cost the last exchange but one is not taken where less is enough.
TEST(ContextRoom, TakesLessThanAStepWhereNoExchangeEndsThere)
{
    const auto exchanges = exchangesOf({50, 50, 900});
    EXPECT_EQ(firstToKeep(exchanges, 900, {.contextTokens = 1000}).saved, 50U);
}

} // namespace
} // namespace facet
