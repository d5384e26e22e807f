#include "tests/gui/gui_support.h"

#include <gtest/gtest.h>

#include <condition_variable>

using namespace facet;
using namespace std::chrono_literals;

namespace {

// Collects events and waits for the ending one.
class Collector {
public:
    EventSink sink()
    {
        return [this](Event event) {
            std::scoped_lock lock(m_mutex);
            m_events.push_back(std::move(event));
            m_arrived.notify_all();
        };
    }
    std::vector<Event> waitFor(std::size_t count)
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait_for(lock, 5s, [&] { return m_events.size() >= count; });
        return m_events;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::vector<Event> m_events;
};

Script parsed(const char* json)
{
    auto script = Script::parse(json);
    EXPECT_TRUE(script) << (script ? "" : script.error().context);
    return script ? std::move(script).value() : Script{};
}

} // namespace

TEST(ScriptedEngine, AnswersEachRequestWithItsSceneAndId)
{
    Collector collector;
    ScriptedEngine engine(parsed(test::kTalks), collector.sink());
    engine.post(LoadModel{.id = 5, .path = "x"});
    engine.post(Generate{.id = 6, .turns = {{Role::User, "hi"}}});
    const auto events = collector.waitFor(6);
    ASSERT_EQ(events.size(), 6U);
    EXPECT_EQ(std::get<LoadProgress>(events[0]).id, 5U);
    EXPECT_EQ(std::get<ModelLoaded>(events[1]).model.name, "Tiny");
    EXPECT_EQ(std::get<PrefillProgress>(events[2]).total, 3U);
    EXPECT_EQ(std::get<TextDelta>(events[3]).text + std::get<TextDelta>(events[4]).text, "Hello world.");
    EXPECT_EQ(std::get<Generated>(events[5]).id, 6U);
    EXPECT_EQ(std::get<Generated>(events[5]).statistics.generatedTokens, 3U);
}

TEST(ScriptedEngine, CancelEndsAnOpenAnswerAndTheNextRequestWorks)
{
    Collector collector;
    ScriptedEngine engine(
        parsed(R"({"onGenerate": [[{"text": "a"}], [{"text": "b"}, {"generated": {}}]]})"), collector.sink());
    engine.post(Generate{.id = 1, .turns = {}});
    engine.post(Generate{.id = 2, .turns = {}});
    ASSERT_EQ(collector.waitFor(1).size(), 1U);
    engine.cancel(1);
    const auto events = collector.waitFor(4);
    ASSERT_EQ(events.size(), 4U);
    EXPECT_EQ(std::get<Generated>(events[1]).reason, StopReason::Cancelled);
    EXPECT_EQ(std::get<TextDelta>(events[2]).id, 2U);
    EXPECT_EQ(std::get<Generated>(events[3]).reason, StopReason::EndOfTurn);
}

TEST(ScriptedEngine, CancelOfAQueuedLoadFailsItAsCancelled)
{
    Collector collector;
    ScriptedEngine engine(parsed(R"({"onLoad": [[{"loading": 0.1, "after": 60000}]]})"), collector.sink());
    engine.cancel(3);
    engine.post(LoadModel{.id = 3, .path = "x"});
    const auto events = collector.waitFor(1);
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(std::get<Failed>(events[0]).error.kind, ErrorKind::Cancelled);
}

TEST(ScriptedEngine, DestructionDoesNotWaitForTheScript)
{
    Collector collector;
    const auto begin = std::chrono::steady_clock::now();
    {
        ScriptedEngine engine(parsed(R"({"onGenerate": [[{"text": "a", "after": 60000}]]})"), collector.sink());
        engine.post(Generate{.id = 1, .turns = {}});
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 5s);
}

TEST(Script, TextWithEveryStreamsWordByWordAndLosesNothing)
{
    const Script script = parsed(R"({"onGenerate": [[{"text": "one  two\nthree", "every": 1}]]})");
    std::string text;
    for (const auto& step : script.answers[0])
        text += std::get<TextDelta>(step.event).text;
    EXPECT_EQ(text, "one  two\nthree");
    EXPECT_EQ(script.answers[0].size(), 4U);
}

TEST(Script, WhatIsNoScriptIsAnErrorInOneSentence)
{
    for (const char* json : {"", "{", "[]", R"({"onLoad": [[{"dance": 1}]]})", R"({"onLoad": 3})", R"({"say": [1]})",
             R"({"onGenerate": [[{"failed": {"kind": "odd", "message": "m"}}]]})"}) {
        const auto script = Script::parse(json);
        ASSERT_FALSE(script) << json;
        EXPECT_EQ(script.error().kind, ErrorKind::Format) << json;
        EXPECT_FALSE(script.error().nextStep.empty());
    }
}
