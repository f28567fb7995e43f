"""How much each line bends: parallel lines apart, and around cards that stand in between."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import atan2, cos, hypot, pi, sin
from typing import Final

from netwerk.maps import cards
from netwerk.maps.grid import COLUMN, ROW, Spot

Line = tuple[str, str]
Cell = tuple[int, int]
TRIED: Final = (0.0, 0.08, -0.08, 0.16, -0.16, 0.26, -0.26, 0.38, -0.38)
SWING: Final = 260
"""A line that goes around cards leaves the straight way by no more than about half of this."""
WIDEST: Final = 0.9
STEP: Final = 0.16
SAMPLES: Final = 24
REACH_X: Final = cards.WIDTH / 2 + 5
REACH_Y: Final = cards.HEIGHT / 2 + 5
"""How near to the middle of a card a line may not come."""


@dataclass(frozen=True)
class _Cards:
    """The cards on the map, found by the cell of the grid that their middle is in."""

    spots: Mapping[str, Spot]
    cells: Mapping[Cell, tuple[str, ...]]

    @classmethod
    def at(cls, spots: Mapping[str, Spot]) -> _Cards:
        cells: dict[Cell, tuple[str, ...]] = defaultdict(tuple)
        for name, spot in spots.items():
            cells[spot.x // COLUMN, spot.y // ROW] += (name,)
        return cls(spots, cells)

    def under(self, x: float, y: float) -> Iterator[str]:
        """The cards that a line through this point touches or nearly touches."""
        for column in range(int((x - REACH_X) // COLUMN), int((x + REACH_X) // COLUMN) + 1):
            for row in range(int((y - REACH_Y) // ROW), int((y + REACH_Y) // ROW) + 1):
                for name in self.cells.get((column, row), ()):
                    spot = self.spots[name]
                    if abs(spot.x - x) < REACH_X and abs(spot.y - y) < REACH_Y:
                        yield name


def bends(lines: Sequence[Line], spots: Mapping[str, Spot]) -> list[float]:
    """A bend for each line, as a share of its length; positive bends clockwise seen from its start.

    Lines between the same two cards get bends that differ, whichever way they run.
    """
    cards_at = _Cards.at(spots)
    found = [0.0] * len(lines)
    for (low, high), indexes in sorted(_pairs(lines).items()):
        base = _clearest(low, high, cards_at)
        for index, bend in zip(indexes, _fan(base, len(indexes)), strict=True):
            found[index] = round(bend if lines[index][0] == low else -bend, 3)
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
    middle = via(start, end, bend)
    points = (_point(start, middle, end, i / SAMPLES) for i in range(1, SAMPLES))
    return len({name for x, y in points for name in cards_at.under(x, y)} - {low, high})


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


def _fan(base: float, count: int) -> list[float]:
    """Bends around a base, evenly apart, none beyond what still looks like a line."""
    step = min(STEP, 2 * WIDEST / count)
    width = step * (count - 1)
    first = min(max(base - width / 2, -WIDEST), WIDEST - width)
    return [first + step * i for i in range(count)]


def _point(start: Spot, middle: tuple[float, float], end: Spot, part: float) -> tuple[float, float]:
    rest = 1 - part
    one, two, three = rest * rest, 2 * rest * part, part * part
    return one * start.x + two * middle[0] + three * end.x, one * start.y + two * middle[1] + three * end.y
