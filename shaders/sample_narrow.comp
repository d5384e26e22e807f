#version 450
#extension GL_GOOGLE_include_directive : require
#include "sample_narrow.h"
#include "common/narrowing.glsl"

shared uint laneCounts[kDigits * gl_WorkGroupSize.x]; // [digits, lanes]
shared float laneMasses[kDigits * gl_WorkGroupSize.x];

// Counts the scores of this group that have the known bits, by their next digit.
void countDigits(Narrowing n, bool by_rank, float best)
{
    const uint lane = gl_LocalInvocationID.x;
    const uint shift = shiftOf(params.pass);
    const uint begin = gl_WorkGroupID.x * chunk;
    const uint end = min(begin + chunk, params.vocabulary);
    for (uint digit = 0; digit < kDigits; ++digit) {
        laneCounts[digit * gl_WorkGroupSize.x + lane] = 0;
        laneMasses[digit * gl_WorkGroupSize.x + lane] = 0.0;
    }
    for (uint i = begin + lane; i < end; i += gl_WorkGroupSize.x) {
        const uint key = scoreKey(scores[i]);
        const bool known = shift == 28 || key >> (shift + 4) == n.known >> (shift + 4);
        if (!known || key < n.least) continue;
        const uint column = (key >> shift & 15u) * gl_WorkGroupSize.x + lane;
        laneCounts[column] += 1;
        if (!by_rank) laneMasses[column] += exp(scores[i] - best);
    }
    barrier();
}

void main()
{
    const uint lane = gl_LocalInvocationID.x;
    const uint row = gl_WorkGroupID.x * 2 * kDigits;
    Narrowing n = narrowed(params.pass);
    const bool by_rank = params.pass < params.rank_passes;
    if (params.pass % kPassesPerSearch == 0) n = Narrowing(0u, 0u, 0.0, n.least, 0.0);

    if (gl_WorkGroupID.x == 0 && lane == 0) {
        narrowing[0] = n.known;
        narrowing[1] = n.above;
        narrowing[2] = floatBitsToUint(n.above_mass);
        narrowing[3] = n.least;
        narrowing[4] = floatBitsToUint(n.target);
    }

    // Soon few groups hold a score with the known bits; the others saw none for that digit in the pass before.
    const bool empty = params.pass % kPassesPerSearch != 0
        && counts_before[row + (n.known >> shiftOf(params.pass - 1) & 15u)] == 0;
    if (empty) {
        for (uint column = lane; column < 2 * kDigits; column += gl_WorkGroupSize.x) counts[row + column] = 0;
        return;
    }
    countDigits(n, by_rank, bestScore());
    for (uint column = lane; column < kDigits; column += gl_WorkGroupSize.x) {
        uint count = 0;
        float mass = 0.0;
        for (uint other = 0; other < gl_WorkGroupSize.x; ++other) {
            count += laneCounts[column * gl_WorkGroupSize.x + other];
            mass += laneMasses[column * gl_WorkGroupSize.x + other];
        }
        counts[row + column] = count;
        counts[row + kDigits + column] = floatBitsToUint(mass);
    }
}
