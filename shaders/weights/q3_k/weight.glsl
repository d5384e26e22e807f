// Q3_K: blocks of 256 three-bit numbers, 4 standing for zero; sixteen share a 6-bit scale, a multiple of the block's
// half. Low two bits as in Q2_K; the third bits of elements 32 j to 32 j + 31 are bit j of 32 bytes.
// Planes: low bits, third bits, 12 bytes of scales, the half.
#include "common/weight_bits.glsl"

const uint kGroup = 16;

// Scale `part` of 16: four low bits in the first 8 bytes, two high bits in the last 4.
int scale6(uint word, uint part)
{
    const uint low = weights_words[word + ((part >> 2) & 1)] >> (8 * (part & 3) + 4 * (part >> 3));
    const uint high = weights_words[word + 2] >> (8 * (part & 3) + 2 * (part >> 2));
    return int((low & 15) | ((high & 3) << 4)) - 32;
}

float decodeGroup(uint rowQuad, uint columns, uint group, out vec4 values[kGroup / 4])
{
    const uint blocks = columns / 256;
    const uint block = group / 16;
    const uint part = group & 15;
    const uint scalesQuad = rowQuad + 6 * blocks;
    const uvec4 lows = weights_quads[rowQuad + 4 * block + (part >> 3) * 2 + (part & 1)] >> (part & 6);
    const uvec4 thirds = weights_quads[rowQuad + 4 * blocks + 2 * block + (part & 1)] >> (part >> 1);
    [[unroll]] for (uint word = 0; word < 4; ++word)
        values[word] = unsignedBytes((lows[word] & 0x03030303u) | ((thirds[word] & 0x01010101u) << 2)) - 4.0;
    return halfOfPlane(scalesQuad + quadsOf(12 * blocks), block) * float(scale6(scalesQuad * 4 + 3 * block, part));
}
