#pragma once

#include "kernel_abi.h"

// embedded[t, i] = W[ids[position + t], i] * scale, for the tokens whose row lies in the bound slice of the table; called once
// for each slice. Gemma 3 scales by sqrt(d_model).
// Groups: x over the format's groups of a row, workgroup each; y over tokens.
KERNEL(embed)
BUFFERS
  READS (0, u32, state)           // [0]: position of the batch's first token
  READS (1, u32, ids)             // [context]: the sequence
  WEIGHTS(2, weights)             // [rows, width]: one slice of the table
  WRITES(3, f32, embedded)        // [tokens, width]
PARAMS
  PARAM(u32, width)
  PARAM(u32, row_quads)           // 16-byte units of a row
  PARAM(u32, first_row)           // row of the table that is row 0 of the slice
  PARAM(u32, rows)
  PARAM(f32, scale)
TUNINGS
  WORKGROUP(64)
END_KERNEL
