// Q4_1: blocks of 32 nibbles with a scale and a minimum, both half. Byte i holds elements i and 16 + i.
// Planes: nibbles, (scale, minimum).
#include "common/weight_bits.glsl"

const uint kGroup = 32;

float decodeGroup(uint rowQuad, uint columns, uint group, out vec4 values[kGroup / 4])
{
    const uint blocks = columns / 32;
    const uvec4 bytes = weights_quads[rowQuad + group];
    const vec2 scale = unpackHalf2x16(weights_words[(rowQuad + blocks) * 4 + group]);
    [[unroll]] for (uint word = 0; word < 4; ++word) {
        values[word] = unsignedBytes(nibbles(bytes[word])) * scale.x + scale.y;
        values[4 + word] = unsignedBytes(nibbles(bytes[word] >> 4)) * scale.x + scale.y;
    }
    return 1.0;
}
