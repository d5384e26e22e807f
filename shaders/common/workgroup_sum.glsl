// Sum and maximum over all invocations of a workgroup, the same bits in each: a fixed tree in shared memory, so that
// neither the subgroup size nor the driver changes the order. The workgroup size is a power of two.

shared float workgroupScratch[gl_WorkGroupSize.x];

float workgroupSum(float value)
{
    const uint lane = gl_LocalInvocationID.x;
    workgroupScratch[lane] = value;
    barrier();
    for (uint stride = gl_WorkGroupSize.x / 2; stride > 0; stride /= 2) {
        if (lane < stride) workgroupScratch[lane] += workgroupScratch[lane + stride];
        barrier();
    }
    const float total = workgroupScratch[0];
    barrier();
    return total;
}

float workgroupMax(float value)
{
    const uint lane = gl_LocalInvocationID.x;
    workgroupScratch[lane] = value;
    barrier();
    for (uint stride = gl_WorkGroupSize.x / 2; stride > 0; stride /= 2) {
        if (lane < stride) workgroupScratch[lane] = max(workgroupScratch[lane], workgroupScratch[lane + stride]);
        barrier();
    }
    const float highest = workgroupScratch[0];
    barrier();
    return highest;
}
