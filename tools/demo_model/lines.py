#!/usr/bin/env python3
"""What the demo model says about Facet and in small talk: reads lines/*.txt and asks from them in many ways.

A file of lines is made of blocks with an empty line between them:

    # name of the topic
    ! plain                    a mark, see MARKS; may be missing
    = the answer
    ~ the brief answer
    {what is|what's} facet     a template of questions; {a|b|} are alternatives, may be empty and nested
    where is {@city|in @country}   @city is one of a word list; a list counts as one alternative

and of word lists, which count in every file; a list may go on in several lines:

    $ city: Paris, London, New York

`python3 lines.py` checks them all and prints figures; `python3 lines.py NAME` asks a topic twenty times.
"""
from __future__ import annotations

import math
import re
import sys
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Callable, Iterator

FOLDER = Path(__file__).resolve().parent / "lines"
LONGEST_ANSWER, LONGEST_BRIEF = 36, 8  # words
FEWEST_QUESTIONS = 25
# plain: nothing is put before or behind ("hi, thanks please"). without picture: true only while the chat has none.
MARKS = frozenset({"plain", "without picture"})

Sequence = tuple  # of text and of choices, each a tuple of sequences
_LIST = re.compile(r"@([a-z_]+)")
_ASKING = frozenset((
    "what what's whats which who who's whose whom when where where's why how how's is are am was were do does did "
    "can could will would should shall may must has have isn't doesn't don't aren't can't won't any").split())
_TELLING = frozenset((
    "tell explain describe show give say name list help write make translate calculate solve draw find open "
    "compare define create summarise let compose recommend please remind suggest add load use switch change "
    "select import run try get fetch download delete remove start begin turn enable act pretend fix debug plan "
    "speak answer sort spell count hide close free log read introduce ignore look take choose return install "
    "export search draw paint summarize rewrite correct sing").split())
_STATING = frozenset("i i'm i've my you you're this that that's it it's we he she they there".split())
_BEFORE_ANY = ("hi, ", "hey, ", "hello, ", "so ", "ok, ", "and ", "well, ", "one question: ", "sorry, ", "hmm, ")
_GREETINGS = ("hi", "hey", "hello", "so", "ok", "and", "well", "please", "sorry", "thanks")


@dataclass(frozen=True)
class Topic:
    """Questions that have one answer. `questions` are templates without names of word lists."""
    name: str
    answer: str
    brief: str
    questions: list[str]
    marks: frozenset[str] = frozenset()
    area: str = ""
    weights: list[float] = field(default_factory=list)  # of the templates: the more a template can say, the more


def load(folder: Path = FOLDER) -> list[Topic]:
    """All topics, file by file in the order of their names. Raises ValueError that names file and topic."""
    texts = {path.stem: path.read_text(encoding="ascii") for path in sorted(folder.glob("*.txt"))}
    words = _word_lists("\n".join(texts.values()))
    topics = [_topic(block, area, words) for area, text in texts.items() for block in _blocks(text)]
    names = [topic.name for topic in topics]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise ValueError(f"Topics that are there twice: {', '.join(sorted(twice))}")
    return topics


def expand(template: str, random: Random) -> str:
    """Takes one of each alternatives."""
    return _squeeze(_chosen(parse(template), random))


def ask(topic: Topic, random: Random) -> str:
    """A question of the topic as a person may type it."""
    text = expand(random.choices(topic.questions, topic.weights)[0], random)
    if "plain" in topic.marks:
        text = _end(text, random, ("", "", ".", "!"))
    else:
        text = _end(_decorate(text, random), random, ("", "?"))
    if random.random() < 0.7:
        return text[0].upper() + text[1:]
    return text.lower() if random.random() < 0.6 else text


def normalise(text: str) -> str:
    """Two questions that are the same after this must have the same answer."""
    text = text.lower().replace("'", "").replace("ctrl+,", "ctrl+comma").replace("ctrl+/", "ctrl+slash")
    return " ".join(re.sub(r"[^a-z0-9+\- ]", " ", text).split())


def expansions(template: str) -> Iterator[str]:
    """Everything that a template can say, in order."""
    return map(_squeeze, _all(parse(template)))


def count(template: str) -> int:
    """How many ways a template goes, twins among them counted twice."""
    return _count(parse(template))


@lru_cache(maxsize=None)
def parse(template: str) -> Sequence:
    """Text and choices by turns. Raises ValueError where braces do not match."""
    stack: list[list[list]] = [[[]]]  # for each open brace its alternatives so far, the outermost has one
    for part in re.split(r"([{}|])", template):
        if part == "{":
            stack.append([[]])
        elif part == "|" and len(stack) > 1:
            stack[-1].append([])
        elif part == "}" and len(stack) > 1:
            choice = tuple(map(tuple, stack.pop()))
            stack[-1][-1].append(choice)
        elif part in ("|", "}"):
            raise ValueError(f"braces do not match in \"{template[:80]}\"")
        elif part:
            stack[-1][-1].append(part)
    if len(stack) > 1:
        raise ValueError(f"braces do not match in \"{template[:80]}\"")
    return tuple(stack[0][0])


def _chosen(sequence: Sequence, random: Random) -> str:
    return "".join(part if isinstance(part, str) else _chosen(random.choice(part), random) for part in sequence)


def _all(sequence: Sequence) -> Iterator[str]:
    if not sequence:
        yield ""
        return
    first, rest = sequence[0], sequence[1:]
    for start in [first] if isinstance(first, str) else (text for choice in first for text in _all(choice)):
        for end in _all(rest):
            yield start + end


def _count(sequence: Sequence) -> int:
    return math.prod(sum(map(_count, part)) for part in sequence if not isinstance(part, str))


def _squeeze(text: str) -> str:
    text = re.sub(r" ([,.?!])", r"\1", " ".join(text.split()))
    return re.sub(r"\b([Aa]) (?=[aeioAEIO][a-z])", r"\1n ", text)  # "a {cat|owl}"


def _decorate(text: str, random: Random) -> str:
    words = text.lower().split()
    if len(words) < 3 or words[0].strip(",") in _GREETINGS:
        return text
    polite = words[0] in _TELLING or words[0] in ("can", "could")
    if random.random() < 0.12:
        before = random.choice(_BEFORE_ANY + (("please ",) * 6 if words[0] in _TELLING else ()))
        text = before + (text if before != "please " or words[0] != "please" else text)
    if polite and "please" not in text and text[-1] not in ".!?" and random.random() < 0.12:
        text += random.choice((" please", ", please"))
    return text


def _end(text: str, random: Random, of_fragment: tuple[str, ...]) -> str:
    """Ends a question, an order or a fragment as people do."""
    if text[-1] in ".!?":
        return text[:-1] if len(text) > 3 and random.random() < 0.2 else text
    words = [word.strip(",.:") for word in text.lower().split()]
    start = next((n for n, word in enumerate(words) if word not in _GREETINGS + ("one", "question", "hmm")), 0)
    if words[start] in _TELLING:
        return text + random.choice(("", "", ".", "."))
    if words[start] in _ASKING:
        return text + random.choice(("", "?", "?", "?"))
    if words[start] in _STATING and len(words) > 2:
        return text + random.choice(("", "."))
    return text + random.choice(of_fragment)


def _word_lists(text: str) -> dict[str, str]:
    words: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.startswith("$"):
            name, values = line[1:].split(":", 1)
            words.setdefault(name.strip(), []).extend(value.strip() for value in values.split(",") if value.strip())
    return {name: "{" + "|".join(dict.fromkeys(values)) + "}" for name, values in words.items()}


def _blocks(text: str) -> Iterator[list[str]]:
    for block in re.split(r"\n\s*\n", text):
        lines = [line.strip() for line in block.splitlines() if line.strip() and not line.startswith("$")]
        if lines:
            yield lines


def _topic(block: list[str], area: str, words: dict[str, str]) -> Topic:
    def having(sign: str) -> list[str]:
        return [line[1:].strip() for line in block if line[0] == sign]

    def fail(why: str) -> ValueError:
        return ValueError(f"{area}.txt, \"{block[0]}\": {why}")

    if any(len(having(sign)) != 1 for sign in "#=~"):
        raise fail("a block has one '#' line, one '=' line and one '~' line")
    name, answer, brief, marks = having("#")[0], having("=")[0], having("~")[0], frozenset(having("!"))
    if not marks <= MARKS:
        raise fail(f"unknown mark {', '.join(marks - MARKS)}")
    if len(answer.split()) > LONGEST_ANSWER or len(brief.split()) > LONGEST_BRIEF:
        raise fail("an answer is too long")
    questions = [_with_lists(line, words, fail) for line in block if line[0] not in "#=~!"]
    if sum(map(count, questions)) < FEWEST_QUESTIONS:
        raise fail("there are hardly any questions")
    return Topic(name, answer, brief, questions, marks, area, [min(count(q), 60) ** 0.5 for q in questions])


def _with_lists(template: str, words: dict[str, str], fail: Callable[[str], ValueError]) -> str:
    def values(match: re.Match[str]) -> str:
        if match[1] not in words:
            raise fail(f"there is no word list {match[1]}")
        return words[match[1]]

    template = _LIST.sub(values, template)
    try:
        parse(template)
    except ValueError as error:
        raise fail(str(error)) from error
    return template


def _said(template: str, random: Random, most: int = 20000) -> set[str]:
    """All that a template says, or a large sample of it, normalised."""
    if count(template) <= most:
        return {normalise(text) for text in expansions(template)}
    return {normalise(expand(template, random)) for _ in range(most // 4)}


def collisions(topics: list[Topic]) -> list[tuple[str, str, str]]:
    """Questions that two topics with different answers have, with the names of both."""
    random, owner, found = Random(1), {}, {}
    for topic in topics:
        said = set().union(*(_said(template, random) for template in topic.questions))
        said |= {normalise(ask(topic, random)) for _ in range(300)}
        for text in said:
            other = owner.setdefault(text, topic)
            if other.answer != topic.answer:
                found[text] = (text, other.name, topic.name)
    return sorted(found.values(), key=lambda row: (row[1], row[2], row[0]))


def main() -> int:
    topics = load()
    if len(sys.argv) > 1:
        for topic in (topic for topic in topics if topic.name == sys.argv[1]):
            print("\n".join(ask(topic, Random(n)) for n in range(20)), topic.answer, topic.brief, sep="\n")
        return 0
    found = collisions(topics)
    for text, one, other in found:
        print(f"both in \"{one}\" and in \"{other}\": {text}")
    for topic in topics:
        print(f"{topic.area:12} {topic.name:28} {len(topic.questions):4} templates "
              f"{sum(map(count, topic.questions)):>9} questions")
    templates = [template for topic in topics for template in topic.questions]
    print(f"{len(topics)} topics, {len(templates)} templates, about {sum(map(count, templates))} questions, "
          f"{len(found)} collisions")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
