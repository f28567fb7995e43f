"""An answer as a table for people or as JSON for programs; both open with the stand."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping

from netwerk import wording
from netwerk.model import Answer, Stand
from netwerk.opening import stand_record

WIDTH = 120
SOURCE = "bron"
LEFT_OUT = ("id",)


def terminal(answer: Answer, title: str, stand: Stand, width: int | None = None) -> str:
    """A table that fits a terminal; without one it is ``WIDTH`` characters wide, the same everywhere.

    Sources are numbered and listed below. Columns without any value are named below; ids are left to the
    other formats.
    """
    shown = [column for column in answer.columns if column not in LEFT_OUT]
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    numbers = {source: n for n, source in enumerate(dict.fromkeys(row.get(SOURCE, "") for row in rows), 1)}
    empty = [column for column in shown if not any(row[column] for row in rows)]
    filled = [column for column in shown if column not in empty]
    cells = [[f"[{numbers[row[column]]}]" if column == SOURCE else row[column] for column in filled] for row in rows]
    before = [*([title] if title else []), *wording.stand_lines(stand)]
    sources = [f"[{number}] {source}" for source, number in numbers.items() if source]
    return _drawn(before, filled, cells, [*sources, *_closing(answer, empty, bool(title))], width or WIDTH)


def as_json(answer: Answer, title: str, stand: Stand, given: Mapping[str, str]) -> str:
    """An object with the stand, the question, the explained columns and the rows."""
    content = {
        "stand": stand_record(stand),
        "vraag": title,
        "parameters": dict(given),
        "kolommen": {column: answer.explained.get(column, "") for column in answer.columns},
        "rijen": [dict(zip(answer.columns, row, strict=True)) for row in answer.rows],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _drawn(before: list[str], header: list[str], rows: list[list[str]], after: list[str], width: int) -> str:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    page = io.StringIO()
    console = Console(file=page, width=width, color_system=None, legacy_windows=False)
    console.print(Text("\n".join(before)))
    if rows:
        grid = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for column in header:
            grid.add_column(Text(column.replace("_", " ")), overflow="fold", no_wrap=column == SOURCE)
        for row in rows:
            grid.add_row(*map(Text, row))
        console.print(grid)
    console.print(Text("\n".join(after)))
    return "".join(f"{line.rstrip()}\n" for line in page.getvalue().splitlines())


def _closing(answer: Answer, empty: list[str], titled: bool) -> list[str]:
    number = len(answer.rows)
    if not number and titled:
        return ["Geen antwoord: de bronnen zeggen hier voor deze dag en dit gebied niets over."]
    rest = (
        f" Lege kolommen, niet getoond: {', '.join(column.replace('_', ' ') for column in empty)}."
        if empty and number
        else ""
    )
    return [f"{number} {'rij' if number == 1 else 'rijen'}.{rest}"]
