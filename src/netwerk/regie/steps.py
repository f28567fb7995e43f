"""The steps that a case can take: along a referral, or to the whole that a part acts for."""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx

from netwerk.network import Network
from netwerk.routes.search import PART, REFERRAL


def referral_steps(network: Network) -> nx.DiGraph:
    """The step graph of a network; an edge with ``part=True`` leads only from a part to its whole.

    Cost: linear in the relations.
    """
    steps = nx.DiGraph()
    parts = network.of_shortcut(PART)
    steps.add_nodes_from(parts)
    steps.add_edges_from(_lines(parts), part=True)
    steps.add_edges_from(_lines(network.of_shortcut(REFERRAL)), part=False)
    return steps


def wholes(steps: nx.DiGraph, start: str) -> frozenset[str]:
    """All that a part acts for: the wholes it belongs to, and theirs.

    >>> steps = nx.DiGraph([("team", "desk")])
    >>> steps.add_edge("coach", "team", part=True)
    >>> sorted(wholes(steps, "coach"))
    ['team']
    """
    parts = nx.subgraph_view(steps, filter_edge=lambda u, v: steps.edges[u, v].get("part", False))
    return frozenset(nx.descendants(parts, start))


def _lines(graph: nx.MultiDiGraph) -> Iterable[tuple[str, str]]:
    return sorted({(u, v) for u, v in graph.edges() if u != v})
