// Q6_K: blocks of 256 six-bit numbers, 32 standing for zero; sixteen share a signed byte of scale, a multiple of the
// block's half. In each half of a block, 64 bytes hold the low nibbles of elements 0-63 and, in their high nibbles, of
// 64-127; 32 bytes hold, two bits each, the high bits of elements 0-31, 32-63, 64-95, 96-127.
// Planes: low bits, high bits, scales, the half.
#include "common/weight_bits.glsl"

const uint kGroup = 16;

float decodeGroup(uint rowQuad, uint columns, uint group, out vec4 values[kGroup / 4])
{
    const uint blocks = columns / 256;
    const uint block = group / 16;
    const uint part = group & 15;
    const uint scalesQuad = rowQuad + 12 * blocks;
    const uvec4 lows = weights_quads[rowQuad + 8 * block + (part >> 3) * 4 + (part & 3)] >> (part & 4);
    const uvec4 highs = weights_quads[rowQuad + 8 * blocks + 4 * block + (part >> 3) * 2 + (part & 1)] >> (part & 6);
    const int scale = int(weights_words[(scalesQuad + block) * 4 + part / 4] << (24 - 8 * (part & 3))) >> 24;
    [[unroll]] for (uint word = 0; word < 4; ++word)
        values[word] = unsignedBytes(nibbles(lows[word]) | ((highs[word] & 0x03030303u) << 4)) - 32.0;
    return halfOfPlane(scalesQuad + blocks, block) * float(scale);
}
