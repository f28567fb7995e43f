"""Structural holes: between which of its contacts an actor stands alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from itertools import combinations
from typing import Final, TypeAlias

import networkx as nx

from netwerk.network import Network
from netwerk.regie.parts import belonging, seats

Circles: TypeAlias = Mapping[str, AbstractSet[str]]
EVERYONE_ALONE: Final[Circles] = {}


def unjoined(graph: nx.Graph, actor: str, circles: Circles = EVERYONE_ALONE) -> int:
    """Between how many pairs of its contacts an actor stands that have no line and no circle with each other.

    Definition: the open triads of an actor in a graph without direction, each pair once; a structural hole each. Cost:
    the pairs of its contacts.

    >>> unjoined(nx.Graph(["ab", "bc", "bd", "cd"]), "b")
    2
    >>> unjoined(nx.Graph(["ab", "bc", "bd", "cd"]), "b", {"a": {"table"}, "c": {"table"}})
    1
    """
    if actor not in graph:
        return 0
    nobody: AbstractSet[str] = frozenset()
    return sum(
        not graph.has_edge(u, v) and circles.get(u, nobody).isdisjoint(circles.get(v, nobody))
        for u, v in combinations(graph[actor], 2)
    )


def circles(network: Network) -> Circles:
    """Where each actor meets others without a line of their own: the bodies it has a seat in, its whole and its parts.

    Parts of one whole share no circle by that alone: a group such as "the schools" is no place to meet. Cost: the
    parts of each whole.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for member, body in seats(network).edges():
        found[member].add(body)
        found[body].add(body)
    belongs = belonging(network)
    for whole in belongs:
        for part in nx.ancestors(belongs, whole):
            tie = f"{part} {whole}"
            found[part].add(tie)
            found[whole].add(tie)
    return found
