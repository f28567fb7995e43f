"""Regie coverage: none, one, several or decided per case, for each rung."""

from __future__ import annotations

from netwerk.model import RegieFinding, Relation
from netwerk.regie.coverage import analyse, coverage
from tests.samples import actor, concept, make_network, relation

COACH = actor("Coach", "lokale-toegang", "Functie")
TEAM = actor("Team", "lokale-toegang")
TABLE = actor("Tafel", "drang")
FAMILY = actor("Gezin", "eigen-kracht", "Actorgroep")
HELD = relation(COACH, TEAM, "Regie", "casusregie")
DRANG = (concept("echelon", "drang"),)


def found_on(rung: str, relations: list[Relation]) -> RegieFinding:
    found = analyse(make_network(relations, [COACH, TEAM, TABLE, FAMILY]))
    return next(finding for finding in found if f"Op de trede {rung} " in finding.sentence)


def test_one_holder() -> None:
    found = found_on("lokale toegang", [HELD, relation(TEAM, TABLE)])
    assert found.sentence == "Op de trede lokale toegang heeft volgens de bronnen één partij de casusregie: Coach."
    assert (found.severity, found.value) == ("laag", "een (1 vast, 0 per casus toegewezen)")
    assert found.relations == (HELD,)


def test_several_holders() -> None:
    found = found_on("lokale toegang", [HELD, relation(TABLE, TEAM, "Regie", "casusregie")])
    assert "hebben volgens de bronnen 2 partijen de casusregie: Coach en Tafel" in found.sentence
    assert found.severity == "midden"


def test_none_names_what_steering_there_is() -> None:
    steering = relation(TEAM, TABLE, "Regie", "functionele-aansturing")
    found = found_on("drang", [steering])
    assert "noemen de bronnen niemand die de casusregie heeft" in found.sentence
    assert found.sentence.endswith(" Andere regie op deze trede: Team voert regie over Tafel.")
    assert found.severity == "hoog"


def test_regie_without_a_name_is_not_the_same_as_none() -> None:
    found = found_on("drang", [relation(None, TABLE, "Regie", "casusregie")])
    assert found.sentence == (
        "Op de trede drang gaan de bronnen uit van casusregie, maar zij zeggen niet wie die heeft."
    )
    assert found.severity == "hoog"
    assert len(found.relations) == 1


def test_none_rests_on_passages_that_show_the_rung() -> None:
    found = found_on("drang", [HELD, relation(TEAM, TABLE)])
    assert found.relations == ()
    assert found.passages


def test_decided_per_case_is_nobody_s_by_rule() -> None:
    open_end = relation(None, None, "Regie", "casusregie", assigned_by=TABLE, phases=DRANG)
    found = found_on("drang", [open_end])
    assert "per casus toegewezen, door Tafel; de bronnen noemen geen vaste regisseur" in found.sentence
    assert found.severity == "midden"
    both = relation(COACH, None, "Regie", "casusregie", phases=DRANG)
    assert "heeft Coach de casusregie, of wie Tafel per casus aanwijst" in found_on("drang", [open_end, both]).sentence


def test_phases_come_before_the_rung_of_the_target() -> None:
    held = relation(COACH, TEAM, "Regie", "casusregie", phases=DRANG)
    assert [one.rung.name for one in coverage(make_network([held])) if one.cases] == ["drang"]


def test_without_a_target_the_rung_is_that_of_what_it_is_about() -> None:
    held = relation(COACH, None, "Regie", "casusregie", about=(TABLE,))
    assert [one.rung.name for one in coverage(make_network([held], [TABLE])) if one.cases] == ["drang"]


def test_rungs_stand_in_the_order_of_the_ladder() -> None:
    ranks = [one.rung.rank for one in coverage(make_network([HELD], [TABLE, FAMILY]))]
    assert ranks == [0, 2, 6]


def test_people_keep_their_own_regie_below() -> None:
    own = relation(FAMILY, FAMILY, "Regie", "eigen-regie")
    found = found_on("eigen kracht", [own])
    assert found.severity == "laag"
    assert "Gezin voert regie over Gezin" in found.sentence
    assert not [f for f in analyse(make_network([], [FAMILY])) if "eigen kracht" in f.sentence]


def test_plans_are_called_plans() -> None:
    found = found_on("lokale toegang", [relation(COACH, TEAM, "Regie", "casusregie", status="voorgenomen")])
    assert found.sentence.endswith("Dit rust alleen op voornemens.")
    steering = relation(TEAM, TABLE, "Regie", "leiding", status="voorgenomen", condition="bij drang")
    sentence = found_on("drang", [steering]).sentence
    assert sentence.endswith("Team voert regie over Tafel (voornemen, onder voorwaarde).")
    assert "Dit rust" not in sentence


def test_conditions_are_told() -> None:
    held = relation(COACH, TEAM, "Regie", "casusregie", condition="in het vrijwillig kader")
    assert found_on("lokale toegang", [held]).sentence.endswith("Coach. Voorwaarde: in het vrijwillig kader.")
