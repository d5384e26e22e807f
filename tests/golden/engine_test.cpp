// The engine as a window sees it: requests in, events out, over a real device and a tiny checkpoint.

#include "tests/golden/event_listener.h"

#include <chrono>
#include <thread>

namespace facet::test {
namespace {

using namespace std::chrono_literals;

std::filesystem::path tiny(const char* name) { return std::filesystem::path(FACET_TEST_DATA) / "checkpoints" / name; }

Generate question(RequestId id, std::vector<Turn> turns, std::uint32_t maxTokens = 12)
{
    return {.id = id,
        .chat = 1,
        .turns = std::move(turns),
        .sampling = SamplingOptions{.temperature = 0},
        .maxTokens = maxTokens};
}

class EngineTest : public ::testing::Test {
protected:
    void open(RequestId id)
    {
        engine.post(LoadModel{.id = id, .path = tiny("tiny-text"), .options = {.contextTokens = 2048}});
        ASSERT_TRUE(listener.wait<ModelLoaded>(id).has_value());
    }

    EventListener listener;
    Engine engine{listener.sink()};
};

TEST_F(EngineTest, SecondTurnReadsOnlyWhatIsNew)
{
    open(1);
    engine.post(question(2, {{Role::User, "Hello there"}}));
    const auto first = listener.wait<Generated>(2);
    ASSERT_TRUE(first.has_value());
    EXPECT_EQ(first->statistics.prefilledTokens, first->statistics.promptTokens);
    listener.takeText();

    // Asked again, everything but the last token is in the cache, and the answer is the same.
    engine.post(question(3, {{Role::User, "Hello there"}}));
    const auto again = listener.wait<Generated>(3);
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(again->statistics.prefilledTokens, 1U);
    const std::string reused = listener.takeText();

    engine.post(question(4, {{Role::User, "Something else altogether"}}));
    ASSERT_TRUE(listener.wait<Generated>(4).has_value());
    listener.takeText();
    engine.post(question(5, {{Role::User, "Hello there"}}));
    const auto anew = listener.wait<Generated>(5);
    ASSERT_TRUE(anew.has_value());
    EXPECT_GT(anew->statistics.prefilledTokens, 1U);
    EXPECT_EQ(listener.takeText(), reused);
}

TEST_F(EngineTest, StopsAndTakesTheNextRequest)
{
    open(1);
    engine.post(question(2, {{Role::User, "Go on for ever"}}, 1500));
    std::this_thread::sleep_for(50ms);
    const auto asked = std::chrono::steady_clock::now();
    engine.cancel(2);
    const auto stopped = listener.wait<Generated>(2);
    ASSERT_TRUE(stopped.has_value());
    RecordProperty("milliseconds_to_stop",
        static_cast<int>((std::chrono::steady_clock::now() - asked) / 1ms)); // told, not asserted
    EXPECT_TRUE(stopped->reason == StopReason::Cancelled || stopped->reason == StopReason::EndOfTurn);
    engine.post(question(3, {{Role::User, "Hello"}}));
    EXPECT_TRUE(listener.wait<Generated>(3).has_value());
}

TEST_F(EngineTest, ErrorsLeaveItReadyForTheNextRequest)
{
    engine.post(question(1, {{Role::User, "Hello"}}));
    ASSERT_TRUE(listener.wait<Failed>(1).has_value()); // no model yet
    engine.post(LoadModel{.id = 2, .path = "/nowhere/model.gguf"});
    ASSERT_TRUE(listener.wait<Failed>(2).has_value());
    open(3);
    std::string endless;
    for (int i = 0; i < 4000; ++i)
        endless += "word ";
    engine.post(question(4, {{Role::User, endless}}));
    const auto tooLong = listener.wait<Failed>(4);
    ASSERT_TRUE(tooLong.has_value());
    EXPECT_EQ(tooLong->error.kind, ErrorKind::Input);
    engine.post(question(5, {{Role::User, "\xFF\xFE"}}));
    ASSERT_TRUE(listener.wait<Failed>(5).has_value());
    engine.post(question(6, {{Role::User, "Hello"}}));
    EXPECT_TRUE(listener.wait<Generated>(6).has_value());
}

TEST_F(EngineTest, ContextFullEndsTheAnswerWithoutAnError)
{
    engine.post(LoadModel{.id = 1, .path = tiny("tiny-text"), .options = {.contextTokens = 24}});
    ASSERT_TRUE(listener.wait<ModelLoaded>(1).has_value());
    engine.post(question(2, {{Role::User, "Hi"}}, 0));
    const auto full = listener.wait<Generated>(2);
    ASSERT_TRUE(full.has_value());
    EXPECT_TRUE(full->reason == StopReason::ContextFull || full->reason == StopReason::EndOfTurn);
    EXPECT_LE(full->statistics.promptTokens + full->statistics.generatedTokens, 25U);
}

} // namespace
} // namespace facet::test
