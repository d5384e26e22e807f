#pragma once

#include "kernel_abi.h"

// One pass of the search for a threshold on the scores, four bits of the key (common/score_key.glsl) at a time, from the
// highest down. By rank the threshold is the key of the rank-th best score; by mass it is the key where
//     mass(t) = sum of exp(score - best) over the survivors of the rank search with key >= t
// reaches top_p * mass(0). Equal scores stay together.
//
// Every group first ends the pass before from its counts, all in the same order and hence to the same bits,
// and then counts the scores that share the known bits, by their next four. Sums have a fixed order: no atomics.
// groups: [ceil(vocabulary / chunk)]
//
// narrowing, 5 words: known bits of the key; scores above them; their float mass; least key of the survivors of the rank
//                     search; float mass to reach
// counts [groups, 32]: scores for each digit, then float masses for each digit
KERNEL(sample_narrow)
BUFFERS
  READS (0, f32, scores)          // [vocabulary]
  READS (1, f32, maxima)          // [groups]
  READS (2, u32, counts_before)   // [groups, 32] of the finished pass
  READS (3, u32, narrowing_before)
  WRITES(4, u32, counts)          // [groups, 32]
  WRITES(5, u32, narrowing)
PARAMS
  PARAM(u32, vocabulary)
  PARAM(u32, groups)
  PARAM(u32, pass)                // to count, from 0: first the passes by rank, then those by mass
  PARAM(u32, rank_passes)         // 8, or 0 without top-k
  PARAM(u32, rank)                // top_k
  PARAM(f32, top_p)
TUNINGS
  WORKGROUP(64)
  TUNING(1, u32, chunk, 4096)
END_KERNEL
