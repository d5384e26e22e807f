#include "engine/image/decode.h"
#include "engine/image/stb_decoder.h"
#include "tests/unit/image/picture_files.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <array>
#include <fstream>
#include <numeric>

namespace facet::test {
namespace {

nlohmann::json golden(const std::string& name)
{
    std::ifstream file(picturePath("goldens/" + name));
    return nlohmann::json::parse(file);
}

TEST(Decode, SamplesEqualTheReferenceDecoderByteForByte)
{
    // JPEGs included: our kernels round as libjpeg does.
    int compared = 0;
    const auto checksums = golden("checksums.json");
    for (const auto& [name, sums] : checksums.items()) {
        if (name == "alpha.png") continue; // the reference drops alpha; see below
        EXPECT_EQ(crc32(openPicture(name).rgb), sums.at("decoded").get<std::uint32_t>()) << name;
        ++compared;
    }
    EXPECT_EQ(compared, 10);
}

TEST(Decode, SamplesHaveTheSizesAndMeansOfTheReference)
{
    const auto images = golden("images.json");
    for (const auto& [name, facts] : images.items()) {
        const Image image = openPicture(name);
        EXPECT_EQ(image.width, facts.at("width").get<std::uint32_t>()) << name;
        EXPECT_EQ(image.height, facts.at("height").get<std::uint32_t>()) << name;
        if (name == "alpha.png") continue;
        std::array<double, 3> sums = {};
        for (std::size_t i = 0; i < image.rgb.size(); ++i)
            sums[i % 3] += image.rgb[i];
        for (std::size_t c = 0; c < 3; ++c) {
            const double mean = sums[c] * 3.0 / double(image.rgb.size());
            EXPECT_NEAR(mean, facts.at("mean").at(c).get<double>(), 1e-6) << name;
        }
    }
}

TEST(Decode, AlphaIsBlendedOverWhiteWhereTheOfficialProcessorDropsIt)
{
    const std::string file = readPicture("alpha.png");
    const StbPicture stored = decodeWithStb(asBytes(file), std::size_t(8) << 20);
    ASSERT_EQ(stored.pixels.channels, 4U);
    const Image ours = openPicture("alpha.png");
    const Image official = openPicture("goldens/alpha.decoded.png");
    ASSERT_EQ(ours.rgb.size(), official.rgb.size());

    std::size_t hidden = 0, opaque = 0, between = 0;
    for (std::size_t i = 0; i < ours.rgb.size(); ++i) {
        const double alpha = stored.pixels.bytes[i / 3 * 4 + 3] / 255.0;
        EXPECT_NEAR(ours.rgb[i], official.rgb[i] * alpha + 255.0 * (1.0 - alpha), 0.51);
        if (alpha == 0.0) hidden += ours.rgb[i] == 255 && official.rgb[i] < 128 ? 1 : 0;
        if (alpha == 1.0) opaque += ours.rgb[i] == official.rgb[i] ? 1 : 0;
        between += alpha > 0.0 && alpha < 1.0 ? 1 : 0;
    }
    EXPECT_GT(hidden + between, 1000U); // what the official processor shows and a person does not see
    EXPECT_GT(opaque + between, 1000U);
    EXPECT_GT(largestDifference(ours, official), 200);
}

TEST(Decode, OddPicturesAreWhatAPersonSeesInThem)
{
    for (const std::string& name : oddPictures()) {
        const Image image = openPicture("odd/" + name);
        EXPECT_EQ(largestDifference(image, openPicture("odd/expected/" + name + ".png")), 0) << name;
    }
}

TEST(Decode, FirstFrameOfAnAnimationNeedsNoneOfTheOthers)
{
    const std::string file = readPicture("odd/animated.gif");
    const auto cut = decodeBytes(file.substr(0, file.size() - 10));
    ASSERT_TRUE(cut) << cut.error().message;
    EXPECT_EQ(largestDifference(*cut, openPicture("odd/expected/animated.gif.png")), 0);
}

TEST(Decode, PnmIsReadInAllItsKinds)
{
    const std::string wide("P5 2 1 65535\n\x80\x00\xFF\xFF", 17);
    const struct {
        std::string file;
        std::vector<std::uint8_t> rgb;
    } cases[] = {
        {"P1\n# a comment\n3 1\n101", {0, 0, 0, 255, 255, 255, 0, 0, 0}},
        {"P2 2 1 15 0 15", {0, 0, 0, 255, 255, 255}},
        {"P3 1 1 # white is 100\n100\n 100 50 0", {255, 128, 0}},
        {std::string("P4 3 1\n\x40", 8), {255, 255, 255, 0, 0, 0, 255, 255, 255}},
        {std::string("P5 2 1 255\n\x07\x80", 13), {7, 7, 7, 128, 128, 128}},
        {wide, {128, 128, 128, 255, 255, 255}},
        {std::string("P6\n1 1\n255\n\x01\x02\x03", 14), {1, 2, 3}},
    };
    for (const auto& one : cases) {
        const auto image = decodeBytes(one.file);
        ASSERT_TRUE(image) << one.file.substr(0, 2) << image.error().message;
        EXPECT_EQ(image->rgb, one.rgb) << one.file.substr(0, 2);
    }
}

TEST(Decode, ReadableFormatsAreListedOnce)
{
    EXPECT_EQ(readablePictures(), "JPEG, PNG, GIF, BMP, TGA and PNM");
    EXPECT_EQ(pictureName(PictureFormat::Pnm), "PNM");
    EXPECT_EQ(*recognisePicture(asBytes(readPicture("odd/grey8.tga"))), PictureFormat::Tga);
    EXPECT_EQ(*recognisePicture(asBytes(readPicture("odd/bits1.bmp"))), PictureFormat::Bmp);
}

} // namespace
} // namespace facet::test
