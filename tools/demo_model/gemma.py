"""Gemma 3 in PyTorch: the decoder and the SigLIP tower, small enough to train on a processor.

Names are those of the published checkpoints (model.layers.0.self_attn.q_proj ...), sizes those of config.json. Written
after the Gemma 3 report and proved against the goldens of tests/data (check_goldens.py).
"""
from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F


@dataclass(frozen=True)
class TextConfig:
    vocab_size: int
    hidden_size: int
    intermediate_size: int
    num_hidden_layers: int
    num_attention_heads: int
    num_key_value_heads: int
    head_dim: int
    sliding_window: int
    query_pre_attn_scalar: float
    rope_theta: float = 1e6
    rope_local_base_freq: float = 1e4
    rope_factor: float = 1.0  # divides the frequencies of global layers
    sliding_window_pattern: int = 6
    rms_norm_eps: float = 1e-6

    def is_global(self, layer: int) -> bool:
        return (layer + 1) % self.sliding_window_pattern == 0


@dataclass(frozen=True)
class VisionConfig:
    hidden_size: int
    intermediate_size: int
    num_hidden_layers: int
    num_attention_heads: int
    image_size: int
    patch_size: int
    mm_tokens_per_image: int
    layer_norm_eps: float = 1e-6

    @property
    def grid(self) -> int:
        """Patches along a side."""
        return self.image_size // self.patch_size

    @property
    def tokens_along(self) -> int:
        """Soft tokens along a side."""
        return math.isqrt(self.mm_tokens_per_image)

    @property
    def pool(self) -> int:
        """Patches along the side of a soft token."""
        return self.grid // self.tokens_along


def narrow(x: Tensor) -> Tensor:
    """In mixed precision: rounds once what several products would each round again."""
    return x.to(torch.get_autocast_cpu_dtype()) if torch.is_autocast_cpu_enabled() else x


class RmsNormalize(torch.autograd.Function):
    """x / rms(x) * scale over the last axis, in float32, with few passes over memory."""

    @staticmethod
    def forward(context, x: Tensor, scale: Tensor, eps: float) -> Tensor:
        x = x.float()
        inverse = torch.linalg.vector_norm(x, dim=-1, keepdim=True).square_().div_(x.shape[-1]).add_(eps).rsqrt_()
        normal = x * inverse
        context.save_for_backward(normal, inverse, scale)
        return normal * scale

    @staticmethod
    def backward(context, gradient: Tensor) -> tuple[Tensor, Tensor, None]:
        normal, inverse, scale = context.saved_tensors
        along = gradient * normal
        of_scale = along.flatten(0, -2).sum(0)
        share = (along @ scale).div_(-normal.shape[-1]).unsqueeze(-1)
        return (gradient * scale).addcmul_(normal, share).mul_(inverse), of_scale, None


class RmsNorm(nn.Module):
    """x / rms(x) * (1 + weight), in float32."""

    def __init__(self, width: int, eps: float):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(width))
        self.eps = eps

    def forward(self, x: Tensor) -> Tensor:
        return RmsNormalize.apply(x, 1 + self.weight, self.eps)


class TanhGelu(torch.autograd.Function):
    """The tanh form of GELU, written as x * sigmoid(2 u): on a processor about twice as fast as PyTorch's."""

    @staticmethod
    def forward(context, x: Tensor) -> Tensor:
        x = x.float()
        share = (
            x.square().mul_(2 * 0.044715 * math.sqrt(2 / math.pi)).add_(2 * math.sqrt(2 / math.pi)).mul_(x).sigmoid_()
        )
        context.save_for_backward(x, share)
        return x * share

    @staticmethod
    def backward(context, gradient: Tensor) -> Tensor:
        x, share = context.saved_tensors
        slope = x.square().mul_(6 * 0.044715 * math.sqrt(2 / math.pi)).add_(2 * math.sqrt(2 / math.pi)).mul_(x)
        return slope.mul_(1 - share).add_(1).mul_(share).mul_(gradient)


gelu = TanhGelu.apply


def rotary(positions: Tensor, theta: float, factor: float, head_dim: int) -> tuple[Tensor, Tensor]:
    """Cosines and sines [tokens, head_dim / 2] of rotate-half RoPE; the angles are made in float64."""
    frequencies = (
        theta ** (-torch.arange(0, head_dim, 2, dtype=torch.float64, device=positions.device) / head_dim) / factor
    )
    angles = positions.double()[:, None] * frequencies[None, :]
    return angles.cos().float(), angles.sin().float()


def rotate(x: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
    first, second = x.chunk(2, -1)
    return torch.cat((first * cosine - second * sine, second * cosine + first * sine), -1)


class SelfAttention(nn.Module):
    def __init__(self, c: TextConfig):
        super().__init__()
        self.c = c
        self.q_proj = nn.Linear(c.hidden_size, c.num_attention_heads * c.head_dim, bias=False)
        self.k_proj = nn.Linear(c.hidden_size, c.num_key_value_heads * c.head_dim, bias=False)
        self.v_proj = nn.Linear(c.hidden_size, c.num_key_value_heads * c.head_dim, bias=False)
        self.o_proj = nn.Linear(c.num_attention_heads * c.head_dim, c.hidden_size, bias=False)
        self.q_norm = RmsNorm(c.head_dim, c.rms_norm_eps)
        self.k_norm = RmsNorm(c.head_dim, c.rms_norm_eps)

    def forward(self, x: Tensor, rope: tuple[Tensor, Tensor], mask: Tensor) -> Tensor:
        """x [batch, tokens, hidden_size]; mask [batch, 1, tokens, tokens], 0 where a query sees a key, else -1e9."""
        batch, tokens, _ = x.shape
        heads, kv_heads, width = self.c.num_attention_heads, self.c.num_key_value_heads, self.c.head_dim
        q = rotate(self.q_norm(self.q_proj(x).view(batch, tokens, heads, width).transpose(1, 2)), *rope)
        k = rotate(self.k_norm(self.k_proj(x).view(batch, tokens, kv_heads, width).transpose(1, 2)), *rope)
        v = self.v_proj(x).view(batch, tokens, kv_heads, width).transpose(1, 2)
        together = (batch, kv_heads, heads // kv_heads * tokens)  # the queries of heads that share keys
        q = (q * self.c.query_pre_attn_scalar**-0.5).reshape(*together, width)
        scores = (q @ k.transpose(2, 3)).float().view(batch, heads, tokens, tokens) + mask
        seen = (torch.softmax(scores, -1).view(*together, tokens) @ v).view(batch, heads, tokens, width)
        return self.o_proj(seen.transpose(1, 2).reshape(batch, tokens, heads * width))


class Mlp(nn.Module):
    def __init__(self, c: TextConfig):
        super().__init__()
        self.gate_proj = nn.Linear(c.hidden_size, c.intermediate_size, bias=False)
        self.up_proj = nn.Linear(c.hidden_size, c.intermediate_size, bias=False)
        self.down_proj = nn.Linear(c.intermediate_size, c.hidden_size, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        return self.down_proj(gelu(self.gate_proj(x)) * self.up_proj(x))


class DecoderLayer(nn.Module):
    def __init__(self, c: TextConfig):
        super().__init__()
        self.self_attn = SelfAttention(c)
        self.mlp = Mlp(c)
        self.input_layernorm = RmsNorm(c.hidden_size, c.rms_norm_eps)
        self.post_attention_layernorm = RmsNorm(c.hidden_size, c.rms_norm_eps)
        self.pre_feedforward_layernorm = RmsNorm(c.hidden_size, c.rms_norm_eps)
        self.post_feedforward_layernorm = RmsNorm(c.hidden_size, c.rms_norm_eps)

    def forward(self, x: Tensor, rope: tuple[Tensor, Tensor], mask: Tensor) -> Tensor:
        x = x + self.post_attention_layernorm(self.self_attn(narrow(self.input_layernorm(x)), rope, mask))
        return x + self.post_feedforward_layernorm(self.mlp(narrow(self.pre_feedforward_layernorm(x))))


class TextModel(nn.Module):
    def __init__(self, c: TextConfig):
        super().__init__()
        self.c = c
        self.embed_tokens = nn.Embedding(c.vocab_size, c.hidden_size)
        self.layers = nn.ModuleList(DecoderLayer(c) for _ in range(c.num_hidden_layers))
        self.norm = RmsNorm(c.hidden_size, c.rms_norm_eps)

    def embed(self, ids: Tensor) -> Tensor:
        return self.embed_tokens(ids) * math.sqrt(self.c.hidden_size)

    def masks(self, spans: Tensor) -> tuple[Tensor, Tensor]:
        """Masks of local and global layers [batch, 1, tokens, tokens] from `spans` [batch, tokens]: 0 for text, n for the
        tokens of a sequence's n-th picture, which see each other in both directions; -1 for padding, which nothing sees.
        """
        position = torch.arange(spans.shape[1], device=spans.device)
        behind = position[:, None] - position[None, :]
        together = (spans[:, :, None] == spans[:, None, :]) & (spans[:, :, None] > 0)
        globally = ((behind >= 0)[None] | together) & (spans[:, None, :] >= 0)
        locally = globally & (behind < self.c.sliding_window)[None]
        return tuple(
            torch.zeros(seen.shape, device=spans.device).masked_fill_(~seen, -1e9)[:, None]
            for seen in (locally, globally)
        )

    def forward(self, x: Tensor, spans: Tensor) -> Tensor:
        """x [batch, tokens, hidden_size], from embed(), pictures' rows in place -> the same, after the final norm."""
        c = self.c
        positions = torch.arange(x.shape[1], device=x.device)
        ropes = (
            rotary(positions, c.rope_local_base_freq, 1.0, c.head_dim),
            rotary(positions, c.rope_theta, c.rope_factor, c.head_dim),
        )
        masks = self.masks(spans)
        for index, layer in enumerate(self.layers):
            kind = int(c.is_global(index))
            x = layer(x, ropes[kind], masks[kind])
        return self.norm(x)

    def logits(self, x: Tensor) -> Tensor:
        return F.linear(x, self.embed_tokens.weight)


class VisionAttention(nn.Module):
    def __init__(self, c: VisionConfig):
        super().__init__()
        self.heads = c.num_attention_heads
        self.q_proj, self.k_proj, self.v_proj, self.out_proj = (
            nn.Linear(c.hidden_size, c.hidden_size) for _ in range(4)
        )

    def forward(self, x: Tensor) -> Tensor:
        batch, patches, width = x.shape
        q, k, v = (
            project(x).view(batch, patches, self.heads, -1).transpose(1, 2)
            for project in (self.q_proj, self.k_proj, self.v_proj)
        )
        seen = torch.softmax((q * q.shape[-1] ** -0.5 @ k.transpose(2, 3)).float(), -1) @ v
        return self.out_proj(seen.transpose(1, 2).reshape(batch, patches, width))


class VisionMlp(nn.Module):
    def __init__(self, c: VisionConfig):
        super().__init__()
        self.fc1 = nn.Linear(c.hidden_size, c.intermediate_size)
        self.fc2 = nn.Linear(c.intermediate_size, c.hidden_size)

    def forward(self, x: Tensor) -> Tensor:
        return self.fc2(gelu(self.fc1(x)))


class VisionLayer(nn.Module):
    def __init__(self, c: VisionConfig):
        super().__init__()
        self.layer_norm1 = nn.LayerNorm(c.hidden_size, c.layer_norm_eps)
        self.self_attn = VisionAttention(c)
        self.layer_norm2 = nn.LayerNorm(c.hidden_size, c.layer_norm_eps)
        self.mlp = VisionMlp(c)

    def forward(self, x: Tensor) -> Tensor:
        x = x + self.self_attn(narrow(self.layer_norm1(x)))
        return x + self.mlp(narrow(self.layer_norm2(x)))


def waves(grid: int, width: int) -> Tensor:
    """Sines and cosines of row and column [grid * grid, width]: neighbours are found sooner than from noise."""
    frequencies = torch.pi / grid * 2 ** torch.linspace(0, math.log2(grid / 2), width // 4)
    angles = torch.arange(grid)[:, None] * frequencies
    along = torch.cat((angles.sin(), angles.cos()), -1)
    return 0.5 * torch.cat((along.repeat_interleave(grid, 0), along.repeat(grid, 1)), -1)


class VisionTower(nn.Module):
    def __init__(self, c: VisionConfig):
        super().__init__()
        self.c = c
        self.patch_embedding = nn.Linear(3 * c.patch_size**2, c.hidden_size)
        self.position_embedding = nn.Parameter(waves(c.grid, c.hidden_size))
        self.layers = nn.ModuleList(VisionLayer(c) for _ in range(c.num_hidden_layers))
        self.post_layernorm = nn.LayerNorm(c.hidden_size, c.layer_norm_eps)

    def forward(self, pixels: Tensor) -> Tensor:
        """pixels [pictures, 3, image_size, image_size] in -1 to 1 -> [pictures, patches, hidden_size], row by row."""
        patches = F.unfold(pixels, self.c.patch_size, stride=self.c.patch_size).transpose(1, 2)
        x = self.patch_embedding(patches) + self.position_embedding
        for layer in self.layers:
            x = layer(x)
        return self.post_layernorm(x)


class Projector(nn.Module):
    """Mean of pool x pool patches -> norm -> the decoder's width."""

    def __init__(self, vision: VisionConfig, d_model: int, eps: float = 1e-6):
        super().__init__()
        self.c = vision
        self.mm_soft_emb_norm = RmsNorm(vision.hidden_size, eps)
        self.mm_input_projection_weight = nn.Parameter(
            torch.randn(vision.hidden_size, d_model) * vision.hidden_size**-0.5
        )

    def forward(self, states: Tensor) -> Tensor:
        """states [pictures, patches, hidden_size] -> [pictures, mm_tokens_per_image, d_model]."""
        grid, pool = self.c.grid, self.c.pool
        square = states.view(-1, grid // pool, pool, grid // pool, pool, states.shape[-1])
        pooled = square.mean((2, 4)).flatten(1, 2)
        return self.mm_soft_emb_norm(pooled) @ self.mm_input_projection_weight


class Gemma(nn.Module):
    def __init__(self, text: TextConfig, vision: VisionConfig | None):
        super().__init__()
        self.text = TextModel(text)
        if vision is not None:
            self.vision = VisionTower(vision)
            self.projector = Projector(vision, text.hidden_size)

    def look(self, pixels: Tensor) -> Tensor:
        """pixels [pictures, 3, S, S] -> rows [pictures, mm_tokens_per_image, d_model] in place of the soft tokens."""
        return self.projector(self.vision(pixels))

    def states(self, ids: Tensor, spans: Tensor, rows: Tensor | None = None) -> Tensor:
        """ids, spans [batch, tokens]; rows [pictures, mm_tokens_per_image, d_model] in the order of the spans."""
        x = self.text.embed(ids)
        if rows is not None and len(rows):
            x = x.float().masked_scatter((spans > 0)[..., None], rows.float())
        return self.text(x, spans)
