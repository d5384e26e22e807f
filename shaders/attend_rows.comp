#version 450
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_control_flow_attributes : require
#extension GL_KHR_shader_subgroup_ballot : require
#include "attend_rows.h"

const uint kRows = lane_rows;
#include "common/softmax_step.glsl"

const uint kRegisters = (head_dim + subgroup - 1) / subgroup; // that hold a head, element i in lane i % subgroup

float query[lane_rows][head_dim];
float sums[lane_rows][head_dim];
float rescale[lane_rows]; // of sums, before the next values are added

uint columnOf(uint i) { return min(i * subgroup + gl_SubgroupInvocationID, head_dim - 1); }

// Row `row` of an invocation's queries, for lane `lane`.
uint tokenOf(uint row, uint lane)
{
    const uint first = params.queries_begin + gl_WorkGroupID.x * gl_WorkGroupSize.x * lane_rows;
    return first + row * gl_WorkGroupSize.x + gl_SubgroupID * subgroup + lane;
}

uint headOf(uint token) { return (token * params.heads + gl_WorkGroupID.y) * head_dim; }

// A lane's queries lie in rows of their own, so a straight load would be one of scattered words for each element, and
// there are many: it would take most of the time that the pipeline takes to compile.
void loadQueries()
{
    [[unroll]] for (uint r = 0; r < lane_rows; ++r)
        [[unroll]] for (uint i = 0; i < head_dim; ++i) query[r][i] = sums[r][i] = 0.0;
    for (uint lane = 0; lane < subgroup; ++lane) {
        [[unroll]] for (uint r = 0; r < lane_rows; ++r) {
            const uint row = headOf(min(tokenOf(r, lane), params.queries_end - 1));
            float own[kRegisters];
            [[unroll]] for (uint i = 0; i < kRegisters; ++i)
                own[i] = (q[row + columnOf(i)] + query_bias[headOf(0) + columnOf(i)]) * params.scale;
            [[unroll]] for (uint i = 0; i < head_dim; ++i) {
                const float element = subgroupBroadcast(own[i / subgroup], i % subgroup);
                query[r][i] = gl_SubgroupInvocationID == lane ? element : query[r][i];
            }
        }
    }
}

void storeMixed()
{
    [[unroll]] for (uint r = 0; r < lane_rows; ++r)
        [[unroll]] for (uint i = 0; i < head_dim; ++i) sums[r][i] /= total[r];
    for (uint lane = 0; lane < subgroup; ++lane) {
        [[unroll]] for (uint r = 0; r < lane_rows; ++r) {
            float own[kRegisters];
            [[unroll]] for (uint i = 0; i < head_dim; ++i) {
                const float element = subgroupBroadcast(sums[r][i], lane);
                own[i / subgroup] =
                    i % subgroup == 0 || gl_SubgroupInvocationID == i % subgroup ? element : own[i / subgroup];
            }
            const uint token = tokenOf(r, lane);
            [[unroll]] for (uint i = 0; i < kRegisters; ++i)
                if (token < params.queries_end && i * subgroup + gl_SubgroupInvocationID < head_dim)
                    mixed[headOf(token) + columnOf(i)] = own[i] + value_bias[headOf(0) + columnOf(i)];
        }
    }
}

// weights[r, j] = score of key s + j
void scoreKey(uint s, uint j)
{
    const uint row = headOf(min(s + j, params.tokens - 1));
    float own[kRegisters];
    [[unroll]] for (uint i = 0; i < kRegisters; ++i) own[i] = k[row + columnOf(i)];
    [[unroll]] for (uint r = 0; r < lane_rows; ++r) weights[r][j] = 0.0;
    [[unroll]] for (uint i = 0; i < head_dim; ++i) {
        const float element = subgroupBroadcast(own[i / subgroup], i % subgroup);
        [[unroll]] for (uint r = 0; r < lane_rows; ++r) weights[r][j] = fma(query[r][i], element, weights[r][j]);
    }
    [[unroll]] for (uint r = 0; r < lane_rows; ++r) weights[r][j] = s + j < params.tokens ? weights[r][j] : kLowest;
}

// sums[r] += weights[r, j] * value s + j for all j
void addValues(uint s)
{
    float own[lane_keys][kRegisters];
    [[unroll]] for (uint j = 0; j < lane_keys; ++j)
        [[unroll]] for (uint i = 0; i < kRegisters; ++i)
            own[j][i] = v[headOf(min(s + j, params.tokens - 1)) + columnOf(i)];
    [[unroll]] for (uint i = 0; i < head_dim; ++i) {
        [[unroll]] for (uint r = 0; r < lane_rows; ++r) sums[r][i] *= rescale[r];
        [[unroll]] for (uint j = 0; j < lane_keys; ++j) {
            const float element = subgroupBroadcast(own[j][i / subgroup], i % subgroup);
            [[unroll]] for (uint r = 0; r < lane_rows; ++r) sums[r][i] = fma(weights[r][j], element, sums[r][i]);
        }
    }
}

void main()
{
    loadQueries();
    beginSoftmax();
    for (uint s = 0; s < params.tokens; s += lane_keys) {
        [[unroll]] for (uint j = 0; j < lane_keys; ++j) scoreKey(s, j);
        [[unroll]] for (uint r = 0; r < lane_rows; ++r) rescale[r] = softmaxStep(r);
        addValues(s);
    }
    storeMixed();
}
