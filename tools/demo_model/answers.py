#!/usr/bin/env python3
"""Asks the fifty questions of facet_questions.txt, which were written by somebody who had not read the training lines.

    answers.py FOLDER     prints a table of questions, answers and whether they say what was expected
"""
from __future__ import annotations

import sys
from pathlib import Path

import torch
from torch import Tensor

from dialogues import Turn
from encoding import END_OF_TURN, Encoder
from evaluate import read_trained
from gemma import Gemma
from naming import to_pixels

QUESTIONS = Path(__file__).parent / "facet_questions.txt"
LONGEST = 64  # tokens of an answer


def say(gemma: Gemma, encoder: Encoder, turns: list[Turn], system: str = "") -> str:
    """The greedy answer to the last of `turns`, whose own answer is not read."""
    ids = encoder.prompt(turns, system)
    spans, shown = [], 0
    for token in ids:
        if token == encoder.soft_token:
            spans.append(shown // gemma.vision.c.mm_tokens_per_image + 1)
            shown += 1
        else:
            spans.append(0)
    pictures = [turn.picture for turn in turns if turn.picture is not None]
    rows: Tensor | None = gemma.look(to_pixels(pictures)) if pictures else None
    first = len(ids)
    while len(ids) < first + LONGEST and ids[-1] != END_OF_TURN:
        states = gemma.states(torch.tensor([ids]), torch.tensor([spans]), rows)
        ids.append(int(gemma.text.logits(states[0, -1]).argmax()))
        spans.append(0)
    return encoder.pieces.decode([token for token in ids[first:] if token != END_OF_TURN])


def is_sensible(answer: str, expected: str) -> bool:
    """`expected`: fragments, `|` between alternatives and `&` between groups that are all needed."""
    said = answer.lower()
    return all(any(part.strip() in said for part in group.split("|")) for group in expected.split("&"))


def main() -> None:
    folder = Path(sys.argv[1])
    gemma, encoder = read_trained(folder).eval(), Encoder(folder / "tokenizer.model")
    lines = [line.split("\t") for line in QUESTIONS.read_text().splitlines() if line.strip()]
    right = 0
    print("| question | answer | sensible |\n|---|---|---|")
    with torch.no_grad():
        for question, expected in lines:
            answer = say(gemma, encoder, [Turn("facet", question, "")])
            sensible = is_sensible(answer, expected.removeprefix("expect:"))
            right += sensible
            print(f"| {question} | {answer} | {'yes' if sensible else 'no'} |")
    print(f"\n{right} of {len(lines)} are sensible.")


if __name__ == "__main__":
    main()
