"""Flows: small graphs with known answers, and against the smallest cut over all ways to divide a graph."""

from __future__ import annotations

from itertools import chain, combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from netwerk.regie.flow import Lines

LINES = st.sets(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).filter(lambda e: e[0] != e[1]))


def smallest_cut(lines: set[tuple[str, str]], source: str, sink: str) -> int:
    others = [node for node in "abcdef" if node not in (source, sink)]
    sides = chain.from_iterable(combinations(others, size) for size in range(len(others) + 1))
    return min(sum(u in {source, *side} and v not in {source, *side} for u, v in lines) for side in sides)


@settings(max_examples=300, deadline=None)
@given(LINES)
def test_as_much_flows_as_the_smallest_cut_lets_through(found: set[tuple[str, str]]) -> None:
    lines = Lines(sorted(found))
    for source, sink in (("a", "b"), ("b", "a"), ("a", "c")):
        assert lines.flow(source, sink) == smallest_cut(found, source, sink)


@settings(max_examples=300, deadline=None)
@given(LINES)
def test_the_side_of_the_source_is_cut_off_by_as_many_lines_as_flow(found: set[tuple[str, str]]) -> None:
    lines = Lines([*sorted(found), ("a", "b")])
    value = lines.flow("a", "b")
    side = {node for node in "abcdef" if lines.on_source_side(node)}
    assert "a" in side
    assert "b" not in side
    assert value == sum(u in side and v not in side for u, v in {*found, ("a", "b")})


def test_nobody_flows_to_where_nothing_leads() -> None:
    assert Lines([("a", "b")]).flow("a", "z") == 0
    assert Lines([("a", "b")]).flow("a", "a") == 0
