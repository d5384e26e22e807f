#include "engine/image/content_key.h"

#include <gtest/gtest.h>

#include <set>

namespace facet::test {
namespace {

Image ramp(std::uint32_t width, std::uint32_t height)
{
    Image image{width, height, std::vector<std::uint8_t>(std::size_t(width) * height * 3)};
    for (std::size_t i = 0; i < image.rgb.size(); ++i)
        image.rgb[i] = static_cast<std::uint8_t>(i * 13 + i / 251);
    return image;
}

TEST(ContentKey, EqualPixelsHaveEqualKeysWhereverTheyLie)
{
    const Image image = ramp(40, 30);
    Image part{10, 8, {}};
    for (std::uint32_t y = 5; y < 13; ++y) {
        const auto row = image.rgb.begin() + (y * 40 + 7) * 3;
        part.rgb.insert(part.rgb.end(), row, row + 30);
    }
    EXPECT_EQ(contentKey(image, {7, 5, 17, 13}), contentKey(part, {0, 0, 10, 8}));
}

TEST(ContentKey, EveryPixelCounts)
{
    Image image = ramp(40, 30);
    const Rectangle whole{0, 0, 40, 30};
    std::set<std::pair<std::uint64_t, std::uint64_t>> keys;
    const auto add = [&] { return keys.insert({contentKey(image, whole).high, contentKey(image, whole).low}).second; };
    EXPECT_TRUE(add());
    for (std::size_t i = 0; i < image.rgb.size(); ++i) {
        image.rgb[i] ^= 1;
        EXPECT_TRUE(add()) << i;
        image.rgb[i] ^= 1;
    }
    EXPECT_FALSE(add());
}

TEST(ContentKey, ShapeCountsEvenIfTheBytesAreEqual)
{
    const Image wide{6, 2, std::vector<std::uint8_t>(36, 9)};
    const Image square{4, 3, std::vector<std::uint8_t>(36, 9)};
    EXPECT_NE(contentKey(wide, {0, 0, 6, 2}), contentKey(square, {0, 0, 4, 3}));
    EXPECT_NE(contentKey(wide, {0, 0, 6, 2}), contentKey(wide, {0, 0, 6, 1}));
}

TEST(ContentKey, NeverChangesBetweenBuilds)
{
    // Embeddings may outlive a program; computed with xxhsum -H2 of the shape and the pixels.
    const Image image{2, 1, {1, 2, 3, 4, 5, 6}};
    const ContentKey key = contentKey(image, {0, 0, 2, 1});
    EXPECT_EQ(key.high, 0x7eeb5e39a9ab32feU);
    EXPECT_EQ(key.low, 0x0d2446f2b5c0e10cU);
}

} // namespace
} // namespace facet::test
