#pragma once

#include "kernel_abi.h"

// y[row * (side / block) + column, i] = mean of x[(row * block + r) * side + column * block + c, i] over r, c < block
// Average pooling of a square grid of patches. Gemma 3 report, section 2.1; config key mm_tokens_per_image.
// groups: [any number, rows of y]; a row is shared by the groups of x.
KERNEL(pool)
BUFFERS
  READS (0, f32, x)        // [side * side, width]
  WRITES(1, f32, y)        // [(side / block)^2, width]
PARAMS
  PARAM(u32, width)
  PARAM(u32, side)         // patches, a multiple of block
  PARAM(u32, block)        // patches
TUNINGS
  WORKGROUP(64)
END_KERNEL
