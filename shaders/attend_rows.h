#pragma once

#include "kernel_abi.h"

// What attend_tiles makes, for devices whose subgroups are vector registers of a CPU. An invocation takes lane_rows
// queries and keeps them and their sums. The invocations of a subgroup load neighbouring elements of a key and
// broadcast them to each other, because a load from one address for all lanes costs such a driver as much as eight
// loads; nothing is shared and nobody waits. Few keys at a time: the code must fit the CPU's instruction cache.
// Needs Capability::Subgroups.
// groups: [ceil((queries_end - queries_begin) / (workgroup * lane_rows)), heads]
KERNEL(attend_rows)
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
  WORKGROUP(8)                    // a multiple of subgroup
  TUNING(1, u32, subgroup, 8)     // the device's subgroup size
  TUNING(2, u32, head_dim, 72)
  TUNING(3, u32, lane_rows, 1)
  TUNING(4, u32, lane_keys, 1)    // keys for which an invocation corrects its sums at once
END_KERNEL
