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
shared vec2 sums[query_rows * kPairs]; // each pair belongs to one invocation
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
    const uint index = gl_WorkGroupID.x * query_rows + r;
    const uint token = index / params.group;
    const uint head = (params.kv_first + gl_WorkGroupID.y) * params.group + index % params.group;
    const uint position = state[0] + token;
    const bool limited = params.window != 0 && position >= params.window;
    return Row(token < params.tokens, (token * params.heads + head) * head_dim,
        limited ? position - params.window + 1 : 0, position);
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

// weights[r, j] = query r . key `row`
void scoreKey(uint row, uint j)
{
    float scores[query_rows];
    for (uint r = 0; r < query_rows; ++r) scores[r] = 0.0;
    [[dont_unroll]] for (uint quad = 0; quad < kRowQuads; ++quad) {
        const uvec4 words = keyWords(row, quad);
        if (kHalf) {
            const vec4 low = vec4(unpackHalf2x16(words.x), unpackHalf2x16(words.y));
            const vec4 high = vec4(unpackHalf2x16(words.z), unpackHalf2x16(words.w));
            for (uint r = 0; r < query_rows; ++r)
                scores[r] += dot(query[r * kQueryQuads + 2 * quad], low)
                    + dot(query[r * kQueryQuads + 2 * quad + 1], high);
        } else {
            for (uint r = 0; r < query_rows; ++r)
                scores[r] += dot(query[r * kQueryQuads + quad], uintBitsToFloat(words));
        }
    }
    for (uint r = 0; r < query_rows; ++r) weights[r * block_keys + j] = scores[r];
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

// sums += weights * values for the pairs of this invocation
void addValues(uint head_row, uint block, uint first, uint last)
{
    [[dont_unroll]] for (uint pair = gl_LocalInvocationID.x; pair < kPairs; pair += gl_WorkGroupSize.x) {
        vec2 mine[query_rows];
        for (uint r = 0; r < query_rows; ++r) mine[r] = sums[r * kPairs + pair] * rescale[r];
        uint slot = first % params.capacity;
        for (uint s = first; s <= last; ++s) {
            const vec2 value = valuePair((head_row + slot) * kRowWords, pair);
            for (uint r = 0; r < query_rows; ++r) mine[r] += weights[r * block_keys + s - block] * value;
            slot = slot + 1 == params.capacity ? 0 : slot + 1;
        }
        for (uint r = 0; r < query_rows; ++r) sums[r * kPairs + pair] = mine[r];
    }
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
    const uint first_row = gl_WorkGroupID.x * query_rows;
    const uint head_row = gl_WorkGroupID.y * params.capacity; // row of slot 0 in keys and values
    const uint begin = rowAt(0).first;
    const uint end = rowAt(min(query_rows, rows - first_row) - 1).last;
    loadQueries();

    for (uint block = begin / block_keys * block_keys; block <= end; block += block_keys) {
        const uint first = max(block, begin);
        const uint last = min(block + block_keys - 1, end);
        barrier();
        for (uint s = first + lane; s <= last; s += gl_WorkGroupSize.x)
            scoreKey((head_row + s % params.capacity) * kRowWords, s - block);
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
