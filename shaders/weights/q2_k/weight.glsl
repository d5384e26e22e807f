// Q2_K: blocks of 256 two-bit numbers; sixteen of them share a 4-bit scale and a 4-bit minimum, which are multiples of
// two halves of the block. The 32 bytes of each half of a block hold, two bits each, elements 0-31, 32-63, 64-95, 96-127.
// Planes: numbers, (scale, minimum) bytes, the two halves.
#include "common/weight_bits.glsl"

const uint kGroup = 16;

float decodeGroup(uint rowQuad, uint columns, uint group, out vec4 values[kGroup / 4])
{
    const uint blocks = columns / 256;
    const uint block = group / 16;
    const uint part = group & 15;
    const uint shift = part & 6;
    const uvec4 bytes = weights_quads[rowQuad + 4 * block + (part >> 3) * 2 + (part & 1)] >> shift;
    const uint scales = weights_words[(rowQuad + 4 * blocks + block) * 4 + part / 4] >> (8 * (part & 3));
    const vec2 unit = unpackHalf2x16(weights_words[(rowQuad + 5 * blocks) * 4 + block]);
    const float scale = unit.x * float(scales & 15);
    const float minimum = unit.y * float((scales >> 4) & 15);
    [[unroll]] for (uint word = 0; word < 4; ++word) values[word] = unsignedBytes(bytes[word] & 0x03030303u) * scale - minimum;
    return 1.0;
}
