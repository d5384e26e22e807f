"""Hugging Face checkpoints: safetensors files and the tensor names of published Gemma 3 checkpoints."""
from __future__ import annotations

import json
import struct
from pathlib import Path

import torch
from torch import Tensor

from gemma import Gemma, TextConfig, VisionConfig

KINDS = {"F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16}

# Published name -> name of the module in gemma.py.
RENAMED = (
    ("vision_tower.vision_model.embeddings.patch_embedding.", "vision.patch_embedding."),
    ("vision_tower.vision_model.embeddings.position_embedding.weight", "vision.position_embedding"),
    ("vision_tower.vision_model.encoder.layers.", "vision.layers."),
    ("vision_tower.vision_model.post_layernorm.", "vision.post_layernorm."),
    ("multi_modal_projector.", "projector."),
    ("language_model.model.", "text."),
)


def to_module(name: str) -> str:
    for published, module in RENAMED:
        if name.startswith(published):
            return module + name[len(published) :]
    raise ValueError(f"{name} is no tensor of a Gemma 3 checkpoint")


def to_published(name: str) -> str:
    for published, module in RENAMED:
        if name.startswith(module):
            return published + name[len(module) :]
    raise ValueError(f"{name} is no parameter of Gemma")


def read_safetensors(path: Path) -> dict[str, Tensor]:
    data = path.read_bytes()
    (length,) = struct.unpack_from("<Q", data)
    tensors = {}
    for name, entry in json.loads(data[8 : 8 + length]).items():
        if name != "__metadata__":
            begin, end = entry["data_offsets"]
            raw = bytearray(data[8 + length + begin : 8 + length + end])
            tensors[name] = torch.frombuffer(raw, dtype=KINDS[entry["dtype"]]).view(entry["shape"])
    return tensors


def write_safetensors(path: Path, tensors: dict[str, Tensor]) -> None:
    """Writes float32 tensors as BF16, the type of the published checkpoints."""
    header, chunks, offset = {"__metadata__": {"format": "pt"}}, [], 0
    for name, tensor in sorted(tensors.items()):
        raw = tensor.detach().to(torch.bfloat16).contiguous().view(torch.int16).numpy().astype("<i2").tobytes()
        header[name] = {"dtype": "BF16", "shape": list(tensor.shape), "data_offsets": [offset, offset + len(raw)]}
        chunks.append(raw)
        offset += len(raw)
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(chunks))


def read_model(folder: Path) -> Gemma:
    """The model of a folder with config.json and model.safetensors, in float32."""
    config = json.loads((folder / "config.json").read_text())
    fields = config["text_config"]
    known = {key: fields[key] for key in TextConfig.__dataclass_fields__ if key in fields}
    text = TextConfig(**known, rope_factor=(fields.get("rope_scaling") or {}).get("factor", 1.0))
    vision = VisionConfig(
        **{
            key: config["vision_config"][key]
            for key in VisionConfig.__dataclass_fields__
            if key in config["vision_config"]
        },
        mm_tokens_per_image=config["mm_tokens_per_image"],
    )
    model = Gemma(text, vision)
    tensors = read_safetensors(folder / "model.safetensors")
    state = {to_module(name): tensor.float() for name, tensor in tensors.items()}
    state["vision.patch_embedding.weight"] = state["vision.patch_embedding.weight"].flatten(1)
    model.load_state_dict(state)
    return model.eval()


def write_model(model: Gemma, path: Path) -> None:
    state = {to_published(name): tensor for name, tensor in model.state_dict().items()}
    patches = "vision_tower.vision_model.embeddings.patch_embedding.weight"
    side = model.vision.c.patch_size
    state[patches] = state[patches].view(-1, 3, side, side)
    write_safetensors(path, state)
