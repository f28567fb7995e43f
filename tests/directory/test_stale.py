"""What is too old or incomplete: counted back from the day, and in agreement with the named questions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from netwerk import answers, questions
from netwerk.directory import stale
from netwerk.directory.base import Directory
from netwerk.directory.loading import load, make
from netwerk.directory.stale_formats import FORMATS
from netwerk.errors import InputError
from netwerk.network import build
from netwerk.session import Session, Wish, start
from tests.directory.samples import PARENTS, PHONE, REGION, TEAM, directory
from tests.samples import AREA, DOCUMENT, PASSAGE, actor, concept, relation, service, stand

DAY = date(2020, 6, 1)


def of(day: date = DAY, months: int = 12, found: Directory | None = None) -> dict[str, stale.Item]:
    return {item.entity.label: item for item in stale.survey(found or directory(), day, months).items}


def dated(day: date) -> tuple[object, ...]:
    letter = replace(DOCUMENT, iri="urn:brief", title="Brief", day=day, dating="dag")
    return (replace(PASSAGE, iri="urn:p", document=letter, section="2. Later"),)


def test_what_lacks_a_provider_a_target_group_or_access() -> None:
    lacking = {label: item.lacks for label, item in of().items()}
    assert lacking == {
        "=Verblijf": ("toegang",),
        "Cursus opvoeden": ("aanbieder",),
        "Zomerkamp <b>": ("aanbieder", "doelgroep", "toegang"),
    }
    assert {item.age for item in of().values()} == {""}


def test_a_target_group_may_stand_with_the_offer() -> None:
    camp = service("Kamp", access=(concept("toegang", "vrij"),))
    offer = relation(TEAM, camp, "Aanbod", "biedt", target_groups=(PARENTS,))
    assert of(found=make(build(stand(), [TEAM], [offer]), [camp], [AREA])) == {}


@pytest.mark.parametrize(
    ("day", "months", "old"),
    [(date(2021, 1, 1), 12, False), (date(2021, 1, 2), 12, True), (date(2021, 1, 2), 13, False)],
)
def test_old_is_older_than_the_age_counted_back_from_the_day(day: date, months: int, old: bool) -> None:
    assert ("Gezinscoaching" in of(day, months)) is old


def test_a_newer_source_of_the_offer_counts_and_one_after_the_day_does_not() -> None:
    camp = service("Kamp")
    offer = relation(TEAM, camp, "Aanbod", "biedt", passages=dated(date(2021, 5, 1)))
    shown = make(build(stand(), [TEAM], [offer]), [camp], [AREA])
    (before,) = stale.answer(stale.survey(shown, date(2021, 4, 1), 12)).rows[:1]
    (after,) = stale.answer(stale.survey(shown, date(2023, 4, 1), 12)).rows[:1]
    assert before[2:8] == (
        "verouderd",
        "doelgroep; toegang",
        "2020-01-01",
        "1",
        "2020-12-31",
        "Voorbeeldplan (2020), 1. Begin",
    )
    assert after[4:6] == ("2021-05-01", "1")
    assert after[7] == "Brief (1 mei 2021), 2. Later"


def test_actors_that_offer_or_have_a_contact_point_are_looked_at() -> None:
    quiet, desk = actor("Stil", passages=(PASSAGE,)), actor("Loket", contact=PHONE, passages=(PASSAGE,))
    shown = make(build(stand(), [quiet, desk], []), [], [AREA, REGION])
    assert list(of(date(2024, 1, 1), found=shown)) == ["Loket"]
    found = stale.survey(shown, date(2024, 1, 1), 12)
    assert found.counts["actor"] == {"aantal": 1, "verouderd": 1, "zonder bron": 0}
    assert found.told[1] == "Aanbieders en actoren met een contactpunt (1): 1 verouderd en 0 zonder bron."


def test_what_has_no_source_before_the_day_says_so() -> None:
    assert of()["Zomerkamp <b>"].age == ""
    assert of(date(2019, 1, 1))["Zomerkamp <b>"].age == "zonder bron"


def test_the_oldest_come_first_and_services_before_actors() -> None:
    found = stale.survey(directory(), date(2025, 1, 1), 12)
    assert [item.kind for item in found.items] == ["voorziening"] * 4 + ["actor"] * 2
    assert found.title == "Waarvan is op 1 januari 2025 de nieuwste bron ouder dan 1 jaar, of ontbreekt er iets?"


def test_with_nothing_to_tell_it_says_why() -> None:
    camp = service("Kamp", access=(concept("toegang", "vrij"),), target_groups=(PARENTS,))
    whole = make(build(stand(), [TEAM], [relation(TEAM, camp, "Aanbod", "biedt")]), [camp], [AREA])
    in_order = stale.survey(whole, DAY, 12)
    empty = stale.survey(Directory(stand(), ()), DAY, 12)
    silent = stale.survey(Directory(stand(), (), silent=True), DAY, 12)
    assert [one.nothing for one in (stale.survey(directory(), DAY, 12), in_order, empty, silent)] == [
        "",
        "Er is niets verouderd en niets onvolledig.",
        "De bronnen noemen geen voorzieningen.",
        "De bronnen zeggen niets over deze dag.",
    ]
    assert [bool(one.told) for one in (in_order, empty, silent)] == [True, False, False]


@pytest.mark.parametrize("name", ["json", "md", "html"])
def test_every_form_says_that_there_is_nothing(name: str) -> None:
    text = FORMATS[name].render(stale.survey(Directory(stand(), ()), DAY, 12))
    assert "De bronnen noemen geen voorzieningen." in text
    assert "Geen antwoord" not in text


def test_an_age_that_the_calendar_does_not_know_is_refused() -> None:
    with pytest.raises(InputError, match="De kalender gaat niet 2020 jaar terug"):
        stale.survey(directory(), DAY, 2020 * 12)


@pytest.fixture(scope="module")
def session() -> Session:
    return start(Wish())


@pytest.mark.parametrize("plans", [False, True])
@pytest.mark.parametrize("town", ["Ridderkerk", "Zwijndrecht", "Dordrecht"])
def test_it_agrees_with_the_named_questions(session: Session, town: str, plans: bool) -> None:
    area = next(area for area in session.catalog.areas.values() if area.label == town)
    place = replace(session.at(area), stand=session.catalog.stand(None, area, plans))
    shown = load(place.catalog, place.stand)
    found = stale.survey(shown, place.stand.day, 1)
    asked = {entry.service.label for entry in shown.entries}
    told = {item.entity.label: item.lacks for item in found.items if item.kind == stale.SERVICE and item.lacks}
    rows = rows_of(place, "aanbod-onvolledig")
    wanted = {row["aanbod"]: tuple(w for w in stale.WANTED if w in row["ontbreekt"].split("; ")) for row in rows}
    assert told == {name: lacks for name, lacks in wanted.items() if lacks and name in asked}
    newest = {row["wie"]: row["datum"] for row in rows_of(place, "nieuwste-bron")}
    actors = {i.entity.label: i.day.isoformat() for i in found.items if i.kind == stale.ACTOR and i.day}
    assert {name: newest[name] for name in actors if name in newest} == {n: d for n, d in actors.items() if n in newest}


def rows_of(place: Session, name: str) -> list[dict[str, str]]:
    answer = answers.ask(place.store, place.catalog, questions.get(name), {}, place.stand)
    return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
