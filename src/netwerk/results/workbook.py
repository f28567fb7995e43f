"""An answer as an Excel workbook: the rows with the day they hold for, and a sheet that explains them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from netwerk import workbooks
from netwerk.model import Answer, Stand
from netwerk.wording import stand_lines
from netwerk.workbooks import Column, Line, Table, Text, Value

DAY: Final = "stand van"
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d+)?")


def render(answer: Answer, title: str, stand: Stand, given: Mapping[str, str], warnings: Sequence[str] = ()) -> bytes:
    """The workbook. A column of nothing but numbers or days holds those; all else is text, whatever it begins with."""
    table = _table(answer, stand)
    told = [Line(title, heading=True), *map(Line, (*stand_lines(stand), *warnings, *workbooks.limits([table])))]
    told += [Line(name, value) for name, value in given.items()]
    told += [Line(""), *(Line(_heading(column), answer.explained.get(column, "")) for column in answer.columns)]
    return workbooks.render(title, stand_lines(stand)[0], stand.day, [table, Text("Toelichting", told)])


def _table(answer: Answer, stand: Stand) -> Table:
    cells = [_values([row[place] for row in answer.rows]) for place in range(len(answer.columns))]
    columns = [*(Column(_heading(name), answer.explained.get(name, "")) for name in answer.columns), Column(DAY)]
    return Table("Antwoord", columns, list(zip(*cells, [stand.day] * len(answer.rows), strict=True)))


def _heading(column: str) -> str:
    return column.replace("_", " ")


def _values(cells: Sequence[str]) -> list[Value]:
    """A column as numbers or days where all that it holds are such, else as text."""
    filled = [cell for cell in cells if cell]
    if filled and all(_NUMBER.fullmatch(cell) for cell in filled):
        return [float(cell) if cell else None for cell in cells]
    if filled and all(_is_day(cell) for cell in filled):
        return [date.fromisoformat(cell) if cell else None for cell in cells]
    return list(cells)


def _is_day(text: str) -> bool:
    """Whether a workbook can hold this as a day: it knows none before 1901."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return False
    return day.isoformat() == text and day.year > 1900
