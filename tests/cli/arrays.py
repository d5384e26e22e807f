"""Arrays of float32 in files."""
import array
import ast
import math


def read_npy(path):
    """Values and shape of a little-endian float32 .npy file, without numpy."""
    raw = path.read_bytes()
    end = 10 + int.from_bytes(raw[8:10], "little")
    header = ast.literal_eval(raw[10:end].decode())
    assert header["descr"] == "<f4" and not header["fortran_order"]
    return array.array("f", raw[end:]), header["shape"]


def distance(values, expected):
    """||a - b|| / ||b||"""
    return math.sqrt(sum((a - b) ** 2 for a, b in zip(values, expected, strict=True)) / sum(b * b for b in expected))
