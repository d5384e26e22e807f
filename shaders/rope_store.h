#pragma once

#include "kernel_abi.h"

// Makes queries and cache rows out of the projections of a batch; token t stands at position p = state[0] + t.
//     n(x)      = x * gain / sqrt(mean(x^2) + epsilon)                  over the head_dim values of one head
//     r(x)[i]   = x[i] * cos(a) - x[i + head_dim/2] * sin(a)            i < head_dim/2, rotate-half RoPE
//     r(x)[i + head_dim/2] = x[i + head_dim/2] * cos(a) + x[i] * sin(a)
//     a         = p * base^(-2i/head_dim) / factor
//     queries[t, h]       = query_scale * r(n(q[t, h]))
//     keys  [g, p % capacity] = r(n(k[t, g]))
//     values[g, p % capacity] = v[t, g]
// Gemma 3 report, section 2 (QK-norm, RoPE bases); config keys rope_theta, rope_local_base_freq, rope_scaling.
//
// Angles are whole turns as fixed point, so that they are exact at any position: turns[i] is the fraction of a turn
// that pair i advances per position, times 2^64, high word first.
//
// keys and values hold the heads kv_first … kv_first + kv_count - 1, each head [capacity, head_dim] as words: with
// half_cache two float16 a word (the lower index in the lower half, clamped to the finite range), else float32 bits.
// groups: [tokens, query_heads + kv_count]
KERNEL(rope_store)
BUFFERS
  READS (0, f32, q)            // [tokens, heads * head_dim]
  READS (1, f32, k)            // [tokens, kv_heads * head_dim]
  READS (2, f32, v)            // [tokens, kv_heads * head_dim]
  READS (3, f32, query_gain)   // [head_dim], 1 + w
  READS (4, f32, key_gain)     // [head_dim], 1 + w
  READS (5, u32, turns)        // [head_dim/2, 2]
  READS (6, u32, state)        // [0]: position of the first token
  WRITES(7, f32, queries)      // [tokens, query_heads * head_dim]
  WRITES(8, u32, keys)         // [kv_count, capacity, head_dim]
  WRITES(9, u32, values)       // [kv_count, capacity, head_dim]
PARAMS
  PARAM(u32, query_heads)      // heads; 0 where another dispatch makes the queries
  PARAM(u32, kv_heads)
  PARAM(u32, kv_first)         // first head of this cache slice
  PARAM(u32, head_dim)         // even
  PARAM(u32, capacity)         // positions
  PARAM(f32, epsilon)
  PARAM(f32, query_scale)
TUNINGS
  WORKGROUP(64)
  TUNING(1, u32, half_cache, 1)
END_KERNEL
