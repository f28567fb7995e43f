"""The measures of the map, and cells on a grid: what the ladder and the zones beside it share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from netwerk.maps import cards

COLUMN: Final = cards.WIDTH + 26
ROW: Final = cards.HEIGHT + 38
HEAD: Final = 36
"""Height of the strip at the top of a band that holds its name."""
PADDING: Final = 14
GAP: Final = 14

T = TypeVar("T")
Near = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Spot:
    """The middle of a card."""

    x: int
    y: int


@dataclass(frozen=True)
class Band:
    """The rectangle of a zone, by its top left corner."""

    label: str
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Room:
    """The places of a zone: lanes at half a card's pitch, in which cards stand at least a whole pitch apart."""

    lanes: tuple[tuple[Spot, ...], ...]


def chunks(members: Sequence[T], size: int) -> list[Sequence[T]]:
    """The members in groups of this size; the last may be smaller.

    >>> chunks("abcde", 2)
    ['ab', 'cd', 'e']
    """
    return [members[i : i + size] for i in range(0, len(members), size)]


def spread(wanted: Sequence[float], room: int) -> list[int]:
    """Cells 0 to ``room`` - 1 for things in order: each as near to the wanted cell as the others allow.

    >>> spread([0.0, 0.2, 4.0], 5)
    [0, 1, 4]
    >>> spread([4.0, 4.0, 4.0], 5)
    [2, 3, 4]
    """
    cells: list[int] = []
    for i, want in enumerate(wanted):
        last = room - (len(wanted) - i)
        cells.append(max(cells[-1] + 1 if cells else 0, min(round(want), last)))
    return cells
