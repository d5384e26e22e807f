#version 450
#extension GL_GOOGLE_include_directive : require
#include "layer_norm.h"
#include "common/workgroup_sum.glsl"

void main()
{
    const uint row = gl_WorkGroupID.x * params.width;
    const uint lane = gl_LocalInvocationID.x;

    float sum = 0.0;
    for (uint i = lane; i < params.width; i += gl_WorkGroupSize.x) sum += x[row + i];
    const float mean = workgroupSum(sum) / float(params.width);

    float squares = 0.0;
    for (uint i = lane; i < params.width; i += gl_WorkGroupSize.x) squares += (x[row + i] - mean) * (x[row + i] - mean);
    const float scale = inversesqrt(workgroupSum(squares) / float(params.width) + params.epsilon);

    for (uint i = lane; i < params.width; i += gl_WorkGroupSize.x)
        y[row + i] = (x[row + i] - mean) * scale * gain[i] + bias[i];
}
