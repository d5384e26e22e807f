#version 450
#extension GL_GOOGLE_include_directive : require
#include "pool.h"

void main()
{
    const uint blocks = params.side / params.block;
    const uint row = gl_WorkGroupID.y / blocks * params.block;
    const uint column = gl_WorkGroupID.y % blocks * params.block;
    const uint step = gl_NumWorkGroups.x * gl_WorkGroupSize.x;
    for (uint i = gl_GlobalInvocationID.x; i < params.width; i += step) {
        float sum = 0.0;
        for (uint r = 0; r < params.block; ++r)
            for (uint c = 0; c < params.block; ++c)
                sum += x[((row + r) * params.side + column + c) * params.width + i];
        y[gl_WorkGroupID.y * params.width + i] = sum / float(params.block * params.block);
    }
}
