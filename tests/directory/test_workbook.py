"""The directory as a workbook: every link leads to what it names, text stays as typed, LibreOffice changes nothing."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from netwerk.directory import csv as plain_csv
from netwerk.directory import workbook
from netwerk.directory.base import Directory
from netwerk.directory.loading import make
from netwerk.directory.workbook import ACTORS, RELATIONS, SERVICES, SOURCES
from netwerk.model import ContactPoint, Remark
from netwerk.network import build
from netwerk.workbooks import base
from tests.directory.samples import CLINIC, COACHING, PHONE, REGION, SCHOOL, TEAM, directory
from tests.office import COMMA, EVERY_SHEET, SEMICOLON, Office, csv_as_dutch
from tests.samples import AREA, actor, concept, relation, service, stand

SHEETS = [SERVICES, ACTORS, RELATIONS, SOURCES]
HOSTILE = ("=1+1", "+31 78 770 85 00", "-bureau", "@SOM(A1)", "\ttab", "+cmd|' /C calc'!A0", "<r>x</r>")
DUTCH_DAYS = {"laatst bevestigd", "contact gecontroleerd", "geldt tot en met", "dag"}


def hostile() -> Directory:
    """A directory in which every text begins like a formula or looks like something else."""
    actors = [actor(label, contact=replace(PHONE, telephone=label, address=label)) for label in HOSTILE]
    services = [service(label, definition=label, contact=ContactPoint(telephone=label)) for label in HOSTILE]
    offers = [
        relation(one, other, "Aanbod", "biedt", condition=one.label)
        for one, other in zip(actors, services, strict=True)
    ]
    return make(build(stand(), actors, offers), services, [AREA, REGION])


def read(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def rows(book: Any, sheet: str) -> list[dict[str, Any]]:
    header, *found = book[sheet].iter_rows()
    return [{name.value: cell for name, cell in zip(header, row, strict=True)} for row in found]


def row(book: Any, sheet: str, name: str, column: str = "naam") -> dict[str, Any]:
    return next(row for row in rows(book, sheet) if row[column].value == name)


def led_to(book: Any, cell: Any) -> dict[str, Any]:
    """The row that a link leads to, as values by column."""
    sheet, place = cell.hyperlink.location.replace("'", "").split("!")
    header = [name.value for name in book[sheet][1]]
    return dict(zip(header, (found.value for found in book[sheet][int(place[1:])]), strict=True))


@pytest.fixture(scope="module")
def book() -> Any:
    return read(workbook.render(directory(plans=True)))


def test_the_sheets_explain_themselves(book: Any) -> None:
    assert book.sheetnames == ["Toelichting", *SHEETS]
    told = [[cell for cell in line if cell] for line in book["Toelichting"].iter_rows(values_only=True)]
    assert told[:4] == [
        ["Sociale kaart Voorbeeldstad"],
        ["Stand", "Stand van 1 juni 2020, Voorbeeldstad. Plannen zijn meegenomen en als zodanig gemerkt."],
        ["Bron", "Nieuwste bron: Voorbeeldplan (2020). Dataversie 0123456789ab."],
        ["Let op", "Dit is geen actuele verwijsinformatie: het netwerk geeft weer wat de genoemde bronnen zeggen."],
    ]
    for sheet in SHEETS:
        page = book[sheet]
        assert page.freeze_panes == "B2"
        assert page.auto_filter.ref == page.dimensions
        for name in page[1]:
            assert [name.value, name.comment.text] in told


def test_a_service_leads_to_its_providers_and_sources(book: Any) -> None:
    found = row(book, SERVICES, "Gezinscoaching")
    assert found["aanbieder"].value == "Buurtteam (biedt)"
    assert led_to(book, found["aanbieder 1"])["naam"] == "Buurtteam"
    assert led_to(book, found["bron 1"])["aanhaling"] == "wie verwijst naar wie"
    assert row(book, SERVICES, "Zomerkamp <b>")["aanbieder 1"].value is None


def test_each_of_several_providers_has_a_link() -> None:
    second = relation(CLINIC, COACHING, "Aanbod", "biedt")
    told = read(workbook.render(directory(relations=(relation(TEAM, COACHING, "Aanbod", "biedt"), second))))
    found = row(told, SERVICES, "Gezinscoaching")
    assert {led_to(told, found[f"aanbieder {n}"])["naam"] for n in (1, 2)} == {"Buurtteam", "Kliniek <i>"}


def test_an_actor_leads_to_what_it_offers(book: Any) -> None:
    found = row(book, ACTORS, "Buurtteam")
    assert found["biedt"].value == "Gezinscoaching; Voornemen"
    assert [led_to(book, found[f"voorziening {n}"])["naam"] for n in (1, 2)] == ["Gezinscoaching", "Voornemen"]
    assert found["relaties"].value == 5
    assert found["openingstijden"].value == PHONE.opening_hours


def test_a_relation_leads_to_both_ends_and_its_source(book: Any) -> None:
    for found in rows(book, RELATIONS):
        for end in ("van", "naar"):
            if found[end].value == "niet bekend":
                assert found[end].hyperlink is None
            else:
                assert led_to(book, found[end])["naam"] == found[end].value
        assert led_to(book, found["bron 1"])["vindplaats"] == found["bron 1"].value == "1. Begin"
    assert {found["van"].value for found in rows(book, RELATIONS)} == {
        "Buurtteam",
        "Kliniek <i>",
        "School",
        "niet bekend",
    }


def test_numbers_and_days_are_what_they_are(book: Any) -> None:
    found = row(book, SERVICES, "Gezinscoaching")
    day = datetime(2020, 5, 4)  # noqa: DTZ001 - a day has no zone
    assert (found["leeftijd van"].value, found["leeftijd tot en met"].value) == (None, 17)
    assert found["contact gecontroleerd"].value == day
    assert row(book, SOURCES, "Voorbeeldplan", "document")["jaar"].value == 2020


def test_an_age_of_nought_is_told() -> None:
    shown = build(stand(), [], [])
    told = read(workbook.render(make(shown, [service("Consultatie", age_from=0)], [AREA])))
    assert row(told, SERVICES, "Consultatie")["leeftijd van"].value == 0


def test_amounts_ages_and_what_documents_disagree_about_stand_with_a_relation() -> None:
    one = relation(SCHOOL, TEAM, "Geldstroom", "subsidie", amount=Decimal(1200), per_year=True, age_from=0)
    other = replace(one, iri=f"{one.iri}-2", amount=Decimal(1500), last_confirmed=date(2020, 3, 1))
    remark = Remark("urn:o", concept("soort", "tegenspraak"), "Twee bedragen.", (one.iri, other.iri))
    shown = build(stand(), [], [one, other], remarks=[remark])
    told = rows(read(workbook.render(make(shown, [], [AREA, REGION]))), RELATIONS)
    assert [found["bedrag"].value for found in told] == [1200, 1500]
    assert [found["bedrag is"].value for found in told] == ["per jaar", "per jaar"]
    assert all("bronnen verschillen" in found["let op"].value for found in told)
    assert all(found["opmerking"].value == "Tegenspraak in de bron: Twee bedragen." for found in told)
    assert {found["gebied"].value for found in told} == {"Voorbeeldstad"}


def test_what_is_not_known_is_said() -> None:
    found = row(read(workbook.render(directory())), SERVICES, "Zomerkamp <b>")
    for column in ("omschrijving", "doelgroep", "leeftijd", "toegang", "aanbieder", "telefoon", "openingstijden"):
        assert found[column].value == "niet bekend"


def test_what_begins_like_a_formula_stays_text() -> None:
    told = read(workbook.render(hostile()))
    for sheet in SHEETS[:3]:
        for found in rows(told, sheet):
            assert {cell.data_type for cell in found.values()} <= {"s", "n", "d"}
    assert {found["telefoon"].value for found in rows(told, SERVICES)} == set(HOSTILE)
    assert {found["adres"].value for found in rows(told, ACTORS)} == set(HOSTILE)


def test_no_more_links_than_excel_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "MOST_LINKS", 7)
    told = read(workbook.render(directory()))
    linked = [any(cell.hyperlink for cell in found.values()) for found in rows(told, RELATIONS)]
    assert linked == [True, True, *[False] * (len(linked) - 2)]
    assert rows(told, RELATIONS)[-1]["bron 1"].value == "1. Begin"
    lines = [cell for line in told["Toelichting"].iter_rows(values_only=True) for cell in line]
    assert "Blad Relaties: vanaf rij 4 zijn er geen koppelingen, want Excel kan er op een blad 7 aan." in lines


@pytest.mark.parametrize("made", [hostile, lambda: directory(plans=True)], ids=["hostile", "sample"])
def test_libreoffice_calculates_it_anew_and_changes_nothing(made: Any, office: Office, tmp_path: Path) -> None:
    file = tmp_path / "kaart.xlsx"
    file.write_bytes(workbook.render(made()))
    (saved,) = office.convert(file, "xlsx", tmp_path / "uit")
    before, after = read(file.read_bytes()), read(saved.read_bytes())
    assert after.sheetnames == before.sheetnames
    for name in before.sheetnames:
        for old, new in zip(before[name].iter_rows(), after[name].iter_rows(), strict=True):
            kept = old[: len(new)]
            assert [(cell.value, cell.data_type) for cell in new] == [(cell.value, cell.data_type) for cell in kept]
            assert [place(cell) for cell in new] == [place(cell) for cell in kept]
            assert all(cell.value is None for cell in old[len(new) :])
    for sheet in SHEETS:
        assert [name.comment.text.strip() for name in after[sheet][1]] == [n.comment.text for n in before[sheet][1]]


def place(cell: Any) -> str:
    return cell.hyperlink.location.replace("'", "") if cell.hyperlink else ""


def test_libreoffice_gives_every_sheet_with_as_many_rows(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "kaart.xlsx"
    file.write_bytes(workbook.render(hostile()))
    tables = office.convert(file, f"csv:{EVERY_SHEET}", tmp_path / "uit")
    for sheet in SHEETS:
        table = next(path for path in tables if path.stem == f"kaart-{sheet}")
        with table.open(encoding="utf-8", newline="") as stream:
            found = list(csv.DictReader(stream))
        assert len(found) == len(rows(read(file.read_bytes()), sheet))
        if sheet != SOURCES:
            assert {line.get("naam", line.get("van")) for line in found} == set(HOSTILE)


@pytest.mark.parametrize(("plain", "separator"), [(False, SEMICOLON), (True, COMMA)])
def test_libreoffice_reads_the_csv_as_it_was_written(
    plain: bool, separator: int, office: Office, tmp_path: Path
) -> None:
    text = plain_csv.render(hostile(), plain)
    file = tmp_path / "kaart.csv"
    file.write_text(text, encoding="utf-8", newline="")
    (saved,) = office.convert(file, "xlsx", tmp_path / "uit", csv_as_dutch(separator))
    page = read(saved.read_bytes()).active
    header, *found = page.iter_rows()
    delimiter = "," if plain else ";"
    told = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter, strict=True))
    assert [cell.value for cell in header] == told[0]
    assert len(found) == len(told) - 1
    for cells, line in zip(found, told[1:], strict=True):
        assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
        for cell, name, typed in zip(cells, told[0], line, strict=True):
            if name not in DUTCH_DAYS | {"stand van"}:
                assert (cell.value or "") == typed, name
