"""Spin in het web: small networks with known answers, positions against igraph, closeness against networkx."""

from __future__ import annotations

import math
from dataclasses import replace

import igraph
import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerk.model import RegieFinding, Relation
from netwerk.regie.centre import ANALYSIS, analyse, ranking
from netwerk.regie.positions import closeness, positions
from tests.samples import DOCUMENT, PASSAGE, actor, make_network, relation, service

SCHOOL, DOCTOR, CLUB = actor("School", "voorveld"), actor("Huisarts", "voorveld"), actor("Club", "voorveld")
COACH, TEAM = actor("Coach", "lokale-toegang", "Functie"), actor("Team", "lokale-toegang")
TABLE, TOWN = actor("Tafel", "drang"), actor("Gemeente", "bestuur-en-inkoop")
STAR = [relation(SCHOOL, TEAM), relation(DOCTOR, TEAM), relation(TEAM, TABLE)]
HELD = relation(TEAM, TABLE, "Regie", "casusregie")


def found(*relations: Relation) -> list[RegieFinding]:
    return list(analyse(make_network(relations)))


def written_by_town(one: Relation) -> Relation:
    paper = replace(DOCUMENT, publisher=TOWN.iri)
    return replace(one, passages=(replace(PASSAGE, document=paper),))


def test_who_is_in_the_middle_and_has_the_role() -> None:
    (finding,) = found(*STAR, HELD)
    assert finding.sentence == (
        "Op papier ligt Team het meest in het midden: op 100% van de kortste verbindingen tussen twee andere partijen,"
        " met een lijn naar 3 van de 3 anderen. Dat past bij de bronnen: daar heeft Team een rol (casusregie)."
    )
    assert finding.severity == "laag"
    assert finding.value == "Team: plaats 1 als tussenschakel, 1 in aantal lijnen en 1 in nabijheid, van 4"
    assert set(finding.relations) == {*STAR, HELD}


def test_a_role_that_steers_is_no_place_in_the_middle() -> None:
    first, *_ = found(*STAR, relation(TEAM, TABLE, "Regie", "voorzitterschap"))
    assert first.sentence.endswith("De bronnen geven niemand een verbindende rol of casusregie.")
    assert first.severity == "midden"


def test_who_has_the_role_but_is_not_in_the_middle() -> None:
    first, far = found(*STAR, relation(SCHOOL, TEAM, "Regie", "verbindende-rol"))
    assert first.sentence.endswith(
        "De bronnen geven Team zelf geen verbindende rol of casusregie; wel School (verbindende-rol)."
    )
    assert far.sentence == (
        "De bronnen geven School een rol (verbindende-rol), maar op papier ligt School op geen enkele kortste"
        " verbinding tussen twee andere partijen; in het midden ligt Team."
    )
    assert {first.severity, far.severity} == {"midden"}


def test_a_member_with_the_role_is_named_with_whom_it_sits_in() -> None:
    seat = relation(COACH, TEAM, "Deelname", "partij")
    first, *_ = found(*STAR, seat, relation(COACH, None, "Regie", "casusregie"))
    assert first.sentence.endswith(
        "De bronnen geven Team zelf geen verbindende rol of casusregie. Coach, die daar deel van is, wel: casusregie."
    )
    assert first.severity == "laag"


def test_of_many_members_with_the_role_three_are_named_and_the_rest_counted() -> None:
    coaches = [actor(f"Coach {number}", "lokale-toegang", "Functie") for number in range(1, 6)]
    seats = [relation(coach, TEAM, "Deelname", "partij") for coach in coaches]
    first, *_ = found(*STAR, *seats, *(relation(coach, None, "Regie", "casusregie") for coach in coaches))
    assert first.sentence.count("die daar deel van is") == 3
    assert first.sentence.endswith("; 2 andere, die daar deel van zijn, ook.")


def test_a_role_without_any_line() -> None:
    _, far = found(*STAR, relation(COACH, None, "Regie", "casusregie"))
    assert far.value == "geen lijn met een andere partij"


def test_who_wrote_the_source_is_seen_apart() -> None:
    lines = [relation(TOWN, other, "Opdracht") for other in (SCHOOL, DOCTOR, TEAM, TABLE, CLUB)]
    (first,) = found(*map(written_by_town, [*lines, *STAR, HELD]))
    assert first.sentence.startswith("Op papier ligt Gemeente het meest in het midden: op ")
    assert "Gemeente schreef de bron zelf" in first.sentence
    assert "zonder Gemeente is dat Team (50%, lijnen naar 3 van de 4 anderen)." in first.sentence
    assert first.severity == "laag"


def test_who_is_in_the_middle_without_a_role() -> None:
    held = relation(COACH, DOCTOR, "Regie", "casusregie")
    first, other = found(relation(SCHOOL, COACH), held, relation(COACH, TEAM), relation(TEAM, TABLE))
    assert first.severity == "laag"
    assert other.sentence == (
        "Ook Team ligt op papier in het midden (plaats 2), maar zonder regie of verbindende rol in de bronnen."
    )
    assert other.severity == "midden"
    in_team = relation(COACH, TEAM, "Deelname", "onderdeel")
    other = found(relation(SCHOOL, COACH), held, in_team, relation(TEAM, TABLE))[1]
    assert other.sentence.endswith("Coach, die daar deel van is, wel: casusregie.")
    assert other.severity == "laag"


def test_services_are_no_parties_and_pairs_have_no_middle() -> None:
    assert found(relation(SCHOOL, TEAM), relation(TEAM, service("Hulp"))) == []
    assert ranking(make_network([relation(SCHOOL, TEAM)])) is None
    assert found() == []


def test_plans_are_called_plans() -> None:
    plans = [replace(one, status=relation(SCHOOL, TEAM, status="voorgenomen").status) for one in STAR]
    assert found(*plans)[0].sentence.endswith("Dit rust alleen op voornemens.")


def test_the_figure_marks_who_has_the_role() -> None:
    figure = ranking(make_network([*STAR, HELD]))
    assert figure
    assert [(bar.label, bar.value, bar.marked) for bar in figure.bars] == [("Team", 100.0, True)]
    assert ANALYSIS.figure is ranking


EDGES = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda e: e[0] != e[1]), max_size=16)


@settings(deadline=None)
@given(EDGES)
def test_closeness_is_that_of_networkx(edges: list[tuple[int, int]]) -> None:
    graph = nx.Graph(edges)
    assert closeness(graph) == pytest.approx(nx.closeness_centrality(graph), abs=1e-8)


@settings(deadline=None)
@given(EDGES)
def test_positions_are_those_of_igraph(edges: list[tuple[int, int]]) -> None:
    graph = nx.convert_node_labels_to_integers(nx.Graph(edges))
    other = igraph.Graph(len(graph), list(graph.edges))
    between, near = other.betweenness(), other.closeness()
    pairs = (len(graph) - 1) * (len(graph) - 2) / 2
    reached = {node: len(part) - 1 for part in nx.connected_components(graph) for node in part}
    for one in positions(graph):
        node = int(one.actor)
        assert one.degree == other.degree(node)
        assert one.betweenness == pytest.approx(between[node] / pairs if pairs else 0, abs=1e-8)
        expected = 0 if math.isnan(near[node]) else near[node] * reached[node] / (len(graph) - 1)
        assert one.closeness == pytest.approx(expected, abs=1e-8)
