// Q5_K: blocks of 256 five-bit numbers; low bits, scales and minima as in Q4_K. The fifth bits of elements 32 j to
// 32 j + 31 are bit j of 32 bytes. Planes: low bits, fifth bits, 12 bytes of scales and minima, the two halves.
#include "common/weight_bits.glsl"
#include "common/scales_6bit.glsl"

const uint kGroup = 32;

float decodeGroup(uint rowQuad, uint columns, uint group, out vec4 values[kGroup / 4])
{
    const uint blocks = columns / 256;
    const uint block = group / 8;
    const uint part = group & 7;
    const uint scalesQuad = rowQuad + 10 * blocks;
    const vec2 unit = unpackHalf2x16(weights_words[(scalesQuad + quadsOf(12 * blocks)) * 4 + block]);
    const vec2 scale = unit * scaleAndMinimum(scalesQuad * 4 + 3 * block, part);
    [[unroll]] for (uint half16 = 0; half16 < 2; ++half16) {
        const uvec4 lows = weights_quads[rowQuad + 8 * block + (part >> 1) * 2 + half16] >> (4 * (part & 1));
        const uvec4 fifths = weights_quads[rowQuad + 8 * blocks + 2 * block + half16] >> part;
        [[unroll]] for (uint word = 0; word < 4; ++word) {
            const uint number = nibbles(lows[word]) | ((fifths[word] & 0x01010101u) << 4);
            values[4 * half16 + word] = unsignedBytes(number) * scale.x - scale.y;
        }
    }
    return 1.0;
}
