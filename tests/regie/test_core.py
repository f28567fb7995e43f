"""Kern: small networks with known answers."""

from __future__ import annotations

import pytest

from netwerk.model import RegieFinding, Relation
from netwerk.regie import core
from netwerk.regie.core import ANALYSIS, analyse, firmness
from tests.samples import actor, make_network, relation, service

A, B, C, D = (actor(name) for name in ("Aap", "Boom", "Cel", "Dak"))
ENDS = [actor(name) for name in ("Een", "Twee", "Drie")]
SQUARE = [relation(u, v, "Samenwerking") for u, v in ((A, B), (B, C), (C, D), (D, A), (A, C))]
LOOSE = relation(ENDS[1], ENDS[2], "Samenwerking")


def told(relations: list[Relation], words: str) -> RegieFinding | None:
    return next((found for found in analyse(make_network(relations)) if words in found.sentence), None)


def test_the_core_is_named_with_what_holds_it() -> None:
    found = told([*SQUARE, relation(A, ENDS[0])], "De kern")
    assert found
    assert found.sentence == (
        "De kern op papier bestaat uit 4 partijen die elk met ten minste 2 van de anderen een lijn hebben:"
        " Aap, Boom, Cel en Dak."
    )
    assert (found.severity, found.value) == ("laag", "4 van 5 partijen, elk 2 lijnen")
    assert set(found.relations) == set(SQUARE)
    assert told([relation(A, B), relation(B, C)], "De kern") is None


def test_who_has_a_role_outside_the_core_is_named() -> None:
    held = relation(ENDS[0], A, "Regie", "casusregie")
    found = told([*SQUARE, held], "De kern")
    assert found
    assert found.sentence.endswith("Een, met casusregie, hoort daar zelf niet bij.")
    assert found.severity == "midden"
    assert held in found.relations
    found = told([*SQUARE, held, relation(ENDS[0], A, "Deelname", "onderdeel")], "De kern")
    assert found
    assert found.sentence.endswith("hoort daar zelf niet bij, maar is onderdeel van Aap.")
    assert found.severity == "laag"


def test_many_with_a_role_are_named_together() -> None:
    many = [relation(actor(f"Wie {i}"), A, "Regie", "casusregie") for i in range(4)]
    found = told([*SQUARE, *many], "De kern")
    assert found
    assert found.sentence.endswith(
        "Met een verbindende rol of casusregie horen daar niet bij: Wie 0, Wie 1, Wie 2 en Wie 3."
    )


def test_the_firmest_are_those_with_most_separate_ways() -> None:
    found = told(SQUARE, "Het stevigst")
    assert found
    assert found.sentence == (
        "Het stevigst verbonden zijn Aap en Cel: tussen hen lopen ten minste 3 wegen die geen lijn delen."
    )
    assert found.value == "3 lijnen"
    assert {end for r in found.relations for end in (r.origin, r.target)} >= {A, B, C, D}


def test_who_hangs_on_one_line() -> None:
    lines = [*SQUARE, relation(A, ENDS[0]), LOOSE]
    found = told(lines, "met één andere partij")
    assert found
    assert found.sentence == (
        "Op papier heeft 1 van de 7 partijen maar met één andere partij een lijn, zonder daar onderdeel van te zijn:"
        " met Aap (1)."
    )
    assert told([*SQUARE, relation(ENDS[0], A, "Deelname", "onderdeel")], "met één andere partij") is None
    assert (found.severity, found.relations) == ("laag", (lines[5],))
    star = [relation(A, other) for other in (B, C, D, ENDS[0])]
    found = told([*star, relation(B, C)], "met één andere partij")
    assert found
    assert (found.severity, found.value) == ("laag", "2 van 5 met één lijn")
    assert told(star[:1], "met één andere partij") is None


def test_who_stands_apart() -> None:
    found = told([*SQUARE, LOOSE], "Los van")
    assert found
    assert found.sentence == (
        "Los van de andere 4 partijen staan er op papier 2, die alleen met elkaar een lijn hebben: Drie en Twee."
    )
    assert (found.severity, found.value) == ("midden", "1 losse groep, 2 partijen")
    assert found.relations == (LOOSE,)
    assert told(SQUARE, "Los van") is None
    aid = service("Hulp")
    assert told([*SQUARE, LOOSE, relation(ENDS[1], aid), relation(A, aid, "Aanbod")], "Los van") is None


def test_a_network_that_is_too_large_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    network = make_network(SQUARE)
    assert ANALYSIS.notes(network) == ()
    monkeypatch.setattr(core, "CUT_SETS", 3)
    assert ANALYSIS.notes(network)[0].startswith("Met 4 partijen is dit netwerk te groot")
    sentences = [finding.sentence for finding in analyse(network)]
    assert any("De kern" in sentence for sentence in sentences)
    assert not any("stevigst" in sentence for sentence in sentences)


def test_the_figure_marks_the_core() -> None:
    figure = firmness(make_network([*SQUARE, relation(A, ENDS[0])]))
    assert figure
    assert [(bar.label, bar.value, bar.marked) for bar in figure.ranked][-1] == ("Een", 1, False)
    assert sum(bar.marked for bar in figure.bars) == 4
    assert firmness(make_network([relation(A, B)])) is None


def test_soft_ground_is_named() -> None:
    plans = [relation(u, v, "Samenwerking", status="voorgenomen") for u, v in ((A, B), (B, C), (C, A))]
    found = told(plans, "De kern")
    assert found
    assert found.sentence.endswith("Dit rust alleen op voornemens.")
