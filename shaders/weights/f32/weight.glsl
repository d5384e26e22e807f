// F32. Rows of any width.
#include "common/weight_bits.glsl"

const uint kGroup = 8;

float decodeGroup(uint rowQuad, uint columns, uint group, out vec4 values[kGroup / 4])
{
    const uint last = (columns - 1) / 4; // quad of the row: nothing may be read behind it
    values[0] = uintBitsToFloat(weights_quads[rowQuad + 2 * group]);
    values[1] = uintBitsToFloat(weights_quads[rowQuad + min(2 * group + 1, last)]);
    return 1.0;
}
