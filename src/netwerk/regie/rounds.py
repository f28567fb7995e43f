"""Where a case can go round: lines along which it comes back to where it was."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import networkx as nx

from netwerk.model import Relation
from netwerk.network import Network
from netwerk.regie.steps import referral_steps
from netwerk.regie.thresholds import PLACES

DOWN, ASSIGNMENT = "schaaltAfNaar", "toedeling"
Round = tuple[str, ...]


def movement(network: Network, *, down: bool) -> nx.DiGraph:
    """The lines along which a case moves: referrals, parts that act for their whole, what is assigned, and ``down``.

    Feedback is no line: the case stays. ``relations`` on an edge are those that make it. Cost: linear in the relations.
    """
    graph = referral_steps(network)
    for relation in network.as_one:
        moves = any(sort.name == ASSIGNMENT for sort in relation.sorts) or (down and DOWN in relation.shortcuts)
        if moves and relation.origin and relation.target and relation.origin != relation.target:
            u, v = relation.origin.iri, relation.target.iri
            known = graph.edges[u, v]["relations"] if graph.has_edge(u, v) else ()
            graph.add_edge(u, v, part=False, relations=(*known, relation))
    return graph


def rounds(graph: nx.DiGraph) -> tuple[Round, ...]:
    """For each part of a graph where a case can go round, the shortest rounds, each as the nodes in their order.

    Definition: a round is a cycle; all nodes on cycles that hang together are one strongly connected component
    (Tarjan 1972, doi 10.1137/0201010). Of one the rounds of two are given or, without any, a shortest one from at most
    PLACES of its nodes. Edges with ``part=True`` alone make no round. Cost: linear in the lines, and a search from each
    of those nodes.

    >>> rounds(nx.DiGraph([("school", "team"), ("team", "school"), ("team", "court")]))
    (('school', 'team'),)
    """
    found: list[Round] = []
    for component in sorted(map(sorted, nx.strongly_connected_components(graph))):
        if len(component) > 1:
            own = graph.subgraph(component)
            back = [(u, v) for u in component for v in sorted(own[u]) if u < v and own.has_edge(v, u)]
            found += [two for two in back if _moves(own, two)] or _shortest(own, component)
    return tuple(found)


def taken(graph: nx.DiGraph, some: Iterable[Round]) -> tuple[Relation, ...]:
    """The relations along rounds, each once."""
    steps = [step for one in some for step in pairwise((*one, one[0]))]
    return tuple({relation.iri: relation for u, v in steps for relation in graph.edges[u, v]["relations"]}.values())


def _shortest(graph: nx.DiGraph, nodes: list[str]) -> list[Round]:
    """A shortest round through any of the first PLACES nodes."""
    best: Round = ()
    for start in nodes[:PLACES]:
        near = nx.single_source_shortest_path(graph, start, cutoff=len(best) - 1 if best else None)
        for last in graph.predecessors(start):
            path = tuple(near.get(last, ()))
            if path and (not best or len(path) < len(best)) and _moves(graph, path):
                best = path
    return [best] if best else []


def _moves(graph: nx.DiGraph, one: Round) -> bool:
    return any(not graph.edges[step].get("part", False) for step in pairwise((*one, one[0])))
