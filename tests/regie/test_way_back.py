"""Ways back: small networks with known answers, and reach against a search by definition."""

from __future__ import annotations

from itertools import pairwise

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerk.model import Relation
from netwerk.regie.parts import Families
from netwerk.regie.returning import dead_ends, reached_back, reciprocity, unreached, without_way_back
from netwerk.regie.rounds import movement, rounds, taken
from netwerk.regie.way_back import analyse
from netwerk.wording import OPEN_ORIGIN, OPEN_TARGET
from tests.regie.samples import toedeling
from tests.samples import actor, make_network, relation, service

SCHOOL, TEAM = actor("School", "voorveld"), actor("Team", "lokale-toegang")
COACH, CLINIC = actor("Coach", "lokale-toegang", "Functie"), actor("Kliniek", "specialistisch-bovenlokaal")
HELP = service("Hulp")
REFERRAL = relation(SCHOOL, TEAM)
IN_TEAM = relation(COACH, TEAM, "Deelname", "onderdeel")


def lacking(*relations: Relation) -> tuple[Relation, ...]:
    return without_way_back(make_network(relations))


def test_a_referral_alone_has_no_way_back() -> None:
    (finding,) = analyse(make_network([REFERRAL]))
    assert finding.sentence == (
        "Na een verwijzing door School naar Team noemen de bronnen geen terugkoppeling"
        " en geen afschaling naar de verwijzer. Ook een weg verder noemen zij daar niet."
    )
    assert finding.relations == (REFERRAL,)
    assert finding.severity == "midden"


def test_a_family_that_asks_for_help_refers_nobody() -> None:
    family = actor("Gezin", "eigen-kracht", "Actorgroep")
    assert analyse(make_network([relation(family, TEAM)])) == ()
    assert analyse(make_network([relation(actor("Wie dan ook"), TEAM)]))


def test_feedback_or_de_escalation_is_a_way_back() -> None:
    for sort in ("terugkoppeling", "afschaling"):
        assert lacking(REFERRAL, relation(TEAM, SCHOOL, sort=sort)) == ()


def test_a_referral_onwards_is_no_way_back() -> None:
    back = relation(TEAM, SCHOOL)
    assert set(lacking(REFERRAL, back)) == {REFERRAL, back}


def test_the_way_back_may_take_more_steps() -> None:
    onwards = relation(SCHOOL, CLINIC)
    down = relation(CLINIC, TEAM, sort="afschaling")
    assert lacking(onwards, down) == (onwards,)
    assert lacking(onwards, down, relation(TEAM, SCHOOL, sort="terugkoppeling")) == ()


def test_a_part_gives_feedback_for_the_whole() -> None:
    assert lacking(REFERRAL, IN_TEAM, relation(COACH, SCHOOL, sort="terugkoppeling")) == ()


def test_who_offers_a_service_gives_feedback_for_it() -> None:
    to_help = relation(SCHOOL, HELP)
    offer = relation(TEAM, HELP, "Aanbod")
    assert lacking(to_help, offer) == (to_help,)
    assert lacking(to_help, offer, relation(TEAM, SCHOOL, sort="terugkoppeling")) == ()


def test_a_seat_at_the_table_is_feedback() -> None:
    table = actor("Tafel", "drang")
    referral = relation(TEAM, table)
    assert lacking(referral) == (referral,)
    assert lacking(referral, relation(TEAM, table, "Deelname", "vast-lid")) == ()
    assert lacking(referral, relation(SCHOOL, table, "Deelname", "vast-lid")) == (referral,)


def test_feedback_to_a_sister_is_not_feedback_to_me() -> None:
    front, nursery = actor("Voorveld", "voorveld", "Actorgroep"), actor("Opvang", "voorveld")
    parts = [relation(part, front, "Deelname", "onderdeel") for part in (SCHOOL, nursery)]
    assert lacking(REFERRAL, *parts, relation(TEAM, nursery, sort="terugkoppeling")) == (REFERRAL,)
    assert lacking(REFERRAL, *parts, relation(TEAM, front, sort="terugkoppeling")) == ()


def test_summary_counts() -> None:
    back = relation(TEAM, SCHOOL, sort="terugkoppeling")
    summary = analyse(make_network([REFERRAL, relation(TEAM, CLINIC), relation(SCHOOL, CLINIC), back]))[0]
    assert summary.sentence == (
        "Bij 2 van de 3 verwijzingen noemen de bronnen geen terugweg;"
        " zij noemen één relatie van terugkoppeling of afschaling."
        " Van de 3 lijnen van verwijzer naar bestemming loopt er 1 ook rechtstreeks terug."
    )
    assert (summary.value, summary.severity) == ("2 van 3; wederkerig 1 van 3", "midden")
    assert summary.relations == (back,)


def test_no_referrals_no_findings() -> None:
    assert analyse(make_network([IN_TEAM, relation(None, TEAM)])) == ()


def test_soft_ground_is_named() -> None:
    (finding,) = analyse(make_network([relation(SCHOOL, TEAM, certainty="afgeleid")]))
    assert finding.sentence.endswith("Dit rust alleen op wat uit de tekst is afgeleid.")


PAIRS = st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=12)
UPWARD = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("def")), max_size=4)


@settings(deadline=None)
@given(PAIRS, UPWARD)
def test_reach_is_what_a_search_by_definition_finds(back: list[tuple[str, str]], parts: list[tuple[str, str]]) -> None:
    kin = {node: {node} | {v for u, v in parts if u == node} | {u for u, v in parts if v == node} for node in "abcdef"}
    arrived: set[str] = set()
    for _ in "abcdef":
        holders = {member for node in (arrived | {"a"}) for member in kin[node]}
        arrived |= {v for u, v in back if u in holders}
    expected = {member for node in arrived for member in kin[node]}
    assert reached_back(nx.DiGraph(back), nx.DiGraph(parts), "a") == expected


def test_silence_is_told_as_silence() -> None:
    summary, finding = analyse(make_network([REFERRAL, relation(COACH, TEAM)]))
    assert finding.meaning.startswith("De bronnen zeggen niet of")
    assert summary.sentence.startswith("Bij beide verwijzingen noemen de bronnen geen terugweg; zij noemen geen enkele")
    assert summary.sentence.endswith("Geen enkele lijn van verwijzer naar bestemming loopt ook rechtstreeks terug.")
    back = relation(TEAM, SCHOOL, sort="terugkoppeling")
    half = analyse(make_network([REFERRAL, relation(SCHOOL, CLINIC), back]))[0]
    assert half.meaning == "Bij ten minste de helft van de verwijzingen beschrijven de bronnen een weg terug."


def test_feedback_with_an_open_end_is_named_and_is_no_way_back() -> None:
    open_end = relation(TEAM, None, sort="terugkoppeling", condition="na afloop")
    summary, finding = analyse(make_network([REFERRAL, relation(SCHOOL, COACH), IN_TEAM, open_end]))
    assert lacking(REFERRAL, open_end) == (REFERRAL,)
    assert "één relatie van terugkoppeling of afschaling, waarvan 1 met een open eind. " in summary.sentence
    assert (
        f" Wel noemen zij: Team koppelt terug aan {OPEN_TARGET} (na afloop)."
        " Of dat de verwijzer bereikt, zeggen zij niet." in finding.sentence
    )
    assert open_end in finding.relations


def test_an_open_way_down_to_the_origin_is_named() -> None:
    down = relation(None, SCHOOL, sort="afschaling")
    (finding,) = analyse(make_network([REFERRAL, down]))
    assert f"Wel noemen zij: {OPEN_ORIGIN} schaalt af naar School." in finding.sentence


def test_an_open_way_back_of_others_is_not_named() -> None:
    away = relation(CLINIC, None, sort="terugkoppeling")
    (finding,) = analyse(make_network([REFERRAL, away]))
    assert "Wel noemen zij" not in finding.sentence
    assert finding.relations == (REFERRAL,)


def ends(*relations: Relation) -> frozenset[str]:
    return dead_ends(make_network(relations))


def test_a_destination_that_leads_nowhere_is_a_dead_end() -> None:
    assert ends(REFERRAL) == {TEAM.iri}
    for onward in (relation(TEAM, CLINIC), relation(TEAM, None), relation(TEAM, SCHOOL, sort="terugkoppeling")):
        assert TEAM.iri not in ends(REFERRAL, onward)


def test_what_leads_on_from_a_part_or_a_provider_leads_on() -> None:
    assert ends(REFERRAL, IN_TEAM, relation(COACH, SCHOOL, sort="afschaling")) == frozenset()
    assert ends(relation(SCHOOL, HELP), relation(TEAM, HELP, "Aanbod"), relation(TEAM, None)) == frozenset()
    assert ends(REFERRAL, relation(TEAM, HELP, "Aanbod")) == frozenset()


def test_dead_ends_among_others_are_named() -> None:
    referrals = [REFERRAL, relation(SCHOOL, CLINIC), relation(TEAM, None)]
    finding = next(f for f in analyse(make_network(referrals)) if f.sentence.startswith("Na een"))
    assert " Vanuit Kliniek noemen zij ook geen weg verder." in finding.sentence


def test_a_case_goes_up_and_down_again() -> None:
    up, down = relation(TEAM, CLINIC), relation(CLINIC, TEAM, sort="afschaling")
    found = [f for f in analyse(make_network([up, down])) if f.value.endswith("rondgang")]
    assert [finding.sentence for finding in found] == [
        "Een casus kan volgens de bronnen op en weer af gaan: tussen Kliniek en Team."
    ]
    assert (found[0].severity, set(found[0].relations)) == ("laag", {up, down})


def test_a_case_goes_round_by_referrals_alone() -> None:
    line = [relation(SCHOOL, TEAM), relation(TEAM, CLINIC), relation(CLINIC, SCHOOL, certainty="afgeleid")]
    found = [f for f in analyse(make_network(line)) if f.value.endswith("rondgang")]
    assert len(found) == 1
    assert "rondgaan zonder afschaling: tussen " in found[0].sentence
    assert found[0].sentence.endswith(" Dit rust deels op wat uit de tekst is afgeleid.")
    assert (found[0].severity, set(found[0].relations)) == ("midden", set(line))


def test_an_assignment_moves_a_case_and_feedback_does_not() -> None:
    assert rounds(movement(make_network([REFERRAL, relation(TEAM, SCHOOL, sort="terugkoppeling")]), down=True)) == ()
    assigned = toedeling(TEAM, SCHOOL)
    graph = movement(make_network([REFERRAL, assigned]), down=False)
    assert taken(graph, rounds(graph)) == (REFERRAL, assigned)


def test_parts_alone_make_no_round() -> None:
    circle = [IN_TEAM, relation(TEAM, COACH, "Deelname", "onderdeel")]
    assert rounds(movement(make_network(circle), down=True)) == ()


LINES = st.sets(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).filter(lambda one: one[0] != one[1]))


@settings(deadline=None)
@given(LINES)
def test_rounds_are_where_a_node_reaches_itself(lines: set[tuple[str, str]]) -> None:
    graph = nx.DiGraph(sorted(lines))
    found = rounds(graph)
    for one in found:
        assert all(graph.has_edge(u, v) for u, v in pairwise((*one, one[0])))
    cyclic = {v for v in graph if any(nx.has_path(graph, w, v) for w in graph.successors(v))}
    assert {node for one in found for node in one} <= cyclic
    for component in nx.strongly_connected_components(graph):
        lengths = [len(cycle) for cycle in nx.simple_cycles(graph.subgraph(component))]
        own = [len(one) for one in found if set(one) <= component]
        assert min(own, default=0) == min(lengths, default=0)


@settings(deadline=None)
@given(LINES, LINES)
def test_reciprocity_is_counted_by_definition(forth: set[tuple[str, str]], back: set[tuple[str, str]]) -> None:
    who = {name: actor(name) for name in "abcdef"}
    lines = [relation(who[u], who[v]) for u, v in sorted(forth)]
    lines += [relation(who[u], who[v], sort="terugkoppeling") for u, v in sorted(back)]
    expected = sum(1 for u, v in forth if (v, u) in forth or (v, u) in back)
    assert reciprocity(make_network(lines)) == (expected, len(forth))


@settings(deadline=None)
@given(PAIRS, UPWARD)
def test_all_at_once_is_the_same_as_one_by_one(back: list[tuple[str, str]], parts: list[tuple[str, str]]) -> None:
    lines, belongs = nx.DiGraph(back), nx.DiGraph(parts)
    pairs = [(start, end) for start in "abcdef" for end in "abcdef"]
    expected = {(start, end) for start, end in pairs if end not in reached_back(lines, belongs, start)}
    assert unreached(lines, Families(belongs), pairs) == expected
