#version 450
#extension GL_GOOGLE_include_directive : require
#include "rope_store.h"
#include "common/sine_cosine.glsl"
#include "common/workgroup_sum.glsl"

// Element i of a rotated head whose value there is `value` and half a head away `partner`.
float rotate(uint i, float value, float partner, uint position)
{
    const uint half_dim = params.head_dim / 2;
    const uint pair = i < half_dim ? i : i - half_dim;
    const vec2 sc = sineCosine(turnAt(position, uvec2(turns[2 * pair], turns[2 * pair + 1])));
    return value * sc.y + (i < half_dim ? -partner : partner) * sc.x;
}

uint partnerOf(uint i)
{
    const uint half_dim = params.head_dim / 2;
    return i < half_dim ? i + half_dim : i - half_dim;
}

float normScale(float squares)
{
    return inversesqrt(workgroupSum(squares) / float(params.head_dim) + params.epsilon);
}

void storeQuery(uint token, uint head, uint position)
{
    const uint row = (token * params.query_heads + head) * params.head_dim;
    const uint lane = gl_LocalInvocationID.x;

    float squares = 0.0;
    for (uint i = lane; i < params.head_dim; i += gl_WorkGroupSize.x) squares += q[row + i] * q[row + i];
    const float scale = normScale(squares) * params.query_scale;

    for (uint i = lane; i < params.head_dim; i += gl_WorkGroupSize.x) {
        const uint j = partnerOf(i);
        queries[row + i] = scale * rotate(i, q[row + i] * query_gain[i], q[row + j] * query_gain[j], position);
    }
}

float key(uint row, uint i, float scale, uint position)
{
    const uint j = partnerOf(i);
    return scale * rotate(i, k[row + i] * key_gain[i], k[row + j] * key_gain[j], position);
}

// Rounds to the nearest float16, ties to even: packHalf2x16 may cut off instead, which doubles the cache's error.
// Below the normal range the driver's rounding is good enough.
float roundedToHalf(float value)
{
    const float finite = clamp(value, -65504.0, 65504.0);
    const uint bits = floatBitsToUint(finite);
    return uintBitsToFloat((bits + 0xFFFu + (bits >> 13 & 1u)) & ~0x1FFFu);
}

uint packHalves(float low, float high)
{
    return packHalf2x16(vec2(roundedToHalf(low), roundedToHalf(high)));
}

void storeKeyAndValue(uint token, uint kv_local, uint position)
{
    const uint row = (token * params.kv_heads + params.kv_first + kv_local) * params.head_dim;
    const uint lane = gl_LocalInvocationID.x;

    float squares = 0.0;
    for (uint i = lane; i < params.head_dim; i += gl_WorkGroupSize.x) squares += k[row + i] * k[row + i];
    const float scale = normScale(squares);

    const uint words = half_cache != 0 ? params.head_dim / 2 : params.head_dim;
    const uint slot = (kv_local * params.capacity + position % params.capacity) * words;
    for (uint w = lane; w < words; w += gl_WorkGroupSize.x) {
        if (half_cache != 0) {
            keys[slot + w] = packHalves(key(row, 2 * w, scale, position), key(row, 2 * w + 1, scale, position));
            values[slot + w] = packHalves(v[row + 2 * w], v[row + 2 * w + 1]);
        } else {
            keys[slot + w] = floatBitsToUint(key(row, w, scale, position));
            values[slot + w] = floatBitsToUint(v[row + w]);
        }
    }
}

void main()
{
    const uint token = gl_WorkGroupID.x;
    const uint head = gl_WorkGroupID.y;
    const uint position = state[0] + token;
    if (head < params.query_heads)
        storeQuery(token, head, position);
    else
        storeKeyAndValue(token, head - params.query_heads, position);
}
