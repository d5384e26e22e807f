#version 450
#extension GL_GOOGLE_include_directive : require
#include "rms_norm.h"
#include "common/workgroup_sum.glsl"

void main()
{
    const uint token = gl_WorkGroupID.x;
    const uint lane = gl_LocalInvocationID.x;
    const uint source = (params.first + token) * params.width;

    float squares = 0.0;
    for (uint i = lane; i < params.width; i += gl_WorkGroupSize.x) squares += x[source + i] * x[source + i];
    const float scale = inversesqrt(workgroupSum(squares) / float(params.width) + params.epsilon);

    for (uint i = lane; i < params.width; i += gl_WorkGroupSize.x)
        y[token * params.width + i] = x[source + i] * gain[i] * scale;
}
