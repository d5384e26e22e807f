// F16. Rows of any width.
#include "common/weight_bits.glsl"

const uint kGroup = 16;

float decodeGroup(uint rowQuad, uint columns, uint group, out vec4 values[kGroup / 4])
{
    const uint last = (columns - 1) / 8; // quad of the row: nothing may be read behind it
    const uvec4 first = weights_quads[rowQuad + 2 * group];
    const uvec4 second = weights_quads[rowQuad + min(2 * group + 1, last)];
    values[0] = vec4(unpackHalf2x16(first.x), unpackHalf2x16(first.y));
    values[1] = vec4(unpackHalf2x16(first.z), unpackHalf2x16(first.w));
    values[2] = vec4(unpackHalf2x16(second.x), unpackHalf2x16(second.y));
    values[3] = vec4(unpackHalf2x16(second.z), unpackHalf2x16(second.w));
    return 1.0;
}
