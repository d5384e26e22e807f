#pragma once

#include "kernel_abi.h"

// hidden[t, i] += x[t, i] * gain[i] / sqrt(mean(x[t, :]^2) + epsilon)                  one workgroup per token
// The end of a block: Gemma 3 norms what it adds to the residual stream. gain is 1 + w.
KERNEL(add_normed)
BUFFERS
  READS  (0, f32, x)        // [tokens, width]
  READS  (1, f32, gain)     // [width]
  UPDATES(2, f32, hidden)   // [tokens, width]
PARAMS
  PARAM(u32, width)
  PARAM(f32, epsilon)
TUNINGS
  WORKGROUP(64)
END_KERNEL
