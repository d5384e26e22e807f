// Chats that are longer than the sliding window: what is read again after a change, and that the answers are those of
// an engine that reads everything.

#include "tests/golden/long_chat.h"
#include "tests/golden/picture_chat.h"

#include <semaphore>

namespace facet::test {
namespace {

using namespace std::chrono_literals;

TEST_F(LongChat, RegeneratingReadsOneTokenThoughTheRingsHaveMovedOn)
{
    open("tiny-text", 2048);
    const auto chat = chatOf(3, 40);
    const Answer first = ask(chat, pastTheRings);
    ASSERT_EQ(first.end.statistics.generatedTokens, pastTheRings);
    EXPECT_EQ(first.read(), lengthOf(chat));
    const Answer again = ask(chat, 16);
    EXPECT_EQ(again.read(), 1U);
    EXPECT_TRUE(first.text.starts_with(again.text)) << again.text;
}

TEST_F(LongChat, EditingTheLastMessageReadsThatAlone)
{
    open("tiny-text", 2048);
    auto chat = chatOf(3, 40);
    ask(chat, pastTheRings);
    chat.back().text = "Something else " + words(5, 30);
    const Answer edited = ask(chat, 16);
    EXPECT_EQ(edited.read(), lengthFrom(chat, 6));
    reopen();
    const Answer fresh = ask(chat, 16);
    EXPECT_EQ(fresh.read(), lengthOf(chat));
    EXPECT_EQ(edited.text, fresh.text);
}

TEST_F(LongChat, GoingOnFromEitherVersionOfAnAnswerReadsFromWhereTheyPart)
{
    open("tiny-text", 2048);
    auto chat = chatOf(2, 40);
    const auto question = chat;
    const Answer one = ask(chat, 12);
    const Answer two = ask(chat, pastTheRings, {.temperature = 2, .seed = 3});
    EXPECT_EQ(two.read(), 1U);
    ASSERT_NE(one.text.substr(0, 8), two.text.substr(0, 8));
    const auto goOnFrom = [&](const std::string& answer) {
        chat = question;
        chat.push_back({Role::Model, answer});
        chat.push_back({Role::User, words(7, 10)});
        return ask(chat, 16);
    };
    const Answer fromOne = goOnFrom(one.text);
    EXPECT_EQ(fromOne.read(), lengthOf(chat) - (lengthOf(question) - 1));
    const Answer fromTwo = goOnFrom(two.text);
    EXPECT_LE(fromTwo.read(), lengthOf(chat) - (lengthOf(question) - 1));
    reopen();
    EXPECT_EQ(goOnFrom(two.text).text, fromTwo.text);
    reopen();
    EXPECT_EQ(goOnFrom(one.text).text, fromOne.text);
}

TEST_F(LongChat, EditingAnEarlyMessageReadsFromThereOn)
{
    open("tiny-text", 2048);
    auto chat = chatOf(3, 30); // seven turns: there is a copy for each
    ask(chat, pastTheRings);
    chat[2].text = "Now this instead.";
    const Answer edited = ask(chat, 16);
    EXPECT_EQ(edited.read(), lengthFrom(chat, 2));
    const Answer again = ask(chat, 16);
    EXPECT_EQ(again.read(), 1U);
    EXPECT_EQ(again.text, edited.text);
    reopen();
    EXPECT_EQ(ask(chat, 16).text, edited.text);
}

TEST_F(LongChat, OfALongChatTheLateTurnsAreRememberedBest)
{
    open("tiny-text", 2048);
    auto chat = chatOf(20, 12);
    ask(chat, pastTheRings);
    chat[12].text = "Now this instead.";
    const Answer answer = ask(chat, 16);
    EXPECT_GE(answer.read(), lengthFrom(chat, 12));
    EXPECT_LE(answer.read(), 2 * lengthFrom(chat, 12));
    EXPECT_LT(answer.read(), lengthOf(chat));
    reopen();
    EXPECT_EQ(ask(chat, 16).text, answer.text);
}

TEST_F(LongChat, AShortChatAfterALongOneIsNotReadAgainEachTurn)
{
    open("tiny-text", 2048);
    ask(chatOf(4, 20), 8);
    std::vector<Turn> chat = {{Role::User, "Hello"}};
    EXPECT_EQ(ask(chat, 4).read(), lengthOf(chat));
    EXPECT_EQ(ask(chat, 4).read(), 1U);
}

TEST_F(LongChat, PicturesAreReadFromWhatWasSeen)
{
    open("tiny", 1024);
    auto chat = chatOf(2, 20);
    chat[0].images = {{.image = readPicture("lilly.jpg")}};
    chat.back().images = {{.image = readPicture("cow_in_beach.jpg"), .at = 0}};
    const Answer first = ask(chat, pastTheRings);
    EXPECT_EQ(first.end.statistics.encodedViews, 2U);
    const Answer again = ask(chat, pastTheRings);
    EXPECT_EQ(again.read(), 1U);
    EXPECT_EQ(again.text, first.text);
    chat.back().text = "Is it a cow?";
    const Answer edited = ask(chat, 16);
    EXPECT_EQ(edited.read(), lengthFrom(chat, 4));
    EXPECT_EQ(edited.end.statistics.encodedViews, 0U);
    reopen();
    EXPECT_EQ(ask(chat, 16).text, edited.text);
}

TEST_F(LongChat, GoesOnWithTheModelsOwnWords)
{
    open("tiny-text", 2048);
    auto chat = chatOf(1, 10);
    chat.push_back({Role::Model, "The sky is"});
    const Answer plain = ask(chat, 12);
    EXPECT_EQ(plain.end.statistics.promptTokens, lengthOf(chat));
    const ChatPrompt prompt = promptOf(chat);
    EXPECT_NE(prompt.ids.back(), promptOf(chatOf(1, 10)).ids.back());
    // Spaces at the end are the model's to say: as without them, less what it says of them.
    chat.back().text = "The sky is ";
    const Answer spaced = ask(chat, 12);
    EXPECT_EQ(spaced.text, plain.text.starts_with(' ') ? plain.text.substr(1) : plain.text);
    EXPECT_EQ(spaced.read(), 1U);
}

TEST_F(LongChat, CancelStopsReadingWithinAPass)
{
    open("tiny-text", 2048);
    std::binary_semaphore reading(0);
    std::binary_semaphore asked(0);
    bool met = false;
    listener.onEvent([&](const Event& event) {
        if (met || !std::holds_alternative<PrefillProgress>(event)) return;
        met = true;
        reading.release();
        EXPECT_TRUE(asked.try_acquire_for(60s));
    });
    const auto chat = chatOf(3, 80); // more than five passes
    engine.post(Generate{.id = 100, .turns = chat});
    ASSERT_TRUE(reading.try_acquire_for(60s));
    engine.cancel(100);
    asked.release();
    const auto stopped = listener.wait<Generated>(100);
    ASSERT_TRUE(stopped.has_value());
    EXPECT_EQ(stopped->reason, StopReason::Cancelled);
    EXPECT_EQ(listener.all<PrefillProgress>(100).size(), 1U);
    EXPECT_TRUE(listener.all<TextDelta>(100).empty());
    EXPECT_EQ(stopped->statistics.prefilledTokens, listener.all<PrefillProgress>(100)[0].done);
    // What was read stays, and the answer is right.
    const Answer answer = ask(chat, 16);
    EXPECT_EQ(answer.read(), lengthOf(chat) - stopped->statistics.prefilledTokens);
    reopen();
    EXPECT_EQ(ask(chat, 16).text, answer.text);
}

} // namespace
} // namespace facet::test
