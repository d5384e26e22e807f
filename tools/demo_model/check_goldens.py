#!/usr/bin/env python3
"""Proves gemma.py: its logits on the tiny checkpoint of tests/data equal the reference's, text and pictures.

Prints the largest difference of every case and ends with an error if one is above the bound.
"""
from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import torch

from checkpoint_file import read_model

DATA = Path(__file__).resolve().parents[2] / "tests" / "data"
BOUND = 2e-4  # of logits whose deviation is about 2.5: the noise of float32


def spans_of(ids: list[int], soft_token: int) -> list[int]:
    """0 for text; 1, 2, ... for the runs of soft tokens."""
    spans, run = [], 0
    for index, token in enumerate(ids):
        if token == soft_token and (index == 0 or ids[index - 1] != soft_token):
            run += 1
        spans.append(run if token == soft_token else 0)
    return spans


def difference(model, case: Path) -> float:
    description = json.loads((case / "case.json").read_text())
    ids = description["ids"]
    spans = torch.tensor([spans_of(ids, 2048)])
    rows = None
    if (case / "pixel_values.npy").exists():
        rows = model.look(torch.from_numpy(np.load(case / "pixel_values.npy")))
    states = model.states(torch.tensor([[0 if token == 2048 else token for token in ids]]), spans, rows)
    logits = model.text.logits(states)[0, description["logits_first_row"] :]
    return float((logits - torch.from_numpy(np.load(case / "logits.npy"))).abs().max())


def main() -> int:
    model = read_model(DATA / "checkpoints" / "tiny")
    cases = sorted((DATA / "goldens" / "tiny").iterdir()) + sorted((DATA / "goldens-pictures" / "tiny").iterdir())
    worst = 0.0
    with torch.no_grad():
        for case in cases:
            found = difference(model, case)
            worst = max(worst, found)
            print(f"{case.parent.parent.name}/{case.name}: {found:.2e}")
    print(f"largest difference of {len(cases)} cases: {worst:.2e}, bound {BOUND:.0e}")
    return 0 if worst < BOUND else 1


if __name__ == "__main__":
    sys.exit(main())
