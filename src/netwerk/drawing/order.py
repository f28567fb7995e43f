"""The order within each layer that lets few lines cross: barycentre sweeps, then swaps of neighbours."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

Layers = Sequence[Sequence[str]]
Line = tuple[str, str]
SWEEPS = 12
SWAP_ROUNDS = 8


def arrange(layers: Layers, lines: Iterable[Line]) -> tuple[tuple[str, ...], ...]:
    """The same layers, each in an order that makes few lines cross, never more than the given order does.

    A line given more than once weighs more. Cost: a few passes over the lines and, for the swaps, the
    pairs of neighbours of entities that stand side by side.
    """
    kept = [line for line in lines if line[0] != line[1]]
    near = neighbours(kept)
    best = current = [list(layer) for layer in layers]
    least = crossings(best, kept)
    for sweep in range(SWEEPS):
        current = _swept(current, near, downwards=sweep % 2 == 0)
        count = crossings(current, kept)
        if count < least:
            best, least = current, count
    return tuple(tuple(layer) for layer in _swapped(best, near))


def crossings(layers: Layers, lines: Iterable[Line]) -> int:
    """How many pairs of lines between the same two layers cross."""
    where = _places(layers)
    between: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for ends in lines:
        (low, a), (high, b) = sorted(where[end] for end in ends)
        if low != high:
            between[low, high].append((a, b))
    return sum(_inversions(pairs) for pairs in between.values())


def _inversions(pairs: list[tuple[int, int]]) -> int:
    seen: list[int] = []
    count = 0
    for _, b in sorted(pairs):
        count += len(seen) - bisect_right(seen, b)
        insort(seen, b)
    return count


def _places(layers: Layers) -> dict[str, tuple[int, int]]:
    return {name: (index, i) for index, layer in enumerate(layers) for i, name in enumerate(layer)}


def neighbours(lines: Iterable[Line]) -> Mapping[str, list[str]]:
    """Who stands at the other end of each entity's lines, once for every line."""
    near: dict[str, list[str]] = defaultdict(list)
    for a, b in lines:
        near[a].append(b)
        near[b].append(a)
    return near


def fractions(layers: Layers) -> dict[str, float]:
    """Where each member stands in its layer, from 0 (left) to 1 (right).

    >>> fractions([["a", "b"]])
    {'a': 0.25, 'b': 0.75}
    """
    return {name: (i + 0.5) / len(layer) for layer in layers for i, name in enumerate(layer)}


def _swept(layers: Layers, near: Mapping[str, list[str]], downwards: bool) -> list[list[str]]:
    """Each layer in turn sorted by the mean place of its members' neighbours."""
    result = [list(layer) for layer in layers]
    place = fractions(result)
    for index in range(len(result)) if downwards else reversed(range(len(result))):
        mean = {name: middle(name, near.get(name, ()), place) for name in result[index]}
        result[index].sort(key=lambda name: (round(mean[name], 9), place[name]))
        place.update(fractions([result[index]]))
    return result


def middle(name: str, others: Iterable[str], place: Mapping[str, float]) -> float:
    """The mean place of those others that have one; without any, its own place."""
    found = [place[other] for other in others if other in place]
    return sum(found) / len(found) if found else place[name]


def _swapped(layers: Layers, near: Mapping[str, list[str]]) -> list[list[str]]:
    """Neighbours in a layer change places as long as that takes a crossing away."""
    result = [list(layer) for layer in layers]
    where = _places(result)
    for _ in range(SWAP_ROUNDS):
        improved = [_swap_layer(index, layer, near, where) for index, layer in enumerate(result)]
        if not any(improved):
            break
    return result


def _swap_layer(index: int, layer: list[str], near: Mapping[str, list[str]], where: dict[str, tuple[int, int]]) -> bool:
    reach = {name: _reach(index, near.get(name, ()), where) for name in layer}
    improved = False
    for i in range(len(layer) - 1):
        left, right = reach[layer[i]], reach[layer[i + 1]]
        if _crossed(left, right) > _crossed(right, left):
            layer[i], layer[i + 1] = layer[i + 1], layer[i]
            improved = True
    where.update({name: (index, i) for i, name in enumerate(layer)})
    return improved


def _reach(index: int, others: Iterable[str], where: Mapping[str, tuple[int, int]]) -> Mapping[int, list[int]]:
    """The places in every other layer that lines go to, in order."""
    found: dict[int, list[int]] = defaultdict(list)
    for layer, place in sorted(where[other] for other in others):
        if layer != index:
            found[layer].append(place)
    return found


def _crossed(left: Mapping[int, list[int]], right: Mapping[int, list[int]]) -> int:
    """Crossings between the lines of two neighbours when ``left`` stands left of ``right``."""
    pairs = ((places, right[layer]) for layer, places in left.items() if layer in right)
    return sum(chain.from_iterable((bisect_left(others, place) for place in places) for places, others in pairs))
