"""The optimizer: Muon for the matrices inside layers, Adam for everything else.

Muon (Jordan and others, 2024) makes a matrix's momentum orthogonal before it is applied; small transformers need about
half the steps that Adam needs.
"""
from __future__ import annotations

from collections import defaultdict

import torch
from torch import Tensor, nn

MOMENTUM = 0.95


def orthogonal(matrices: Tensor) -> Tensor:
    """[count, rows, columns] -> the same singular vectors with singular values near 1, by Newton and Schulz."""
    a, b, c = 3.4445, -4.7750, 2.0315
    x = matrices / (matrices.norm(dim=(1, 2), keepdim=True) + 1e-7)
    tall = x.shape[1] > x.shape[2]
    x = (x.transpose(1, 2) if tall else x).to(torch.bfloat16)
    for _ in range(5):
        gram = x @ x.transpose(1, 2)
        x = a * x + (b * gram + c * gram @ gram) @ x
    return (x.transpose(1, 2) if tall else x).float()


class Muon:
    def __init__(self, parameters: list[Tensor]):
        by_shape = defaultdict(list)
        for parameter in parameters:
            by_shape[parameter.shape].append(parameter)
        self.groups = list(by_shape.values())
        self.momenta = [torch.zeros(len(group), *group[0].shape, device=group[0].device) for group in self.groups]

    @torch.no_grad()
    def step(self, rate: float) -> None:
        for group, momentum in zip(self.groups, self.momenta):
            gradient = torch.stack([parameter.grad for parameter in group])
            momentum.mul_(MOMENTUM).add_(gradient)
            update = orthogonal(gradient.add(momentum, alpha=MOMENTUM))
            scale = rate * 0.2 * max(group[0].shape) ** 0.5  # the size of an Adam step
            for parameter, change in zip(group, update):
                parameter.mul_(1 - 0.05 * rate).sub_(change, alpha=scale)


class Optimizer:
    """`rate` of step(): the learning rate. Matrices are those with two axes in layers or the patch embedding."""

    def __init__(self, module: nn.Module):
        matrices, others = [], []
        for name, parameter in module.named_parameters():
            (matrices if parameter.dim() == 2 and ("layers." in name or "patch_embedding" in name) else others).append(
                parameter
            )
        self.muon = Muon(matrices)
        self.adam = torch.optim.Adam(others, lr=0, betas=(0.9, 0.98), eps=1e-9)

    def step(self, rate: float) -> None:
        self.muon.step(rate)
        for group in self.adam.param_groups:
            group["lr"] = 0.5 * rate
        self.adam.step()

    def zero_grad(self) -> None:
        self.adam.zero_grad(set_to_none=False)
        for group in self.muon.groups:
            for parameter in group:
                parameter.grad = None

    def state_dict(self) -> dict:
        return {"adam": self.adam.state_dict(), "muon": self.muon.momenta}

    def load_state_dict(self, state: dict) -> None:
        self.adam.load_state_dict(state["adam"])
        self.muon.momenta = state["muon"]
