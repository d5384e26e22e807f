#version 450
#extension GL_GOOGLE_include_directive : require
#include "gated_gelu.h"

// x/2 * (1 + tanh(u)) = x / (1 + exp(-2u)): no cancellation for negative x. Beyond |u| = 40 the result is x or zero in
// float32, and the clamp keeps exp finite however large x is (x^3 alone overflows at 7e12).
float gelu(float x)
{
    const float kSqrtTwoOverPi = 0.7978845608028654;
    const float u = clamp(kSqrtTwoOverPi * x * (1.0 + 0.044715 * x * x), -40.0, 40.0);
    return x / (1.0 + exp(-2.0 * u));
}

void main()
{
    const uint row = gl_WorkGroupID.y * params.width;
    const uint step = gl_NumWorkGroups.x * gl_WorkGroupSize.x;
    for (uint i = gl_GlobalInvocationID.x; i < params.width; i += step)
        inner[row + i] = gelu(gate[row + i]) * up[row + i];
}
