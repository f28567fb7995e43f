"""Named questions: a form, an answer at an address to keep, the same as file, and every mistake told."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from starlette.testclient import TestClient

from netwerk import questions
from netwerk.errors import BusyError, StoppedError
from netwerk.runner import Limits, NamedReply, Runner
from netwerk.web import fields
from tests.pages.axe import violations
from tests.web.conftest import HTML

if TYPE_CHECKING:
    from tests.conftest import OfflinePage

ASKED = "/vragen/aanmelders?bij=Jeugdbeschermingsplein&gebied=Ridderkerk"


def test_every_question_is_listed_and_found(site: TestClient) -> None:
    page = site.get("/vragen", headers=HTML).text
    assert [name for name in questions.catalogue() if f'href="/vragen/{name}"' not in page] == []
    assert "/vragen/aanmelders" not in site.get("/vragen?q=geld", headers=HTML).text


@pytest.mark.parametrize("name", questions.catalogue())
def test_every_question_has_a_form_and_answers_its_example(site: TestClient, name: str) -> None:
    question = questions.catalogue()[name]
    form = site.get(f"/vragen/{name}", headers=HTML)
    assert form.status_code == 200
    for parameter in question.parameters:
        assert f'name="{parameter.name}"' in form.text
    given = {parameter.name: parameter.example for parameter in question.parameters}
    answer = site.get(f"/vragen/{name}", params=given, headers=HTML)
    assert answer.status_code == 200, answer.text
    assert 'id="antwoord"' in answer.text


def test_a_field_suggests_names(site: TestClient) -> None:
    page = site.get("/vragen/aanmelders", headers=HTML).text
    assert 'list="veld-bij-namen"' in page
    assert '<option value="Jeugdbeschermingsplein"></option>' in page


def test_a_field_with_more_names_than_its_page_holds_asks_for_them(
    browser_page: OfflinePage, served: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fields, "SUGGESTED", 3)
    page = browser_page.page
    page.context.set_offline(False)
    page.goto(f"{served}/vragen/aanmelders")
    options = page.locator("#veld-bij-namen option")
    assert options.count() == 3
    page.locator("#veld-bij").press_sequentially("beschermingsplein")
    page.locator('#veld-bij-namen option[value="Jeugdbeschermingsplein"]').wait_for(state="attached")
    asked = [one for one in browser_page.requests if "namen.json" in one]
    assert asked
    assert all(one.startswith(f"{served}/sparql/namen.json?soort=ding") for one in asked)
    assert browser_page.errors == []
    assert violations(page) == []


def test_names_are_those_of_the_kind_asked(site: TestClient) -> None:
    def kinds(soort: str) -> set[str]:
        found = site.get("/sparql/namen.json", params={"q": "zorg", "soort": soort}).json()
        return {one["kort"].partition(":")[0] for one in found}

    assert kinds("actor") == {"actor"}
    assert kinds("voorziening") == {"voorziening"}
    assert kinds("ding") >= {"actor", "voorziening"}


def test_an_answer_cites_and_leads_on(site: TestClient) -> None:
    page = site.get(ASKED, headers=HTML).text
    assert "Uitvoeringsplan Jeugdhulp 2015 van de gemeente Ridderkerk (2015), 2.4. Gedwongen kader" in page
    assert '<a href="/id/actor/jeugd-en-gezinsteam-ridderkerk?gebied=Ridderkerk">Jeugd- en Gezinsteam</a>' in page
    statement = re.search(r'<a href="(/id/relatie/[^"]+)">', page)
    assert statement
    assert site.get(statement[1], headers=HTML).status_code == 200


def test_each_of_several_statements_and_names_in_a_cell_leads_on(site: TestClient) -> None:
    given = {"minstens": "2", "gebied": "Dordrecht", "peildatum": "2021-06-01"}
    page = site.get("/vragen/meer-tafels", params=given, headers=HTML).text
    statements = ("dd21-stichting-jeugdteams-ontwikkeltafels", "dd21-stichting-jeugdteams-partij-sociaal-wijkteam")
    assert all(f'<a href="/id/relatie/{name}?' in page for name in statements)
    assert ">ontwikkeltafels</a>; <a " in page


def test_the_lasting_link_gives_the_same_answer(site: TestClient) -> None:
    page = site.get(ASKED, headers=HTML).text
    link = re.search(r'<a href="([^"]+)">vaste link', page)
    assert link
    address = link[1].replace("&amp;", "&")
    assert "peildatum=2015-01-01" in address
    again = site.get(address, headers=HTML).text
    rows = re.compile(r"<tbody>.*</tbody>", re.DOTALL)
    plain = [re.sub(r' href="[^"]*"', "", rows.findall(text)[0]) for text in (page, again)]
    assert plain[0] == plain[1]


def first_cells(page: str) -> list[str]:
    body = page.partition("<tbody>")[2].partition("</tbody>")[0]
    return [re.sub("<[^>]+>", "", row) for row in re.findall(r"<tr><td[^>]*>(.*?)</td>", body)]


def test_a_heading_sorts_the_whole_answer_by_a_plain_link(site: TestClient) -> None:
    page = site.get(ASKED, headers=HTML).text
    link = re.search(r'<th scope="col"><a href="([^"]+)">aanmelder</a></th>', page)
    assert link
    address = link[1].replace("&amp;", "&")
    assert address.endswith("&sorteer=aanmelder#antwoord")
    upward = site.get(address, headers=HTML).text
    assert first_cells(upward) == sorted(first_cells(page))
    assert '<th scope="col" aria-sort="ascending">' in upward
    turned = re.search(r'aria-sort="ascending"><a href="([^"]+)"', upward)
    assert turned
    downward = site.get(turned[1].replace("&amp;", "&"), headers=HTML).text
    assert first_cells(downward) == sorted(first_cells(page), reverse=True)
    lasting = re.search(r'<a href="([^"]+)">vaste link', downward)
    assert lasting
    assert "sorteer=-aanmelder" in lasting[1]


def test_a_file_has_the_order_that_its_address_names(site: TestClient) -> None:
    rows = json.loads(site.get(f"{ASKED.replace('?', '.json?')}&sorteer=-aanmelder").text)["rijen"]
    assert [row["aanmelder"] for row in rows] == [
        "Veilig Thuis",
        "Raad voor de Kinderbescherming",
        "Jeugd- en Gezinsteam",
    ]
    assert all("Uitvoeringsplan Jeugdhulp 2015" in row["bron"] for row in rows)


def test_columns_without_any_value_are_named_and_not_shown(site: TestClient) -> None:
    page = site.get("/vragen/opdrachten?gebied=Dordrecht", headers=HTML).text
    assert "Lege kolommen, niet getoond: doelgroep, via." in page
    assert ">doelgroep</a></th>" not in page


def test_the_files_hold_the_same_rows(site: TestClient) -> None:
    answers = {kind: site.get(ASKED.replace("?", f".{kind}?")) for kind in ("csv", "json", "xlsx")}
    for kind, answer in answers.items():
        assert answer.headers["content-disposition"] == f'attachment; filename="aanmelders.{kind}"'
    in_json = [row["aanmelder"] for row in json.loads(answers["json"].text)["rijen"]]
    rows = csv.DictReader(io.StringIO(answers["csv"].content.decode("utf-8-sig")), delimiter=";")
    sheet = openpyxl.load_workbook(io.BytesIO(answers["xlsx"].content))["Antwoord"]
    assert in_json == ["Jeugd- en Gezinsteam", "Raad voor de Kinderbescherming", "Veilig Thuis"]
    assert [row["aanmelder"] for row in rows] == in_json
    assert [row[0] for row in sheet.iter_rows(min_row=2, values_only=True)] == in_json


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/vragen/aanmelders?bij=Jeugdbeschermingspleen", 400, "Bedoelt u &#39;Jeugdbeschermingsplein&#39;"),
        ("/vragen/aanmelders?bij=niemand", 400, "Onbekend: actor, voorziening of afspraak &#39;niemand&#39;"),
        ("/vragen/aanmelders?wie=x", 400, "Onbekend: parameter &#39;wie&#39; van vraag aanmelders. Mogelijk: bij,"),
        ("/vragen/rollen?rol=", 200, "Wie heeft een bepaalde rol"),
        ("/vragen/verwijzers-zonder-tussenkomst?peildatum=gisteren", 400, "is geen dag"),
        (f"{ASKED}&sorteer=wie", 400, "Onbekend: kolom &#39;wie&#39; om op te sorteren. Mogelijk: aanmelder,"),
        ("/vragen/aanmelderz", 404, "Bedoelt u &#39;aanmelders&#39;"),
        ("/vragen/aanmelders.exe?bij=x", 404, "Er is geen vraag aanmelders."),
    ],
)
def test_a_mistake_is_told_where_it_is_made(site: TestClient, path: str, status: int, words: str) -> None:
    answer = site.get(path, headers=HTML)
    assert answer.status_code == status
    assert words in answer.text


def test_a_file_that_misses_a_parameter_says_so_in_one_line(site: TestClient) -> None:
    answer = site.get("/vragen/aanmelders.csv")
    assert (answer.status_code, answer.text.count("\n")) == (400, 1)
    assert "Vul nog in: bij (" in answer.text


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (StoppedError("De vraag is gestopt.", "tijd"), 503),
        (StoppedError("Geen geheugen.", "geheugen"), 503),
        (StoppedError("Het proces eindigde.", "storing"), 500),
        (BusyError("Het is druk."), 503),
    ],
)
def test_a_question_that_gets_no_answer_says_why(
    site: TestClient, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int
) -> None:
    def refuse(*_given: object, **_more: object) -> None:
        raise error

    monkeypatch.setattr(Runner, "named", refuse)
    for path, headers in ((ASKED, HTML), (ASKED.replace("?", ".csv?"), {})):
        answer = site.get(path, headers=headers)
        assert (answer.status_code, str(error) in answer.text) == (status, True)


def test_a_limit_that_bites_is_told_in_every_form(site: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    named = Runner.named

    def cut(runner: Runner, *given: Any, **more: Any) -> NamedReply:
        return named(runner, *given, **more, limits=replace(runner.limits, rows=2))

    monkeypatch.setattr(Runner, "named", cut)
    page = site.get(f"{ASKED}&sorteer=-aanmelder", headers=HTML).text
    assert "Afgekapt na 2 rijen" in page
    assert first_cells(page) == sorted(first_cells(page), reverse=True)
    files = {kind: site.get(ASKED.replace("?", f".{kind}?")) for kind in ("csv", "json", "xlsx")}
    assert {one.headers["netwerk-afgekapt"] for one in files.values()} == {"rijen"}
    told = json.loads(files["json"].text)
    assert (len(told["rijen"]), "Afgekapt na 2 rijen" in told["afgekapt"][0]) == (2, True)
    sheet = openpyxl.load_workbook(io.BytesIO(files["xlsx"].content))["Toelichting"]
    assert any("Afgekapt na 2 rijen" in str(row[0]) for row in sheet.iter_rows(values_only=True))


def test_a_chart_is_read_on_a_telephone(browser_page: OfflinePage, served: str) -> None:
    page = browser_page.page
    page.context.set_offline(False)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{served}/vragen/meer-tafels?minstens=2")
    bars = page.locator(".bar")
    size = "one => parseFloat(getComputedStyle(one).fontSize) * one.getBoundingClientRect().width / one.offsetWidth"
    assert bars.first.evaluate(size) >= 14
    lengths = bars.locator("rect").evaluate_all("all => all.map((one) => one.getBoundingClientRect().width)")
    values = [int(text) for text in bars.locator(".value").all_inner_texts()]
    assert lengths[0] / lengths[-1] == pytest.approx(values[0] / values[-1], rel=0.02)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_question_that_counts_has_a_chart_beside_its_table(site: TestClient) -> None:
    page = site.get("/vragen/meer-tafels?minstens=2", headers=HTML).text
    bars = re.findall(r'<span class="name">([^<]+)</span>.*?<span class="value">(\d+)</span>', page)
    rows = re.findall(r"<tr><td[^>]*>(?:<a [^>]+>)?([^<]+)(?:</a>)?</td><td[^>]*>(\d+)</td>", page)
    assert len(bars) > 2
    assert bars == rows
    assert "Aantal per wie" in page


@pytest.mark.parametrize("kind", ["csv", "json", "xlsx", "html"])
def test_a_cut_answer_says_so_in_every_form(site: TestClient, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    """In the file itself: whoever opens it later sees no header of the answer it came with."""
    real = Runner.named
    monkeypatch.setattr(Runner, "named", lambda *given, **more: real(*given, **more, limits=Limits(rows=2)))
    ending = "" if kind == "html" else f".{kind}"
    answer = site.get(f"/vragen/nieuwste-bron{ending}", headers=HTML)
    if kind == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(answer.content))
        text = " ".join(str(cell.value) for sheet in book.worksheets for row in sheet.iter_rows() for cell in row)
    else:
        text = answer.content.decode()
    assert "Afgekapt na 2 rijen." in text
    if kind != "html":
        assert answer.headers["netwerk-afgekapt"] == "rijen"
