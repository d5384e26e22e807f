#!/usr/bin/env python3
"""Asks the model on pictures and questions that training did not see, and counts the answers that are exact.

An answer is exact if at each of its ids the likeliest next id is the right one: then greedy decoding says exactly it.

    evaluate.py FOLDER [--conversations N]     prints the shares by kind of question, for new scenes and withheld pairs
    evaluate.py FOLDER --topics FILE           prints the shares by topic of lines/, FILE has their names
"""
from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path
from random import Random

import torch

import lines
from as_typed import as_typed
from batches import UNASKED, to_batch
from dialogues import Author, Conversation, Turn
from encoding import Encoded, Encoder
from gemma import Gemma
from sizes import TEXT, VISION

TOKENS = 256
FIRST_SEED = 1 << 40  # training counts up from 0
ELSEWHERE = ("facet", "unseen")  # kinds that are not about a picture
ABOUT = ELSEWHERE + ("scenes", "photos")


def groups_of(kind: str, begin: int, sequence: Encoded, tone: str) -> set[str]:
    """Under which names an answer is counted."""
    about = kind if kind in ELSEWHERE else "photos" if kind.startswith("photo") else "scenes"
    groups = {kind, about}
    if tone in ("brief", "polite"):
        groups.add(f"tone: {tone}")
    if about == "scenes":
        newest = max(index for index in range(begin) if sequence.spans[index])
        groups.add("picture in this turn" if begin - newest < 40 else "picture in an earlier turn")
        if begin - newest > TEXT.sliding_window:
            groups.add("picture beyond the window")
    return groups


def exact_answers(gemma: Gemma, sequences: list[Encoded], tones: list[str]) -> list[tuple[set[str], bool]]:
    """(groups, exact) of every answer in the sequences."""
    batch = to_batch(sequences, TOKENS)
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        rows = gemma.look(batch.pixels) if batch.pixels is not None else None
        said = gemma.text.logits(gemma.states(batch.ids, batch.spans, rows)).argmax(-1)
    right = (said == batch.wanted) | (batch.wanted == UNASKED)
    return [
        (groups_of(kind, begin, sequence, tone), bool(right[row, begin - 1 : end - 1].all()))
        for row, (sequence, tone) in enumerate(zip(sequences, tones))
        for kind, begin, end in sequence.answers
    ]


def measure(
    gemma: Gemma, encoder: Encoder, conversations: int = 320, withheld: bool | None = False
) -> dict[str, float]:
    """Share of exact answers by kind; "scenes" is the share of all answers about drawn pictures."""
    author, counts = Author(withheld, held_out=True), defaultdict(lambda: [0, 0])
    for first in range(0, conversations, 16):
        random = Random(FIRST_SEED + first)
        written = [author.conversation(random, 10) for _ in range(16)]
        sequences = [encoder.encode(conversation, TOKENS) for conversation in written]
        for groups, exact in exact_answers(gemma, sequences, [conversation.tone for conversation in written]):
            for name in groups:
                counts[name][0] += exact
                counts[name][1] += 1
    ordered = sorted(counts.items(), key=lambda entry: (entry[0] not in ABOUT, entry[0]))
    return {f"{name} ({total})": round(right / total, 3) for name, (right, total) in ordered}


def measure_topic(gemma: Gemma, encoder: Encoder, topic: lines.Topic, asked: int = 20) -> float:
    """Share of exact answers to questions of the topic, each in a chat of its own, with slips of the finger."""
    random = Random(FIRST_SEED)
    texts = [as_typed(lines.ask(topic, random), random, may_have_words_around=False) for _ in range(asked)]
    chats = [Conversation("", [Turn("facet", text, topic.answer)]) for text in texts]
    said = exact_answers(gemma, [encoder.encode(chat, TOKENS // 2) for chat in chats], [""] * asked)
    return sum(exact for _, exact in said) / asked


def read_trained(folder: Path) -> Gemma:
    gemma = Gemma(TEXT, VISION)
    state = torch.load(folder / "model.pt")["model"]
    weights = {name.removeprefix("gemma."): tensor for name, tensor in state.items() if name.startswith("gemma.")}
    gemma.load_state_dict(weights)
    return gemma


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--conversations", type=int, default=960)
    parser.add_argument("--topics", type=Path, metavar="FILE")
    options = parser.parse_args()
    gemma = read_trained(options.folder)
    encoder = Encoder(options.folder / "tokenizer.model")
    if options.topics:
        wanted = options.topics.read_text().splitlines()
        for topic in (topic for topic in lines.load() if topic.name in wanted):
            print(f"  {topic.name:24} {measure_topic(gemma, encoder, topic):.2f}", flush=True)
        return
    for title, withheld in (("new scenes", False), ("pairs withheld until --all-pairs-from", True)):
        print(title)
        for name, share in measure(gemma, encoder, options.conversations, withheld).items():
            print(f"  {name:24} {share:.3f}")


if __name__ == "__main__":
    main()
