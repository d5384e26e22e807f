"""Writes GGUF version 3: metadata and tensors in F32, F16 or Q8_0."""
from __future__ import annotations

import struct
from pathlib import Path

import numpy as np

ALIGNMENT = 32
U32, F32, BOOL, STRING, ARRAY, I32 = 4, 6, 7, 8, 9, 5  # types of metadata
TENSOR_TYPES = {"F32": 0, "F16": 1, "Q8_0": 8}
BLOCK = 32  # values that share a scale in Q8_0


def string(text: str) -> bytes:
    raw = text.encode("utf-8")
    return struct.pack("<Q", len(raw)) + raw


def quantize(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """[..., n * 32] -> scales float16 [blocks] and int8 [blocks, 32]."""
    blocks = values.astype(np.float32).reshape(-1, BLOCK)
    scales = np.abs(blocks).max(1) / 127
    inverse = np.divide(1, scales, out=np.zeros_like(scales), where=scales > 0)
    steps = blocks * inverse[:, None]
    rounded = np.trunc(steps + np.copysign(0.5, steps)).astype(np.int8)  # halves away from zero, as everybody does
    return scales.astype(np.float16), rounded


def through_q8_0(values: np.ndarray) -> np.ndarray:
    """The values that a reader of the Q8_0 file gets."""
    scales, steps = quantize(values)
    return (scales.astype(np.float32)[:, None] * steps.astype(np.float32)).reshape(values.shape)


def to_bytes(values: np.ndarray, kind: str) -> bytes:
    if kind == "F32":
        return values.astype("<f4").tobytes()
    if kind == "F16":
        return values.astype("<f2").tobytes()
    scales, steps = quantize(values)
    record = np.zeros(len(scales), dtype=[("scale", "<f2"), ("steps", "i1", BLOCK)])
    record["scale"], record["steps"] = scales, steps
    return record.tobytes()


class GgufFile:
    """Metadata and tensors in the order in which they are added."""

    def __init__(self) -> None:
        self.metadata: list[bytes] = []
        self.tensors: list[tuple[str, tuple[int, ...], str, bytes]] = []

    def put(self, key: str, kind: int, value: bytes) -> None:
        self.metadata.append(string(key) + struct.pack("<I", kind) + value)

    def text(self, key: str, value: str) -> None:
        self.put(key, STRING, string(value))

    def count(self, key: str, value: int) -> None:
        self.put(key, U32, struct.pack("<I", value))

    def number(self, key: str, value: float) -> None:
        self.put(key, F32, struct.pack("<f", value))

    def flag(self, key: str, value: bool) -> None:
        self.put(key, BOOL, struct.pack("<B", value))

    def texts(self, key: str, values: list[str]) -> None:
        self.put(key, ARRAY, struct.pack("<IQ", STRING, len(values)) + b"".join(map(string, values)))

    def numbers(self, key: str, values: list[float]) -> None:
        self.put(key, ARRAY, struct.pack("<IQ", F32, len(values)) + np.asarray(values, "<f4").tobytes())

    def integers(self, key: str, values: list[int]) -> None:
        self.put(key, ARRAY, struct.pack("<IQ", I32, len(values)) + np.asarray(values, "<i4").tobytes())

    def tensor(self, name: str, values: np.ndarray, kind: str) -> None:
        """`values`: slowest axis first, as in numpy; the file holds the axes the other way round."""
        self.tensors.append((name, values.shape, kind, to_bytes(values, kind)))

    def write(self, path: Path) -> None:
        infos, offset = [], 0
        for name, shape, kind, data in self.tensors:
            axes = b"".join(struct.pack("<Q", length) for length in reversed(shape))
            infos.append(
                string(name) + struct.pack("<I", len(shape)) + axes + struct.pack("<IQ", TENSOR_TYPES[kind], offset)
            )
            offset += -(-len(data) // ALIGNMENT) * ALIGNMENT
        head = struct.pack("<4sIQQ", b"GGUF", 3, len(self.tensors), len(self.metadata)) + b"".join(
            self.metadata + infos
        )
        chunks = [head, b"\0" * (-len(head) % ALIGNMENT)]
        for _, _, _, data in self.tensors:
            chunks += [data, b"\0" * (-len(data) % ALIGNMENT)]
        path.write_bytes(b"".join(chunks))
