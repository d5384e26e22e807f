#pragma once

#include "kernel_abi.h"

// scores[i] = l' / temperature,  l' = l / penalty for l > 0, l * penalty else, where i was seen (as Hugging Face does)
// maxima[g] = the highest score of group g, which takes the scores g * chunk … (g + 1) * chunk - 1.
// Scores are finite whatever the logits are: infinities become +-3e38, NaN becomes -3e38.
// groups: [ceil(vocabulary / chunk)]
KERNEL(sample_score)
BUFFERS
  READS (0, u32, logits)       // [vocabulary], float bits: a driver may assume that floats are never NaN
  READS (1, u32, seen)         // [ceil(vocabulary / 32)], see sample_see; not read when penalty is 1
  WRITES(2, f32, scores)       // [vocabulary]
  WRITES(3, f32, maxima)       // [groups]
PARAMS
  PARAM(u32, vocabulary)
  PARAM(f32, temperature)      // above 0
  PARAM(f32, penalty)
TUNINGS
  WORKGROUP(64)
  TUNING(1, u32, chunk, 4096)
END_KERNEL
