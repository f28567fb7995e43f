"""The ways a line can take between two places of the map, and which other places it runs behind on each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import hypot, inf
from typing import Final

from netwerk.maps.bends import BEHIND, REACH_X, REACH_Y, swing, via
from netwerk.maps.grid import Spot

Places = int
"""A set of places: bit i is place i."""

TRIED: Final = (0.0, 0.1, -0.1, 0.2, -0.2, 0.32, -0.32)
GRAIN: Final = 18
"""The ground is looked at in squares of this size."""
STRIDE: Final = 27
"""How far apart along a line the ground is looked at."""
WIDE: Final = 1 << 12
"""More squares than lie side by side on any ground."""
LONG: Final = 1 / 7000
"""What a line costs by its length."""


class Courses:
    """The ways between places, each worked out when it is first asked for."""

    def __init__(self, places: Sequence[Spot]) -> None:
        """The ground with these places on it."""
        self.places = places
        self._ground = _ground(places)
        self._known: dict[tuple[int, int], Course] = {}

    def between(self, start: int, end: int) -> Course:
        """The ways from one place to another."""
        if (start, end) not in self._known:
            self._known[start, end] = Course(self, start, end)
        return self._known[start, end]

    def behind(self, start: int, end: int, bend: float) -> Places:
        """The places, apart from its ends, that a line of this bend runs behind; step by step along its curve."""
        one, two = self.places[start], self.places[end]
        by_x, by_y = via(one, two, bend)
        part = 1 / max(4, round(hypot(two.x - one.x, two.y - one.y) / STRIDE))
        x, y = one.x / GRAIN, one.y / GRAIN
        turn_x, turn_y = ((a - 2 * b + c) / GRAIN * part**2 for a, b, c in ((one.x, by_x, two.x), (one.y, by_y, two.y)))
        step_x, step_y = 2 * part * (by_x / GRAIN - x) + turn_x, 2 * part * (by_y / GRAIN - y) + turn_y
        found, at = 0, self._ground.get
        for _ in range(round(1 / part) - 1):
            x += step_x
            y += step_y
            step_x += 2 * turn_x
            step_y += 2 * turn_y
            found |= at(round(x) * WIDE + round(y), 0)
        return found & ~(1 << start | 1 << end)


class Course:
    """The ways between two places, in order of what they cost where nothing stands."""

    __slots__ = ("_behind", "_costs", "_courses", "_ends")

    def __init__(self, courses: Courses, start: int, end: int) -> None:
        """From one place to another."""
        one, two = courses.places[start], courses.places[end]
        rate, far = swing(one, two), LONG * hypot(two.x - one.x, two.y - one.y)
        self._courses, self._ends = courses, (start, end)
        self._costs = [far + rate * abs(bend) for bend in TRIED]
        self._behind: list[Places] = []

    def cost(self, taken: Places) -> tuple[float, Places]:
        """The least that a line here costs when cards stand on these places, and the places that this hangs on."""
        first, more = BEHIND
        least, looked = inf, 0
        for i, cost in enumerate(self._costs):
            if cost >= least:
                break
            if i == len(self._behind):
                self._behind.append(self._courses.behind(*self._ends, TRIED[i]))
            looked |= self._behind[i]
            count = (self._behind[i] & taken).bit_count()
            least = min(least, cost + first + more * (count - 1) if count else cost)
        return least, looked


def _ground(places: Sequence[Spot]) -> Mapping[int, Places]:
    """By square of the ground, the places of which a card would cover it."""
    found: dict[int, Places] = defaultdict(int)
    for i, spot in enumerate(places):
        for column in range(round((spot.x - REACH_X) / GRAIN), round((spot.x + REACH_X) / GRAIN) + 1):
            for row in range(round((spot.y - REACH_Y) / GRAIN), round((spot.y + REACH_Y) / GRAIN) + 1):
                found[column * WIDE + row] |= 1 << i
    return found
