"""The drawing of a chart: every layer at its height, every thing at its place, lines that keep between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from netwerk.drawing.order import neighbours
from netwerk.maps.text import headed
from netwerk.schemas import shapes
from netwerk.schemas.chart import Chart
from netwerk.schemas.lattice import BEND, LADDER, Lattice, Segment, lattice
from netwerk.schemas.shapes import Drawing, Path, Shape, Sized
from netwerk.schemas.spacing import placed
from netwerk.wording import join_words

MARGIN: Final = 10
GUTTER: Final = 195
"""Width of the names of the rungs, left of the ladder."""
APART: Final = 22
CHANNEL: Final = 24
STEEPNESS: Final = 0.07
DEEPEST: Final = 70
"""The room between two layers, more where lines run far to the side."""
AROUND: Final = 12
ARROW: Final = 8
LEAST_ZONE: Final = 150


@dataclass(frozen=True)
class _Layer:
    """A layer by its top and bottom."""

    top: float
    bottom: float


@dataclass(frozen=True)
class _Region:
    """The part of the width that the ladder or a zone beside it takes."""

    left: float
    width: float


def draw(chart: Chart) -> Drawing:
    """The picture of a chart; the same chart gives the same picture."""
    found = lattice(chart)
    order = found.order
    x, regions = _across(found, order, _zones(chart))
    heads = {zone: shapes.band(title, (), regions[zone].width - 2 * AROUND) for zone, title in _zones(chart).items()}
    top = MARGIN + (max((head.height for head in heads.values()), default=0) + AROUND if heads else AROUND)
    rungs = _rungs(chart, found)
    layers = _heights(found, order, x, top, rungs)
    bottom = layers[0].bottom + AROUND
    bands = [_band(sized, rows, layers, regions[LADDER]) for sized, rows in rungs]
    bands += [_zone(head, regions[zone], bottom) for zone, head in heads.items()]
    shown = {name: _at(found.things[name], x[name], layers[number]) for name, number in found.layer.items()}
    right = max(region.left + region.width for region in regions.values())
    return Drawing(
        right + MARGIN,
        bottom + MARGIN,
        tuple(bands),
        tuple(_paths(found, shown, layers)),
        tuple(shape for name, shape in shown.items() if shape.sized.number),
        tuple(shown[name] for name in chart.boxes),
    )


def _zones(chart: Chart) -> dict[str, str]:
    """The regions beside the ladder with their titles."""
    return {f"zone {rung.iri}": headed(rung.label) for rung in chart.rungs if rung.rank is None}


def _across(
    found: Lattice, order: Sequence[Sequence[str]], zones: Mapping[str, str]
) -> tuple[dict[str, float], dict[str, _Region]]:
    """The middle of everything, each region right of the one before it."""
    near = neighbours((one.start, one.end) for one in found.segments)
    widths = {name: thing.width + APART for name, thing in found.things.items()}
    x: dict[str, float] = {}
    regions: dict[str, _Region] = {}
    left = float(MARGIN)
    for region in [LADDER, *zones]:
        own = [[name for name in layer if found.region[name] == region] for layer in order]
        local = placed(own, widths, {name: near[name] for layer in own for name in layer})
        if not local:
            continue
        start = left + (GUTTER if region == LADDER else 0)
        width = max([local[name] + widths[name] / 2 for name in local] + [0 if region == LADDER else LEAST_ZONE])
        x |= {name: start + place for name, place in local.items()}
        regions[region] = _Region(left, start - left + width)
        left += regions[region].width + AROUND
    return x, regions


def _rungs(chart: Chart, found: Lattice) -> list[tuple[Sized, tuple[int, int]]]:
    """The name of each rung of the ladder, those of one rank together, with its lowest and highest layer."""
    levels: dict[int, list[str]] = defaultdict(list)
    for name, box in chart.boxes.items():
        if box.rung.rank is not None:
            levels[box.rung.rank].append(name)
    made = []
    for _, names in sorted(levels.items()):
        rungs = [rung for rung in chart.rungs if rung in {chart.boxes[name].rung for name in names}]
        regie = {one: None for rung in rungs for one in chart.regie.get(rung.iri, ())}
        title = headed(join_words([rung.label for rung in rungs]))
        across = [found.layer[name] for name in names]
        made.append((shapes.band(title, list(regie), GUTTER - 2 * AROUND), (min(across), max(across))))
    return made


def _heights(
    found: Lattice,
    order: Sequence[Sequence[str]],
    x: Mapping[str, float],
    top: float,
    rungs: Iterable[tuple[Sized, tuple[int, int]]],
) -> list[_Layer]:
    """Top and bottom of every layer, the highest layer at the top of the picture."""
    heights = [max((found.things[name].height for name in layer), default=0.0) for layer in order]
    channels = [_channel(found, x, number) for number in range(len(order) - 1)]
    for sized, (low, high) in rungs:
        room = sum(heights[low : high + 1]) + sum(channels[low:high])
        heights[high] += max(0.0, sized.height - room)
    layers: list[_Layer] = []
    for number in reversed(range(len(order))):
        layers.insert(0, _Layer(top, top + heights[number]))
        top += heights[number] + (channels[number - 1] if number else 0)
    return layers


def _channel(found: Lattice, x: Mapping[str, float], number: int) -> float:
    """The room between a layer and the next: enough for its lines not to run flat."""
    spans = [
        abs(x[one.start] - x[one.end])
        for one in found.segments
        if min(found.layer[one.start], found.layer[one.end]) == number
    ]
    return min(CHANNEL + STEEPNESS * max(spans, default=0), DEEPEST)


def _band(sized: Sized, rows: tuple[int, int], layers: Sequence[_Layer], region: _Region) -> Shape:
    low, high = rows
    y = layers[high].top - AROUND / 2
    texts = tuple(shapes.Text(t.x + AROUND, t.y + AROUND / 2, t.text, t.look) for t in sized.texts)
    return Shape(region.left, y, Sized(region.width, layers[low].bottom + AROUND / 2 - y, texts, look="band"))


def _zone(sized: Sized, region: _Region, bottom: float) -> Shape:
    texts = tuple(shapes.Text(t.x + AROUND, t.y + AROUND / 2, t.text, t.look) for t in sized.texts)
    return Shape(region.left, MARGIN, Sized(region.width, bottom - MARGIN, texts, look="zone"))


def _at(sized: Sized, x: float, layer: _Layer) -> Shape:
    return Shape(x - sized.width / 2, (layer.top + layer.bottom - sized.height) / 2, sized)


def _paths(found: Lattice, shown: Mapping[str, Shape], layers: Sequence[_Layer]) -> Iterable[Path]:
    ports = _ports(found, shown)
    for one in found.segments:
        yield _path(one, found, shown, layers, ports)
    for name, thing in found.things.items():
        if thing is BEND:
            look = next(one.look for one in found.segments if one.end == name)
            x, layer = shown[name].x + BEND.width / 2, layers[found.layer[name]]
            yield Path(f"M{x:.1f} {layer.bottom:.1f}V{layer.top:.1f}", look)


def _ports(found: Lattice, shown: Mapping[str, Shape]) -> dict[tuple[Segment, str], float]:
    """Where each line meets a box: beside each other, in the order of where they come from."""
    meeting: dict[tuple[str, bool], list[tuple[float, int, Segment]]] = defaultdict(list)
    for number, one in enumerate(found.segments):
        for end, other in ((one.start, one.end), (one.end, one.start)):
            above = found.layer[other] > found.layer[end]
            meeting[end, above].append((shown[other].x + shown[other].sized.width / 2, number, one))
    places: dict[tuple[Segment, str], float] = {}
    for (name, _), some in meeting.items():
        shape = shown[name]
        is_box = not shape.sized.number and shape.sized is not BEND
        apart = min(26.0, (shape.sized.width - 20) / max(len(some), 1)) if is_box else 0.0
        for i, (_, _, one) in enumerate(sorted(some, key=lambda found: found[:2])):
            places[one, name] = shape.x + shape.sized.width / 2 + (i - (len(some) - 1) / 2) * apart
    return places


def _path(
    one: Segment,
    found: Lattice,
    shown: Mapping[str, Shape],
    layers: Sequence[_Layer],
    ports: Mapping[tuple[Segment, str], float],
) -> Path:
    """Straight out of its own layer, bent between the layers, straight into the next."""
    up = found.layer[one.end] > found.layer[one.start]
    (x0, y0), (x1, y1) = (
        (ports[one, name], _edge(shown[name], layers[found.layer[name]], upper))
        for name, upper in ((one.start, up), (one.end, not up))
    )
    out, into = layers[found.layer[one.start]], layers[found.layer[one.end]]
    leaves, arrives = (out.top, into.bottom) if up else (out.bottom, into.top)
    turn = (leaves + arrives) / 2
    tip = y1 + (ARROW if up else -ARROW) if one.ends else y1
    course = f"M{x0:.1f} {y0:.1f}V{leaves:.1f}C{x0:.1f} {turn:.1f} {x1:.1f} {turn:.1f} {x1:.1f} {arrives:.1f}V{tip:.1f}"
    return Path(course, one.look, _head(x1, y1, tip, one) if one.ends else "")


def _edge(shape: Shape, layer: _Layer, upper: bool) -> float:
    if shape.sized is BEND:
        return layer.top if upper else layer.bottom
    return shape.y if upper else shape.y + shape.sized.height


def _head(x: float, y: float, tip: float, one: Segment) -> str:
    """A triangle at the end of a referral, a ring where a part meets its whole."""
    if "part" in one.look:
        return f"M{x:.1f} {tip:.1f}a4 4 0 1 0 0 {y - tip:.1f}a4 4 0 1 0 0 {tip - y:.1f}Z"
    half = ARROW * 0.6
    return f"M{x:.1f} {y:.1f}L{x - half:.1f} {tip:.1f}H{x + half:.1f}Z"
