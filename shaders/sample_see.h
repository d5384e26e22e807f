#pragma once

#include "kernel_abi.h"

// seen[id] = 1 for the tokens a repetition penalty counts: bit id % 32 of word id / 32.
// With from_start all of seen is made anew from the positions 0 … state[0]; else state[0] alone is added.
// groups: [1]
KERNEL(sample_see)
BUFFERS
  READS  (0, u32, state)       // [0]: position of the last token
  READS  (1, u32, sequence)    // [context] ids
  UPDATES(2, u32, seen)        // [ceil(vocabulary / 32)]
PARAMS
  PARAM(u32, vocabulary)
  PARAM(u32, from_start)
TUNINGS
  WORKGROUP(64)
END_KERNEL
