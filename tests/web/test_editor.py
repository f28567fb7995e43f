"""The editor in a browser: colours, completion by keyboard, a mistake at its line, a link that says it all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from netwerk import questions
from netwerk.web.armour import LONGEST_ADDRESS
from tests.conftest import OfflinePage
from tests.pages.axe import violations
from tests.web.conftest import HTML

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture
def editor(browser_page: OfflinePage, served: str) -> Iterator[Page]:
    """The editor, where nothing but the application can be reached."""
    page = browser_page.page
    page.context.set_offline(False)
    page.route(lambda address: not address.startswith(served), lambda route: route.abort())
    page.goto(f"{served}/sparql")
    yield page
    assert [one for one in browser_page.requests if not one.startswith(served)] == []
    assert [error for error in browser_page.errors if "400 (Bad Request)" not in error] == []


def write(page: Page, text: str) -> None:
    area = page.get_by_label("Uw vraag")
    area.fill("")
    area.press_sequentially(text)


def test_the_text_is_coloured_exactly_beneath_it(editor: Page) -> None:
    query = "# wat\nSELECT ?s { ?s a nw:Team ; skos:prefLabel \"x # y\"@nl, 'it' . <http://a/#b> ?p 12 }"
    editor.get_by_label("Uw vraag").fill(query)
    assert editor.locator("#kleuren").text_content() == f"{query}\n"
    spans = editor.locator("#kleuren span").evaluate_all("all => all.map((one) => [one.className, one.textContent])")
    assert ["comment", "# wat"] in spans
    assert ["keyword", "SELECT"] in spans
    assert ["variable", "?s"] in spans
    assert ["name", "nw:Team"] in spans
    assert ["string", '"x # y"'] in spans
    assert ["iri", "<http://a/#b>"] in spans
    assert ["number", "12"] in spans
    assert editor.locator("#nummers").text_content() == "1\n2\n"


def test_a_term_and_a_name_are_completed_by_keyboard(editor: Page) -> None:
    write(editor, "SELECT ?s { ?s nw:" + "verwijstN")
    offers = editor.get_by_role("listbox", name="Aanvullingen")
    offers.get_by_role("option").first.wait_for()
    editor.keyboard.press("Enter")
    area = editor.get_by_label("Uw vraag")
    assert area.input_value() == "SELECT ?s { ?s nw:verwijstNaar"
    area.press_sequentially(" actor:jgt")
    offers.get_by_role("option").filter(has_text="jeugd-en-gezinsteam-ridderkerk").wait_for()
    while "jeugd-en-gezinsteam-ridderkerk" not in offers.locator("[aria-selected=true]").inner_text():
        editor.keyboard.press("ArrowDown")
    assert area.get_attribute("aria-activedescendant") == offers.locator("[aria-selected=true]").get_attribute("id")
    editor.keyboard.press("Enter")
    assert area.input_value().endswith(" actor:jeugd-en-gezinsteam-ridderkerk")
    assert editor.locator("#kleuren").text_content() == f"{area.input_value()}\n"


def test_the_case_as_typed_goes_first(editor: Page) -> None:
    offers = editor.get_by_role("listbox", name="Aanvullingen").get_by_role("option")
    for typed, first in (("verw", "nw:verwijstNaar"), ("Verw", "nw:Verwijzing")):
        write(editor, "SELECT ?s { ?s " + ":".join(("nw", typed)))
        offers.first.wait_for()
        assert offers.first.inner_text().startswith(first)
        editor.keyboard.press("Escape")


def test_a_keyword_is_completed_when_asked(editor: Page) -> None:
    write(editor, "DESC")
    editor.keyboard.press("Control+Space")
    editor.get_by_role("option", name="DESCRIBE").wait_for()
    assert "aanvullingen" in editor.locator("#aanvulling-status").inner_text()
    editor.keyboard.press("Escape")
    assert editor.get_by_role("listbox", name="Aanvullingen").count() == 0
    assert editor.get_by_label("Uw vraag").input_value() == "DESC"


def test_tab_leaves_the_editor(editor: Page) -> None:
    editor.get_by_label("Uw vraag").focus()
    editor.keyboard.press("Tab")
    assert editor.evaluate("document.activeElement.textContent") == "Vraag"
    editor.keyboard.press("Shift+Tab")
    assert editor.evaluate("document.activeElement.id") == "query"


def test_a_mistake_is_shown_at_its_line(editor: Page) -> None:
    editor.get_by_label("Uw vraag").fill("SELECT ?s {\n  ?s a nw:Team .\n  ?s zegt }\n")
    editor.keyboard.press("Control+Enter")
    editor.get_by_role("alert").wait_for()
    assert editor.get_by_role("alert").inner_text().startswith("regel 3, kolom")
    assert editor.locator("#nummers b").inner_text() == "3"
    area = editor.get_by_label("Uw vraag")
    before = area.evaluate("(area) => area.value.slice(0, area.selectionStart)")
    assert before.count("\n") == 2
    assert area.get_attribute("aria-invalid") == "true"
    assert violations(editor) == []


def test_a_shared_link_shows_the_query_and_its_answer(editor: Page, served: str) -> None:
    query = (
        'SELECT ?naam {\n  ?s a nw:Gemeente ; skos:prefLabel ?naam .\n  FILTER(?naam != "é&+#"@nl)\n}\nORDER BY ?naam'
    )
    editor.get_by_label("Uw vraag").fill(query)
    editor.get_by_role("button", name="Vraag").click()
    link = editor.get_by_role("link", name="link naar deze vraag").get_attribute("href")
    assert link is not None
    assert "peildatum=2021-04-20" in link
    editor.goto(f"{served}{link}")
    assert editor.get_by_label("Uw vraag").input_value().rstrip() == query
    cells = editor.locator("table.sortable tbody td").all_inner_texts()
    assert len(cells) == 3
    assert any("Ridderkerk" in cell for cell in cells)
    assert violations(editor) == []


def test_a_long_query_is_sent_whole(editor: Page) -> None:
    query = f"# {'x' * 20_000}\nASK {{}}"
    editor.get_by_label("Uw vraag").fill(query)
    editor.get_by_role("button", name="Vraag").click()
    editor.get_by_text("Ja", exact=True).wait_for()
    assert editor.get_by_label("Uw vraag").input_value() == query


def test_a_query_too_long_for_a_link_is_taken_along_by_a_form(editor: Page) -> None:
    query = f"# {'x' * 20_000}\nSELECT ?s {{ ?s a nw:Gemeente }}"
    editor.get_by_label("Uw vraag").fill(query)
    editor.get_by_role("button", name="Vraag").click()
    editor.get_by_text("Deze vraag is te lang voor een link").wait_for()
    links = editor.locator("main a").evaluate_all("all => all.map((one) => one.getAttribute('href'))")
    assert max(map(len, links)) < LONGEST_ADDRESS
    assert violations(editor) == []
    with editor.expect_response(lambda one: one.request.method == "POST") as answer:
        editor.get_by_role("button", name="json", exact=True).click()
    assert answer.value.headers["netwerk-peildatum"] == "2021-04-20"
    assert len(answer.value.json()["results"]["bindings"]) == 3


def test_a_query_too_long_for_a_link_stays_when_the_day_is_changed(editor: Page) -> None:
    query = f"# {'x' * 20_000}\nSELECT ?s {{ ?s nw:verwijstNaar ?o }}"
    editor.get_by_label("Uw vraag").fill(query)
    editor.get_by_role("button", name="Vraag").click()
    editor.get_by_role("heading", name="Antwoord", exact=True).wait_for()
    editor.get_by_text("Andere dag of ander gebied").click()
    editor.get_by_label("Peildatum").fill("2015-06-01")
    editor.get_by_role("button", name="Toon").click()
    editor.get_by_text("Stand van 1 juni 2015, alle gebieden.").wait_for()
    assert editor.get_by_label("Uw vraag").input_value() == query
    assert "stand van 1 juni 2015" in editor.locator("table.sortable caption").inner_text()


def test_a_named_question_is_an_example(editor: Page) -> None:
    editor.get_by_text("Verwijzen", exact=True).click()
    question = questions.catalogue()["aanmelders"]
    editor.get_by_role("link", name=question.title).click()
    assert editor.get_by_label("Uw vraag").input_value() == question.query


def test_every_example_is_answered_as_it_stands(site: TestClient) -> None:
    failed = [
        name
        for name, question in questions.catalogue().items()
        if site.get("/sparql", params={"query": question.query}).status_code != 200
    ]
    assert failed == []


def test_what_the_query_holds_stays_text(site: TestClient) -> None:
    query = 'SELECT ("<script>alert(1)</script>" AS ?x) (<javascript:alert(1)> AS ?y) { } #</textarea><script>'
    page = site.get("/sparql", params={"query": query}, headers=HTML)
    assert page.status_code == 200
    assert "<script>alert" not in page.text
    assert "</textarea><script>" not in page.text
    assert 'href="javascript' not in page.text


def test_it_works_without_scripts(site: TestClient) -> None:
    page = site.get("/sparql", params={"query": "SELECT ?s { ?s a nw:Gemeente }"}, headers=HTML).text
    assert page.count('<td><a href="/id/actor/') == 3
