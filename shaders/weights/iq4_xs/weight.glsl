// IQ4_XS: blocks of 256 indices into sixteen uneven levels; 32 share a 6-bit scale, a multiple of the block's half. Each
// 16 bytes hold 16 elements in their low nibbles and the next 16 in the high ones.
// Planes: indices, (half, high bits of the scales), low bits of the scales.
#include "common/weight_bits.glsl"
#include "common/iq4_values.glsl"

const uint kGroup = 32;

float decodeGroup(uint rowQuad, uint columns, uint group, out vec4 values[kGroup / 4])
{
    const uint blocks = columns / 256;
    const uint block = group / 8;
    const uint part = group & 7;
    const uint unitQuad = rowQuad + 8 * blocks;
    const uvec4 bytes = weights_quads[rowQuad + 8 * block + part];
    const uint unit = weights_words[unitQuad * 4 + block];
    const uint lows = weights_words[(unitQuad + quadsOf(4 * blocks)) * 4 + block] >> (4 * part);
    const int scale = int((lows & 15) | (((unit >> (16 + 2 * part)) & 3) << 4)) - 32;
    [[unroll]] for (uint word = 0; word < 4; ++word) {
        values[word] = iq4Levels(bytes[word]);
        values[4 + word] = iq4Levels(bytes[word] >> 4);
    }
    return lowHalf(unit) * float(scale);
}
