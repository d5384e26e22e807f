#version 450
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_control_flow_attributes : require
#include "embed.h"
#include "weight.glsl"

void main()
{
    const uint group = gl_GlobalInvocationID.x;
    const uint token = gl_WorkGroupID.y;
    const uint row = ids[state[0] + token] - params.first_row; // huge for a row before the slice
    if (row >= params.rows || group * kGroup >= params.width) return;

    vec4 values[kGroup / 4];
    const float scale = decodeGroup(row * params.row_quads, params.width, group, values) * params.scale;
    [[unroll]] for (uint i = 0; i < kGroup; ++i) {
        const uint column = group * kGroup + i;
        if (column < params.width) embedded[token * params.width + column] = values[i / 4][i % 4] * scale;
    }
}
