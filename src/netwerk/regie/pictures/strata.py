"""Where the ends of a flow stand: in layers from who only pays to who only receives, few links crossing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import networkx as nx

from netwerk.drawing.order import arrange, neighbours

Pair = tuple[str, str]
SWEEPS: Final = 8


@dataclass(frozen=True)
class Strata:
    """Ends and the bends of long links in layers. ``ways`` has for each link all that it passes, in order.

    A link in ``back`` would close a circle: it runs against the layers.
    """

    layers: tuple[tuple[str, ...], ...]
    ways: Mapping[Pair, tuple[str, ...]]
    back: frozenset[Pair]


def strata(links: Sequence[Pair]) -> Strata:
    """The layers of links: each leads to a later layer, as near as its longest way from who only pays allows.

    Cost: for each link a search whether it closes a circle.

    >>> found = strata([("rijk", "gemeente"), ("gemeente", "team"), ("rijk", "team"), ("team", "rijk")])
    >>> found.layers
    (('rijk',), ('bend 1 rijk team', 'gemeente'), ('team',))
    >>> sorted(found.back)
    [('team', 'rijk')]
    """
    onward, back = _without_circles(links)
    layer = {name: number for number, some in enumerate(nx.topological_generations(onward)) for name in some}
    ways = {(u, v): _way(u, v, layer) for u, v in onward.edges}
    for way in ways.values():
        layer |= {name: layer[way[0]] + step for step, name in enumerate(way)}
    found: list[list[str]] = [[] for _ in range(max(layer.values(), default=-1) + 1)]
    for name in sorted(layer):
        found[layer[name]].append(name)
    return Strata(arrange(found, [part for way in ways.values() for part in pairwise(way)]), ways, frozenset(back))


def heights(found: Strata, high: Mapping[str, float], gap: float) -> dict[str, float]:
    """The top of each end and bend: as level with what it is linked to as the order and the room allow."""
    near = neighbours(part for way in found.ways.values() for part in pairwise(way))
    tops = {name: top for layer in found.layers for name, top in _stacked(layer, high, gap).items()}
    for sweep in range(SWEEPS):
        for layer in found.layers if sweep % 2 == 0 else found.layers[::-1]:
            wished = {name: _level(name, near, tops, high) for name in layer}
            tops |= _settled(layer, wished, high, gap)
    least = min(tops.values(), default=0)
    return {name: top - least for name, top in tops.items()}


def _without_circles(links: Sequence[Pair]) -> tuple[nx.DiGraph, set[Pair]]:
    """Links from who is paid by the fewest first, without those that would close a circle."""
    paid: dict[str, set[str]] = defaultdict(set)
    for origin, target in links:
        paid[target].add(origin)
    graph, back = nx.DiGraph(), set()
    graph.add_nodes_from(sorted({end for link in links for end in link}))
    for origin, target in sorted(set(links), key=lambda link: (len(paid[link[0]]), link)):
        if origin == target:
            continue
        if nx.has_path(graph, target, origin):
            back.add((origin, target))
        else:
            graph.add_edge(origin, target)
    return graph, back


def _way(origin: str, target: str, layer: Mapping[str, int]) -> tuple[str, ...]:
    bends = (f"bend {number} {origin} {target}" for number in range(layer[origin] + 1, layer[target]))
    return origin, *bends, target


def _stacked(layer: Sequence[str], high: Mapping[str, float], gap: float) -> dict[str, float]:
    tops, y = {}, 0.0
    for name in layer:
        tops[name] = y
        y += high[name] + gap
    return {name: top - y / 2 for name, top in tops.items()}


def _level(name: str, near: Mapping[str, list[str]], tops: Mapping[str, float], high: Mapping[str, float]) -> float:
    """The top at which the middle of an end is the mean of those of its neighbours."""
    middles = [tops[other] + high[other] / 2 for other in near.get(name, ())]
    return sum(middles) / len(middles) - high[name] / 2 if middles else tops[name]


def _settled(
    layer: Sequence[str], wished: Mapping[str, float], high: Mapping[str, float], gap: float
) -> dict[str, float]:
    """Tops as near to those wished as the order allows: who would overlap moves together, to their mean."""
    blocks: list[tuple[float, list[str]]] = []
    for name in layer:
        block = (wished[name], [name])
        while blocks and blocks[-1][0] + _extent(blocks[-1][1], high, gap) > block[0]:
            block = _joined(blocks.pop(), block, high, gap)
        blocks.append(block)
    tops = {}
    for top, members in blocks:
        y = top
        for name in members:
            tops[name] = y
            y += high[name] + gap
    return tops


def _joined(
    above: tuple[float, list[str]], below: tuple[float, list[str]], high: Mapping[str, float], gap: float
) -> tuple[float, list[str]]:
    """Two blocks as one, where the mean of their members would stand."""
    shift = _extent(above[1], high, gap)
    top = (above[0] * len(above[1]) + (below[0] - shift) * len(below[1])) / (len(above[1]) + len(below[1]))
    return top, [*above[1], *below[1]]


def _extent(members: Sequence[str], high: Mapping[str, float], gap: float) -> float:
    return sum(high[name] + gap for name in members)
