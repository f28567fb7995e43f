"""Losses against brute force: take it away, and count what no longer is."""

from __future__ import annotations

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerk.model import Relation
from netwerk.network import Network
from netwerk.regie.losses import bridges, cut_off, half, losses, stranded
from netwerk.regie.places import finding_places
from netwerk.regie.reach import Pair, is_help, referrals_to
from netwerk.regie.steps import referral_steps, wholes
from tests.samples import actor, make_network, relation, service

EDGES = st.sets(st.tuples(st.sampled_from("abcdefg"), st.sampled_from("abcdefg")).filter(lambda e: e[0] < e[1]))


@settings(max_examples=200, deadline=None)
@given(EDGES)
def test_who_is_cut_off_is_all_but_the_largest_part_of_what_is_left(edges: set[tuple[str, str]]) -> None:
    graph = nx.Graph(sorted(edges))
    found = cut_off(graph)
    for node in graph:
        component = nx.node_connected_component(graph, node) - {node}
        parts = [len(part) for part in nx.connected_components(graph.subgraph(component))]
        assert found.get(node, 0) == sum(parts) - max(parts)
        assert (node in found) == (len(parts) > 1)
        assert len(stranded(graph, node)) == found.get(node, 0)


@settings(max_examples=200, deadline=None)
@given(EDGES)
def test_bridges_are_the_lines_without_which_a_part_falls_in_two(edges: set[tuple[str, str]]) -> None:
    graph = nx.Graph(sorted(edges))
    expected = {}
    for u, v in graph.edges:
        without = nx.restricted_view(graph, [], [(u, v)])
        if not nx.has_path(without, u, v):
            expected[min(u, v), max(u, v)] = min(len(nx.node_connected_component(without, end)) for end in (u, v))
    assert bridges(graph) == expected
    assert all(len(half(graph, line)) == size for line, size in expected.items())


PEOPLE = [
    actor("School", "voorveld"),
    actor("Huisarts", "voorveld"),
    actor("Coach", "lokale-toegang"),
    actor("Team", "lokale-toegang"),
    actor("Tafel", "drang"),
    service("Hulp"),
]
LINES = st.lists(
    st.tuples(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE), st.booleans()).filter(lambda e: e[0] != e[1]),
    max_size=14,
)


def reached(network: Network, steps: nx.DiGraph, own: dict[str, frozenset[str]]) -> set[Pair]:
    """The pairs of finding place and help with a route in these steps."""
    return {
        (place, help_)
        for help_ in steps
        if is_help(network.entities[help_])
        for place in own
        if place in referrals_to(steps, help_) and help_ not in own[place]
    }


@settings(max_examples=200, deadline=None)
@given(LINES)
def test_what_is_lost_is_what_is_no_longer_reached(lines: list[tuple[object, object, bool]]) -> None:
    made: dict[str, Relation] = {}
    for u, v, part in lines:
        one = relation(u, v, *(("Deelname", "onderdeel") if part else ()))  # type: ignore[arg-type]  # sampled entities
        made[one.iri] = one
    network = make_network(list(made.values()), PEOPLE)
    steps = referral_steps(network)
    own = {place: wholes(steps, place) for place in finding_places(network, steps)}
    before = reached(network, steps, own)
    found = losses(network, steps)
    assert found.pairs == before
    for node in steps:
        after = reached(network, nx.DiGraph(steps.subgraph(set(steps) - {node})), own)
        gone = {pair for pair in before - after if node not in pair and node not in own[pair[0]]}
        assert found.actors.get(node, frozenset()) == gone
    for line in steps.edges:
        after = reached(network, nx.restricted_view(steps, [], [line]), own)
        lost = frozenset() if steps.edges[line]["part"] else frozenset(before - after)
        assert found.lines.get(line, frozenset()) == lost
