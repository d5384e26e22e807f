#include "engine/base/weight_blocks.h"

#include "engine/base/half.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace facet::blocks {
namespace {

template <class Value> Value read(const std::byte* from)
{
    Value value;
    std::memcpy(&value, from, sizeof value);
    return value;
}

float readHalf(const std::byte* from) { return halfToFloat(read<std::uint16_t>(from)); }

int byteAt(const std::byte* from, int index) { return std::to_integer<int>(from[index]); }

int signedByteAt(const std::byte* from, int index) { return static_cast<std::int8_t>(byteAt(from, index)); }

// Blocks of 32: values 0..15 are the low halves of 16 bytes, 16..31 the high halves.
int nibble(const std::byte* nibbles, int index)
{
    return index < 16 ? byteAt(nibbles, index) & 15 : byteAt(nibbles, index - 16) >> 4;
}

// The levels of the non-linear 4-bit formats (kvalues_iq4nl).
constexpr std::array<int, 16> kNonLinear = {-127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113};

struct ScaleAndMinimum {
    int scale = 0;
    int minimum = 0;
};

// Q4_K and Q5_K hold eight 6-bit scales and minima in 12 bytes: bytes 0..3 have the scales 0..3 in their low six
// bits, bytes 4..7 the minima 0..3; the low four bits of the others share bytes 8..11, their high two bits are the
// spare ones of bytes 0..7.
ScaleAndMinimum unpackScale(const std::byte* packed, int group)
{
    if (group < 4) return {byteAt(packed, group) & 63, byteAt(packed, group + 4) & 63};
    const int low = byteAt(packed, group + 4);
    return {(low & 15) | (byteAt(packed, group - 4) >> 6) << 4, (low >> 4) | (byteAt(packed, group) >> 6) << 4};
}

} // namespace

void decodeF32(const std::byte* block, float* values) { values[0] = read<float>(block); }

void decodeF16(const std::byte* block, float* values) { values[0] = readHalf(block); }

void decodeBF16(const std::byte* block, float* values) { values[0] = bfloat16ToFloat(read<std::uint16_t>(block)); }

void decodeQ8_0(const std::byte* block, float* values)
{
    const float scale = readHalf(block);
    for (int i = 0; i < 32; ++i)
        values[i] = scale * static_cast<float>(signedByteAt(block + 2, i));
}

void decodeQ4_0(const std::byte* block, float* values)
{
    const float scale = readHalf(block);
    for (int i = 0; i < 32; ++i)
        values[i] = scale * static_cast<float>(nibble(block + 2, i) - 8);
}

void decodeQ4_1(const std::byte* block, float* values)
{
    const float scale = readHalf(block);
    const float minimum = readHalf(block + 2);
    for (int i = 0; i < 32; ++i)
        values[i] = scale * static_cast<float>(nibble(block + 4, i)) + minimum;
}

void decodeQ5_0(const std::byte* block, float* values)
{
    const float scale = readHalf(block);
    const auto fifthBits = read<std::uint32_t>(block + 2);
    for (int i = 0; i < 32; ++i) {
        const int level = nibble(block + 6, i) | static_cast<int>((fifthBits >> i) & 1U) << 4;
        values[i] = scale * static_cast<float>(level - 16);
    }
}

void decodeQ5_1(const std::byte* block, float* values)
{
    const float scale = readHalf(block);
    const float minimum = readHalf(block + 2);
    const auto fifthBits = read<std::uint32_t>(block + 4);
    for (int i = 0; i < 32; ++i) {
        const int level = nibble(block + 8, i) | static_cast<int>((fifthBits >> i) & 1U) << 4;
        values[i] = scale * static_cast<float>(level) + minimum;
    }
}

// The formats of 256 (K-quants): 16 groups of 16 values, or 8 of 32, each with a scale of its own. Two-bit fields lie
// so that byte i of a 32-byte run holds values i, i + 32, i + 64 and i + 96 of a half block.

void decodeQ2_K(const std::byte* block, float* values)
{
    const std::byte* scales = block; // low half: scale, high half: minimum
    const std::byte* levels = block + 16;
    const float scale = readHalf(block + 80);
    const float minimum = readHalf(block + 82);
    for (int i = 0; i < 256; ++i) {
        const int packed = byteAt(scales, i / 16);
        const int level = byteAt(levels, i / 128 * 32 + i % 32) >> (i % 128 / 32 * 2) & 3;
        values[i] = scale * static_cast<float>(packed & 15) * static_cast<float>(level)
            - minimum * static_cast<float>(packed >> 4);
    }
}

void decodeQ3_K(const std::byte* block, float* values)
{
    const std::byte* highBits = block; // byte i % 32, bit i / 32: set means 4 more
    const std::byte* lowBits = block + 32;
    const std::byte* scales = block + 96; // 6 bits each: low four in bytes 0..7, high two in bytes 8..11
    const float scale = readHalf(block + 108);
    for (int i = 0; i < 256; ++i) {
        const int group = i / 16;
        const int low = group < 8 ? byteAt(scales, group) & 15 : byteAt(scales, group - 8) >> 4;
        const int high = byteAt(scales, 8 + group % 4) >> (group / 4 * 2) & 3;
        const int level = (byteAt(lowBits, i / 128 * 32 + i % 32) >> (i % 128 / 32 * 2) & 3)
            | (byteAt(highBits, i % 32) >> (i / 32) & 1) << 2;
        values[i] = scale * static_cast<float>((low | high << 4) - 32) * static_cast<float>(level - 4);
    }
}

void decodeQ4_K(const std::byte* block, float* values)
{
    const float scale = readHalf(block);
    const float minimum = readHalf(block + 2);
    const std::byte* levels = block + 16; // 32 bytes hold two groups: low halves, then high halves
    for (int i = 0; i < 256; ++i) {
        const int group = i / 32;
        const ScaleAndMinimum packed = unpackScale(block + 4, group);
        const int level = byteAt(levels, i / 64 * 32 + i % 32) >> (group % 2 * 4) & 15;
        values[i] = scale * static_cast<float>(packed.scale) * static_cast<float>(level)
            - minimum * static_cast<float>(packed.minimum);
    }
}

void decodeQ5_K(const std::byte* block, float* values)
{
    const float scale = readHalf(block);
    const float minimum = readHalf(block + 2);
    const std::byte* fifthBits = block + 16; // byte i % 32, bit i / 32
    const std::byte* levels = block + 48;    // as in Q4_K
    for (int i = 0; i < 256; ++i) {
        const int group = i / 32;
        const ScaleAndMinimum packed = unpackScale(block + 4, group);
        const int level = (byteAt(levels, i / 64 * 32 + i % 32) >> (group % 2 * 4) & 15)
            | (byteAt(fifthBits, i % 32) >> group & 1) << 4;
        values[i] = scale * static_cast<float>(packed.scale) * static_cast<float>(level)
            - minimum * static_cast<float>(packed.minimum);
    }
}

void decodeQ6_K(const std::byte* block, float* values)
{
    const std::byte* lowBits = block;        // of a half block, 64 bytes: values 0..63 low halves, 64..127 high halves
    const std::byte* highBits = block + 128; // two bits, laid out as in Q2_K
    const std::byte* scales = block + 192;   // signed
    const float scale = readHalf(block + 208);
    for (int i = 0; i < 256; ++i) {
        const int low = byteAt(lowBits, i / 128 * 64 + i % 64) >> (i % 128 / 64 * 4) & 15;
        const int high = byteAt(highBits, i / 128 * 32 + i % 32) >> (i % 128 / 32 * 2) & 3;
        values[i] =
            scale * static_cast<float>(signedByteAt(scales, i / 16)) * static_cast<float>((low | high << 4) - 32);
    }
}

void decodeIQ4_NL(const std::byte* block, float* values)
{
    const float scale = readHalf(block);
    for (int i = 0; i < 32; ++i)
        values[i] = scale * static_cast<float>(kNonLinear[static_cast<std::size_t>(nibble(block + 2, i))]);
}

void decodeIQ4_XS(const std::byte* block, float* values)
{
    const float scale = readHalf(block);
    const auto highScales = read<std::uint16_t>(block + 2); // two bits a group
    const std::byte* lowScales = block + 4;                 // four bits a group
    for (int group = 0; group < 8; ++group) {
        const int low = byteAt(lowScales, group / 2) >> (group % 2 * 4) & 15;
        const int high = highScales >> (2 * group) & 3;
        const float groupScale = scale * static_cast<float>((low | high << 4) - 32);
        for (int i = 0; i < 32; ++i) {
            const auto level = static_cast<std::size_t>(nibble(block + 8 + 16 * group, i));
            values[32 * group + i] = groupScale * static_cast<float>(kNonLinear[level]);
        }
    }
}

} // namespace facet::blocks
