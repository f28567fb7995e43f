"""Brokerage: whom an actor stands between, and of which groups those are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

import networkx as nx

WITHIN, ADVISER, SPEAKER, DOORKEEPER, LINK = "within", "adviser", "speaker", "doorkeeper", "link"
ROLES: Final = (LINK, SPEAKER, DOORKEEPER, ADVISER, WITHIN)
"""The five roles of Gould and Fernandez: liaison, representative, gatekeeper, consultant (itinerant), coordinator."""
CROSSING: Final = (LINK, SPEAKER, DOORKEEPER)
"""The roles between two parties of different groups."""

Triad = tuple[str, str, str]


def role(first: str, broker: str, last: str) -> str:
    """The role of a broker by the groups of three: who a line comes from, the broker, and who it goes to.

    Reference: Gould and Fernandez (1989), doi 10.2307/270949.

    >>> [role(*groups) for groups in ("AAA", "BAB", "AAB", "BAA", "BAC")]
    ['within', 'adviser', 'speaker', 'doorkeeper', 'link']
    """
    if first == last:
        return WITHIN if broker == first else ADVISER
    if broker == first:
        return SPEAKER
    return DOORKEEPER if broker == last else LINK


def open_triads(graph: nx.DiGraph) -> Iterator[Triad]:
    """All first, broker, last with a line from the first to the broker and on to the last, and none from first to last.

    Cost: for each node the lines to it times those from it.

    >>> list(open_triads(nx.DiGraph(["ab", "bc", "bd", "ad"])))
    [('a', 'b', 'c')]
    """
    following = {node: set(graph.successors(node)) for node in graph}
    for broker in graph:
        for first in graph.predecessors(broker):
            direct = following[first]
            for last in graph.successors(broker):
                if last not in direct and last != first:
                    yield first, broker, last


def brokerage(graph: nx.DiGraph, group: Mapping[str, str]) -> dict[str, Counter[str]]:
    """How often each node has each role between two others that have no line in that direction.

    Definition: a count over all open triads of nodes that have a group; see ``role`` and ``open_triads``. Reference:
    Gould and Fernandez (1989), doi 10.2307/270949. Cost: that of ``open_triads``.

    >>> brokerage(nx.DiGraph(["ab", "bc"]), {"a": "zorg", "b": "onderwijs", "c": "onderwijs"})
    {'b': Counter({'doorkeeper': 1})}
    """
    grouped = graph.subgraph(node for node in graph if node in group)
    found: dict[str, Counter[str]] = {}
    for first, broker, last in open_triads(grouped):
        found.setdefault(broker, Counter())[role(group[first], group[broker], group[last])] += 1
    return found
