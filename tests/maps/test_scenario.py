"""What a person does with the map of all areas, from the first search to the link that is sent: by mouse, by keys."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from netwerk import session
from tests.maps.test_view import page_of

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.conftest import OfflinePage

TEAM = "Sociaal Wijkteam Dordrecht"
SCHOOLS = "onderwijs (Ridderkerk)"
ROUTE = "onderwijs (Ridderkerk) → basisvoorzieningen → voorveld → Jeugd- en Gezinsteam → Jeugdbeschermingsplein"
ROLES = {
    "2017-01-01": {"Stichting Jeugdteams: hoofdaannemer", "Plexus: penvoerder"},
    "2018-01-01": {"Stichting Jeugdteams: hoofdaannemer", "MEE: hoofdaannemer"},
    "2021-01-01": {"Stichting De Sociale Basis: penvoerder"},
    "2022-01-01": {"Stichting De Sociale Basis: penvoerder"},
}


@pytest.fixture(scope="module")
def everywhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return page_of(session.start(session.Wish()), tmp_path_factory.mktemp("scenario"))


class Mouse:
    """A person with a mouse, who types only into fields."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, target: Locator) -> None:
        target.click()

    def pick(self, field: Locator, text: str, name: str) -> None:
        field.click()
        self.page.keyboard.type(text)
        self.page.get_by_role("option").filter(has_text=name).first.click()

    def select(self, field: Locator, label: str) -> None:
        field.select_option(label)


class Keys:
    """A person who uses nothing but the keyboard."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def to(self, target: Locator) -> None:
        """Tab forward to a place."""
        for _ in range(400):
            if self.has_focus(target):
                return
            self.page.keyboard.press("Tab")
        pytest.fail(f"not reached by keyboard: {target}")

    def has_focus(self, target: Locator) -> bool:
        return bool(target.evaluate("(one) => one === document.activeElement"))

    def press(self, target: Locator) -> None:
        if target.get_attribute("role") == "tab":
            self.to(self.page.locator("[role=tab][aria-selected=true]"))
            while not self.has_focus(target):
                self.page.keyboard.press("ArrowRight")
        else:
            self.to(target)
            self.page.keyboard.press("Space" if target.get_attribute("type") == "checkbox" else "Enter")

    def pick(self, field: Locator, text: str, name: str) -> None:
        self.to(field)
        self.page.keyboard.type(text)
        self.page.get_by_role("option").first.wait_for()
        while name not in str(self.page.locator("[role=option][aria-selected=true]:visible").text_content()):
            self.page.keyboard.press("ArrowDown")
        self.page.keyboard.press("Enter")

    def select(self, field: Locator, label: str) -> None:
        self.to(field)
        self.page.keyboard.type(label)


@pytest.mark.parametrize("hands", [Mouse, Keys])
def test_from_search_to_link(
    browser_page: OfflinePage, everywhere: Path, hands: Callable[[Page], Mouse | Keys]
) -> None:
    page = browser_page.open(everywhere)
    page.emulate_media(reduced_motion="reduce")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    hand = hands(page)
    panel = page.locator("#panel")

    hand.pick(page.get_by_role("combobox", name="Zoek op naam"), "jgt", "JGT")
    assert panel.locator("h2").text_content() == "Jeugd- en Gezinsteam"
    hand.press(panel.locator("li.relation", has_text="meldt aan bij").get_by_role("button").first)
    assert panel.locator("h2").text_content() == "Verwijzing"
    hand.press(panel.get_by_role("link", name="Jeugdbeschermingsplein").first)
    assert panel.locator("h2").text_content() == "Jeugdbeschermingsplein"

    hand.press(page.get_by_role("tab", name="Filters"))
    before = page.evaluate("State.view.relations.size")
    hand.select(page.get_by_label("Gemeente of gebied"), "Dordrecht")
    hand.press(page.get_by_role("checkbox", name="Ook plannen"))
    assert 0 < page.evaluate("State.view.relations.size") < before
    hand.press(page.get_by_role("button", name="ook plannen"))

    hand.pick(page.get_by_role("combobox", name="Zoek op naam"), "sociaal wijkteam dor", TEAM)
    seen = {}
    while page.evaluate("State.now.day") > "2017-01-01":
        hand.press(page.get_by_role("button", name="Vorige verandering"))
    while page.evaluate("State.now.day") < "2022-01-01":
        seen[page.evaluate("State.now.day")] = roles(panel)
        hand.press(page.get_by_role("button", name="Volgende verandering"))
    seen[page.evaluate("State.now.day")] = roles(panel)
    assert {day: seen[day] for day in ROLES} == ROLES

    hand.press(page.get_by_role("tab", name="Route"))
    hand.press(page.get_by_role("button", name=re.compile("^Dordrecht")))
    hand.pick(page.get_by_role("combobox", name="Van", exact=True), "onderwijs", SCHOOLS)
    hand.pick(page.get_by_role("combobox", name="Naar", exact=True), "jeugdbescherm", "Jeugdbeschermingsplein")
    assert page.locator("#route ol.routes > li > p").first.text_content() == ROUTE
    told = page.locator("#route-answer").inner_text()

    hand.press(page.get_by_role("tab", name="Meenemen"))
    hand.press(page.get_by_role("button", name="Kopieer de koppeling"))
    page.get_by_text("De koppeling is gekopieerd.").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    other = page.context.new_page()
    other.goto(link)
    assert other.locator("#route-answer").inner_text() == told
    assert other.evaluate("State.now.day") == page.evaluate("State.now.day")
    assert browser_page.errors == []
    assert browser_page.outside == []


def roles(panel: Locator) -> set[str]:
    """Who the panel says is penvoerder or hoofdaannemer of the team."""
    texts = panel.locator("li.relation > p:first-child").all_text_contents()
    found = [re.match(rf"(.*) is (penvoerder|hoofdaannemer) van {TEAM}", text) for text in texts]
    return {f"{one[1]}: {one[2]}" for one in found if one}
