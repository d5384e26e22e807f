#version 450
#extension GL_GOOGLE_include_directive : require
#include "sample_choose.h"
#include "common/best_pair.glsl"

void main()
{
    uvec2 best = uvec2(0u, 0xFFFFFFFFu);
    for (uint i = gl_LocalInvocationID.x; i < params.count; i += gl_WorkGroupSize.x)
        best = betterPair(best, uvec2(winners[2 * i], winners[2 * i + 1]));
    best = workgroupBest(best);
    if (gl_LocalInvocationID.x != 0) return;

    const uint id = min(best.y, params.vocabulary - 1);
    const uint next = state[0] + 1;
    if (next < params.context) sequence[next] = id;
    chosen[next % params.ring] = id;
    state[0] = next;
}
