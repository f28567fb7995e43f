"""The rungs of the ladder as bands, the lowest at the bottom; wide rungs wrap into staggered rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil, sqrt
from statistics import fmean
from typing import Final

from netwerk.drawing.order import middle
from netwerk.maps.grid import COLUMN, GAP, HEAD, PADDING, ROW, Band, Near, Room, Spot, chunks, spread
from netwerk.maps.zones import Zone

SHAPE: Final = 1.9
"""Width of the ladder over its height, about."""
LEAST_COLUMNS: Final = 4
FILL: Final = 0.75
"""How full a rung is at most, so that lines find a way between its cards."""


@dataclass(frozen=True)
class Rung:
    """A zone of the ladder with its part of the width."""

    zone: Zone
    left: int
    width: int

    @property
    def columns(self) -> int:
        """How many cards stand side by side, with room for the stagger of every second row."""
        return max(1, (self.width - 2 * PADDING - COLUMN // 2) // COLUMN)

    @property
    def rows(self) -> int:
        """How many rows the members need, with places free between them."""
        return ceil(len(self.zone.members) / self.columns / FILL)

    def across(self) -> dict[str, float]:
        """About where each member stands from left to right, by its place in the order."""
        count = len(self.zone.members)
        return {name: self.left + (i + 0.5) / count * self.width for i, name in enumerate(self.zone.members)}


def width_for(zones: Sequence[Zone]) -> int:
    """A width that gives the ladder about its wanted shape."""
    count = sum(len(zone.members) for zone in zones)
    columns = max(LEAST_COLUMNS, round(sqrt(SHAPE * count * ROW / COLUMN))) if zones else 0
    return columns * COLUMN + COLUMN // 2 + 2 * PADDING if zones else 0


def place(zones: Sequence[Zone], near: Near) -> tuple[dict[str, Spot], list[Band], list[Room]]:
    """Spots, bands and rooms for these zones, whose members stand in order from left to right."""
    rungs = _rungs(zones, width_for(zones))
    across = {name: x for rung in rungs for name, x in rung.across().items()}
    level = {name: rung.zone.rank or 0 for rung in rungs for name in rung.zone.members}
    spots: dict[str, Spot] = {}
    bands = []
    rooms = []
    top = 0
    for _, level_rungs in groupby(reversed(rungs), key=lambda rung: rung.zone.rank):
        side_by_side = list(level_rungs)
        rows = max(rung.rows for rung in side_by_side)
        height = HEAD + rows * ROW + PADDING
        for rung in side_by_side:
            bands.append(Band(rung.zone.rung.label, rung.left, top, rung.width, height))
            spots |= _cells(rung, top + HEAD, near, across, level)
            rooms.append(_room(rung, top + HEAD, rows))
        top += height + GAP
    return spots, bands, rooms


def _rungs(zones: Sequence[Zone], width: int) -> list[Rung]:
    """Zones from below upwards; those of one rank share the width, from left to right."""
    rungs = []
    for _, same in groupby(zones, key=lambda zone: zone.rank):
        level = list(same)
        part = (width - GAP * (len(level) - 1)) // len(level)
        rungs += [Rung(zone, i * (part + GAP), part) for i, zone in enumerate(level)]
    return rungs


def _cells(rung: Rung, top: int, near: Near, across: Mapping[str, float], level: Mapping[str, int]) -> dict[str, Spot]:
    """Columns near the middle of the members' neighbours; in a column the one with most lines up on top."""
    stacks = chunks(rung.zone.members, rung.rows)
    centre = {name: middle(name, near.get(name, ()), across) for name in rung.zone.members}
    wanted = [(fmean(centre[name] for name in stack) - rung.left - PADDING) / COLUMN - 0.5 for stack in stacks]
    spots = {}
    for column, stack in zip(spread(wanted, rung.columns), stacks, strict=True):
        x = rung.left + PADDING + column * COLUMN + COLUMN // 2
        climbing = sorted(stack, key=lambda name: (-middle(name, near.get(name, ()), level), name))
        for row, name in enumerate(climbing):
            spots[name] = Spot(x + COLUMN // 2 * (row % 2), top + row * ROW + ROW // 2)
    return spots


def _room(rung: Rung, top: int, rows: int) -> Room:
    """All places of a rung: rows of them, half a card's pitch apart."""
    left = rung.left + PADDING + COLUMN // 2
    right = max(rung.left + rung.width - PADDING - COLUMN // 2, left + COLUMN // 2)
    across = range(left, right + 1, COLUMN // 2)
    return Room(tuple(tuple(Spot(x, top + row * ROW + ROW // 2) for x in across) for row in range(rows)))
