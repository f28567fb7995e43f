"""The order within layers: a permutation, deterministic, and never with more crossings than it was given."""

from __future__ import annotations

import networkx as nx
import pytest

from netwerk.drawing.order import arrange, crossings

Layers = list[list[str]]
Lines = list[tuple[str, str]]


def random_layers(seed: int) -> tuple[Layers, Lines]:
    names = [f"n{i:03}" for i in range(60)]
    graph = nx.gnm_random_graph(len(names), 150, seed=seed)
    return [names[i::6] for i in range(6)], [(names[a], names[b]) for a, b in graph.edges]


def test_counts_crossings() -> None:
    layers = [["a", "b"], ["c", "d"]]
    assert crossings(layers, [("a", "d"), ("b", "c")]) == 1
    assert crossings(layers, [("a", "c"), ("d", "b")]) == 0
    assert crossings(layers, [("a", "c"), ("a", "d"), ("b", "c")]) == 1
    assert crossings(layers, [("a", "b"), ("c", "d")]) == 0


def test_untangles_what_can_be_untangled() -> None:
    layers = [["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]]
    lines = [("a", "f"), ("b", "e"), ("c", "d"), ("f", "g"), ("e", "h"), ("d", "i")]
    assert crossings(arrange(layers, lines), lines) == 0


@pytest.mark.parametrize("seed", range(5))
def test_keeps_layers_and_never_adds_crossings(seed: int) -> None:
    layers, lines = random_layers(seed)
    found = arrange(layers, lines)
    assert [sorted(layer) for layer in found] == [sorted(layer) for layer in layers]
    assert crossings(found, lines) < 0.55 * crossings(layers, lines)


def test_is_deterministic() -> None:
    layers, lines = random_layers(1)
    assert arrange(layers, lines) == arrange(layers, lines)


def test_a_line_to_itself_and_empty_layers_do_no_harm() -> None:
    assert arrange([["a"], [], ["b"]], [("a", "a"), ("a", "b")]) == (("a",), (), ("b",))
