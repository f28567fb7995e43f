"""Kwetsbare schakels: small networks with known answers."""

from __future__ import annotations

from dataclasses import replace

from netwerk.model import RegieFinding, Relation
from netwerk.regie.weak_links import analyse, ranking
from tests.regie.samples import toedeling
from tests.samples import actor, make_network, relation, service

SCHOOL, DOCTOR = actor("School", "voorveld"), actor("Huisarts", "voorveld")
TEAM, TABLE, COURT = actor("Team", "lokale-toegang"), actor("Tafel", "drang"), actor("Rechter", "dwang-civiel")
CHAIN = [relation(SCHOOL, TEAM), relation(DOCTOR, TEAM), relation(TEAM, TABLE), relation(TABLE, COURT)]


def told(relations: list[Relation], words: str) -> RegieFinding | None:
    return next((found for found in analyse(make_network(relations)) if words in found.sentence), None)


def test_without_whom_most_help_is_out_of_reach() -> None:
    found = told(CHAIN, "Valt Team weg")
    assert found
    assert found.sentence == (
        "Valt Team weg, dan noemen de bronnen voor 4 van de 4 combinaties van andere vindplaatsen en hulp geen"
        " route meer. Vanaf geen enkele vindplaats is er dan nog een route naar Rechter of Tafel."
    )
    assert (found.severity, found.value) == ("hoog", "4 van 4 combinaties")
    assert set(found.relations) == set(CHAIN)
    table = told(CHAIN, "Valt Tafel weg")
    assert table
    assert (table.value, table.severity) == ("3 van 5 combinaties", "hoog")


def test_names_in_the_plural_agree() -> None:
    teams = replace(TEAM, label="Teams", plural=True)
    lines = [
        replace(r, origin=teams if r.origin == TEAM else r.origin, target=teams if r.target == TEAM else r.target)
        for r in CHAIN
    ]
    assert told(lines, "Vallen Teams weg")


def test_a_second_way_makes_it_less_grave() -> None:
    beside = [relation(SCHOOL, TABLE), relation(DOCTOR, TABLE)]
    assert told([*CHAIN, *beside], "Valt Team weg") is None
    found = told([*CHAIN, *beside], "Valt Tafel weg")
    assert found
    assert found.value == "3 van 5 combinaties"


def test_another_way_in_is_told_and_makes_it_less_grave() -> None:
    for beside in (relation(None, TABLE, sort="melding"), toedeling(COURT, TABLE)):
        found = told([*CHAIN, beside], "Valt Team weg")
        assert found
        assert "Bij 4 daarvan noemen zij wel iets anders (" in found.sentence
        assert found.severity == "laag"
        line = told([*CHAIN, beside], "hangen er op papier de meeste")
        assert line
        assert "Bij 6 daarvan noemen zij wel iets anders" in line.sentence
    behind = told([*CHAIN, relation(None, TEAM, sort="melding"), toedeling(TEAM, TABLE)], "Valt Team weg")
    assert behind
    assert "iets anders" not in behind.sentence


def test_a_referral_to_help_as_such_may_be_another_way_to_a_service() -> None:
    stay = service("Verblijf", rungs=COURT.rungs)
    lines = [*CHAIN[:2], relation(TEAM, stay), relation(SCHOOL, service("Jeugdhulp"))]
    found = told(lines, "Valt Team weg")
    assert found
    assert "voor 2 van de 3 combinaties" in found.sentence
    assert "Bij 1 daarvan noemen zij wel iets anders" in found.sentence


def test_the_line_on_which_most_hangs() -> None:
    lines = [*CHAIN[:2], replace(CHAIN[2], certainty=relation(TEAM, TABLE, certainty="afgeleid").certainty), CHAIN[3]]
    found = told(lines, "hangen er op papier de meeste")
    assert found
    assert found.sentence == (
        "Van de 8 combinaties van vindplaats en hulp met een route hangen er op papier de meeste aan de verwijzing van"
        " Team naar Tafel (6; afgeleid uit de tekst); van Huisarts naar Team (3); van School naar Team (3)."
    )
    assert found.severity == "hoog"
    assert lines[2] in found.relations


def test_who_joins_others_to_the_rest() -> None:
    lines = [relation(u, v, "Samenwerking") for u, v in ((SCHOOL, TEAM), (DOCTOR, TEAM), (TEAM, TABLE), (TABLE, COURT))]
    found = told(lines, "raken er andere op papier los")
    assert found
    assert found.sentence == (
        "Valt een van deze partijen weg, dan raken er andere op papier los van het netwerk: Team (2 partijen), van 5;"
        " wie er zelf onderdeel van is, telt niet mee."
    )
    assert (found.severity, found.value) == ("midden", "Team: 2 van 5")
    assert set(found.relations) == set(lines[:3])
    parts = [relation(one, TEAM, "Deelname", "onderdeel") for one in (SCHOOL, DOCTOR)]
    assert told([*parts, *lines[2:]], "raken er andere op papier los") is None


def test_one_line_that_joins_a_group_to_the_rest() -> None:
    lines = [relation(u, v, "Samenwerking") for u, v in ((SCHOOL, TEAM), (DOCTOR, TEAM), (SCHOOL, DOCTOR))]
    bridge = relation(TEAM, TABLE, "Samenwerking")
    found = told([*lines, bridge, relation(TABLE, COURT, "Samenwerking")], "lijn verbindt")
    assert found
    assert found.sentence == (
        "Eén lijn verbindt op papier een groep met de rest: Tafel met Team (voor Rechter en Tafel)."
    )
    assert found.relations == (bridge,)
    assert told([*lines, bridge], "lijn verbindt") is None
    part = relation(TABLE, TEAM, "Deelname", "onderdeel")
    assert told([*lines, part, relation(TABLE, COURT, "Samenwerking")], "lijn verbindt") is None


def test_a_network_without_routes_has_no_weak_links() -> None:
    assert analyse(make_network([relation(SCHOOL, TEAM, "Samenwerking")])) == ()
    assert ranking(make_network([relation(SCHOOL, TEAM, "Samenwerking")])) is None


def test_the_figure_ranks_by_what_is_lost() -> None:
    figure = ranking(make_network(CHAIN))
    assert figure
    assert [(bar.label, bar.value) for bar in figure.bars] == [("Team", 4), ("Tafel", 3)]
    assert figure.description == "Zonder Team verdwijnen er 4 van de 4; die van Team zelf tellen niet mee."
