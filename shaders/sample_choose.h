#pragma once

#include "kernel_abi.h"

// The chosen id: the best of the winners. It becomes the next token of the sequence, goes to the ring that the CPU
// reads, and the position moves on to it:
//     sequence[state[0] + 1] = chosen[(state[0] + 1) % ring] = id;  state[0] += 1
// A sequence that is full stays as it is. groups: [1]
KERNEL(sample_choose)
BUFFERS
  READS  (0, u32, winners)     // [count, 2], see sample_draw
  UPDATES(1, u32, state)       // [0]: position of the last token
  WRITES (2, u32, sequence)    // [context]
  WRITES (3, u32, chosen)      // [ring]
PARAMS
  PARAM(u32, vocabulary)
  PARAM(u32, count)
  PARAM(u32, context)
  PARAM(u32, ring)
TUNINGS
  WORKGROUP(64)
END_KERNEL
