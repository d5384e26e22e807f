"""Conversations as tensors for a step of training or measuring."""
from __future__ import annotations

from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from torch import Tensor

from dialogues import Author
from encoding import Encoded, Encoder
from naming import GROUPS, UNASKED, stacked, targets, to_pixels
from sizes import VISION

TOKENS = 2048  # a step and process
SHORT, LONG = 256, 768  # tokens of a sequence; long ones reach far beyond the window


@dataclass
class Batch:
    """ids, spans, wanted [sequences, tokens]; wanted is UNASKED except where an answer's next id has to be said."""

    ids: Tensor
    spans: Tensor
    wanted: Tensor
    pixels: Tensor | None
    names: dict[str, Tensor]


def to_batch(sequences: list[Encoded], tokens: int) -> Batch:
    ids = torch.zeros(len(sequences), tokens, dtype=torch.long)
    spans = torch.full((len(sequences), tokens), -1)
    wanted = torch.full((len(sequences), tokens), UNASKED)
    for row, sequence in enumerate(sequences):
        count = len(sequence.ids)
        ids[row, :count] = torch.tensor(sequence.ids)
        spans[row, :count] = torch.tensor(sequence.spans)
        following = torch.tensor(sequence.ids[1:])
        wanted[row, : count - 1] = torch.where(torch.tensor(sequence.learned[1:]) > 0, following, torch.tensor(UNASKED))
    shown = [turn for sequence in sequences for turn in sequence.pictures]
    nameless = {group: np.full(VISION.mm_tokens_per_image, UNASKED) for group in GROUPS}
    named = [targets(turn.scene, VISION.tokens_along) if turn.scene else nameless for turn in shown]
    return Batch(
        ids,
        spans,
        wanted,
        to_pixels([turn.picture for turn in shown]) if shown else None,
        stacked(named) if named else {},
    )


def make_batch(author: Author, encoder: Encoder, seed: int, tokens: int) -> Batch:
    random = Random(seed)
    return to_batch(
        [encoder.encode(author.conversation(random, tokens // 20), tokens, random) for _ in range(TOKENS // tokens)],
        tokens,
    )
