"""Cores, cut trees and Lambda sets: by definition over all subsets of small graphs, and against networkx."""

from __future__ import annotations

from itertools import combinations, pairwise

import igraph
import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerk.regie.cores import LambdaSet, core_numbers, cut_tree, lambda_sets

NODES = "abcdef"
EDGES = st.sets(st.sampled_from(list(combinations(NODES, 2))))


def graph_of(edges: set[tuple[str, str]]) -> nx.Graph:
    graph = nx.Graph()
    graph.add_nodes_from(NODES)
    graph.add_edges_from(sorted(edges))
    return graph


def least_cut(graph: nx.Graph, u: str, v: str) -> int:
    others = [node for node in graph if node not in (u, v)]
    sides = [{u, *some} for size in range(len(others) + 1) for some in combinations(others, size)]
    return min(sum((a in side) != (b in side) for a, b in graph.edges) for side in sides)


@settings(max_examples=60, deadline=None)
@given(EDGES)
def test_lambda_sets_are_those_of_the_definition(edges: set[tuple[str, str]]) -> None:
    graph = graph_of(edges)
    cuts = {frozenset(pair): least_cut(graph, *pair) for pair in combinations(NODES, 2)}
    expected = set()
    for size in range(2, len(NODES) + 1):
        for members in map(frozenset, combinations(NODES, size)):
            inside = min(cuts[frozenset(pair)] for pair in combinations(members, 2))
            outside = max((cuts[frozenset((a, b))] for a in members for b in set(NODES) - members), default=0)
            if inside > outside:
                expected.add(LambdaSet(inside, members))
    assert set(lambda_sets(graph)) == expected


@settings(max_examples=60, deadline=None)
@given(EDGES)
def test_every_cut_can_be_read_from_the_tree(edges: set[tuple[str, str]]) -> None:
    graph = graph_of(edges)
    tree = nx.Graph([(node, above, {"lines": value}) for node, (above, value) in cut_tree(graph).items()])
    tree.add_nodes_from(NODES)
    for u, v in combinations(NODES, 2):
        way = nx.shortest_path(tree, u, v) if nx.has_path(tree, u, v) else None
        least = min(tree.edges[step]["lines"] for step in pairwise(way)) if way else 0
        assert least == least_cut(graph, u, v)


@settings(deadline=None)
@given(EDGES)
def test_cores_are_those_of_igraph(edges: set[tuple[str, str]]) -> None:
    graph = graph_of(edges)
    other = igraph.Graph.TupleList(graph.edges)
    expected = dict(zip(other.vs["name"], other.coreness(), strict=True)) if edges else {}
    assert core_numbers(graph) == {node: expected.get(node, 0) for node in graph}


@pytest.mark.parametrize("seed", range(3))
def test_a_larger_tree_is_that_of_networkx(seed: int) -> None:
    graph = nx.gnm_random_graph(25, 60, seed=seed)
    graph = graph.subgraph(max(nx.connected_components(graph), key=len)).copy()
    nx.set_edge_attributes(graph, 1, "capacity")
    theirs = nx.gomory_hu_tree(graph)
    assert sorted(value for _, value in cut_tree(graph).values()) == sorted(
        nx.get_edge_attributes(theirs, "weight").values()
    )
