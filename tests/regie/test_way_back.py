"""Ways back: small networks with known answers, and reach against a search by definition."""

from __future__ import annotations

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerk.model import Relation
from netwerk.regie.way_back import analyse, reached_back, without_way_back
from netwerk.wording import OPEN_ORIGIN, OPEN_TARGET
from tests.samples import actor, make_network, relation, service

SCHOOL, TEAM = actor("School", "voorveld"), actor("Team", "lokale-toegang")
COACH, CLINIC = actor("Coach", "lokale-toegang", "Functie"), actor("Kliniek", "specialistisch-bovenlokaal")
HELP = service("Hulp")
REFERRAL = relation(SCHOOL, TEAM)
IN_TEAM = relation(COACH, TEAM, "Deelname", "onderdeel")


def lacking(*relations: Relation) -> tuple[Relation, ...]:
    return without_way_back(make_network(relations))


def test_a_referral_alone_has_no_way_back() -> None:
    summary, finding = analyse(make_network([REFERRAL]))
    assert summary.sentence.startswith("Bij de enige verwijzing noemen de bronnen geen terugweg; zij noemen geen")
    assert finding.sentence == (
        "Na een verwijzing door School naar Team noemen de bronnen geen terugkoppeling"
        " en geen afschaling naar de verwijzer."
    )
    assert finding.relations == (REFERRAL,)
    assert finding.severity == "midden"


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
    )
    assert (summary.value, summary.severity, summary.relations) == ("2 van 3", "midden", (back,))


def test_no_referrals_no_findings() -> None:
    assert analyse(make_network([IN_TEAM, relation(None, TEAM)])) == ()


def test_soft_ground_is_named() -> None:
    finding = analyse(make_network([relation(SCHOOL, TEAM, certainty="afgeleid")]))[1]
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
    summary, finding = analyse(make_network([REFERRAL]))
    assert finding.meaning.startswith("De bronnen zeggen niet of")
    assert "is zonder terugweg" not in summary.sentence
    back = relation(TEAM, SCHOOL, sort="terugkoppeling")
    half = analyse(make_network([REFERRAL, relation(SCHOOL, CLINIC), back]))[0]
    assert half.meaning == "Bij ten minste de helft van de verwijzingen beschrijven de bronnen een weg terug."


def test_feedback_with_an_open_end_is_named_and_is_no_way_back() -> None:
    open_end = relation(TEAM, None, sort="terugkoppeling", condition="na afloop")
    summary, finding = analyse(make_network([REFERRAL, open_end]))
    assert lacking(REFERRAL, open_end) == (REFERRAL,)
    assert "één relatie van terugkoppeling of afschaling, waarvan 1 met een open eind." in summary.sentence
    assert (
        f" Wel noemen zij: Team koppelt terug aan {OPEN_TARGET} (na afloop)."
        " Of dat de verwijzer bereikt, zeggen zij niet." in finding.sentence
    )
    assert open_end in finding.relations


def test_an_open_way_down_to_the_origin_is_named() -> None:
    down = relation(None, SCHOOL, sort="afschaling")
    finding = analyse(make_network([REFERRAL, down]))[1]
    assert f"Wel noemen zij: {OPEN_ORIGIN} schaalt af naar School." in finding.sentence


def test_an_open_way_back_of_others_is_not_named() -> None:
    away = relation(CLINIC, None, sort="terugkoppeling")
    finding = analyse(make_network([REFERRAL, away]))[1]
    assert "Wel noemen zij" not in finding.sentence
    assert finding.relations == (REFERRAL,)
