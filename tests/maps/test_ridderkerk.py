"""The map of the shipped graph: every relation in it, nothing over anything else, and it answers in a browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from netwerk import session
from netwerk.maps import render
from netwerk.network import Network
from tests.maps.test_layout import card, laid_out, overlap

if TYPE_CHECKING:
    from tests.conftest import OfflinePage


@pytest.fixture(scope="module")
def sitting() -> session.Session:
    return session.start(session.Wish(area="Ridderkerk"))


@pytest.fixture(scope="module")
def network(sitting: session.Session) -> Network:
    return sitting.network()


@pytest.mark.parametrize("area", ["Ridderkerk", "Zwijndrecht", "Dordrecht", "Zuid-Holland Zuid", None])
def test_nothing_overlaps(area: str | None) -> None:
    network = session.start(session.Wish(area=area, plans=True)).network()
    boxes = sorted(card(spot) for spot in laid_out(network).spots.values())
    assert not any(overlap(one, other) for i, one in enumerate(boxes) for other in boxes[i + 1 :])


def test_search_jgt_and_follow_a_referral(
    browser_page: OfflinePage, sitting: session.Session, network: Network, tmp_path: Path
) -> None:
    file = tmp_path / "kaart.html"
    file.write_text(render(network, sitting.catalog.areas.values()), encoding="utf-8", newline="\n")
    page = browser_page.open(file)
    page.get_by_role("combobox").fill("JGT")
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").text_content() == "Jeugd- en Gezinsteam"
    item = page.locator("#panel li.relation", has_text="meldt aan bij Jeugdbeschermingsplein").first
    assert "Uitvoeringsplan Jeugdhulp 2015" in str(item.locator("summary").text_content())
    item.get_by_role("button", name="Toon deze relatie").click()
    assert page.locator("#panel h2").text_content() == "Verwijzing"
    page.locator("#panel").get_by_role("link", name="Jeugdbeschermingsplein").first.click()
    assert page.locator("#panel h2").text_content() == "Jeugdbeschermingsplein"
    assert browser_page.errors == []
    assert browser_page.outside == []
