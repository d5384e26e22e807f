// What a window asks beside its chat: how long is it, which devices are there, what would a model take.

#include "tests/golden/event_listener.h"
#include "tests/golden/picture_chat.h"

#include <semaphore>

namespace facet::test {
namespace {

std::filesystem::path tiny(const char* name) { return std::filesystem::path(FACET_TEST_DATA) / "checkpoints" / name; }

class Questions : public ::testing::Test {
protected:
    ModelLoaded open(const char* name, std::uint32_t contextTokens)
    {
        const RequestId id = next++;
        engine.post(LoadModel{.id = id, .path = tiny(name), .options = {.contextTokens = contextTokens}});
        return listener.wait<ModelLoaded>(id).value_or(ModelLoaded{});
    }

    MemoryPlanned plan(const std::filesystem::path& path, LoadOptions options)
    {
        const RequestId id = next++;
        engine.post(PlanMemory{.id = id, .path = path, .options = std::move(options)});
        return listener.wait<MemoryPlanned>(id).value_or(MemoryPlanned{});
    }

    Generate question(std::vector<Turn> turns)
    {
        return {.id = next++, .turns = std::move(turns), .sampling = SamplingOptions{.temperature = 0}, .maxTokens = 4};
    }

    std::vector<Turn> pictureChat() const
    {
        const PlacedImage cropped = {.image = readPicture("lilly.jpg"), .views = {.views = Views::Fine}, .at = 4};
        return {{Role::System, "Be brief."}, {Role::User, "Look at this", {cropped}}, {Role::Model, "A flower."},
            {Role::User, "Where?"}};
    }

    RequestId next = 1;
    EventListener listener;
    Engine engine{listener.sink()};
};

TEST_F(Questions, CountIsWhatGeneratingReads)
{
    open("tiny", 1024);
    engine.post(CountTokens{.id = 100, .turns = pictureChat()});
    const auto counted = listener.wait<TokensCounted>(100);
    ASSERT_TRUE(counted.has_value());
    const Generate asked = question(pictureChat());
    engine.post(asked);
    const auto generated = listener.wait<Generated>(asked.id);
    ASSERT_TRUE(generated.has_value());
    EXPECT_EQ(counted->tokens, generated->statistics.promptTokens);
    EXPECT_EQ(counted->pictureTokens, 4 * generated->statistics.encodedViews);
    EXPECT_GT(generated->statistics.encodedViews, 1U);
    const auto prepared = listener.all<PromptPrepared>(asked.id);
    ASSERT_EQ(prepared.size(), 1U);
    EXPECT_EQ(prepared[0].promptTokens, counted->tokens);
    EXPECT_EQ(prepared[0].leftOutTurns, 0U);
}

TEST_F(Questions, CountNeedsAModel)
{
    engine.post(CountTokens{.id = 100, .turns = {{Role::User, "Hello"}}});
    const auto failed = listener.wait<Failed>(100);
    ASSERT_TRUE(failed.has_value());
    EXPECT_EQ(failed->error.kind, ErrorKind::Input);
    open("tiny-text", 64);
    engine.post(CountTokens{.id = 101, .turns = {{Role::User, "Hello"}}});
    EXPECT_TRUE(listener.wait<TokensCounted>(101).has_value());
    engine.post(UnloadModel{.id = 102});
    ASSERT_TRUE(listener.wait<ModelUnloaded>(102).has_value());
    engine.post(CountTokens{.id = 103, .turns = {{Role::User, "Hello"}}});
    EXPECT_TRUE(listener.wait<Failed>(103).has_value());
}

TEST_F(Questions, CountComesWhileAnAnswerIsMade)
{
    open("tiny-text", 2048);
    ASSERT_FALSE(HasFailure());
    std::binary_semaphore reading(0);
    listener.onEvent([&](const Event& event) {
        if (std::holds_alternative<PromptPrepared>(event)) reading.release();
    });
    Generate endless = question({{Role::User, "Go on for ever"}});
    endless.maxTokens = 0;
    engine.post(endless);
    reading.acquire();
    engine.post(CountTokens{.id = 100, .turns = {{Role::User, "Hello"}}});
    EXPECT_TRUE(listener.wait<TokensCounted>(100).has_value());
    engine.cancel(endless.id);
    const auto generated = listener.wait<Generated>(endless.id);
    ASSERT_TRUE(generated.has_value());
    EXPECT_EQ(generated->reason, StopReason::Cancelled); // so it had not ended before
}

TEST_F(Questions, PlanIsWhatALoadTakes)
{
    for (const std::uint32_t context : {0U, 600U, 32U}) {
        const ModelLoaded loaded = open("tiny", context);
        const MemoryPlanned planned = plan(tiny("tiny"), {.contextTokens = context});
        EXPECT_EQ(planned.contextTokens, loaded.model.contextTokens);
        EXPECT_EQ(planned.modelContextTokens, loaded.model.modelContextTokens);
        EXPECT_EQ(planned.weightBytes, loaded.model.weightBytes);
        EXPECT_EQ(planned.cacheBytes, loaded.model.cacheBytes);
        EXPECT_EQ(planned.scratchBytes, loaded.model.scratchBytes);
        EXPECT_EQ(planned.device.uuid, loaded.device.uuid);
        // The model that is open makes way for the next one: what it takes counts as free.
        EXPECT_EQ(planned.device.memoryBytes, loaded.device.memoryBytes);
        EXPECT_FALSE(planned.problem.has_value());
    }
}

TEST_F(Questions, PlanSaysWhyALoadWouldFail)
{
    const MemoryPlanned planned = plan(tiny("tiny-text"), {.contextTokens = 1U << 30});
    ASSERT_TRUE(planned.problem.has_value());
    EXPECT_TRUE(planned.problem->message.ends_with('.'));
    EXPECT_GT(planned.cacheBytes, std::uint64_t{1} << 30);
    engine.post(PlanMemory{.id = 100, .path = "/nowhere/model.gguf"});
    EXPECT_TRUE(listener.wait<Failed>(100).has_value());
    engine.post(PlanMemory{.id = 101, .path = tiny("tiny-text"), .options = {.device = "no such device"}});
    EXPECT_TRUE(listener.wait<Failed>(101).has_value());
}

TEST_F(Questions, DevicesAreListedWithTheOneThatALoadTakes)
{
    const ModelLoaded loaded = open("tiny-text", 64);
    engine.post(ListDevices{.id = 100});
    const auto listed = listener.wait<DevicesListed>(100);
    ASSERT_TRUE(listed.has_value());
    ASSERT_FALSE(listed->devices.empty());
    EXPECT_EQ(listed->devices[0].device.uuid, loaded.device.uuid);
    for (std::size_t i = 0; i < listed->devices.size(); ++i) {
        EXPECT_EQ(listed->devices[i].preferred, i == 0);
        EXPECT_FALSE(listed->devices[i].device.name.empty());
    }
}

} // namespace
} // namespace facet::test
