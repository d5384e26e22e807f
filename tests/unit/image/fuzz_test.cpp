#include "engine/image/decode.h"
#include "engine/image/inspect.h"
#include "engine/image/stb_decoder.h"
#include "tests/unit/image/picture_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace facet::test {
namespace {

// Small, so that headers that lie about sizes cost no time; the limits themselves are tested elsewhere.
constexpr DecodeLimits kLimits{.pixels = 1 << 20, .side = 65'535, .decoderBytes = std::size_t(64) << 20};

std::vector<std::string> samples()
{
    std::vector<std::string> files;
    for (const std::string& name : oddPictures())
        files.push_back(readPicture("odd/" + name));
    files.push_back(readPicture("odd_101x77.jpg"));
    files.push_back(readPicture("tiny_5x3.png"));
    files.push_back("P3\n4 2\n15\n" + std::string("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 8"));
    files.push_back("P6 3 2 255\n123456789012345678");
    files.push_back("P4 9 2\n1234");
    return files;
}

// Whatever comes out is a whole picture or a sentence.
void expectPictureOrSentence(const Result<Image>& image)
{
    if (image) {
        ASSERT_GT(image->width, 0U);
        ASSERT_LE(std::uint64_t(image->width) * image->height, kLimits.pixels);
        ASSERT_EQ(image->rgb.size(), std::size_t(image->width) * image->height * 3);
    } else {
        ASSERT_GT(image.error().message.size(), 10U);
        ASSERT_EQ(image.error().message.back(), '.');
    }
}

std::string mutated(std::string bytes, std::mt19937& random)
{
    const auto below = [&](std::size_t limit) { return random() % limit; };
    // Half of the changes hit the first 64 bytes, where headers are.
    const auto position = [&] { return below(below(2) == 0 ? std::min<std::size_t>(64, bytes.size()) : bytes.size()); };
    constexpr char kEdges[] = {'\0', '\1', '\x7F', '\x80', '\xFE', '\xFF'};
    for (std::size_t changes = 1 + below(6); changes > 0; --changes) {
        const std::size_t at = position();
        switch (below(5)) {
        case 0:
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
            break;
        case 1:
            bytes[at] = static_cast<char>(below(256));
            break;
        case 2:
            bytes[at] = kEdges[below(sizeof(kEdges))];
            break;
        case 3:
            bytes.insert(at, bytes.substr(position(), below(40)));
            break;
        default:
            bytes.erase(at, below(20));
            break;
        }
        if (bytes.empty()) bytes = "\xFF";
    }
    return bytes;
}

TEST(Fuzz, ChangedBytesEndInAPictureOrASentence)
{
    std::mt19937 random(20261123);
    std::size_t pictures = 0, sentences = 0;
    for (const std::string& file : samples()) {
        for (int i = 0; i < 150; ++i) {
            std::string bytes = mutated(file, random);
            // Check sums would hide nearly all of stb_image's PNG reader from the changes.
            if (file[1] == 'P' && i % 8 != 0) bytes = withRightCheckSums(bytes);
            const auto image = decodeBytes(bytes, kLimits);
            expectPictureOrSentence(image);
            ++(image ? pictures : sentences);
        }
    }
    EXPECT_GT(pictures, 1000U);
    EXPECT_GT(sentences, 1000U);
}

TEST(Fuzz, TheLibraryBehindOurChecksKeepsItsBudget)
{
    constexpr std::size_t kBudget = std::size_t(2) << 20;
    std::mt19937 random(3);
    for (const std::string& file : samples()) {
        for (int i = 0; i < 60; ++i) {
            std::string bytes = mutated(file, random);
            if (file[1] == 'P') bytes = withRightCheckSums(bytes);
            if (bytes[0] == '\xFF' && !inspectJpeg(asBytes(bytes))) continue;
            const StbPicture picture = decodeWithStb(asBytes(bytes), kBudget);
            ASSERT_LE(picture.peakBytes, kBudget);
            ASSERT_EQ(picture.failure == StbFailure::None, picture.owner != nullptr);
        }
    }
}

TEST(Fuzz, ACutFileIsRefusedOrLosesNothing)
{
    std::size_t refused = 0;
    for (const std::string& file : samples()) {
        const auto complete = decodeBytes(file, kLimits);
        ASSERT_TRUE(complete) << complete.error().message;
        const std::size_t step = std::max<std::size_t>(1, file.size() / 200);
        for (std::size_t length = 0; length < file.size(); length += length < 400 ? 1 : step) {
            const auto image = decodeBytes(file.substr(0, length), kLimits);
            expectPictureOrSentence(image);
            if (image) {
                // What follows the pixels may be missing: later frames, padding, a footer.
                ASSERT_EQ(largestDifference(*image, *complete), 0) << length << " of " << file.size();
            } else {
                ++refused;
            }
        }
    }
    EXPECT_GT(refused, 5000U);
}

} // namespace
} // namespace facet::test
