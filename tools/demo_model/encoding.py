"""Conversations as ids: Gemma's turn format, soft tokens in the place of pictures, and which ids are to be learned."""
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random

import sentencepiece

from dialogues import Conversation, Turn
from sizes import VISION

BOS, END_OF_TURN = 2, 106
SOFT_TOKEN = "<image_soft_token>"
PICTURE = "<start_of_image>" + SOFT_TOKEN * VISION.mm_tokens_per_image + "<end_of_image>"


@dataclass
class Encoded:
    """ids, spans (0 text, n the n-th picture) and learned (1: the id is an answer's), all [tokens]; the turns with
    pictures, in order; (kind, begin, end) of the answers."""

    ids: list[int]
    spans: list[int]
    learned: list[int]
    pictures: list[Turn]
    answers: list[tuple[str, int, int]]


class Encoder:
    def __init__(self, path: Path):
        self.pieces = sentencepiece.SentencePieceProcessor(model_file=str(path))
        self.soft_token = self.pieces.piece_to_id(SOFT_TOKEN)

    def user_turn(self, turn: Turn, system: str, random: Random | None) -> str:
        """`random` None: as Facet writes it, picture first; otherwise sometimes picture last, or no lines around it."""
        text = turn.text
        if turn.picture is not None:
            form = random.choices(("first", "last", "bare"), (0.8, 0.08, 0.12))[0] if random else "first"
            text = {
                "first": f"\n\n{PICTURE}\n\n{text}",
                "last": f"{text}\n\n{PICTURE}\n\n",
                "bare": f"{PICTURE}{text}",
            }[form]
        return f"<start_of_turn>user\n{system}{text}<end_of_turn>\n<start_of_turn>model\n"

    def prompt(self, turns: list[Turn], system: str) -> list[int]:
        """The ids after which the answer to the last turn begins."""
        return self.encode(Conversation(system, turns), 1 << 30).ids[: -len(self.answer(turns[-1]))]

    def answer(self, turn: Turn) -> list[int]:
        return self.pieces.encode(turn.answer) + [END_OF_TURN] + self.pieces.encode("\n")

    def encode(self, conversation: Conversation, most: int, random: Random | None = None) -> Encoded:
        """As many turns as fit into `most` tokens."""
        result = Encoded([BOS], [0], [0], [], [])
        system = conversation.system + "\n\n" if conversation.system else ""
        for number, turn in enumerate(conversation.turns):
            asked = self.pieces.encode(self.user_turn(turn, system if number == 0 else "", random))
            answered = self.answer(turn)
            if len(result.ids) + len(asked) + len(answered) > most:
                break
            if turn.picture is not None:
                result.pictures.append(turn)
            result.ids += asked + answered
            result.spans += [len(result.pictures) if token == self.soft_token else 0 for token in asked] + [0] * len(
                answered
            )
            result.answers.append((turn.kind, len(result.ids) - len(answered), len(result.ids) - 1))
            result.learned += [0] * len(asked) + [1] * (len(answered) - 1) + [0]
        return result
