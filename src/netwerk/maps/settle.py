"""Cards moved to free places and swapped within their zone, so that lines run between cards and not behind them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, combinations, pairwise
from math import hypot
from typing import Final

from netwerk.maps.courses import LONG, Courses, Places
from netwerk.maps.grid import Room, Spot

Line = tuple[str, str]
Segment = tuple[int, int, int, int]
WEIGHT: Final = 3
"""A line given so many times is one of those that the map shows at first."""
ROUNDS: Final = 6
WORK: Final = 1_000_000
"""About how many lines are looked at in a round: on a large map fewer moves are tried, on a very large one none."""
CROSS: Final = 0.08
"""What it costs when two lines that are shown at first cross."""
GAIN: Final = 0.05
"""A move that gains no more than this is not made."""


@dataclass(frozen=True)
class _Move:
    """Cards with their new places, what is then taken, what lines then cost, and how much is gained."""

    gain: float
    to: Mapping[str, int]
    taken: Places
    costs: Mapping[int, tuple[float, Places]]


def settle(spots: Mapping[str, Spot], rooms: Sequence[Room], lines: Iterable[Line]) -> dict[str, Spot]:
    """The same cards, each in the room it is in, where lines are clearest as far as moves of one or two cards find it.

    A line given more than once weighs more.
    """
    ends = Counter(line for line in lines if line[0] != line[1])
    most = WORK // (len(spots) * len(ends)) if ends else 0
    if not most:
        return dict(spots)
    board = _Board(spots, rooms, ends)
    for _ in range(ROUNDS):
        if not board.round(most):
            break
    return {name: board.places[at] for name, at in board.at.items()}


class _Board:
    """Where the cards stand, and what every line costs there."""

    def __init__(self, spots: Mapping[str, Spot], rooms: Sequence[Room], ends: Mapping[Line, int]) -> None:
        self.places = [spot for room in rooms for lane in room.lanes for spot in lane]
        place = {spot: i for i, spot in enumerate(self.places)}
        self.at = {name: place[spot] for name, spot in spots.items()}
        self._by = {i: name for name, i in self.at.items()}
        self._taken: Places = sum(1 << i for i in self._by)
        self._clash = _clashes(rooms)
        self._room = _rooms(rooms)
        self._courses = Courses(self.places)
        self._lines = list(ends)
        self._weights = [count / WEIGHT for count in ends.values()]
        self._shown = {i: self._straight(i, {}) for i, count in enumerate(ends.values()) if count >= WEIGHT}
        self._of: dict[str, list[int]] = defaultdict(list)
        for i in sorted(range(len(self._lines)), key=lambda i: -self._weights[i]):
            for end in self._lines[i]:
                self._of[end].append(i)
        self._costs = [self._cost(i, {}, self._taken) for i in range(len(self._lines))]
        self._crossed: dict[tuple[int, ...], float] = {}

    def round(self, most: int) -> bool:
        """Each card once to the best of so many places nearby, those with most lines first; whether any moved."""
        moved = False
        for name in sorted(self.at, key=lambda name: (-len(self._of.get(name, ())), name)):
            best: _Move | None = None
            for place in self._nearby(self.at[name], most):
                best = self._move(name, place, best.gain if best else GAIN) or best
            if best:
                self._make(best)
                moved = True
        return moved

    def _nearby(self, at: int, most: int) -> list[int]:
        spot, room = self.places[at], self._room[at]
        far = {i: abs(self.places[i].x - spot.x) + abs(self.places[i].y - spot.y) for i in room if i != at}
        return sorted(far, key=lambda i: (far[i], i))[:most]

    def _move(self, name: str, place: int, least: float) -> _Move | None:
        """A card to a place, or two exchanged when one is in its way; None when that gains no more than ``least``."""
        to = self._exchange(name, place)
        if to is None:
            return None
        taken = self._taken & ~_set(self.at[one] for one in to) | _set(to.values())
        changed = taken ^ self._taken
        own = tuple(dict.fromkeys(chain.from_iterable(self._of.get(one, ()) for one in to)))
        others = [i for i, (_, looked) in enumerate(self._costs) if looked & changed and i not in own]
        floors = {i: self._floor(i, to) for i in (*own, *others)}
        if own not in self._crossed:
            self._crossed[own] = self._crossings(own, {})
        gain = self._crossed[own] + sum(self._costs[i][0] - floor for i, floor in floors.items())
        costs = {}
        for i, floor in floors.items():
            if gain <= least:
                return None
            costs[i] = self._cost(i, to, taken)
            gain -= costs[i][0] - floor
        if gain > least:
            gain -= self._crossings(own, to)
        return _Move(gain, to, taken, costs) if gain > least else None

    def _exchange(self, name: str, place: int) -> Mapping[str, int] | None:
        """The new places of a card and of one that is in its way; None when more are, or it does not fit instead."""
        old = self.at[name]
        rest = self._taken & ~(1 << old)
        in_way = rest & self._clash[place]
        if not in_way:
            return {name: place}
        if in_way & (in_way - 1) or (rest & ~in_way | 1 << place) & self._clash[old]:
            return None
        return {name: place, self._by[in_way.bit_length() - 1]: old}

    def _make(self, move: _Move) -> None:
        for name in move.to:
            del self._by[self.at[name]]
        self.at |= move.to
        self._by |= {place: name for name, place in move.to.items()}
        self._taken = move.taken
        for i, cost in move.costs.items():
            self._costs[i] = cost
        self._crossed.clear()
        self._shown |= {i: self._straight(i, {}) for i in self._shown if i in move.costs}

    def _cost(self, line: int, to: Mapping[str, int], taken: Places) -> tuple[float, Places]:
        """What a line costs, and the places that this hangs on."""
        start, end = (to.get(name, self.at[name]) for name in self._lines[line])
        cost, looked = self._courses.between(start, end).cost(taken)
        return self._weights[line] * cost, looked

    def _floor(self, line: int, to: Mapping[str, int]) -> float:
        """What a line costs at least, by its length alone."""
        start, end = (self.places[to.get(name, self.at[name])] for name in self._lines[line])
        return self._weights[line] * LONG * hypot(end.x - start.x, end.y - start.y)

    def _crossings(self, own: Sequence[int], to: Mapping[str, int]) -> float:
        """What it costs that these lines cross each other and all others, as far as they are shown at first."""
        moved = {i: self._straight(i, to) for i in own if i in self._shown}
        if not moved:
            return 0
        rest = [other for i, other in self._shown.items() if i not in moved]
        count = sum(_cross(line, other) for line, other in combinations(moved.values(), 2))
        count += sum(_cross(line, other) for line in moved.values() for other in rest)
        return CROSS * count

    def _straight(self, line: int, to: Mapping[str, int]) -> Segment:
        start, end = (self.places[to.get(name, self.at[name])] for name in self._lines[line])
        return start.x, start.y, end.x, end.y


def _set(places: Iterable[int]) -> Places:
    found = 0
    for place in places:
        found |= 1 << place
    return found


def _clashes(rooms: Sequence[Room]) -> list[Places]:
    """By place, those where no other card can stand together with one here: itself and the next in its lane."""
    found: list[Places] = []
    for lane in (lane for room in rooms for lane in room.lanes):
        first, last = len(found), len(found) + len(lane) - 1
        found += [_set(range(max(first, i - 1), min(last, i + 1) + 1)) for i in range(first, last + 1)]
    return found


def _rooms(rooms: Sequence[Room]) -> list[range]:
    """By place, all places of its room."""
    ends = [0, *accumulate(sum(map(len, room.lanes)) for room in rooms)]
    return [range(start, end) for start, end in pairwise(ends) for _ in range(start, end)]


def _cross(one: Segment, other: Segment) -> bool:
    """Whether two straight lines cross."""
    ax, ay, bx, by = one
    cx, cy, dx, dy = other
    x, y = bx - ax, by - ay
    if (x * (cy - ay) - y * (cx - ax)) * (x * (dy - ay) - y * (dx - ax)) >= 0:
        return False
    u, v = dx - cx, dy - cy
    return (u * (ay - cy) - v * (ax - cx)) * (u * (by - cy) - v * (bx - cx)) < 0
