#!/usr/bin/env python3
"""Second step of training: conversations, the vision tower learning on at a tenth of the pace.

    train.py FOLDER [--steps N] [--processes P] [--all-pairs-from STEP] [--renew FILE --minutes M]

reads FOLDER/vision.pt and FOLDER/tokenizer.model, writes FOLDER/model.pt every few minutes and goes on from there if it
exists. Each process makes half of a step's conversations; the gradients are averaged.

--renew teaches a trained model lines that were changed or are new (FILE has a topic's name in each line): it asks them
more often, and the rate falls from --rate to 0 within the steps that are left, or the minutes if these are over before.
"""
from __future__ import annotations

import argparse
import time
from pathlib import Path

import torch
import torch.distributed
import torch.multiprocessing
from torch import Tensor
from torch.nn import functional as F

from batches import LONG, SHORT, UNASKED, Batch, make_batch
from dialogues import Author
from encoding import Encoder
from evaluate import measure
from gemma import Gemma
from optimizer import Optimizer
from sizes import TEXT, VISION
from naming import GROUPS, losses, words

LONG_EVERY = 10  # steps
NAMING = 0.1  # weight of the vision step's loss, which keeps the tower what it was taught to be


class Student(torch.nn.Module):
    """Gemma with the words of the vision step, which the naming loss goes on using."""

    def __init__(self):
        super().__init__()
        self.gemma = Gemma(TEXT, VISION)
        self.words = words(TEXT.hidden_size)

    def begin(self, seer: dict[str, Tensor], encoder: Encoder) -> None:
        """Starts from the vision step: its tower, and its words' vectors as the embeddings of the same words."""
        state = {
            f"gemma.{name}": tensor for name, tensor in seer.items() if not name.startswith(("words.", "patch_words."))
        }
        state |= {name: tensor for name, tensor in seer.items() if name.startswith("words.")}
        missing, unknown = self.load_state_dict(state, strict=False)
        assert not unknown and all(name.startswith("gemma.text.") for name in missing)
        with torch.no_grad():
            embedding = self.gemma.text.embed_tokens.weight
            embedding.normal_(std=TEXT.hidden_size**-0.5)
            for group in ("shape", "colour", "size", "place"):
                for word, vector in zip(GROUPS[group], seer[f"words.{group}"]):
                    ids = encoder.pieces.encode(" " + word)
                    if len(ids) == 1:
                        embedding[ids[0]] = vector
            for linear in (module for module in self.gemma.text.modules() if isinstance(module, torch.nn.Linear)):
                linear.weight.normal_(std=linear.in_features**-0.5)

    def loss(self, batch: Batch) -> tuple[Tensor, float]:
        """The loss, and the share of ids that were said right."""
        with torch.autocast("cpu", dtype=torch.bfloat16):
            rows = self.gemma.look(batch.pixels) if batch.pixels is not None else None
            states = self.gemma.states(batch.ids, batch.spans, rows)
            asked = batch.wanted != UNASKED
            logits = self.gemma.text.logits(states[asked]).float()
        loss = F.cross_entropy(logits, batch.wanted[asked])
        right = float((logits.argmax(-1) == batch.wanted[asked]).float().mean())
        if rows is not None and (batch.names["background"] != UNASKED).any():
            loss = loss + NAMING * losses(rows, self.words, batch.names)[0]
        return loss, right


def average_gradients(parameters: list[Tensor], processes: int) -> None:
    for parameter in parameters:
        if parameter.grad is None:
            parameter.grad = torch.zeros_like(parameter)
    if processes > 1:
        flat = torch.cat([parameter.grad.flatten() for parameter in parameters])
        torch.distributed.all_reduce(flat)
        flat /= processes
        for parameter, gradient in zip(parameters, flat.split([parameter.numel() for parameter in parameters])):
            parameter.grad.copy_(gradient.view_as(parameter))


def rate_at(step: int, steps: int, top: float) -> float:
    """100 steps of warm-up, then level, linear to 0 over the last third."""
    return top * min(1.0, (step + 1) / 100, 3 * (steps - step) / steps)


def renewing_rate(step: int, progress: float, top: float) -> float:
    """5 steps of warm-up, linear to 0 at the end; `step` counts from the beginning of the renewal."""
    return top * min(1.0, (step + 1) / 5) * (1 - progress)


def agreed(value: float, processes: int) -> float:
    """What the first process has, so that all change their weights alike and end together."""
    shared = torch.tensor([value], dtype=torch.float64)
    if processes > 1:
        torch.distributed.broadcast(shared, 0)
    return float(shared)


def save(path: Path, student: Student, reading: Optimizer, looking: Optimizer, step: int) -> None:
    state = {"model": student.state_dict(), "reading": reading.state_dict(), "looking": looking.state_dict()}
    torch.save(state | {"step": step}, path)


def train(rank: int, options: argparse.Namespace) -> None:
    torch.set_num_threads(options.threads)
    if options.processes > 1:
        meeting = f"file://{(options.folder / 'meeting').resolve()}"
        torch.distributed.init_process_group("gloo", init_method=meeting, rank=rank, world_size=options.processes)
    torch.manual_seed(2)
    encoder = Encoder(options.folder / "tokenizer.model")
    student, path, first = Student(), options.folder / "model.pt", 0
    student.begin(torch.load(options.folder / "vision.pt")["model"], encoder)
    seeing = [student.gemma.vision, student.gemma.projector, student.words]
    reading, looking = Optimizer(student.gemma.text), Optimizer(torch.nn.ModuleList(seeing))
    if path.exists():
        saved = torch.load(path)
        student.load_state_dict(saved["model"])
        reading.load_state_dict(saved["reading"])
        looking.load_state_dict(saved["looking"])
        first = saved["step"]
    parameters, author, begun = (
        list(student.parameters()),
        Author(None if first > options.all_pairs_from else False, renewed=options.renew),
        time.time(),
    )
    for step in range(first, options.steps):
        progress = max((step - first) / (options.steps - first), (time.time() - begun) / (60 * options.minutes))
        progress = agreed(progress, options.processes)
        last = step + 1 == options.steps or progress >= 1
        if step == options.all_pairs_from:  # what RESULTS.md says of withheld pairs is measured before they are shown
            author = Author(None, renewed=options.renew)
            if rank == 0:
                print(f"step {step} withheld pairs", measure(student.gemma, encoder, withheld=True), flush=True)
        batch = make_batch(author, encoder, step * options.processes + rank, LONG if step % LONG_EVERY == 9 else SHORT)
        student.zero_grad(set_to_none=True)
        loss, right = student.loss(batch)
        loss.backward()
        average_gradients(parameters, options.processes)
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        if options.renew:
            rate = renewing_rate(step - first, min(1.0, progress), options.rate)
        else:
            rate = rate_at(step, options.steps, options.rate)
        reading.step(rate)
        looking.step(0.1 * rate)
        if rank == 0 and step % 20 == 0:
            print(f"step {step} loss {float(loss):.3f} right {right:.3f} {time.time() - begun:.0f} s", flush=True)
        if rank == 0 and ((step + 1) % 100 == 0 or last):
            save(path, student, reading, looking, step + 1)
        if rank == 0 and ((step + 1) % 500 == 0 or last):
            print(f"step {step + 1}", measure(student.gemma, encoder), flush=True)
        if last:
            break


def topics_in(path: str) -> frozenset[str]:
    """The topics that a file names, one in a line."""
    return frozenset(Path(path).read_text().splitlines())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--steps", type=int, default=4800)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument(
        "--all-pairs-from", type=int, default=3800, help="from this step on no pair of colour and shape is withheld"
    )
    parser.add_argument(
        "--renew", type=topics_in, default=frozenset(), metavar="FILE", help="names of topics to teach a trained model"
    )
    parser.add_argument("--minutes", type=float, default=float("inf"), help="after which it ends, at whatever step")
    options = parser.parse_args()
    (options.folder / "meeting").unlink(missing_ok=True)
    if options.processes == 1:
        train(0, options)
    else:
        torch.multiprocessing.spawn(train, (options,), options.processes)


if __name__ == "__main__":
    main()
