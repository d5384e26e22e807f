// Q4_K: blocks of 256 nibbles; 32 share a 6-bit scale and a 6-bit minimum, multiples of two halves of the block. Each 32
// bytes hold 32 elements in their low nibbles and the next 32 in the high ones.
// Planes: nibbles, 12 bytes of scales and minima, the two halves.
#include "common/weight_bits.glsl"
#include "common/scales_6bit.glsl"

const uint kGroup = 32;

float decodeGroup(uint rowQuad, uint columns, uint group, out vec4 values[kGroup / 4])
{
    const uint blocks = columns / 256;
    const uint block = group / 8;
    const uint part = group & 7;
    const uint scalesQuad = rowQuad + 8 * blocks;
    const vec2 unit = unpackHalf2x16(weights_words[(scalesQuad + quadsOf(12 * blocks)) * 4 + block]);
    const vec2 scale = unit * scaleAndMinimum(scalesQuad * 4 + 3 * block, part);
    [[unroll]] for (uint half16 = 0; half16 < 2; ++half16) {
        const uvec4 bytes = weights_quads[rowQuad + 8 * block + (part >> 1) * 2 + half16] >> (4 * (part & 1));
        [[unroll]] for (uint word = 0; word < 4; ++word)
            values[4 * half16 + word] = unsignedBytes(nibbles(bytes[word])) * scale.x - scale.y;
    }
    return 1.0;
}
