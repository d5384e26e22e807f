#version 450
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_control_flow_attributes : require
#extension GL_KHR_shader_subgroup_ballot : require
#include "mat_rows.h"
#include "weight.glsl"

// Columns are taken 32 at a time: eight runs of four, run i in register i / subgroup of lane i % subgroup.
const uint kRuns = 8;
const uint kGroups = 32 / kGroup;
const uint kRunsOfGroup = kGroup / 4;
const uint kRegisters = (kRuns + subgroup - 1) / subgroup;

void main()
{
    const uint lane = gl_SubgroupInvocationID;
    const uint firstRow = params.rows_begin + gl_WorkGroupID.x * gl_WorkGroupSize.x * tile_rows + gl_LocalInvocationID.x;
    const uint firstToken = params.tokens_begin + gl_WorkGroupID.y * tile_tokens;

    // What lies beyond the last row or token is computed from the last one, and not written.
    uint rowQuads[tile_rows];
    float sums[tile_rows][tile_tokens];
    [[unroll]] for (uint r = 0; r < tile_rows; ++r) {
        rowQuads[r] = min(firstRow + r * gl_WorkGroupSize.x, params.rows_end - 1) * params.row_quads;
        [[unroll]] for (uint t = 0; t < tile_tokens; ++t) sums[r][t] = 0.0;
    }

    for (uint column = 0; column < params.columns; column += 32) {
        vec4 values[tile_rows][kGroups][kRunsOfGroup];
        float scales[tile_rows][kGroups];
        [[unroll]] for (uint r = 0; r < tile_rows; ++r)
            [[unroll]] for (uint g = 0; g < kGroups; ++g)
                scales[r][g] = decodeGroup(rowQuads[r], params.columns, column / kGroup + g, values[r][g]);

        [[unroll]] for (uint t = 0; t < tile_tokens; ++t) {
            const uint token = min(firstToken + t, params.tokens_end - 1);
            const uint quad = (token * params.x_stride + column) / 4;
            vec4 own[kRegisters];
            [[unroll]] for (uint i = 0; i < kRegisters; ++i) own[i] = x_wide[quad + min(i * subgroup + lane, kRuns - 1)];

            [[unroll]] for (uint g = 0; g < kGroups; ++g) {
                vec4 products[tile_rows];
                [[unroll]] for (uint r = 0; r < tile_rows; ++r) products[r] = vec4(0.0);
                [[unroll]] for (uint i = 0; i < kRunsOfGroup; ++i) {
                    const uint run = g * kRunsOfGroup + i;
                    const vec4 activation = subgroupBroadcast(own[run / subgroup], run % subgroup);
                    [[unroll]] for (uint r = 0; r < tile_rows; ++r)
                        products[r] = fma(values[r][g][i], activation, products[r]);
                }
                [[unroll]] for (uint r = 0; r < tile_rows; ++r)
                    sums[r][t] += scales[r][g] * ((products[r].x + products[r].y) + (products[r].z + products[r].w));
            }
        }
    }

    [[unroll]] for (uint r = 0; r < tile_rows; ++r) {
        const uint row = firstRow + r * gl_WorkGroupSize.x;
        [[unroll]] for (uint t = 0; t < tile_tokens; ++t)
            if (row < params.rows_end && firstToken + t < params.tokens_end)
                y[(firstToken + t) * params.y_stride + params.y_first + row] = sums[r][t];
    }
}
