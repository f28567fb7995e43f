"""The page to start from in a browser, opened from disk with the network off."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from netwerk.directory.base import Directory
from netwerk.directory.loading import make
from netwerk.model import ContactPoint
from netwerk.network import build
from tests.conftest import OfflinePage
from tests.directory.html.conftest import Write
from tests.pages.axe import EVERY_WINDOW, violations
from tests.samples import actor, relation, service, stand

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

EVERYTHING = ["=Verblijf", "Cursus opvoeden", "Gezinscoaching", "Later", "Voornemen", "Zomerkamp <b>"]


@pytest.fixture
def shown(browser_page: OfflinePage, sample: Path) -> Page:
    return browser_page.open(sample / "index.html")


def visible(page: Page, where: str = "main") -> list[str]:
    return page.locator(f"{where} .entry:visible h3 > :first-child").all_inner_texts()


def actors(page: Page) -> list[str]:
    return page.locator(".actors > li:visible a").all_inner_texts()


def told(page: Page) -> str:
    return page.get_by_role("status").inner_text()


def box(page: Page, facet: str, value: str) -> str:
    """The checkbox of a value with its count, as a reader hears it."""
    return page.locator(f"[data-facet={facet}] label.value", has_text=value).inner_text().replace("\n", " ")


def tick(page: Page, facet: str, value: str) -> None:
    """Tick by keyboard."""
    page.locator(f"[data-facet={facet}] label.value", has_text=value).locator("input").focus()
    page.keyboard.press("Space")


def test_style_and_script_of_the_folder_are_taken_from_disk(browser_page: OfflinePage, sample: Path) -> None:
    page = browser_page.open(sample / "index.html")
    assert page.title() == "Sociale kaart Voorbeeldstad"
    assert visible(page) == EVERYTHING
    assert page.get_by_role("search").is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"
    assert browser_page.errors == []
    assert browser_page.outside == []
    assert len(browser_page.requests) == 3


def test_is_searched_by_keyboard(shown: Page) -> None:
    for _ in range(2):
        shown.keyboard.press("Tab")
    shown.keyboard.type("coach thuis")
    assert visible(shown) == ["Gezinscoaching"]
    assert actors(shown) == []
    assert told(shown) == "1 van de 6 voorzieningen."
    shown.keyboard.press("Control+a")
    shown.keyboard.type("bestaat niet")
    assert visible(shown) == []
    assert told(shown) == "Geen van de 6 voorzieningen."
    assert shown.get_by_text("Niets gevonden.").is_visible()
    shown.keyboard.press("Control+a")
    shown.keyboard.press("Delete")
    assert visible(shown) == EVERYTHING
    assert told(shown) == "6 voorzieningen en 3 in Wie is wie."


@pytest.mark.parametrize(
    ("words", "found", "people"),
    [
        ("CÚRSÚS", ["Cursus opvoeden"], []),
        ("voor ouders van een gezin", ["Gezinscoaching"], []),
        ("toestemming", ["Gezinscoaching", "Voornemen"], []),
        ("buurtteam", ["Gezinscoaching", "Voornemen"], ["Buurtteam"]),
        ("school", ["Gezinscoaching", "Voornemen"], ["School"]),
        ("voor de school", ["Gezinscoaching", "Voornemen"], ["School"]),
        ("regio", ["=Verblijf"], []),
        ("buu", ["Gezinscoaching", "Voornemen"], ["Buurtteam"]),
        ("urt", [], []),
        ("scholen", [], []),
        ("cursussen", ["Cursus opvoeden"], []),
        ("gezinnen", ["Gezinscoaching"], []),
        ("tteam", ["Gezinscoaching", "Voornemen"], ["Buurtteam"]),
    ],
)
def test_finds_by_all_that_is_told_whatever_the_capitals_and_accents(
    shown: Page, words: str, found: list[str], people: list[str]
) -> None:
    shown.locator("#zoek").fill(words)
    assert visible(shown) == found
    assert actors(shown) == people


def test_facets_are_ticked_by_keyboard_with_live_counts(shown: Page) -> None:
    assert box(shown, "doelgroep", "jeugdigen") == "jeugdigen 3"
    assert box(shown, "doelgroep", "niet bekend") == "niet bekend 2"
    tick(shown, "doelgroep", "ouders")
    assert visible(shown) == ["Cursus opvoeden", "Gezinscoaching"]
    assert actors(shown) == []
    assert box(shown, "doelgroep", "jeugdigen") == "jeugdigen 3", "another value of the same facet adds"
    assert box(shown, "toegang", "vrij toegankelijk") == "vrij toegankelijk 1"
    assert box(shown, "aanbieder", "Kliniek") == "Kliniek <i> 0"
    tick(shown, "doelgroep", "jeugdigen")
    assert len(visible(shown)) == 4
    tick(shown, "aanbieder", "niet bekend")
    assert visible(shown) == ["Cursus opvoeden"]
    assert shown.locator("#gekozen").inner_text() == (
        "Gekozen: voor wie: jeugdigen; voor wie: ouders; aanbieder: niet bekend."
    )
    shown.get_by_role("button", name="Wis alle keuzes").press("Enter")
    assert visible(shown) == EVERYTHING
    assert shown.locator("#zoek").evaluate("one => one === document.activeElement")
    shown.wait_for_url("**/index.html")


def test_a_gap_is_found(shown: Page) -> None:
    for facet in ("doelgroep", "toegang", "trede", "aanbieder", "leeftijd"):
        tick(shown, facet, "niet bekend")
    assert visible(shown) == ["Later", "Zomerkamp <b>"]


def test_an_age_shows_what_is_not_known_apart(shown: Page) -> None:
    shown.get_by_label("In hele jaren").fill("12")
    assert visible(shown, "#voorzieningen") == ["Gezinscoaching"]
    assert visible(shown, "#zonder-leeftijd") == [name for name in EVERYTHING if name != "Gezinscoaching"]
    assert told(shown) == "6 voorzieningen: 1 voor 12 jaar en 5 waarvan de leeftijd niet bekend is."
    shown.get_by_label("In hele jaren").fill("18")
    assert visible(shown, "#voorzieningen") == []
    assert told(shown) == "5 van de 6 voorzieningen: 0 voor 18 jaar en 5 waarvan de leeftijd niet bekend is."
    shown.get_by_label("In hele jaren").fill("18.5")
    assert visible(shown) == EVERYTHING
    assert "Leeftijd: vul hele jaren in, van 0 tot en met 120." in told(shown)
    shown.get_by_label("In hele jaren").fill("")
    assert visible(shown, "#voorzieningen") == EVERYTHING


def test_the_choice_stands_in_the_address_and_back_works(shown: Page) -> None:
    tick(shown, "doelgroep", "jeugdigen")
    shown.wait_for_url("**#doelgroep=jeugdigen")
    for part, so_far in (("co", "co"), ("ach", "coach")):
        shown.locator("#zoek").press_sequentially(part)
        shown.wait_for_url(f"**#zoek={so_far}&doelgroep=jeugdigen")
    shown.get_by_label("In hele jaren").fill("12")
    shown.wait_for_url("**#zoek=coach&leeftijd=12&doelgroep=jeugdigen")
    shown.go_back()
    shown.wait_for_url("**#zoek=coach&doelgroep=jeugdigen")  # what is typed is one step
    assert visible(shown, "#voorzieningen") == ["Gezinscoaching"]
    shown.go_back()
    assert len(visible(shown)) == 3
    assert shown.locator("#zoek").input_value() == ""
    shown.go_back()
    assert visible(shown) == EVERYTHING
    shown.go_forward()
    assert len(visible(shown)) == 3


def test_a_bookmark_opens_on_the_choice_and_a_page_leads_back_to_it(browser_page: OfflinePage, sample: Path) -> None:
    page = browser_page.page
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{(sample / 'index.html').as_uri()}#leeftijd=12&toegang=verwijzing&onbekend=1&aanbieder=niemand")
    assert visible(page) == ["Gezinscoaching"]
    assert page.get_by_label("verwijzing").is_checked()
    assert page.get_by_label("verwijzing").is_visible(), "what is chosen is not folded away"
    page.get_by_role("link", name="Gezinscoaching").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Gezinscoaching"
    page.go_back()
    assert visible(page) == ["Gezinscoaching"]


def test_a_place_on_the_page_is_no_choice(shown: Page) -> None:
    tick(shown, "doelgroep", "ouders")
    shown.locator("#zoek").fill("coach")
    shown.wait_for_url("**#zoek=coach&doelgroep=ouders")
    shown.get_by_role("link", name="Naar de inhoud").focus()
    shown.keyboard.press("Enter")
    assert visible(shown) == ["Gezinscoaching"]
    shown.wait_for_url("**#zoek=coach&doelgroep=ouders")


def test_enter_in_the_search_field_leads_past_the_choices_to_what_is_found(
    browser_page: OfflinePage, sample: Path
) -> None:
    shown = browser_page.open(sample / "index.html")
    shown.locator("#zoek").fill("coach")
    shown.keyboard.press("Enter")
    assert visible(shown) == ["Gezinscoaching"]
    shown.keyboard.press("Tab")
    assert shown.evaluate("document.activeElement.textContent") == "Gezinscoaching"
    shown.wait_for_url("**#zoek=coach")
    assert browser_page.errors == []


def test_without_script_the_whole_list_is_there_and_nothing_to_choose(browser: Browser, sample: Path) -> None:
    context = browser.new_context(offline=True, java_script_enabled=False)
    page = context.new_page()
    page.goto((sample / "index.html").as_uri())
    assert visible(page) == EVERYTHING
    assert len(actors(page)) == 3
    assert not page.locator("#keuze").is_visible()
    widths = page.evaluate("['.results', 'h1'].map(name => document.querySelector(name).clientWidth)")
    assert widths[0] == widths[1]
    assert told(page) == "6 voorzieningen en 3 in Wie is wie."
    page.get_by_role("link", name="Gezinscoaching").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Gezinscoaching"
    context.close()


def test_print_shows_what_is_chosen_and_no_choosing(shown: Page) -> None:
    tick(shown, "doelgroep", "ouders")
    shown.emulate_media(media="print")
    assert visible(shown) == ["Cursus opvoeden", "Gezinscoaching"]
    assert shown.get_by_text("Gekozen: voor wie: ouders.").is_visible()
    assert not shown.locator("#keuze").is_visible()
    assert shown.get_by_text("Stand van 1 juni 2020").is_visible()


@pytest.mark.parametrize("width", [390, 320])
def test_a_narrow_window_needs_no_sideways_scrolling(shown: Page, width: int) -> None:
    shown.set_viewport_size({"width": width, "height": 800})
    shown.reload()
    assert not shown.get_by_label("In hele jaren").is_visible()
    shown.get_by_text("Kies wat u wilt zien").click()
    assert shown.get_by_label("In hele jaren").is_visible()
    assert shown.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_long_words_and_addresses_break_before_they_widen_a_narrow_window(
    browser_page: OfflinePage, write: Write
) -> None:
    word = "kindertelefoon" * 12
    label = f"https://stad.example/{word}"
    team, offer = actor(word), service(label, definition=label, contact=ContactPoint(url=label, address=word))
    offers = relation(team, offer, "Aanbod", "biedt", condition=word, note=word)
    folder = write(make(build(stand(), [team], [offers]), [offer]))
    browser_page.page.set_viewport_size({"width": 390, "height": 800})
    for place in sorted(folder.rglob("*.html")):
        page = browser_page.open(place)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), place.name


def test_axe_finds_nothing_while_choosing(browser_page: OfflinePage, shipped: dict[str, Path]) -> None:
    page = browser_page.page
    for name, choice in {
        "Ridderkerk": "leeftijd=12&zoek=hulp",
        "Dordrecht": "aanbieder=niet+bekend",
        "Zwijndrecht": "zoek=x",
    }.items():
        page.goto(f"{(shipped[name] / 'index.html').as_uri()}#{choice}")
        page.locator("#filters summary").evaluate_all("all => all.forEach((one) => { one.parentElement.open = true; })")
        assert violations(page, EVERY_WINDOW) == []


def test_an_empty_directory_has_no_search(browser_page: OfflinePage, write: Write) -> None:
    page = browser_page.open(write(Directory(stand(), ())) / "index.html")
    assert page.locator("#zoek").count() == 0
    assert page.get_by_text("De bronnen noemen geen voorzieningen.").is_visible()
    assert browser_page.errors == []


@pytest.mark.parametrize("words", ["CIT", "Crisisinterventieteam"])
def test_a_team_is_found_by_its_abbreviation_with_what_it_offers(
    browser_page: OfflinePage, shipped: dict[str, Path], words: str
) -> None:
    page = browser_page.open(shipped["Ridderkerk"] / "index.html")
    page.locator("#zoek").fill(words)
    assert visible(page) == ["Acute hulp bij crisis"]
    assert actors(page) == ["crisisinterventieteam"]
    page.get_by_role("link", name="crisisinterventieteam").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Crisisinterventieteam"
    page.get_by_role("link", name="acute hulp bij crisis").first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "Acute hulp bij crisis"
    page.get_by_role("link", name="Terug naar Sociale kaart Ridderkerk").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Sociale kaart Ridderkerk"
