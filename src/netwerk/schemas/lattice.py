"""The layers of a drawing: boxes on rows, labels between them, bends where a line passes a layer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from netwerk.drawing.order import arrange, crossings
from netwerk.schemas import shapes
from netwerk.schemas.chart import Box, Chart, Step
from netwerk.schemas.rows import rows
from netwerk.schemas.shapes import Sized

LADDER: Final = ""
BEND: Final = Sized(2, 0)


@dataclass(frozen=True)
class Segment:
    """A piece of a line between two things in layers that lie next to each other; ``ends`` at its arrowhead."""

    start: str
    end: str
    look: str
    ends: bool


@dataclass
class Lattice:
    """Things by name: their size, layer (even: boxes, odd: labels, 0 the lowest) and region, and what joins them.

    A region is the ladder or one zone beside it: its things keep to their own part of the width.
    """

    things: dict[str, Sized] = field(default_factory=dict)
    layer: dict[str, int] = field(default_factory=dict)
    region: dict[str, str] = field(default_factory=dict)
    segments: dict[Segment, None] = field(default_factory=dict)

    @property
    def order(self) -> list[list[str]]:
        """The layers from below, each region by region, in an order in which few lines cross."""
        layers: list[list[str]] = [[] for _ in range(max(self.layer.values(), default=0) + 1)]
        for name, number in self.layer.items():
            layers[number].append(name)
        joined = [(one.start, one.end) for one in self.segments]
        starts = (layers, [layer[::-1] for layer in layers])
        tried = [self._by_region(arrange(self._by_region(start), joined)) for start in starts]
        return min(tried, key=lambda one: crossings(one, joined))

    def _by_region(self, layers: Sequence[Sequence[str]]) -> list[list[str]]:
        """The ladder first, then each zone beside it."""
        return [sorted(layer, key=lambda name: self.region[name]) for layer in layers]

    def add(self, name: str, thing: Sized, layer: int, region: str) -> None:
        """One more thing."""
        self.things[name], self.layer[name], self.region[name] = thing, layer, region


def lattice(chart: Chart) -> Lattice:
    """The layers for a chart: every line runs from layer to layer, so that none runs behind a box or label."""
    found = Lattice()
    row = _rows(chart)
    for name, box in chart.boxes.items():
        found.add(name, shapes.box(box), 2 * row[name], _region(box))
    for step in chart.steps:
        _add_step(found, step, step.tail, step.heads, whole=True)
        onward: dict[str, list[str]] = defaultdict(list)
        for start, end in step.onward:
            onward[start].append(end)
        for start, ends in onward.items():
            _add_step(found, step, start, tuple(ends), whole=False)
    return found


def _rows(chart: Chart) -> dict[str, int]:
    lines = [(step.tail, head) for step in chart.steps for head in step.heads]
    lines += [line for step in chart.steps for line in step.onward]
    return rows(list(chart.boxes), {name: box.rung.rank for name, box in chart.boxes.items()}, lines)


def _region(box: Box) -> str:
    return LADDER if box.rung.rank is not None else f"zone {box.rung.iri}"


def _add_step(found: Lattice, step: Step, tail: str, heads: tuple[str, ...], whole: bool) -> None:
    """The label of a step next to its tail, one on each side that it leads to, with a trunk into every region."""
    sides: Mapping[int, list[str]] = {1: [], -1: []}
    for head in heads:
        sides[1 if found.layer[head] > found.layer[tail] else -1].append(head)
    for side, ends in sides.items():
        if ends:
            name = f"label {step.number} {tail} {side}"
            found.add(name, shapes.label(step, whole), found.layer[tail] + side, found.region[tail])
            _join(found, tail, name, step)
            for region in dict.fromkeys(found.region[end] for end in ends):
                _trunk(found, name, [end for end in ends if found.region[end] == region], step, side)


def _trunk(found: Lattice, label: str, ends: list[str], step: Step, side: int) -> None:
    """One line through the layers, which forks off to each of its ends from the layer before it."""
    region = found.region[ends[0]]
    at, number = label, found.layer[label]
    for end in sorted(ends, key=lambda end: side * found.layer[end]):
        while number + side != found.layer[end]:
            number += side
            bend = f"bend {number} {region} {label}"
            found.add(bend, BEND, number, region)
            _join(found, at, bend, step)
            at = bend
        _join(found, at, end, step, ends=True)


def _join(found: Lattice, start: str, end: str, step: Step, ends: bool = False) -> None:
    kind = "part" if step.part else "referral"
    look = " ".join(filter(None, (kind, "planned" if step.planned else "inferred" if step.inferred else "")))
    found.segments[Segment(start, end, look, ends)] = None
