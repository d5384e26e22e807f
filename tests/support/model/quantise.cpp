#include "tests/support/model/quantise.h"

#include "engine/base/check.h"
#include "engine/base/half.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace facet::test {
namespace {

using Block = std::byte*;
using Values = std::span<const float>;

template <class Value> void put(Block to, Value value) { std::memcpy(to, &value, sizeof value); }

// Stores a scale as float16 and returns what a decoder will read.
float putHalf(Block to, float value)
{
    const std::uint16_t half = floatToHalf(value);
    put(to, half);
    return halfToFloat(half);
}

void orInto(std::byte& target, int bits) { target |= static_cast<std::byte>(bits); }

float inverse(float scale) { return scale == 0 ? 0.0F : 1.0F / scale; }

int nearest(float value, int least, int most) { return std::clamp(static_cast<int>(std::lround(value)), least, most); }

// The value of largest size, with its sign; the first of equals.
float farthest(Values values)
{
    return *std::ranges::max_element(values, {}, [](float value) { return std::abs(value); });
}

void quantiseF32(Values values, Block block) { put(block, values[0]); }

void quantiseF16(Values values, Block block) { put(block, floatToHalf(values[0])); }

void quantiseBF16(Values values, Block block) { put(block, floatToBfloat16(values[0])); }

void quantiseQ8_0(Values values, Block block)
{
    const float scale = std::abs(farthest(values)) / 127.0F;
    putHalf(block, scale);
    for (std::size_t i = 0; i < 32; ++i) { // rounds with the scale before it became a half, as ggml does
        const float level = values[i] * inverse(scale);
        block[2 + i] = static_cast<std::byte>(static_cast<int>(level + std::copysign(0.5F, level)));
    }
}

void putNibble(Block nibbles, std::size_t index, int level)
{
    orInto(nibbles[index % 16], index < 16 ? level : level << 4);
}

void quantiseQ4_0(Values values, Block block)
{
    const float scale = farthest(values) / -8.0F;
    putHalf(block, scale);
    for (std::size_t i = 0; i < 32; ++i)
        putNibble(block + 2, i, std::clamp(static_cast<int>(values[i] * inverse(scale) + 8.5F), 0, 15));
}

void quantiseQ4_1(Values values, Block block)
{
    const auto [least, most] = std::ranges::minmax(values);
    const float scale = putHalf(block, (most - least) / 15.0F);
    const float minimum = putHalf(block + 2, least);
    for (std::size_t i = 0; i < 32; ++i)
        putNibble(block + 4, i, nearest((values[i] - minimum) * inverse(scale), 0, 15));
}

void putFiveBits(Block fifthBits, Block nibbles, std::size_t index, int level)
{
    orInto(fifthBits[index / 8], (level >> 4) << (index % 8));
    putNibble(nibbles, index, level & 15);
}

void quantiseQ5_0(Values values, Block block)
{
    const float scale = putHalf(block, farthest(values) / -16.0F);
    for (std::size_t i = 0; i < 32; ++i)
        putFiveBits(block + 2, block + 6, i, nearest(values[i] * inverse(scale) + 16, 0, 31));
}

void quantiseQ5_1(Values values, Block block)
{
    const auto [least, most] = std::ranges::minmax(values);
    const float scale = putHalf(block, (most - least) / 31.0F);
    const float minimum = putHalf(block + 2, least);
    for (std::size_t i = 0; i < 32; ++i)
        putFiveBits(block + 4, block + 8, i, nearest((values[i] - minimum) * inverse(scale), 0, 31));
}

int nearestNonLinear(float value)
{
    constexpr std::array<float, 16> kLevels = {
        -127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113};
    const auto best = std::ranges::min_element(kLevels, {}, [&](float level) { return std::abs(level - value); });
    return static_cast<int>(best - kLevels.begin());
}

void quantiseIQ4_NL(Values values, Block block)
{
    const float scale = putHalf(block, farthest(values) / -127.0F);
    for (std::size_t i = 0; i < 32; ++i)
        putNibble(block + 2, i, nearestNonLinear(values[i] * inverse(scale)));
}

// ---- Blocks of 256: groups with small integer scales, which the block's own scale multiplies ------------------------

// Scales and minima of groups for value = scale * level - minimum, level from 0 on.
template <std::size_t Groups> struct AffineGroups {
    std::array<int, Groups> scales = {};
    std::array<int, Groups> minima = {};
    float scale = 0;
    float minimum = 0;

    int level(std::size_t group, float value, int mostLevel) const
    {
        const float step = scale * static_cast<float>(scales[group]);
        return nearest((value + minimum * static_cast<float>(minima[group])) * inverse(step), 0, mostLevel);
    }
};

// Chooses them; writes the block's two halves to `halves`.
template <std::size_t Groups> AffineGroups<Groups> fitAffine(Values values, Block halves, int mostLevel, int mostScale)
{
    constexpr std::size_t kWidth = 256 / Groups;
    std::array<float, Groups> steps = {};
    std::array<float, Groups> minima = {};
    for (std::size_t group = 0; group < Groups; ++group) {
        const auto [least, most] = std::ranges::minmax(values.subspan(group * kWidth, kWidth));
        minima[group] = std::max(0.0F, -least);
        steps[group] = std::max(0.0F, most + minima[group]) / static_cast<float>(mostLevel);
    }
    AffineGroups<Groups> groups;
    groups.scale = putHalf(halves, std::ranges::max(steps) / static_cast<float>(mostScale));
    groups.minimum = putHalf(halves + 2, std::ranges::max(minima) / static_cast<float>(mostScale));
    for (std::size_t group = 0; group < Groups; ++group) {
        groups.scales[group] = nearest(steps[group] * inverse(groups.scale), 0, mostScale);
        groups.minima[group] = nearest(minima[group] * inverse(groups.minimum), 0, mostScale);
    }
    return groups;
}

// Integer scales of groups for value = scale * level, level from -farLevel on: the farthest value gets -farLevel.
template <std::size_t Groups>
std::array<int, Groups> fitSigned(Values values, float farLevel, int mostScale, float& scale, Block half)
{
    constexpr std::size_t kWidth = 256 / Groups;
    std::array<float, Groups> steps = {};
    for (std::size_t group = 0; group < Groups; ++group)
        steps[group] = farthest(values.subspan(group * kWidth, kWidth)) / -farLevel;
    scale = putHalf(half, std::abs(farthest(steps)) / static_cast<float>(mostScale));
    std::array<int, Groups> scales = {};
    for (std::size_t group = 0; group < Groups; ++group)
        scales[group] = nearest(steps[group] * inverse(scale), -mostScale - 1, mostScale);
    return scales;
}

// The 12 bytes of Q4_K and Q5_K.
void putSixBitScales(Block packed, const AffineGroups<8>& groups)
{
    for (std::size_t i = 0; i < 4; ++i) {
        orInto(packed[i], groups.scales[i] | (groups.scales[i + 4] >> 4) << 6);
        orInto(packed[i + 4], groups.minima[i] | (groups.minima[i + 4] >> 4) << 6);
        orInto(packed[i + 8], (groups.scales[i + 4] & 15) | (groups.minima[i + 4] & 15) << 4);
    }
}

// Two bits at a time: byte i of 32 holds values i, i + 32, i + 64, i + 96 of a half block.
void putTwoBits(Block levels, std::size_t index, int level)
{
    orInto(levels[index / 128 * 32 + index % 32], level << (index % 128 / 32 * 2));
}

void quantiseQ2_K(Values values, Block block)
{
    const auto groups = fitAffine<16>(values, block + 80, 3, 15);
    for (std::size_t group = 0; group < 16; ++group)
        orInto(block[group], groups.scales[group] | groups.minima[group] << 4);
    for (std::size_t i = 0; i < 256; ++i)
        putTwoBits(block + 16, i, groups.level(i / 16, values[i], 3));
}

void quantiseQ3_K(Values values, Block block)
{
    float scale = 0;
    const auto scales = fitSigned<16>(values, 4.0F, 31, scale, block + 108);
    for (std::size_t group = 0; group < 16; ++group) {
        const int stored = scales[group] + 32;
        orInto(block[96 + group % 8], group < 8 ? stored & 15 : (stored & 15) << 4);
        orInto(block[104 + group % 4], (stored >> 4) << (group / 4 * 2));
    }
    for (std::size_t i = 0; i < 256; ++i) {
        const float step = scale * static_cast<float>(scales[i / 16]);
        const int level = nearest(values[i] * inverse(step), -4, 3) + 4;
        putTwoBits(block + 32, i, level & 3);
        orInto(block[i % 32], (level >> 2) << (i / 32));
    }
}

void quantiseQ4_K(Values values, Block block)
{
    const auto groups = fitAffine<8>(values, block, 15, 63);
    putSixBitScales(block + 4, groups);
    for (std::size_t i = 0; i < 256; ++i)
        orInto(block[16 + i / 64 * 32 + i % 32], groups.level(i / 32, values[i], 15) << (i / 32 % 2 * 4));
}

void quantiseQ5_K(Values values, Block block)
{
    const auto groups = fitAffine<8>(values, block, 31, 63);
    putSixBitScales(block + 4, groups);
    for (std::size_t i = 0; i < 256; ++i) {
        const int level = groups.level(i / 32, values[i], 31);
        orInto(block[48 + i / 64 * 32 + i % 32], (level & 15) << (i / 32 % 2 * 4));
        orInto(block[16 + i % 32], (level >> 4) << (i / 32));
    }
}

void quantiseQ6_K(Values values, Block block)
{
    float scale = 0;
    const auto scales = fitSigned<16>(values, 32.0F, 127, scale, block + 208);
    for (std::size_t group = 0; group < 16; ++group)
        block[192 + group] = static_cast<std::byte>(scales[group]);
    for (std::size_t i = 0; i < 256; ++i) {
        const float step = scale * static_cast<float>(scales[i / 16]);
        const int level = nearest(values[i] * inverse(step), -32, 31) + 32;
        orInto(block[i / 128 * 64 + i % 64], (level & 15) << (i % 128 / 64 * 4));
        putTwoBits(block + 128, i, level >> 4);
    }
}

void quantiseIQ4_XS(Values values, Block block)
{
    float scale = 0;
    const auto scales = fitSigned<8>(values, 127.0F, 31, scale, block);
    for (std::size_t group = 0; group < 8; ++group) {
        const int stored = scales[group] + 32;
        orInto(block[4 + group / 2], (stored & 15) << (group % 2 * 4));
        orInto(block[2 + group / 4], (stored >> 4) << (group % 4 * 2));
        const float step = scale * static_cast<float>(scales[group]);
        for (std::size_t i = 0; i < 32; ++i)
            putNibble(block + 8 + 16 * group, i, nearestNonLinear(values[32 * group + i] * inverse(step)));
    }
}

// In the order of the enum.
constexpr void (*kQuantisers[kWeightFormatCount])(Values, Block) = {quantiseF32, quantiseF16, quantiseBF16,
    quantiseQ8_0, quantiseQ4_0, quantiseQ4_1, quantiseQ5_0, quantiseQ5_1, quantiseQ2_K, quantiseQ3_K, quantiseQ4_K,
    quantiseQ5_K, quantiseQ6_K, quantiseIQ4_NL, quantiseIQ4_XS};

} // namespace

std::vector<std::byte> quantise(WeightFormat format, std::span<const float> values)
{
    const WeightFormatInfo& row = info(format);
    std::vector<std::byte> bytes(fileRowBytes(format, values.size())); // zeros: the bits are or-ed in
    for (std::size_t i = 0; i < values.size() / row.blockElements; ++i)
        kQuantisers[static_cast<std::size_t>(format)](
            values.subspan(i * row.blockElements, row.blockElements), bytes.data() + i * row.blockBytes);
    return bytes;
}

} // namespace facet::test
