#version 450
#extension GL_GOOGLE_include_directive : require
#include "sample_score.h"
#include "common/score_key.glsl"
#include "common/workgroup_sum.glsl"

float finiteLogit(uint bits)
{
    const uint magnitude = bits & 0x7FFFFFFFu;
    if (magnitude > 0x7F800000u) return -kScoreLimit;
    if (magnitude == 0x7F800000u) return bits == magnitude ? kScoreLimit : -kScoreLimit;
    return magnitude == 0 ? 0.0 : uintBitsToFloat(bits); // one zero, so that equal scores have equal keys
}

void main()
{
    const uint begin = gl_WorkGroupID.x * chunk;
    const uint end = min(begin + chunk, params.vocabulary);
    float highest = -kScoreLimit;
    for (uint i = begin + gl_LocalInvocationID.x; i < end; i += gl_WorkGroupSize.x) {
        float logit = finiteLogit(logits[i]);
        if (params.penalty != 1.0 && (seen[i / 32] >> i % 32 & 1u) != 0u)
            logit = logit > 0.0 ? logit / params.penalty : logit * params.penalty;
        const float score = clamp(logit / params.temperature, -kScoreLimit, kScoreLimit);
        scores[i] = score;
        highest = max(highest, score);
    }
    highest = workgroupMax(highest);
    if (gl_LocalInvocationID.x == 0) maxima[gl_WorkGroupID.x] = highest;
}
