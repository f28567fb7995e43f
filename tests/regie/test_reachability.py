"""Bereikbaarheid: small networks with known answers."""

from __future__ import annotations

from netwerk.model import RegieFinding, Relation
from netwerk.regie.reach_matrix import matrix
from netwerk.regie.reachability import ANALYSIS, analyse
from tests.regie.samples import toedeling
from tests.samples import actor, concept, make_network, relation, service

SCHOOL, DOCTOR = actor("School", "voorveld"), actor("Huisarts", "voorveld")
COACH, TEAM = actor("Coach", "lokale-toegang", "Functie"), actor("Team", "lokale-toegang")
TABLE, CLINIC = actor("Tafel", "drang"), actor("Kliniek", "specialistisch-bovenlokaal")
FAMILY = actor("Gezin", "eigen-kracht", "Actorgroep")
STAY = service("Verblijf", rungs=CLINIC.rungs)
CHAIN = [relation(SCHOOL, TEAM), relation(TEAM, TABLE)]


def told(relations: list[Relation], words: str) -> RegieFinding | None:
    found = analyse(make_network(relations, [FAMILY]))
    return next((finding for finding in found if words in finding.sentence), None)


def test_places_without_a_route_are_named() -> None:
    found = told([*CHAIN, relation(DOCTOR, SCHOOL, "Samenwerking")], "verwijsroute naar hulp")
    assert found
    assert found.sentence == "Voor 1 van de 3 vindplaatsen noemen de bronnen geen verwijsroute naar hulp: Huisarts."
    assert (found.severity, found.value) == ("midden", "2 van 3 vindplaatsen met een verwijsroute")
    assert found.passages
    assert told(CHAIN, "verwijsroute naar hulp") is None


def test_no_place_with_a_route_asks_for_an_answer() -> None:
    lines = [relation(SCHOOL, DOCTOR, "Samenwerking"), toedeling(SCHOOL, TABLE)]
    found = told(lines, "verwijsroute naar hulp")
    assert found
    assert found.sentence == (
        "Voor geen van de 2 vindplaatsen noemen de bronnen een verwijsroute naar hulp: Huisarts en School."
        " Wel noemen zij: School deelt toe aan Tafel."
    )
    assert found.severity == "hoog"
    assert found.relations == (lines[1],)


def test_parts_of_a_named_place_are_counted() -> None:
    found = told([relation(SCHOOL, DOCTOR, "Deelname", "onderdeel"), *CHAIN[1:]], "verwijsroute naar hulp")
    assert found
    assert found.sentence.endswith(": Huisarts (met 1 onderdeel).")


def test_who_belongs_to_a_body_with_a_route_is_not_without() -> None:
    body, member, meeting = (
        actor("Bond", "voorveld"),
        actor("Lid", "voorveld"),
        actor("Tafelronde", "voorveld", "Overleg"),
    )
    seat = relation(SCHOOL, body, "Deelname", "partij")
    part = relation(member, body, "Deelname", "onderdeel")
    met = relation(DOCTOR, meeting, "Deelname", "vaste-kern")
    found = told([*CHAIN, seat, part, met], "verwijsroute naar hulp")
    assert found
    assert found.sentence.endswith(
        "Voor 1 van de 5 vindplaatsen noemen de bronnen geen verwijsroute naar hulp: Huisarts."
    )


def test_a_decision_on_the_same_rung_is_named_beside_help_that_nobody_reaches() -> None:
    decision = toedeling(TABLE, actor("Pleeggezin", "specialistisch-bovenlokaal"))
    found = told([*CHAIN, relation(CLINIC, STAY, "Aanbod"), decision], "vanaf een vindplaats")
    assert found
    assert found.sentence.endswith(" Wel noemen zij op dezelfde treden: Tafel deelt toe aan Pleeggezin.")
    assert decision in found.relations
    assert found.meaning.endswith("welke verwijzing er precies heen leidt.")


def test_help_that_nobody_reaches_is_named_with_who_offers_it() -> None:
    offer = relation(CLINIC, STAY, "Aanbod")
    found = told([*CHAIN, offer], "vanaf een vindplaats")
    assert found
    assert found.sentence == "Naar Verblijf noemen de bronnen geen verwijsroute vanaf een vindplaats."
    assert found.relations == (offer,)


def test_help_is_reached_through_who_offers_it_or_an_open_way_or_needs_none() -> None:
    offer = relation(CLINIC, STAY, "Aanbod")
    assert told([*CHAIN, offer, relation(TEAM, CLINIC)], "vanaf een vindplaats") is None
    assert told([*CHAIN, offer, relation(TEAM, CLINIC, "Consultatie")], "vanaf een vindplaats") is None
    assert told([*CHAIN, offer, relation(None, STAY)], "vanaf een vindplaats") is None
    assert told([*CHAIN, relation(TEAM, STAY, "Aanbod")], "vanaf een vindplaats") is None
    open_to_all = service("Inloop", rungs=CLINIC.rungs, access=(concept("toegang", "vrij-toegankelijk"),))
    assert told([*CHAIN, relation(CLINIC, open_to_all, "Aanbod")], "vanaf een vindplaats") is None


def test_how_many_hang_on_one_way() -> None:
    found = told(CHAIN, "onafhankelijke weg")
    assert found
    assert found.sentence.startswith("Alle 3 combinaties van vindplaats en hulp met een route hebben maar één")
    assert found.value == "3 van 3 met één onafhankelijke weg"
    assert (found.severity, set(found.relations)) == ("midden", set(CHAIN))
    two = [*CHAIN, relation(SCHOOL, DOCTOR), relation(DOCTOR, TABLE)]
    found = told(two, "onafhankelijke weg")
    assert found
    assert "Meer wegen zijn er van School naar Tafel." in found.sentence
    assert "met een route hebben er 3 maar één onafhankelijke weg" in found.sentence
    assert found.value == "3 van 4 met één onafhankelijke weg"


def test_a_long_way_is_named() -> None:
    far = [*CHAIN, relation(TABLE, CLINIC), relation(CLINIC, STAY)]
    found = told(far, "ten minste 4 verwijzingen")
    assert found
    assert found.sentence == "Van School naar Verblijf kost het ten minste 4 verwijzingen."
    assert found.relations == tuple(far)
    assert told(far[:3], "ten minste") is None


def test_soft_ground_is_named() -> None:
    found = told([CHAIN[0], relation(TEAM, TABLE, certainty="afgeleid")], "onafhankelijke weg")
    assert found
    assert found.sentence.endswith("Dit rust deels op wat uit de tekst is afgeleid.")


def test_the_matrix_puts_together_what_is_alike() -> None:
    found = matrix(make_network([*CHAIN, relation(DOCTOR, TEAM), relation(TEAM, CLINIC)]))
    assert found
    assert found.rows == ("Huisarts en School", "Team")
    assert found.columns == ("Kliniek en Tafel", "Team")
    assert [[cell.value for cell in row] for row in found.cells] == [[2, 1], [1, None]]
    assert found.table.rows[0] == ("Huisarts en School", "2 verwijzingen, 1 weg", "1 verwijzing, 1 weg")
    assert found.description == "Routes van 3 vindplaatsen naar 3 bestemmingen, in 1 tot 2 verwijzingen."
    assert matrix(make_network([relation(SCHOOL, TEAM, "Samenwerking")])) is None


def test_what_is_no_way_is_said_before() -> None:
    notes = ANALYSIS.notes(make_network([*CHAIN, relation(None, TABLE), relation(DOCTOR, service("Jeugdhulp"))]))
    assert notes[0] == (
        "Een vindplaats is een partij op de trede eigen kracht, voorveld of lokale toegang. Wie onderdeel is van een"
        " geheel, verwijst ook namens dat geheel."
    )
    assert notes[1].startswith("Niet meegeteld: 1 verwijzing waarvan")
    assert notes[2].startswith("Een verwijzing naar Jeugdhulp telt niet als weg")
    assert ANALYSIS.notes(make_network(CHAIN)) == notes[:1]
    assert ANALYSIS.notes(make_network([relation(TABLE, actor("Rechter"))])) == ()
