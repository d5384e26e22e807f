#pragma once

#include "kernel_abi.h"

// Cuts a square picture into patches and norms the colours; side = size / patch_size:
//     rows[row * side + column, (channel * patch_size + r) * patch_size + c]
//         = (byte / 255 - mean) / deviation     of the pixel [row * patch_size + r, column * patch_size + c]
// This is the order of SigLIP's patch embedding weight. Columns beyond 3 * patch_size^2 become zero: padding for a
// product that wants whole groups. Config keys image_mean, image_std.
// groups: [any number, patches]; a row is shared by the groups of x.
KERNEL(patches)
BUFFERS
  READS (0, u32, pixels)     // [size, size, 3] bytes, four a word, the first lowest
  WRITES(1, f32, rows)       // [side * side, columns]
PARAMS
  PARAM(u32, size)           // pixels, a multiple of patch_size
  PARAM(u32, patch_size)     // pixels
  PARAM(u32, columns)
  PARAM(f32, mean_red)
  PARAM(f32, mean_green)
  PARAM(f32, mean_blue)
  PARAM(f32, deviation_red)
  PARAM(f32, deviation_green)
  PARAM(f32, deviation_blue)
TUNINGS
  WORKGROUP(64)
END_KERNEL
