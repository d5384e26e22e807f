#!/usr/bin/env python3
"""Writes the trained model as people get Gemma 3: two GGUF files in the names and metadata that llama.cpp reads.

    export.py FOLDER OUTPUT [--checkpoint]

reads FOLDER/model.pt and FOLDER/tokenizer.model, writes OUTPUT/facet-demo.gguf and OUTPUT/facet-demo-mmproj.gguf
(Q8_0), with --checkpoint also OUTPUT/facet-demo/ in the Hugging Face layout (BF16).
"""
from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import torch
from sentencepiece import sentencepiece_model_pb2 as proto

from checkpoint_file import write_model
from gemma import Gemma
from gguf_file import GgufFile
from sizes import CONTEXT_TOKENS, TEXT, VISION

NAME = "Facet Demo"
ABOUT = (
    "A small demonstration model made for Facet in Gemma 3's architecture, trained from scratch; not a Google model."
)
MOSTLY_Q8_0 = 7  # general.file_type

CHAT_TEMPLATE = """{{ bos_token }}{% set turns = messages %}{% set told = '' %}\
{% if messages[0]['role'] == 'system' %}{% set told = messages[0]['content'] + '\\n\\n' %}\
{% set turns = messages[1:] %}{% endif %}\
{% for turn in turns %}{{ '<start_of_turn>' + ('model' if turn['role'] == 'assistant' else turn['role']) + '\\n' }}\
{{ told if loop.first else '' }}{% if turn['content'] is string %}{{ turn['content'] | trim }}{% else %}\
{% for part in turn['content'] %}{% if part['type'] == 'image' %}{{ '<start_of_image>' }}{% else %}\
{{ part['text'] | trim }}{% endif %}{% endfor %}{% endif %}{{ '<end_of_turn>\\n' }}{% endfor %}\
{% if add_generation_prompt %}{{ '<start_of_turn>model\\n' }}{% endif %}"""

LAYER_NAMES = (
    ("input_layernorm", "attn_norm"),
    ("self_attn.q_proj", "attn_q"),
    ("self_attn.k_proj", "attn_k"),
    ("self_attn.v_proj", "attn_v"),
    ("self_attn.q_norm", "attn_q_norm"),
    ("self_attn.k_norm", "attn_k_norm"),
    ("self_attn.o_proj", "attn_output"),
    ("post_attention_layernorm", "post_attention_norm"),
    ("pre_feedforward_layernorm", "ffn_norm"),
    ("mlp.gate_proj", "ffn_gate"),
    ("mlp.up_proj", "ffn_up"),
    ("mlp.down_proj", "ffn_down"),
    ("post_feedforward_layernorm", "post_ffw_norm"),
)
VISION_NAMES = (
    ("layer_norm1", "ln1"),
    ("self_attn.q_proj", "attn_q"),
    ("self_attn.k_proj", "attn_k"),
    ("self_attn.v_proj", "attn_v"),
    ("self_attn.out_proj", "attn_out"),
    ("layer_norm2", "ln2"),
    ("mlp.fc1", "ffn_up"),
    ("mlp.fc2", "ffn_down"),
)
CONTROL_PIECES = {"<start_of_turn>", "<end_of_turn>", "<start_of_image>", "<end_of_image>", "<image_soft_token>"}


def begin(kind: str, architecture: str, name: str) -> GgufFile:
    file = GgufFile()
    file.text("general.architecture", architecture)
    file.text("general.type", kind)
    file.text("general.name", name)
    file.text("general.description", ABOUT)
    file.count("general.file_type", MOSTLY_Q8_0)
    file.count("general.quantization_version", 2)
    return file


def put_tokenizer(file: GgufFile, path: Path) -> None:
    model = proto.ModelProto()
    model.ParseFromString(path.read_bytes())
    control = proto.ModelProto.SentencePiece.CONTROL
    file.text("tokenizer.ggml.model", "llama")
    file.text("tokenizer.ggml.pre", "default")
    file.texts("tokenizer.ggml.tokens", [piece.piece for piece in model.pieces])
    file.numbers("tokenizer.ggml.scores", [piece.score for piece in model.pieces])
    file.integers(
        "tokenizer.ggml.token_type",
        [control if piece.piece in CONTROL_PIECES else piece.type for piece in model.pieces],
    )
    for role, token in (("bos", 2), ("eos", 106), ("unknown", 3), ("padding", 0)):
        file.count(f"tokenizer.ggml.{role}_token_id", token)
    file.flag("tokenizer.ggml.add_bos_token", True)
    file.flag("tokenizer.ggml.add_eos_token", False)
    file.flag("tokenizer.ggml.add_space_prefix", False)
    file.text("tokenizer.chat_template", CHAT_TEMPLATE)


def text_file(weights: dict[str, np.ndarray], tokenizer: Path) -> GgufFile:
    file, c = begin("model", "gemma3", NAME), TEXT
    file.number("general.sampling.temp", 0.0)  # the likeliest answer: it learned one a question
    for key, value in (
        ("context_length", CONTEXT_TOKENS),
        ("embedding_length", c.hidden_size),
        ("block_count", c.num_hidden_layers),
        ("feed_forward_length", c.intermediate_size),
        ("attention.head_count", c.num_attention_heads),
        ("attention.head_count_kv", c.num_key_value_heads),
        ("attention.key_length", c.head_dim),
        ("attention.value_length", c.head_dim),
        ("attention.sliding_window", c.sliding_window),
    ):
        file.count(f"gemma3.{key}", value)
    file.number("gemma3.attention.layer_norm_rms_epsilon", c.rms_norm_eps)
    file.number("gemma3.rope.freq_base", c.rope_theta)
    put_tokenizer(file, tokenizer)
    file.tensor("token_embd.weight", weights["text.embed_tokens.weight"], "Q8_0")
    for layer in range(c.num_hidden_layers):
        for module, name in LAYER_NAMES:
            values = weights[f"text.layers.{layer}.{module}.weight"]
            if values.ndim == 1:
                file.tensor(f"blk.{layer}.{name}.weight", 1 + values, "F32")  # GGUF holds 1 + weight of RMSNorm
            else:
                file.tensor(f"blk.{layer}.{name}.weight", values, "Q8_0")
    file.tensor("output_norm.weight", 1 + weights["text.norm.weight"], "F32")
    return file


def vision_file(weights: dict[str, np.ndarray]) -> GgufFile:
    file, c = begin("mmproj", "clip", NAME + " vision"), VISION
    file.flag("clip.has_vision_encoder", True)
    file.text("clip.projector_type", "gemma3")
    file.flag("clip.use_gelu", True)
    for key, value in (
        ("projection_dim", TEXT.hidden_size),
        ("image_size", c.image_size),
        ("patch_size", c.patch_size),
        ("embedding_length", c.hidden_size),
        ("feed_forward_length", c.intermediate_size),
        ("block_count", c.num_hidden_layers),
        ("attention.head_count", c.num_attention_heads),
        ("projector.scale_factor", c.pool),
    ):
        file.count(f"clip.vision.{key}", value)
    file.number("clip.vision.attention.layer_norm_epsilon", c.layer_norm_eps)
    file.numbers("clip.vision.image_mean", [0.5, 0.5, 0.5])
    file.numbers("clip.vision.image_std", [0.5, 0.5, 0.5])
    patches = weights["vision.patch_embedding.weight"].reshape(-1, 3, c.patch_size, c.patch_size)
    file.tensor("v.patch_embd.weight", patches, "F32")
    file.tensor("v.patch_embd.bias", weights["vision.patch_embedding.bias"], "F32")
    file.tensor("v.position_embd.weight", weights["vision.position_embedding"], "F32")
    for layer in range(c.num_hidden_layers):
        for module, name in VISION_NAMES:
            values = weights[f"vision.layers.{layer}.{module}.weight"]
            file.tensor(f"v.blk.{layer}.{name}.weight", values, "F32" if values.ndim == 1 else "Q8_0")
            file.tensor(f"v.blk.{layer}.{name}.bias", weights[f"vision.layers.{layer}.{module}.bias"], "F32")
    file.tensor("v.post_ln.weight", weights["vision.post_layernorm.weight"], "F32")
    file.tensor("v.post_ln.bias", weights["vision.post_layernorm.bias"], "F32")
    file.tensor("mm.soft_emb_norm.weight", 1 + weights["projector.mm_soft_emb_norm.weight"], "F32")
    file.tensor("mm.input_projection.weight", weights["projector.mm_input_projection_weight"], "F16")
    return file


def write_checkpoint(weights: dict[str, np.ndarray], tokenizer: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    gemma = Gemma(TEXT, VISION)
    gemma.load_state_dict({name: torch.from_numpy(values) for name, values in weights.items()})
    write_model(gemma, folder / "model.safetensors")
    shutil.copy(tokenizer, folder / "tokenizer.model")
    text_keys = (
        "hidden_size",
        "intermediate_size",
        "num_hidden_layers",
        "num_attention_heads",
        "num_key_value_heads",
        "head_dim",
        "sliding_window",
        "query_pre_attn_scalar",
        "vocab_size",
        "rope_theta",
        "rope_local_base_freq",
        "rms_norm_eps",
    )
    vision_keys = (
        "hidden_size",
        "intermediate_size",
        "num_hidden_layers",
        "num_attention_heads",
        "image_size",
        "patch_size",
    )
    config = {
        "architectures": ["Gemma3ForConditionalGeneration"],
        "model_type": "gemma3",
        "eos_token_id": [1, 106],
        "mm_tokens_per_image": VISION.mm_tokens_per_image,
        "boi_token_index": TEXT.vocab_size - 3,
        "eoi_token_index": TEXT.vocab_size - 2,
        "image_token_index": TEXT.vocab_size - 1,
        "torch_dtype": "bfloat16",
        "text_config": {
            "model_type": "gemma3_text",
            "max_position_embeddings": CONTEXT_TOKENS,
            **{key: getattr(TEXT, key) for key in text_keys},
        },
        "vision_config": {
            "model_type": "siglip_vision_model",
            "vision_use_head": False,
            **{key: getattr(VISION, key) for key in vision_keys},
        },
    }
    (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    (folder / "generation_config.json").write_text(
        json.dumps({"bos_token_id": 2, "eos_token_id": [1, 106], "do_sample": False}) + "\n"
    )
    (folder / "tokenizer_config.json").write_text(
        json.dumps({"chat_template": CHAT_TEMPLATE, "bos_token": "<bos>"}) + "\n"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--checkpoint", action="store_true", help="also write the Hugging Face layout")
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    state = torch.load(options.folder / "model.pt")["model"]
    weights = {
        name[len("gemma.") :]: tensor.float().numpy() for name, tensor in state.items() if name.startswith("gemma.")
    }
    tokenizer = options.folder / "tokenizer.model"
    for name, file in (
        ("facet-demo.gguf", text_file(weights, tokenizer)),
        ("facet-demo-mmproj.gguf", vision_file(weights)),
    ):
        file.write(options.output / name)
        print(f"{options.output / name}: {(options.output / name).stat().st_size / 1e6:.2f} MB")
    if options.checkpoint:
        write_checkpoint(weights, tokenizer, options.output / "facet-demo")


if __name__ == "__main__":
    main()
