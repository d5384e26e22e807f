#pragma once

#include "kernel_abi.h"

// Attention of a batch over the cache; token t stands at position p = state[0] + t and sees the positions s with
// max(0, p - window + 1) <= s <= p (window 0: all up to p), the same W keys including its own as the reference. With
// spans it sees s <= reach[p] instead: p for text, the last position of the same image for a token of an image.
//     mixed[t, h] = sum_s softmax_s(queries[t, h] . keys[g, s % capacity]) values[g, s % capacity],  g = h / group
// Online softmax in float32, no matrix of scores. Gemma 3 report, section 2; config key sliding_window.
//
// A workgroup takes query_rows of the tokens * group rows that share a cache head (row r: token r / group, head
// g * group + r % group), so that a key is loaded once for all of them, and block_keys keys at a time. Blocks begin at
// multiples of block_keys whatever the batch is, hence a position gets the same bits in prefill and in decode.
// keys and values are laid out as rope_store writes them and begin with head kv_first.
// groups: [ceil(rows from row_begin on / query_rows), heads of this cache slice]; fewer leave the rest of the rows alone
KERNEL(attend)
BUFFERS
  READS     (0, f32, queries)  // [tokens, heads * head_dim], scaled
  READS_WIDE(1, u32, keys)     // [kv_count, capacity, head_dim]
  READS     (2, u32, values)   // [kv_count, capacity, head_dim]
  READS     (3, u32, state)    // [0]: position of the first token
  READS     (4, u32, reach)    // [positions]: p <= reach[p] <= reach[p + 1], inside the batch; any buffer without spans
  WRITES    (5, f32, mixed)    // [tokens, heads * head_dim]
PARAMS
  PARAM(u32, tokens)
  PARAM(u32, heads)
  PARAM(u32, group)            // query heads per cache head
  PARAM(u32, kv_first)         // first cache head of this slice
  PARAM(u32, capacity)         // positions; window + tokens - 1 at least, so that nothing visible is overwritten
  PARAM(u32, row_begin)        // first row of this call, a multiple of query_rows
  PARAM(u32, window)           // positions; 0 sees everything
TUNINGS
  WORKGROUP(64)
  TUNING(1, u32, half_cache, 1)
  TUNING(2, u32, head_dim, 256)   // even
  TUNING(3, u32, query_rows, 4)
  TUNING(4, u32, block_keys, 64)
  TUNING(5, u32, lane_keys, 1)    // keys an invocation scores at once: each uses what was read of the queries again
  TUNING(6, u32, lane_pairs, 2)   // pairs of head_dim it sums at once: each uses the weights again
  TUNING(7, u32, spans, 0)        // 1: reach says what a position sees, 0: all is causal
END_KERNEL
