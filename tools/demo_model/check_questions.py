"""Checks questions.py: reads every question and answer back as text and derives the answer again by brute force.

It shares the world (scene.py) with questions.py, and none of its code.
"""
from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable
from random import Random

from questions import Question, questions
from scene import COLOURS, SHAPES, SIZES, Item, Scene, random_scene

SCENES = 3000
SAME_WORDS = (("color", "colour"), ("gray", "grey"), ("violet", "purple"), ("disc|disk|round shape", "circle"),
              ("discs|disks|round shapes", "circles"), ("box", "square"), ("boxes", "squares"),
              ("plus sign|plus", "cross"), ("plus signs|pluses", "crosses"), ("big|huge", "large"),
              ("little|tiny", "small"), ("center|centre", "middle"), ("upper", "top"), ("lower", "bottom"),
              ("(?:on|to) the left of", "leftwards"), ("(?:on|to) the right of", "rightwards"),
              ("left of", "leftwards"), ("right of", "rightwards"), ("over", "above"),
              ("under|underneath|beneath", "below"))
PLACE = r"top left|top right|bottom left|bottom right|top|bottom|left|right|middle"
WAYS = {"leftwards": lambda a, b: b.x - a.x, "rightwards": lambda a, b: a.x - b.x, "above": lambda a, b: b.y - a.y,
        "below": lambda a, b: a.y - b.y}
DIGITS = {"no": 0, "one": 1, "two": 2, "three": 3, "four": 4}


def plain(text: str) -> str:
    text = text.lower().replace(", right?", "?").rstrip("?.")
    text = re.sub(r", right$", "", text)
    text = re.sub(r"\b(left|right) of the (?:picture|image|photo)\b", r"\1", text)
    for words, word in SAME_WORDS:
        text = re.sub(rf"\b(?:{words})\b", word, text)
    return text


def words_in(text: str, words: tuple[str, ...]) -> list[str]:
    return re.findall(rf"\b({'|'.join(words)})(?:e?s)?\b", text)


def column_row(place: str) -> tuple[int, int]:
    return (0 if "left" in place else 2 if "right" in place else 1,
            0 if "top" in place else 2 if "bottom" in place else 1)


def at(scene: Scene, place: str, loosely: bool = False) -> list[Item]:
    """`loosely`: at the top is also what is in the top corners."""
    found = []
    for item in scene.items:
        here, there = (int(item.x * 3), int(item.y * 3)), column_row(place)
        side = place in ("top", "bottom", "left", "right")
        same = any(h == t for h, t in zip(here, there) if t != 1) if side and loosely else here == there
        found += [item] if same else []
    return found


def named(scene: Scene, text: str) -> list[Item]:
    """The items that have every colour, shape, size and place in this text, places taken loosely."""
    items = list(scene.items)
    for colour in words_in(text, COLOURS):
        items = [item for item in items if item.colour == colour]
    for shape in words_in(text, SHAPES):
        items = [item for item in items if item.shape == shape]
    for size in words_in(text, SIZES):
        items = [item for item in items if item.size == size]
    for place in re.findall(rf"\b({PLACE})\b", text):
        items = [item for item in items if item in at(scene, place, loosely=True)]
    return items


def the_one(scene: Scene, text: str) -> Item:
    items = named(scene, text)
    assert len(items) == 1, f"{len(items)} items match"
    return items[0]


def check_lookup(scene: Scene, asked: str, question: Question) -> bool:
    if question.kind == "size":
        asked = re.sub(r"(small or large|large or small|how large)", "", asked)
    item, said = the_one(scene, asked), question.answer.rstrip(".").split(" is ")
    assert item is the_one(scene, plain(said[0])), "the answer is about another item"
    place = re.search(PLACE, said[1]) if question.kind == "position" else None
    right = {"colour": item.colour, "size": item.size, "shape": re.sub("^an? ", "", said[1]) == item.shape and said[1],
             "position": place and at(scene, place[0]) == [item] and said[1]}[question.kind]
    return said[1] == right


def check_number(scene: Scene, asked: str, question: Question) -> bool:
    number = re.match(r"There (is|are) (\w+)", question.answer)
    many = len(named(scene, asked)) if question.kind == "count_of" else len(scene.items)
    return DIGITS[number[2]] == many and (number[1] == "is") == (many == 1)


def check_exists(scene: Scene, asked: str, question: Question) -> bool:
    return question.answer.startswith("Yes" if named(scene, asked) else "No")


def check_at(scene: Scene, asked: str, question: Question) -> bool:
    items, answer = named(scene, asked), question.answer
    assert len(items) <= 1 and (items == at(scene, re.search(PLACE, asked)[0]))
    if question.kind == "anything_at" and answer.startswith("Yes") != bool(items):
        return False
    return " nothing " in answer if not items else named(scene, plain(answer)) == items and full(answer, items[0])


def full(text: str, item: Item) -> bool:
    return bool(re.search(rf"\ba {item.size} {item.colour} {item.shape}\b", text, re.IGNORECASE))


def check_relation(scene: Scene, asked: str, question: Question) -> bool:
    way = re.search("|".join(WAYS), asked)[0]
    ref = the_one(scene, re.split(way, asked)[1])
    there = [item for item in scene.items if WAYS[way](item, ref) > 0.12]
    answer = plain(question.answer)
    whose, what = answer.removeprefix(f"{way} ").split(" there is ")
    if not there:
        return what == "nothing" and the_one(scene, whose) is ref
    return len(there) == 1 and WAYS[way](there[0], ref) > 0.2 and full(what, there[0]) and the_one(scene, whose) is ref


def two(scene: Scene, text: str) -> tuple[Item, Item]:
    parts = re.findall(r"the [^,]*?(?:shape|one|object|thing|figure|" + "|".join(SHAPES) + r")\b", text)
    one, other = (the_one(scene, part) for part in parts)
    return one, other


def check_is_related(scene: Scene, asked: str, question: Question) -> bool:
    answer, verdict = plain(question.answer).rsplit(", ", 1)
    ways = [re.search("|".join(WAYS), text)[0] for text in (asked, answer)]
    asked = asked.split("in the picture, ")[-1].split("in the image, ")[-1].split("in the photo, ")[-1]
    one, other = two(scene, asked)
    true = WAYS[ways[0]](one, other) > 0
    side = WAYS[ways[1]](*two(scene, answer))
    return verdict == ("yes" if true else "so no") and side > 0.2


def check_same(scene: Scene, asked: str, question: Question) -> bool:
    colour = "colour" in asked
    one, other = two(scene, re.sub("the (same )?colour( as| of)?|the same size|equally large", "", asked))
    first, second = (one.colour, other.colour) if colour else (one.size, other.size)
    if first == second:
        return question.answer == f"Both are {first}, yes."
    said = plain(question.answer).removesuffix(", so no").split(" and ")
    return [(the_one(scene, part.split(" is ")[0]), part.split(" is ")[1]) for part in said] \
        == [(one, first), (other, second)]


def check_extreme(scene: Scene, asked: str, question: Question) -> bool:
    ranked = sorted(scene.items, key=lambda item: item.radius, reverse="largest" in question.answer)
    assert ranked[0].size != ranked[1].size
    return question.answer.endswith(f"{ranked[0].colour} {ranked[0].shape}.")


def check_attribute(scene: Scene, asked: str, question: Question) -> bool:
    said, word = plain(question.answer).rsplit(", ", 1)
    subject, value = said.split(" is ", 1)
    item = the_one(scene, subject)
    place = re.search(rf"\b({PLACE})\b", value)
    true = at(scene, place[0]) == [item] if place else value.split()[-1] in (item.colour, item.shape, item.size)
    agrees = named(scene, asked)  # nobody, if the question says something wrong
    return true and agrees == ([item] if word == "yes" else []) and word in ("yes", "so no")


def check_absent(scene: Scene, asked: str, question: Question) -> bool:
    asked = re.sub(r"(small or large|large or small|how large)|" + "|".join(WAYS), "", asked)
    missing = words_in(asked, COLOURS + SHAPES) or re.findall(PLACE, asked)
    return not named(scene, asked) and all(word in question.answer for word in missing)


def check_caption(scene: Scene, asked: str, question: Question) -> bool:
    said = re.findall(rf"a (\w+) (\w+) ({'|'.join(SHAPES)}) (?:in|at|on) the ({PLACE})", question.answer)
    in_order = sorted(scene.items, key=lambda item: (int(item.y * 3), int(item.x * 3)))
    items = [at(scene, place)[0] for *_, place in said]
    number = re.search(r"there are (\w+) shapes", question.answer)
    return items == in_order and [(i.size, i.colour, i.shape) for i in in_order] == [part[:3] for part in said] \
        and bool(re.search(rf"\b{scene.background} background|plain {scene.background},", question.answer)) \
        and (DIGITS[number[1]] if number else min(len(said), 1)) == len(items)


def check_lists(scene: Scene, asked: str, question: Question) -> bool:
    if question.kind == "list_colours":
        return words_in(question.answer, COLOURS) == list(dict.fromkeys(
            item.colour for item in sorted(scene.items, key=lambda item: (int(item.y * 3), int(item.x * 3)))))
    counted = re.findall(rf"(an?|two|three|four) ({'|'.join(SHAPES)})", question.answer)
    return {shape: DIGITS.get(number, 1) for number, shape in counted} == Counter(i.shape for i in scene.items)


def check_background(scene: Scene, asked: str, question: Question) -> bool:
    return question.answer == f"The background is {scene.background}."


def check_other(scene: Scene, asked: str, question: Question) -> bool:
    return "drawing" in question.answer or re.search(r"no (\w+)", question.answer)[1] in asked


CHECKS: dict[str, Callable[[Scene, str, Question], bool]] = {
    "count": check_number, "count_of": check_number, "background": check_background, "exists": check_exists,
    "colour": check_lookup, "shape": check_lookup, "size": check_lookup, "position": check_lookup, "at": check_at,
    "anything_at": check_at, "relation": check_relation, "is_related": check_is_related, "same": check_same,
    "extreme": check_extreme, "is_attribute": check_attribute, "absent": check_absent, "caption": check_caption,
    "list_shapes": check_lists, "list_colours": check_lists, "kind_of_picture": check_other, "not_shape": check_other}


def check_form(question: Question) -> None:
    """Articles, canonical words, one sentence."""
    for text in (question.text, question.answer, question.brief):
        assert not re.search(r"\b(?:a [aeiou]|an [^aeiou])|[{}]|  ", text, re.IGNORECASE), "form"
    assert plain(question.answer.replace("left of", "leftwards").replace("right of", "rightwards")) \
        == question.answer.lower().replace("left of", "leftwards").replace("right of", "rightwards")[:-1], "other words"
    assert question.answer.endswith(".") and question.brief.endswith(".") and question.weight > 0, "form"


def fault(scene: Scene, question: Question) -> str:
    """What is wrong with the question or its answer; empty if nothing is."""
    try:
        check_form(question)
        return "" if CHECKS[question.kind](scene, plain(question.text), question) else "wrong answer"
    except (AssertionError, ValueError, TypeError, IndexError, KeyError) as error:
        return str(error) or type(error).__name__


def wrong(scenes: int) -> list[str]:
    """The faults of all questions about that many random scenes."""
    random, found = Random(2), []
    for _ in range(scenes):
        scene = random_scene(random, withheld=None)
        faults = ((question, fault(scene, question)) for question in questions(scene, random))
        found += [f"{what}: {question}\n  {scene}" for question, what in faults if what]
    return found


def main() -> None:
    random = Random(1)
    kinds, answers, weights, samples, faults = Counter(), Counter(), Counter(), [], 0
    for number in range(SCENES):
        scene = random_scene(random, withheld=None)
        for question in questions(scene, random):
            kinds[question.kind] += 1
            weights[question.kind] += question.weight
            answers[question.kind, question.brief] += question.weight
            samples += [question] if random.random() < 14 / (SCENES * 80) else []
            if what := fault(scene, question):
                faults += 1
                if faults < 10:
                    print(f"{what}: {question}\n  {scene}")
    for kind, many in kinds.most_common():
        yes, no = (answers[kind, word] / weights[kind] for word in ("Yes.", "No."))
        balance = f"  yes {yes:.0%}, no {no:.0%}" if no else ""
        print(f"{kind:16}{many:8}{weights[kind] / sum(weights.values()):7.1%} of the weight{balance}")
    for question in samples:
        print(f"{question.kind}: {question.text} -> {question.answer} ({question.brief})")
    print(f"{sum(kinds.values())} questions about {SCENES} scenes, {faults} wrong")
    sys.exit(faults > 0)
