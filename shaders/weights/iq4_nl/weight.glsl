// IQ4_NL: blocks of 32 indices into sixteen uneven levels, with one half scale. Byte i holds elements i and 16 + i.
// Planes: indices, scales.
#include "common/weight_bits.glsl"
#include "common/iq4_values.glsl"

const uint kGroup = 32;

float decodeGroup(uint rowQuad, uint columns, uint group, out vec4 values[kGroup / 4])
{
    const uint blocks = columns / 32;
    const uvec4 bytes = weights_quads[rowQuad + group];
    [[unroll]] for (uint word = 0; word < 4; ++word) {
        values[word] = iq4Levels(bytes[word]);
        values[4 + word] = iq4Levels(bytes[word] >> 4);
    }
    return halfOfPlane(rowQuad + blocks, group);
}
