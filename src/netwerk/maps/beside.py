"""The zones beside the ladder: stacked bands whose cards stand at about the height of their neighbours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count
from math import ceil

from netwerk.maps.grid import COLUMN, GAP, HEAD, PADDING, ROW, Band, Near, Room, Spot, chunks, spread
from netwerk.maps.zones import Zone


def columns_for(zones: Sequence[Zone], height: int) -> int:
    """The fewest columns with which these zones, one below the other, keep within the height."""
    widest = max(len(zone.members) for zone in zones)
    fits = (n for n in count(1) if n >= widest or _total(zones, n) <= height)
    return next(fits)


def width_for(columns: int) -> int:
    """The width of a band with this many columns."""
    return columns * COLUMN + 2 * PADDING


def place(
    zones: Sequence[Zone], left: int, columns: int, height: int, near: Near, standing: Mapping[str, Spot]
) -> tuple[dict[str, Spot], list[Band], list[Room]]:
    """Spots, bands and rooms for these zones, which share the height according to what they need."""
    spots: dict[str, Spot] = {}
    bands = []
    rooms = []
    top = 0
    spare = max(0, height - _total(zones, columns))
    members = sum(len(zone.members) for zone in zones)
    for zone in zones:
        tall = _needed(zone, columns) + spare * len(zone.members) // members
        band = Band(zone.rung.label, left, top, width_for(columns), tall)
        bands.append(band)
        spots |= _cells(zone.members, columns, band, near, standing)
        rooms.append(_room(columns, band))
        top += tall + GAP
    return spots, bands, rooms


def _total(zones: Sequence[Zone], columns: int) -> int:
    return sum(_needed(zone, columns) for zone in zones) + GAP * (len(zones) - 1)


def _needed(zone: Zone, columns: int) -> int:
    return HEAD + PADDING + ceil(len(zone.members) / columns) * ROW + _stagger(1, columns)


def _stagger(column: int, columns: int) -> int:
    """Every second column stands half a row lower, so that lines to the ladder pass between cards."""
    return ROW // 2 if columns > 1 and column % 2 else 0


def _cells(
    members: Sequence[str], columns: int, band: Band, near: Near, standing: Mapping[str, Spot]
) -> dict[str, Spot]:
    first = band.y + HEAD
    rows = (band.height - HEAD - PADDING - _stagger(1, columns)) // ROW
    wanted = {name: _height_of_neighbours(near.get(name, ()), standing, band) for name in members}
    groups = chunks(sorted(members, key=lambda name: (wanted[name], name)), columns)
    heights = [(sum(wanted[name] for name in group) / len(group) - first) / ROW - 0.5 for group in groups]
    return {
        name: Spot(
            band.x + PADDING + column * COLUMN + COLUMN // 2,
            first + row * ROW + ROW // 2 + _stagger(column, columns),
        )
        for row, group in zip(spread(heights, rows), groups, strict=True)
        for column, name in enumerate(group)
    }


def _height_of_neighbours(others: Sequence[str], standing: Mapping[str, Spot], band: Band) -> float:
    heights = [standing[other].y for other in others if other in standing]
    return sum(heights) / len(heights) if heights else band.y + band.height / 2


def _room(columns: int, band: Band) -> Room:
    """All places of a zone: columns of them, half a card's pitch apart."""
    left, first, last = (
        band.x + PADDING + COLUMN // 2,
        band.y + HEAD + ROW // 2,
        band.y + band.height - PADDING - ROW // 2,
    )
    down = range(first, last + 1, ROW // 2)
    return Room(tuple(tuple(Spot(left + column * COLUMN, y) for y in down) for column in range(columns)))
