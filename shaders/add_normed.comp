#version 450
#extension GL_GOOGLE_include_directive : require
#include "add_normed.h"
#include "common/workgroup_sum.glsl"

void main()
{
    const uint row = gl_WorkGroupID.x * params.width;
    const uint lane = gl_LocalInvocationID.x;

    float squares = 0.0;
    for (uint i = lane; i < params.width; i += gl_WorkGroupSize.x) squares += x[row + i] * x[row + i];
    const float scale = inversesqrt(workgroupSum(squares) / float(params.width) + params.epsilon);

    for (uint i = lane; i < params.width; i += gl_WorkGroupSize.x) hidden[row + i] += x[row + i] * gain[i] * scale;
}
