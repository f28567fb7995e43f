"""The lines on the canvas: only what is in sight is drawn, as vis-network would; what we use of its inside is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.maps import networks
from tests.maps.test_browser import POINT_ON_CARD, POINT_ON_LINE, click_at, until, whole_map, write

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.conftest import OfflinePage

EVERY_CLASS = "State.update({ classes: new Set(Model.classes.map((one) => one.id)), plans: true })"
MADE = "Object.keys(Picture.network.body.edges).length"
AS_VIS_BENDS = """() => Object.values(Picture.network.body.edges).flatMap((edge) => {
  const via = edge.edgeType.getViaNode();
  if (!via || edge.from === edge.to) return [];
  const points = [];
  const path = { moveTo: (x, y) => points.push(x, y), quadraticCurveTo: (...all) => points.push(...all) };
  Course.trace(path, edge.id, { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 });
  const expected = [edge.from.x, edge.from.y, via.x, via.y, edge.to.x, edge.to.y];
  return [Math.max(...expected.map((value, i) => Math.abs(value - points[i])))];
})"""
LOOPS = "Object.values(Picture.network.body.edges).filter((edge) => edge.from === edge.to)"
AS_VIS_LOOPS = f"""() => {LOOPS}.map((edge) => {{
  const found = [];
  Course.trace({{ moveTo: () => {{}}, arc: (x, y, size) => found.push(x, y, size) }}, edge.id, null);
  return [found, edge.edgeType._getCircleData()];
}})"""
COLOUR_AT = """([x, y]) => {
  const canvas = document.querySelector('#picture canvas'), box = canvas.getBoundingClientRect();
  const ratio = canvas.width / box.width;
  const [left, top] = [(x - box.left) * ratio - 2, (y - box.top) * ratio - 2];
  const { data } = canvas.getContext('2d').getImageData(left, top, 5, 5);
  return [...data].some((value, i) => i % 4 < 3 && Math.abs(value - data[i % 4]) > 40);
}"""
WRITTEN = """() => {
  const { prototype } = CanvasRenderingContext2D, { fillText } = prototype;
  let count = 0;
  prototype.fillText = () => { count += 1; };
  Picture.network.redraw();
  prototype.fillText = fillText;
  return count;
}"""
CUTS = """() => {
  let seed = 7;
  const next = () => { seed = (seed * 48271) % 2147483647; return seed / 2147483647 * 400 - 200; };
  const area = { left: -60, top: -40, right: 70, bottom: 50 };
  const isIn = ({ x, y }) => x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
  const wrong = [];
  for (let round = 0; round < 500; round += 1) {
    const curve = [0, 1, 2].map(() => ({ x: next(), y: next() }));
    if (round % 5 === 0) curve[1] = { x: (curve[0].x + curve[2].x) / 2, y: (curve[0].y + curve[2].y) / 2 };
    const point = (t) => Course.between(curve, [t, t])[0];
    const steps = Array.from({ length: 2001 }, (_, i) => i / 2000);
    const inside = steps.filter((t) => isIn(point(t)));
    const found = Course.cut(curve, area);
    if (found === null ? inside.length > 1 : inside.some((t) => t < found[0] - 1e-6 || t > found[1] + 1e-6)) {
      wrong.push(['cut', curve, found]);
    }
    if (found === null) continue;
    const [start, via, end] = Course.between(curve, found);
    const middle = { x: (start.x + 2 * via.x + end.x) / 4, y: (start.y + 2 * via.y + end.y) / 4 };
    const same = point((found[0] + found[1]) / 2);
    if (Math.hypot(middle.x - same.x, middle.y - same.y) > 1e-6) wrong.push(['between', curve, found]);
    let length = 0;
    for (let i = 1; i <= 2000; i += 1) {
      const [one, other] = [point(found[1] * (i - 1) / 2000), point(found[1] * i / 2000)];
      length += Math.hypot(one.x - other.x, one.y - other.y);
    }
    if (Math.abs(length - Course.lengthTo(curve, found[1])) > 0.02 * length) wrong.push(['length', curve, found]);
  }
  return wrong;
}"""


@pytest.fixture
def page(browser_page: OfflinePage, tmp_path: Path) -> Page:
    """The map of the ladder with every line, whole in sight."""
    page = browser_page.open(write(networks.ladder(), tmp_path / "kaart.html"))
    page.evaluate(EVERY_CLASS)
    whole_map(page)
    return page


def test_lines_bend_as_those_of_vis_network(page: Page) -> None:
    off = page.evaluate(AS_VIS_BENDS)
    assert len(off) > 1
    assert max(off) < 1e-6
    loops = page.evaluate(AS_VIS_LOOPS)
    assert loops
    for ours, theirs in loops:
        assert ours == pytest.approx(theirs, abs=0.01)


def test_the_part_of_a_curve_in_an_area(page: Page) -> None:
    assert page.evaluate(CUTS) == []


def test_what_we_use_of_vis_network_is_there(page: Page) -> None:
    inside = """() => {
      const { body } = Picture.network;
      const edge = Object.values(body.edges)[0];
      return [typeof body.functions.createEdge, typeof Object.getPrototypeOf(edge.edgeType)._line,
        typeof edge.remove, typeof edge.hover, Array.isArray(body.edgeIndices), Array.isArray(body.nodeIndices)];
    }"""
    assert page.evaluate(inside) == ["function", "function", "function", "boolean", True, True]


def test_a_line_is_drawn_and_gone_with_its_class(page: Page) -> None:
    point = page.evaluate(POINT_ON_LINE, networks.REFERRAL.iri)
    until(page, f"({COLOUR_AT})({point})")
    page.evaluate("State.update({ classes: new Set() })")
    until(page, f"!({COLOUR_AT})({point})")
    page.mouse.click(*point)
    page.wait_for_timeout(50)
    assert page.evaluate("State.now.chosen") is None


def test_a_faint_line_can_be_chosen(page: Page) -> None:
    page.evaluate("State.choose('relation', Model.data.relations.length - 1)")
    whole_map(page)
    assert page.evaluate("Picture.lines().filter(({ faint }) => faint).length") > 0
    click_at(page, POINT_ON_LINE, networks.REFERRAL.iri)
    chosen = "Model.data.relations[State.now.chosen.id].iri"
    assert page.evaluate(chosen) == networks.REFERRAL.iri


def test_lines_out_of_sight_are_not_drawn_nor_made(browser_page: OfflinePage, tmp_path: Path) -> None:
    page = browser_page.open(write(networks.large(), tmp_path / "groot.html"))
    page.evaluate("Picture.network.moveTo({ position: { x: 1e6, y: 1e6 }, scale: 1 })")
    until(page, "Picture.network.body.edgeIndices.length === 0")
    before = page.evaluate(MADE)
    assert 0 < before < page.evaluate("Picture.lines().length")
    whole_map(page)
    page.evaluate("Picture.network.moveTo({ scale: 0.3 })")
    until(page, "Picture.network.body.edgeIndices.length > 0")
    assert page.evaluate(MADE) > before
    assert browser_page.errors == []


def test_small_lines_are_drawn_without_heads(browser_page: OfflinePage, tmp_path: Path) -> None:
    page = browser_page.open(write(networks.large(), tmp_path / "groot.html"))
    made = page.evaluate(MADE)
    page.evaluate("Picture.network.moveTo({ scale: 0.1 })")
    until(page, "Picture.network.body.edgeIndices.length === 0")
    assert page.evaluate(MADE) == made
    assert page.evaluate(WRITTEN) == page.evaluate("Model.drawing.bands.length")
    page.evaluate("State.choose('entity', Model.drawing.edges[0].from, { still: true })")
    until(page, "Picture.network.body.edgeIndices.length > 0")
    page.evaluate("Picture.network.moveTo({ scale: 0.3 })")
    assert page.evaluate(WRITTEN) > 50
    assert browser_page.errors == []


def test_a_card_can_be_chosen_at_its_edge(browser_page: OfflinePage, tmp_path: Path) -> None:
    page = browser_page.open(write(networks.ladder(), tmp_path / "kaart.html"))
    x, y = page.evaluate(POINT_ON_CARD, networks.JGT.iri)
    scale, wide = page.evaluate("[Picture.network.getScale(), Model.drawing.card.width]")
    page.mouse.click(x + (wide / 2 - 8) * scale, y)
    until(page, "State.now.chosen !== null")
    assert page.evaluate("Model.data.nodes[State.now.chosen.id].iri") == networks.JGT.iri


def test_a_line_can_be_drawn_by_any_pen_as_a_whole(page: Page) -> None:
    far = "Picture.network.moveTo({ position: { x: 1e6, y: 1e6 }, scale: 1 })"
    drawn = """() => {
      const ends = [];
      const pen = new Proxy(document.createElement('canvas').getContext('2d'), {
        get: (ctx, name) => (...all) => {
          if (name === 'quadraticCurveTo') ends.push(all.slice(2));
          return typeof ctx[name] === 'function' ? ctx[name](...all) : undefined;
        },
        set: (ctx, name, value) => Reflect.set(ctx, name, value),
      });
      const id = Model.drawing.edges.findIndex(({ bend }) => bend !== 0);
      const { head, line } = Lines.whole(id);
      head(pen);
      line(pen);
      const { x, y } = Picture.place(Model.drawing.edges[id].to);
      return [ends.at(-1), [x, y]];
    }"""
    page.evaluate(far)
    until(page, "Picture.network.body.edgeIndices.length === 0")
    end, card = page.evaluate(drawn)
    assert abs(end[0] - card[0]) < 120
    assert abs(end[1] - card[1]) < 60
