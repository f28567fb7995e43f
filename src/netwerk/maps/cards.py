"""The card that stands for an entity on the map: its size, its label in lines, its outline by class."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from netwerk.drawing.lettering import broken, pieces

WIDTH: Final = 190
HEIGHT: Final = 62
MAX_LINES: Final = 3
LINE_EMS: Final = 10.6
"""Room for text on a line, in multiples of the letter size."""

_NARROW = frozenset("iljtfrI.,;:!|'()[]-/ ")
_WIDE = frozenset("mwMW@%")

_RIGHT, _BOTTOM, _MIDDLE = WIDTH, HEIGHT, HEIGHT // 2
RECTANGLE: Final = f"M0 0H{_RIGHT}V{_BOTTOM}H0Z"
BAR_LEFT: Final = f"{RECTANGLE}M6 0V{_BOTTOM}"
BAR_BOTH: Final = f"{BAR_LEFT}M{_RIGHT - 6} 0V{_BOTTOM}"
BAR_TOP: Final = f"{RECTANGLE}M0 5H{_RIGHT}"


def _round(radius: int) -> str:
    """A card with round corners."""
    arc = f"A{radius} {radius} 0 0 1 "
    return (
        f"M{radius} 0H{_RIGHT - radius}{arc}{_RIGHT} {radius}V{_BOTTOM - radius}{arc}{_RIGHT - radius} {_BOTTOM}"
        f"H{radius}{arc}0 {_BOTTOM - radius}V{radius}{arc}{radius} 0Z"
    )


ROUNDED: Final = _round(10)
PILL: Final = _round(26)
HEXAGON: Final = f"M14 0H{_RIGHT - 14}L{_RIGHT} {_MIDDLE}L{_RIGHT - 14} {_BOTTOM}H14L0 {_MIDDLE}Z"
OCTAGON: Final = f"M12 0H{_RIGHT - 12}L{_RIGHT} 12V{_BOTTOM - 12}L{_RIGHT - 12} {_BOTTOM}H12L0 {_BOTTOM - 12}V12Z"
SLANTED: Final = f"M14 0H{_RIGHT}L{_RIGHT - 14} {_BOTTOM}H0Z"
TAG: Final = f"M0 0H{_RIGHT - 16}L{_RIGHT} {_MIDDLE}L{_RIGHT - 16} {_BOTTOM}H0Z"
FOLDED: Final = f"M0 0H{_RIGHT - 14}L{_RIGHT} 14V{_BOTTOM}H0ZM{_RIGHT - 14} 0V14H{_RIGHT}"

OUTLINES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Organisatie": RECTANGLE,
        "Gemeente": BAR_BOTH,
        "GemeenschappelijkeRegeling": BAR_LEFT,
        "Aanbieder": RECTANGLE,
        "GecertificeerdeInstelling": BAR_TOP,
        "Bestuursorgaan": FOLDED,
        "Team": ROUNDED,
        "Samenwerkingsverband": HEXAGON,
        "Overleg": OCTAGON,
        "Functie": PILL,
        "Actorgroep": SLANTED,
        "Voorziening": TAG,
        "Afspraak": FOLDED,
    }
)


def outline(class_name: str) -> str:
    """The outline of a class as an SVG path in card coordinates; a plain card for a class without its own."""
    return OUTLINES.get(class_name, RECTANGLE)


def lines(label: str) -> tuple[str, ...]:
    """A label broken over the lines of a card; what does not fit ends in an ellipsis.

    >>> lines("Centrum voor Jeugd en Gezin Ridderkerk")
    ('Centrum voor Jeugd', 'en Gezin Ridderkerk')
    """
    shown = [*broken(pieces(label), lambda line: width(line) <= LINE_EMS)]
    if len(shown) > MAX_LINES:
        shown[MAX_LINES - 1 :] = [f"{shown[MAX_LINES - 1]} …"]
    return tuple(shown)


def width(text: str) -> float:
    """About how wide a text is, in multiples of the letter size."""
    return sum(_letter_width(letter) for letter in text)


def _letter_width(letter: str) -> float:
    if letter in _NARROW:
        return 0.36
    return 0.9 if letter in _WIDE else 0.68 if letter.isupper() else 0.58
