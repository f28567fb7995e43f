"""Who held which regie when: a lane for each role, case regie first, whoever appoints named where no holder is."""

from __future__ import annotations

from datetime import date

from netwerk.regie.roles import timeline
from tests.samples import actor, make_network, relation, service

COACH, TEAM, TABLE = actor("Coach"), actor("Team"), actor("Tafel")
CASES = service("Gezinnen")
EARLY = relation(TEAM, CASES, "Regie", "casusregie", begin=date(2015, 1, 1), end=date(2018, 12, 31))
LATE = relation(COACH, CASES, "Regie", "casusregie", begin=date(2019, 1, 1))
OPEN = relation(None, CASES, "Regie", "casusregie", assigned_by=TABLE)
STEERS = relation(TABLE, TEAM, "Regie")


def test_who_followed_whom_in_one_role() -> None:
    found = timeline(make_network([STEERS, OPEN, LATE, EARLY, relation(COACH, TEAM)]))
    assert found is not None
    assert [lane.label for lane in found.lanes] == ["casusregie: Gezinnen", "regie: Team"]
    assert [(span.holder, span.begin, span.end) for span in found.lanes[0].spans] == [
        ("Team", date(2015, 1, 1), date(2018, 12, 31)),
        ("Coach", date(2019, 1, 1), None),
        ("wie Tafel per casus aanwijst", date(2020, 1, 1), None),
    ]
    assert found.description == (
        "De bronnen van alle dagen noemen 3 houders van regie, in 2 rollen; 1 keer noemen zij een einde."
    )
    assert {relation.iri for relation in found.relations} == {EARLY.iri, LATE.iri, OPEN.iri, STEERS.iri}


def test_without_regie_there_is_nothing_to_show() -> None:
    assert timeline(make_network([relation(COACH, TEAM)])) is None


def test_no_end_is_told_as_such() -> None:
    found = timeline(make_network([relation(TABLE, None, "Regie")]))
    assert found is not None
    assert found.lanes[0].label == "regie"
    assert found.description.endswith("1 houder van regie, in 1 rol; een einde noemen zij nergens.")
