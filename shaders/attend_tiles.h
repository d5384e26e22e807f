#pragma once

#include "kernel_abi.h"

// Attention of all tokens to all tokens, as in an image encoder; as many heads of keys as of queries.
//     mixed[t, h] = sum_s softmax_s(scale (q[t, h] + query_bias[h]) . k[s, h]) v[s, h] + value_bias[h]
// for the queries of this call. A bias of the keys would add the same to all scores of a query, which softmax drops,
// and the weights of the values sum to one: hence only these two biases, and no pass over k and v before.
// Online softmax in float32, no matrix of scores.
//
// For GPUs: an invocation keeps a query and its sums in registers; keys and values come through shared memory,
// block_keys at a time, each loaded once for the whole workgroup. Shared memory = 32 * block_keys * ceil(head_dim / 4)
// bytes.
// groups: [ceil((queries_end - queries_begin) / workgroup), heads]
KERNEL(attend_tiles)
BUFFERS
  READS (0, f32, q)               // [tokens, heads * head_dim]
  READS (1, f32, k)               // [tokens, heads * head_dim]
  READS (2, f32, v)               // [tokens, heads * head_dim]
  READS (3, f32, query_bias)      // [heads * head_dim]
  READS (4, f32, value_bias)      // [heads * head_dim]
  WRITES(5, f32, mixed)           // [tokens, heads * head_dim]
PARAMS
  PARAM(u32, tokens)
  PARAM(u32, heads)
  PARAM(u32, queries_begin)       // the tokens whose queries this call takes
  PARAM(u32, queries_end)
  PARAM(f32, scale)
TUNINGS
  WORKGROUP(64)
  TUNING(1, u32, head_dim, 72)
  TUNING(2, u32, block_keys, 16)  // a multiple of lane_keys
  TUNING(3, u32, lane_keys, 4)    // keys for which an invocation corrects its sums at once
END_KERNEL
