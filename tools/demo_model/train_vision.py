#!/usr/bin/env python3
"""First step of training: the vision tower learns to see before the decoder learns to speak.

Each soft token has to name, in the words' own vectors, what lies in its part of the picture: shape, colour, size and
place of the item, and the background. The decoder starts from the same vectors, so that a question's word and a
picture's token agree from the first step on; without this, looking up "the star" among several shapes is what a small
model learns last.

    train_vision.py FOLDER [--steps N]     writes FOLDER/vision.pt; goes on from there if it exists
"""
from __future__ import annotations

import argparse
import time
from pathlib import Path
from random import Random

import numpy as np
import torch
from torch import Tensor, nn

from draw import draw
from gemma import Projector, VisionTower
from naming import GROUPS, losses, stacked, targets, to_pixels, words
from optimizer import Optimizer
from scene import random_scene
from sizes import TEXT, VISION

PICTURES = 64  # a step


class Seer(nn.Module):
    """The tower and the projector. `words` are named by soft tokens and stay; `patch_words`, named by patches, help."""

    def __init__(self):
        super().__init__()
        self.vision = VisionTower(VISION)
        self.projector = Projector(VISION, TEXT.hidden_size)
        self.words = words(TEXT.hidden_size)
        self.patch_words = words(VISION.hidden_size)

    def loss(
        self, pixels: Tensor, of_tokens: dict[str, Tensor], of_patches: dict[str, Tensor]
    ) -> tuple[Tensor, dict, dict]:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = self.vision(pixels)
            rows = self.projector(states)
        token_loss, token_right = losses(rows, self.words, of_tokens)
        patch_loss, patch_right = losses(states, self.patch_words, of_patches)
        return token_loss + patch_loss, token_right, patch_right


def batch(random: Random, withheld: bool | None) -> tuple[Tensor, dict[str, Tensor], dict[str, Tensor]]:
    scenes = [random_scene(random, withheld) for _ in range(PICTURES)]
    return (
        to_pixels([draw(scene, random) for scene in scenes]),
        stacked([targets(scene, VISION.tokens_along) for scene in scenes]),
        stacked([targets(scene, VISION.grid) for scene in scenes]),
    )


def rate_at(step: int, steps: int, top: float) -> float:
    """60 steps of warm-up, then level, linear to 0 over the last half."""
    return top * min(1.0, (step + 1) / 60, 2 * (steps - step) / steps)


def measure(seer: Seer, withheld: bool) -> dict[str, float]:
    with torch.no_grad():
        results = [seer.loss(*batch(Random((1 << 40) + n), withheld))[1] for n in range(8)]
    return {group: round(float(np.mean([result[group] for result in results])), 3) for group in GROUPS}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--steps", type=int, default=2500)
    parser.add_argument("--rate", type=float, default=3e-3)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(1)
    seer, first, path = Seer(), 0, options.folder / "vision.pt"
    optimizer = Optimizer(seer)
    if path.exists():
        saved = torch.load(path)
        seer.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        first = saved["step"]
    begun = time.process_time()
    for step in range(first, options.steps):
        loss, right, patch_right = seer.loss(*batch(Random(step), False))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(seer.parameters(), 1.0)
        optimizer.step(rate_at(step, options.steps, options.rate))
        if step % 50 == 0:
            shares = " ".join(f"{group} {share:.3f}" for group, share in right.items())
            print(
                f"step {step} loss {float(loss):.3f} {shares} patches' shape {patch_right['shape']:.3f}"
                f" cpu {time.process_time() - begun:.0f} s",
                flush=True,
            )
        if (step + 1) % 500 == 0 or step + 1 == options.steps:
            torch.save({"model": seer.state_dict(), "optimizer": optimizer.state_dict(), "step": step + 1}, path)
    print("new scenes", measure(seer, False), "withheld pairs", measure(seer, True))


if __name__ == "__main__":
    main()
