#pragma once

#include "kernel_abi.h"

// inner[t, i] = gelu(gate[t, i]) * up[t, i],  gelu(x) = x/2 * (1 + tanh(sqrt(2/pi) * (x + 0.044715 * x^3)))
// groups: [any number, tokens]; a row is shared by the groups of x.
KERNEL(gated_gelu)
BUFFERS
  READS (0, f32, gate)     // [tokens, width]
  READS (1, f32, up)       // [tokens, width]
  WRITES(2, f32, inner)    // [tokens, width]
PARAMS
  PARAM(u32, width)
TUNINGS
  WORKGROUP(64)
END_KERNEL
