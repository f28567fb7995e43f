"""The pictures: what is where, what no source says is not drawn as nothing, nothing is hidden behind a box."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations, permutations
from pathlib import Path
from typing import TypeVar

import pytest

from netwerk.regie.figures import Bar, Cell, Figure, Flow, Lane, Link, Span
from netwerk.regie.pictures import bars, flow, matrix, timeline
from netwerk.regie.pictures import marks as shapes
from netwerk.regie.pictures.draw import picture
from netwerk.regie.pictures.strata import heights, strata
from tests.conftest import OfflinePage
from tests.pages.axe import EVERY_WINDOW, violations
from tests.regie.shown import AMOUNTS, BARS, EVERY, FLOW, HOSTILE, LINKS, MATRIX, TIMELINE, page_of

T = TypeVar("T", bound=shapes.Mark)


CHAIN = replace(
    FLOW,
    labels={name: f"{name} met een naam van veel woorden, over enkele regels" for name in "abcd"},
    links=(Link("a", "b", 1), Link("b", "c", 1), Link("c", "d", 1), Link("a", "d", 5)),
)


def of(found: shapes.Picture, kind: type[T], look: str = "") -> list[T]:
    """The marks of one kind, with this word in their look."""
    return [one for one in found.marks if isinstance(one, kind) and look in [*one.look.split(), ""]]


def test_bars_are_as_long_as_their_value_and_none_hides_its_number() -> None:
    found = bars.draw(BARS)
    assert [one.width for one in of(found, shapes.Rect)] == ["80.00%", "20.00%", "0.00%"]
    assert [one.text for one in of(found, shapes.Words, "value")] == ["4", "1", "0"]
    assert [one.look for one in of(found, shapes.Rect)] == ["bar marked", "bar", "bar"]
    tops = [one.y for one in of(found, shapes.Rect)]
    assert tops == sorted(tops)


def test_the_key_of_bars_names_the_looks_that_there_are() -> None:
    assert bars.draw(BARS).keys == (("bar marked", HOSTILE), ("bar", "overige"))
    assert bars.draw(replace(BARS, bars=(Bar("a", 1, marked=True),))).keys == (("bar marked", HOSTILE),)
    assert bars.draw(replace(BARS, bars=(Bar("a", 1),))).keys == ()


def test_a_small_picture_is_not_blown_up(browser_page: OfflinePage, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("figuren") / "regie.html"
    file.write_text(page_of(replace(MATRIX, rows=("a",), columns=("b",), cells=((Cell(1),),))), encoding="utf-8")
    page = browser_page.open(file)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.locator("svg[role=img]").evaluate("one => one.getScreenCTM().a") == pytest.approx(1, abs=0.01)


def test_a_picture_says_how_many_bars_it_leaves_out() -> None:
    many = replace(BARS, bars=tuple(Bar(f"actor {n}", n) for n in range(bars.MOST + 5)))
    found = bars.draw(many)
    assert len(of(found, shapes.Rect)) == bars.MOST
    assert found.notes == (
        "Bij elke staaf: lijnen.",
        f"Het plaatje toont de eerste {bars.MOST} van {bars.MOST + 5} staven; de tabel heeft ze allemaal.",
    )
    assert len(many.table.rows) == bars.MOST + 5


def test_a_cell_without_value_is_empty_and_zero_is_not() -> None:
    found = matrix.draw(MATRIX)
    assert [one.look for one in of(found, shapes.Rect)][:3] == ["cell shade-5", "cell shade-5", "cell shade-0"]
    assert [one.text for one in of(found, shapes.Words, "value")] == ["1", "0", "2", "9", "4"]
    assert ("cell shade-0", "geen route") in found.keys
    assert ("cell shade-0", "geen") in matrix.draw(replace(MATRIX, none="–")).keys
    assert ("cell shade-5", "0 tot en met 1") in found.keys


def test_no_two_cells_of_a_matrix_overlap() -> None:
    boxes = of(matrix.draw(MATRIX), shapes.Rect, "cell")
    assert len(boxes) == 6
    assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]


def test_an_empty_matrix_is_a_picture_of_nothing() -> None:
    found = matrix.draw(replace(MATRIX, rows=(), columns=(), cells=()))
    assert found.marks == ()
    assert found.notes == ()


def test_links_are_as_wide_as_their_number_of_relations() -> None:
    widths = {one.title.split(":")[0]: one.width for one in of(flow.draw(FLOW), shapes.Path)}
    assert widths["Rijk → Scholen"] * 3 == pytest.approx(widths[f"Rijk → {HOSTILE}"])
    assert "aantal relaties, niet het bedrag" in " ".join(flow.draw(FLOW).notes)


def test_an_amount_that_is_not_stated_has_its_own_look_and_zero_keeps_a_line() -> None:
    found = flow.draw(AMOUNTS)
    assert [one.title for one in of(found, shapes.Path, "unknown")] == [
        f"{HOSTILE} → Team: 1 relatie; bedrag: niet genoemd"
    ]
    assert min(one.width for one in of(found, shapes.Path)) >= flow.LEAST
    assert ("flow unknown", "de bronnen noemen geen bedrag") in found.keys
    assert "het bedrag dat de bronnen noemen" in " ".join(found.notes)


def test_what_is_reserved_looks_so_and_what_goes_to_itself_is_told() -> None:
    found = flow.draw(FLOW)
    assert [one.title for one in of(found, shapes.Path, "reserved")] == [
        "Rijk → Scholen: 1 relatie; bedrag: €\u00a00; voorgenomen"
    ]
    assert "Niet getekend: wat van een partij naar zichzelf gaat (Team)." in found.notes


def test_the_order_of_the_links_does_not_change_the_picture() -> None:
    drawn = {flow.draw(replace(FLOW, links=tuple(links))) for links in permutations(LINKS)}
    assert len(drawn) == 1


@pytest.mark.parametrize("figure", [FLOW, AMOUNTS, CHAIN], ids=["relations", "amounts", "chain"])
def test_no_link_runs_behind_a_box_and_no_boxes_overlap(figure: Flow) -> None:
    found = flow.draw(figure)
    boxes = of(found, shapes.Rect, "box")
    assert len(boxes) == len(figure.labels)
    assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]
    for one in of(found, shapes.Path):
        assert not [point for point in points(one.course) for box in boxes if inside(point, box)]


def test_links_that_need_not_cross_do_not() -> None:
    lines = [("a", "z"), ("b", "y"), ("c", "x"), ("a", "y"), ("b", "x")]
    place = {name: number for layer in strata(lines).layers for number, name in enumerate(layer)}
    crossed = [1 for (a, x), (b, y) in combinations(lines, 2) if (place[a] - place[b]) * (place[x] - place[y]) < 0]
    assert crossed == []


def test_a_ring_of_payers_has_one_line_back() -> None:
    found = strata([("a", "b"), ("b", "c"), ("c", "a")])
    assert len(found.back) == 1
    assert len(found.layers) == 3
    assert heights(found, dict.fromkeys("abc", 10.0), 5) == dict.fromkeys("abc", 0.0)


def test_nothing_flows_in_a_flow_without_links() -> None:
    assert flow.draw(replace(FLOW, links=())).marks == ()
    itself = flow.draw(replace(FLOW, links=(Link("team", "team", 1),)))
    assert itself.marks == ()
    assert itself.notes == ("Niet getekend: wat van een partij naar zichzelf gaat (Team).",)


def test_a_span_is_sure_until_the_last_day_that_a_source_speaks_for() -> None:
    day = date(2022, 6, 1)
    one = Span("Team", date(2020, 1, 1), None, date(2020, 12, 31), "sinds 2020")
    assert timeline.pieces(one, day) == [
        (date(2020, 1, 1), date(2020, 12, 31), "span"),
        (date(2020, 12, 31), day, "span unsure"),
    ]
    assert timeline.pieces(replace(one, end=date(2020, 6, 1)), day) == [(date(2020, 1, 1), date(2020, 6, 1), "span")]
    assert timeline.pieces(replace(one, begin=None), day)[0] == (None, date(2020, 12, 31), "span unsure")
    later = date(2023, 1, 1)
    assert timeline.pieces(replace(one, begin=later), day) == [(later, later, "span unsure")]
    assert timeline.pieces(replace(one, planned=True), day) == [(date(2020, 1, 1), day, "span planned")]


def test_the_years_span_all_that_is_named() -> None:
    found = timeline.scale_of([span for lane in TIMELINE.lanes for span in lane.spans], TIMELINE.day)
    assert (found.first, found.last) == (2020, 2022)
    assert found.at(date(2020, 1, 1)) == 0
    assert found.at(date(2021, 7, 2)) == pytest.approx(0.5, abs=0.01)
    assert len(timeline.Scale(1900, 2030).ticks) <= timeline.TICKS + 1


def test_a_plan_and_a_known_span_look_different() -> None:
    looks = [one.look for one in of(timeline.draw(TIMELINE), shapes.Rect)]
    assert looks == ["span", "span unsure", "span planned"]
    assert timeline.draw(replace(TIMELINE, lanes=(Lane("Leeg", ()),))).height > 0


@pytest.mark.parametrize("figure", EVERY, ids=lambda one: type(one).__name__)
def test_a_page_takes_no_markup_from_a_label(figure: Figure) -> None:
    text = page_of(figure)
    assert "<script>" not in text
    assert "<b onload" not in text
    assert "&lt;script&gt;alert(1)" in text
    assert "style=" not in text.partition("<body>")[2]


def test_every_picture_has_a_name_a_description_and_a_table() -> None:
    text = page_of(*EVERY)
    for number in range(1, len(EVERY) + 1):
        name = f"poortwachters-figuur-{number}"
        assert f'role="img" aria-labelledby="{name}-titel {name}-tekst"' in text
        assert text.count(f'id="{name}-titel"') == text.count(f'id="{name}-tekst"') == 1
    assert text.count("Hetzelfde als tabel") == len(EVERY)


def test_the_figures_are_accessible_and_fit_every_window(
    browser_page: OfflinePage, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("figuren") / "regie.html"
    file.write_text(page_of(*EVERY), encoding="utf-8")
    page = browser_page.open(file)
    assert violations(page, EVERY_WINDOW) == []
    for width in (320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        letters = page.locator("svg[role=img] text:not([transform])").evaluate_all(
            "all => all.map(one => one.getScreenCTM().a * parseFloat(getComputedStyle(one).fontSize))"
        )
        assert min(letters) >= 10.5
    assert browser_page.errors == []
    assert browser_page.outside == []


def test_every_word_of_a_picture_stays_inside_it(
    browser_page: OfflinePage, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("figuren") / "regie.html"
    file.write_text(page_of(*EVERY), encoding="utf-8")
    page = browser_page.open(file)
    page.set_viewport_size({"width": 320, "height": 800})
    outside = page.locator("svg[role=img]").evaluate_all(
        """all => all.flatMap(svg => {
            const box = svg.getBoundingClientRect();
            return [...svg.querySelectorAll('text')].filter(one => {
                const own = one.getBoundingClientRect();
                return own.left < box.left - 2 || own.right > box.right + 2 || own.bottom > box.bottom + 2;
            }).map(one => one.textContent);
        })"""
    )
    assert outside == []


def test_a_print_has_the_folded_table_of_a_picture(
    browser_page: OfflinePage, tmp_path_factory: pytest.TempPathFactory
) -> None:
    many = replace(BARS, bars=tuple(Bar(f"actor {n}", n) for n in range(12)))
    file = Path(tmp_path_factory.mktemp("figuren")) / "regie.html"
    file.write_text(page_of(many), encoding="utf-8")
    page = browser_page.open(file)
    row = page.get_by_role("rowheader", name="actor 11", include_hidden=True)
    assert not row.is_visible()
    page.emulate_media(media="print")
    assert row.is_visible()


def test_a_print_cuts_no_table_off(browser_page: OfflinePage, tmp_path_factory: pytest.TempPathFactory) -> None:
    columns = tuple(f"Specialistische jeugdhulpvoorziening {n}" for n in range(14))
    wide = replace(
        MATRIX, rows=("School",), columns=columns, cells=(tuple(Cell(n, "2 verwijzingen") for n in range(14)),)
    )
    file = tmp_path_factory.mktemp("figuren") / "regie.html"
    file.write_text(page_of(wide), encoding="utf-8")
    page = browser_page.open(file)
    page.set_viewport_size({"width": 680, "height": 900})
    page.emulate_media(media="print")
    for one in ("table", "svg[role=img]"):
        boxes = page.locator(f".figure {one}").evaluate_all("all => all.map(one => one.getBoundingClientRect().right)")
        assert max(boxes) <= 680


def overlap(one: shapes.Rect, other: shapes.Rect) -> bool:
    """Whether two boxes share more than a side."""
    return all(
        min(float(a) + float(m), float(b) + float(n)) - max(float(a), float(b)) > 0.01
        for a, m, b, n in ((one.x, one.width, other.x, other.width), (one.y, one.height, other.y, other.height))
    )


def inside(point: tuple[float, float], box: shapes.Rect) -> bool:
    """Whether a point lies well within a box."""
    x, y, wide, high = (float(one) for one in (box.x, box.y, box.width, box.height))
    return x + 1 < point[0] < x + wide - 1 and y + 1 < point[1] < y + high - 1


def points(course: str) -> Iterator[tuple[float, float]]:
    """Points along a line of a flow: its ends and those in between."""
    at = (0.0, 0.0)
    for command, text in re.findall(r"([MHC])([^MHC]*)", course):
        numbers = [float(one) for one in text.split()]
        if command == "C":
            curve = [at, *zip(numbers[::2], numbers[1::2], strict=True)]
            yield from (bezier(curve, part / 20) for part in range(21))
            at = curve[-1]
        else:
            at = (numbers[0], numbers[1]) if command == "M" else (numbers[0], at[1])
            yield at


def bezier(curve: list[tuple[float, float]], part: float) -> tuple[float, float]:
    """The point of a cubic curve at a part of its length."""
    shares = [(1 - part) ** 3, 3 * part * (1 - part) ** 2, 3 * part**2 * (1 - part), part**3]
    x, y = (sum(share * point[axis] for share, point in zip(shares, curve, strict=True)) for axis in (0, 1))
    return x, y


def test_a_figure_of_any_kind_is_drawn_the_same_each_time() -> None:
    assert [picture(one) for one in EVERY] == [picture(one) for one in EVERY]
    assert matrix.draw(replace(MATRIX, cells=((Cell(3),),), rows=("a",), columns=("b",))).keys == (
        ("cell shade-5", "3"),
    )
