#pragma once

#include "kernel_abi.h"

// hidden[t, i] += x[t, i] + bias[i]
// The end of a block of SigLIP, which has biases and no norm there; with the position embeddings as x the end of its
// patch embedding.
// groups: [any number, tokens]; a row is shared by the groups of x.
KERNEL(add_biased)
BUFFERS
  READS  (0, f32, x)        // [tokens, width]
  READS  (1, f32, bias)     // [width]
  UPDATES(2, f32, hidden)   // [tokens, width]
PARAMS
  PARAM(u32, width)
TUNINGS
  WORKGROUP(64)
END_KERNEL
