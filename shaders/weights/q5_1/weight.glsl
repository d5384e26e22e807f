// Q5_1: blocks of 32 five-bit numbers with a scale and a minimum, both half; bits as in Q5_0.
// Planes: low bits, fifth bits, (scale, minimum).
#include "common/weight_bits.glsl"

const uint kGroup = 32;

float decodeGroup(uint rowQuad, uint columns, uint group, out vec4 values[kGroup / 4])
{
    const uint blocks = columns / 32;
    const uint fifthsQuad = rowQuad + blocks;
    const uvec4 bytes = weights_quads[rowQuad + group];
    const uint fifths = weights_words[fifthsQuad * 4 + group];
    const vec2 scale = unpackHalf2x16(weights_words[(fifthsQuad + quadsOf(4 * blocks)) * 4 + group]);
    [[unroll]] for (uint word = 0; word < 4; ++word) {
        const uint low = nibbles(bytes[word]) | fifthBits(fifths >> (4 * word));
        const uint high = nibbles(bytes[word] >> 4) | fifthBits(fifths >> (16 + 4 * word));
        values[word] = unsignedBytes(low) * scale.x + scale.y;
        values[4 + word] = unsignedBytes(high) * scale.x + scale.y;
    }
    return 1.0;
}
