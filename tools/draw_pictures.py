#!/usr/bin/python3
"""Draws the sample picture of the window and the picture of the first test, from the demo model's world: flat shapes
on a grid of three by three places. Run it in the root of the repository; needs python3-pil."""
from __future__ import annotations

import math

from PIL import Image, ImageDraw

OVERSAMPLING = 4
RED, BLUE, GREEN, YELLOW = (224, 36, 36), (45, 95, 215), (50, 165, 75), (250, 220, 80)

Point = tuple[float, float]


def circle(middle: Point, radius: float) -> list[Point]:
    return star(middle, radius, radius, points=90)


def star(middle: Point, outer: float, inner: float, points: int = 5) -> list[Point]:
    """Corners by turns at two distances from the middle, the first straight above it."""
    def corner(k: int) -> Point:
        angle, radius = math.pi * k / points, inner if k % 2 else outer
        return middle[0] + radius * math.sin(angle), middle[1] - radius * math.cos(angle)
    return [corner(k) for k in range(2 * points)]


def square(middle: Point, half: float) -> list[Point]:
    x, y = middle
    return [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]


def draw(side: int, background: tuple[int, int, int], shapes: list[tuple[tuple[int, int, int], list[Point]]]) -> Image.Image:
    """A square picture; the shapes' corners in parts of its side, from left and top."""
    image = Image.new("RGB", (side * OVERSAMPLING,) * 2, background)
    pen = ImageDraw.Draw(image)
    for colour, corners in shapes:
        pen.polygon([(x * side * OVERSAMPLING, y * side * OVERSAMPLING) for x, y in corners], fill=colour)
    return image.resize((side, side), Image.BOX)


def main() -> None:
    sample = draw(448, YELLOW, [(RED, circle((0.2, 0.5), 0.15)),
                                (BLUE, star((0.8, 0.2), 0.1, 0.042)),
                                (GREEN, square((0.79, 0.79), 0.13))])
    sample.save("resources/pictures/shapes.png", optimize=True)
    draw(224, (255, 255, 255), [(RED, circle((0.5, 0.5), 60 / 224))]).save("tests/data/red-circle.png", optimize=True)


if __name__ == "__main__":
    main()
