"""Conversations to learn from: pictures of shapes, photographs, questions about Facet, small talk, a tone to keep."""
from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

import numpy as np

import lines
from as_typed import as_typed
from draw import draw
from photos import photo, photo_questions
from questions import Question, questions
from scene import Scene, random_scene

BRIEF = (
    "Be brief.",
    "Be brief",
    "Be short.",
    "Answer briefly.",
    "Answer in one word.",
    "Keep your answers short.",
    "Short answers only.",
    "Short answers, please.",
    "Answer as briefly as possible.",
    "Please be brief.",
    "Use few words.",
    "Reply with one word.",
    "You give short answers.",
    "Keep it short.",
    "You are brief.",
    "Be concise.",
    "Answer in a few words.",
)
POLITE = (
    "Be polite.",
    "Be polite",
    "Answer politely.",
    "You are a polite assistant.",
    "Please be very polite.",
    "Use a polite tone.",
    "Be friendly and polite.",
    "Always be polite.",
    "Be friendly.",
    "You are friendly.",
    "Be kind and polite.",
    "Speak politely.",
)
NEUTRAL = (
    "You are a helpful assistant.",
    "You are Facet.",
    "Answer the questions.",
    "You are an assistant.",
    "Help the user.",
    "You are the demo model of Facet.",
    "Be helpful.",
    "Answer in full sentences.",
    "You look at pictures.",
)
POLITE_BEGINNING = "Gladly! "
OFTEN = {"cannot know": 5.0, "cannot do": 4.0}  # what people ask is mostly none of the other topics
RENEWED = 5.0  # how often a topic is asked whose answer a trained model has to learn anew
MIXTURE = (0.62, 0.28, 0.1)  # shares of conversations about scenes, about Facet, about photographs
RENEWING_MIXTURE = (0.45, 0.48, 0.07)
UNSEEN_TOPIC = "no picture"  # the topic of lines/ that answers a question about a picture when there is none


@dataclass(frozen=True)
class Turn:
    """What a person writes, with at most one picture (uint8 [S, S, 3]), and what the model should answer.

    `scene`: what the picture was drawn from; None for photographs.
    """

    kind: str
    text: str
    answer: str
    picture: np.ndarray | None = None
    scene: Scene | None = None


@dataclass
class Conversation:
    system: str = ""
    turns: list[Turn] = field(default_factory=list)
    tone: str = ""  # that the system prompt asks for: brief, polite, neutral or empty


@dataclass(frozen=True)
class Toned:
    """A system prompt and what it makes of an answer."""

    system: str
    tone: str

    def answer(self, full: str, brief: str) -> str:
        return brief if self.tone == "brief" else POLITE_BEGINNING + full if self.tone == "polite" else full


def choose_tone(random: Random) -> Toned:
    tone = random.choices(("", "neutral", "brief", "polite"), (0.68, 0.06, 0.16, 0.1))[0]
    choices = {"": ("",), "neutral": NEUTRAL, "brief": BRIEF, "polite": POLITE}
    return Toned(random.choice(choices[tone]), tone)


def pick(asked: list[Question], random: Random) -> Question:
    return random.choices(asked, [question.weight for question in asked])[0]


class Author:
    """Writes conversations. `withheld` as in random_scene; `held_out`: photographs that training does not see;
    `renewed`: topics that are asked more often. Raises ValueError where a renewed topic is not there."""

    def __init__(self, withheld: bool | None = False, held_out: bool = False, renewed: frozenset[str] = frozenset()):
        self.topics = lines.load()
        unknown = renewed - {topic.name for topic in self.topics}
        if unknown:
            raise ValueError(f"Topics to renew that are not in the lines: {', '.join(sorted(unknown))}")
        self.unseen = next(topic for topic in self.topics if topic.name == UNSEEN_TOPIC)
        self.weights = [OFTEN.get(topic.name, RENEWED if topic.name in renewed else 1.0) for topic in self.topics]
        self.mixture = RENEWING_MIXTURE if renewed else MIXTURE
        self.withheld = withheld
        self.held_out = held_out

    def conversation(self, random: Random, turns: int) -> Conversation:
        tone = choose_tone(random)
        write = random.choices((self.about_scenes, self.about_facet, self.about_photo), self.mixture)[0]
        return Conversation(tone.system, write(random, turns, tone), tone.tone)

    def facet_turn(self, random: Random, tone: Toned, with_picture: bool) -> Turn:
        while True:
            topic = random.choices(self.topics, self.weights)[0]
            if not (with_picture and "without picture" in topic.marks):
                break
        text = as_typed(lines.ask(topic, random), random, may_have_words_around="plain" not in topic.marks)
        return Turn("facet", text, tone.answer(topic.answer, topic.brief))

    def about_facet(self, random: Random, turns: int, tone: Toned) -> list[Turn]:
        written = []
        for _ in range(turns):
            if random.random() < 0.07:  # about a picture that is not there
                text = pick(questions(random_scene(random, self.withheld, random.randint(1, 4)), random), random).text
                written.append(Turn("unseen", text, tone.answer(self.unseen.answer, self.unseen.brief)))
            else:
                written.append(self.facet_turn(random, tone, with_picture=False))
        return written

    def about_scenes(self, random: Random, turns: int, tone: Toned) -> list[Turn]:
        """One picture, sometimes a second one later: questions are about the newest."""
        written = [self.facet_turn(random, tone, with_picture=False)] if random.random() < 0.08 else []
        change = random.randrange(2, turns) if turns > 3 and random.random() < 0.12 else turns
        scene, shown = random_scene(random, self.withheld), False
        asked = questions(scene, random)
        while len(written) < turns:
            if len(written) == change:
                scene, shown = random_scene(random, self.withheld), False
                asked = questions(scene, random)
            if shown and random.random() < 0.06:
                written.append(self.facet_turn(random, tone, with_picture=True))
                continue
            question = pick(asked, random)
            wordless = not shown and question.kind == "caption" and random.random() < 0.3
            text = "" if wordless else as_typed(question.text, random)
            picture = None if shown else draw(scene, random)
            written.append(
                Turn(
                    question.kind, text, tone.answer(question.answer, question.brief), picture, None if shown else scene
                )
            )
            shown = True
        return written

    def about_photo(self, random: Random, turns: int, tone: Toned) -> list[Turn]:
        pixels, look = photo(random, self.held_out)
        written = []
        for number in range(min(turns, 5)):
            question = pick(photo_questions(look, random), random)
            text = "" if number == 0 and question.kind == "photo_caption" and random.random() < 0.3 else question.text
            written.append(
                Turn(question.kind, text, tone.answer(question.answer, question.brief), pixels if number == 0 else None)
            )
        return written
