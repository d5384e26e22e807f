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

TEST(ScriptedEngine, AnswersQuestionsDuringAnAnswerAndUsesUpNoScene)
{
    Collector collector;
    ScriptedEngine engine(parsed(R"({
        "onLoad": [[{"loaded": {"name": "n", "device": "GPU", "context": 1000, "cacheBytes": 100, "weightBytes": 7,
                                "memoryBytes": 300, "viewTokens": 4}}]],
        "onGenerate": [[{"text": "first"}], [{"prepared": {"tokens": 9, "leftOut": 2}}, {"generated": {}}]]})"),
        collector.sink());
    engine.post(Generate{.id = 1, .turns = {}});
    ASSERT_EQ(collector.waitFor(1).size(), 1U); // and goes on until it is cancelled
    const auto image = std::make_shared<const Image>(Image{3, 2, std::vector<std::uint8_t>(18)});
    engine.post(CountTokens{.id = 2, .turns = {{Role::User, "two words", {{image}}}}});
    engine.post(ListDevices{.id = 3});
    engine.post(PlanMemory{.id = 4, .path = "x", .options = {.contextTokens = 2000}});
    engine.post(PlanMemory{.id = 5, .path = "x", .options = {.contextTokens = 4000}});
    engine.cancel(1);
    engine.post(Generate{.id = 6, .turns = {}});
    const auto events = collector.waitFor(8);
    ASSERT_EQ(events.size(), 8U);
    EXPECT_EQ(std::get<TokensCounted>(events[1]).tokens, 5U + 2 + 4);
    EXPECT_EQ(std::get<TokensCounted>(events[1]).pictureTokens, 4U);
    EXPECT_EQ(std::get<DevicesListed>(events[2]).devices.at(0).device.name, "GPU");
    EXPECT_EQ(std::get<MemoryPlanned>(events[3]).cacheBytes, 200U);
    EXPECT_FALSE(std::get<MemoryPlanned>(events[3]).problem);
    EXPECT_TRUE(std::get<MemoryPlanned>(events[4]).problem);
    EXPECT_EQ(std::get<PromptPrepared>(events[6]).leftOutTurns, 2U);
}

TEST(ScriptedEngine, DevicesAndPlanAreTheScripts)
{
    Collector collector;
    ScriptedEngine engine(parsed(R"({"devices": [{"name": "A", "uuid": "aa", "memoryBytes": 50, "preferred": true},
        {"name": "B", "uuid": "bb", "reason": "It is too old."}],
        "plan": {"name": "A", "memoryBytes": 50, "context": 10, "modelContext": 99, "weightBytes": 1, "cacheBytes": 20}})"),
        collector.sink());
    engine.post(ListDevices{.id = 1});
    engine.post(PlanMemory{.id = 2, .path = "x"});
    engine.post(PlanMemory{.id = 3, .path = "x", .options = {.device = "bb"}});
    const auto events = collector.waitFor(3);
    ASSERT_EQ(events.size(), 3U);
    const auto& devices = std::get<DevicesListed>(events[0]).devices;
    ASSERT_EQ(devices.size(), 2U);
    EXPECT_TRUE(devices[0].preferred);
    EXPECT_EQ(devices[1].reason, "It is too old.");
    EXPECT_EQ(std::get<MemoryPlanned>(events[1]).modelContextTokens, 99U);
    EXPECT_FALSE(std::get<MemoryPlanned>(events[1]).problem);
    EXPECT_TRUE(std::get<MemoryPlanned>(events[2]).problem);
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

TEST(Script, MessagesMayHavePicturesBesideTheScript)
{
    const auto script = Script::parse(R"({"say": ["one", {"text": "two", "pictures": ["a.png", "/b.png"],
        "views": "fine"}], "draft": {"pictures": ["c.png"]}, "onLoad": [[{"loaded": {"name": "n", "device": "d",
        "viewTokens": 256}}]], "onGenerate": [[{"looking": [1, 3, 0.25]}]]})",
        "/folder");
    ASSERT_TRUE(script) << script.error().context;
    ASSERT_EQ(script->say.size(), 2U);
    EXPECT_EQ(script->say[0].text, "one");
    EXPECT_EQ(script->say[1].pictures, (std::vector<std::filesystem::path>{"/folder/a.png", "/b.png"}));
    EXPECT_EQ(script->say[1].views, Views::Fine);
    EXPECT_EQ(script->draft.pictures.size(), 1U);
    EXPECT_EQ(std::get<ModelLoaded>(script->loads[0][0].event).model.viewTokens, 256U);
    const auto& look = std::get<LookProgress>(script->answers[0][0].event);
    EXPECT_EQ(look.view, 1U);
    EXPECT_EQ(look.views, 3U);
    EXPECT_FLOAT_EQ(look.fraction, 0.25F);
}

TEST(ScriptedEngine, SaysWhatPicturesTheLastTurnHad)
{
    const auto image = std::make_shared<const Image>(Image{3, 2, std::vector<std::uint8_t>(18)});
    Collector collector;
    ScriptedEngine engine(
        parsed(R"({"onGenerate": [[{"text": "{pictures}!"}, {"generated": {}}]]})"), collector.sink());
    engine.post(Generate{.id = 1, .turns = {{Role::User, "hi", {{image}, {image}}}}});
    engine.post(Generate{.id = 2, .turns = {{Role::User, "hi", {{image}}}, {Role::User, "and now?"}}});
    const auto events = collector.waitFor(4);
    ASSERT_EQ(events.size(), 4U);
    EXPECT_EQ(std::get<TextDelta>(events[0]).text, "2 pictures (3 x 2, 3 x 2)!");
    EXPECT_EQ(std::get<TextDelta>(events[2]).text, "no pictures!");
}

TEST(Script, WhatIsNoScriptIsAnErrorInOneSentence)
{
    for (const char* json : {"", "{", "[]", R"({"onLoad": [[{"dance": 1}]]})", R"({"onLoad": 3})", R"({"say": [1]})",
             R"({"say": [{"views": "odd"}]})", R"({"onGenerate": [[{"failed": {"kind": "odd", "message": "m"}}]]})"}) {
        const auto script = Script::parse(json);
        ASSERT_FALSE(script) << json;
        EXPECT_EQ(script.error().kind, ErrorKind::Format) << json;
        EXPECT_FALSE(script.error().nextStep.empty());
    }
}
