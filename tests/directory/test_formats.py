"""The formats of the directory: the same facts in each, text that stays text, nothing invented."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import fields, replace
from datetime import date
from html import unescape

import pytest

from netwerk.directory.base import Directory
from netwerk.directory.csv import render as render_csv
from netwerk.directory.formats import FORMATS
from netwerk.directory.loading import make
from netwerk.model import ContactPoint, Remark
from netwerk.network import build
from netwerk.sheets import unguarded
from netwerk.wording import day_text
from tests.directory.reading import read
from tests.directory.samples import CLINIC, COURSE, DESK, PHONE, REGION, RELATIONS, SCHOOL, SERVICES, TEAM, directory
from tests.samples import AREA, concept, relation, stand

Rows = list[dict[str, str]]
BARE = "voor wie, leeftijd, toegang, aanbieder, wie verwijst, wie inkoopt of betaalt en contact"


def table(plain: bool = False, plans: bool = False) -> Rows:
    text = render_csv(directory(plans), plain).removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter="," if plain else ";", strict=True))


def row(rows: Rows, name: str) -> dict[str, str]:
    return next(row for row in rows if unguarded(row["naam"]) == name)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_what_is_wrong_in_the_sources_is_told(name: str) -> None:
    plain = directory()
    remark = Remark(
        "urn:o", concept("soort", "fout"), "De brief noemt een andere naam.", (plain.entries[0].service.iri,)
    )
    told = replace(plain, entries=(replace(plain.entries[0], remarks=(remark,)), *plain.entries[1:]))
    assert "Fout in de bron: De brief noemt een andere naam." in read(name, told)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_what_documents_disagree_about_is_marked(name: str) -> None:
    one = relation(TEAM, COURSE, "Aanbod", "biedt", condition="op verzoek")
    other = replace(one, iri=f"{one.iri}-2", condition="alleen in de zomer")
    remark = Remark("urn:o", concept("soort", "tegenspraak"), "Twee voorwaarden.", (one.iri, other.iri))
    for remarks, told in (((), False), ((remark,), True)):
        shown = make(build(stand(), [TEAM], [one, other], remarks=remarks), [COURSE], [AREA], remarks=remarks)
        assert ("bronnen verschillen" in " ".join(read(name, shown).split())) is told


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_opens_with_the_stand(name: str) -> None:
    text = read(name, directory())
    opening = text[: text.index("Gezinscoaching")]
    assert "2020-06-01" in opening or "Stand van 1 juni 2020" in opening
    for part in ("0123456789ab", "Voorbeeldplan", "geen actuele verwijsinformatie"):
        assert part in opening
    assert text.endswith("\n")


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_same_input_same_bytes(name: str) -> None:
    written = FORMATS[name].files
    assert written("kaart", directory()) == written("kaart", directory(relations=RELATIONS[::-1]))


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_holds_contacts_conditions_and_marks(name: str) -> None:
    text = read(name, directory(plans=True))
    for part in (
        "+31 78 770 85 00",
        "met toestemming van de ouders",
        "bestaand",
        "voorgenomen",
        "nog niet begonnen",
        "afgeleid uit de tekst",
        "laatst bevestigd 1 februari 2020",
        "Voorbeeldplan (2020)",
    ):
        assert part in text


@pytest.mark.parametrize("name", sorted(FORMATS))
@pytest.mark.parametrize("point", [DESK, PHONE], ids=["of-the-service", "of-the-provider"])
@pytest.mark.parametrize("part", [field.name for field in fields(ContactPoint)])
def test_each_part_of_a_contact_point_stands_in_each_format(name: str, point: ContactPoint, part: str) -> None:
    known = getattr(point, part)
    written = {known.isoformat(), day_text(known)} if isinstance(known, date) else {known}
    text = " ".join(unescape(read(name, directory())).split())
    assert any(words in text for words in written)
    shown = build(stand(), [replace(actor, contact=None) for actor in (SCHOOL, TEAM, CLINIC)], [])
    silent = make(shown, [replace(service, contact=None) for service in SERVICES], [AREA, REGION])
    assert not any(words in read(name, silent) for words in written)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_an_empty_directory_is_still_a_whole_file(name: str) -> None:
    text = read(name, Directory(stand(), ()))
    assert text
    assert "Gezinscoaching" not in text


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_a_day_that_no_source_speaks_of_says_so(name: str) -> None:
    text = read(name, Directory(stand(), (), silent=True))
    assert text.count("De bronnen zeggen niets over deze dag.") == 1
    assert "noemen geen voorzieningen" not in text
    assert "zeggen niets" not in read(name, directory())


def test_a_service_without_description_says_that_the_sources_give_none() -> None:
    for name in ("html", "md"):
        assert "De bronnen geven geen omschrijving." in read(name, directory())


def test_csv_for_people_says_what_is_not_known() -> None:
    bare = row(table(), "Zomerkamp <b>")
    for column in ("omschrijving", "doelgroep", "leeftijd", "toegang", "aanbieder", "wie verwijst", "telefoon"):
        assert bare[column] == "niet bekend"
    assert bare["leeftijd van"] == bare["contact van"] == bare["voorwaarde"] == ""


def test_csv_for_machines_leaves_it_empty() -> None:
    bare = row(table(plain=True), "Zomerkamp <b>")
    assert {bare[column] for column in ("omschrijving", "doelgroep", "leeftijd", "aanbieder", "telefoon")} == {""}


@pytest.mark.parametrize("plain", [True, False])
def test_csv_keeps_formulas_as_text_and_telephones_as_typed(plain: bool) -> None:
    rows = table(plain)
    assert row(rows, "=Verblijf")["naam"] == "'=Verblijf"
    assert row(rows, "Gezinscoaching")["telefoon"] == "+31 78 770 85 00"
    assert row(rows, "Gezinscoaching")["contact van"] == "Buurtteam"
    assert row(rows, "Gezinscoaching")["leeftijd tot en met"] == "17"


def test_json_leaves_unknown_null() -> None:
    record = json.loads(read("json", directory()))
    assert list(record) == ["stand", "melding", "voorzieningen"]
    assert record["melding"] is None
    services = {service["naam"]: service for service in record["voorzieningen"]}
    bare = services["Zomerkamp <b>"]
    assert bare["omschrijving"] is bare["contactpunt"] is bare["leeftijdTot"] is None
    assert bare["aanbod"] == bare["doelgroep"] == []
    assert services["=Verblijf"]["verwijzing"][0]["van"] is None
    assert services["Gezinscoaching"]["contactpunt"]["vanAanbieder"] == "Buurtteam"


def test_markdown_tells_a_service_once_and_escapes_it() -> None:
    text = read("md", directory())
    assert text.count("### Gezinscoaching") == 1
    assert "Gezinscoaching: zie onder *Jeugdigen*." in text
    assert r"### Zomerkamp \<b\>" in text
    assert (
        "- **Niet bekend**: voor wie, leeftijd, toegang, aanbieder, wie verwijst, wie inkoopt of betaalt en contact"
        in text
    )


def test_html_tells_a_service_on_a_page_of_its_own_and_escapes_it() -> None:
    files = FORMATS["html"].files("kaart", directory())
    text = read("html", directory())
    assert "<b>" not in text
    assert "<i>" not in text
    (bare,) = [str(page) for path, page in files.items() if "/voorziening/" in path and "Zomerkamp" in str(page)]
    assert "<h1>Zomerkamp &lt;b&gt; " in bare
    assert BARE in bare
