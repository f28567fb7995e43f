"""On which row each box stands: rungs above each other, and within a rung one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from netwerk.drawing.order import neighbours

Line = tuple[str, str]


def rows(order: Sequence[str], ranks: Mapping[str, int | None], lines: Iterable[Line]) -> dict[str, int]:
    """A row for every box, 0 the lowest, so that no line joins two boxes of one row.

    ``order`` is that in which a case meets the boxes; ``ranks`` gives the rung of each, None beside the ladder.
    A higher rung has higher rows; a box beside the ladder stands above those that lead to it where it can.

    >>> rows(["school", "team", "court"], {"school": 1, "team": 1, "court": 6}, [("school", "team"), ("team", "court")])
    {'school': 0, 'team': 1, 'court': 2}
    """
    near = neighbours(lines)
    found: dict[str, int] = {}
    bottom = 0
    for rank in sorted({rank for rank in ranks.values() if rank is not None}):
        level = _within([name for name in order if ranks[name] == rank], near)
        found |= {name: bottom + row for name, row in level.items()}
        bottom += max(level.values()) + 1
    for name in (name for name in order if ranks[name] is None):
        taken = {found[other] for other in near[name] if other in found}
        earlier = [found[other] for other in near[name] if other in found and order.index(other) < order.index(name)]
        row = max(earlier, default=-1) + 1
        while row in taken:
            row += 1
        found[name] = row
    return found


def _within(members: Sequence[str], near: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Rows within one rung: each member above all its neighbours that a case meets earlier."""
    found: dict[str, int] = {}
    for name in members:
        found[name] = max((found[other] + 1 for other in near[name] if other in found), default=0)
    return found
