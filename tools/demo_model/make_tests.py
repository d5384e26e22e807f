#!/usr/bin/env python3
"""Writes what tests/demo asks the demo model: questions with their true answers, pictures, and logits to compare with.

    make_tests.py FOLDER [OUTPUT]

reads FOLDER/model.pt and FOLDER/tokenizer.model, writes OUTPUT (tests/data/demo). Answers are those of questions.py and
of lines/, never the model's. Taken are only questions that the weights of the GGUF files answer exactly in float32 by
a margin that no driver's rounding reaches; the command ends with an error if it does not find enough of them.
"""
from __future__ import annotations

import argparse
import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Callable, Iterator

import numpy as np
import torch
from PIL import Image
from torch import Tensor

import lines
from dialogues import Turn
from draw import SIDE, draw
from encoding import Encoder
from evaluate import read_trained
from gemma import Gemma
from gguf_file import through_q8_0
from naming import to_pixels
from questions import questions
from scene import Scene, random_scene
from sizes import VISION

OUTPUT = Path(__file__).resolve().parents[2] / "tests" / "data" / "demo"
FIRST_SEED = 1 << 41  # training counts up from 0, evaluate.py from 1 << 40
MOST_SEEDS = 500  # of a picture
MARGIN = 1.0  # between the logit of the right id and the next one; the noise of a float16 cache is below 0.05
FACET_QUESTIONS = 12
LONGER_THAN = 210  # tokens of the long conversation; the window has 128
LOGIT_ROWS = {"conversation": 8, "picture": 6}  # rows of the prompt whose logits are kept
DECODE_STEPS = 4

# What the ten pictures are asked, how many shapes are in them, and what has to make the answer wrong (see MISTAKES).
PICTURES = (
    ("colour", 1, ("channels",)),
    ("colour", 3, ("channels",)),
    ("background", 2, ("channels",)),
    ("position", 2, ("positions",)),
    ("at", 3, ("channels", "positions")),
    ("shape", 2, ()),
    ("size", 2, ()),
    ("count_of", 4, ()),
    ("exists", 2, ()),
    ("caption", 2, ("channels", "positions")),
)
LARGE_PICTURE, JPEG_PICTURE = 0, 6  # numbers of the pictures that are not a PNG of SIDE x SIDE
LARGE_SIDE = 448  # pixels

# (topic of lines/, a question that is not among its templates)
ASKED = (
    ("is it private", "Who else gets to read the things I write here?"),
    ("open a model", "I saved a gguf on my disk, how do I get Facet to use it?"),
    ("get a model", "From which website should I download Gemma 3?"),
    ("keyboard shortcuts", "Could you list the keyboard shortcuts for me?"),
    ("are chats kept", "Will Facet still have this chat after I quit?"),
    ("edit a message", "May I change a message that was sent?"),
    ("new chat", "What do I press to get an empty chat?"),
    ("settings", "Where did you put the settings?"),
    ("search", "Can I search for a word in my old chats?"),
    ("what can you do", "Hello, what are you able to do?"),
    ("who are you", "Hi! Who am I talking to?"),
    ("what is facet", "Please tell me what Facet is."),
    ("add a picture", "How do I give you a picture to look at?"),
    ("which gpus", "Will Facet work with my AMD graphics card?"),
    ("internet", "Do I have to be online to use Facet?"),
    ("regenerate", "How can I have a new answer to the same question?"),
    ("system prompt", "Is there a place where I can write a system prompt?"),
    ("export a chat", "Is it possible to export my chats as Markdown?"),
    ("delete chats", "How can I throw a chat away?"),
    ("stop an answer", "How can I stop an answer that is too long?"),
    ("why so small", "Why is the built-in model so small?"),
    ("what is a token", "Could you say what is meant by a token here?"),
    ("licence and price", "Does Facet cost any money?"),
    ("cannot know", "Who won the world cup in 1990?"),
    ("thanks", "Thank you, this was kind and useful!"),
    ("sizes", "In which sizes can I run Gemma 3 with Facet?"),
    ("what runs where", "Does this run on my own computer or in the cloud?"),
    ("file types", "Which file formats of models can Facet open?"),
)


@dataclass(frozen=True)
class Seen:
    """A picture file and its pixels as the network takes them, uint8 [SIDE, SIDE, 3]."""

    file: str
    image: Image.Image
    pixels: np.ndarray


def in_file_formats(name: str, values: Tensor) -> Tensor:
    """The values that a reader of the GGUF files gets: export.py has the formats."""
    if name == "projector.mm_input_projection_weight":
        return values.half().float()
    if values.ndim == 1 or name in ("vision.patch_embedding.weight", "vision.position_embedding"):
        return values
    return torch.from_numpy(through_q8_0(values.numpy()))


def read_shipped(folder: Path) -> Gemma:
    gemma = read_trained(folder)
    gemma.load_state_dict({name: in_file_formats(name, values) for name, values in gemma.state_dict().items()})
    return gemma.eval()


def transposed(states: Tensor) -> Tensor:
    """[..., grid * grid, width] with rows and columns exchanged."""
    grid = VISION.grid
    return states.unflatten(-2, (grid, grid)).transpose(-3, -2).flatten(-3, -2)


def with_transposed_positions(gemma: Gemma, pixels: Tensor) -> Tensor:
    sound = gemma.vision.position_embedding.data
    gemma.vision.position_embedding.data = transposed(sound).contiguous()
    rows = gemma.look(pixels)
    gemma.vision.position_embedding.data = sound
    return rows


# Mistakes that the tests make in copies of the files: what the model then sees.
MISTAKES: dict[str, Callable[[Gemma, Tensor], Tensor]] = {
    "channels": lambda gemma, pixels: gemma.look(pixels.flip(1)),
    "positions": with_transposed_positions,
}


class Judge:
    """What the shipped weights say, in float32."""

    def __init__(self, gemma: Gemma, encoder: Encoder):
        self.gemma, self.encoder = gemma, encoder

    def look(self, turns: list[Turn]) -> Tensor | None:
        shown = [turn.picture for turn in turns if turn.picture is not None]
        return to_pixels(shown) if shown else None

    def logits(self, ids: list[int], rows: Tensor | None) -> Tensor:
        """[tokens, vocabulary]"""
        spans = torch.tensor([[int(token == self.encoder.soft_token) for token in ids]])
        known = torch.tensor([[0 if token == self.encoder.soft_token else token for token in ids]])
        return self.gemma.text.logits(self.gemma.states(known, spans, rows))[0]

    def margin(self, turns: list[Turn], rows: Tensor | None) -> float:
        """How far the last answer's right ids are above all others, at the worst of them; negative if one is not so."""
        prompt = self.encoder.prompt(turns, "")
        answer = self.encoder.answer(turns[-1])[:-1]  # to the end of the turn; the line break is not asked for
        scores = self.logits(prompt + answer[:-1], rows)[len(prompt) - 1 :]
        right = scores.gather(1, torch.tensor(answer)[:, None])[:, 0]
        others = scores.scatter(1, torch.tensor(answer)[:, None], -torch.inf).amax(1)
        return float((right - others).min())

    def knows(self, turns: list[Turn], senses: tuple[str, ...] = ()) -> bool:
        """Whether the last answer is right by MARGIN, and wrong by as much with each mistake of `senses`."""
        pixels = self.look(turns)
        rows = None if pixels is None else self.gemma.look(pixels)
        if self.margin(turns, rows) < MARGIN:
            return False
        return all(self.margin(turns, MISTAKES[mistake](self.gemma, pixels)) < -MARGIN for mistake in senses)


def as_file(pixels: np.ndarray, number: int) -> Seen:
    """The picture as a person might have it, and what is left of it in the network's size."""
    image = Image.fromarray(pixels)
    if number == LARGE_PICTURE:
        image = image.resize((LARGE_SIDE, LARGE_SIDE), Image.BICUBIC)
        return Seen(f"{number}.png", image, np.asarray(image.resize((SIDE, SIDE), Image.BILINEAR)))
    return Seen(f"{number}.jpg" if number == JPEG_PICTURE else f"{number}.png", image, pixels)


def new_scenes(count: int | None, first: int) -> Iterator[tuple[Scene, np.ndarray, Random]]:
    """Scenes that training did not see, drawn."""
    for seed in range(first, first + MOST_SEEDS):
        random = Random(seed)
        scene = random_scene(random, withheld=None, count=count)
        yield scene, draw(scene, random, plain=True), random


def picture_cases(judge: Judge) -> list[tuple[Seen, Turn, tuple[str, ...]]]:
    found, asked = [], set()
    for number, (kind, count, senses) in enumerate(PICTURES):
        for scene, pixels, random in new_scenes(count, FIRST_SEED + number * MOST_SEEDS):
            seen = as_file(pixels, number)
            turns = [Turn(q.kind, q.text, q.answer, seen.pixels) for q in questions(scene, random) if q.kind == kind]
            turn = next((turn for turn in turns if turn.answer not in asked and judge.knows([turn], senses)), None)
            if turn is not None:
                asked.add(turn.answer)
                found.append((seen, turn, senses))
                break
    return found


def facet_cases(judge: Judge) -> list[Turn]:
    answers = {topic.name: topic.answer for topic in lines.load()}
    turns = [Turn(topic, text, answers[topic]) for topic, text in ASKED]
    for turn in turns:
        print(f"{judge.margin([turn], None):7.2f}  {turn.text}")
    return [turn for turn in turns if judge.knows([turn])][:FACET_QUESTIONS]


def conversation(judge: Judge) -> list[Turn] | None:
    """A picture, and questions of different kinds until the first is far behind the window; all answered right."""
    for scene, pixels, random in new_scenes(3, FIRST_SEED - MOST_SEEDS):
        asked = questions(scene, random)
        random.shuffle(asked)
        turns: list[Turn] = []
        for question in asked:
            if question.kind not in ("caption", "not_shape") and question.kind not in {turn.kind for turn in turns}:
                picture = pixels if not turns else None
                turn = Turn(question.kind, question.text, question.answer, picture)
                turns += [turn] if judge.knows(turns + [turn]) else []
            if turns and len(judge.encoder.prompt(turns, "")) > LONGER_THAN:
                return turns
    return None


def write_golden(judge: Judge, name: str, turns: list[Turn], folder: Path) -> None:
    """In the layout of tests/data/goldens-pictures: case.json, image_embeddings, logits and decode_logits."""
    folder.mkdir(parents=True)
    prompt, answer = judge.encoder.prompt(turns, ""), judge.encoder.answer(turns[-1])[:DECODE_STEPS]
    rows = judge.gemma.look(judge.look(turns))
    logits = judge.logits(prompt + answer[:-1], rows)
    first = len(prompt) - LOGIT_ROWS[name]
    decoded = logits[len(prompt) - 1 :]
    best = decoded.topk(2).values
    description = {
        "ids": prompt,
        "image_starts": [prompt.index(judge.encoder.soft_token)],
        "vision_state_rows": [],
        "logits_first_row": first,
        "greedy_ids": decoded.argmax(1).tolist(),
        "greedy_margins": [round(float(margin), 4) for margin in best[:, 0] - best[:, 1]],
    }
    (folder / "case.json").write_text(json.dumps(description) + "\n")
    for file, values in (
        ("logits", logits[first : len(prompt)]),
        ("decode_logits", decoded),
        ("image_embeddings", rows),
    ):
        np.save(folder / f"{file}.npy", values.numpy().astype("<f4"))


def as_json(turn: Turn) -> dict[str, str]:
    return {"kind": turn.kind, "question": turn.text, "answer": turn.answer}


def write(judge: Judge, output: Path) -> str:
    """Writes all; what is missing to it, as a sentence."""
    pictures, facet, talk = picture_cases(judge), facet_cases(judge), conversation(judge)
    for seen, turn, _ in pictures:
        print(f"{seen.file}: {turn.text} {turn.answer}")
    if len(pictures) < len(PICTURES) or len(facet) < FACET_QUESTIONS or talk is None:
        return f"Found {len(pictures)} pictures, {len(facet)} questions, {'one' if talk else 'no'} conversation."
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    for seen, _, _ in pictures:
        seen.image.save(output / seen.file, **({"quality": 92} if seen.file.endswith("jpg") else {"optimize": True}))
    Image.fromarray(talk[0].picture).save(output / "conversation.png", optimize=True)
    write_golden(judge, "conversation", talk, output / "goldens" / "conversation")
    write_golden(judge, "picture", [pictures[1][1]], output / "goldens" / "picture")
    asked = {
        "pictures": [{"file": seen.file, **as_json(turn), "senses": senses} for seen, turn, senses in pictures],
        "facet": [as_json(turn) for turn in facet],
        "conversation": {"file": "conversation.png", "turns": [as_json(turn) for turn in talk]},
    }
    (output / "questions.json").write_text(json.dumps(asked, indent=1) + "\n")
    size = sum(path.stat().st_size for path in output.rglob("*") if path.is_file())
    print(f"{output}: {size / 1000:.0f} kB; the conversation has {len(judge.encoder.prompt(talk, ''))} tokens")
    return ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("output", type=Path, nargs="?", default=OUTPUT)
    options = parser.parse_args()
    encoder = Encoder(options.folder / "tokenizer.model")
    with torch.no_grad():
        missing = write(Judge(read_shipped(options.folder), encoder), options.output)
    if missing:
        print(f"Nothing was written: the model knows too little. {missing}", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
