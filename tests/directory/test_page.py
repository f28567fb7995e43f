"""The directory in a browser: offline, accessible, searched by keyboard."""

from __future__ import annotations

import pytest

from netwerk.directory.base import Directory
from tests.conftest import OfflinePage
from tests.directory.reading import read
from tests.directory.samples import directory
from tests.pages.axe import violations
from tests.samples import stand


@pytest.fixture
def shown(browser_page: OfflinePage, tmp_path_factory: pytest.TempPathFactory) -> OfflinePage:
    file = tmp_path_factory.mktemp("kaart") / "kaart.html"
    file.write_text(read("html", directory(plans=True)), encoding="utf-8")
    browser_page.open(file)
    return browser_page


def visible(shown: OfflinePage) -> list[str]:
    names = shown.page.locator("article:visible h3").evaluate_all("all => all.map(one => one.firstChild.textContent)")
    return [str(name).strip() for name in names]


def test_is_accessible_and_asks_for_nothing(shown: OfflinePage) -> None:
    assert shown.page.title() == "Sociale kaart Voorbeeldstad"
    assert violations(shown.page) == []
    assert shown.errors == []
    assert shown.outside == []


def test_is_searched_by_keyboard(shown: OfflinePage) -> None:
    page = shown.page
    assert len(visible(shown)) == 6
    page.get_by_label("Zoek op naam").focus()
    page.keyboard.type("coach thuis")
    assert visible(shown) == ["Gezinscoaching"]
    assert page.get_by_role("status").inner_text() == "1 van de 6 gevonden"
    assert page.locator(".elsewhere:visible").inner_text().startswith("Gezinscoaching")
    assert page.locator(".contents li:visible").all_inner_texts() == ["Jeugdigen (1)", "Ouders (1)"]
    page.keyboard.press("Control+a")
    page.keyboard.type("bestaat niet")
    assert visible(shown) == []
    assert page.get_by_text("Geen voorziening gevonden").is_visible()
    assert page.get_by_role("status").inner_text() == "0 gevonden"
    assert page.locator(".contents li:visible").count() == 0
    assert not page.get_by_role("heading", name="Inhoud").is_visible()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    assert len(visible(shown)) == 6
    assert page.locator(".contents li:visible").all_inner_texts() == [
        "Jeugdigen (3)",
        "Ouders (2)",
        "Doelgroep niet bekend (2)",
    ]


def test_search_ignores_capitals_and_accents(shown: OfflinePage) -> None:
    shown.page.get_by_label("Zoek op naam").fill("CÚRSUS")
    assert visible(shown) == ["Cursus opvoeden"]


def test_contents_lead_to_the_group(shown: OfflinePage) -> None:
    shown.page.get_by_role("link", name="Ouders").click()
    assert shown.page.locator("h2:target").inner_text() == "Ouders"


def test_narrow_window_needs_no_sideways_scrolling(shown: OfflinePage) -> None:
    shown.page.set_viewport_size({"width": 320, "height": 800})
    assert shown.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_an_empty_directory_has_no_search(browser_page: OfflinePage, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("kaart") / "leeg.html"
    file.write_text(read("html", Directory(stand(), ())), encoding="utf-8")
    page = browser_page.open(file)
    assert not page.get_by_label("Zoek op naam").is_visible()
    assert page.get_by_text("De bronnen noemen geen voorzieningen.").is_visible()
    assert browser_page.errors == []
