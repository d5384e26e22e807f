// Q8_0: blocks of 32 signed bytes with one half scale. Planes: bytes, scales.
#include "common/weight_bits.glsl"

const uint kGroup = 32;

float decodeGroup(uint rowQuad, uint columns, uint group, out vec4 values[kGroup / 4])
{
    const uint blocks = columns / 32;
    [[unroll]] for (uint half16 = 0; half16 < 2; ++half16) {
        const uvec4 bytes = weights_quads[rowQuad + 2 * group + half16];
        [[unroll]] for (uint word = 0; word < 4; ++word) values[4 * half16 + word] = signedBytes(bytes[word]);
    }
    return halfOfPlane(rowQuad + 2 * blocks, group);
}
