"""The netwerkkaart in a browser: opened from a folder, offline, accessible, searched by keyboard, printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from netwerk.formats import as_bytes
from netwerk.network import build
from netwerk.roles.base import Roles
from netwerk.roles.formats import FORMATS
from netwerk.roles.loading import load, make
from netwerk.session import Wish, start
from tests.conftest import OfflinePage
from tests.pages.axe import EVERY_WINDOW, violations
from tests.roles.samples import roles
from tests.samples import actor, relation, stand


def written(found: Roles, folder: Path) -> Path:
    for path, content in FORMATS["html"].files("netwerkkaart", found).items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(as_bytes(content))
    return folder / "netwerkkaart"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(roles(plans=True), tmp_path)


def shown(page: OfflinePage) -> list[str]:
    return [text.splitlines()[0] for text in page.page.locator("tbody th:visible").all_inner_texts()]


def test_the_pages_are_accessible_and_ask_for_nothing(browser_page: OfflinePage, folder: Path) -> None:
    for name in ("index", "coach", "voorveld"):
        page = browser_page.open(folder / f"{name}.html")
        assert "Netwerkkaart Voorbeeldstad" in page.title()
        assert violations(page, EVERY_WINDOW) == []
    assert browser_page.errors == []
    assert browser_page.outside == []


def test_a_role_is_found_by_keyboard(browser_page: OfflinePage, folder: Path) -> None:
    page = browser_page.open(folder / "index.html")
    assert len(shown(browser_page)) == 4
    page.get_by_label("Zoek uw rol").focus()
    page.keyboard.type("ÓNDERWIJS")
    assert shown(browser_page) == ["Scholen <b>"]
    assert page.get_by_role("status").inner_text() == "1 van de 8 rollen gevonden"
    assert page.get_by_role("heading", level=2).all_inner_texts() == ["Voorveld"]
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("heading", level=1, name="Scholen <b>").wait_for(timeout=5000)
    page.get_by_role("link", name="voorveld").first.click()
    assert page.url.endswith("/voorveld.html")
    page.get_by_role("link", name="Alle rollen").click()
    page.get_by_label("Zoek uw rol").fill("bestaat niet")
    assert shown(browser_page) == []
    assert page.get_by_text("Geen rol gevonden").is_visible()
    page.get_by_label("Zoek uw rol").fill("stille")
    assert page.locator(".others li:visible").all_inner_texts() == ["Stille groep"]
    page.get_by_label("Zoek uw rol").fill("snel hulp")
    assert "verwijst naar Crisisteam voorbeeld." in page.locator(".unclaimed li:visible").inner_text()
    assert not page.get_by_text("Geen rol gevonden").is_visible()


@pytest.mark.parametrize("name", ["index", "coach"])
def test_a_narrow_window_needs_no_sideways_scrolling(browser_page: OfflinePage, folder: Path, name: str) -> None:
    page = browser_page.open(folder / f"{name}.html")
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_long_words_break_before_they_widen_a_narrow_window(browser_page: OfflinePage, tmp_path: Path) -> None:
    school = actor("kindertelefoon" * 12, "voorveld", "Actorgroep")
    refers = relation(school, school, "Verwijzing", "aanmelding", condition="https://stad.example/" + "hulp" * 40)
    browser_page.page.set_viewport_size({"width": 390, "height": 800})
    for place in sorted(written(make(build(stand(), [school], [refers])), tmp_path).glob("*.html")):
        page = browser_page.open(place)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), place.name


def test_an_empty_netwerkkaart_has_no_search(browser_page: OfflinePage, tmp_path: Path) -> None:
    page = browser_page.open(written(Roles(stand(), ()), tmp_path) / "index.html")
    assert page.get_by_text("De bronnen noemen niemand die verwijst of raadpleegt.").is_visible()
    assert page.locator("#zoek").count() == 0
    assert browser_page.errors == []


def test_a_page_of_a_school_prints_on_one_sheet(browser_page: OfflinePage, tmp_path: Path) -> None:
    from pypdfium2 import PdfDocument

    session = start(Wish(graph=(), day=None, area="Zwijndrecht", plans=False, storage=None))
    page = browser_page.open(written(load(session.catalog, session.stand), tmp_path) / "onderwijs-zwijndrecht.html")
    assert len(PdfDocument(page.pdf(prefer_css_page_size=True))) == 1
