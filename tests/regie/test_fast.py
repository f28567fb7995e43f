"""The fast way gives what the plain way gives, in the same order; what networkx counts, igraph counts too."""

from __future__ import annotations

import math

import igraph
import networkx as nx
import pytest

from netwerk.regie import fast
from netwerk.regie.thresholds import FAST_FROM

GRAPHS = [nx.gnm_random_graph(30, edges, seed=seed) for edges in (0, 20, 60) for seed in (1, 2)]


def forced(monkeypatch: pytest.MonkeyPatch, installed: bool) -> None:
    monkeypatch.setattr(fast, "FAST_FROM", 1)
    monkeypatch.setattr(fast, "installed", lambda _: installed)


@pytest.mark.parametrize("graph", GRAPHS)
def test_betweenness_is_the_same_with_and_without(graph: nx.Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    forced(monkeypatch, installed=True)
    fast_way = fast.betweenness(graph)
    forced(monkeypatch, installed=False)
    assert list(fast.betweenness(graph).items()) == list(fast_way.items())


@pytest.mark.parametrize("graph", GRAPHS)
def test_dominators_are_the_same_with_and_without(graph: nx.Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    both = graph.to_directed()
    both.remove_edges_from([(u, v) for u, v in both.edges if (u + v) % 3 == 0 and u < v])
    forced(monkeypatch, installed=True)
    fast_way = fast.dominators(both, 3)
    forced(monkeypatch, installed=False)
    assert list(fast.dominators(both, 3).items()) == list(fast_way.items())


@pytest.mark.parametrize("graph", GRAPHS)
def test_betweenness_is_that_of_igraph(graph: nx.Graph) -> None:
    pairs = (len(graph) - 1) * (len(graph) - 2) / 2
    expected = igraph.Graph(len(graph), list(graph.edges)).betweenness(directed=False)
    for node, value in fast.betweenness(graph).items():
        assert math.isclose(value, expected[node] / pairs, abs_tol=1e-8)


@pytest.mark.parametrize("graph", GRAPHS)
def test_constraint_is_the_same_with_and_without_and_that_of_networkx_and_igraph(
    graph: nx.Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    forced(monkeypatch, installed=False)
    plain = fast.constraint(graph)
    forced(monkeypatch, installed=True)
    assert list(fast.constraint(graph).items()) == list(plain.items())
    theirs = nx.constraint(graph, nodes=list(plain))
    other = igraph.Graph(len(graph), list(graph.edges)).constraint(list(plain))
    for (node, value), expected in zip(plain.items(), other, strict=True):
        assert math.isclose(value, theirs[node], abs_tol=1e-8)
        assert math.isclose(value, expected, abs_tol=1e-8)


def test_a_small_graph_is_not_handed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fast, "installed", lambda _: True)
    assert not fast.pays(nx.path_graph(FAST_FROM - 1), "rustworkx")
    assert fast.pays(nx.path_graph(FAST_FROM), "rustworkx")
