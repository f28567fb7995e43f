"""Gatekeepers: small networks with known answers, and dominators against brute force."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerk.model import RegieFinding, Relation
from netwerk.regie import places
from netwerk.regie.gatekeepers import ANALYSIS, analyse, find_gates, gatekeepers
from netwerk.regie.route_notes import PLACES_ARE
from netwerk.regie.steps import referral_steps
from netwerk.regie.thresholds import SHOWN
from netwerk.routes import shortest
from tests.regie.samples import toedeling
from tests.samples import actor, make_network, relation, service

SCHOOL, DOCTOR = actor("School", "voorveld"), actor("Huisarts", "voorveld", "Functie")
COACH, TEAM = actor("Coach", "lokale-toegang", "Functie"), actor("Team", "lokale-toegang")
TABLE, HELP = actor("Tafel", "drang"), service("Hulp")
SCHOOL_TEAM = relation(SCHOOL, TEAM)
TEAM_TABLE = relation(TEAM, TABLE)
COACH_IN_TEAM = relation(COACH, TEAM, "Deelname", "onderdeel")


def only(relations: list[Relation]) -> RegieFinding:
    found = analyse(make_network(relations))
    assert len(found) == 1
    return found[0]


def test_one_way_has_a_gatekeeper() -> None:
    found = only([SCHOOL_TEAM, TEAM_TABLE])
    assert found.sentence == "Elke verwijsroute die de bronnen noemen van School naar Tafel loopt via Team."
    assert found.relations == (SCHOOL_TEAM, TEAM_TABLE)
    assert found.severity == "laag"
    assert found.value == "1 poortwachter, 1 vindplaats, 1 bestemming"


def test_a_second_way_takes_the_gate_away() -> None:
    assert analyse(make_network([SCHOOL_TEAM, TEAM_TABLE, relation(SCHOOL, TABLE)])) == ()


def test_places_behind_the_same_gate_share_a_finding() -> None:
    found = only([SCHOOL_TEAM, relation(DOCTOR, TEAM), TEAM_TABLE])
    assert "van Huisarts en School naar Tafel loopt via Team" in found.sentence
    assert found.severity == "midden"


def test_several_gatekeepers_are_told_in_the_plural() -> None:
    teams = actor("Teams", "lokale-toegang", plural=True)
    found = only([relation(SCHOOL, teams), relation(teams, TABLE)])
    assert found.meaning == "Vallen Teams weg, dan noemen de bronnen voor deze vindplaatsen geen andere weg."
    assert found.advice.endswith("als Teams vol of weg zijn.")


def test_the_meaning_leaves_room_for_the_ways_that_the_sentence_names() -> None:
    found = only([SCHOOL_TEAM, TEAM_TABLE, toedeling(DOCTOR, TABLE)])
    assert found.sentence.endswith("Buiten deze routes om: Huisarts deelt toe aan Tafel.")
    assert found.meaning.endswith("geen andere weg dan hierboven.")


def test_a_place_with_another_way_lowers_the_severity() -> None:
    found = only([SCHOOL_TEAM, relation(DOCTOR, TEAM), relation(DOCTOR, TABLE), TEAM_TABLE])
    assert (
        "van School naar Tafel loopt via Team. Huisarts bereikt deze hulp ook langs een andere weg." in found.sentence
    )
    assert found.severity == "laag"
    assert relation(DOCTOR, TABLE) in found.relations


def test_destinations_behind_the_same_gate_share_a_finding() -> None:
    found = only([SCHOOL_TEAM, TEAM_TABLE, relation(TEAM, HELP)])
    assert "van School naar Hulp en Tafel loopt via Team" in found.sentence
    assert found.value == "1 poortwachter, 1 vindplaats, 2 bestemmingen"


def test_parts_of_a_named_place_are_counted() -> None:
    in_school = relation(DOCTOR, SCHOOL, "Deelname", "onderdeel")
    found = only([SCHOOL_TEAM, TEAM_TABLE, in_school])
    assert "van School (met 1 onderdeel) naar Tafel" in found.sentence
    assert in_school in found.relations


def test_where_no_source_says_who_refers_there_may_be_another_way() -> None:
    desk = actor("Meldpunt", "crisis")
    open_end, onwards = relation(None, desk, sort="melding"), relation(desk, TABLE)
    found = only([SCHOOL_TEAM, relation(DOCTOR, TEAM), TEAM_TABLE, open_end, onwards])
    assert "Langs Meldpunt kan het anders: de bronnen zeggen niet wie daarheen verwijst." in found.sentence
    assert found.severity == "laag"
    assert open_end in found.relations


def test_an_open_referral_to_the_destination_is_another_way() -> None:
    found = only([SCHOOL_TEAM, TEAM_TABLE, relation(None, TABLE, sort="melding")])
    assert "Langs Tafel kan het anders" in found.sentence


def test_a_referral_to_help_as_such_is_no_route_to_any_help() -> None:
    care, stay = service("Jeugdhulp"), service("Verblijf", rungs=TABLE.rungs)
    general = relation(DOCTOR, care)
    found = only([SCHOOL_TEAM, relation(DOCTOR, TEAM), relation(TEAM, stay), general])
    assert found.sentence == (
        "Elke verwijsroute die de bronnen noemen van Huisarts en School naar Verblijf loopt via Team."
        " Huisarts verwijst ook naar Jeugdhulp; de bronnen zeggen niet of deze hulp daaronder valt."
    )
    assert found.severity == "laag"
    assert general in found.relations


def test_a_stated_referral_beside_one_to_help_as_such_is_another_way_to_that_help_only() -> None:
    care, stay, home = service("Jeugdhulp"), service("Verblijf", rungs=TABLE.rungs), service("Thuis", rungs=TABLE.rungs)
    relations = [SCHOOL_TEAM, relation(DOCTOR, TEAM), relation(TEAM, stay), relation(TEAM, home)]
    found = analyse(make_network([*relations, relation(DOCTOR, care), relation(DOCTOR, home)]))
    by_target = {"Thuis" in finding.sentence: finding.sentence for finding in found}
    assert by_target[True].endswith(
        "van School naar Thuis loopt via Team. Huisarts bereikt deze hulp ook langs een andere weg."
    )
    assert "van Huisarts en School naar Verblijf loopt via Team." in by_target[False]
    assert "andere weg" not in by_target[False]


def test_who_assigns_is_named_beside_the_routes() -> None:
    court, stay = actor("Rechter", "dwang-civiel"), service("Verblijf", rungs=TABLE.rungs)
    assigned = toedeling(court, stay, condition="bij een maatregel", certainty="afgeleid")
    found = only([SCHOOL_TEAM, relation(DOCTOR, TEAM), relation(TEAM, stay), assigned])
    assert (
        "loopt via Team. Buiten deze routes om: Rechter deelt toe aan Verblijf"
        " (bij een maatregel; afgeleid uit de tekst)." in found.sentence
    )
    assert found.severity == "laag"
    assert assigned in found.relations
    assert court in found.entities


def test_what_a_gatekeeper_assigns_or_feeds_back_is_not_beside_the_routes() -> None:
    assigned = toedeling(TEAM, TABLE)
    feedback = relation(COACH, TABLE, sort="terugkoppeling")
    down = relation(COACH, TABLE, sort="afschaling")
    found = only([SCHOOL_TEAM, relation(DOCTOR, TEAM), TEAM_TABLE, assigned, feedback, down])
    assert "Buiten" not in found.sentence
    assert found.severity == "midden"


def test_a_place_that_passes_more_gates_has_no_other_way() -> None:
    found = analyse(make_network([SCHOOL_TEAM, relation(DOCTOR, SCHOOL), TEAM_TABLE]))
    assert not [finding for finding in found if "andere weg" in finding.sentence]


def test_a_part_acts_as_its_whole() -> None:
    found = only([relation(SCHOOL, COACH), COACH_IN_TEAM, TEAM_TABLE])
    assert "van School naar Tafel loopt via Coach en Team" in found.sentence
    assert COACH_IN_TEAM in found.relations


def test_the_whole_is_no_gate_to_its_own_part() -> None:
    assert analyse(make_network([COACH_IN_TEAM, TEAM_TABLE])) == ()


def test_a_whole_does_not_act_as_its_part() -> None:
    assert analyse(make_network([SCHOOL_TEAM, COACH_IN_TEAM, relation(COACH, TABLE)])) == ()


def test_a_route_ends_in_a_referral() -> None:
    assert analyse(make_network([relation(SCHOOL, COACH), COACH_IN_TEAM])) == ()


def test_feedback_and_de_escalation_are_no_referrals() -> None:
    for sort in ("afschaling", "terugkoppeling"):
        assert analyse(make_network([SCHOOL_TEAM, relation(TEAM, TABLE, sort=sort)])) == ()


def test_higher_rungs_are_no_finding_places() -> None:
    clinic = actor("Kliniek", "specialistisch-bovenlokaal")
    assert analyse(make_network([relation(clinic, TABLE), relation(TABLE, HELP)])) == ()


def test_an_intermediary_is_a_gate() -> None:
    found = only([relation(SCHOOL, HELP, via=(TEAM,))])
    assert "van School naar Hulp loopt via Team" in found.sentence


def test_soft_ground_is_named() -> None:
    inferred = relation(TEAM, TABLE, certainty="afgeleid")
    assert "Dit rust deels op wat uit de tekst is afgeleid." in only([SCHOOL_TEAM, inferred]).sentence
    plans = [relation(SCHOOL, TEAM, status="voorgenomen"), relation(TEAM, TABLE, status="in-onderzoek")]
    assert only(plans).sentence.endswith("Dit rust alleen op voornemens.")


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


@settings(max_examples=400, deadline=None)
@given(EDGES)
def test_a_gatekeeper_is_what_removed_cuts_every_route(edges: list[tuple[str, str, bool]]) -> None:
    steps = steps_of(edges)
    found = gatekeepers(steps, "a")
    assert set(found) == {node for node in "bcdef" if has_route(steps, "a", node)}
    for destination, gates in found.items():
        without = {node: nx.DiGraph(steps.subgraph(set(steps) - {node})) for node in "bcdef" if node != destination}
        cuts = {node for node, rest in without.items() if not has_route(rest, "a", destination)}
        assert set(gates) == cuts


@settings(deadline=None)
@given(EDGES)
def test_gates_are_in_the_order_of_passing(edges: list[tuple[str, str, bool]]) -> None:
    """On the way to a destination the second gate cannot be reached but through the first."""
    steps = steps_of(edges)
    for destination, gates in gatekeepers(steps, "a").items():
        for first, second in pairwise(gates):
            assert second not in nx.descendants(steps.subgraph(set(steps) - {destination, first}), "a")


def test_an_unknown_origin_has_no_routes() -> None:
    assert gatekeepers(nx.DiGraph([("a", "b")]), "z") == {}


KINDS: tuple[Callable[[Any, Any], Relation], ...] = (
    relation,
    toedeling,
    lambda u, v: relation(u, v, "Deelname", "onderdeel"),
    lambda u, v: relation(u, v, "Regie"),
)
PEOPLE = [SCHOOL, DOCTOR, COACH, TEAM, TABLE, service("Jeugdhulp"), service("Verblijf", rungs=TABLE.rungs)]
LINES = st.lists(
    st.tuples(st.sampled_from(PEOPLE), st.sampled_from([*PEOPLE, None]), st.sampled_from(KINDS)), max_size=16
)


@settings(max_examples=200, deadline=None)
@given(LINES)
def test_no_way_is_claimed_that_the_route_finder_does_not_find(
    lines: list[tuple[Any, Any, Callable[[Any, Any], Relation]]],
) -> None:
    relations = {r.iri: r for u, v, make in lines if u != v for r in [make(u, v)]}
    network = make_network(list(relations.values()), PEOPLE)
    for gate in find_gates(network, referral_steps(network)):
        for place in (*gate.places, *gate.others):
            for destination in gate.destinations:
                found = shortest(network, network.entities[place], network.entities[destination]).found
                assert found
                if place in gate.places:
                    passed = [{step.target.iri for step in route} for route in found]
                    assert all(set(gate.gates) <= nodes for nodes in passed)


def test_of_many_gates_those_that_close_off_most_are_shown_and_the_number_is_told() -> None:
    lines = []
    for i in range(20):
        gate = actor(f"Poort {i:02}", "lokale-toegang")
        lines += [relation(SCHOOL, gate), relation(gate, actor(f"Hulp {i:02}", "drang"))]
    lines.append(relation(DOCTOR, actor("Poort 19", "lokale-toegang")))
    network = make_network(lines)
    found = analyse(network)
    assert len(found) == SHOWN
    assert "van Huisarts en School naar Hulp 19 loopt via Poort 19." in found[0].sentence
    assert ANALYSIS.notes(network)[1:] == ("Getoond zijn de 15 van 20 poorten die de meeste hulp afsluiten.",)
    assert ANALYSIS.notes(make_network([SCHOOL_TEAM, TEAM_TABLE])) == (PLACES_ARE,)
    assert ANALYSIS.notes(make_network([relation(TEAM, TABLE, "Samenwerking")])) == ()


def test_a_network_with_too_many_places_or_destinations_is_followed_from_the_busiest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(places, "PLACES", 1)
    network = make_network(
        [SCHOOL_TEAM, relation(DOCTOR, TEAM), TEAM_TABLE, relation(DOCTOR, TABLE), relation(COACH, TABLE)]
    )
    steps = referral_steps(network)
    assert places.finding_places(network, steps) == (DOCTOR.iri,)
    assert places.destinations(steps) == (TABLE.iri,)
    assert ANALYSIS.notes(network) == (
        "Gerekend vanaf 1 van de 4 vindplaatsen: die met de meeste verwijzingen.",
        "Gerekend naar 1 van de 2 bestemmingen: die met de meeste verwijzingen.",
    )
