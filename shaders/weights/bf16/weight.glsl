// BF16, the upper half of an F32. Rows of any width.
#include "common/weight_bits.glsl"

const uint kGroup = 16;

vec4 bfloats(uint first, uint second)
{
    return uintBitsToFloat(uvec4(first << 16, first & 0xFFFF0000u, second << 16, second & 0xFFFF0000u));
}

float decodeGroup(uint rowQuad, uint columns, uint group, out vec4 values[kGroup / 4])
{
    const uint last = (columns - 1) / 8; // quad of the row: nothing may be read behind it
    const uvec4 first = weights_quads[rowQuad + 2 * group];
    const uvec4 second = weights_quads[rowQuad + min(2 * group + 1, last)];
    values[0] = bfloats(first.x, first.y);
    values[1] = bfloats(first.z, first.w);
    values[2] = bfloats(second.x, second.y);
    values[3] = bfloats(second.z, second.w);
    return 1.0;
}
