"""Routes on the page as a reader asks for them: on the map, in the address, filtered, and when there is none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from netwerk import routes, session, wording
from netwerk.maps import render
from netwerk.network import Network
from tests.maps import networks
from tests.maps.test_browser import open_tab

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.conftest import OfflinePage

SCHOOLS, TABLE = "onderwijs", "Jeugdbeschermingsplein"
DOCTOR, HELP = "huisarts", "lokale specialistische jeugdhulp"
HIGHLIGHTED = "() => Picture.lines().filter(({ faint }) => !faint).length"


@pytest.fixture(scope="module")
def network() -> Network:
    return session.start(session.Wish(area="Ridderkerk")).network()


@pytest.fixture(scope="module")
def written(network: Network, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("route") / "kaart.html"
    file.write_text(render(network), encoding="utf-8", newline="\n")
    return file


@pytest.fixture
def page(browser_page: OfflinePage, written: Path) -> Page:
    page = browser_page.open(written)
    open_tab(page, "Route")
    return page


def ask(page: Page, start: str, end: str, stop: str = "") -> None:
    for label, name in (("Van", start), ("Langs (mag leeg)", stop), ("Naar", end)):
        field = page.get_by_role("combobox", name=label, exact=True)
        field.fill(name)
        field.press("Enter" if name else "Tab")


def ways(page: Page) -> Locator:
    return page.locator("#route ol.routes > li")


def courses(page: Page) -> list[str]:
    return [str(one.locator("> p").text_content()) for one in ways(page).all()]


def expected(network: Network, start: str, end: str) -> list[str]:
    by_name = {entity.label: entity for entity in network.entities.values()}
    found = routes.simple(network, by_name[start], by_name[end]).found
    return [" → ".join([way[0].origin.label, *(step.target.label for step in way)]) for way in found]


def test_all_routes_with_their_steps(browser_page: OfflinePage, page: Page, network: Network) -> None:
    ask(page, SCHOOLS, TABLE)
    assert page.locator("#route-answer h2").text_content() == f"Van {SCHOOLS} naar {TABLE}"
    assert sorted(courses(page)) == sorted(expected(network, SCHOOLS, TABLE))
    by_name = {entity.label: entity for entity in network.entities.values()}
    found = routes.shortest(network, by_name[SCHOOLS], by_name[TABLE])
    for step in found.found[0]:
        for relation in step.relations:
            item = ways(page).first.locator("> ol > li", has_text=wording.sentence(relation))
            assert wording.citations(relation.passages).split(",")[0] in str(item.locator("cite").first.text_content())
    assert page.evaluate(HIGHLIGHTED) >= len(found.found[0])
    assert browser_page.errors == []


def test_a_name_that_nobody_has_is_not_asked(page: Page) -> None:
    ask(page, SCHOOLS, TABLE)
    start = page.get_by_role("combobox", name="Van", exact=True)
    start.fill("Bestaat niet")
    assert page.get_by_role("listbox", name="Van: gevonden namen").get_by_text("Geen naam gevonden").is_visible()
    start.press("Tab")
    assert start.input_value() == SCHOOLS
    start.fill("")
    start.press("Tab")
    assert page.evaluate("State.now.from") is None
    assert ways(page).count() == 0


def test_the_address_holds_the_route(browser_page: OfflinePage, page: Page, written: Path) -> None:
    ask(page, DOCTOR, HELP)
    told = courses(page)
    assert len(told) == 2
    ways(page).nth(1).get_by_role("button", name="Toon op de kaart").click()
    page.wait_for_timeout(600)
    address = page.evaluate("location.hash")
    page.goto("about:blank")
    page.goto(written.resolve().as_uri() + address)
    assert courses(page) == told
    assert ways(page).nth(1).get_by_role("button").get_attribute("aria-pressed") == "true"
    assert page.get_by_role("combobox", name="Naar", exact=True).input_value() == HELP
    assert browser_page.errors == []


def test_the_routes_are_a_table_too(page: Page) -> None:
    table = page.locator("#list-routes")
    assert table.is_hidden()
    ask(page, DOCTOR, HELP)
    table.locator("summary").click()
    rows = table.locator("tbody tr")
    rows.first.wait_for()
    assert rows.locator("td:nth-child(2)").all_text_contents() == courses(page)
    assert [row.get_attribute("aria-current") for row in rows.all()] == ["true", None]
    rows.nth(1).get_by_role("button", name="Toon op de kaart").click()
    assert page.evaluate("State.now.way") == 1
    assert [row.get_attribute("aria-current") for row in rows.all()] == [None, "true"]
    table.get_by_role("button", name="Stappen").click()
    table.get_by_role("button", name="Stappen").click()
    steps = [int(text) for text in rows.locator("td:nth-child(3)").all_text_contents()]
    assert steps == sorted(steps, reverse=True)
    page.get_by_role("button", name="Wis de route").click()
    assert table.is_hidden()


def test_swap_and_clear(page: Page) -> None:
    ask(page, SCHOOLS, TABLE)
    page.get_by_role("button", name="Wissel om").click()
    assert page.locator("#route-answer h2").text_content() == f"Van {TABLE} naar {SCHOOLS}"
    assert "Geen weg. Gezocht langs: " in str(page.locator("#route-answer h2 + p").text_content())
    page.get_by_role("button", name="Wis de route").click()
    assert page.locator("#route-answer h2").count() == 0
    assert page.get_by_text("Kies bij Van en Naar een naam.").is_visible()


def test_a_filter_holds_for_routes(page: Page) -> None:
    ask(page, SCHOOLS, TABLE)
    assert ways(page).count()
    page.evaluate("""State.update({ noKinds: new Set(Model.data.relations
      .filter((one) => one.shortcuts.includes('verwijstNaar')).flatMap(Filter.kindsOf)) })""")
    assert ways(page).count() == 0
    assert page.get_by_text("Zonder uw filters is er wel een weg.").is_visible()
    assert "Geen weg." in str(page.locator("#route-answer h2 + p").text_content())


def test_a_route_that_filters_close_can_be_opened_again(page: Page) -> None:
    ask(page, SCHOOLS, TABLE)
    told = courses(page)
    page.evaluate("State.update({ certainty: 'genoemd' })")
    assert ways(page).count() == 0
    page.locator("#route").get_by_role("button", name="Wis de filters").click()
    assert courses(page) == told


@pytest.fixture
def ladder(browser_page: OfflinePage, tmp_path: Path) -> Page:
    file = tmp_path / "kaart.html"
    file.write_text(render(networks.ladder()), encoding="utf-8", newline="\n")
    page = browser_page.open(file)
    open_tab(page, "Route")
    return page


def test_what_would_open_a_route(ladder: Page) -> None:
    ask(ladder, "JGT", "Gedragswetenschapper")
    assert ladder.get_by_role("heading", name="Wat een weg zou openen").is_visible()
    opener = ladder.locator("#route-answer li", has_text="Consultatie: Jeugd- en gezinsteam → Gedragswetenschapper")
    assert opener.get_by_text("Bron: Voorbeeldplan (2020), 1. Begin").is_visible()


def test_gatekeepers_are_marked_and_a_stop_is_kept(ladder: Page) -> None:
    page = ladder
    ask(page, "School", "Jeugdbescherming")
    assert "Op elke weg hiertussen: Jeugd- en gezinsteam" in str(page.locator("#route-answer").text_content())
    ask(page, "Huisarts", "Jeugdbescherming", "JGT")
    assert courses(page) == ["Huisarts → Jeugd- en gezinsteam → Jeugdbescherming"]
    ask(page, "Huisarts", "Jeugdbescherming", "School")
    assert courses(page) == []


def test_axe_finds_nothing_on_routes(page: Page) -> None:
    from axe_playwright_python.sync_playwright import Axe

    ask(page, SCHOOLS, TABLE)
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": tags}})
    assert found.violations_count == 0, found.generate_report()
