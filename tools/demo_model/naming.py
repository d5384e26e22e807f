"""What each soft token and each patch of a drawn picture should name, and the loss that asks for it."""
from __future__ import annotations

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from scene import COLOURS, PLACES, SHAPES, SIZES, Scene

GROUPS = {"shape": SHAPES + ("nothing",), "colour": COLOURS, "size": SIZES, "place": PLACES, "background": COLOURS}
EMPHASIS = {"shape": 3.0}  # the hardest to see; most tokens show nothing
UNASKED = -100
POINTS = 56  # along the side of a picture, at which it is looked what lies there


def to_pixels(pictures: list[np.ndarray]) -> Tensor:
    """uint8 [S, S, 3] each -> [pictures, 3, S, S] in -1 to 1."""
    return torch.from_numpy(np.stack(pictures)).permute(0, 3, 1, 2).float() / 127.5 - 1


def item_of_cells(scene: Scene, cells: int) -> tuple[np.ndarray, np.ndarray]:
    """For each of the cells x cells parts of a picture, row by row: the item that fills most of it (-1: none), and
    whether it fills enough of it to be asked for."""
    if not scene.items:
        return np.full(cells**2, -1), np.ones(cells**2, dtype=bool)
    middle = (np.arange(POINTS) + 0.5) / POINTS
    each = POINTS // cells
    covered = []
    for item in scene.items:
        inside = (middle[None, :] - item.x) ** 2 + (middle[:, None] - item.y) ** 2 < (0.85 * item.radius) ** 2
        covered.append(inside.reshape(cells, each, cells, each).sum((1, 3)).flatten())
    most = np.max(covered, 0)
    return np.where(most > 0, np.argmax(covered, 0), -1), (most == 0) | (most >= 0.05 * each * each)


def targets(scene: Scene, cells: int) -> dict[str, np.ndarray]:
    """Group of words -> index of the word that each of the cells x cells parts has to name, or UNASKED."""
    index, plain = item_of_cells(scene, cells)
    wanted = {"background": np.full(cells**2, COLOURS.index(scene.background))}
    for group, words in (("shape", SHAPES), ("colour", COLOURS), ("size", SIZES), ("place", PLACES)):
        of_items = np.array(
            [words.index(getattr(item, group)) for item in scene.items] + [len(SHAPES) if group == "shape" else UNASKED]
        )
        wanted[group] = np.where(plain, of_items[index], UNASKED)
    return wanted


def stacked(wanted: list[dict[str, np.ndarray]]) -> dict[str, Tensor]:
    return {group: torch.from_numpy(np.stack([one[group] for one in wanted])) for group in GROUPS}


def words(width: int) -> nn.ParameterDict:
    """Vectors [words, width] of each group."""
    return nn.ParameterDict(
        {group: nn.Parameter(torch.randn(len(names), width) * width**-0.5) for group, names in GROUPS.items()}
    )


def losses(rows: Tensor, vectors: nn.ParameterDict, wanted: dict[str, Tensor]) -> tuple[Tensor, dict[str, float]]:
    """rows [pictures, cells, width] -> the sum of the groups' cross entropies, and the share of right words where there
    is a shape."""
    total, right = torch.zeros(()), {}
    for group, vector in vectors.items():
        logits = rows.float() @ vector.t()
        loss = F.cross_entropy(logits.flatten(0, 1), wanted[group].flatten(), ignore_index=UNASKED)
        total = total + EMPHASIS.get(group, 1.0) * loss
        asked = (wanted[group] != UNASKED) & (wanted["colour"] != UNASKED)
        right[group] = float((logits.argmax(-1) == wanted[group])[asked].float().mean())
    return total, right
