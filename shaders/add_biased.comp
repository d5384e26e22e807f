#version 450
#extension GL_GOOGLE_include_directive : require
#include "add_biased.h"

void main()
{
    const uint row = gl_WorkGroupID.y * params.width;
    const uint step = gl_NumWorkGroups.x * gl_WorkGroupSize.x;
    for (uint i = gl_GlobalInvocationID.x; i < params.width; i += step) hidden[row + i] += x[row + i] + bias[i];
}
