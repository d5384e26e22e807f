#version 450
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_control_flow_attributes : require
#include "mat_mul.h"
#include "weight.glsl"

const uint kDepth = 32; // columns of a tile, a multiple of every format's group

// [column of the tile, row / 4] and [column of the tile, token / 4]
shared vec4 weightTile[kDepth * tile_rows / 4];
shared vec4 activationTile[kDepth * tile_tokens / 4];

void loadWeights(uint firstRow, uint firstColumn)
{
    for (uint task = gl_LocalInvocationID.x; task < tile_rows * (kDepth / kGroup); task += gl_WorkGroupSize.x) {
        const uint tileRow = task % tile_rows;
        const uint tileColumn = task / tile_rows * kGroup;
        const uint row = min(firstRow + tileRow, params.rows_end - 1);
        const uint column = firstColumn + tileColumn;
        vec4 values[kGroup / 4];
        float scale = 0.0;
        if (column < params.columns)
            scale = decodeGroup(row * params.row_quads, params.columns, column / kGroup, values);
        [[unroll]] for (uint i = 0; i < kGroup; ++i) {
            const float value = mix(0.0, values[i / 4][i % 4] * scale, column + i < params.columns);
            weightTile[(tileColumn + i) * (tile_rows / 4) + tileRow / 4][tileRow % 4] = value;
        }
    }
}

void loadActivations(uint firstToken, uint firstColumn)
{
    for (uint task = gl_LocalInvocationID.x; task < tile_tokens * (kDepth / 4); task += gl_WorkGroupSize.x) {
        const uint tileToken = task % tile_tokens;
        const uint tileColumn = task / tile_tokens * 4;
        const uint column = firstColumn + tileColumn;
        const uint at = min(firstToken + tileToken, params.tokens_end - 1) * params.x_stride + column;
        vec4 run = vec4(0.0);
        if (ragged == 0) {
            run = x_wide[at / 4];
        } else {
            [[unroll]] for (uint i = 0; i < 4; ++i)
                if (column + i < params.columns) run[i] = x[at + i];
        }
        [[unroll]] for (uint i = 0; i < 4; ++i)
            activationTile[(tileColumn + i) * (tile_tokens / 4) + tileToken / 4][tileToken % 4] = run[i];
    }
}

void main()
{
    // An invocation's runs of four rows and four tokens lie apart, so that neighbours read neighbouring words.
    const uint acrossRows = tile_rows / (4 * row_runs);
    const uint acrossTokens = tile_tokens / (4 * token_runs);
    const uint ownRow = gl_LocalInvocationID.x % acrossRows;
    const uint ownToken = gl_LocalInvocationID.x / acrossRows;
    const uint firstRow = params.rows_begin + gl_WorkGroupID.x * tile_rows;
    const uint firstToken = params.tokens_begin + gl_WorkGroupID.y * tile_tokens;

    vec4 sums[token_runs * 4][row_runs]; // four rows each
    [[unroll]] for (uint t = 0; t < token_runs * 4; ++t)
        [[unroll]] for (uint r = 0; r < row_runs; ++r) sums[t][r] = vec4(0.0);

    for (uint column = 0; column < params.columns; column += kDepth) {
        loadWeights(firstRow, column);
        loadActivations(firstToken, column);
        barrier();
        for (uint k = 0; k < kDepth; ++k) {
            vec4 weightRuns[row_runs];
            [[unroll]] for (uint r = 0; r < row_runs; ++r)
                weightRuns[r] = weightTile[k * (tile_rows / 4) + ownRow + r * acrossRows];
            [[unroll]] for (uint t = 0; t < token_runs; ++t) {
                const vec4 activation = activationTile[k * (tile_tokens / 4) + ownToken + t * acrossTokens];
                [[unroll]] for (uint i = 0; i < 4; ++i)
                    [[unroll]] for (uint r = 0; r < row_runs; ++r)
                        sums[4 * t + i][r] = fma(weightRuns[r], vec4(activation[i]), sums[4 * t + i][r]);
            }
        }
        barrier();
    }

    [[unroll]] for (uint t = 0; t < token_runs * 4; ++t) {
        const uint token = firstToken + 4 * (ownToken + t / 4 * acrossTokens) + t % 4;
        if (token >= params.tokens_end) continue;
        [[unroll]] for (uint r = 0; r < row_runs * 4; ++r) {
            const uint row = firstRow + 4 * (ownRow + r / 4 * acrossRows) + r % 4;
            if (row < params.rows_end)
                y[token * params.y_stride + params.y_first + row] = sums[t][r / 4][r % 4];
        }
    }
}
