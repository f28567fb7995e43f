"""What a workbook is made of: tables and sheets of text, and what a sheet can hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

LONGEST: Final = 32_767
"""The most characters that a cell can hold, as Excel counts them: in UTF-16."""
MOST_LINKS: Final = 65_530
"""The most links that Excel takes on one sheet."""
MOST_ROWS: Final = 1_048_575
"""The most rows that a sheet can hold below its header."""
WIDEST: Final = 60


@dataclass(frozen=True)
class Link:
    """Text that leads to a row of a table in the same workbook; rows count from 0, below the header."""

    text: str
    sheet: str
    row: int


Value = str | int | float | Decimal | date | Link | None
"""What a cell holds; None and an empty text are an empty cell."""


@dataclass(frozen=True)
class Column:
    """A column of a table, with a note on its header and how wide it may become."""

    name: str
    note: str = ""
    widest: int = WIDEST


@dataclass(frozen=True)
class Table:
    """A sheet of rows under a header that filters and stays in sight, as do the first ``kept`` columns.

    Of the columns the first ``printed`` (or all) go on paper, and they say how high a row is.
    """

    name: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]]
    kept: int = 0
    printed: int = 0


@dataclass(frozen=True)
class Line:
    """A line of a sheet of text: what it says, or what it explains and the explanation."""

    text: str | Link
    told: str = ""
    heading: bool = False


@dataclass(frozen=True)
class Text:
    """A sheet of lines."""

    name: str
    lines: Sequence[Line]


def limits(tables: Sequence[Table]) -> tuple[str, ...]:
    """What a reader must know where a workbook cannot hold everything; empty when it can."""
    told = []
    if any(len(cut(shown(cell))) < len(shown(cell)) for table in tables for row in table.rows for cell in row):
        told.append(f"Een cel kan hier {LONGEST} tekens bevatten; wat langer is, is afgekapt. CSV en JSON geven alles.")
    for table in tables:
        linked = rows_with_links(table)
        if linked < len(table.rows):
            told.append(
                f"Blad {table.name}: vanaf rij {linked + 2} zijn er geen koppelingen,"
                f" want Excel kan er op een blad {MOST_LINKS} aan."
            )
    return tuple(told)


def rows_with_links(table: Table) -> int:
    """How many rows from the top can have all their links."""
    left = MOST_LINKS
    for place, row in enumerate(table.rows):
        left -= sum(isinstance(cell, Link) for cell in row)
        if left < 0:
            return place
    return len(table.rows)


def shown(value: Value) -> str:
    """What a cell says."""
    if isinstance(value, Link):
        return value.text
    return "" if value is None else str(value)


def cut(text: str) -> str:
    """As much of a text as a cell can hold."""
    if len(text) <= LONGEST // 2:
        return text
    return text.encode("utf-16-le", "surrogatepass")[: 2 * LONGEST].decode("utf-16-le", "ignore")
