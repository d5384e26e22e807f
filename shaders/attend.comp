#version 450
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_control_flow_attributes : require
#include "attend.h"

// Loops that drivers would unroll without gain are marked: it halves the time a pipeline takes to compile on lavapipe.

const bool kHalf = half_cache != 0;
const uint kPairs = head_dim / 2;
const uint kRowWords = kHalf ? kPairs : head_dim;
const uint kRowQuads = (kRowWords + 3) / 4; // 16-byte loads of a row
const uint kQueryQuads = kHalf ? 2 * kRowQuads : kRowQuads; // vec4 of a query, padded with zeros
const float kLowest = -3.0e38; // below every score, and finite: a difference of two is never NaN

shared vec4 query[query_rows * kQueryQuads];
shared vec2 sums[query_rows * kPairs]; // each pair is written by one invocation
shared float weights[query_rows * block_keys]; // first scores
shared float highest[query_rows];
shared float rescale[query_rows];
shared float total[query_rows];

struct Row {
    bool present;
    uint offset; // in queries and mixed, elements
    uint first; // positions it sees: first … last
    uint last;
};

Row rowAt(uint r)
{
    const uint index = params.row_begin + gl_WorkGroupID.x * query_rows + r;
    const uint token = index / params.group;
    const uint head = (params.kv_first + gl_WorkGroupID.y) * params.group + index % params.group;
    const uint position = state[0] + token;
    const bool present = token < params.tokens;
    const bool limited = params.window != 0 && position >= params.window;
    return Row(present, (token * params.heads + head) * head_dim, limited ? position - params.window + 1 : 0,
        spans != 0 && present ? reach[position] : position);
}

// Words 4 * quad … 4 * quad + 3 of the row of keys that begins at `row`; zero beyond the row.
uvec4 keyWords(uint row, uint quad)
{
    const uint word = row + 4 * quad;
    if (kRowWords % 4 == 0) return keys_wide[word / 4];
    const uint left = kRowWords - 4 * quad;
    return uvec4(
        keys[word], left > 1 ? keys[word + 1] : 0, left > 2 ? keys[word + 2] : 0, left > 3 ? keys[word + 3] : 0);
}

// Four words of a key times what stands at the same place of a query; `high` is for the upper half of eight float16.
float dotWords(uvec4 words, vec4 low, vec4 high)
{
    if (!kHalf) return dot(low, uintBitsToFloat(words));
    return dot(low, vec4(unpackHalf2x16(words.x), unpackHalf2x16(words.y)))
        + dot(high, vec4(unpackHalf2x16(words.z), unpackHalf2x16(words.w)));
}

vec2 valuePair(uint row, uint pair)
{
    if (kHalf) return unpackHalf2x16(values[row + pair]);
    return uintBitsToFloat(uvec2(values[row + 2 * pair], values[row + 2 * pair + 1]));
}

void loadQueries()
{
    [[dont_unroll]] for (uint i = gl_LocalInvocationID.x; i < query_rows * kQueryQuads; i += gl_WorkGroupSize.x) {
        const Row row = rowAt(i / kQueryQuads);
        const uint column = i % kQueryQuads * 4;
        vec4 quad = vec4(0.0);
        for (uint c = 0; c < 4; ++c)
            if (row.present && column + c < head_dim) quad[c] = queries[row.offset + column + c];
        query[i] = quad;
    }
    [[dont_unroll]] for (uint i = gl_LocalInvocationID.x; i < query_rows * kPairs; i += gl_WorkGroupSize.x)
        sums[i] = vec2(0.0);
    for (uint r = gl_LocalInvocationID.x; r < query_rows; r += gl_WorkGroupSize.x) {
        highest[r] = kLowest;
        total[r] = 0.0;
    }
}

// weights[r, s - block] = query r . key s for lane_keys keys s = from, from + workgroup size, … up to last
void scoreKeys(uint head_row, uint block, uint from, uint last)
{
    uint rows[lane_keys];
    float scores[lane_keys * query_rows];
    for (uint k = 0; k < lane_keys; ++k) {
        const uint s = min(from + k * gl_WorkGroupSize.x, last);
        rows[k] = (head_row + s % params.capacity) * kRowWords;
        for (uint r = 0; r < query_rows; ++r) scores[k * query_rows + r] = 0.0;
    }
    [[dont_unroll]] for (uint quad = 0; quad < kRowQuads; ++quad) {
        uvec4 words[lane_keys];
        for (uint k = 0; k < lane_keys; ++k) words[k] = keyWords(rows[k], quad);
        for (uint r = 0; r < query_rows; ++r) {
            const uint column = r * kQueryQuads + (kHalf ? 2 * quad : quad);
            const vec4 low = query[column];
            const vec4 high = kHalf ? query[column + 1] : vec4(0.0);
            for (uint k = 0; k < lane_keys; ++k) scores[k * query_rows + r] += dotWords(words[k], low, high);
        }
    }
    for (uint k = 0; k < lane_keys; ++k) {
        const uint s = from + k * gl_WorkGroupSize.x;
        if (s > last) break;
        for (uint r = 0; r < query_rows; ++r) weights[r * block_keys + s - block] = scores[k * query_rows + r];
    }
}

// The scores of `block` become softmax weights relative to the highest score so far. Positions first … last are there.
void weighBlock(uint block, uint first, uint last)
{
    for (uint r = gl_LocalInvocationID.x; r < query_rows; r += gl_WorkGroupSize.x) {
        const Row row = rowAt(r);
        const uint from = max(first, row.first);
        const uint to = min(last, row.last);
        float top = highest[r];
        for (uint s = from; s <= to; ++s) top = max(top, weights[r * block_keys + s - block]);
        rescale[r] = exp(highest[r] - top);
        highest[r] = top;
    }
    barrier();
    for (uint r = 0; r < query_rows; ++r) {
        const Row row = rowAt(r);
        for (uint s = first + gl_LocalInvocationID.x; s <= last; s += gl_WorkGroupSize.x) {
            const uint i = r * block_keys + s - block;
            const bool seen = s >= row.first && s <= row.last;
            weights[i] = seen ? exp(weights[i] - highest[r]) : 0.0;
        }
    }
    barrier();
}

// sums += weights * values for lane_pairs pairs from `pair` on, a workgroup apart
void addPairs(uint pair, uint head_row, uint block, uint first, uint last)
{
    uint pairs[lane_pairs];
    vec2 mine[lane_pairs * query_rows];
    for (uint i = 0; i < lane_pairs; ++i) {
        const bool present = pair + i * gl_WorkGroupSize.x < kPairs;
        pairs[i] = present ? pair + i * gl_WorkGroupSize.x : pair;
        for (uint r = 0; r < query_rows; ++r)
            mine[i * query_rows + r] = present ? sums[r * kPairs + pairs[i]] * rescale[r] : vec2(0.0);
    }
    uint slot = first % params.capacity;
    for (uint s = first; s <= last; ++s) {
        vec2 value[lane_pairs];
        for (uint i = 0; i < lane_pairs; ++i) value[i] = valuePair((head_row + slot) * kRowWords, pairs[i]);
        for (uint r = 0; r < query_rows; ++r) {
            const float weight = weights[r * block_keys + s - block];
            for (uint i = 0; i < lane_pairs; ++i) mine[i * query_rows + r] += weight * value[i];
        }
        slot = slot + 1 == params.capacity ? 0 : slot + 1;
    }
    for (uint i = 0; i < lane_pairs; ++i) {
        if (pair + i * gl_WorkGroupSize.x >= kPairs) break;
        for (uint r = 0; r < query_rows; ++r) sums[r * kPairs + pairs[i]] = mine[i * query_rows + r];
    }
}

void addValues(uint head_row, uint block, uint first, uint last)
{
    const uint step = lane_pairs * gl_WorkGroupSize.x;
    [[dont_unroll]] for (uint pair = gl_LocalInvocationID.x; pair < kPairs; pair += step)
        addPairs(pair, head_row, block, first, last);
    for (uint r = gl_LocalInvocationID.x; r < query_rows; r += gl_WorkGroupSize.x) {
        float sum = total[r] * rescale[r];
        for (uint s = first; s <= last; ++s) sum += weights[r * block_keys + s - block];
        total[r] = sum;
    }
}

void main()
{
    const uint lane = gl_LocalInvocationID.x;
    const uint rows = params.tokens * params.group;
    const uint first_row = params.row_begin + gl_WorkGroupID.x * query_rows;
    const uint head_row = gl_WorkGroupID.y * params.capacity; // row of slot 0 in keys and values
    const uint begin = rowAt(0).first;
    const uint end = rowAt(min(query_rows, rows - first_row) - 1).last;
    loadQueries();

    for (uint block = begin / block_keys * block_keys; block <= end; block += block_keys) {
        const uint first = max(block, begin);
        const uint last = min(block + block_keys - 1, end);
        barrier();
        for (uint from = first + lane; from <= last; from += lane_keys * gl_WorkGroupSize.x)
            scoreKeys(head_row, block, from, last);
        barrier();
        weighBlock(block, first, last);
        addValues(head_row, block, first, last);
    }
    barrier();
    [[dont_unroll]] for (uint i = lane; i < query_rows * kPairs; i += gl_WorkGroupSize.x) {
        const Row row = rowAt(i / kPairs);
        if (!row.present) continue;
        const vec2 pair = sums[i] / total[i / kPairs];
        mixed[row.offset + i % kPairs * 2] = pair.x;
        mixed[row.offset + i % kPairs * 2 + 1] = pair.y;
    }
}
