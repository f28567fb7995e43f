"""Reach: least referrals against the route finder's own graph walk, independent ways against brute force."""

from __future__ import annotations

from itertools import chain, combinations, pairwise

import networkx as nx
from hypothesis import given, settings

from netwerk.regie.reach import Ways, reach, referrals_to, route
from netwerk.regie.steps import referral_steps, wholes
from tests.regie.test_passing import EDGES, steps_of
from tests.samples import actor, make_network, relation, service


def every_route(steps: nx.DiGraph, origin: str, destination: str) -> list[tuple[str, ...]]:
    """All routes that pass no node twice, by definition: the last step is a referral."""
    found = []
    waiting: list[tuple[str, ...]] = [(origin,)]
    while waiting:
        route = waiting.pop()
        for following in steps.successors(route[-1]):
            if following == destination and not steps.edges[route[-1], following]["part"]:
                found.append((*route, following))
            elif following not in route and following != destination:
                waiting.append((*route, following))
    return found


@settings(max_examples=300, deadline=None)
@given(EDGES)
def test_least_referrals_are_those_of_the_best_route(edges: list[tuple[str, str, bool]]) -> None:
    steps = steps_of(edges)
    found = referrals_to(steps, "a")
    for origin in "bcdef":
        routes = every_route(steps, origin, "a")
        costs = [sum(not steps.edges[u, v]["part"] for u, v in pairwise(r)) for r in routes]
        assert found.get(origin, (None,))[0] == min(costs, default=None)
        if origin in found:
            assert route(found, origin) in [one for one, cost in zip(routes, costs, strict=True) if cost == min(costs)]


@settings(max_examples=200, deadline=None)
@given(EDGES)
def test_ways_are_the_most_routes_that_share_nobody(edges: list[tuple[str, str, bool]]) -> None:
    steps = steps_of(edges)
    ways = Ways(steps)
    for origin in "bcd":
        own = {origin, *wholes(steps, origin)}
        if "a" in own:
            continue
        routes = [one for start in own for one in every_route(steps, start, "a") if own.isdisjoint(one[1:])]
        inner = {frozenset(one[1:-1]) for one in routes}
        least = sorted(inner, key=len)[:12]
        most = 0
        for some in chain.from_iterable(combinations(least, size) for size in range(len(least) + 1)):
            if sum(map(len, some)) == len(frozenset().union(*some)):
                most = max(most, len(some))
        straight = sum(not part for u, _, part in steps.in_edges("a", data="part") if u in own)
        if frozenset() in inner:
            most += straight - 1
        if len(inner) <= 12:
            assert ways.count(own, "a") == most


def test_a_network_with_known_answers() -> None:
    school, doctor = actor("School", "voorveld"), actor("Huisarts", "voorveld")
    coach, team = actor("Coach", "lokale-toegang"), actor("Team", "lokale-toegang")
    clinic, club, aid = actor("Kliniek", "drang"), actor("Club", "voorveld"), service("Hulp")
    lines = [
        relation(school, team),
        relation(coach, team, "Deelname", "onderdeel"),
        relation(school, doctor),
        relation(doctor, clinic),
        relation(team, clinic),
        relation(club, school),
        relation(coach, aid),
    ]
    network = make_network(lines)
    found = reach(network, referral_steps(network))
    assert {
        (p.rpartition("/")[2], h.rpartition("/")[2]): (w.referrals, w.ways) for (p, h), w in found.found.items()
    } == {
        ("school", "team"): (1, 1),
        ("club", "team"): (2, 1),
        ("school", "kliniek"): (2, 2),
        ("club", "kliniek"): (3, 1),
        ("huisarts", "kliniek"): (1, 1),
        ("team", "kliniek"): (1, 1),
        ("coach", "kliniek"): (1, 1),
        ("coach", "hulp"): (1, 1),
    }
    assert found.reached_from(club.iri) == (clinic.iri, team.iri)


def test_an_unknown_destination_is_reached_by_nobody() -> None:
    assert referrals_to(nx.DiGraph([("a", "b")]), "z") == {}
