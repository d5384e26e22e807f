#version 450
#extension GL_GOOGLE_include_directive : require
#include "patches.h"

float colour(uint index)
{
    const uint side = params.size / params.patch_size;
    const uint channel = index / (params.patch_size * params.patch_size);
    const uint r = gl_WorkGroupID.y / side * params.patch_size + index / params.patch_size % params.patch_size;
    const uint c = gl_WorkGroupID.y % side * params.patch_size + index % params.patch_size;
    const uint at = (r * params.size + c) * 3 + channel;
    const float value = float(pixels[at / 4] >> at % 4 * 8 & 0xFFu) / 255.0;
    if (channel == 0) return (value - params.mean_red) / params.deviation_red;
    if (channel == 1) return (value - params.mean_green) / params.deviation_green;
    return (value - params.mean_blue) / params.deviation_blue;
}

void main()
{
    const uint step = gl_NumWorkGroups.x * gl_WorkGroupSize.x;
    const uint used = 3 * params.patch_size * params.patch_size;
    for (uint i = gl_GlobalInvocationID.x; i < params.columns; i += step)
        rows[gl_WorkGroupID.y * params.columns + i] = i < used ? colour(i) : 0.0;
}
