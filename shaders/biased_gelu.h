#pragma once

#include "kernel_abi.h"

// inner[t, i] = gelu(inner[t, i] + bias[i]), gelu as in common/gelu.glsl
// The middle of SigLIP's feed-forward block; config key hidden_act, gelu_pytorch_tanh.
// groups: [any number, tokens]; a row is shared by the groups of x.
KERNEL(biased_gelu)
BUFFERS
  READS  (0, f32, bias)     // [width]
  UPDATES(1, f32, inner)    // [tokens, width]
PARAMS
  PARAM(u32, width)
TUNINGS
  WORKGROUP(64)
END_KERNEL
