#pragma once

#include "kernel_abi.h"

// winners[g] = the survivor of group g with the highest score + noise, the lowest id of equals; noise is Gumbel noise
// keyed by (seed, position, id), which makes the winner of all a draw from softmax(scores of the survivors).
// Survivors: key >= threshold = max(what the search found, key of best + min_score). See sample_narrow.h.
// groups: [ceil(vocabulary / chunk)]
KERNEL(sample_draw)
BUFFERS
  READS (0, f32, scores)          // [vocabulary]
  READS (1, f32, maxima)          // [groups]
  READS (2, u32, counts_before)   // [groups, 32] of the last pass; not read when there was none
  READS (3, u32, narrowing_before)
  READS (4, u32, state)           // [0]: position of the last token, part of the key of the noise
  WRITES(5, u32, winners)         // [groups, 2]: key of score + noise, id; 0 where none survives
  WRITES(6, u32, threshold)       // [1] key, for tests
PARAMS
  PARAM(u32, vocabulary)
  PARAM(u32, groups)
  PARAM(u32, passes)              // that were counted, 0 without search
  PARAM(u32, rank_passes)
  PARAM(u32, rank)
  PARAM(f32, top_p)
  PARAM(f32, min_score)           // log(min_p), at most 0
  PARAM(u32, noisy)               // 0 takes the best score
  PARAM(u32, seed_low)
  PARAM(u32, seed_high)
TUNINGS
  WORKGROUP(64)
  TUNING(1, u32, chunk, 4096)
END_KERNEL
