"""Cards settle where lines pass between them: in their own room, never over another, the same every time."""

from __future__ import annotations

import pytest

from netwerk import session
from netwerk.maps import cards
from netwerk.maps.bends import bends, via
from netwerk.maps.courses import Courses
from netwerk.maps.grid import COLUMN, ROW, Room, Spot
from netwerk.maps.layout import lay_out
from netwerk.maps.picture import lines
from netwerk.maps.settle import WEIGHT, settle
from netwerk.maps.styles import style
from netwerk.maps.zones import zones

Line = tuple[str, str]
STEPS = 200


def row(y: int, width: int = 9) -> Room:
    """A room of one row of places, half a card's pitch apart."""
    return Room((tuple(Spot(i * COLUMN // 2, y) for i in range(width)),))


def hidden(line: Line, bend: float, spots: dict[str, Spot]) -> bool:
    """Whether a bent line runs behind a card of others, looked at in small steps."""
    start, end = (spots[name] for name in line)
    by_x, by_y = via(start, end, bend)
    others = [spot for name, spot in spots.items() if name not in line]
    for t in (i / STEPS for i in range(1, STEPS)):
        one, two, three = (1 - t) ** 2, 2 * t * (1 - t), t * t
        x, y = one * start.x + two * by_x + three * end.x, one * start.y + two * by_y + three * end.y
        if any(abs(at.x - x) < cards.WIDTH / 2 and abs(at.y - y) < cards.HEIGHT / 2 for at in others):
            return True
    return False


def test_a_card_makes_way_for_a_line() -> None:
    rooms = [row(0), row(ROW), row(2 * ROW)]
    spots = {"a": Spot(432, 0), "b": Spot(432, ROW), "c": Spot(432, 2 * ROW)}
    found = settle(spots, rooms, [("a", "c")] * WEIGHT)
    assert hidden(("a", "c"), 0, spots)
    assert not hidden(("a", "c"), 0, found)


def test_two_cards_change_places() -> None:
    rooms = [row(0, 1), row(2 * ROW, 5)]
    spots = {"a": Spot(0, 0), **{name: Spot(i * COLUMN, 2 * ROW) for i, name in enumerate("bcd")}}
    found = settle(spots, rooms, [("a", "d")] * 9 + [("a", "b")])
    assert found == spots | {"b": spots["d"], "d": spots["b"]}


def test_no_card_stands_half_over_another() -> None:
    column = tuple(Spot(0, i * ROW // 2) for i in range(5))
    spots = {"a": Spot(600, 100), "b": column[4], "c": column[1]}
    found = settle(spots, [Room(((spots["a"],),)), Room((column,))], [("a", "b")] * 999)
    assert found["b"] == column[2]
    assert abs(found["b"].y - found["c"].y) >= ROW


def test_lines_that_cross_are_untangled() -> None:
    rooms = [row(0, 3), row(4 * ROW, 3)]
    spots = {"a": Spot(0, 0), "b": Spot(COLUMN, 0), "c": Spot(0, 4 * ROW), "d": Spot(COLUMN, 4 * ROW)}
    found = settle(spots, rooms, [("a", "d"), ("b", "c")] * WEIGHT)
    assert (found["a"].x < found["b"].x) == (found["d"].x < found["c"].x)


def test_without_lines_nothing_moves() -> None:
    spots = {"a": Spot(0, 0), "b": Spot(COLUMN, 0)}
    assert settle(spots, [row(0)], [("a", "a")]) == spots


def test_everyone_stays_in_the_room_and_apart() -> None:
    rooms = [Room(row(0).lanes + row(ROW).lanes), row(4 * ROW)]
    names = [f"n{i}" for i in range(9)]
    spots = {name: rooms[i // 6].lanes[i % 6 // 3][i % 3 * 2] for i, name in enumerate(names)}
    found = settle(spots, rooms, [(one, other) for one in names[::2] for other in names[1::3]])
    assert found != spots
    for i, name in enumerate(names):
        assert found[name] in [spot for lane in rooms[i // 6].lanes for spot in lane]
    same_row = [(a, b) for a in names for b in names if a < b and found[a].y == found[b].y]
    assert all(abs(found[a].x - found[b].x) >= COLUMN for a, b in same_row)


def test_a_course_knows_what_it_runs_behind() -> None:
    courses = Courses([Spot(0, 0), Spot(600, 0), Spot(300, 0), Spot(300, 90), Spot(300, -90)])
    assert courses.behind(0, 1, 0.0) == 0b00100
    assert courses.behind(0, 1, 0.4) == courses.behind(1, 0, -0.4) == 0b10000
    straight = courses.between(0, 1).cost(0)[0]
    assert straight < courses.between(0, 1).cost(0b00100)[0] < courses.between(0, 1).cost(0b11100)[0]


@pytest.mark.parametrize(("area", "most"), [("Ridderkerk", 15), ("Dordrecht", 2), ("Zwijndrecht", 2)])
def test_few_lines_of_the_shipped_maps_run_behind_a_card(area: str, most: int) -> None:
    """Of the lines that the map shows at first; before cards settled these were 47, 13 and 14."""
    network = session.start(session.Wish(area=area)).every_day()
    drawn = lines(network)
    at_first = [style(line.relation.kind.name).shown for line in drawn]
    ends = [(line.start, line.end) for line in drawn]
    weighed = [line for line, shown in zip(ends, at_first, strict=True) for _ in range(WEIGHT if shown else 1)]
    spots = dict(lay_out(zones(network), weighed).spots)
    bent = bends(ends, spots, [line.period for line in drawn])
    kept = [one for one, shown in zip(zip(ends, bent, strict=True), at_first, strict=True) if shown]
    assert sum(hidden(line, bend, spots) for line, bend in kept if line[0] != line[1]) <= most
    assert dict(lay_out(zones(network), weighed).spots) == spots
