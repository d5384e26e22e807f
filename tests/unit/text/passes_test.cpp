// How a prompt with pictures is cut into passes, and which ids it may have.

#include "engine/text/passes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace facet {
namespace {

using Pictures = std::vector<ImageRows>;

ImageRows picture(std::uint32_t position, std::uint32_t count)
{
    return {.position = position, .count = count, .embeddings = {}};
}

std::vector<std::uint32_t> positionsOf(const Pass& pass)
{
    std::vector<std::uint32_t> positions;
    for (const ImageRows& image : pass.images)
        positions.push_back(image.position);
    return positions;
}

TEST(NextPass, TakesAChunkOfTextOrWhatIsLeft)
{
    EXPECT_EQ(nextPass(0, 20, 8, {}).end(), 8U);
    EXPECT_EQ(nextPass(16, 20, 8, {}).end(), 20U);
    EXPECT_EQ(nextPass(19, 20, 8, {}).tokens, 1U);
    EXPECT_EQ(nextPass(0, UINT32_MAX, UINT32_MAX, {}).end(), UINT32_MAX);
    EXPECT_EQ(nextPass(UINT32_MAX - 3, UINT32_MAX, UINT32_MAX, {}).end(), UINT32_MAX);
}

TEST(NextPass, EndsBeforeAPictureThatItWouldCut)
{
    const Pictures pictures = {picture(5, 4)};
    const Pass text = nextPass(0, 20, 8, pictures);
    EXPECT_EQ(text.end(), 5U);
    EXPECT_TRUE(text.images.empty());
    const Pass next = nextPass(5, 20, 8, pictures);
    EXPECT_EQ(next.end(), 13U);
    EXPECT_EQ(positionsOf(next), std::vector{5U});
    const Pass rest = nextPass(13, 20, 8, pictures);
    EXPECT_EQ(rest.end(), 20U);
    EXPECT_TRUE(rest.images.empty()) << "a picture that was read";
}

TEST(NextPass, TakesAPictureThatEndsWithIt)
{
    const Pictures pictures = {picture(4, 4)};
    EXPECT_EQ(nextPass(0, 20, 8, pictures).end(), 8U);
    EXPECT_EQ(positionsOf(nextPass(0, 20, 8, pictures)), std::vector{4U});
}

TEST(NextPass, TakesAPictureOfItsOwnSize)
{
    const Pictures pictures = {picture(3, 8), picture(11, 8)};
    EXPECT_EQ(nextPass(0, 19, 8, pictures).end(), 3U);
    EXPECT_EQ(positionsOf(nextPass(3, 19, 8, pictures)), std::vector{3U});
    EXPECT_EQ(nextPass(3, 19, 8, pictures).end(), 11U);
    EXPECT_EQ(nextPass(11, 19, 8, pictures).end(), 19U);
}

TEST(NextPass, TakesSeveralPicturesAndLeavesTheOneThatDoesNotFit)
{
    const Pictures pictures = {picture(1, 3), picture(5, 3), picture(9, 3)};
    const Pass pass = nextPass(0, 30, 10, pictures);
    EXPECT_EQ(pass.end(), 9U);
    EXPECT_EQ(positionsOf(pass), (std::vector{1U, 5U}));
}

// Whatever the chat: every position once, every picture whole and once, and no pass shorter than it has to be.
TEST(NextPass, CoversEveryChatOnceWithPicturesWhole)
{
    std::mt19937 random(7);
    const auto below = [&](std::uint32_t limit) { return static_cast<std::uint32_t>(random() % limit); };
    for (int round = 0; round < 2000; ++round) {
        const std::uint32_t size = 1 + below(6);
        const std::uint32_t chunk = size + below(12);
        Pictures pictures;
        std::uint32_t end = below(5);
        for (std::uint32_t count = below(6); count > 0; --count) {
            pictures.push_back(picture(end, size));
            end += size + below(5);
        }
        end += 1 + below(9);
        std::vector<std::uint32_t> seen;
        for (std::uint32_t position = 0; position < end;) {
            const Pass pass = nextPass(position, end, chunk, pictures);
            ASSERT_EQ(pass.position, position);
            ASSERT_GT(pass.tokens, 0U);
            ASSERT_LE(pass.tokens, chunk);
            ASSERT_LE(pass.end(), end);
            for (const ImageRows& image : pass.images) {
                ASSERT_GE(image.position, pass.position);
                ASSERT_LE(image.end(), pass.end());
                seen.push_back(image.position);
            }
            if (pass.tokens < chunk && pass.end() < end) {
                const auto next = std::ranges::find(pictures, pass.end(), &ImageRows::position);
                ASSERT_NE(next, pictures.end()) << "a short pass ends before a picture";
                ASSERT_GT(next->end(), position + chunk) << "that would not have fitted";
            }
            position = pass.end();
        }
        ASSERT_EQ(seen.size(), pictures.size());
        for (std::size_t i = 0; i < seen.size(); ++i)
            ASSERT_EQ(seen[i], pictures[i].position);
    }
}

class CheckIds : public ::testing::Test {
protected:
    CheckIds() { config.vocabulary = 100; }

    bool passes(std::uint32_t position, const std::vector<std::int32_t>& ids, const Pictures& pictures = {}) const
    {
        const auto checked = checkIds(config, position, ids, pictures);
        EXPECT_TRUE(checked || checked.error().kind == ErrorKind::Input);
        return static_cast<bool>(checked);
    }

    TextConfig config;
};

TEST_F(CheckIds, TakesWhatTheVocabularyHas)
{
    EXPECT_TRUE(passes(0, {0, 1, 99}));
    EXPECT_TRUE(passes(0, {}));
    EXPECT_FALSE(passes(0, {0, 100}));
    EXPECT_FALSE(passes(0, {-1}));
    EXPECT_FALSE(passes(0, {INT32_MIN}));
}

TEST_F(CheckIds, TakesAnythingWhereAPictureStands)
{
    const Pictures pictures = {picture(12, 2), picture(16, 1)};
    EXPECT_TRUE(passes(10, {1, 2, 262144, -1, 3, 4, 262144, 5}, pictures));
    EXPECT_FALSE(passes(10, {1, 262144, 262144, -1, 3}, pictures)) << "before it";
    EXPECT_FALSE(passes(10, {1, 2, 262144, -1, 262144}, pictures)) << "behind it";
    EXPECT_FALSE(passes(0, {1, 2, 262144, 3}, pictures)) << "positions count from the first id's";
}

TEST_F(CheckIds, NamesTheFirstIdThatIsNone)
{
    const auto checked = checkIds(config, 0, std::vector<std::int32_t>{5, 1234, 5678}, {});
    ASSERT_FALSE(checked);
    EXPECT_NE(checked.error().message.find("1234"), std::string::npos) << checked.error().message;
    EXPECT_NE(checked.error().nextStep.find("100"), std::string::npos) << checked.error().nextStep;
}

} // namespace
} // namespace facet
