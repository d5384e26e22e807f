#include "engine/session/ring_history.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace facet {
namespace {

constexpr std::uint32_t kWindow = 10;
constexpr std::uint32_t kRows = 14; // a window and a pass of four

// A sequence that is read to `end`, with copies at `turns`.
void read(RingHistory& history, std::uint32_t end, const std::vector<std::uint32_t>& turns = {})
{
    for (const std::uint32_t position : history.choose(turns))
        history.saved(position, history.freeSlot());
    history.wrote(end);
}

RingHistory::Resume goBack(RingHistory& history, std::uint32_t common)
{
    const auto resume = history.resume(common);
    history.cut(resume.position);
    history.resumed(resume);
    return resume;
}

TEST(RingHistory, GoesBackAsFarAsTheRingsReach)
{
    RingHistory history({.window = kWindow, .rows = kRows, .slots = 0});
    read(history, 100);
    // The query at 95 sees 86 to 95; 86 + 14 positions are the most that may have been written.
    EXPECT_EQ(history.resume(100).position, 100U);
    EXPECT_EQ(history.resume(95).position, 95U);
    EXPECT_EQ(history.resume(94).position, 0U);
    EXPECT_EQ(history.resume(1).position, 0U);
}

TEST(RingHistory, WithoutRingsEveryPositionStays)
{
    RingHistory history({.window = kWindow, .rows = 0, .slots = 0});
    read(history, 100);
    EXPECT_EQ(history.resume(3).position, 3U);
    EXPECT_FALSE(history.resume(3).slot.has_value());
}

TEST(RingHistory, BeginningAnewForgetsHowFarASequenceBeforeWent)
{
    RingHistory history({.window = kWindow, .rows = kRows, .slots = 0});
    read(history, 100);
    EXPECT_EQ(goBack(history, 0).position, 0U);
    history.wrote(12);
    EXPECT_EQ(history.resume(11).position, 11U);
}

TEST(RingHistory, GoesBackToTheNearestCopyBefore)
{
    RingHistory history({.window = kWindow, .rows = kRows, .slots = 4});
    read(history, 200, {30, 60, 90});
    EXPECT_EQ(history.resume(89).position, 60U);
    const auto resume = goBack(history, 95);
    EXPECT_EQ(resume.position, 90U);
    ASSERT_TRUE(resume.slot.has_value());
    // What was copied back is there, and nothing before it.
    EXPECT_FALSE(history.resume(90).slot.has_value());
    EXPECT_EQ(history.resume(89).position, 60U);
    history.wrote(93);
    EXPECT_EQ(history.resume(92).position, 92U);
    EXPECT_FALSE(history.resume(92).slot.has_value());
}

TEST(RingHistory, CopiesBehindAChangeAreOfAnotherSequence)
{
    RingHistory history({.window = kWindow, .rows = kRows, .slots = 4});
    read(history, 200, {30, 60, 90});
    goBack(history, 70); // to 60
    read(history, 200, {80});
    EXPECT_EQ(history.resume(95).position, 80U);
    EXPECT_EQ(history.resume(79).position, 60U);
}

TEST(RingHistory, EveryCopyHasASlotOfItsOwn)
{
    RingHistory history({.window = kWindow, .rows = kRows, .slots = 3});
    for (std::uint32_t end = 100; end < 2000; end += 100)
        read(history, end, {end - 60, end - 40});
    std::vector<std::uint32_t> slots;
    for (std::uint32_t common = 1900; common > 0;) {
        const auto resume = history.resume(common);
        if (!resume.slot) {
            common = resume.position == 0 ? 0 : common - 1;
            continue;
        }
        slots.push_back(*resume.slot);
        common = resume.position - 1;
    }
    std::ranges::sort(slots);
    EXPECT_EQ(slots, (std::vector<std::uint32_t>{0, 1, 2}));
}

TEST(RingHistory, KeepsTheLastTwoWhereThereAreNoMoreSlots)
{
    RingHistory history({.window = kWindow, .rows = kRows, .slots = 2});
    for (std::uint32_t end = 1000; end < 20'000; end += 1000) {
        read(history, end, {end - 500, end - 400}); // a message and its answer
        EXPECT_EQ(history.resume(end - 399).position, end - 400);
        EXPECT_EQ(history.resume(end - 401).position, end - 500);
    }
}

// Wherever in a long chat a change is made, what is read again is a small multiple of what has to be.
TEST(RingHistory, OlderCopiesThinOut)
{
    RingHistory history({.window = kWindow, .rows = kRows, .slots = 8});
    constexpr std::uint32_t kEnd = 40'000;
    for (std::uint32_t end = 400; end <= kEnd; end += 400)
        read(history, end, {end - 400, end - 200});
    for (std::uint32_t common = kEnd / 4; common < kEnd - kRows; common += 97) {
        const std::uint32_t needed = kEnd - common;
        EXPECT_LE(kEnd - history.resume(common).position, 4 * needed + 400) << common;
    }
}

TEST(RingHistory, AllTurnsOfAPromptThatIsReadAtOnceCompete)
{
    RingHistory history({.window = kWindow, .rows = kRows, .slots = 3});
    const auto chosen = history.choose(std::vector<std::uint32_t>{1, 100, 200, 300, 400, 500, 520});
    ASSERT_EQ(chosen.size(), 3U);
    EXPECT_TRUE(std::ranges::is_sorted(chosen));
    EXPECT_EQ(chosen[2], 520U);
    EXPECT_EQ(chosen[1], 500U);
}

} // namespace
} // namespace facet
