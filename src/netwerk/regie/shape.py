"""Numbers on the shape of a graph as a whole: how dense it is, and how far all lines come together in one."""

from __future__ import annotations

import networkx as nx


def density(graph: nx.Graph) -> float | None:
    """The share of all possible lines that are there; None for fewer than two nodes.

    Definition: 2 m / (n (n - 1)); Wasserman and Faust (1994), Social Network Analysis, page 101. Cost: none.

    >>> density(nx.complete_graph(4)), density(nx.empty_graph(3)), density(nx.empty_graph(1))
    (1.0, 0.0, None)
    """
    n = len(graph)
    return 2 * graph.number_of_edges() / (n * (n - 1)) if n > 1 else None


def centralisation(graph: nx.Graph) -> float | None:
    """How far the lines come together in one node: 1 in a star, 0 where all have as many; None under three nodes.

    Definition: the sum over all nodes of the highest degree minus their own, divided by what that is in a star:
    (n - 1) (n - 2). Reference: Freeman (1979), doi 10.1016/0378-8733(78)90021-7. Cost: linear in the nodes.

    >>> centralisation(nx.star_graph(4)), centralisation(nx.cycle_graph(5)), centralisation(nx.path_graph(4))
    (1.0, 0.0, 0.3333333333333333)
    """
    n = len(graph)
    if n < 3:
        return None
    degrees: list[int] = [degree for _, degree in graph.degree()]
    return (n * max(degrees) - sum(degrees)) / ((n - 1) * (n - 2))
