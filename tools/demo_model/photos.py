"""Photographs for the demo model, each with its look, and what people ask about them.

The model names the main colours and the brightness, and says that a full model can say more.
"""
from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path
from random import Random

import numpy as np
from PIL import Image, ImageDraw

from draw import SIDE, TINTS
from looks import Look, clear_colours, look_of
from photo_files import is_held_out, load_photos
from question_words import TEMPLATES, Words, listing, sentence
from questions import Question
from scene import COLOURS

SYNTHETIC = 0.4  # of the training pictures
# Of a picture with this main colour, how many are kept: photographs have few purples and many browns.
KEPT = {"green": 0.35, "blue": 0.4, "purple": 0.5, "grey": 0.7, "white": 0.8, "black": 0.8}

MORE = "A full Gemma 3 model can tell you more."
ONLY = "I can only see colours and light in a photograph."
WEIGHTS = {"photo_caption": 2.0, "photo_colours": 1.5, "photo_colour": 0.8, "photo_brightness": 0.8,
           "photo_is_bright": 0.5, "photo_what": 1.2, "photo_is": 0.3}
PHOTO_TEMPLATES: dict[str, tuple[str, ...]] = {
    "photo_colours": (
        "what are the main colours?", "which colours do you see?", "what colours are in the {pic}?",
        "name the main colours.", "what colours does the {pic} have?", "tell me the colours of the {pic}.",
        "which colours does it have?", "what colours can you see?", "describe the colours.",
        "which colours are in this {pic}?", "list the main colours of the {pic}."),
    "photo_colour": (
        "what is the main colour?", "which colour is there most of?", "what is the dominant colour?",
        "what colour is it mostly?", "name the main colour of the {pic}.", "which colour is the strongest?",
        "what colour is most of the {pic}?", "what's the main colour in this {pic}?"),
    "photo_brightness": (
        "is it dark or bright?", "is the {pic} bright or dark?", "how bright is it?", "how bright is the {pic}?",
        "how dark is this {pic}?", "what is the brightness of the {pic}?", "is this a dark or a bright {pic}?",
        "tell me how bright the {pic} is.", "what is the light like?", "is there much light in the {pic}?"),
    "photo_is_bright": (
        "is it {bright}?", "is the {pic} {bright}?", "is this {pic} {bright}?", "would you say the {pic} is {bright}?",
        "does it look {bright}?", "is this a {bright} {pic}?"),
    "photo_what": (
        "what animal is this?", "who is in the {pic}?", "who is this?", "where was this taken?", "read the text.",
        "what does the text say?", "which building is this?", "what is the person doing?", "is there a dog?",
        "how many people are in the {pic}?", "what kind of flower is this?", "when was this {pic} taken?",
        "what time of day is it?", "is this a cat or a dog?", "what is in the background?", "what is in the middle?",
        "which city is this?", "what is the weather like?", "is there a person in the {pic}?",
        "what is the animal doing?", "where is this?", "what objects are there?", "what food is this?",
        "which country is this?", "do you know this place?", "what is on the left?", "what breed is it?",
        "do you see a car?", "can you read the sign?", "is the person happy?", "what is written there?",
        "name the things in the {pic}.", "what is the name of this place?", "which season is it?",
        "do you recognise this?", "what plant is that?", "how old is this person?",
        "explain what happens in this {pic}.", "is there a tree?", "is there water?",
        "what is standing in front of the house?", "how many animals are there?", "what kind of bird is this?",
        "how many shapes are there?", "is there a circle?", "where is the star?", "which shapes do you see?"),
    "photo_is": TEMPLATES["kind_of_picture"] + ("what is this, a photo?", "is this {pic} real?"),
}


class Photographs:
    """The photographs on this machine, or their copies in `cache`; training and held-out ones apart."""

    def __init__(self, cache: Path | None = None) -> None:
        photos = load_photos(cache)
        self.training = [photo for name, photo in photos.items() if not is_held_out(name)]
        self.held_out = [photo for name, photo in photos.items() if is_held_out(name)]

    def draw(self, random: Random, held_out: bool = False) -> tuple[np.ndarray, Look]:
        """uint8 [SIDE, SIDE, 3] and its look. Held-out pictures are all real and as common as they come."""
        while True:
            if not held_out and random.random() < SYNTHETIC:
                pixels = synthetic(random)
            else:
                pixels = changed(crop(random.choice(self.held_out if held_out else self.training), random), random)
            look = look_of(pixels)
            if look and (held_out or random.random() < KEPT.get(look.colours[0], 1.0)):
                return pixels, look


_shared: Photographs | None = None


def photo(random: Random, held_out: bool = False) -> tuple[np.ndarray, Look]:
    """A picture of the photographs in the default cache."""
    global _shared
    _shared = _shared or Photographs()
    return _shared.draw(random, held_out)


def crop(pixels: np.ndarray, random: Random) -> Image.Image:
    """A part of 30 to 100 % of the area, squeezed into the square as Gemma's pictures are, perhaps mirrored."""
    height, width = pixels.shape[:2]
    while True:
        area, aspect = random.uniform(0.3, 1.0) * height * width, 2 ** random.uniform(-1, 1)
        across, down = round((area * aspect) ** 0.5), round((area / aspect) ** 0.5)
        if across <= width and down <= height:
            break
    left, top = random.randint(0, width - across), random.randint(0, height - down)
    image = Image.fromarray(pixels[top:top + down, left:left + across])
    image = image.resize((SIDE, SIDE), Image.BILINEAR)
    return image.transpose(Image.FLIP_LEFT_RIGHT) if random.random() < 0.5 else image


def changed(image: Image.Image, random: Random) -> np.ndarray:
    """Another light and other colours: uint8 [SIDE, SIDE, 3]."""
    levels = np.arange(256)
    turn = random.choices((0.0, random.uniform(-14, 14), random.uniform(0, 255)), (0.45, 0.25, 0.3))[0]
    stronger, gamma = random.uniform(0.7, 1.8), 2 ** random.uniform(-0.9, 0.9)
    table = np.concatenate([(levels + round(turn)) % 256, np.clip(levels * stronger, 0, 255), levels])
    image = image.convert("HSV").point(table.astype(np.uint8).tolist()).convert("RGB")
    contrast, lighter = random.uniform(0.7, 1.3), random.uniform(-30, 30)
    curve = np.clip(((levels / 255) ** gamma * 255 - 128) * contrast + 128 + lighter, 0, 255)
    return np.asarray(image.point(curve.astype(np.uint8).tolist() * 3))


def synthetic(random: Random) -> np.ndarray:
    """Something like a blurred photograph, its colours all as common: uint8 [SIDE, SIDE, 3]."""
    noise = np.random.default_rng(random.getrandbits(32))
    field = random.choice((gradient, blobs, texture))(noise)
    first, second = (np.array(random.choice(clear_colours(random.choice(COLOURS))), float) for _ in range(2))
    second = second if random.random() < 0.7 else first
    border = np.quantile(field, random.uniform(0.05, 0.5))
    share = np.clip((field - border) / (np.ptp(field) + 1e-6) * random.uniform(2, 12) + 0.5, 0, 1)[..., None]
    shade = blobs(noise)[..., None] * random.uniform(0.15, 0.5) + 0.85
    pixels = (first * share + second * (1 - share)) * shade + noise.normal(0, 1, (SIDE, SIDE, 1)) * random.uniform(2, 9)
    return np.clip(pixels, 0, 255).astype(np.uint8)


def gradient(noise: np.random.Generator) -> np.ndarray:
    angle, bend = noise.uniform(0, 2 * np.pi), noise.uniform(-1, 1)
    y, x = np.mgrid[0:1:SIDE * 1j, 0:1:SIDE * 1j]
    along = x * np.cos(angle) + y * np.sin(angle)
    return along + bend * (x - 0.5) * (y - 0.5) + 0.05 * blobs(noise)


def blobs(noise: np.random.Generator) -> np.ndarray:
    coarse = noise.uniform(0, 1, noise.integers(3, 9, 2)).astype(np.float32)
    return np.asarray(Image.fromarray(coarse).resize((SIDE, SIDE), Image.BICUBIC))


def texture(noise: np.random.Generator) -> np.ndarray:
    """1/f noise: as much detail at every scale as photographs have."""
    rows, columns = np.fft.fftfreq(SIDE)[:, None], np.fft.rfftfreq(SIDE)[None]
    frequency = np.maximum(np.hypot(rows, columns), 1 / SIDE)
    spectrum = noise.normal(size=frequency.shape) + 1j * noise.normal(size=frequency.shape)
    return np.fft.irfft2(spectrum / frequency ** noise.uniform(1, 2), s=(SIDE, SIDE))


def colours_phrase(look: Look) -> str:
    return f"main colour{'s are' if len(look.colours) > 1 else ' is'} {listing(list(look.colours))}"


def photo_questions(look: Look, random: Random) -> list[Question]:
    """One question of each kind about a photograph with this look."""
    words, found = Words(random), []

    def add(kind: str, template: str, answer: str, brief: str) -> None:
        text = words.typed(template.format(pic=random.choice(("photo", "picture", "photo", "photograph", "image")),
                                           bright=asked))
        found.append(Question(kind, text, answer, sentence(brief), WEIGHTS[kind]))

    def some(kind: str) -> str:
        return random.choice(PHOTO_TEMPLATES[kind])

    asked = random.choice(("dark", "bright"))
    if look.brightness in ("dark", "bright") and random.random() < 0.6:
        asked = look.brightness  # else most answers would be no
    yes = "yes" if asked == look.brightness else "no"
    add("photo_caption", random.choice(TEMPLATES["caption"]),
        f"This looks like a photograph. It is {look.brightness}, and its {colours_phrase(look)}. {MORE}",
        "this looks like a photograph")
    add("photo_colours", some("photo_colours"), f"The {colours_phrase(look)}.", listing(list(look.colours)))
    add("photo_colour", some("photo_colour"), f"The main colour is {look.colours[0]}.", look.colours[0])
    add("photo_brightness", some("photo_brightness"), f"The photograph is {look.brightness}.", look.brightness)
    add("photo_is_bright", some("photo_is_bright"), f"{yes.capitalize()}, the photograph is {look.brightness}.", yes)
    add("photo_what", some("photo_what"), f"{ONLY} {MORE}", ONLY[:-1])
    add("photo_is", some("photo_is"), "This looks like a photograph.", "a photograph")
    return found


def save_sheet(drawn: list[tuple[np.ndarray, Look]], file: str) -> None:
    """The first 112 pictures with their looks."""
    sheet = Image.new("RGB", (14 * 116, 8 * 140), "white")
    for number, (pixels, look) in enumerate(drawn[:112]):
        x, y = number % 14 * 116, number // 14 * 140
        sheet.paste(Image.fromarray(pixels), (x, y))
        label = " ".join(look.colours) + "\n" + look.brightness.replace("neither dark nor bright", "medium")
        ImageDraw.Draw(sheet).text((x, y + SIDE), label, fill="black")
    sheet.save(file)


def check_names() -> bool:
    """Whether the colours that scenes are drawn in have the same names in photographs."""
    right = True
    for colour, tints in TINTS.items():
        for tint in tints:
            look = look_of(np.full((SIDE, SIDE, 3), tint, np.uint8))
            if look and look.colours != (colour,):
                print(f"{tint} is {colour} in scenes and {look.colours[0]} in photographs")
                right = False
    return right


def main() -> None:
    """Prints how colours and brightness are spread, and saves sheets of pictures with their looks to /tmp."""
    right = check_names()
    photographs = Photographs()
    print(f"{len(photographs.training)} photographs to train on, {len(photographs.held_out)} held out")
    for held_out, file in ((False, "/tmp/photos.png"), (True, "/tmp/photos-held-out.png")):
        random, start = Random(4), time.process_time()
        drawn = [photographs.draw(random, held_out) for _ in range(1500)]
        print(f"held out: {held_out}; {(time.process_time() - start) / len(drawn) * 1000:.2f} ms a picture")
        looks = [look for _, look in drawn]
        for title, values in (("main", [look.colours[0] for look in looks]),
                              ("second", ["".join(look.colours[1:]) or "none" for look in looks]),
                              ("brightness", [look.brightness for look in looks])):
            shares = [f"{value} {many / len(drawn):.0%}" for value, many in Counter(values).most_common()]
            print(f"  {title}: {', '.join(shares)}")
        save_sheet(drawn, file)
    for question in photo_questions(looks[0], Random(1)):
        print(f"{question.kind}: {question.text} -> {question.answer} ({question.brief})")
    sys.exit(not right)


if __name__ == "__main__":
    main()
