#!/usr/bin/python3
"""Writes the goldens of the weight formats: NAME.blocks (random valid blocks) and NAME.values (float32, what
llama.cpp's own Python package `gguf` decodes them to). Needs numpy and gguf (Debian: python3-gguf)."""
import pathlib

import numpy as np
from gguf import GGMLQuantizationType as T, quants

# name: (block bytes, offsets of the float16 fields)
FORMATS = {
    "Q8_0": (34, [0]), "Q4_0": (18, [0]), "Q4_1": (20, [0, 2]), "Q5_0": (22, [0]), "Q5_1": (24, [0, 2]),
    "Q2_K": (84, [80, 82]), "Q3_K": (110, [108]), "Q4_K": (144, [0, 2]), "Q5_K": (176, [0, 2]), "Q6_K": (210, [208]),
    "IQ4_NL": (18, [0]), "IQ4_XS": (136, [0]),
}
BLOCKS = 6
out = pathlib.Path(__file__).parent
for number, (name, (size, halves)) in enumerate(FORMATS.items()):
    random = np.random.default_rng(number)
    blocks = random.integers(0, 256, (BLOCKS, size), dtype=np.uint8)
    for offset in halves:
        scales = random.normal(0, 0.02, BLOCKS).astype("<f2")
        scales[0] = np.float16(3e-7)  # a subnormal
        blocks[:, offset:offset + 2] = scales.view(np.uint8).reshape(BLOCKS, 2)
    values = quants.dequantize(blocks.reshape(-1), T[name]).astype("<f4")
    (out / f"{name}.blocks").write_bytes(blocks.tobytes())
    (out / f"{name}.values").write_bytes(values.tobytes())

# One row of every 16-bit pattern that is a number would be 64 KiB: every 37th does.
patterns = np.arange(0, 65536, 37, dtype="<u2")
for name, finite in (("F16", (patterns & 0x7C00) != 0x7C00), ("BF16", (patterns & 0x7F80) != 0x7F80)):
    chosen = patterns[finite]
    values = quants.dequantize(chosen.view(np.uint8), T[name]).astype("<f4")
    (out / f"{name}.blocks").write_bytes(chosen.tobytes())
    (out / f"{name}.values").write_bytes(values.tobytes())
