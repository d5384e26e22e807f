// Q4_0: blocks of 32 nibbles, 8 standing for zero, with one half scale. Byte i holds elements i and 16 + i.
// Planes: nibbles, scales.
#include "common/weight_bits.glsl"

const uint kGroup = 32;

float decodeGroup(uint rowQuad, uint columns, uint group, out vec4 values[kGroup / 4])
{
    const uint blocks = columns / 32;
    const uvec4 bytes = weights_quads[rowQuad + group];
    [[unroll]] for (uint word = 0; word < 4; ++word) {
        values[word] = unsignedBytes(nibbles(bytes[word])) - 8.0;
        values[4 + word] = unsignedBytes(nibbles(bytes[word] >> 4)) - 8.0;
    }
    return halfOfPlane(rowQuad + blocks, group);
}
