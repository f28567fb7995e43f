"""The picture of every actor of every municipality: nothing overlaps, nothing falls outside, lines keep clear."""

from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest

from netwerk import schemas
from netwerk.schemas import Chart, svg
from netwerk.schemas.drawing import draw
from netwerk.schemas.shapes import Drawing, Shape
from netwerk.session import Wish, start
from tests.schemas import charts


def overlaps(one: Shape, other: Shape) -> bool:
    return (
        one.x < other.x + other.sized.width
        and other.x < one.x + one.sized.width
        and one.y < other.y + other.sized.height
        and other.y < one.y + one.sized.height
    )


def points(course: str) -> list[tuple[float, float]]:
    """Places along a line: straight up, a curve, straight up."""
    x0, y0, leaves, *curve = (float(number) for number in re.findall(r"-?[\d.]+", course))
    if not curve:
        return [(x0, y0 + (leaves - y0) * i / 20) for i in range(21)]
    _, turn, x1, _, _, arrives, tip = curve
    bent = []
    for i in range(41):
        t = i / 40
        near, far = (1 - t) ** 2 * (1 + 2 * t), t**2 * (3 - 2 * t)
        y = (1 - t) ** 3 * leaves + 3 * t * (1 - t) * turn + t**3 * arrives
        bent.append((x0 * near + x1 * far, y))
    return [(x0, y0), *bent, (x1, tip)]


def faults(drawing: Drawing) -> list[str]:
    """What is wrong in a picture."""
    solid = (*drawing.labels, *drawing.boxes)
    found = [f"overlap {a} {b}" for a, b in combinations(solid, 2) if overlaps(a, b)]
    found += [f"bands {a} {b}" for a, b in combinations(drawing.bands, 2) if overlaps(a, b)]
    for shape in (*solid, *drawing.bands):
        right, bottom = shape.x + shape.sized.width, shape.y + shape.sized.height
        if shape.x < 0 or shape.y < 0 or right > drawing.width or bottom > drawing.height:
            found.append(f"outside {shape}")
    named = [text for band in drawing.bands for text in band.texts]
    found += [f"behind a name {text}" for text in named for one in solid if _covers(one, text.x, text.y)]
    for path in drawing.paths:
        for x, y in points(path.course):
            if not (0 <= x <= drawing.width and 0 <= y <= drawing.height):
                found.append(f"line outside {path}")
            found += [f"line behind {one}" for one in solid if _covers(one, x, y)]
    return found


def _covers(shape: Shape, x: float, y: float) -> bool:
    edge = 0.5
    return (
        shape.x + edge < x < shape.x + shape.sized.width - edge
        and shape.y + edge < y < shape.y + shape.sized.height - edge
    )


@pytest.mark.parametrize("place", ["Ridderkerk", "Zwijndrecht", "Dordrecht"])
def test_every_actor_of_a_municipality(place: str) -> None:
    network = start(Wish(area=place, plans=True)).network()
    drawn = 0
    for entity in network.entities.values():
        chart = schemas.make(network, entity)
        assert faults(draw(chart)) == [], entity.label
        drawn += bool(chart.steps)
    assert drawn > 5


@pytest.mark.parametrize(
    "chart",
    [
        charts.chart(),
        *(charts.chart(origin=one.iri) for one in (charts.COUNCIL, charts.CRISIS, charts.POLICE, charts.TEAM)),
        charts.harmful(),
        charts.odd(),
    ],
    ids=["coach", "council", "crisis", "police", "team", "harmful", "odd"],
)
def test_every_kind_of_place(chart: Chart) -> None:
    assert faults(draw(chart)) == []
    ET.fromstring(svg.render(chart))  # noqa: S314  # our own text


def test_the_ladder_rises_and_zones_stand_beside_it() -> None:
    made = draw(charts.chart())
    by_label = {shape.sized.texts[0].text: shape for shape in made.boxes}
    rising = ["Interne coach", "School", "Buurtteam", "Zorg a", "Veiligheidstafel", "Rechter"]
    heights = [by_label[name].y for name in rising]
    assert heights == sorted(heights, reverse=True)
    bands = [shape for shape in made.bands if shape.sized.look == "band"]
    (zone,) = (shape for shape in made.bands if shape.sized.look == "zone")
    assert zone.x > max(band.x + band.sized.width for band in bands)
    assert zone.x < by_label["Crisisdienst"].x
    names = {" ".join(text.text for text in shape.sized.texts if text.look == "rung") for shape in bands}
    assert "Dwang civiel en dwang straf" in names


def test_a_long_condition_is_told_below() -> None:
    texts = svg.render(charts.chart())
    assert "voorwaarde: zie stap" in texts
    assert texts.count("er is zorg nummer 7") == 1


def test_the_file_names_colours_and_needs_nothing_else() -> None:
    text = svg.render(charts.chart())
    assert "var(" not in text
    assert set(re.findall(r"https?://[^\"' ]+", text)) == {"http://www.w3.org/2000/svg"}
    assert "<script" not in text
