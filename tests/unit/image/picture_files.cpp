#include "tests/unit/image/picture_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace facet::test {

std::filesystem::path picturePath(const std::string& name)
{
    return std::filesystem::path(FACET_TEST_DATA) / "images" / name;
}

std::string readPicture(const std::string& name)
{
    std::ifstream file(picturePath(name), std::ios::binary);
    EXPECT_TRUE(file) << name;
    return {std::istreambuf_iterator<char>(file), {}};
}

std::span<const std::byte> asBytes(const std::string& text) { return std::as_bytes(std::span(text)); }

Result<Image> decodeBytes(const std::string& bytes, const DecodeLimits& limits)
{
    return decodeImage(asBytes(bytes), limits);
}

Image openPicture(const std::string& name)
{
    auto image = decodeBytes(readPicture(name));
    if (!image) {
        ADD_FAILURE() << name << ": " << image.error().message << " " << image.error().context;
        return {};
    }
    return std::move(image).value();
}

std::vector<std::string> oddPictures()
{
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(picturePath("odd/expected"))) {
        names.push_back(entry.path().stem().string());
    }
    std::sort(names.begin(), names.end());
    EXPECT_GE(names.size(), 40U);
    return names;
}

int largestDifference(const Image& a, const Image& b)
{
    if (a.width != b.width || a.height != b.height || a.rgb.size() != b.rgb.size()) return 256;
    int largest = 0;
    for (std::size_t i = 0; i < a.rgb.size(); ++i)
        largest = std::max(largest, std::abs(a.rgb[i] - b.rgb[i]));
    return largest;
}

std::uint32_t crc32(std::span<const std::uint8_t> bytes)
{
    std::uint32_t value = 0xFFFFFFFFU;
    for (const std::uint8_t byte : bytes) {
        value ^= byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1) : value >> 1;
    }
    return ~value;
}

std::string withRightCheckSums(std::string png)
{
    const auto byteAt = [&](std::size_t i) { return std::size_t(static_cast<std::uint8_t>(png[i])); };
    for (std::size_t at = 8; at + 12 <= png.size();) {
        const std::size_t length = byteAt(at) << 24 | byteAt(at + 1) << 16 | byteAt(at + 2) << 8 | byteAt(at + 3);
        if (length > png.size() - at - 12) break;
        const auto* covered = reinterpret_cast<const std::uint8_t*>(png.data()) + at + 4;
        const std::uint32_t sum = crc32({covered, length + 4});
        for (std::size_t i = 0; i < 4; ++i)
            png[at + 8 + length + i] = static_cast<char>(sum >> (24 - 8 * i));
        at += 12 + length;
    }
    return png;
}

} // namespace facet::test
