"""An answer as a page: its sources, its explanation, and headings that sort."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from netwerk.model import Answer
from netwerk.results import page
from tests.pages.axe import violations
from tests.samples import stand

if TYPE_CHECKING:
    from tests.conftest import OfflinePage

ROWS = (("Team <b>", "10.5", "Plan (2020), 1. Begin"), ("élan", "10.25", "Plan (2020), 2. Eind"), ("", "80000", ""))
ANSWER = Answer(("wie", "aantal", "bron"), ROWS, {"wie": "wie het is"})


def test_it_opens_with_its_stand_and_escapes_what_it_shows() -> None:
    text = page.render(ANSWER, "Wie & wat?", stand(), {"van_wie": "school"}, ["Afgekapt na 3 rijen."])
    for part in ("Stand van 1 juni 2020", "<h1>Wie &amp; wat?</h1>", "van wie: school", "Afgekapt na 3 rijen."):
        assert part in text
    assert "Team &lt;b&gt;" in text
    assert "wie het is" in text


def test_no_rows_is_told() -> None:
    assert "Geen antwoord: de bronnen zeggen" in page.render(Answer(("a",), ()), "Wie?", stand(), {})


def test_headings_sort_by_number_and_by_dutch_words(browser_page: OfflinePage, tmp_path: Path) -> None:
    file = tmp_path / "antwoord.html"
    file.write_text(page.render(ANSWER, "Wie?", stand(), {}), encoding="utf-8")
    shown = browser_page.open(file)

    def column(number: int) -> list[str]:
        return shown.locator(f"tbody td:nth-child({number})").all_inner_texts()

    shown.get_by_role("button", name="aantal").click()
    assert column(2) == ["10.25", "10.5", "80.000"]
    shown.get_by_role("button", name="aantal").press("Enter")
    assert column(2) == ["80.000", "10.5", "10.25"]
    assert shown.get_by_role("columnheader", name="aantal").get_attribute("aria-sort") == "descending"
    shown.get_by_role("button", name="wie").click()
    assert column(1) == ["élan", "Team <b>", ""]
    assert violations(shown) == []
    assert (browser_page.errors, browser_page.outside) == ([], [])


def test_on_a_narrow_screen_each_row_is_a_list_of_what_it_holds(browser_page: OfflinePage, tmp_path: Path) -> None:
    file = tmp_path / "antwoord.html"
    file.write_text(page.render(ANSWER, "Wie?", stand(), {}), encoding="utf-8")
    browser_page.page.set_viewport_size({"width": 390, "height": 844})
    shown = browser_page.open(file)
    box = shown.locator(".table-box")
    assert box.evaluate("one => one.scrollWidth <= one.clientWidth")
    cell = shown.locator("tbody td").nth(2)
    assert cell.evaluate("one => getComputedStyle(one, '::before').content") == '"bron"'
    assert shown.locator("tbody td").nth(6).is_visible() is False
    assert violations(shown) == []
