#include "engine/image/orientation.h"
#include "tests/unit/image/picture_files.h"

#include <gtest/gtest.h>

namespace facet::test {
namespace {

// A directory of one entry, little endian: tag, type SHORT, count 1, value.
std::string exif(unsigned value)
{
    std::string block("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\0\0\0\0\0\0\0\0", 26);
    block[18] = static_cast<char>(value);
    return block;
}

TEST(Orientation, AllEightAreTheOnePicture)
{
    const Image upright = openPicture("odd/orientation_1.png");
    EXPECT_EQ(upright.width, 48U);
    EXPECT_EQ(upright.height, 32U);
    for (int value = 2; value <= 8; ++value) {
        const std::string name = "odd/orientation_" + std::to_string(value);
        EXPECT_EQ(largestDifference(openPicture(name + ".png"), upright), 0) << name;
        // Blocks of one colour lose nothing to JPEG but roundings.
        EXPECT_LE(largestDifference(openPicture(name + ".jpg"), upright), 3) << name;
    }
}

TEST(Orientation, EachMovesTheCornersOfASmallPicture)
{
    // Stored as 0 1 / 2 3 / 4 5; what is seen, row by row (Exif 2.32, table of tag 0x0112).
    const std::uint8_t stored[] = {0, 1, 2, 3, 4, 5};
    const struct {
        Orientation orientation;
        std::uint32_t width;
        std::vector<std::uint8_t> seen;
    } cases[] = {
        {Orientation::Upright, 2, {0, 1, 2, 3, 4, 5}},
        {Orientation::MirroredLeftRight, 2, {1, 0, 3, 2, 5, 4}},
        {Orientation::UpsideDown, 2, {5, 4, 3, 2, 1, 0}},
        {Orientation::MirroredTopBottom, 2, {4, 5, 2, 3, 0, 1}},
        {Orientation::Transposed, 3, {0, 2, 4, 1, 3, 5}},
        {Orientation::TurnedLeft, 3, {4, 2, 0, 5, 3, 1}},
        {Orientation::Transversed, 3, {5, 3, 1, 4, 2, 0}},
        {Orientation::TurnedRight, 3, {1, 3, 5, 0, 2, 4}},
    };
    for (const auto& one : cases) {
        const Image image = uprightOverWhite({2, 3, 1, stored}, one.orientation);
        EXPECT_EQ(image.width, one.width);
        ASSERT_EQ(image.rgb.size(), 18U);
        for (std::size_t i = 0; i < 6; ++i)
            EXPECT_EQ(image.rgb[3 * i], one.seen[i]) << int(one.orientation) << " " << i;
    }
}

TEST(Orientation, LargerThanATileIsTurnedWhole)
{
    constexpr std::uint32_t kWidth = 150, kHeight = 131;
    std::vector<std::uint8_t> stored(kWidth * kHeight);
    for (std::size_t i = 0; i < stored.size(); ++i)
        stored[i] = static_cast<std::uint8_t>(i * 7 + i / kWidth);
    const Image image = uprightOverWhite({kWidth, kHeight, 1, stored}, Orientation::TurnedLeft);
    ASSERT_EQ(image.width, kHeight);
    for (std::uint32_t y = 0; y < image.height; ++y) {
        for (std::uint32_t x = 0; x < image.width; ++x) {
            ASSERT_EQ(image.rgb[(y * image.width + x) * 3], stored[(kHeight - 1 - x) * kWidth + y]);
        }
    }
}

TEST(Orientation, WrongExifIsIgnored)
{
    EXPECT_EQ(exifOrientation(asBytes(exif(6))), Orientation::TurnedLeft);
    EXPECT_EQ(exifOrientation(asBytes(exif(0))), Orientation::Upright);
    EXPECT_EQ(exifOrientation(asBytes(exif(9))), Orientation::Upright);
    std::string otherType = exif(6);
    otherType[12] = 4;
    EXPECT_EQ(exifOrientation(asBytes(otherType)), Orientation::Upright);
    std::string farDirectory = exif(6);
    farDirectory.replace(4, 4, "\xF0\xFF\xFF\xFF");
    EXPECT_EQ(exifOrientation(asBytes(farDirectory)), Orientation::Upright);
    std::string manyEntries = exif(6);
    manyEntries.replace(8, 4, "\xFF\xFF\x00\x00", 4);
    EXPECT_EQ(exifOrientation(asBytes(manyEntries)), Orientation::Upright);
    for (std::size_t length = 0; length < 22; ++length) {
        EXPECT_EQ(exifOrientation(asBytes(exif(6).substr(0, length))), Orientation::Upright) << length;
    }
}

} // namespace
} // namespace facet::test
