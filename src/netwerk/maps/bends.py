"""How much each line bends: parallel lines apart, and around cards that stand in between."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, cos, hypot, pi, sin
from typing import Final

from netwerk.maps import cards
from netwerk.maps.grid import COLUMN, ROW, Spot

Line = tuple[str, str]
Cell = tuple[float, float]
Point = tuple[float, float]
Period = tuple[date, date]
ALWAYS: Final = (date.min, date.max)
WIDEST: Final = 0.9
APART: Final = 0.13
"""How much the bends of two lines between the same cards differ, where there is room for all."""
FINEST: Final = 0.02
PACE: Final = 36
"""About how far apart the middles of the bends that are tried lie, twice."""
MANY: Final = 1500
"""Of more lines than this, each gets no more than a few tries, and is looked at less often along its way."""
FEW: Final = 5
HOPELESS: Final = 4
"""One of many that runs behind so many cards straight on has no other way."""
BEHIND: Final = (1.0, 0.35)
"""What it costs to run behind a card, and behind each further one; a bend costs about its size."""
FAR: Final = 1200
"""The length of a line of which a bend costs twice its size, because it swings so far out."""
STRIDES: Final = (18, 48)
"""How far apart along a line it is looked at: of few lines, and of many."""
REACH_X: Final = cards.WIDTH / 2 + 5
REACH_Y: Final = cards.HEIGHT / 2 + 5
"""How near to the middle of a card a line may not come."""


@dataclass(frozen=True)
class _Cards:
    """The cards on the map, by each cell of the grid from which a line could touch them."""

    spots: Mapping[str, Spot]
    cells: Mapping[Cell, Sequence[tuple[str, int, int]]]
    stride: int

    @classmethod
    def at(cls, spots: Mapping[str, Spot], stride: int) -> _Cards:
        cells: dict[Cell, list[tuple[str, int, int]]] = defaultdict(list)
        for name, spot in spots.items():
            for column in range(int((spot.x - REACH_X) // COLUMN), int((spot.x + REACH_X) // COLUMN) + 1):
                for row in range(int((spot.y - REACH_Y) // ROW), int((spot.y + REACH_Y) // ROW) + 1):
                    cells[column, row].append((name, spot.x, spot.y))
        return cls(spots, dict(cells), stride)

    def behind(self, start: str, end: str, bend: float, most: int) -> int:
        """How many other cards a line of this bend runs behind, counted up to ``most``."""
        points = _course(self.spots[start], self.spots[end], bend, self.stride)
        return len(self._touched(points, {start, end}, most + 2)) - 2

    def _touched(self, points: Iterable[Point], found: set[str], most: int) -> set[str]:
        """These cards and those that a line through the points touches or nearly touches, so many at most."""
        cells = self.cells
        for x, y in points:
            for name, at_x, at_y in cells.get((x // COLUMN, y // ROW), ()):
                if -REACH_X < at_x - x < REACH_X and -REACH_Y < at_y - y < REACH_Y:
                    found.add(name)
                    if len(found) >= most:
                        return found
        return found


def bends(lines: Sequence[Line], spots: Mapping[str, Spot], periods: Sequence[Period] = ()) -> list[float]:
    """A bend for each line, as a share of its length; positive bends clockwise seen from its start.

    Lines between the same two cards get bends that differ, whichever way they run, unless no day of their periods
    (first and last day) is the same.
    """
    many = len(lines) > MANY
    cards_at = _Cards.at(spots, STRIDES[many])
    found = [0.0] * len(lines)
    for _, indexes in sorted(_pairs(lines).items()):
        apart = min(APART, WIDEST / len(indexes))
        chosen: list[tuple[float, Period]] = []
        for index in indexes:
            (start, end), period = lines[index], periods[index] if periods else ALWAYS
            side = 1 if start < end else -1
            held = [side * bend for bend, other in chosen if period[0] <= other[1] and other[0] <= period[1]]
            free = [
                bend
                for bend in _tried(spots[start], spots[end], apart, many)
                if all(abs(bend - other) > 0.99 * apart for other in held)
            ]
            found[index] = _clearest(start, end, free, cards_at, many)
            chosen.append((side * found[index], period))
    return found


def via(start: Spot, end: Spot, bend: float) -> Point:
    """The control point that vis-network gives a line of this bend (``curvedCW``)."""
    share, angle = abs(bend) / 2 + 0.5, bend * pi / 2
    along, aside = share * cos(angle), share * sin(angle)
    across, down = end.x - start.x, end.y - start.y
    return start.x + along * across + aside * down, start.y + along * down - aside * across


def _course(start: Spot, end: Spot, bend: float, stride: int) -> Iterator[Point]:
    """Points along a bent line, its two ends left out."""
    by_x, by_y = via(start, end, bend)
    steps = max(4, ceil(hypot(end.x - start.x, end.y - start.y) / stride))
    for i in range(1, steps):
        t = i / steps
        one, two, three = (1 - t) * (1 - t), 2 * (1 - t) * t, t * t
        yield one * start.x + two * by_x + three * end.x, one * start.y + two * by_y + three * end.y


def _clearest(start: str, end: str, tried: Sequence[float], cards_at: _Cards, many: bool) -> float:
    """The bend of the least cost; those tried are in order of size."""
    least, best = float("inf"), 0.0
    rate = swing(cards_at.spots[start], cards_at.spots[end])
    first, more = BEHIND
    for bend in tried[:FEW] if many else tried:
        if rate * abs(bend) >= least:
            break
        behind = cards_at.behind(start, end, bend, HOPELESS if many else len(cards_at.spots))
        cost = rate * abs(bend) + (first + more * (behind - 1) if behind else 0)
        if cost < least:
            least, best = cost, bend
        if many and behind >= HOPELESS:
            break
    return round(best, 3)


def swing(start: Spot, end: Spot) -> float:
    """What a bend of one costs: more for a line that then swings far out."""
    return 1 + hypot(end.x - start.x, end.y - start.y) / FAR


def _tried(start: Spot, end: Spot, apart: float, many: bool) -> list[float]:
    """Bends to both sides, in order of size."""
    length = max(hypot(end.x - start.x, end.y - start.y), 1)
    step = apart if many else min(max(PACE / length, FINEST), apart / 2)
    return [0.0, *(side * step * i for i in range(1, int(WIDEST / step) + 1) for side in (1, -1))]


def _pairs(lines: Iterable[Line]) -> Mapping[Line, list[int]]:
    pairs: dict[Line, list[int]] = defaultdict(list)
    for index, (start, end) in enumerate(lines):
        if start != end:
            pairs[min(start, end), max(start, end)].append(index)
    return pairs
