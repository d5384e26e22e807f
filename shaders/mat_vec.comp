#version 450
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_control_flow_attributes : require
#include "mat_vec.h"
#include "weight.glsl"

const uint kRuns = kGroup / 4; // runs of four elements in a group

shared float partialSums[gl_WorkGroupSize.x];

// Four activations from `column` on; zero beyond the row.
vec4 activations(uint token, uint column)
{
    const uint at = token * params.x_stride + column;
    if (ragged == 0) return x_wide[at / 4];
    vec4 run = vec4(0.0);
    [[unroll]] for (uint i = 0; i < 4; ++i)
        if (column + i < params.columns) run[i] = x[at + i];
    return run;
}

// Zero instead of whatever the decoder found beyond the row.
vec4 insideRow(vec4 run, uint column)
{
    return mix(vec4(0.0), run, lessThan(uvec4(column) + uvec4(0, 1, 2, 3), uvec4(params.columns)));
}

// The sum over the lanes of a row, valid in its lane 0: a fixed tree.
float sumOfLanes(float value, uint lane)
{
    if (lanes == 1) return value;
    const uint self = gl_LocalInvocationID.x;
    partialSums[self] = value;
    barrier();
    for (uint stride = lanes / 2; stride > 0; stride /= 2) {
        if (lane < stride) partialSums[self] += partialSums[self + stride];
        barrier();
    }
    const float total = partialSums[self];
    barrier();
    return total;
}

void main()
{
    const uint lane = gl_LocalInvocationID.x % lanes;
    const uint rowsAtOnce = gl_WorkGroupSize.x / lanes;
    const uint firstRow = params.rows_begin + gl_WorkGroupID.x * rowsAtOnce * tile_rows + gl_LocalInvocationID.x / lanes;
    const uint firstToken = params.tokens_begin + gl_WorkGroupID.y * tile_tokens;

    // What lies beyond the last row or token is computed from the last one, and not written.
    uint rowQuads[tile_rows];
    float sums[tile_rows][tile_tokens];
    [[unroll]] for (uint r = 0; r < tile_rows; ++r) {
        rowQuads[r] = min(firstRow + r * rowsAtOnce, params.rows_end - 1) * params.row_quads;
        [[unroll]] for (uint t = 0; t < tile_tokens; ++t) sums[r][t] = 0.0;
    }

    for (uint start = lane * kGroup; start < params.columns; start += lanes * kGroup) {
        vec4 values[tile_rows][kRuns];
        float scales[tile_rows];
        [[unroll]] for (uint r = 0; r < tile_rows; ++r) {
            scales[r] = decodeGroup(rowQuads[r], params.columns, start / kGroup, values[r]);
            if (ragged != 0)
                [[unroll]] for (uint run = 0; run < kRuns; ++run)
                    values[r][run] = insideRow(values[r][run], start + 4 * run);
        }
        [[unroll]] for (uint t = 0; t < tile_tokens; ++t) {
            const uint token = min(firstToken + t, params.tokens_end - 1);
            vec4 products[tile_rows];
            [[unroll]] for (uint r = 0; r < tile_rows; ++r) products[r] = vec4(0.0);
            [[unroll]] for (uint run = 0; run < kRuns; ++run) {
                const vec4 activation = activations(token, start + 4 * run);
                [[unroll]] for (uint r = 0; r < tile_rows; ++r)
                    products[r] = fma(values[r][run], activation, products[r]);
            }
            [[unroll]] for (uint r = 0; r < tile_rows; ++r)
                sums[r][t] += scales[r] * ((products[r].x + products[r].y) + (products[r].z + products[r].w));
        }
    }

    [[unroll]] for (uint r = 0; r < tile_rows; ++r) {
        const uint row = firstRow + r * rowsAtOnce;
        [[unroll]] for (uint t = 0; t < tile_tokens; ++t) {
            const float total = sumOfLanes(sums[r][t], lane);
            if (lane == 0 && row < params.rows_end && firstToken + t < params.tokens_end)
                y[(firstToken + t) * params.y_stride + params.y_first + row] = total;
        }
    }
}
