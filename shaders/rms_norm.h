#pragma once

#include "kernel_abi.h"

// y[t, i] = x[first + t, i] * gain[i] / sqrt(mean(x[first + t, :]^2) + epsilon)        one workgroup per token
// gain is Gemma's 1 + w (the checkpoint reader adds the 1). Gemma 3 report, section 2; config key rms_norm_eps.
KERNEL(rms_norm)
BUFFERS
  READS (0, f32, x)        // [tokens, width]
  READS (1, f32, gain)     // [width]
  WRITES(2, f32, y)        // [tokens, width]
PARAMS
  PARAM(u32, width)
  PARAM(u32, first)        // row of x
  PARAM(f32, epsilon)
TUNINGS
  WORKGROUP(64)
END_KERNEL
