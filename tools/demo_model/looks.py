"""What the demo model says about a photograph: its main colours and how bright it is, computed from the pixels.

Colours are named in CIE LCh by rules with fixed limits. A picture whose name would change with a slightly other light
or colour has no look: the model is neither trained nor tested on what people would not agree about.
"""
from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from scene import COLOURS

DARK, BRIGHT, CLEARLY = 85.0, 165.0, 6.0  # mean luma, 0 to 255; nearer than CLEARLY to a limit is not clear
BRIGHTNESSES = ("dark", "neither dark nor bright", "bright")
GREYS = ("black", "white", "grey")
GREY_WEIGHT = 0.65  # people name a colour before a grey of the same area
MAIN, SECOND, NOT_SECOND, AHEAD = 0.3, 0.22, 0.18, 1.08  # shares of the picture; how far ahead of the next one
BITS = 5  # of each channel in the table of names
# Small changes that must not change the look: lightness, chroma (factor) and hue (degrees).
CHANGES = ((0, 1, 0), (2, 1.07, 0), (-2, 0.93, 0), (0, 1, 2.5), (0, 1, -2.5))


@dataclass(frozen=True)
class Look:
    """`colours`: one or two of scene.COLOURS, the larger first. `brightness`: one of BRIGHTNESSES."""
    colours: tuple[str, ...]
    brightness: str


def lightness_chroma_hue(rgb: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """CIE L (0 to 100), chroma and hue (degrees) of sRGB values [n, 3] from 0 to 1."""
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    to_xyz = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
                       [0.0193339, 0.1191920, 0.9503041]])
    xyz = linear @ to_xyz.T / (0.95047, 1.0, 1.08883)
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    a, b = 500 * (f[:, 0] - f[:, 1]), 200 * (f[:, 1] - f[:, 2])
    return 116 * f[:, 1] - 16, np.hypot(a, b), np.degrees(np.arctan2(b, a)) % 360


def colour_names(light: np.ndarray, chroma: np.ndarray, hue: np.ndarray) -> np.ndarray:
    """Index into COLOURS of each LCh value; the first rule that fits counts."""
    warm = (hue >= 20) & (hue < 100)
    rules = (
        ("black", (light < 7) | (light < 16) & (chroma < 30)),
        ("black", (light < 24) & (chroma < 14)),
        ("white", (light > 86) & (chroma < 12)),
        ("grey", chroma < np.where(warm, 13, 11)),
        ("brown", warm & (hue < 92) & ((light < 48) & (chroma < 62) | (chroma < 36) & (light < 80)) & (hue > 38)),
        ("brown", warm & (hue <= 38) & (light < 36) & (chroma < 45)),
        ("white", (light > 84) & (chroma < 16)),
        ("pink", ((hue < 38) | (hue >= 328)) & (light > 59)),
        ("red", (hue >= 18) & (hue < 47)),
        ("pink", (hue >= 335) & (light > 42) & (chroma > 45)),
        ("red", (hue < 18) & (chroma > 30)),
        ("orange", (hue >= 47) & (hue < 78)),
        ("yellow", (hue >= 78) & (hue < 108) & (light > 50)),
        ("green", (hue >= 78) & (hue < 195)),
        ("blue", (hue >= 195) & (hue < 303)),
        ("blue", (hue >= 303) & (hue < 309) & (chroma > 90)),
        ("purple", (hue >= 303)),
        ("purple", hue < 18))
    names = np.full(light.shape, COLOURS.index("grey"))
    for name, fits in reversed(rules):
        names[fits] = COLOURS.index(name)
    return names


@cache
def name_table() -> np.ndarray:
    """uint8 [changes, colours]: the names of all colours of BITS a channel, after each of CHANGES."""
    levels = (np.arange(2 ** BITS) + 0.5) / 2 ** BITS
    rgb = np.stack(np.meshgrid(levels, levels, levels, indexing="ij"), -1).reshape(-1, 3)
    light, chroma, hue = lightness_chroma_hue(rgb)
    return np.stack([colour_names(light + lighter, chroma * stronger, (hue + turned) % 360)
                     for lighter, stronger, turned in CHANGES]).astype(np.uint8)


@cache
def clear_colours(name: str) -> np.ndarray:
    """uint8 [n, 3]: colours that keep this name after every change."""
    found = np.flatnonzero((name_table() == COLOURS.index(name)).all(0))
    return np.stack([(found >> shift) % 2 ** BITS for shift in (2 * BITS, BITS, 0)], -1).astype(np.uint8) * 8 + 4


def main_colours(names: np.ndarray) -> tuple[str, ...]:
    """One or two colours of a picture whose pixels have these names [n]; empty if that is not clear."""
    weights = np.array([GREY_WEIGHT if colour in GREYS else 1.0 for colour in COLOURS])
    shares = np.bincount(names, minlength=len(COLOURS)) * weights
    shares /= shares.sum()
    order = np.argsort(-shares)
    first, second, third = shares[order[:3]]
    if first < MAIN or first < AHEAD * second or NOT_SECOND < second < SECOND:
        return ()
    if second <= NOT_SECOND:
        return (COLOURS[order[0]],)
    return (COLOURS[order[0]], COLOURS[order[1]]) if second > AHEAD * third else ()


def brightness(pixels: np.ndarray) -> str | None:
    luma = float(pixels.reshape(-1, 3).mean(0) @ (0.299, 0.587, 0.114))
    if min(abs(luma - DARK), abs(luma - BRIGHT)) < CLEARLY:
        return None
    return BRIGHTNESSES[(luma > DARK) + (luma > BRIGHT)]


def look_of(pixels: np.ndarray) -> Look | None:
    """The look of uint8 [height, width, 3]; None where people could disagree."""
    bright = brightness(pixels)
    if bright is None:
        return None
    coarse = (pixels[::2, ::2].reshape(-1, 3) >> (8 - BITS)).astype(np.intp)
    index = (coarse[:, 0] << 2 * BITS) | (coarse[:, 1] << BITS) | coarse[:, 2]
    colours: tuple[str, ...] = ()
    for names in name_table():
        found = main_colours(names[index])
        if not found or (colours and found != colours):
            return None
        colours = found
    return Look(colours, bright)
