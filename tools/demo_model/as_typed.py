"""What happens to a question on its way through a person's hands: a slip of the finger, words before it."""
from __future__ import annotations

from random import Random

SLIPS = 0.06  # of the questions
PREAMBLES = 0.07
BEFORE = (
    "I have a question.", "I am new here.", "I just installed this.", "I just installed Facet.", "Quick question.",
    "I am not good with computers.", "I tried this program today.", "A friend told me about Facet.", "Sorry to ask.",
    "I am a bit confused.", "I wonder.", "I would like to know.", "This is my first time here.",
    "Maybe you can help me.", "I could not find it.", "I looked everywhere.", "I am a bit worried.", "I have no idea.",
    "Can you help me?",
    "I need some help.", "I just started.", "I was wondering.", "My computer is old.", "I use Linux.",
    "One more thing.",
)  # fmt: skip
AFTER = (
    "Thanks.", "Thank you.", "Can you help?", "Please explain.", "I would like to know.", "Any idea?",
    "Thanks in advance.",
)  # fmt: skip


def slipped(word: str, random: Random) -> str:
    """One letter inside the word doubled, left out, or changed for its neighbour's place."""
    at = random.randrange(1, len(word) - 1)
    kind = random.choice(("double", "drop", "swap"))
    if kind == "double":
        return word[:at] + word[at] + word[at:]
    if kind == "drop":
        return word[:at] + word[at + 1 :]
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def with_slip(text: str, random: Random) -> str:
    words = text.split(" ")
    long = [index for index, word in enumerate(words) if len(word) > 3 and word.isalpha()]
    if long:
        index = random.choice(long)
        words[index] = slipped(words[index], random)
    return " ".join(words)


def as_typed(text: str, random: Random, may_have_words_around: bool = False) -> str:
    if may_have_words_around and random.random() < PREAMBLES:
        text = f"{random.choice(BEFORE)} {text}" if random.random() < 0.75 else f"{text} {random.choice(AFTER)}"
    return with_slip(text, random) if random.random() < SLIPS else text
