#version 450
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_control_flow_attributes : require
#include "attend_tiles.h"

const uint kRows = 1;
#include "common/softmax_step.glsl"

const uint kQuads = (head_dim + 3) / 4; // vec4 of a head, padded with zeros

shared vec4 keyTile[block_keys * kQuads];
shared vec4 valueTile[block_keys * kQuads];

// Keys and values block … block + block_keys - 1; beyond the last token that one again.
void loadTiles(uint block, uint head, uint stride)
{
    for (uint i = gl_LocalInvocationID.x; i < 4 * block_keys * kQuads; i += gl_WorkGroupSize.x) {
        const uint column = i % (4 * kQuads);
        const uint at = min(block + i / (4 * kQuads), params.tokens - 1) * stride + head + min(column, head_dim - 1);
        keyTile[i / 4][i % 4] = column < head_dim ? k[at] : 0.0;
        valueTile[i / 4][i % 4] = column < head_dim ? v[at] : 0.0;
    }
}

void main()
{
    const uint head = gl_WorkGroupID.y * head_dim;
    const uint stride = params.heads * head_dim;
    const uint token = params.queries_begin + gl_GlobalInvocationID.x;
    const uint row = min(token, params.queries_end - 1) * stride + head;

    vec4 query[kQuads];
    vec4 sums[kQuads];
    [[unroll]] for (uint i = 0; i < kQuads; ++i) {
        query[i] = vec4(0.0);
        [[unroll]] for (uint c = 4 * i; c < min(4 * i + 4, head_dim); ++c)
            query[i][c % 4] = (q[row + c] + query_bias[head + c]) * params.scale;
        sums[i] = vec4(0.0);
    }
    beginSoftmax();

    for (uint block = 0; block < params.tokens; block += block_keys) {
        loadTiles(block, head, stride);
        barrier();
        for (uint s = 0; s < block_keys; s += lane_keys) {
            [[unroll]] for (uint j = 0; j < lane_keys; ++j) {
                vec4 products = vec4(0.0);
                [[unroll]] for (uint i = 0; i < kQuads; ++i)
                    products = fma(query[i], keyTile[(s + j) * kQuads + i], products);
                const float score = (products.x + products.y) + (products.z + products.w);
                weights[0][j] = block + s + j < params.tokens ? score : kLowest;
            }
            const float rescale = softmaxStep(0);
            [[unroll]] for (uint i = 0; i < kQuads; ++i) {
                vec4 sum = sums[i] * rescale;
                [[unroll]] for (uint j = 0; j < lane_keys; ++j)
                    sum = fma(vec4(weights[0][j]), valueTile[(s + j) * kQuads + i], sum);
                sums[i] = sum;
            }
        }
        barrier();
    }

    if (token >= params.queries_end) return;
    [[unroll]] for (uint i = 0; i < kQuads; ++i)
        [[unroll]] for (uint c = 4 * i; c < min(4 * i + 4, head_dim); ++c)
            mixed[row + c] = sums[i][c % 4] / total[0] + value_bias[head + c];
}
