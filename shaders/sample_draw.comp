#version 450
#extension GL_GOOGLE_include_directive : require
#include "sample_draw.h"
#include "common/best_pair.glsl"
#include "common/narrowing.glsl"
#include "common/philox.glsl"

// -log(E) with E exponentially distributed. What decides a draw are small E, so E = -log(1 - v) is made from a v that is
// fine near zero: 64 bits, and a series where 1 - v would round.
float gumbel(uint id)
{
    const uvec4 bits = philox(uvec4(id, state[0], 0u, 0u), uvec2(params.seed_low, params.seed_high));
    const float v = (float(bits.x) + float(bits.y | 1u) * (1.0 / 4294967296.0)) * (1.0 / 4294967296.0);
    const float series = v * (1.0 + v * (1.0 / 2.0 + v * (1.0 / 3.0 + v * (1.0 / 4.0 + v * (1.0 / 5.0)))));
    return -log(v < 0.03125 ? series : -log(max(1.0 - v, 5.9604645e-8)));
}

void main()
{
    const uint lane = gl_LocalInvocationID.x;
    const uint begin = gl_WorkGroupID.x * chunk;
    const uint end = min(begin + chunk, params.vocabulary);
    const Narrowing n = narrowed(params.passes);
    const uint least = max(n.known, scoreKey(max(bestScore() + params.min_score, -kScoreLimit)));
    if (gl_WorkGroupID.x == 0 && lane == 0) threshold[0] = least;

    uvec2 best = uvec2(0u, 0xFFFFFFFFu);
    for (uint i = begin + lane; i < end; i += gl_WorkGroupSize.x) {
        const float score = scores[i];
        if (scoreKey(score) < least) continue;
        best = betterPair(best, uvec2(scoreKey(params.noisy != 0 ? score + gumbel(i) : score), i));
    }
    best = workgroupBest(best);
    if (lane == 0) {
        winners[2 * gl_WorkGroupID.x] = best.x;
        winners[2 * gl_WorkGroupID.x + 1] = best.y;
    }
}
