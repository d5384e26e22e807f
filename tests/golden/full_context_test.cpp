// Chats that are longer than the context: which turns are left out, that this is told, and that an answer goes on where
// it outgrows the context.

#include "engine/base/utf8.h"
#include "engine/session/loaded_model.h"
#include "tests/golden/long_chat.h"

namespace facet::test {
namespace {

class FullContext : public LongChat {
protected:
    static std::vector<Turn> without(std::vector<Turn> turns, std::uint32_t leftOut)
    {
        const auto oldest = turns.begin() + (turns.front().role == Role::System ? 1 : 0);
        turns.erase(oldest, oldest + leftOut);
        return turns;
    }

    Error refusal(std::vector<Turn> turns)
    {
        engine.post(Generate{.id = 1000, .turns = std::move(turns)});
        const auto failed = listener.wait<Failed>(1000);
        EXPECT_TRUE(failed.has_value());
        return failed ? failed->error : Error{};
    }
};

TEST_F(FullContext, OldestTurnsAreLeftOutAndTold)
{
    open("tiny-text", 256);
    auto chat = chatOf(12, 6);
    chat.insert(chat.begin(), {Role::System, "Be brief."});
    ASSERT_GT(lengthOf(chat), 500U);
    const Answer answer = ask(chat, 16);
    ASSERT_EQ(answer.prepared.size(), 1U);
    const PromptPrepared told = answer.prepared[0];
    EXPECT_GT(told.leftOutTurns, 0U);
    EXPECT_EQ(told.leftOutTurns % 2, 0U); // messages with their answers
    EXPECT_EQ(told.promptTokens, lengthOf(without(chat, told.leftOutTurns)));
    EXPECT_LE(told.promptTokens, 256U - 256 / 8);
    EXPECT_EQ(answer.end.statistics.promptTokens, told.promptTokens);
    reopen();
    const Answer fresh = ask(without(chat, told.leftOutTurns), 16);
    EXPECT_EQ(fresh.prepared[0].leftOutTurns, 0U);
    EXPECT_EQ(fresh.text, answer.text);
}

TEST_F(FullContext, TurnsThatFollowReadOnlyWhatIsNew)
{
    open("tiny-text", 384);
    auto chat = chatOf(3, 6);
    std::uint32_t all = 0;
    std::uint32_t shifts = 0;
    std::uint32_t leftOut = 0;
    for (int i = 0; i < 10; ++i) {
        const Answer answer = ask(chat, 2);
        ASSERT_EQ(answer.prepared.size(), 1U);
        const std::uint32_t before = std::exchange(leftOut, answer.prepared[0].leftOutTurns);
        EXPECT_GE(leftOut, before);
        shifts += leftOut != before;
        all += answer.read();
        if (i > 0 && leftOut == before) {
            EXPECT_LE(answer.read(), lengthFrom(chat, chat.size() - 2) + 4) << i; // the answer, as it is written now
        }
        chat.push_back({Role::Model, words(static_cast<std::uint32_t>(50 + i), 6)});
        chat.push_back({Role::User, words(static_cast<std::uint32_t>(90 + i), 6)});
    }
    EXPECT_GT(leftOut, 0U);
    EXPECT_GE(shifts, 2U);
    EXPECT_LE(shifts, 5U); // a quarter of the context, two messages with their answers, at a time
}

TEST_F(FullContext, AnAnswerThatOutgrowsTheContextGoesOn)
{
    constexpr std::uint32_t kContext = 192;
    constexpr std::uint32_t kTokens = 150;
    open("tiny-text", kContext);
    const auto chat = chatOf(2, 6);
    ASSERT_LT(lengthOf(chat), kContext - kContext / 8);
    ASSERT_GT(lengthOf(chat) + kTokens, kContext);
    const Answer answer = ask(chat, kTokens);
    EXPECT_EQ(answer.end.reason, StopReason::MaxTokens);
    EXPECT_EQ(answer.end.statistics.generatedTokens, kTokens);
    EXPECT_TRUE(isUtf8(answer.text));
    ASSERT_GE(answer.prepared.size(), 2U);
    EXPECT_EQ(answer.prepared[0].leftOutTurns, 0U);

    // By hand: the same turns, and behind them the ids of what was said so far.
    const auto model =
        LoadedModel::load(checkpointOf("tiny-text"), {.contextTokens = kContext, .kvFormat = KvFormat::F32}, {});
    ASSERT_TRUE(model);
    std::vector<TokenId> said;
    for (std::size_t i = 0; i < answer.prepared.size(); ++i) {
        const PromptPrepared& told = answer.prepared[i];
        const std::uint32_t before = i > 0 ? answer.prepared[i - 1].leftOutTurns : 0;
        EXPECT_EQ(told.leftOutTurns > before, i > 0);
        std::vector<TokenId> ids = promptOf(without(chat, told.leftOutTurns)).ids;
        ids.insert(ids.end(), said.begin(), said.end());
        EXPECT_EQ(told.promptTokens, ids.size());
        const auto left = static_cast<std::uint32_t>(kTokens - said.size());
        const auto result = (*model)->generator().run(
            {.prompt = ids, .stopIds = (*model)->config().stopIds, .sampling = {.temperature = 0}, .maxTokens = left},
            {.token = [&](std::int32_t id) { said.push_back(id); }});
        ASSERT_TRUE(result);
        const bool last = i + 1 == answer.prepared.size();
        EXPECT_EQ(result->reason, last ? StopReason::MaxTokens : StopReason::ContextFull);
    }
    Detokenizer text((*model)->tokenizer()->vocabulary());
    std::string expected;
    for (const TokenId id : said)
        expected += text.push(id);
    EXPECT_EQ(answer.text, expected + text.flush());
}

TEST_F(FullContext, AnAnswerThatFillsItAloneEnds)
{
    open("tiny-text", 64);
    const auto chat = chatOf(0, 3);
    const Answer answer = ask(chat, 0);
    EXPECT_EQ(answer.end.reason, StopReason::ContextFull);
    EXPECT_EQ(answer.prepared.size(), 1U);
    EXPECT_EQ(answer.end.statistics.generatedTokens, 64 - lengthOf(chat) + 1);
}

TEST_F(FullContext, AMessageThatDoesNotFitIsRefusedInPlainWords)
{
    open("tiny-text", 64);
    auto chat = chatOf(3, 2);
    chat.back().text = words(1, 60);
    const Error error = refusal(chat);
    EXPECT_EQ(error.kind, ErrorKind::Input);
    EXPECT_NE(error.message.find(std::to_string(lengthOf({chat.back()}))), std::string::npos) << error.message;
    EXPECT_TRUE(error.message.ends_with('.'));
    EXPECT_TRUE(error.nextStep.ends_with('.'));
    // One that fits alone, though not with the room for a long answer, is answered.
    chat.back().text = words(1, 20);
    ASSERT_LT(lengthOf({chat.back()}), 64U);
    ASSERT_GT(lengthOf({chat.back()}), 56U);
    EXPECT_EQ(ask(chat, 2).prepared.at(0).leftOutTurns, 6U);
}

} // namespace
} // namespace facet::test
