"""The photographs that the demo model learns from: those of Debian's packages, chosen by hand, as small copies.

Packages: gcompris-qt-data mate-backgrounds plasma-workspace-wallpapers lomiri-wallpapers-16.04
lomiri-wallpapers-20.04 palapeli-data. Any that are not installed are left out.
"""
from __future__ import annotations

import io
import os
import re
import struct
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image

LONG_SIDE = 288  # pixels of the small copies: enough for a crop of a third of the area at 112 x 112
HELD_OUT_SHARE = 5  # one photograph in so many is never trained on

# Desktop pictures that are photographs; most others are drawn.
DESKTOP = {
    "/usr/share/backgrounds": (
        "Bridge_by_Sander_Klootwijk", "Dragonfly_by_Bolly", "Kleiber_by_Lukas_Baubkus", "Picture_0B_by_freespace",
        "Picture_1A_by_freespace", "Wine_by_Jakkub_Mede", "aitzgorri_by_Aitzol_Berasategi", "free_by_Peter_Nerlich",
        "friends_by_Aitzol_Berasategi", "greentock_by_Peter_Nerlich", "life_by_Aitzol_Berasategi",
        "picosdeeuropa_by_Aitzol_Berasategi", "seeding_by_Clements_Engelhardt", "sunset_by_Aitzol_Berasategi"),
    "/usr/share/backgrounds/mate/nature": (
        "Aqua", "Blinds", "Dune", "FreshFlower", "Garden", "GreenMeadow", "LadyBird", "RainDrops", "Storm", "TwoWings",
        "Wood", "YellowFlower"),
    "/usr/share/palapeli/collection": (
        "castle-maintenon", "cincinnati-bridge", "citrus-fruits", "european-honey-bee", "panther-chameleon-female"),
    "/usr/share/wallpapers": tuple(f"{name}/contents/images/1280x800" for name in (
        "BytheWater", "ColdRipple", "ColorfulCups", "DarkestHour", "EveningGlow", "FallenLeaf", "Grey", "Kite",
        "OneStandsOut", "Path", "summer_1am"))}
# Qt resource files, whose photographs of at least this many pixels a side are stored as plain WebP files.
RESOURCES = Path("/usr/share/gcompris-qt/rcc")
RESOURCE_FILES = ("categorization", "clickgame", "erase", "explore_farm_animals", "explore_monuments",
                  "explore_world_animals", "explore_world_music")
SMALLEST = 180


def resource_photos(path: Path) -> Iterator[tuple[str, bytes]]:
    """Name and file of each picture without transparency (those are drawn) in a Qt resource file."""
    content = path.read_bytes()
    for match in re.finditer(rb"RIFF(....)WEBPVP8", content, re.DOTALL):
        size = struct.unpack("<I", match[1])[0] + 8
        yield f"{path.stem}/{match.start()}", content[match.start():match.start() + size]


def photo_files() -> list[Path]:
    """The files on this machine that are, or hold, photographs."""
    desktop = [Path(folder, name + ".jpg") for folder, names in DESKTOP.items() for name in names]
    return [path for path in desktop + [RESOURCES / f"{name}.rcc" for name in RESOURCE_FILES] if path.is_file()]


def small_copy(file: Path | io.BytesIO) -> np.ndarray | None:
    """uint8 [height, width, 3] of at most LONG_SIDE; None if this is no photograph."""
    with Image.open(file) as image:
        if min(image.size) < SMALLEST or "A" in image.mode:
            return None
        image.draft("RGB", (LONG_SIDE * 2, LONG_SIDE * 2))
        image = image.convert("RGB")
    scale = LONG_SIDE / max(image.size)
    return np.asarray(image.resize([max(1, round(side * scale)) for side in image.size], Image.LANCZOS))


def read_photos() -> dict[str, np.ndarray]:
    """Small copies of all photographs on this machine, by name."""
    photos: dict[str, np.ndarray | None] = {}
    for path in photo_files():
        if path.suffix == ".rcc":
            photos |= {name: small_copy(io.BytesIO(data)) for name, data in resource_photos(path)}
        else:
            photos["/".join(path.parts[3:])] = small_copy(path)
    return {name: photo for name, photo in photos.items() if photo is not None}


def load_photos(cache: Path | None = None) -> dict[str, np.ndarray]:
    """The photographs by name, from `cache` (or $DEMO_MODEL_CACHE) where they are kept as photos.npz."""
    folder = cache or Path(os.environ.get("DEMO_MODEL_CACHE", "/tmp/facet-demo-model"))
    file = folder / "photos.npz"
    if not file.is_file():
        photos = read_photos()
        if not photos:
            sys.exit(f"There are no photographs on this machine. Install the packages named in {__file__}.")
        folder.mkdir(parents=True, exist_ok=True)
        np.savez_compressed(file, **photos)
    with np.load(file) as stored:
        return {name: stored[name] for name in stored.files}


def is_held_out(name: str) -> bool:
    return zlib.crc32(name.encode()) % HELD_OUT_SHARE == 0
