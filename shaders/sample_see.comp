#version 450
#extension GL_GOOGLE_include_directive : require
#include "sample_see.h"

void main()
{
    const uint lane = gl_LocalInvocationID.x;
    const uint last = state[0];
    if (params.from_start != 0) {
        for (uint word = lane; word < (params.vocabulary + 31) / 32; word += gl_WorkGroupSize.x)
            atomicExchange(seen[word], 0u);
        memoryBarrierBuffer();
        barrier();
    }
    for (uint position = (params.from_start != 0 ? 0 : last) + lane; position <= last; position += gl_WorkGroupSize.x) {
        const uint id = sequence[position];
        if (id < params.vocabulary) atomicOr(seen[id / 32], 1u << id % 32);
    }
}
