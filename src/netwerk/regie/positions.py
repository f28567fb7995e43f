"""How far each actor is in the middle of a graph: on how many shortest paths, with how many lines, how near to all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import networkx as nx

from netwerk.regie.fast import betweenness
from netwerk.regie.thresholds import DIGITS


@dataclass(frozen=True)
class Position:
    """How far one actor is in the middle: on what share of the shortest paths, with how many lines, how near to all.

    ``place`` is its rank by betweenness, and among equals the same.
    """

    actor: str
    betweenness: float
    degree: int
    closeness: float
    place: int


def positions(graph: nx.Graph) -> tuple[Position, ...]:
    """All actors of a graph, those in the middle first.

    Degree, betweenness and closeness are those of Freeman (1979), doi 10.1016/0378-8733(78)90021-7; see ``betweenness``
    and ``closeness`` for the definitions. Cost: nodes times edges.

    >>> [(one.actor, one.degree, one.place) for one in positions(nx.path_graph(["school", "team", "court"]))]
    [('team', 2, 1), ('court', 1, 2), ('school', 1, 2)]
    """
    between, near = betweenness(graph), closeness(graph)
    order = sorted(graph, key=lambda node: (-between[node], -graph.degree[node], -near[node], node))
    every = sorted(between.values(), reverse=True)
    places = {value: number for number, value in reversed(list(enumerate(every, 1)))}
    return tuple(Position(node, between[node], graph.degree[node], near[node], places[between[node]]) for node in order)


def closeness(graph: nx.Graph) -> dict[str, float]:
    """For each node how near it is to all others, rounded to DIGITS.

    Definition: the number of others it reaches, divided by the sum of the distances to them, times the share of all
    others that it reaches; 0 for who reaches nobody. Reference: Wasserman and Faust (1994), Social Network Analysis,
    page 201. All nodes go one step at a time together, each with the set of whom it has reached as the bits of a
    number. Cost: the diameter times the edges.

    >>> closeness(nx.path_graph(["school", "team", "court"]))
    {'school': 0.666666667, 'team': 1.0, 'court': 0.666666667}
    """
    number = {node: i for i, node in enumerate(graph)}
    near = [[number[other] for other in graph[node]] for node in graph]
    reached = [1 << i for i in range(len(near))]
    counts, sums = [1] * len(near), [0] * len(near)
    step, grew = 0, True
    while grew:
        step, grew, before = step + 1, False, reached
        reached = [_together(before, (i, *others)) for i, others in enumerate(near)]
        for i, found in enumerate(reached):
            if found != before[i]:
                grew = True
                sums[i] += step * (found.bit_count() - counts[i])
                counts[i] = found.bit_count()
    return {node: _closeness(counts[i] - 1, sums[i], len(near) - 1) for node, i in number.items()}


def _together(reached: Sequence[int], some: Iterable[int]) -> int:
    every = 0
    for i in some:
        every |= reached[i]
    return every


def _closeness(others: int, distance: int, most: int) -> float:
    return round(others / distance * others / most, DIGITS) if distance else 0.0
