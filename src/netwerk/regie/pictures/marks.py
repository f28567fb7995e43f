"""What a picture is made of. A length is in pixels, or a share of the width of the page ("42.5%") that reflows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Final, TypeAlias

from netwerk.drawing.lettering import pieces, width

Length: TypeAlias = float | str
SIZE, SMALL = 13, 12
"""Height of the letters in pixels, and of those in boxes and at the sides of a grid."""
LINE: Final = 16
"""From one line of text to the next."""


@dataclass(frozen=True)
class Rect:
    """A rectangle by its top left corner; ``look`` names its style, ``title`` is what a pointer on it tells."""

    shape: ClassVar[str] = "rect"
    x: Length
    y: Length
    width: Length
    height: Length
    look: str
    title: str = ""


@dataclass(frozen=True)
class Line:
    """A straight line."""

    shape: ClassVar[str] = "line"
    x1: Length
    y1: Length
    x2: Length
    y2: Length
    look: str


@dataclass(frozen=True)
class Path:
    """A line with bends, ``width`` pixels wide."""

    shape: ClassVar[str] = "path"
    course: str
    width: float
    look: str
    title: str = ""


@dataclass(frozen=True)
class Words:
    """A line of text by its baseline; ``turned`` reads upwards from there, ``shift`` moves it in pixels."""

    shape: ClassVar[str] = "words"
    x: Length
    y: Length
    text: str
    look: str = ""
    anchor: str = "start"
    shift: float = 0
    turned: bool = False


Mark: TypeAlias = Rect | Line | Path | Words


@dataclass(frozen=True)
class Picture:
    """Marks in the order in which they are drawn. A ``width`` of None is that of the page.

    ``keys`` are the looks with what they mean; ``notes`` say what a reader must know, such as what is left out.
    """

    width: float | None
    height: float
    marks: tuple[Mark, ...]
    keys: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()


def room(labels: Iterable[str], least: float, most: float) -> float:
    """The width in which the words of labels fit without being cut, between two bounds.

    >>> room(["team"], 100, 190), room(["x" * 99], 100, 190)
    (100, 190)
    """
    return min(most, max([least, *(width(word.strip(), SMALL) + 1 for label in labels for word in pieces(label))]))


def share(part: float) -> str:
    """A part of the width of the page.

    >>> share(1 / 3)
    '33.33%'
    """
    return f"{100 * part:.2f}%"


def left_out(shown: int, every: int, what: str) -> tuple[str, ...]:
    """A note that a picture shows only the first of many.

    >>> left_out(40, 135, "staven")
    ('Het plaatje toont de eerste 40 van 135 staven; de tabel heeft ze allemaal.',)
    """
    if shown >= every:
        return ()
    return (f"Het plaatje toont de eerste {shown} van {every} {what}; de tabel heeft ze allemaal.",)
