#include "engine/base/half.h"
#include "engine/base/weight_format.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <vector>

namespace facet {
namespace {

template <class Value> std::vector<Value> readGolden(const std::string& name)
{
    std::ifstream file(std::string(FACET_TEST_DATA "/weight_formats/") + name, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    std::vector<Value> values(bytes.size() / sizeof(Value));
    std::memcpy(values.data(), bytes.data(), values.size() * sizeof(Value));
    return values;
}

class EachWeightFormat : public testing::TestWithParam<WeightFormatInfo> { };

INSTANTIATE_TEST_SUITE_P(Formats, EachWeightFormat, testing::ValuesIn(weightFormats()),
    [](const auto& parameter) { return std::string(parameter.param.name); });

TEST_P(EachWeightFormat, DecodesAsLlamaCppDoes)
{
    const WeightFormatInfo& format = GetParam();
    if (format.format == WeightFormat::F32) {
        const float value = -12.5F;
        float decoded = 0;
        decodeRow(WeightFormat::F32, std::as_bytes(std::span(&value, 1)), {&decoded, 1});
        EXPECT_EQ(decoded, value);
        return;
    }
    const auto blocks = readGolden<std::byte>(std::string(format.name) + ".blocks");
    const auto expected = readGolden<float>(std::string(format.name) + ".values");
    ASSERT_FALSE(blocks.empty());
    ASSERT_EQ(blocks.size() / format.blockBytes * format.blockElements, expected.size());
    std::vector<float> decoded(expected.size());
    decodeRow(format.format, blocks, decoded);
    const bool isExact = format.blockElements == 1;
    for (std::size_t i = 0; i < decoded.size(); ++i) {
        // Two roundings of products, then perhaps a difference of them: bounded by the size of the block's values.
        const std::size_t first = i / format.blockElements * format.blockElements;
        float largest = 0;
        for (std::size_t j = first; j < first + format.blockElements; ++j)
            largest = std::max(largest, std::abs(expected[j]));
        ASSERT_NEAR(decoded[i], expected[i], isExact ? 0.0F : 4e-7F * largest) << "value " << i;
    }
}

TEST_P(EachWeightFormat, PlanesCoverTheBlockExactlyOnce)
{
    std::vector<int> covered(GetParam().blockBytes, 0);
    for (const WeightPlane& plane : GetParam().planes)
        for (int i = plane.offset; i < plane.offset + plane.bytes; ++i)
            ++covered.at(static_cast<std::size_t>(i));
    EXPECT_EQ(std::ranges::count(covered, 1), static_cast<std::ptrdiff_t>(covered.size()));
    for (std::size_t i = 1; i < 4; ++i)
        EXPECT_GE(GetParam().planes[0].bytes, GetParam().planes[i].bytes);
}

TEST_P(EachWeightFormat, PackedRowHoldsEachPlaneTogetherAtMultiplesOf16)
{
    const WeightFormatInfo& format = GetParam();
    for (const std::uint64_t blocks : {1, 2, 3, 5, 8, 17}) {
        const std::uint64_t elements = blocks * format.blockElements;
        std::mt19937 random(7);
        std::vector<std::byte> file(fileRowBytes(format.format, elements));
        ASSERT_EQ(file.size(), blocks * format.blockBytes);
        for (std::byte& byte : file)
            byte = static_cast<std::byte>(random());

        std::vector<std::byte> expected;
        for (const WeightPlane& plane : format.planes) {
            if (plane.bytes == 0) break;
            ASSERT_EQ(devicePlaneOffsets(format.format, elements)[static_cast<std::size_t>(&plane - &format.planes[0])],
                expected.size());
            for (std::uint64_t block = 0; block < blocks; ++block)
                for (std::uint64_t i = 0; i < plane.bytes; ++i)
                    expected.push_back(file[block * format.blockBytes + plane.offset + i]);
            while (expected.size() % 16 != 0)
                expected.push_back(std::byte(0));
        }
        ASSERT_EQ(deviceRowBytes(format.format, elements), expected.size());
        std::vector<std::byte> device(expected.size(), std::byte(0xAA));
        packRow(format.format, file, device);
        EXPECT_EQ(device, expected) << blocks << " blocks";
    }
}

TEST(WeightFormat, IsFoundByGgmlNumberAndByNameInAnyCase)
{
    std::set<std::uint32_t> numbers;
    for (const WeightFormatInfo& format : weightFormats()) {
        EXPECT_EQ(weightFormatFromGgml(format.ggmlType), format.format);
        EXPECT_EQ(weightFormatFromName(format.name), format.format);
        EXPECT_EQ(weightFormatFromName(format.kernelSuffix), format.format);
        numbers.insert(format.ggmlType);
    }
    EXPECT_EQ(numbers.size(), kWeightFormatCount);
    EXPECT_EQ(weightFormatFromGgml(4), std::nullopt); // Q4_2, gone long ago
    EXPECT_EQ(weightFormatFromGgml(9), std::nullopt); // Q8_1, never in files
    EXPECT_EQ(weightFormatFromName("Q4"), std::nullopt);
    EXPECT_EQ(weightFormatFromName(""), std::nullopt);
}

TEST(Half, RoundTripsEveryNumber)
{
    for (std::uint32_t bits = 0; bits < 65536; ++bits) {
        const auto half = static_cast<std::uint16_t>(bits);
        if ((half & 0x7C00U) != 0x7C00U || (half & 0x3FFU) == 0)
            EXPECT_EQ(floatToHalf(halfToFloat(half)), half);
        else
            EXPECT_TRUE(std::isnan(halfToFloat(half)));
    }
}

TEST(Half, RoundsHalfwayCasesToEven)
{
    for (std::uint16_t half = 0; half < 0x7BFF; ++half) {
        const double low = halfToFloat(half);
        const double high = halfToFloat(static_cast<std::uint16_t>(half + 1));
        const auto middle = static_cast<float>((low + high) / 2); // exact: one bit more than a half has
        ASSERT_EQ(floatToHalf(middle), half % 2 == 0 ? half : half + 1);
        ASSERT_EQ(floatToHalf(std::nextafter(middle, 0.0F)), half);
        ASSERT_EQ(floatToHalf(-std::nextafter(middle, 1e9F)), (half + 1) | 0x8000);
    }
    EXPECT_EQ(floatToHalf(65519.0F), 0x7BFF);
    EXPECT_EQ(floatToHalf(65520.0F), 0x7C00);
    EXPECT_EQ(floatToHalf(1e30F), 0x7C00);
}

TEST(Bfloat16, RoundsToNearestEven)
{
    EXPECT_EQ(floatToBfloat16(1.0F), 0x3F80);
    EXPECT_EQ(floatToBfloat16(std::bit_cast<float>(0x3F808000U)), 0x3F80);
    EXPECT_EQ(floatToBfloat16(std::bit_cast<float>(0x3F818000U)), 0x3F82);
    EXPECT_EQ(floatToBfloat16(std::bit_cast<float>(0x3F808001U)), 0x3F81);
    EXPECT_EQ(bfloat16ToFloat(0xC040), -3.0F);
    EXPECT_TRUE(std::isnan(bfloat16ToFloat(floatToBfloat16(std::nanf("")))));
}

} // namespace
} // namespace facet
