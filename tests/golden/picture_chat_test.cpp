// Chats with pictures as a window has them: requests in, events out, over real JPEG files and a tiny checkpoint whose
// answers an independent implementation has written down.

#include "engine/session/engine.h"
#include "tests/golden/event_listener.h"
#include "tests/golden/picture_chat.h"

#include <algorithm>
#include <semaphore>

namespace facet::test {
namespace {

using namespace std::chrono_literals;

constexpr std::uint32_t kViewTokens = 4; // of the checkpoint

class PictureChat : public ::testing::Test {
protected:
    void open(const std::string& checkpoint = "tiny")
    {
        const RequestId id = m_next++;
        engine.post(LoadModel{.id = id,
            .path = std::filesystem::path(FACET_TEST_DATA) / "checkpoints" / checkpoint,
            .options = {.contextTokens = 1024, .kvFormat = KvFormat::F32}});
        const auto loaded = listener.wait<ModelLoaded>(id);
        ASSERT_TRUE(loaded.has_value());
        EXPECT_EQ(loaded->model.viewTokens, checkpoint == "tiny" ? kViewTokens : 0U);
    }

    RequestId post(std::vector<Turn> turns, std::uint32_t maxTokens)
    {
        const RequestId id = m_next++;
        engine.post(Generate{.id = id,
            .chat = 1,
            .turns = std::move(turns),
            .sampling = SamplingOptions{.temperature = 0},
            .maxTokens = maxTokens});
        return id;
    }

    struct Answer {
        Generated end;
        std::string text;
    };
    Answer ask(std::vector<Turn> turns, std::uint32_t maxTokens = 8)
    {
        listener.takeText();
        const RequestId id = post(std::move(turns), maxTokens);
        const auto end = listener.wait<Generated>(id);
        EXPECT_TRUE(end.has_value());
        return {end.value_or(Generated{}), listener.takeText()};
    }

    Error refusal(std::vector<Turn> turns)
    {
        const auto failed = listener.wait<Failed>(post(std::move(turns), 4));
        EXPECT_TRUE(failed.has_value());
        return failed ? failed->error : Error{};
    }

    EventListener listener;
    Engine engine{listener.sink()};

private:
    RequestId m_next = 1;
};

// A sentence that a person understands, and what to do next.
void expectPlain(const Error& error)
{
    EXPECT_TRUE(error.message.ends_with('.')) << error.message;
    EXPECT_TRUE(error.nextStep.ends_with('.')) << error.nextStep;
    EXPECT_EQ(error.message.find('\n'), std::string::npos);
}

Turn lookAt(const std::string& picture, const std::string& text = "What is it?")
{
    return {.role = Role::User, .text = text, .images = {{.image = readPicture(picture)}}};
}

class PictureChatGolden : public PictureChat, public ::testing::WithParamInterface<const char*> { };

TEST_P(PictureChatGolden, AnswersAsTheReferenceDoes)
{
    const PictureChatCase golden = readPictureChat(GetParam());
    open();
    const Answer answer = ask(golden.turns, static_cast<std::uint32_t>(golden.answerTokens));
    EXPECT_EQ(answer.text, golden.answer);
    EXPECT_EQ(answer.end.statistics.promptTokens, golden.promptTokens);
    EXPECT_EQ(answer.end.statistics.prefilledTokens, golden.promptTokens);
    EXPECT_EQ(answer.end.statistics.encodedViews, golden.views);
    EXPECT_EQ(answer.end.reason, StopReason::MaxTokens);
}

INSTANTIATE_TEST_SUITE_P(Chats, PictureChatGolden,
    ::testing::Values("chat-two-jpegs", "chat-image-turns", "chat-pan-and-scan"), [](const auto& value) {
        std::string name = value.param;
        std::ranges::replace(name, '-', '_');
        return name;
    });

TEST_F(PictureChat, RegeneratingLooksAtNothingAndReadsOneToken)
{
    open();
    const PictureChatCase golden = readPictureChat("chat-two-jpegs");
    const auto length = static_cast<std::uint32_t>(golden.answerTokens);
    ask(golden.turns, length);
    const Answer again = ask(golden.turns, length);
    EXPECT_EQ(again.text, golden.answer);
    EXPECT_EQ(again.end.statistics.encodedViews, 0U);
    EXPECT_EQ(again.end.statistics.prefilledTokens, 1U);
}

TEST_F(PictureChat, AskingSomethingElseReadsOnlyWhatFollowsThePicture)
{
    open();
    const Answer first = ask({lookAt("lilly.jpg", "What is it?")});
    const Answer second = ask({lookAt("lilly.jpg", "Where was this taken?")});
    EXPECT_EQ(first.end.statistics.encodedViews, 1U);
    EXPECT_EQ(second.end.statistics.encodedViews, 0U);
    const std::uint32_t behindPicture = second.end.statistics.promptTokens - 11; // <bos>, turn, markers and the picture
    EXPECT_LE(second.end.statistics.prefilledTokens, behindPicture);
    EXPECT_GT(second.end.statistics.prefilledTokens, 1U);

    open(); // which forgets everything
    EXPECT_EQ(ask({lookAt("lilly.jpg", "Where was this taken?")}).text, second.text);
}

// Only the pixels differ: not the ids.
TEST_F(PictureChat, AnotherPictureInTheSamePlaceIsReadAnew)
{
    open();
    const Answer lily = ask({lookAt("lilly.jpg")});
    const Answer cow = ask({lookAt("cow_in_beach.jpg")});
    EXPECT_EQ(cow.end.statistics.promptTokens, lily.end.statistics.promptTokens);
    EXPECT_EQ(cow.end.statistics.encodedViews, 1U);
    EXPECT_GT(cow.end.statistics.prefilledTokens, kViewTokens);
    EXPECT_NE(cow.text, lily.text);

    // The first is still remembered, but its place in the cache is not.
    const Answer back = ask({lookAt("lilly.jpg")});
    EXPECT_EQ(back.end.statistics.encodedViews, 0U);
    EXPECT_GT(back.end.statistics.prefilledTokens, kViewTokens);
    EXPECT_EQ(back.text, lily.text);

    open();
    EXPECT_EQ(ask({lookAt("cow_in_beach.jpg")}).text, cow.text);
}

TEST_F(PictureChat, SecondTurnWithAnotherPictureLooksAtThatAlone)
{
    const PictureChatCase golden = readPictureChat("chat-image-turns");
    open();
    std::vector<Turn> turns(golden.turns.begin(), golden.turns.begin() + 2); // system and the first question
    const Answer first = ask(turns, 4);
    EXPECT_EQ(first.end.statistics.encodedViews, 1U);
    const Answer second = ask(golden.turns, static_cast<std::uint32_t>(golden.answerTokens));
    EXPECT_EQ(second.end.statistics.encodedViews, 1U);
    EXPECT_EQ(second.end.statistics.prefilledTokens, golden.promptTokens - first.end.statistics.promptTokens);
    EXPECT_EQ(second.text, golden.answer);
}

TEST_F(PictureChat, SwappingTwoPicturesChangesTheAnswer)
{
    const PictureChatCase golden = readPictureChat("chat-two-jpegs");
    open();
    std::vector<Turn> turns = golden.turns;
    std::swap(turns[0].images[0].image, turns[0].images[1].image);
    const auto length = static_cast<std::uint32_t>(golden.answerTokens);
    const Answer swapped = ask(turns, length);
    EXPECT_NE(swapped.text, golden.answer);
    const Answer asBefore = ask(golden.turns, length);
    EXPECT_EQ(asBefore.end.statistics.encodedViews, 0U);
    EXPECT_EQ(asBefore.text, golden.answer);
}

TEST_F(PictureChat, TheSamePictureTwiceIsLookedAtOnce)
{
    open();
    Turn turn = lookAt("lilly.jpg", "Are these alike?");
    turn.images.push_back({.image = readPicture("lilly.jpg"), .at = 4}); // another copy of the same pixels
    const Answer answer = ask({turn});
    EXPECT_EQ(answer.end.statistics.encodedViews, 1U);
}

TEST_F(PictureChat, ProgressOfLookingOnlyGrows)
{
    open();
    const RequestId id = post(readPictureChat("chat-pan-and-scan").turns, 1);
    ASSERT_TRUE(listener.wait<Generated>(id).has_value());
    const auto looks = listener.all<LookProgress>(id);
    ASSERT_GE(looks.size(), 8U); // more than one a view
    EXPECT_EQ(looks.front().fraction, 0);
    EXPECT_EQ(looks.back().view, 3U);
    float before = 0;
    for (const LookProgress& look : looks) {
        EXPECT_EQ(look.views, 4U);
        EXPECT_LT(look.view, look.views);
        EXPECT_TRUE(look.fraction >= 0 && look.fraction <= 1) << look.fraction;
        const float done = static_cast<float>(look.view) + look.fraction;
        EXPECT_GE(done, before);
        before = done;
    }
    EXPECT_EQ(before, 4);
}

TEST_F(PictureChat, StopsWhileLookingAndTakesTheNextRequest)
{
    open();
    const std::vector<Turn> turns = readPictureChat("chat-pan-and-scan").turns;
    // The engine waits in the middle of the second view, so that the stop meets it there.
    std::binary_semaphore looking(0);
    std::binary_semaphore asked(0);
    bool met = false;
    listener.onEvent([&](const Event& event) {
        const auto* look = std::get_if<LookProgress>(&event);
        if (met || look == nullptr || look->view != 1 || look->fraction == 0) return;
        met = true;
        looking.release();
        EXPECT_TRUE(asked.try_acquire_for(60s));
    });
    const RequestId mine = post(turns, 8);
    EXPECT_TRUE(looking.try_acquire_for(60s));
    engine.cancel(mine);
    asked.release();
    const auto stopped = listener.wait<Generated>(mine);
    listener.onEvent({});
    ASSERT_TRUE(stopped.has_value());
    EXPECT_EQ(stopped->reason, StopReason::Cancelled);
    EXPECT_EQ(stopped->statistics.generatedTokens, 0U);
    EXPECT_TRUE(listener.all<PrefillProgress>(mine).empty());

    const PictureChatCase golden = readPictureChat("chat-pan-and-scan");
    const Answer answer = ask(golden.turns, static_cast<std::uint32_t>(golden.answerTokens));
    EXPECT_EQ(answer.text, golden.answer);
    EXPECT_EQ(answer.end.statistics.encodedViews, 3U); // the first was seen to its end
}

TEST_F(PictureChat, TextModelRefusesAPictureInASentence)
{
    open("tiny-text");
    const Error error = refusal({lookAt("lilly.jpg")});
    EXPECT_EQ(error.kind, ErrorKind::Unsupported);
    expectPlain(error);
    EXPECT_FALSE(ask({{Role::User, "Hello"}}).text.empty());
}

TEST_F(PictureChat, RegionOutsideThePictureIsRefusedInASentence)
{
    open();
    Turn turn = lookAt("odd_101x77.jpg");
    turn.images[0].views.region = Rectangle{.left = 200, .top = 0, .right = 300, .bottom = 50};
    const Error error = refusal({turn});
    EXPECT_EQ(error.kind, ErrorKind::Input);
    expectPlain(error);

    turn.images[0].views.region = Rectangle{.left = 50, .top = 40, .right = 300, .bottom = 300}; // its corner is inside
    EXPECT_EQ(ask({turn}).end.statistics.encodedViews, 2U);
}

} // namespace
} // namespace facet::test
