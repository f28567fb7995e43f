"""A matrix as a grid: rows named at the left, columns upwards at the top, the value in every cell and its shade."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from netwerk.drawing.lettering import width, wrapped
from netwerk.regie.figures import NOTHING, Cell, Matrix, number_text
from netwerk.regie.pictures.marks import LINE, SMALL, Mark, Picture, Rect, Words, left_out, room

MOST: Final = 40
LEAST, WIDEST = 90, 180
"""Room for the names of rows and of columns."""
CELL: Final = 46
SHADES: Final = 5
PAD: Final = 6


def draw(figure: Matrix) -> Picture:
    """The grid, each shade with the values it stands for."""
    columns, high = _wrapped(figure.columns)
    rows, side = _wrapped(figure.rows)
    top, side = high + PAD, side + PAD
    values = [cell.value for cells in figure.cells for cell in cells if cell.value is not None]
    wide = [max(CELL, LINE * len(lines) + PAD) for lines in columns]
    lefts = [side + sum(wide[:i]) for i in range(len(wide))]
    marks: list[Mark] = []
    for lines, x, across in zip(columns, lefts, wide, strict=True):
        marks += _upwards(lines, x + across / 2, top - PAD)
    y = top
    for number, lines in enumerate(rows):
        tall = max(LINE * len(lines), LINE) + PAD * 2
        marks += [Words(side - PAD, y + PAD + LINE * (i + 0.8), line, "label", "end") for i, line in enumerate(lines)]
        for place, (x, across) in enumerate(zip(lefts, wide, strict=True)):
            marks += _cell(figure, number, place, (x, y, across, tall), values)
        y += tall
    notes = (
        *([f"In elke cel: {figure.value_is}."] if values else []),
        *left_out(len(rows), len(figure.rows), "rijen"),
        *left_out(len(columns), len(figure.columns), "kolommen"),
    )
    return Picture(side + sum(wide) + 1, y + 1, tuple(marks), _keys(figure, values), notes)


def shade(value: float | None, values: Sequence[float], low_is_strong: bool = False) -> int:
    """How dark a value is among all values: from 1 to SHADES, and 0 for what is not there.

    >>> [shade(value, [1, 2, 9]) for value in (None, 1, 2, 9)]
    [0, 1, 1, 5]
    """
    if value is None:
        return 0
    least, most = min(values), max(values)
    part = (value - least) / (most - least) if most > least else 1.0
    return 1 + min(SHADES - 1, int((1 - part if low_is_strong and most > least else part) * SHADES))


def _wrapped(labels: Sequence[str]) -> tuple[list[tuple[str, ...]], float]:
    """Names over lines, and the width of the longest line."""
    most = room(labels[:MOST], LEAST, WIDEST)
    found = [wrapped(label, SMALL, most) for label in labels[:MOST]]
    return found, max((width(line, SMALL) for lines in found for line in lines), default=0.0)


def _upwards(lines: Sequence[str], middle: float, bottom: float) -> list[Mark]:
    start = middle - LINE * (len(lines) - 1) / 2 + SMALL * 0.35
    return [Words(start + LINE * i, bottom, line, "label", turned=True) for i, line in enumerate(lines)]


def _cell(
    figure: Matrix, row: int, column: int, box: tuple[float, float, float, float], values: Sequence[float]
) -> list[Mark]:
    cell: Cell = figure.cells[row][column]
    x, y, wide, high = box
    look = f"cell shade-{shade(cell.value, values, figure.low_is_strong)}"
    title = f"{figure.rows[row]} – {figure.columns[column]}: {figure.told(cell)}"
    drawn: list[Mark] = [Rect(x, y, wide, high, look, title)]
    if cell.value is not None:
        drawn.append(Words(x + wide / 2, y + high / 2 + SMALL * 0.35, number_text(cell.value), "value", "middle"))
    return drawn


def _keys(figure: Matrix, values: Sequence[float]) -> tuple[tuple[str, str], ...]:
    """What each shade that occurs stands for, from light to dark."""
    by_shade: dict[int, list[float]] = {}
    for value in values:
        by_shade.setdefault(shade(value, values, figure.low_is_strong), []).append(value)
    keys = [(f"cell shade-{one}", _range(found)) for one, found in sorted(by_shade.items())]
    empty = any(cell.value is None for cells in figure.cells for cell in cells)
    return (*([("cell shade-0", "geen" if figure.none == NOTHING else figure.none)] if empty else []), *keys)


def _range(values: Sequence[float]) -> str:
    least, most = number_text(min(values)), number_text(max(values))
    return least if least == most else f"{least} tot en met {most}"
