"""What needs another look, in the site: a form for the day and the age, the table, and the files."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from netwerk import session
from netwerk.directory import stale
from netwerk.directory.loading import load
from netwerk.directory.stale_formats import FORMATS
from netwerk.formats import as_bytes
from netwerk.session import Wish, start
from netwerk.web.app import create
from tests.web.conftest import HTML, SMALL

if TYPE_CHECKING:
    from tests.conftest import OfflinePage

ASKED = {"gebied": "Dordrecht", "op": "2026-01-01", "ouder-dan": "5"}
TWIN = """
voorziening:tweeling a nw:Voorziening ; skos:prefLabel "Hulp thuis"@nl ;
    nw:werkgebied gebied:elders ; nw:bron passage:brief .
"""


def survey(day: str = "", months: int = 12) -> stale.Survey:
    sitting = session.start(session.Wish(area="Dordrecht"))
    asked = sitting.stand.day.fromisoformat(day) if day else sitting.stand.day
    return stale.survey(load(sitting.catalog, sitting.stand), asked, months)


def rows(page: str) -> list[list[str]]:
    body = page.partition("<tbody>")[2].partition("</tbody>")[0]
    cells = [re.findall(r"<td[^>]*>(.*?)</td>", row) for row in body.split("</tr>")[:-1]]
    return [[unescape(re.sub(r"<[^>]*>", "", cell)) for cell in row] for row in cells]


def test_the_table_is_the_one_that_netwerk_makes(site: TestClient) -> None:
    found = survey("2026-01-01", 60)
    page = site.get("/verouderd", params=ASKED, headers=HTML)
    assert page.status_code == 200
    assert rows(page.text) == [list(row[:-1]) for row in stale.answer(found).rows]
    assert unescape(page.text).count(found.title) == 1
    assert all(line in page.text for line in found.told)


def test_every_name_leads_to_its_page(site: TestClient) -> None:
    page = site.get("/verouderd", params=ASKED, headers=HTML).text
    links = [unescape(link) for link in re.findall(r'<td[^>]*><a href="([^"]+)"', page)]
    assert len(links) == len(rows(page))
    assert [link for link in links if site.get(link, headers=HTML).status_code != 200] == []
    assert all(link.endswith("?gebied=Dordrecht") for link in links)


def test_a_name_that_two_things_bear_leads_nowhere(tmp_path: Path) -> None:
    graph = tmp_path / "stad.ttl"
    graph.write_text((SMALL / "voorbeeld.ttl").read_text(encoding="utf-8") + TWIN, encoding="utf-8")
    with TestClient(create(start(Wish(graph=[graph]))), "http://localhost", raise_server_exceptions=False) as client:
        page = client.get("/verouderd?ouder-dan=1m", headers=HTML).text
    assert [row[0] for row in rows(page)].count("Hulp thuis") == 2
    assert ">Hulp thuis</a>" not in page


@pytest.mark.parametrize("form", FORMATS)
def test_its_files_are_those_that_netwerk_makes(site: TestClient, form: str) -> None:
    if form == "html":
        assert site.get("/verouderd.html", params=ASKED).text.count("<form class") == 1
        return
    page = site.get("/verouderd", params=ASKED, headers=HTML).text
    assert f'href="/verouderd.{form}?gebied=Dordrecht&amp;op=2026-01-01&amp;ouder-dan=5"' in page
    answer = site.get(f"/verouderd.{form}", params=ASKED)
    assert answer.content == as_bytes(FORMATS[form].render(survey("2026-01-01", 60)))
    assert answer.headers["content-disposition"] == f'attachment; filename="verouderd.{form}"'


def test_without_a_day_it_counts_from_that_of_the_stand(site: TestClient) -> None:
    record = json.loads(site.get("/verouderd.json", params={"gebied": "Dordrecht", "peildatum": "2020-06-01"}).text)
    assert (record["op"], record["ouderDanMaanden"]) == ("2020-06-01", 12)
    assert json.loads(site.get("/verouderd.json?ouder-dan=18m").text)["ouderDanMaanden"] == 18


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("op=gisteren", "'gisteren' is geen dag"),
        ("ouder-dan=veel", "'veel' is geen tijd; schrijf jaren zoals 2"),
        ("ouder-dan=0", "'0' is geen tijd"),
        ("op=0001-01-01", "De kalender gaat niet 1 jaar terug"),
        ("oudr-dan=2", "Bedoelt u 'ouder-dan'?"),
    ],
)
def test_what_cannot_be_asked_is_told_beside_the_form_and_in_one_line(site: TestClient, given: str, words: str) -> None:
    page = site.get(f"/verouderd?{given}", headers=HTML)
    assert (page.status_code, words in unescape(page.text)) == (400, True)
    line = site.get(f"/verouderd.csv?{given}", headers={"accept": "text/plain"})
    assert (line.status_code, line.text.count("\n"), words in line.text) == (400, 1, True)


def test_a_day_of_which_no_source_speaks_says_so(site: TestClient) -> None:
    page = site.get("/verouderd?peildatum=1990-01-01", headers=HTML).text
    assert "De bronnen zeggen niets over deze dag." in page
    assert "Geen antwoord" not in page


def test_another_form_is_not_there(site: TestClient) -> None:
    answer = site.get("/verouderd.pdf", headers={"accept": "text/plain"})
    assert (answer.status_code, "is er als: csv, json, md, html, xlsx." in answer.text) == (404, True)


def test_what_is_typed_stays_text(site: TestClient) -> None:
    page = site.get("/verouderd", params={"ouder-dan": '"><script>alert(1)</script>'}, headers=HTML).text
    assert "<script>alert" not in page


def test_it_is_asked_by_keyboard_and_keeps_the_area(online_page: OfflinePage, served: str) -> None:
    page = online_page.page
    page.goto(f"{served}/verouderd?gebied=Dordrecht")
    page.get_by_label("Ouder dan").focus()
    page.keyboard.type("5")
    page.get_by_label("Teruggeteld vanaf").fill("2026-01-01")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Waarvan is op 1 januari 2026 de nieuwste bron ouder dan 5 jaar").wait_for()
    assert "gebied=Dordrecht" in page.url
    page.get_by_role("columnheader", name="naam").get_by_role("button").click()
    names = page.locator("tbody td:first-child").all_inner_texts()
    assert names == sorted(names, key=str.casefold)
    assert online_page.errors == []
