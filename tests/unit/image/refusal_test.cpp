#include "engine/image/decode.h"
#include "engine/image/stb_decoder.h"
#include "tests/unit/image/picture_files.h"

#include <gtest/gtest.h>

namespace facet::test {
namespace {

using namespace std::string_literals;

// Decoding `bytes` must end in one sentence of this kind with these words in it.
void expectRefused(const std::string& bytes, ErrorKind kind, const std::string& words)
{
    const auto image = decodeBytes(bytes);
    ASSERT_FALSE(image) << words;
    EXPECT_EQ(image.error().kind, kind) << image.error().message << " " << image.error().context;
    EXPECT_NE(image.error().message.find(words), std::string::npos) << image.error().message;
    EXPECT_EQ(image.error().message.back(), '.');
    EXPECT_FALSE(image.error().nextStep.empty());
}

std::string with(std::string bytes, std::size_t at, const std::string& patch)
{
    return bytes.replace(at, patch.size(), patch);
}

TEST(Refusal, FormatsKnownBySightAreNamed)
{
    const std::pair<std::string, std::string> cases[] = {
        {"RIFF\x24\0\0\0WEBPVP8 "s, "WebP"},
        {"II*\0\x08\0\0\0"s, "TIFF"},
        {"MM\0*\0\0\0\x08"s, "TIFF"},
        {"\0\0\0\x1C"
         "ftypavif\0\0\0\0"s,
            "AVIF"},
        {"\0\0\0\x24"
         "ftypheic\0\0\0\0"s,
            "HEIC"},
        {"\0\0\0\x18"
         "ftypmif1\0\0\0\0"s,
            "HEIC"},
        {"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "SVG"},
        {"\xEF\xBB\xBF\n<?xml version=\"1.0\"?>\n<!-- by hand -->\n<svg/>", "SVG"},
        {"\xFF\x0A\0\0"s, "JPEG XL"},
        {"8BPS\0\x01"s, "Photoshop"},
    };
    for (const auto& [bytes, name] : cases) {
        expectRefused(bytes, ErrorKind::Unsupported, name);
        expectRefused(bytes, ErrorKind::Unsupported, "reads " + readablePictures());
    }
}

TEST(Refusal, WhatIsNoPictureIsSaidToBeNone)
{
    expectRefused("", ErrorKind::File, "empty");
    for (const std::string& text : {"Dear diary,\nthis file is named diary.png.\n"s, "P5 is the best Persona."s,
             "BM is short for benchmark, which I say often."s, "<html><svg/></html>"s, std::string(5000, '\0'),
             std::string(3000, ' '), "\0\0\x02\0\x01\0 a cursor of Windows, not TGA"s,
             "\x7F"
             "ELF\x02\x01\x01"s}) {
        expectRefused(text, ErrorKind::Format, "not a picture");
    }
}

TEST(Refusal, RareKindsOfReadableFormatsAreNamed)
{
    expectRefused(readPicture("odd/four_channels.jpg"), ErrorKind::Unsupported, "four colour channels");
    const std::string jpeg = readPicture("odd/grey.jpg");
    const std::size_t frame = jpeg.find("\xFF\xC0");
    ASSERT_NE(frame, std::string::npos);
    expectRefused(with(jpeg, frame, "\xFF\xC9"), ErrorKind::Unsupported, "rare compression");
    expectRefused(with(jpeg, frame + 4, "\x0C"), ErrorKind::Unsupported, "8 bits");
    const std::string bitmap = readPicture("odd/palette8.bmp");
    expectRefused(with(bitmap, 30, "\x01"), ErrorKind::Unsupported, "compressed");
    expectRefused(with(bitmap, 14, "\x0C"), ErrorKind::Unsupported, "OS/2");
}

TEST(Refusal, TooLargeIsToldFromTheHeader)
{
    const std::string side("\x20\x4E\0\0", 4);    // 20000, little endian
    const std::string bigSide("\0\0\x4E\x20", 4); // and big
    const std::string png = readPicture("odd/one.png");
    const std::string jpeg = readPicture("odd/grey.jpg");
    const std::size_t frame = jpeg.find("\xFF\xC0") + 5;
    const std::string words = "20000 x 20000 pixels, 400 megapixels; Facet opens up to 134 megapixels";
    expectRefused(withRightCheckSums(with(png, 16, bigSide + bigSide)), ErrorKind::Input, words);
    expectRefused(with(jpeg, frame, bigSide.substr(2) + bigSide.substr(2)), ErrorKind::Input, words);
    expectRefused(with(readPicture("odd/rgb24.bmp"), 18, side + side), ErrorKind::Input, words);
    expectRefused(with(readPicture("odd/top_down.bmp"), 18, side + "\xE0\xB1\xFF\xFF"), ErrorKind::Input, words);
    expectRefused(
        with(readPicture("odd/animated.gif"), 6, side.substr(0, 2) + side.substr(0, 2)), ErrorKind::Input, words);
    // A packed TGA that could hold so much: 400 megapixels are at least 6 MB of packets.
    std::string tga = with(readPicture("odd/rgba32_packed.tga"), 12, side.substr(0, 2) + side.substr(0, 2));
    expectRefused(tga + std::string(16'000'000, '\0'), ErrorKind::Input, words);
    expectRefused("P6 20000 20000 255\n" + std::string(100, ' '), ErrorKind::Input, words);
    expectRefused("P4 9999999999999999999999 9 ", ErrorKind::Input, "1000000000 x 9 pixels");
    expectRefused(withRightCheckSums(with(png, 16, "\0\1\0\0"s)), ErrorKind::Input, "65536 x 1 pixels");
}

TEST(Refusal, NoSizeIsDamage)
{
    expectRefused(withRightCheckSums(with(readPicture("odd/one.png"), 16, "\0\0\0\0"s)), ErrorKind::Format, "damaged");
    expectRefused("P5 0 7 255\n ", ErrorKind::Format, "damaged");
}

TEST(Refusal, ABombIsASentenceNotMemory)
{
    const std::string bomb = readPicture("odd/bomb_1x1.png"); // 48 MiB of zeros for one pixel
    expectRefused(bomb, ErrorKind::Format, "PNG picture is damaged");
    const StbPicture picture = decodeWithStb(asBytes(bomb), std::size_t(3) << 20);
    EXPECT_EQ(picture.failure, StbFailure::Budget);
    EXPECT_LE(picture.peakBytes, std::size_t(3) << 20);
    EXPECT_GT(picture.peakBytes, std::size_t(1) << 19);
}

TEST(Refusal, WhatTheHardLimitStopsIsSaidToBeMemory)
{
    const auto image = decodeBytes(readPicture("test_image.jpg"), {.decoderBytes = std::size_t(1) << 20});
    ASSERT_FALSE(image);
    EXPECT_EQ(image.error().kind, ErrorKind::Memory);
}

TEST(Refusal, TooManyScansAreRefusedBeforeTheyCostTime)
{
    const std::string jpeg = readPicture("odd/progressive.jpg");
    const std::size_t scan = jpeg.rfind("\xFF\xDA");
    std::string slow = jpeg.substr(0, jpeg.size() - 2);
    for (int i = 0; i < 300; ++i)
        slow += jpeg.substr(scan, jpeg.size() - 2 - scan);
    expectRefused(slow + "\xFF\xD9", ErrorKind::Format, "damaged");
}

TEST(Refusal, AHuffmanTableOfTooManyCodesIsRefused)
{
    const std::string jpeg = readPicture("odd/grey.jpg");
    const std::size_t table = jpeg.find("\xFF\xC4");
    ASSERT_NE(table, std::string::npos);
    const auto image = decodeBytes(with(jpeg, table + 5, std::string(16, '\x40')));
    ASSERT_FALSE(image);
    EXPECT_EQ(image.error().context, "Huffman table");
}

TEST(Refusal, ADamagedPngIsNotShown)
{
    std::string png = readPicture("odd/rgb_interlaced.png");
    png[png.find("IDAT") + 1000] ^= 1;
    expectRefused(png, ErrorKind::Format, "damaged");
}

} // namespace
} // namespace facet::test
