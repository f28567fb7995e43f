"""The chart in a real browser without a network: it is whole, readable, accessible, and runs nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from netwerk.schemas import FORMATS, Chart
from netwerk.session import Wish, start
from tests.pages.axe import violations
from tests.schemas import charts

if TYPE_CHECKING:
    from tests.conftest import OfflinePage

SPILLING = """() => [...document.querySelectorAll('svg g.box, svg g.label')].flatMap((group) => {
  const frame = group.querySelector('rect');
  if (!frame) return [];
  const outer = frame.getBBox();
  return [...group.querySelectorAll('text')].filter((text) => {
    const box = text.getBBox();
    return box.x < outer.x || box.x + box.width > outer.x + outer.width
      || box.y < outer.y || box.y + box.height > outer.y + outer.height;
  }).map((text) => text.textContent);
})"""
OUTSIDE = """() => [...document.querySelectorAll('svg[role=img] text')].filter((text) => {
  const picture = text.ownerSVGElement.getBoundingClientRect(), box = text.getBoundingClientRect();
  return box.left < picture.left || box.right > picture.right + 1 || box.bottom > picture.bottom + 1;
}).map((text) => text.textContent)"""
HARMED = "() => [window.harmed, document.querySelectorAll('script, img, a[href^=javascript]').length]"


def written(chart: Chart, folder: Path, name: str) -> Path:
    file = folder / f"schema{FORMATS[name].suffix}"
    file.write_text(FORMATS[name].render(chart), encoding="utf-8", newline="\n")
    return file


def shipped(place: str, name: str) -> Chart:
    network = start(Wish(area=place, plans=True)).network()
    return charts.chart(network, next(iri for iri in network.entities if iri.endswith(f"/{name}")))


@pytest.mark.parametrize(
    "chart",
    [
        charts.chart(),
        charts.odd(),
        shipped("Ridderkerk", "onderwijs-ridderkerk"),
        shipped("Ridderkerk", "huisarts-ridderkerk"),
        shipped("Dordrecht", "intern-begeleider-dordrecht"),
    ],
    ids=["ladder", "odd", "onderwijs", "huisarts", "intern begeleider"],
)
@pytest.mark.parametrize("name", ["html", "svg"])
def test_every_word_keeps_within_its_box(browser_page: OfflinePage, tmp_path: Path, chart: Chart, name: str) -> None:
    page = browser_page.open(written(chart, tmp_path, name))
    assert page.locator("g.box").count() == len(chart.boxes)
    assert page.evaluate(SPILLING) == []
    assert page.evaluate(OUTSIDE) == []
    assert browser_page.errors == []
    assert len(browser_page.requests) == 1


def test_no_word_is_trusted(browser_page: OfflinePage, tmp_path: Path) -> None:
    for name in ("html", "svg"):
        page = browser_page.open(written(charts.harmful(), tmp_path, name))
        page.wait_for_timeout(100)
        assert page.evaluate(HARMED) == [None, 0]
        assert page.evaluate(SPILLING) == []
    assert browser_page.errors == []
    assert browser_page.outside == []


def test_the_list_tells_what_the_picture_shows(browser_page: OfflinePage, tmp_path: Path) -> None:
    chart = charts.chart()
    page = browser_page.open(written(chart, tmp_path, "html"))
    assert page.locator("html").get_attribute("lang") == "nl"
    assert page.title() == "Escalatieschema vanaf Interne coach, Voorbeeldstad"
    assert page.get_by_role("heading", name="De stappen als lijst").is_visible()
    assert page.locator("ol.steps > li").count() == len(chart.steps)
    first = page.locator("ol.steps > li").first
    assert first.inner_text().startswith("Interne coach is onderdeel van School. [1]")
    first.get_by_role("link", name="1").click()
    assert page.url.endswith("#bron-1")
    assert "‘wie verwijst naar wie’" in page.locator("#bron-1").inner_text()


def test_axe_finds_nothing(browser_page: OfflinePage, tmp_path: Path) -> None:
    for chart in (charts.chart(), charts.chart(origin=charts.POLICE.iri)):
        page = browser_page.open(written(chart, tmp_path, "html"))
        assert violations(page) == []


def test_on_a_phone_the_page_itself_does_not_scroll_sideways(browser_page: OfflinePage, tmp_path: Path) -> None:
    page = browser_page.open(written(charts.chart(), tmp_path, "html"))
    page.set_viewport_size({"width": 360, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert page.evaluate("document.querySelector('.chart-box').scrollWidth") > 360


def test_in_print_the_picture_fits_the_paper(browser_page: OfflinePage, tmp_path: Path) -> None:
    page = browser_page.open(written(shipped("Ridderkerk", "onderwijs-ridderkerk"), tmp_path, "html"))
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 700, "height": 990})
    box = page.locator(".chart-box svg").bounding_box()
    assert box is not None
    assert box["width"] <= 700
    assert box["height"] <= 990
