// The pair (key, id) with the highest key of all invocations of a workgroup, the lowest id of equals.
shared uvec2 pairScratch[gl_WorkGroupSize.x];

uvec2 betterPair(uvec2 a, uvec2 b)
{
    return b.x > a.x || (b.x == a.x && b.y < a.y) ? b : a;
}

uvec2 workgroupBest(uvec2 pair)
{
    const uint lane = gl_LocalInvocationID.x;
    pairScratch[lane] = pair;
    barrier();
    for (uint stride = gl_WorkGroupSize.x / 2; stride > 0; stride /= 2) {
        if (lane < stride) pairScratch[lane] = betterPair(pairScratch[lane], pairScratch[lane + stride]);
        barrier();
    }
    return pairScratch[0];
}
