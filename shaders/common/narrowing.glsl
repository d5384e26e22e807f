// What the kernels of the threshold search share; include after the contract, which gives maxima, counts_before,
// narrowing_before and the parameters. See sample_narrow.h.
#include "common/score_key.glsl"
#include "common/workgroup_sum.glsl"

const uint kDigits = 16;
const uint kPassesPerSearch = 8;

struct Narrowing {
    uint known; // bits of the key found so far, the others 0
    uint above; // scores with a higher key
    float above_mass;
    uint least; // key of the survivors of the search by rank
    float target; // mass to reach
};

shared uint digitCounts[kDigits];
shared float digitMasses[kDigits];

uint shiftOf(uint pass)
{
    return 28 - 4 * (pass % kPassesPerSearch);
}

float bestScore()
{
    float best = -kScoreLimit;
    for (uint group = gl_LocalInvocationID.x; group < params.groups; group += gl_WorkGroupSize.x)
        best = max(best, maxima[group]);
    return workgroupMax(best);
}

void sumGroups()
{
    for (uint column = gl_LocalInvocationID.x; column < 2 * kDigits; column += gl_WorkGroupSize.x) {
        uint count = 0;
        float mass = 0.0;
        for (uint group = 0; group < params.groups; ++group) {
            const uint word = counts_before[group * 2 * kDigits + column];
            if (column < kDigits)
                count += word;
            else
                mass += uintBitsToFloat(word);
        }
        if (column < kDigits)
            digitCounts[column] = count;
        else
            digitMasses[column - kDigits] = mass;
    }
    barrier();
}

// The digit that holds the threshold: the highest at which the count or the mass is reached. Rounding may keep a mass
// from its target by a hair; then it is the lowest digit that has scores at all.
Narrowing endPass(uint pass)
{
    const bool by_rank = pass < params.rank_passes;
    Narrowing n = Narrowing(narrowing_before[0], narrowing_before[1], uintBitsToFloat(narrowing_before[2]),
        narrowing_before[3], uintBitsToFloat(narrowing_before[4]));
    if (pass == params.rank_passes) { // the first pass by mass has counted all survivors
        for (uint digit = 0; digit < kDigits; ++digit) n.target += digitMasses[digit];
        n.target *= params.top_p;
    }

    uint found = 0;
    uint above = n.above;
    float above_mass = n.above_mass;
    for (uint step = 0; step < kDigits; ++step) {
        const uint digit = kDigits - 1 - step;
        if (digitCounts[digit] == 0) continue;
        found = digit;
        n.above = above;
        n.above_mass = above_mass;
        above += digitCounts[digit];
        above_mass += digitMasses[digit];
        if (by_rank ? above >= params.rank : above_mass >= n.target) break;
    }
    n.known |= found << shiftOf(pass);
    if (by_rank && pass + 1 == params.rank_passes) n.least = n.known;
    return n;
}

// The state after `passes` passes.
Narrowing narrowed(uint passes)
{
    if (passes == 0) return Narrowing(0u, 0u, 0.0, 0u, 0.0);
    sumGroups();
    return endPass(passes - 1);
}
