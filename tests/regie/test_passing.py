"""Whom and which line every route must pass, against brute force: what, removed, cuts every route."""

from __future__ import annotations

from itertools import pairwise

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerk.regie.passing import towards_each

EDGES = st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef"), st.booleans()), max_size=18)


def steps_of(edges: list[tuple[str, str, bool]]) -> nx.DiGraph:
    steps = nx.DiGraph()
    steps.add_nodes_from("abcdef")
    steps.add_edges_from((u, v, {"part": part}) for u, v, part in edges if u != v)
    return steps


def has_route(steps: nx.DiGraph, origin: str, destination: str) -> bool:
    """By definition: any steps that do not pass the destination, and then a referral to it."""
    reached, waiting = {origin}, [origin]
    while waiting:
        node = waiting.pop()
        for following in steps.successors(node):
            if following == destination and not steps.edges[node, following]["part"]:
                return True
            if following not in reached and following != destination:
                reached.add(following)
                waiting.append(following)
    return False


@settings(max_examples=300, deadline=None)
@given(EDGES)
def test_who_and_what_must_be_passed_is_what_removed_cuts_every_route(edges: list[tuple[str, str, bool]]) -> None:
    steps = steps_of(edges)
    (towards,) = towards_each(steps, ["a"])
    assert set(towards) == {node for node in "bcdef" if has_route(steps, node, "a")}
    for origin in towards:
        nodes = {n for n in "bcdef" if n != origin and not has_route(steps.subgraph(set(steps) - {n}), origin, "a")}
        assert set(towards.passed(origin)) == nodes
        lines = {e for e in steps.edges if not has_route(nx.restricted_view(steps, [], [e]), origin, "a")}
        assert set(towards.lines(origin)) == lines


@settings(max_examples=100, deadline=None)
@given(EDGES)
def test_who_can_be_avoided_is_who_need_not_be_passed(edges: list[tuple[str, str, bool]]) -> None:
    steps = steps_of(edges)
    (towards,) = towards_each(steps, ["a"])
    for origin in "bcdef":
        for node in "bcdef":
            without = steps.subgraph(set(steps) - {node})
            assert towards.avoids(origin, node) == (origin != node and has_route(without, origin, "a"))


def test_an_unknown_destination_is_reached_by_nobody() -> None:
    assert [list(one) for one in towards_each(nx.DiGraph([("a", "b")]), ["z"])] == [[]]


@settings(deadline=None)
@given(EDGES)
def test_who_must_be_passed_is_in_the_order_of_passing(edges: list[tuple[str, str, bool]]) -> None:
    """On the way to a destination the second cannot be reached but through the first."""
    steps = steps_of(edges)
    (towards,) = towards_each(steps, ["a"])
    for origin in towards:
        for first, second in pairwise(towards.passed(origin)):
            assert second not in nx.descendants(steps.subgraph(set(steps) - {"a", first}), origin)
