"""The Dutch words for days, periods, marks and relations."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from netwerk import wording
from netwerk.model import RelationKind
from tests.samples import DAY, DOCUMENT, PASSAGE, actor, concept, relation, stand

SCHOOL, TEAM, TABLE = actor("onderwijs"), actor("Team"), actor("Tafel")


def test_the_stand_opens_everything() -> None:
    day, source, warning = wording.stand_lines(stand())
    assert day == "Stand van 1 juni 2020, Voorbeeldstad."
    assert source == "Nieuwste bron: Voorbeeldplan (2020). Dataversie 0123456789ab."
    assert "geen actuele verwijsinformatie" in warning
    assert "Plannen" in wording.stand_lines(stand(plans=True))[0]
    assert "alle gebieden" in wording.stand_lines(replace(stand(), area=None))[0]


@pytest.mark.parametrize(
    ("dating", "told"),
    [
        ("dag", "sinds 1 januari 2020"),
        ("maand", "sinds januari 2020"),
        ("jaar", "sinds 2020"),
        ("uiterlijk", "uiterlijk sinds 1 januari 2020"),
        ("documentperiode", "in elk geval sinds 1 januari 2020"),
        ("onbekend", "begin niet bekend"),
    ],
)
def test_a_period_is_no_more_exact_than_its_source(dating: str, told: str) -> None:
    assert wording.period_text(relation(SCHOOL, TEAM, dating=dating)) == told


def test_a_period_names_its_last_day() -> None:
    ended = relation(SCHOOL, TEAM, end=date(2021, 12, 31), end_dating=concept("datering", "jaar"))
    assert wording.period_text(ended) == "sinds 2020, tot en met 2021"


def test_marks() -> None:
    assert wording.marks(relation(SCHOOL, TEAM), DAY) == ()
    assert wording.marks(relation(SCHOOL, TEAM, status="voorgenomen"), DAY) == ("voorgenomen",)
    assert wording.marks(relation(SCHOOL, TEAM, certainty="afgeleid"), DAY) == ("afgeleid uit de tekst",)
    assert wording.marks(relation(SCHOOL, TEAM), date(2021, 1, 1)) == ("laatst bevestigd 31 december 2020",)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, "Onderwijs verwijst naar Team."),
        ({"condition": "bij A EN (B OF C)."}, "Onderwijs verwijst naar Team (bij A EN (B OF C))."),
        ({"age_to": 17}, "Onderwijs verwijst naar Team (tot en met 17 jaar)."),
        ({"condition": "tot en met 17", "age_to": 17}, "Onderwijs verwijst naar Team (tot en met 17)."),
        ({"via": (TABLE,)}, "Onderwijs verwijst naar Team, via Tafel."),
    ],
)
def test_a_sentence(fields: dict[str, Any], told: str) -> None:
    assert wording.sentence(relation(SCHOOL, TEAM, **fields)) == told


def test_an_open_end_is_said_to_be_open() -> None:
    assert wording.sentence(relation(None, TEAM)) == "Iemand (de bron zegt niet wie) verwijst naar Team."
    assert "verantwoordt zich aan iemand (de bron zegt niet wie)" in wording.sentence(
        relation(SCHOOL, None, "Verantwoording")
    )
    assigned = relation(None, None, "Regie", "casusregie", assigned_by=TABLE, about=(TEAM,))
    assert wording.sentence(assigned) == "Wie Tafel per casus aanwijst voert casusregie over Team."
    about = relation(SCHOOL, None, "Opdracht", about=(TEAM,), condition="zo nodig")
    told = "geeft opdracht aan iemand (de bron zegt niet wie); het gaat om Team (zo nodig)."
    assert wording.sentence(about).endswith(told)


@pytest.mark.parametrize(
    ("ages", "told"), [((None, None), ""), ((4, None), "vanaf 4 jaar"), ((4, 12), "4 tot en met 12 jaar")]
)
def test_ages(ages: tuple[int | None, int | None], told: str) -> None:
    assert wording.age_text(*ages) == told


def test_who_steers_itself_is_not_named_twice() -> None:
    own = relation(TEAM, TEAM, "Regie", "eigen-regie")
    assert wording.sentence(own) == "Team voert regie over zichzelf."


def test_each_document_is_cited_once_the_oldest_first() -> None:
    later = replace(DOCUMENT, iri="urn:a", title="Voorbeeldbrief", day=date(2021, 5, 1), dating="dag")
    namesake = replace(DOCUMENT, iri="urn:z", sections=("9. Elders",))
    passages = [
        replace(PASSAGE, document=later, section="Slot"),
        PASSAGE,
        replace(PASSAGE, document=namesake, section="9. Elders"),
    ]
    assert wording.citations(passages) == (
        "Voorbeeldplan (2020), 1. Begin; Voorbeeldplan (2020), 9. Elders; Voorbeeldbrief (1 mei 2021), Slot"
    )


def test_a_reader_is_addressed_with_every_verb_and_you_are() -> None:
    seat = relation(TEAM, TABLE, "Deelname", "onderdeel")
    second = RelationKind("urn:lid", "vast lid", "", "zit in", "heeft in")
    both = replace(seat, sorts=(*seat.sorts, second))
    assert wording.every_verb(both) == "is onderdeel van en zit in"
    assert wording.every_verb(both, address=True) == "bent onderdeel van en zit in"
    assert wording.every_verb(both, reversed_=True, address=True) == "heeft als onderdeel en heeft in"
    assert wording.verb(both) == "is onderdeel van"


def test_you_are_one_whatever_the_name() -> None:
    kind = RelationKind("urn:v", "verwijzing", "", "verwijst naar", plural_verb="verwijzen naar")
    many = replace(relation(replace(SCHOOL, plural=True), TEAM), kind=kind)
    assert (wording.every_verb(many), wording.every_verb(many, address=True)) == ("verwijzen naar", "verwijst naar")
