"""Questions about a scene in people's words, each with the one answer that the scene determines.

Answers use one canonical phrase for each fact, so that a small model can learn them and a test can compare them.
A question with more than one right answer is never asked.
"""
from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from random import Random

from question_words import DIRECTIONS, NUMBERS, PLACE_PHRASES, THINGS, Words, article, listing, plural, sentence
from scene import COLOURS, PLACES, SHAPES, SIZES, Item, Scene

# How often the trainer takes a kind, for scenes with one shape and with more; all questions of a kind share it.
WEIGHTS: dict[str, tuple[float, float]] = {
    "count": (0.5, 0.6), "count_of": (0.8, 5.0), "background": (0.5, 0.5), "exists": (1.5, 2.5),
    "colour": (1.0, 1.2), "shape": (1.0, 1.2), "size": (0.8, 1.6), "position": (1.0, 2.0), "at": (0.8, 1.2),
    "anything_at": (0.6, 0.8), "relation": (0.3, 5.0), "is_related": (0.0, 3.0), "same": (0.0, 5.0),
    "extreme": (0.0, 0.5), "is_attribute": (1.6, 3.5), "absent": (1.0, 1.6), "caption": (1.0, 2.0),
    "list_shapes": (0.4, 4.0), "list_colours": (0.4, 4.0), "kind_of_picture": (0.3, 0.3), "not_shape": (0.3, 0.3)}

NEAR, FAR = 0.12, 0.2  # in picture sides: beside an item within NEAR, clearly to one side of it beyond FAR
AXES = {"left of": (-1, 0), "right of": (1, 0), "above": (0, -1), "below": (0, 1)}
OPPOSITE = {"left of": "right of", "right of": "left of", "above": "below", "below": "above"}
# What people may also mean by a place at a side.
BESIDE = {"top": ("top left", "top right"), "bottom": ("bottom left", "bottom right"),
          "left": ("top left", "bottom left"), "right": ("top right", "bottom right")}


@dataclass(frozen=True)
class Question:
    """`brief`: the answer without its sentence. `weight`: how often the trainer takes it, relative to the others."""
    kind: str
    text: str
    answer: str
    brief: str
    weight: float


@dataclass(frozen=True)
class Reference:
    """A way to name one item: `asked` in the question, `canonical` in the answer, `by` what."""
    item: Item
    asked: str
    canonical: str
    by: str


def full_name(item: Item) -> str:
    return f"{item.size} {item.colour} {item.shape}"


def reading_order(scene: Scene) -> list[Item]:
    return sorted(scene.items, key=lambda item: PLACES.index(item.place))


def caption(scene: Scene) -> str:
    items = reading_order(scene)
    if not items:
        return f"The picture is plain {scene.background}, without shapes."
    if len(items) == 1:
        place = PLACE_PHRASES[items[0].place]
        return f"There is {article(full_name(items[0]))} {place} of {article(scene.background)} background."
    shapes = listing([f"{article(full_name(item))} {PLACE_PHRASES[item.place]}" for item in items])
    return f"On {article(scene.background)} background there are {NUMBERS[len(items)]} shapes: {shapes}."


def offset(item: Item, other: Item, direction: str) -> float:
    """How far `item` lies from `other` in this direction, in picture sides."""
    across, down = AXES[direction]
    return (item.x - other.x) * across + (item.y - other.y) * down


class Asker:
    """Collects the questions of one scene."""

    def __init__(self, scene: Scene, random: Random) -> None:
        self.scene, self.random, self.words = scene, random, Words(random)
        self.items = reading_order(scene)
        self.place_of = {item.place: item for item in self.items}
        self.shapes = Counter(item.shape for item in self.items)
        self.colours = Counter(item.colour for item in self.items)
        self.sizes = Counter(item.size for item in self.items)
        self.pairs = Counter((item.colour, item.shape) for item in self.items)
        self.sized = Counter((item.size, item.shape) for item in self.items)
        self.found: list[Question] = []

    def add(self, kind: str, text: str, answer: str, brief: str, share: float = 1.0) -> None:
        """`share`: of the weight of its kind, relative to the other questions of this kind."""
        self.found.append(Question(kind, text, answer, sentence(brief), share))

    def judge(self, kind: str, text: str, fact: str, yes: bool) -> None:
        """Yes or no: first what is seen, then the verdict: a small model cannot judge before it looks."""
        self.add(kind, text, sentence(f"{fact}, {'yes' if yes else 'so no'}"), "yes" if yes else "no")

    def weighted(self) -> list[Question]:
        shares: Counter[str] = Counter()
        for question in self.found:
            shares[question.kind] += question.weight
        column = 0 if len(self.items) < 2 else 1
        return [replace(question, weight=question.weight * WEIGHTS[question.kind][column] / shares[question.kind])
                for question in self.found if WEIGHTS[question.kind][column] > 0]

    def references(self, item: Item) -> list[Reference]:
        """All ways to name this item and no other."""
        name, thing = self.words.name, self.words.thing()
        shape, colour, size = name(item.shape), name(item.colour), name(item.size)
        found = []
        if self.shapes[item.shape] == 1:
            found.append(Reference(item, f"the {shape}", f"the {item.shape}", "shape"))
        if self.colours[item.colour] == 1:
            found.append(Reference(item, f"the {colour} {thing}", f"the {item.colour} shape", "colour"))
        if self.pairs[item.colour, item.shape] == 1:
            found.append(Reference(item, f"the {colour} {shape}", f"the {item.colour} {item.shape}", "pair"))
        if self.sized[item.size, item.shape] == 1 and self.shapes[item.shape] > 1:
            found.append(Reference(item, f"the {size} {shape}", f"the {item.size} {item.shape}", "size and shape"))
        if self.sizes[item.size] == 1 and len(self.items) > 1:
            found.append(Reference(item, f"the {size} {thing}", f"the {item.size} shape", "size"))
        if len(self.items) == 1:
            found.append(Reference(item, "the shape", "the shape", "alone"))
        if self.place_is_clear(item.place):
            place = self.words.place(item.place)
            found.append(Reference(item, f"the {thing} {place}", f"the shape {PLACE_PHRASES[item.place]}", "place"))
        return found

    def plain_reference(self, item: Item) -> Reference | None:
        """By shape, else by colour, else by both."""
        ways = {reference.by: reference for reference in self.references(item)}
        return ways.get("shape") or ways.get("colour") or ways.get("pair")

    def place_is_clear(self, place: str) -> bool:
        """Whether people mean only this place by its name: "at the top" may also mean the top corners."""
        return not any(corner in self.place_of for corner in BESIDE.get(place, ()))


def ask_counts(asker: Asker) -> None:
    words, count = asker.words, len(asker.items)

    def answer(number: int, one: str, kind: str, text: str) -> None:
        verb, noun = ("is", one) if number == 1 else ("are", plural(one))
        asker.add(kind, text, f"There {verb} {NUMBERS[number]} {noun}.", NUMBERS[number] if number else "none")

    answer(count, "shape", "count", words.question("count"))
    shape = asker.random.choice([*asker.shapes, asker.random.choice(SHAPES)])
    colour = asker.random.choice([*asker.colours, asker.random.choice(COLOURS)])
    size = asker.random.choice(SIZES)
    answer(asker.shapes[shape], shape, "count_of", words.question("count_of", many=plural(words.name(shape))))
    for adjective, number in ((colour, asker.colours[colour]), (size, asker.sizes[size])):
        many = f"{words.name(adjective)} {asker.random.choice(('shapes', 'shapes', 'things', 'objects'))}"
        answer(number, f"{adjective} shape", "count_of", words.question("count_of", many=many))


def ask_background(asker: Asker) -> None:
    colour = asker.scene.background
    asker.add("background", asker.words.question("background"), f"The background is {colour}.", colour)
    asker.add("caption", asker.words.question("caption"), caption(asker.scene), caption(asker.scene)[:-1])


def ask_exists(asker: Asker) -> None:
    """As many yes as no; most of the no questions cross a colour and a shape that are both in the picture."""
    random, words = asker.random, asker.words

    def ask(colour: str, shape: str, yes: bool) -> None:
        """An empty `colour` or `shape` asks for any."""
        asked = f"{words.name(colour)} {words.name(shape) if shape else words.thing_in_general()}" if colour \
            else words.name(shape)
        thing = f"{colour} {shape or 'shape'}" if colour else shape
        answer = f"Yes, there is {article(thing)}." if yes else f"No, there is no {thing}."
        asker.add("exists", words.question("exists", thing=article(asked)), answer, "yes" if yes else "no")

    if asker.items:
        item = random.choice(asker.items)
        crossed = [(c, s) for c in asker.colours for s in asker.shapes if not asker.pairs[c, s]]
        half = [(item.colour, s) for s in SHAPES if not asker.pairs[item.colour, s]] \
            + [(c, item.shape) for c in COLOURS if not asker.pairs[c, item.shape]]
        ask(item.colour, item.shape, True)
        ask(*random.choice(crossed if crossed and random.random() < 0.7 else half), False)
        ask("", random.choice(list(asker.shapes)), True)
        ask(random.choice(list(asker.colours)), "", True)
    else:
        ask(random.choice(COLOURS), random.choice(SHAPES), False)
    ask("", random.choice([shape for shape in SHAPES if shape not in asker.shapes]), False)
    ask(random.choice([colour for colour in COLOURS if colour not in asker.colours]), "", False)


def ask_lookups(asker: Asker) -> None:
    """Colour, shape, size and place of every item by every way to name it that does not give the answer away."""
    for item in asker.items:
        for way in asker.references(item):
            ref, subject = way.asked, way.canonical
            share = 2.0 if way.by == "shape" else 1.0  # the way people ask most, and the hardest to learn
            if way.by in ("shape", "size and shape", "place", "size", "alone"):
                asker.add("colour", asker.words.question("colour", ref=ref), sentence(f"{subject} is {item.colour}"),
                          item.colour, share)
            if way.by in ("colour", "place", "size", "alone"):
                asker.add("shape", shape_question(asker, way),
                          sentence(f"{subject} is {article(item.shape)}"), article(item.shape))
            if way.by in ("shape", "colour", "pair", "place", "alone"):
                asker.add("size", asker.words.question("size", ref=ref), sentence(f"{subject} is {item.size}"),
                          item.size, share)
            if way.by != "place":
                place = PLACE_PHRASES[item.place]
                asker.add("position", asker.words.question("position", ref=ref), sentence(f"{subject} is {place}"),
                          place, share)


def shape_question(asker: Asker, way: Reference) -> str:
    if way.by == "place" and asker.random.random() < 0.5:
        return asker.words.question("shape_at", place=asker.words.place(way.item.place))
    if way.by in ("colour", "size") and asker.random.random() < 0.25:
        adjective = way.item.colour if way.by == "colour" else way.item.size
        return asker.words.question("shape_is", adjective=asker.words.name(adjective))
    return asker.words.question("shape", ref=way.asked)


def ask_places(asker: Asker) -> None:
    """What is at each filled place, and at as many clear empty ones."""
    clear = [place for place in PLACES if asker.place_is_clear(place)]
    empty = [place for place in clear if place not in asker.place_of]
    full = [place for place in clear if place in asker.place_of]
    for place in full + asker.random.sample(empty, min(len(empty), max(1, len(full)))):
        item, phrase, asked = asker.place_of.get(place), PLACE_PHRASES[place], asker.words.place(place)
        what = article(full_name(item)) if item else "nothing"
        asker.add("at", asker.words.question("at", place=asked), f"There is {what} {phrase}.", what)
        asker.add("anything_at", asker.words.question("anything_at", place=asked),
                  f"{'Yes' if item else 'No'}, there is {what} {phrase}.", "yes" if item else "no")


def ask_relations(asker: Asker) -> None:
    for item in asker.items:
        ref = asker.plain_reference(item)
        if not ref:
            continue
        for direction in AXES:
            far = [other for other in asker.items if offset(other, item, direction) > FAR]
            near = [other for other in asker.items if NEAR < offset(other, item, direction) <= FAR]
            if near or len(far) > 1:
                continue
            text = asker.words.question("relation", ref=ref.asked, dir=asker.random.choice(DIRECTIONS[direction]))
            if far:
                what = article(full_name(far[0]))
                asker.add("relation", text, sentence(f"{direction} {ref.canonical} there is {what}"), what)
            else:
                asker.add("relation", text, sentence(f"{direction} {ref.canonical} there is nothing"), "nothing", 0.4)


def pair(asker: Asker, attribute: str = "") -> list[Reference]:
    """Two items, as often alike in `attribute` as not where both are there; empty if words cannot tell them apart."""
    pairs = [(one, two) for one in asker.items for two in asker.items if one is not two]
    if attribute:
        alike = [pair for pair in pairs if getattr(pair[0], attribute) == getattr(pair[1], attribute)]
        unlike = [pair for pair in pairs if pair not in alike]
        pairs = asker.random.choice([some for some in (alike, unlike) if some])
    ways = [asker.plain_reference(item) for item in asker.random.choice(pairs)]
    return [way for way in ways if way] if all(ways) else []


def ask_sides(asker: Asker) -> None:
    """Whether one item is to a side of another."""
    if len(asker.items) < 2:
        return
    ways = pair(asker)
    if not ways:
        return
    one, two = ways
    for direction in AXES:
        distance = offset(one.item, two.item, direction)
        if abs(distance) > FAR:
            text = asker.words.question("is_related", ref=one.asked, other=two.asked,
                                        dir=asker.random.choice(DIRECTIONS[direction]))
            yes = distance > FAR
            side = direction if yes else OPPOSITE[direction]
            asker.judge("is_related", text, f"{one.canonical} is {side} {two.canonical}", yes)


def ask_same(asker: Asker) -> None:
    """Whether two items have the same colour, and the same size."""
    if len(asker.items) < 2:
        return
    for attribute in ("colour", "size"):
        ways = pair(asker, attribute)
        if not ways or (attribute == "colour" and any(way.by != "shape" for way in ways)):
            continue  # a colour in the question would give the answer away
        one, two = ways
        left, right = (getattr(way.item, attribute) for way in ways)
        fact = f"both are {left}" if left == right else f"{one.canonical} is {left} and {two.canonical} is {right}"
        asker.judge("same", asker.words.question(f"same_{attribute}", ref=one.asked, other=two.asked), fact, left == right)


def ask_extremes(asker: Asker) -> None:
    for word, size in (("largest", "large"), ("smallest", "small")):
        if asker.sizes[size] == 1 and len(asker.items) > 1:
            item = next(item for item in asker.items if item.size == size)
            what = article(f"{item.colour} {item.shape}")
            asker.add("extreme", asker.words.question(word), f"The {word} shape is {what}.", what)


def ask_attributes(asker: Asker) -> None:
    """Yes or no about one attribute; the wrong values are mostly those of the other items."""
    if not asker.items:
        return
    random, words = asker.random, asker.words
    item = random.choice(asker.items)
    others = [other for other in asker.items if other is not item]

    def ask(way: Reference, right: str, asked: str, said: tuple[str, str]) -> None:
        """`said`: the right value as the answer says it and as the question's value is compared."""
        yes = said[0] == said[1]
        text = words.question("is_adjective", ref=way.asked, value=asked)
        asker.judge("is_attribute", text, f"{way.canonical} is {right}", yes)

    def guess(right: str, elsewhere: list[str], anything: tuple[str, ...]) -> str:
        if random.random() < 0.5:
            return right
        wrong = [value for value in elsewhere if value != right]
        return random.choice(wrong) if wrong and random.random() < 0.7 \
            else random.choice([value for value in anything if value != right])

    ways = [way for way in asker.references(item)]
    for way in ways:
        if way.by in ("shape", "size and shape", "place", "alone"):
            value = guess(item.colour, [other.colour for other in others], COLOURS)
            ask(way, item.colour, words.name(value), (item.colour, value))
        if way.by in ("colour", "place", "alone"):
            value = guess(item.shape, [other.shape for other in others], SHAPES)
            ask(way, article(item.shape), article(words.name(value)), (item.shape, value))
        if way.by in ("shape", "colour", "alone"):
            value = guess(item.size, [], SIZES)
            ask(way, item.size, words.name(value), (item.size, value))
            place = guess(item.place, [other.place for other in others], PLACES)
            if item.place not in BESIDE.get(place, ()):
                ask(way, PLACE_PHRASES[item.place], words.place(place), (item.place, place))


def ask_absent(asker: Asker) -> None:
    """Questions that take for granted what the picture does not have."""
    random, words = asker.random, asker.words

    def ask(kind: str, asked: str, missing: str) -> None:
        text = words.question(kind, ref=f"the {asked}", dir=random.choice(DIRECTIONS[random.choice(list(AXES))]))
        asker.add("absent", text, f"There is no {missing} in the picture.", f"there is no {missing}")

    shape = random.choice([shape for shape in SHAPES if shape not in asker.shapes])
    colour = random.choice([colour for colour in COLOURS if colour not in asker.colours])
    for kind in ("colour", "size", "position", "relation"):
        ask(kind, words.name(shape), shape)
    for kind in ("shape", "size", "position"):
        ask(kind, f"{words.name(colour)} {words.thing()}", f"{colour} shape")
    crossed = [(c, s) for c in asker.colours for s in asker.shapes if not asker.pairs[c, s]]
    if crossed:
        colour, shape = random.choice(crossed)
        for kind in ("size", "position"):
            ask(kind, f"{words.name(colour)} {words.name(shape)}", f"{colour} {shape}")
    empty = [place for place in PLACES if place not in asker.place_of and asker.place_is_clear(place)]
    for kind in ("colour", "shape", "size") if empty else ():
        place = random.choice(empty)
        asker.add("absent", words.question(kind, ref=f"the {words.thing()} {words.place(place)}"),
                  f"There is nothing {PLACE_PHRASES[place]}.", f"there is nothing {PLACE_PHRASES[place]}", 0.5)


def ask_lists(asker: Asker) -> None:
    if not asker.items:
        nothing = "There are no shapes."
        asker.add("list_shapes", asker.words.question("list_shapes"), nothing, "none")
        asker.add("list_colours", asker.words.question("list_colours"), nothing, "none")
        return
    shapes = listing([article(shape) if number == 1 else f"{NUMBERS[number]} {plural(shape)}"
                      for shape, number in asker.shapes.items()])
    verb = "The shape is" if len(asker.items) == 1 else "The shapes are"
    asker.add("list_shapes", asker.words.question("list_shapes"), f"{verb} {shapes}.", shapes)
    colours = listing(list(asker.colours))
    asker.add("list_colours", asker.words.question("list_colours"), f"{verb} {colours}.", colours)


def ask_other(asker: Asker) -> None:
    asker.add("kind_of_picture", asker.words.question("kind_of_picture"), "This is a drawing with shapes.", "a drawing")
    thing = asker.random.choice(THINGS)
    text = asker.words.question("not_shape", thing=article(thing), definite=f"the {thing}")
    asker.add("not_shape", text, f"I see no {thing}, only coloured shapes.", f"there is no {thing}")


def questions(scene: Scene, random: Random) -> list[Question]:
    """All kinds of questions that make sense for the scene, in random words."""
    asker = Asker(scene, random)
    for ask in (ask_counts, ask_background, ask_exists, ask_lookups, ask_places, ask_relations, ask_sides, ask_same,
                ask_extremes, ask_attributes, ask_absent, ask_lists, ask_other):
        ask(asker)
    return asker.weighted()


if __name__ == "__main__":
    import check_questions

    check_questions.main()
