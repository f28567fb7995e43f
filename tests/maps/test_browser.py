"""The map in a real browser without a network: what a person does with it, by mouse, by keyboard, on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from netwerk.maps import render
from netwerk.network import Network
from netwerk.wording import sentence
from tests.maps import networks
from tests.samples import make_network, stand

if TYPE_CHECKING:
    from playwright.sync_api import Browser, FloatRect, Locator, Page

    from tests.conftest import OfflinePage

POINT_ON_LINE = """(relation) => {
  const { id } = Model.data.relations.find((one) => one.iri === relation);
  const edge = Picture.network.body.edges[Model.drawing.edges.findIndex((one) => one.relation === id)];
  const place = Picture.network.canvasToDOM(edge.edgeType.getPoint(0.5));
  const box = document.querySelector('#picture canvas').getBoundingClientRect();
  return [box.left + place.x, box.top + place.y];
}"""
POINT_ON_CARD = """(entity) => {
  const { id } = Model.data.nodes.find((one) => one.iri === entity);
  const place = Picture.network.canvasToDOM(Picture.network.getPosition(id));
  const box = document.querySelector('#picture canvas').getBoundingClientRect();
  return [box.left + place.x, box.top + place.y];
}"""
IN_SIGHT = """(entity) => {
  const { id } = Model.data.nodes.find((one) => one.iri === entity);
  const place = Picture.network.canvasToDOM(Picture.network.getPosition(id));
  const box = document.querySelector('#picture').getBoundingClientRect();
  return place.x > 0 && place.y > 0 && place.x < box.width && place.y < box.height;
}"""
LABELS = "() => Picture.lines().map(({ label }) => label).filter(Boolean)"
VISIBLE_LINES = "() => Picture.lines().length"


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The map of the ladder as a file."""
    return write(networks.ladder(), tmp_path_factory.mktemp("kaart") / "kaart.html")


@pytest.fixture
def page(browser_page: OfflinePage, written: Path) -> Page:
    """The map of the ladder, open."""
    return browser_page.open(written)


def write(network: Network, file: Path) -> Path:
    file.write_text(render(network), encoding="utf-8", newline="\n")
    return file


def whole_map(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.get_by_role("button", name="Hele kaart").click()
    page.wait_for_timeout(50)


def click_at(page: Page, script: str, iri: str) -> None:
    x, y = page.evaluate(script, iri)
    page.mouse.click(x, y)


def until(page: Page, expression: str) -> None:
    """Wait for something to become true; the page's policy forbids the usual way, which evaluates text."""
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(20)
    pytest.fail(expression)


def open_tab(page: Page, name: str) -> None:
    page.get_by_role("tab", name=name).click()


def heading(page: Page) -> Locator:
    return page.locator("#panel h2")


def search(page: Page, text: str) -> None:
    page.get_by_role("combobox", name="Zoek op naam of afkorting").fill(text)
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Enter")


def test_opens_offline_and_asks_for_nothing(browser_page: OfflinePage, written: Path) -> None:
    page = browser_page.open(written)
    page.locator("#picture canvas").wait_for()
    assert page.get_by_text("Stand van 1 juni 2020").is_visible()
    assert not page.locator("#notice").is_visible()
    assert browser_page.errors == []
    assert browser_page.outside == []
    assert len(browser_page.requests) == 1


def test_a_day_that_no_source_speaks_of_is_one_line(browser_page: OfflinePage, tmp_path: Path) -> None:
    page = browser_page.open(write(make_network([]), tmp_path / "leeg.html"))
    assert page.locator("main").inner_text().split("\n\n") == [
        "Netwerkkaart jeugdhulp: Voorbeeldstad",
        "De bronnen zeggen niets over deze dag.",
    ]
    assert browser_page.errors == []


def test_actors_without_relations_are_still_a_map(browser_page: OfflinePage, tmp_path: Path) -> None:
    page = browser_page.open(write(make_network([], [networks.JGT]), tmp_path / "los.html"))
    assert page.get_by_text("De bronnen noemen op deze dag geen relaties.").is_visible()
    search(page, "jgt")
    assert heading(page).text_content() == "Jeugd- en gezinsteam"
    assert browser_page.errors == []


def with_plans(page: Page) -> None:
    open_tab(page, "Filters")
    page.get_by_role("checkbox", name="Ook plannen").check()


def test_search_by_abbreviation_opens_the_panel_with_its_sources(page: Page) -> None:
    search(page, "jgt")
    assert heading(page).text_content() == "Jeugd- en gezinsteam"
    panel = page.locator("#panel")
    assert panel.get_by_text("Het team dat hulpvragen van gezinnen beoordeelt.").is_visible()
    assert panel.get_by_role("heading", name="Verwijzing (3)").is_visible()
    item = panel.locator("li.relation", has_text="als de school er niet uitkomt")
    assert "sinds 2020 · bestaand" in str(item.text_content())
    item.get_by_text("Bron: Voorbeeldplan (2020), 1. Begin").click()
    assert item.get_by_text("wie verwijst naar wie", exact=True).is_visible()
    assert item.get_by_text("Wie naar wie verwijst.").is_visible()


def test_panel_tells_of_open_ends_intermediaries_and_assigners(page: Page) -> None:
    with_plans(page)
    search(page, "jgt")
    panel = page.locator("#panel")
    assert panel.get_by_text("hier als tussenpersoon").is_visible()
    assert panel.get_by_text("hier wijst per casus aan").is_visible()
    assert panel.get_by_text("iemand (de bron zegt niet wie)").is_visible()
    assert panel.get_by_text("voorgenomen", exact=True).is_visible()
    assert panel.get_by_text("afgeleid uit de tekst").is_visible()


def test_names_in_the_panel_walk_the_graph(page: Page) -> None:
    search(page, "jgt")
    page.locator("#panel").get_by_role("link", name="Gedragswetenschapper").click()
    assert heading(page).text_content() == "Gedragswetenschapper"
    page.locator("#panel").get_by_role("button", name="Toon deze relatie").click()
    assert heading(page).text_content() == "Consultatie"
    for one in (networks.JGT, networks.EXPERT):
        until(page, f"({IN_SIGHT})({one.iri!r})")
    page.locator("#panel").get_by_role("button", name="Sluiten").click()
    assert heading(page).text_content() == "Zo leest u deze kaart"


def test_click_on_a_line_explains_it(page: Page) -> None:
    whole_map(page)
    click_at(page, POINT_ON_LINE, networks.REFERRAL.iri)
    assert heading(page).text_content() == "Verwijzing"
    panel = page.locator("#panel")
    assert sentence(networks.REFERRAL) in str(panel.text_content())
    assert panel.get_by_text("als de school er niet uitkomt", exact=True).is_visible()
    assert panel.get_by_text("wie verwijst naar wie", exact=True).is_visible()


def test_click_on_a_card_and_beside_it(page: Page) -> None:
    whole_map(page)
    click_at(page, POINT_ON_CARD, networks.SCHOOL.iri)
    assert heading(page).text_content() == "School"
    box = page.locator("#picture").bounding_box()
    assert box
    page.mouse.click(box["x"] + 5, box["y"] + 5)
    assert heading(page).text_content() == "Zo leest u deze kaart"


def test_legend_shows_and_hides_a_class_of_lines(page: Page) -> None:
    with_plans(page)
    before = page.evaluate(VISIBLE_LINES)
    page.get_by_role("checkbox", name="Geldstroom").check()
    assert page.evaluate(VISIBLE_LINES) == before + 1
    for name in ("Geldstroom", "Verwijzing", "Consultatie", "Regie"):
        page.get_by_role("checkbox", name=name).uncheck()
    assert page.evaluate(VISIBLE_LINES) == 0
    search(page, "gedragswetenschapper")
    assert page.locator("#panel").get_by_text("nu niet op de kaart").first.is_visible()
    page.get_by_role("button", name="Toon deze relatie").click()
    assert page.evaluate(VISIBLE_LINES) == 1


def test_keyboard_alone(page: Page) -> None:
    page.keyboard.press("Tab")
    assert focused(page) == "Naar de inhoud"
    page.keyboard.press("Tab")
    page.keyboard.type("ge")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    assert focused(page) == heading(page).text_content() == "Gedragswetenschapper"
    assert page.get_by_role("status").text_content() == "Gekozen: Gedragswetenschapper, 1 relatie."
    page.keyboard.press("Escape")
    assert heading(page).text_content() == "Zo leest u deze kaart"
    assert page.evaluate("document.activeElement.id") == "search"


def test_lists_open_the_panel_by_keyboard(page: Page) -> None:
    summary = page.locator("#list-relations summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.locator("#list-relations tbody tr").first.wait_for()
    for _ in range(6):  # the box, four headings to sort by, the first name
        page.keyboard.press("Tab")
    opener = focused(page)
    page.keyboard.press("Enter")
    assert focused(page) == heading(page).text_content() == opener
    page.keyboard.press("Escape")
    assert focused(page) == opener


def test_tabs_by_keyboard(page: Page) -> None:
    tab = page.get_by_role("tab", name="Uitleg")
    tab.focus()
    for key, name in (
        ("ArrowRight", "Vraag"),
        ("End", "Meenemen"),
        ("ArrowRight", "Uitleg"),
        ("ArrowLeft", "Meenemen"),
    ):
        page.keyboard.press(key)
        assert focused(page) == name
        assert page.get_by_role("tab", selected=True).all_text_contents() == [name]
        assert page.get_by_role("tabpanel").count() == 1
    page.keyboard.press("Home")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "panel"
    page.get_by_role("button", name="Zoek de weg van wie naar wie").press("Enter")
    assert focused(page) == "Route"


def test_a_choice_opens_its_tab_and_closing_goes_back(page: Page) -> None:
    open_tab(page, "Route")
    search(page, "jgt")
    assert page.get_by_role("tab", selected=True).text_content() == "Uitleg"
    page.get_by_role("button", name="Sluiten").click()
    assert page.get_by_role("tab", selected=True).text_content() == "Route"
    assert focused(page) == "Route"


def test_search_without_a_match_says_so(page: Page) -> None:
    page.get_by_role("combobox").fill("bestaat niet")
    assert page.get_by_text("Geen naam gevonden").is_visible()
    page.keyboard.press("Enter")
    assert heading(page).text_content() == "Zo leest u deze kaart"
    page.keyboard.press("Escape")
    assert not page.get_by_text("Geen naam gevonden").is_visible()


def test_the_wheel_scrolls_the_page_until_the_map_is_clicked(page: Page) -> None:
    box = page.locator("#picture").bounding_box()
    assert box
    page.mouse.move(box["x"] + 20, box["y"] + 20)
    scale = page.evaluate("Picture.network.getScale()")
    page.mouse.wheel(0, 100)
    until(page, "scrollY > 0")
    assert page.evaluate("Picture.network.getScale()") == scale
    page.keyboard.down("Control")
    page.mouse.wheel(0, 100)
    until(page, f"Picture.network.getScale() !== {scale}")
    page.keyboard.up("Control")
    scale = page.evaluate("Picture.network.getScale()")
    page.mouse.click(box["x"] + 20, box["y"] + 20)
    page.mouse.wheel(0, 100)
    until(page, f"Picture.network.getScale() !== {scale}")


@pytest.fixture
def phone(browser: Browser, written: Path) -> Iterator[Page]:
    """The map of the ladder on a phone, under a finger."""
    context = browser.new_context(
        offline=True, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(written.resolve().as_uri())
    yield page
    context.close()


def box_of(page: Page, selector: str) -> FloatRect:
    box = page.locator(selector).bounding_box()
    assert box
    return box


def tap(page: Page, entity: str) -> None:
    page.locator("#picture").scroll_into_view_if_needed()
    page.touchscreen.tap(*page.evaluate(POINT_ON_CARD, entity))
    until(page, "document.querySelector('#panel .close') !== null")


def drag_up(page: Page, x: float, y: float, by: int) -> None:
    """One finger moves up over the page."""
    session = page.context.new_cdp_session(page)
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 11):
        point = {"x": x, "y": y - by * step / 10}
        session.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_timeout(200)


def test_a_tap_on_a_phone_brings_up_a_sheet_that_closes(phone: Page) -> None:
    phone.get_by_role("button", name="Hele kaart").tap()
    tap(phone, networks.SCHOOL.iri)
    assert focused(phone) == heading(phone).text_content() == "School"
    sheet = box_of(phone, "#panel")
    assert sheet["y"] + sheet["height"] <= 844.5
    assert sheet["y"] >= 844 * 0.4
    assert box_of(phone, "#panel h2")["y"] >= sheet["y"]
    assert phone.evaluate(POINT_ON_CARD, networks.SCHOOL.iri)[1] < sheet["y"]
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    phone.get_by_role("button", name="Sluiten").tap()
    assert phone.locator("#panel.sheet").count() == 0
    assert heading(phone).text_content() == "Zo leest u deze kaart"


def test_where_a_sheet_would_leave_no_room_the_choice_stands_below_the_map(browser: Browser, written: Path) -> None:
    context = browser.new_context(offline=True, viewport={"width": 320, "height": 256}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(written.resolve().as_uri())
    search(page, "jgt")
    assert heading(page).text_content() == focused(page) == "Jeugd- en gezinsteam"
    assert page.locator("#panel").evaluate("(one) => getComputedStyle(one).position") == "static"
    assert 0 <= box_of(page, "#panel h2")["y"] < 256
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_the_lists_on_a_phone_show_map_and_sheet(phone: Page) -> None:
    phone.locator("#list-relations summary").tap()
    phone.get_by_role("button", name="Toon op de kaart").last.tap()
    phone.wait_for_timeout(100)
    picture, sheet = box_of(phone, "#picture"), box_of(phone, "#panel")
    assert -1 <= picture["y"] < sheet["y"] < 844


def standing_still(page: Page) -> None:
    """Wait until a fling of the page has come to rest."""
    places = [-1.0, page.evaluate("scrollY")]
    while places[-1] != places[-2]:
        page.wait_for_timeout(150)
        places.append(page.evaluate("scrollY"))


def test_a_finger_scrolls_the_page_past_the_map_until_it_is_tapped(phone: Page) -> None:
    phone.locator("#picture").scroll_into_view_if_needed()
    place = box_of(phone, "#picture")
    x, y = place["x"] + 30, place["y"] + place["height"] - 90
    before, spot = phone.evaluate("scrollY"), phone.evaluate("Picture.network.getViewPosition().y")
    drag_up(phone, x, y, 200)
    assert phone.evaluate("scrollY") > before
    assert phone.evaluate("Picture.network.getViewPosition().y") == spot
    standing_still(phone)
    phone.evaluate("scrollTo(0, 0)")
    phone.locator("#picture").scroll_into_view_if_needed()
    standing_still(phone)
    place = box_of(phone, "#picture")
    for _ in range(5):  # a busy machine can take a tap for a long press
        phone.touchscreen.tap(place["x"] + 4, place["y"] + 4)
        phone.wait_for_timeout(400)
        if phone.locator("#picture.active").count():
            break
    before = phone.evaluate("scrollY")
    drag_up(phone, x, place["y"] + place["height"] - 90, 200)
    assert phone.evaluate("scrollY") == before
    assert phone.evaluate("Picture.network.getViewPosition().y") > spot
    phone.get_by_role("heading", level=1).tap()
    standing_still(phone)
    phone.locator("#picture").scroll_into_view_if_needed()
    standing_still(phone)
    before, place = phone.evaluate("scrollY"), box_of(phone, "#picture")
    drag_up(phone, x, place["y"] + place["height"] - 90, 200)
    assert phone.evaluate("scrollY") > before


def test_when_every_line_is_older_it_is_said_once(browser_page: OfflinePage, tmp_path: Path) -> None:
    network = make_network(networks.RELATIONS)
    object.__setattr__(network, "stand", stand(plans=True, day=date(2030, 1, 1)))
    page = browser_page.open(write(network, tmp_path / "later.html"))
    said = "Alle lijnen op de kaart zijn voor het laatst bevestigd in 2020."
    assert page.get_by_text(said).is_visible()
    assert page.evaluate(LABELS) == []
    open_tab(page, "Filters")
    page.get_by_role("checkbox", name="Deelname").check()
    assert page.get_by_text(
        "Alle lijnen op de kaart zijn voor het laatst bevestigd in 2019 tot en met 2020."
    ).is_visible()
    search(page, "jgt")
    assert page.locator("#panel").get_by_text("laatst bevestigd 31 december 2020").first.is_visible()


def test_when_some_lines_are_older_each_says_so(page: Page) -> None:
    assert not page.get_by_text("Alle lijnen op de kaart zijn").is_visible()
    open_tab(page, "Filters")
    page.get_by_role("checkbox", name="Deelname").check()
    assert page.evaluate(LABELS) == ["laatst 2019"]


def test_dark_and_back(browser_page: OfflinePage, written: Path) -> None:
    page = browser_page.open(written)
    colour = "() => Picture.lines()[0].color"
    light = page.evaluate(colour)
    page.emulate_media(color_scheme="dark")
    until(page, f"({colour})() !== '{light}'")
    assert browser_page.errors == []


def test_without_scripts_the_lists_say_it_all(browser: Browser, written: Path) -> None:
    context = browser.new_context(offline=True, java_script_enabled=False)
    page = context.new_page()
    page.goto(written.resolve().as_uri())
    assert page.get_by_text("Zonder JavaScript is er geen tekening").is_visible()
    assert not page.locator("#explorer").is_visible()
    page.locator("#plain-relations summary").click()
    assert page.locator("#plain-relations li", has_text=sentence(networks.REFERRAL)).is_visible()
    context.close()


def test_hostile_words_run_nothing(browser_page: OfflinePage, tmp_path: Path) -> None:
    page = browser_page.open(write(networks.hostile(), tmp_path / "kwaad.html"))
    for name in ("alias0", "alias3", "alias5"):
        search(page, name)
        page.locator("#panel summary").first.click()
        page.get_by_role("button", name="Toon deze relatie").first.click()
    whole_map(page)
    for iri in page.evaluate("Model.data.nodes.map((one) => one.iri)"):
        page.mouse.move(*page.evaluate(POINT_ON_CARD, iri))
        page.wait_for_timeout(200)
    for name in ("#list-entities", "#list-relations"):
        page.locator(f"{name} summary").click()
        page.locator(f"{name} tbody tr").first.wait_for()
    assert page.evaluate("window.harmed") is None
    assert page.locator("main script, main img, main b").count() == 0
    assert browser_page.errors == []
    assert browser_page.outside == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Page, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
    page.locator("#list-relations tbody tr").first.wait_for()
    search(page, "jgt")
    page.get_by_role("combobox", name="Zoek op naam").fill("g")
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": tags}})
    assert found.violations_count == 0, found.generate_report()


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent"))
