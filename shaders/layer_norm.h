#pragma once

#include "kernel_abi.h"

// y[t, i] = (x[t, i] - mean) / sqrt(variance + epsilon) * gain[i] + bias[i]        one workgroup per token
// mean and variance (divided by width) of x[t, :]. The variance is summed over differences to the mean, so that a row
// far from zero keeps its digits. SigLIP; config key layer_norm_eps.
KERNEL(layer_norm)
BUFFERS
  READS (0, f32, x)        // [tokens, width]
  READS (1, f32, gain)     // [width]
  READS (2, f32, bias)     // [width]
  WRITES(3, f32, y)        // [tokens, width]
PARAMS
  PARAM(u32, width)
  PARAM(f32, epsilon)
TUNINGS
  WORKGROUP(64)
END_KERNEL
