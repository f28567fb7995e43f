"""Routes between two actors, by hand and against a plain search over all paths."""

from dataclasses import replace
from itertools import pairwise

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from netwerk import routes
from netwerk.model import Area, Relation, Remark
from netwerk.network import Network, build
from netwerk.routes import Filter, Routes
from tests.samples import AREA, actor, concept, make_network, relation, stand

SCHOOL, IB, TEAM, TABLE, HELP = (actor(name) for name in ("School", "IB", "Team", "Tafel", "Hulp"))
PART = relation(IB, SCHOOL, "Deelname", "onderdeel")
SIGNAL = relation(SCHOOL, TEAM, sort="signalering")
REPORT = relation(TEAM, TABLE, sort="aanmelding")


def paths(found: Routes) -> list[list[str]]:
    return [[route[0].origin.label, *(step.target.label for step in route)] for route in found.found]


def test_a_part_acts_as_the_whole() -> None:
    found = routes.shortest(make_network([PART, SIGNAL, REPORT]), IB, TABLE)
    assert paths(found) == [["IB", "School", "Team", "Tafel"]]


def test_a_route_does_not_end_by_belonging_somewhere() -> None:
    assert paths(routes.shortest(make_network([PART, SIGNAL]), IB, SCHOOL)) == []
    assert paths(routes.simple(make_network([PART, SIGNAL]), IB, SCHOOL)) == []


def test_a_seat_at_a_table_carries_nothing() -> None:
    seat = relation(TEAM, TABLE, "Deelname", "vast-lid")
    assert paths(routes.shortest(make_network([SIGNAL, seat]), SCHOOL, TABLE)) == []


def test_the_whole_does_not_act_as_its_part() -> None:
    assert paths(routes.shortest(make_network([PART, relation(IB, TEAM)]), SCHOOL, TEAM)) == []


def test_all_shortest_and_then_the_longer_ones() -> None:
    direct = relation(SCHOOL, TABLE, sort="melding")
    net = make_network([PART, SIGNAL, REPORT, direct])
    assert paths(routes.shortest(net, SCHOOL, TABLE)) == [["School", "Tafel"]]
    assert paths(routes.simple(net, SCHOOL, TABLE)) == [["School", "Tafel"], ["School", "Team", "Tafel"]]
    limited = routes.simple(net, SCHOOL, TABLE, most=1)
    assert (len(limited.found), limited.limited) == (1, True)
    assert paths(routes.simple(net, SCHOOL, TABLE, longest=1)) == [["School", "Tafel"]]


def test_parallel_relations_are_one_step() -> None:
    net = make_network([SIGNAL, relation(SCHOOL, TEAM, sort="aanmelding")])
    (route,) = routes.shortest(net, SCHOOL, TEAM).found
    assert len(route[0].relations) == 2


def test_no_route_names_what_was_searched() -> None:
    found = routes.shortest(make_network([PART, SIGNAL, relation(TEAM, HELP, "Consultatie")]), SCHOOL, HELP)
    assert found.found == ()
    assert [kind.label for kind in found.searched] == ["onderdeel", "signalering"]


def test_filters() -> None:
    young = relation(SCHOOL, TEAM, sort="signalering", age_to=17)
    guessed = relation(TEAM, TABLE, sort="aanmelding", certainty="afgeleid")
    net = make_network([young, guessed])
    assert paths(routes.shortest(net, SCHOOL, TABLE))
    assert not paths(routes.shortest(net, SCHOOL, TABLE, Filter(age=18)))
    assert paths(routes.shortest(net, SCHOOL, TABLE, Filter(age=17)))
    assert not paths(routes.shortest(net, SCHOOL, TABLE, Filter(stated_only=True)))
    assert not paths(routes.shortest(net, SCHOOL, TABLE, Filter(sorts=frozenset({"signalering"}))))
    assert paths(routes.shortest(net, TEAM, TABLE, Filter(sorts=frozenset({"aanmelding"}))))


def test_down_the_ladder_when_asked() -> None:
    down = relation(TEAM, SCHOOL, sort="afschaling")
    assert not paths(routes.shortest(make_network([down]), TEAM, SCHOOL))
    assert paths(routes.shortest(make_network([down]), TEAM, SCHOOL, Filter(frozenset({"schaaltAfNaar"}))))


def test_a_route_never_joins_areas_that_do_not_lie_in_one_another() -> None:
    region = AREA.within[0]
    other = Area("urn:other", "Andere stad", (region,))
    here = relation(SCHOOL, TEAM, areas=(AREA.iri,))
    regional = relation(TEAM, TABLE, areas=(region,))
    there = relation(TABLE, HELP, areas=(other.iri,))
    net = build(stand(), [], [here, regional, there], areas=[AREA, other])
    assert paths(routes.shortest(net, SCHOOL, TABLE))
    assert paths(routes.shortest(net, TEAM, HELP))
    assert not paths(routes.shortest(net, SCHOOL, HELP))


def test_a_step_rests_on_no_relation_of_another_municipality() -> None:
    region = Area("urn:streek", "Streek")
    here, there = (Area(f"urn:{name}", name, (region.iri,)) for name in ("Hier", "Daar"))
    signal = relation(SCHOOL, TEAM, areas=(here.iri,))
    steps = [relation(TEAM, HELP, iri=f"urn:{area.label}", areas=(area.iri,)) for area in (region, here, there)]
    everywhere = replace(stand(), area=None)
    (route,) = routes.shortest(build(everywhere, [], [signal, *steps], areas=(here, there)), SCHOOL, HELP).found
    assert [found.iri for found in route[1].relations] == ["urn:Hier", "urn:Streek"]


def test_text_and_json_name_the_source() -> None:
    net = make_network([SIGNAL])
    found = routes.shortest(net, SCHOOL, TEAM)
    assert "1. School verwijst naar Team." in routes.as_text(found, net)
    assert "Bron: Voorbeeldplan (2020), 1. Begin." in routes.as_text(found, net)
    assert '"Voorbeeldplan (2020), 1. Begin"' in routes.as_json(found, net)
    assert routes.as_text(found, net).startswith("Stand van 1 juni 2020")


EDGES = st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5), st.booleans()), max_size=14)


def network_of(edges: set[tuple[int, int, bool]]) -> Network:
    found: list[Relation] = []
    for u, v, part in sorted(edges):
        kind, sort = ("Deelname", "onderdeel") if part else ("Verwijzing", "signalering")
        found.append(relation(actor(str(u)), actor(str(v)), kind, sort))
    return make_network(found, [actor(str(n)) for n in range(6)])


def every_path(edges: set[tuple[int, int, bool]]) -> set[tuple[str, ...]]:
    """By definition: simple paths from 0 to 5 along any line, the last of which is a referral."""
    plain = nx.DiGraph((str(u), str(v)) for u, v, _ in edges if u != v)
    if "0" not in plain or "5" not in plain:
        return set()
    referral = {(str(u), str(v)) for u, v, part in edges if not part}
    found = nx.all_simple_paths(plain, "0", "5")
    return {tuple(path) for path in found if list(pairwise(path))[-1] in referral}


@given(EDGES)
def test_simple_routes_are_exactly_the_paths_of_the_definition(edges: set[tuple[int, int, bool]]) -> None:
    net = network_of(edges)
    found = routes.simple(net, actor("0"), actor("5"), most=10_000)
    assert {tuple(path) for path in paths(found)} == every_path(edges)
    lengths = [len(route) for route in found.found]
    assert lengths == sorted(lengths)


@given(EDGES)
def test_shortest_routes_are_the_shortest_of_them(edges: set[tuple[int, int, bool]]) -> None:
    every = every_path(edges)
    least = {path for path in every if len(path) == min(map(len, every))} if every else set()
    found = routes.shortest(network_of(edges), actor("0"), actor("5"))
    assert {tuple(path) for path in paths(found)} == least


def test_what_the_source_leaves_open_is_told_with_the_step() -> None:
    remark = Remark("urn:o", concept("soort", "leemte"), "Wanneer, staat er niet.", (SIGNAL.iri,))
    net = build(stand(), [], [SIGNAL], remarks=[remark])
    found = routes.shortest(net, SCHOOL, TEAM)
    assert "Leemte in de bron: Wanneer, staat er niet." in routes.as_text(found, net)
    assert "Leemte in de bron: Wanneer, staat er niet." in routes.as_json(found, net)
