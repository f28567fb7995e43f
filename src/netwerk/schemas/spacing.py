"""Where things stand from left to right: near their neighbours, in a given order, never over each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean
from typing import Final

SWEEPS: Final = 12
Layers = Sequence[Sequence[str]]


def placed(layers: Layers, widths: Mapping[str, float], near: Mapping[str, Iterable[str]]) -> dict[str, float]:
    """The middle of each member of each layer, none left of 0.

    Each layer in turn, up and down, is put as near to the middle of its neighbours as the order and the widths allow.
    """
    found: dict[str, float] = {}
    for layer in layers:
        found |= _apart([0.0] * len(layer), layer, widths)
    for sweep in range(SWEEPS):
        for layer in layers if sweep % 2 == 0 else reversed(layers):
            wanted = [
                fmean([found[other] for other in near.get(name, ()) if other in found] or [found[name]])
                for name in layer
            ]
            found |= _apart(wanted, layer, widths)
    least = min((x - widths[name] / 2 for name, x in found.items()), default=0.0)
    return {name: x - least for name, x in found.items()}


def _apart(wanted: Sequence[float], names: Sequence[str], widths: Mapping[str, float]) -> dict[str, float]:
    """The places nearest to those wanted, by least squares, with each thing wholly right of the one before."""
    offsets, done = [], 0.0
    for name in names:
        offsets.append(done + widths[name] / 2)
        done += widths[name]
    level = _rising([want - offset for want, offset in zip(wanted, offsets, strict=True)])
    return {name: value + offset for name, value, offset in zip(names, level, offsets, strict=True)}


def _rising(values: Sequence[float]) -> list[float]:
    """The nearest values that never fall: neighbours that would are taken together at their mean.

    >>> _rising([1, 3, 2])
    [1.0, 2.5, 2.5]
    """
    pools: list[tuple[float, int]] = []
    for value in values:
        mean, count = float(value), 1
        while pools and pools[-1][0] > mean:
            before, number = pools.pop()
            mean, count = (before * number + mean * count) / (number + count), number + count
        pools.append((mean, count))
    return [mean for mean, count in pools for _ in range(count)]
