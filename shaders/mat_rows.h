#pragma once

#include "kernel_abi.h"

// y[t, y_first + r] = sum over k of W[r, k] * x[t, k]      for the rows r and tokens t of this call
// The product for devices whose subgroups are vector registers of a CPU. An invocation owns tile_rows rows, so that its
// weights need no sum over lanes; the invocations of a subgroup load neighbouring activations and broadcast them to each
// other, because a load from one address for all lanes costs such a driver as much as eight loads.
// The order of a sum is that of k: a token gets the same bits however many come with it.
// Needs Capability::Subgroups, columns that are multiples of 32, and x_stride a multiple of 4.
// Groups: x over rows, tile_rows * workgroup each; y over tokens, tile_tokens each.
KERNEL(mat_rows)
BUFFERS
  READS_WIDE(0, f32, x)           // [tokens_end, x_stride]
  WEIGHTS(1, weights)             // [rows_end, columns]: one slice of the tensor
  WRITES(2, f32, y)               // [tokens_end, y_stride]
PARAMS
  PARAM(u32, columns)
  PARAM(u32, row_quads)           // 16-byte units of a row of W
  PARAM(u32, rows_begin)          // rows of the slice
  PARAM(u32, rows_end)
  PARAM(u32, tokens_begin)
  PARAM(u32, tokens_end)
  PARAM(u32, x_stride)
  PARAM(u32, y_stride)
  PARAM(u32, y_first)             // column of y for row 0 of the slice
TUNINGS
  WORKGROUP(8)                    // a multiple of subgroup
  TUNING(1, u32, subgroup, 8)     // the device's subgroup size
  TUNING(2, u32, tile_rows, 1)
  TUNING(3, u32, tile_tokens, 1)
END_KERNEL
