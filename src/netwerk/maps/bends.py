"""How much each line bends: parallel lines apart, and around cards that stand in between."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import atan2, cos, hypot, pi, sin
from typing import Final

from netwerk.maps import cards
from netwerk.maps.grid import COLUMN, ROW, Spot

Line = tuple[str, str]
Cell = tuple[float, float]
Period = tuple[date, date]
TRIED: Final = (0.0, 0.08, -0.08, 0.16, -0.16, 0.26, -0.26, 0.38, -0.38)
SWING: Final = 260
"""A line that goes around cards leaves the straight way by no more than about half of this."""
WIDEST: Final = 0.9
STEP: Final = 0.16
SAMPLES: Final = 24
PARTS: Final = tuple(((1 - t) * (1 - t), 2 * (1 - t) * t, t * t) for t in (i / SAMPLES for i in range(1, SAMPLES)))
"""What start, control point and end of a bent line weigh at each point along it."""
REACH_X: Final = cards.WIDTH / 2 + 5
REACH_Y: Final = cards.HEIGHT / 2 + 5
"""How near to the middle of a card a line may not come."""


@dataclass(frozen=True)
class _Cards:
    """The cards on the map, by each cell of the grid from which a line could touch them."""

    spots: Mapping[str, Spot]
    cells: Mapping[Cell, Sequence[tuple[str, int, int]]]

    @classmethod
    def at(cls, spots: Mapping[str, Spot]) -> _Cards:
        cells: dict[Cell, list[tuple[str, int, int]]] = defaultdict(list)
        for name, spot in spots.items():
            for column in range(int((spot.x - REACH_X) // COLUMN), int((spot.x + REACH_X) // COLUMN) + 1):
                for row in range(int((spot.y - REACH_Y) // ROW), int((spot.y + REACH_Y) // ROW) + 1):
                    cells[column, row].append((name, spot.x, spot.y))
        return cls(spots, dict(cells))

    def touched(self, points: Iterable[tuple[float, float]]) -> set[str]:
        """The cards that a line through these points touches or nearly touches."""
        found, cells = set(), self.cells
        for x, y in points:
            for name, at_x, at_y in cells.get((x // COLUMN, y // ROW), ()):
                if -REACH_X < at_x - x < REACH_X and -REACH_Y < at_y - y < REACH_Y:
                    found.add(name)
        return found


def bends(lines: Sequence[Line], spots: Mapping[str, Spot], periods: Sequence[Period] = ()) -> list[float]:
    """A bend for each line, as a share of its length; positive bends clockwise seen from its start.

    Lines between the same two cards get bends that differ, whichever way they run, unless no day of their periods
    (first and last day) is the same.
    """
    cards_at = _Cards.at(spots)
    found = [0.0] * len(lines)
    for (low, high), indexes in sorted(_pairs(lines).items()):
        base = _clearest(low, high, cards_at)
        lanes = _lanes([periods[index] for index in indexes]) if periods else list(range(len(indexes)))
        fan = _fan(base, max(lanes) + 1)
        for index, lane in zip(indexes, lanes, strict=True):
            found[index] = round(fan[lane] if lines[index][0] == low else -fan[lane], 3)
    return found


def via(start: Spot, end: Spot, bend: float) -> tuple[float, float]:
    """The control point that vis-network gives a line of this bend (``curvedCW``)."""
    across, up = end.x - start.x, start.y - end.y
    share = abs(bend) * 0.5 + 0.5
    angle = atan2(up, across) + (bend * 0.5 + 0.5) * pi
    length = hypot(across, up)
    return start.x + share * length * sin(angle), start.y + share * length * cos(angle)


def hits(low: str, high: str, bend: float, cards_at: _Cards) -> int:
    """How many other cards a line of this bend runs behind."""
    start, end = cards_at.spots[low], cards_at.spots[high]
    points = _course(start, via(start, end, bend), end)
    return len(cards_at.touched(points) - {low, high})


def _clearest(low: str, high: str, cards_at: _Cards) -> float:
    """The least bend that runs behind the fewest cards, and does not swing far out."""
    start, end = cards_at.spots[low], cards_at.spots[high]
    widest = SWING / max(hypot(end.x - start.x, end.y - start.y), 1)
    fewest, best = hits(low, high, TRIED[0], cards_at), TRIED[0]
    for bend in TRIED[1:]:
        if fewest == 0 or abs(bend) > widest:
            break
        count = hits(low, high, bend, cards_at)
        if count < fewest:
            fewest, best = count, bend
    return best


def _pairs(lines: Iterable[Line]) -> Mapping[Line, list[int]]:
    pairs: dict[Line, list[int]] = defaultdict(list)
    for index, (start, end) in enumerate(lines):
        if start != end:
            pairs[min(start, end), max(start, end)].append(index)
    return pairs


def _lanes(periods: Sequence[Period]) -> list[int]:
    """A lane for each period, so that those with a day in common are apart."""
    lanes = [0] * len(periods)
    until: list[date] = []
    for index in sorted(range(len(periods)), key=lambda index: (periods[index], index)):
        begin, end = periods[index]
        lane = next((i for i, last in enumerate(until) if last < begin), len(until))
        until[lane : lane + 1] = [end]
        lanes[index] = lane
    return lanes


def _fan(base: float, count: int) -> list[float]:
    """Bends around a base, evenly apart, none beyond what still looks like a line."""
    step = min(STEP, 2 * WIDEST / count)
    width = step * (count - 1)
    first = min(max(base - width / 2, -WIDEST), WIDEST - width)
    return [first + step * i for i in range(count)]


def _course(start: Spot, middle: tuple[float, float], end: Spot) -> list[tuple[float, float]]:
    """Points along a bent line, its two ends left out."""
    (from_x, from_y), (by_x, by_y), (to_x, to_y) = (start.x, start.y), middle, (end.x, end.y)
    return [
        (one * from_x + two * by_x + three * to_x, one * from_y + two * by_y + three * to_y)
        for one, two, three in PARTS
    ]
