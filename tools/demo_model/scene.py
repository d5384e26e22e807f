"""The picture world of the demo model: what is in a scene, and the words for it.

A scene is a background of one colour with up to four shapes on a grid of three by three places.
"""
from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

SHAPES = ("circle", "square", "triangle", "star", "heart", "cross")
COLOURS = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "white", "grey")
SIZES = ("small", "large")
# Row by row, as the pooled tokens of a picture are.
PLACES = ("top left", "top", "top right", "left", "middle", "right", "bottom left", "bottom", "bottom right")

# Pairs that measurement keeps out of training; the last steps of training have them too.
WITHHELD_PAIRS = frozenset(
    {
        ("red", "star"),
        ("blue", "heart"),
        ("green", "cross"),
        ("yellow", "triangle"),
        ("purple", "square"),
        ("white", "circle"),
        ("orange", "heart"),
        ("black", "star"),
    }
)

# Colours that look alike side by side: a shape never lies on a background it could be mistaken for.
ALIKE = frozenset(
    frozenset(pair)
    for pair in (
        ("red", "orange"),
        ("red", "brown"),
        ("orange", "brown"),
        ("red", "pink"),
        ("orange", "yellow"),
        ("pink", "purple"),
        ("white", "grey"),
        ("black", "grey"),
        ("white", "pink"),
        ("blue", "purple"),
    )
)


@dataclass(frozen=True)
class Item:
    """A shape. `x`, `y`: its middle, 0 to 1 from left and top; `radius`: of the circle around it, in picture sides."""

    shape: str
    colour: str
    size: str
    x: float
    y: float
    radius: float
    turn: float = 0.0  # radians

    @property
    def place(self) -> str:
        return PLACES[min(int(self.y * 3), 2) * 3 + min(int(self.x * 3), 2)]


@dataclass(frozen=True)
class Scene:
    background: str
    items: tuple[Item, ...] = field(default_factory=tuple)


def may_lie_on(colour: str, background: str) -> bool:
    return colour != background and frozenset((colour, background)) not in ALIKE


def random_item(random: Random, place: int, background: str, alone: bool, withheld: bool | None) -> Item:
    """`withheld`: False leaves WITHHELD_PAIRS out, True takes nothing else, None does not care."""
    while True:
        shape, colour = random.choice(SHAPES), random.choice(COLOURS)
        if may_lie_on(colour, background) and (withheld is None or ((colour, shape) in WITHHELD_PAIRS) == withheld):
            break
    size = random.choice(SIZES)
    row, column = divmod(place, 3)
    jitter = 0.06 if size == "small" else 0.03
    x, y = ((cell + 0.5) / 3 + random.uniform(-jitter, jitter) for cell in (column, row))
    radius = random.uniform(0.075, 0.105) if size == "small" else random.uniform(0.145, 0.185)
    if alone and size == "large" and place == 4 and random.random() < 0.7:
        radius = random.uniform(0.2, 0.48)  # as people draw a single shape
    turn = random.uniform(-0.2, 0.2) if random.random() < 0.5 else 0.0
    return Item(shape, colour, size, x, y, radius, turn)


def random_scene(random: Random, withheld: bool | None = False, count: int | None = None) -> Scene:
    """`withheld` True: every scene has at least one of WITHHELD_PAIRS (its first shape)."""
    background = random.choice(COLOURS)
    if withheld:  # every pair needs a ground that it can lie on
        background = random.choice([c for c in COLOURS if any(may_lie_on(pair[0], c) for pair in WITHHELD_PAIRS)])
    if count is None:
        count = random.choices((0, 1, 2, 3, 4), (0.03, 0.22, 0.27, 0.28, 0.2))[0]
    if withheld:
        count = max(count, 1)
    places = [4] if count == 1 and random.random() < 0.4 else random.sample(range(9), count)
    items = [
        random_item(random, place, background, count == 1, withheld if n == 0 else (None if withheld else withheld))
        for n, place in enumerate(places)
    ]
    random.shuffle(items)
    return Scene(background, tuple(items))
