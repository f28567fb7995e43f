"""How the lines of a relation class look apart from their colour, which the style sheet gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

HEADS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "triangle": "M34 1L43 6L34 11Z",
        "vee": "M33 1L43 6L33 11L36 6Z",
        "diamond": "M31 6L37 1L43 6L37 11Z",
        "circle": "M34 6A4 4 0 0 1 42 6A4 4 0 0 1 34 6Z",
        "box": "M35 2H43V10H35Z",
        "crow": "M43 1L34 6L43 11L40 6Z",
        "bar": "M39 0H42V12H39Z",
    }
)
"""The arrowheads of vis-network as the legend draws them, at the end of a line 44 wide and 12 high."""


@dataclass(frozen=True)
class LineStyle:
    """Width, pattern (none is a full line), arrowhead, and whether the map shows the class at first."""

    width: float
    arrow: str
    pattern: tuple[int, ...] = ()
    shown: bool = False


PLAN: Final = (9, 9)
"""The pattern of every line that is a plan, whatever its class."""

OTHER: Final = LineStyle(1.5, "vee", (2, 4, 8, 4))
STYLES: Final[Mapping[str, LineStyle]] = MappingProxyType(
    {
        "Verwijzing": LineStyle(2.5, "triangle", shown=True),
        "Consultatie": LineStyle(2.5, "vee", (2, 5), shown=True),
        "Regie": LineStyle(4.5, "diamond", shown=True),
        "Samenwerking": LineStyle(2.0, "circle", (5, 3)),
        "Deelname": LineStyle(1.5, "circle"),
        "Aanbod": LineStyle(1.5, "box"),
        "Opdracht": LineStyle(2.5, "box", (16, 4, 3, 4)),
        "Geldstroom": LineStyle(2.5, "crow", (16, 4, 3, 4, 3, 4)),
        "Verantwoording": LineStyle(2.0, "bar", (22, 4)),
    }
)
ORDER: Final[Mapping[str, int]] = MappingProxyType({name: i for i, name in enumerate(STYLES)})


def style(class_name: str) -> LineStyle:
    """The style of a relation class; a common one for a class without its own."""
    return STYLES.get(class_name, OTHER)


def colour(class_name: str) -> str:
    """The name of the style sheet's property that holds the colour of a relation class."""
    return f"--class-{class_name.lower() if class_name in STYLES else 'other'}"


def rank(class_name: str) -> tuple[int, str]:
    """Sorts relation classes: what a reader asks for first stands first, a class without its own style last."""
    return ORDER.get(class_name, len(ORDER)), class_name
