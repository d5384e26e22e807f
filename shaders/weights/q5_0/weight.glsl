// Q5_0: blocks of 32 five-bit numbers, 16 standing for zero, with one half scale. Byte i holds the low bits of elements
// i and 16 + i, bit i of a word the fifth bit of element i. Planes: low bits, fifth bits, scales.
#include "common/weight_bits.glsl"

const uint kGroup = 32;

float decodeGroup(uint rowQuad, uint columns, uint group, out vec4 values[kGroup / 4])
{
    const uint blocks = columns / 32;
    const uint fifthsQuad = rowQuad + blocks;
    const uvec4 bytes = weights_quads[rowQuad + group];
    const uint fifths = weights_words[fifthsQuad * 4 + group];
    [[unroll]] for (uint word = 0; word < 4; ++word) {
        values[word] = unsignedBytes(nibbles(bytes[word]) | fifthBits(fifths >> (4 * word))) - 16.0;
        values[4 + word] = unsignedBytes(nibbles(bytes[word] >> 4) | fifthBits(fifths >> (16 + 4 * word))) - 16.0;
    }
    return halfOfPlane(fifthsQuad + quadsOf(4 * blocks), group);
}
