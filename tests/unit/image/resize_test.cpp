#include "engine/image/resize.h"
#include "tests/unit/image/picture_files.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace facet::test {
namespace {

std::string stem(const std::string& name) { return name.substr(0, name.rfind('.')); }

Rectangle whole(const Image& image) { return {0, 0, image.width, image.height}; }

nlohmann::json golden(const std::string& name)
{
    std::ifstream file(picturePath("goldens/" + name));
    return nlohmann::json::parse(file);
}

Image filled(std::uint32_t width, std::uint32_t height)
{
    Image image{width, height, std::vector<std::uint8_t>(std::size_t(width) * height * 3)};
    for (std::size_t i = 0; i < image.rgb.size(); ++i)
        image.rgb[i] = static_cast<std::uint8_t>(i * 31 + i / 97);
    return image;
}

TEST(Resize, SamplesAndTheirCropsEqualPillowBitForBit)
{
    int compared = 0;
    const auto images = golden("images.json");
    for (const auto& [name, facts] : images.items()) {
        // The goldens of alpha.png are made without alpha.
        const Image image = openPicture(name == "alpha.png" ? "goldens/alpha.decoded.png" : name);
        const std::string path = "goldens/" + stem(name);
        EXPECT_EQ(largestDifference(resize(image, whole(image), 56), openPicture(path + ".56.png")), 0) << name;
        ++compared;
        int crop = 0;
        for (const auto& box : facts.at("pan_and_scan")) {
            const Image part = resize(image, {box.at(0), box.at(1), box.at(2), box.at(3)}, 56);
            const std::string file = path + ".crop" + std::to_string(crop++) + ".56.png";
            EXPECT_EQ(largestDifference(part, openPicture(file)), 0) << file;
            ++compared;
        }
    }
    EXPECT_EQ(compared, 21);
}

TEST(Resize, EncodersOwnSizeEqualsPillowBitForBit)
{
    const Image odd = openPicture("odd_101x77.jpg");
    EXPECT_EQ(largestDifference(resize(odd, whole(odd), 896), openPicture("goldens/odd_101x77.896.png")), 0);
    int compared = 0;
    const auto checksums = golden("checksums.json");
    for (const auto& [name, sums] : checksums.items()) {
        if (!sums.contains("896")) continue;
        const Image image = openPicture(name);
        EXPECT_EQ(crc32(resize(image, whole(image), 896).rgb), sums.at("896").get<std::uint32_t>()) << name;
        ++compared;
    }
    EXPECT_EQ(compared, 3);
}

TEST(Resize, SameSizeChangesNothing)
{
    const Image image = filled(37, 37);
    EXPECT_EQ(largestDifference(resize(image, whole(image), 37), image), 0);
}

TEST(Resize, APartIsResizedAsIfItWereThePicture)
{
    const Image image = filled(90, 70);
    const Rectangle part{13, 21, 80, 64};
    Image alone{part.width(), part.height(), {}};
    for (std::uint32_t y = part.top; y < part.bottom; ++y) {
        const auto row = image.rgb.begin() + (y * 90 + part.left) * 3;
        alone.rgb.insert(alone.rgb.end(), row, row + part.width() * 3);
    }
    EXPECT_EQ(largestDifference(resize(image, part, 28), resize(alone, whole(alone), 28)), 0);
}

TEST(Resize, NeedlesAndPointsFillTheSquare)
{
    for (const auto& [width, height] : {std::pair(1U, 1U), {1U, 10000U}, {10000U, 1U}, {65535U, 1U}, {2U, 60000U}}) {
        Image image{width, height, std::vector<std::uint8_t>(std::size_t(width) * height * 3, 201)};
        const Image square = resize(image, whole(image), 56);
        ASSERT_EQ(square.rgb.size(), 56U * 56 * 3);
        for (const std::uint8_t value : square.rgb)
            ASSERT_EQ(value, 201);
    }
}

TEST(Resize, ALongNeedleIsAveragedNotSampled)
{
    // Black and white rows in turn: any window of a reduced picture sees as many of each.
    Image image{1, 10000, {}};
    for (int i = 0; i < 10000; ++i)
        image.rgb.insert(image.rgb.end(), 3, static_cast<std::uint8_t>(i % 2 * 255));
    for (const std::uint8_t value : resize(image, whole(image), 56).rgb)
        EXPECT_NEAR(value, 127.5, 1.6);
}

} // namespace
} // namespace facet::test
