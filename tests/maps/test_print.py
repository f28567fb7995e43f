"""What comes out of a printer: the view on paper, whole, with its stand, legend, routes and numbered sources."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.maps import networks
from tests.maps.test_browser import heading, write
from tests.maps.test_take_along import ROUTE, go
from tests.samples import PASSAGE, make_network, relation

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.conftest import OfflinePage

PAPER = {"width": 718, "height": 1046}
"""A4 within its margins, in the pixels of a style sheet."""


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(networks.ladder(), tmp_path_factory.mktemp("kaart") / "kaart.html")


@pytest.fixture
def page(browser_page: OfflinePage, written: Path) -> Page:
    """The map of the ladder, open."""
    return browser_page.open(written)


def print_(page: Page) -> str:
    """What stands on paper, as a browser has it while it prints."""
    page.emulate_media(media="print")
    page.set_viewport_size(PAPER)  # type: ignore[arg-type]  # a plain dict will do
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    return page.locator("body").inner_text()


def done(page: Page) -> None:
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")


def test_paper_has_the_view_and_no_tools(page: Page, written: Path) -> None:
    go(page, written, "#dag=2020-06-01&leeftijd=14")
    text = print_(page)
    assert text.startswith("Netwerkkaart jeugdhulp: Voorbeeldstad")
    for words in (
        *("Stand van 1 juni 2020, Voorbeeldstad.", "geen actuele verwijsinformatie", "Ingesteld: 14 jaar."),
        *("Relaties op de afbeelding", "School schaalt op naar Jeugd- en gezinsteam (als de school er niet uitkomt)."),
    ):
        assert words in text
    assert (
        page.locator("button:visible, input:visible, select:visible, canvas:visible, [role=tab]:visible").count() == 0
    )
    legend = page.locator("#print svg text").all_text_contents()
    assert {"Verwijzing", "Consultatie", "Regie"} <= set(legend)
    done(page)
    assert page.locator("#print").count() == 0
    assert page.locator("#picture canvas").is_visible()


def test_every_number_is_a_source(browser_page: OfflinePage, tmp_path: Path) -> None:
    other = replace(PASSAGE, iri=f"{PASSAGE.iri}-2", section="2. Verder", anchor="een andere plaats")
    both = relation(networks.DOCTOR, networks.JGT, passages=(PASSAGE, other))
    again = relation(networks.SCHOOL, networks.JGT, passages=(other,))
    page = browser_page.open(write(make_network([both, again]), tmp_path / "kaart.html"))
    print_(page)
    said = page.locator("#print li:not(.numbered li)").all_text_contents()
    assert [re.findall(r"\[\d+\]", text) for text in said] == [["[1]", "[2]"], ["[2]"]]
    assert page.locator("#print .numbered li").all_text_contents() == [
        "Voorbeeldplan (2020), 1. Begin: wie verwijst naar wie",
        "Voorbeeldplan (2020), 2. Verder: een andere plaats",
    ]


def test_a_route_is_printed_step_by_step(page: Page, written: Path) -> None:
    go(page, written, ROUTE)
    text = print_(page)
    assert "Van School naar Jeugd- en gezinsteam" in text
    steps = page.locator("#print .routes ol > li").all_inner_texts()
    assert len(steps) == 1
    assert "als de school er niet uitkomt" in steps[0]
    assert "Voorbeeldplan (2020), 1. Begin" in steps[0]
    assert "alles over deze stap" not in text
    assert "Relaties op de afbeelding (1)" in text


def test_a_choice_is_printed_with_what_is_known_of_it(page: Page, written: Path) -> None:
    go(page, written, "#dag=2020-06-01&keuze=actor/jeugd--en-gezinsteam")
    text = print_(page)
    assert "Het team dat hulpvragen van gezinnen beoordeelt." in text
    assert "Bron: Voorbeeldplan (2020), 1. Begin" in text
    assert not re.search("Sluiten|Toon deze relatie|Op de kaart", text)
    assert page.evaluate(
        "new Set([...document.querySelectorAll('[id]')].map((one) => one.id)).size"
        " === document.querySelectorAll('[id]').length"
    )
    done(page)
    assert heading(page).text_content() == "Jeugd- en gezinsteam"


def test_the_picture_is_whole_on_one_sheet_in_light_colours(browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context(offline=True, color_scheme="dark")
    page = context.new_page()
    page.goto(write(networks.large(), tmp_path / "groot.html").as_uri())
    print_(page)
    picture = page.locator("#print svg")
    box = picture.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PAPER["width"] + 0.5
    assert box["y"] + box["height"] <= PAPER["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= PAPER["width"]
    assert picture.locator("> rect").get_attribute("fill") == "#ffffff"
    cards = page.evaluate("[...State.view.entities].filter((id) => Picture.place(id)).length")
    assert picture.locator("g > title", has_text="Organisatie voor jeugd").count() >= cards
    assert page.evaluate("getComputedStyle(document.querySelector('#print h1')).color") == "rgb(0, 0, 0)"
    context.close()


def test_the_browser_prints_it_of_its_own_accord(page: Page) -> None:
    """Printing itself calls for the sheet, and clears it away."""
    page.evaluate("""() => { new MutationObserver(([first]) => { window.printed ??= first.addedNodes[0].textContent; })
      .observe(document.body, { childList: true }); }""")
    page.pdf(prefer_css_page_size=True)
    assert "Relaties op de afbeelding" in page.evaluate("window.printed")
    assert page.locator("#print").count() == 0
