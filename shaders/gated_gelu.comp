#version 450
#extension GL_GOOGLE_include_directive : require
#include "gated_gelu.h"
#include "common/gelu.glsl"

void main()
{
    const uint row = gl_WorkGroupID.y * params.width;
    const uint step = gl_NumWorkGroups.x * gl_WorkGroupSize.x;
    for (uint i = gl_GlobalInvocationID.x; i < params.width; i += step)
        inner[row + i] = gelu(gate[row + i]) * up[row + i];
}
