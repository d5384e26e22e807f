"""Draws a scene as people's programs would: flat shapes, several tints, sometimes noise, a gradient, JPEG."""
from __future__ import annotations

import io
import math
from random import Random

import numpy as np
from PIL import Image, ImageDraw

from scene import Item, Scene

SIDE = 112  # pixels of the network's input
OVERSAMPLING = 3

# Several tints a colour, the pure ones of drawing programs among them.
TINTS = {
    "red": ((220, 40, 40), (255, 0, 0), (200, 20, 30), (230, 60, 50)),
    "orange": ((245, 140, 30), (255, 165, 0), (255, 128, 0), (240, 125, 40)),
    "yellow": ((250, 220, 50), (255, 255, 0), (245, 230, 90), (255, 215, 0)),
    "green": ((50, 165, 75), (0, 200, 0), (0, 128, 0), (0, 255, 0), (80, 190, 90)),
    "blue": ((45, 95, 215), (0, 0, 255), (30, 60, 160), (60, 140, 240)),
    "purple": ((130, 60, 175), (128, 0, 128), (110, 50, 160), (150, 70, 190)),
    "pink": ((245, 150, 190), (255, 192, 203), (255, 105, 180), (250, 170, 200)),
    "brown": ((125, 75, 40), (139, 69, 19), (110, 60, 30), (150, 90, 50)),
    "black": ((25, 25, 25), (0, 0, 0), (40, 40, 42)),
    "white": ((250, 250, 250), (255, 255, 255), (240, 240, 242)),
    "grey": ((140, 140, 140), (128, 128, 128), (160, 160, 160), (115, 115, 118)),
}


def tint(random: Random, colour: str) -> tuple[int, int, int]:
    spread = 6 if colour in ("black", "white", "grey") else 14
    return tuple(
        min(255, max(0, channel + random.randint(-spread, spread))) for channel in random.choice(TINTS[colour])
    )


def outline(shape: str) -> list[tuple[float, float]]:
    """The corners of a shape in the circle of radius 1, y downwards; a circle and a heart as many-cornered ones."""

    def on_circle(angle: float, radius: float = 1.0) -> tuple[float, float]:
        return radius * math.sin(angle), -radius * math.cos(angle)

    if shape == "circle":
        return [on_circle(2 * math.pi * k / 48, 0.95) for k in range(48)]
    if shape == "square":
        return [(-0.82, -0.82), (0.82, -0.82), (0.82, 0.82), (-0.82, 0.82)]
    if shape == "triangle":
        return [(0.0, -1.0), (0.95, 0.75), (-0.95, 0.75)]
    if shape == "star":
        return [on_circle(math.pi * k / 5, 1.08 if k % 2 == 0 else 0.45) for k in range(10)]
    if shape == "cross":
        a, b = 0.33, 1.0
        return [
            (-a, -b),
            (a, -b),
            (a, -a),
            (b, -a),
            (b, a),
            (a, a),
            (a, b),
            (-a, b),
            (-a, a),
            (-b, a),
            (-b, -a),
            (-a, -a),
        ]
    points = []
    for k in range(48):  # the heart curve
        t = 2 * math.pi * k / 48
        points.append(
            (
                math.sin(t) ** 3,
                -(13 * math.cos(t) - 5 * math.cos(2 * t) - 2 * math.cos(3 * t) - math.cos(4 * t)) / 16 - 0.1,
            )
        )
    return points


def corners(item: Item, side: int, stretch: float) -> list[tuple[float, float]]:
    cosine, sine = math.cos(item.turn), math.sin(item.turn)
    across, down = item.radius * side * min(1.0, stretch), item.radius * side * min(1.0, 1 / stretch)
    return [
        (item.x * side + (x * cosine - y * sine) * across, item.y * side + (x * sine + y * cosine) * down)
        for x, y in outline(item.shape)
    ]


def draw(scene: Scene, random: Random, plain: bool = False) -> np.ndarray:
    """uint8 [SIDE, SIDE, 3]. `plain`: without noise, gradient, JPEG or stretching."""
    side = SIDE * OVERSAMPLING
    image = Image.new("RGB", (side, side), tint(random, scene.background))
    pen = ImageDraw.Draw(image)
    stretch = 1.0 if plain or random.random() < 0.5 else math.exp(random.uniform(-0.35, 0.35))
    for item in scene.items:
        pen.polygon(corners(item, side, stretch), fill=tint(random, item.colour))
    image = image.resize((SIDE, SIDE), Image.BOX)
    return np.asarray(image) if plain else disturb(image, random)


def disturb(image: Image.Image, random: Random) -> np.ndarray:
    """What happens to pictures on their way: JPEG, uneven light, noise."""
    if random.random() < 0.15:
        stream = io.BytesIO()
        image.save(stream, "JPEG", quality=random.randint(50, 95))
        image = Image.open(stream)
    pixels = np.asarray(image)
    if random.random() < 0.15:
        slope = np.linspace(-1, 1, SIDE, dtype=np.float32) * random.uniform(-10, 10)
        light = slope[None, :, None] if random.random() < 0.5 else slope[:, None, None]
        pixels = np.clip(pixels + light, 0, 255).astype(np.uint8)
    if random.random() < 0.15:
        noise = np.random.default_rng(random.getrandbits(32)).normal(0, random.uniform(1, 7), pixels.shape)
        pixels = np.clip(pixels + noise, 0, 255).astype(np.uint8)
    return pixels
