#pragma once

#include "kernel_abi.h"

// y[t, y_first + r] = sum over k of W[r, k] * x[t, k]      for the rows r and tokens t of this call
// The product for few tokens, and on CPU devices for any number. `lanes` invocations share a row; each handles tile_rows
// rows and tile_tokens tokens, so that a weight is decoded once and an activation read once for all of them.
// The order of a sum depends on `lanes` only: a token gets the same bits however many come with it.
// Groups: x over rows, tile_rows * workgroup / lanes each; y over tokens, tile_tokens each.
KERNEL(mat_vec)
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
  WORKGROUP(64)
  TUNING(1, u32, lanes, 1)        // a power of two
  TUNING(2, u32, tile_rows, 1)
  TUNING(3, u32, tile_tokens, 1)
  TUNING(4, u32, ragged, 1)       // 0: columns are whole groups of the format and x_stride is a multiple of 4
END_KERNEL
