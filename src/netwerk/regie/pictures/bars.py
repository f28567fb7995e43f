"""Ranked bars, each below its name, so that they fit any width of page."""

from __future__ import annotations

from typing import Final

from netwerk.drawing.lettering import wrapped
from netwerk.regie.figures import Bar, Bars, number_text
from netwerk.regie.pictures.marks import LINE, SIZE, Mark, Picture, Rect, Words, left_out, share

MOST: Final = 40
ROOM: Final = 270
"""Width of a name in pixels: that of the narrowest telephone."""
LONGEST: Final = 0.8
"""The part of the width that the longest bar takes; beside it stands its number."""
THICK, GAP = 16, 10


def draw(figure: Bars) -> Picture:
    """The bars from the longest down; those that stand out have a look of their own."""
    shown = figure.ranked[:MOST]
    most = max((bar.value for bar in shown), default=0) or 1
    marks: list[Mark] = []
    y = 0.0
    for bar in shown:
        drawn = _bar(bar, y, max(bar.value, 0) / most * LONGEST)
        marks += drawn
        y += LINE * (len(drawn) - 2) + THICK + GAP
    known = {"bar marked": figure.mark_means, "bar": "overige"} if any(bar.marked for bar in shown) else {}
    present = {_look(bar) for bar in shown}
    keys = tuple((look, meaning) for look, meaning in known.items() if look in present)
    notes = (
        *([f"Bij elke staaf: {figure.value_is}."] if shown else []),
        *left_out(len(shown), len(figure.bars), "staven"),
    )
    return Picture(None, y, tuple(marks), keys, notes)


def _bar(bar: Bar, y: float, long: float) -> list[Mark]:
    value = number_text(bar.value)
    names = [Words(0, y + LINE * (i + 0.8), line) for i, line in enumerate(wrapped(bar.label, SIZE, ROOM))]
    top = y + LINE * len(names)
    title = f"{bar.label}: {value}{f' ({bar.note})' if bar.note else ''}"
    return [
        *names,
        Rect(0, top, share(long), THICK, _look(bar), title),
        Words(share(long), top + THICK - 3, value, "value", shift=5),
    ]


def _look(bar: Bar) -> str:
    return "bar marked" if bar.marked else "bar"
