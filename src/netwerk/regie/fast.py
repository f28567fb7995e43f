"""Which calls go to rustworkx or SciPy: the heavy ones, one by one, where the extra ``netwerk[snel]`` is installed.

No backend is ever set for all calls. The values are the same with and without: what rustworkx adds up in another order
is rounded to DIGITS, and answers come in the order of the graph.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from functools import cache
from importlib.util import find_spec
from typing import Any, TypeVar

import networkx as nx

from netwerk.regie.thresholds import DIGITS, FAST_FROM

Node = TypeVar("Node", bound=Hashable)


@cache
def installed(name: str) -> bool:
    """Whether a package can be imported, without importing it."""
    return find_spec(name) is not None


def pays(graph: nx.Graph, name: str) -> bool:
    """Whether a graph is large enough for a package, and the package is there."""
    return len(graph) >= FAST_FROM and installed(name)


def betweenness(graph: nx.Graph) -> dict[str, float]:
    """For each node on what share of the shortest paths between two others it lies, rounded to DIGITS.

    Definition: the mean over all pairs of other nodes of the share of their shortest paths that pass the node.
    Reference: Freeman (1977), doi 10.2307/3033543; Brandes (2001), doi 10.1080/0022250X.2001.9990249. Cost: nodes
    times edges.

    >>> betweenness(nx.path_graph(["school", "team", "court"]))
    {'school': 0.0, 'team': 1.0, 'court': 0.0}
    """
    if not pays(graph, "rustworkx"):
        return _rounded(graph, nx.betweenness_centrality(graph))
    import rustworkx

    return _rounded(graph, dict(zip(graph, _values(rustworkx.betweenness_centrality(_handed(graph))), strict=True)))


def dominators(graph: nx.DiGraph, root: Node) -> dict[Node, Node]:
    """For each node that the root reaches, the last node before it that every path from the root passes.

    Reference: Cooper, Harvey and Kennedy (2006), https://hdl.handle.net/1911/96345. Cost: near linear in the edges.

    >>> dominators(nx.DiGraph([("team", "coach"), ("coach", "school")]), "team")
    {'coach': 'team', 'school': 'coach'}
    """
    if not pays(graph, "rustworkx"):
        found: dict[Node, Node] = nx.immediate_dominators(graph, root)
    else:
        import rustworkx

        nodes = list(graph)
        above = rustworkx.immediate_dominators(_handed(graph), nodes.index(root))
        found = {nodes[node]: nodes[last] for node, last in above.items()}
    return {node: found[node] for node in graph if node in found and node != root}


def constraint(graph: nx.Graph) -> dict[str, float]:
    """For each node with a tie how much its contacts know each other, rounded to DIGITS: low is free to connect.

    Definition: the sum over its contacts j of (p_ij + sum over q of p_iq p_qj) squared, in which p_ij is the share of
    the ties of i that goes to j: here one divided by its number of contacts. Reference: Burt (2004), doi
    10.1086/421787. Cost: for each pair of contacts the contacts that they share.

    >>> constraint(nx.star_graph(["team", "school", "court"]))
    {'team': 0.5, 'school': 1.0, 'court': 1.0}
    """
    tied = graph.subgraph(node for node, degree in graph.degree if degree)
    return _rounded(tied, _sparse_constraint(tied) if pays(tied, "scipy") else _plain_constraint(tied))


def _plain_constraint(graph: nx.Graph) -> dict[str, float]:
    contacts = {node: set(graph[node]) for node in graph}
    share = {node: 1 / len(near) for node, near in contacts.items()}
    return {
        i: sum((share[i] * (1 + sum(share[q] for q in near & contacts[j]))) ** 2 for j in near)
        for i, near in contacts.items()
    }


def _sparse_constraint(graph: nx.Graph) -> dict[str, float]:
    from scipy.sparse import diags_array

    ties = nx.to_scipy_sparse_array(graph, dtype=float)
    share = diags_array(1 / ties.sum(axis=1)) @ ties
    local = (share + share @ share) * ties
    return dict(zip(graph, (local * local).sum(axis=1).tolist(), strict=True))


def _handed(graph: nx.Graph) -> Any:
    """The same graph for rustworkx, with the nodes numbered in their order."""
    import rustworkx

    place = {node: number for number, node in enumerate(graph)}
    handed = (rustworkx.PyDiGraph if graph.is_directed() else rustworkx.PyGraph)(multigraph=False)
    handed.add_nodes_from(list(graph))
    handed.add_edges_from_no_data([(place[u], place[v]) for u, v in graph.edges])
    return handed


def _values(found: Mapping[int, float]) -> list[float]:
    return [found[number] for number in range(len(found))]


def _rounded(graph: nx.Graph, values: Mapping[str, float]) -> dict[str, float]:
    return {node: round(values[node], DIGITS) for node in graph}
