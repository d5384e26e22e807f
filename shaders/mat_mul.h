#pragma once

#include "kernel_abi.h"

// y[t, y_first + r] = sum over k of W[r, k] * x[t, k]      for the rows r and tokens t of this call
// The product for many tokens on GPUs: a workgroup makes a tile of tile_rows x tile_tokens, decoding each weight once into
// shared memory; an invocation makes 4 row_runs rows of 4 token_runs tokens. Sums run over k in order.
// Groups: x over rows, tile_rows each; y over tokens, tile_tokens each.
// workgroup = tile_rows / (4 row_runs) * tile_tokens / (4 token_runs); shared memory = 128 (tile_rows + tile_tokens) bytes
KERNEL(mat_mul)
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
  WORKGROUP(128)
  TUNING(1, u32, tile_rows, 64)
  TUNING(2, u32, tile_tokens, 64)
  TUNING(3, u32, row_runs, 2)
  TUNING(4, u32, token_runs, 1)
  TUNING(5, u32, ragged, 1)       // 0: columns are multiples of 32 and x_stride is a multiple of 4
END_KERNEL
