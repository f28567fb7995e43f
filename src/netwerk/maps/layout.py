"""The layered layout of the map: a spot for every card and a band for every zone, without any physics."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import isqrt

from netwerk.drawing.order import Line, arrange, neighbours
from netwerk.maps import beside, ladder
from netwerk.maps.grid import GAP, HEAD, PADDING, ROW, Band, Spot
from netwerk.maps.settle import settle
from netwerk.maps.zones import NO_RUNG, Zone


@dataclass(frozen=True)
class Layout:
    """A spot for every entity and a band for every zone."""

    spots: Mapping[str, Spot]
    bands: tuple[Band, ...]


def lay_out(zones: Sequence[Zone], lines: Sequence[Line]) -> Layout:
    """A place for every member of every zone; the same input gives the same places.

    A line given more than once draws its ends nearer to each other, and is kept clear of other cards first.
    """
    near = neighbours(lines)
    rungs = _in_order([zone for zone in zones if zone.rank is not None], lines)
    spots, bands, rooms = ladder.place(rungs, near)
    height = max([*(band.y + band.height for band in bands), _least_height(zones)])
    standing = dict(spots)
    for side, to_left in _sides([zone for zone in zones if zone.rank is None]):
        columns = beside.columns_for(side, height)
        left = -GAP - beside.width_for(columns) if to_left else ladder.width_for(rungs) + GAP
        more, boxes, others = beside.place(side, left, columns, height, near, standing)
        spots |= more
        bands += boxes
        rooms += others
    return Layout(dict(sorted(settle(spots, rooms, lines).items())), tuple(bands))


def _in_order(zones: Sequence[Zone], lines: Sequence[Line]) -> list[Zone]:
    members = {name for zone in zones for name in zone.members}
    inside = [line for line in lines if members.issuperset(line)]
    orders = arrange([zone.members for zone in zones], inside)
    return [replace(zone, members=order) for zone, order in zip(zones, orders, strict=True)]


def _sides(zones: Sequence[Zone]) -> list[tuple[Sequence[Zone], bool]]:
    """The first zone beside the ladder on the left, all others on the right."""
    first = 1 if zones and zones[0].rung is not NO_RUNG else 0
    return [(side, to_left) for side, to_left in ((zones[:first], True), (zones[first:], False)) if side]


def _least_height(zones: Sequence[Zone]) -> int:
    """Enough for the zones beside a low ladder not to become one long row."""
    count = sum(len(zone.members) for zone in zones if zone.rank is None)
    return HEAD + PADDING + ROW * (isqrt(count) + 2)
