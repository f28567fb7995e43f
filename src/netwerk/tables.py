"""An answer as a table for people or as JSON for programs; both open with the stand."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from netwerk import wording
from netwerk.model import Answer, Stand
from netwerk.opening import stand_record

if TYPE_CHECKING:
    from rich.table import Table

WIDTH = 120
SOURCE = "bron"
LEFT_OUT = ("id",)


def terminal(answer: Answer, title: str, stand: Stand, width: int | None = None) -> str:
    """A table that fits a terminal; without one it is ``WIDTH`` characters wide, the same everywhere.

    Where a column would have to break its words, each row is told as a list instead. Sources are numbered and listed
    below. Columns without any value are named below; ids are left to the other formats.
    """
    shown = [column for column in answer.columns if column not in LEFT_OUT]
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    numbers = {source: n for n, source in enumerate(dict.fromkeys(row.get(SOURCE, "") for row in rows), 1)}
    held = answer.filled
    empty = [column for column in shown if column not in held]
    filled = [column for column in shown if column not in empty]
    cells = [[f"[{numbers[row[column]]}]" if column == SOURCE else row[column] for column in filled] for row in rows]
    before = [*([title] if title else []), *wording.stand_lines(stand)]
    sources = [f"[{number}] {source}" for source, number in numbers.items() if source]
    return _drawn(before, filled, cells, [*sources, *_closing(answer, empty, bool(title))], width or WIDTH)


def as_json(answer: Answer, title: str, stand: Stand, given: Mapping[str, str], warnings: Sequence[str] = ()) -> str:
    """An object with the stand, the question, the explained columns and the rows, and which limits cut it, if any."""
    content = {
        "stand": stand_record(stand),
        "vraag": title,
        "parameters": dict(given),
        **({"afgekapt": list(warnings)} if warnings else {}),
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
    widths = _widths(header, rows, width)
    if rows and not widths:
        console.print()
        for row in rows:
            console.print(_as_list(header, row))
    elif rows:
        grid = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for column, wide in zip(header, widths, strict=True):
            grid.add_column(Text(column.replace("_", " ")), width=wide)
        for row in rows:
            grid.add_row(*map(Text, row))
        console.print(grid)
    console.print(Text("\n".join(after)))
    return "".join(f"{line.rstrip()}\n" for line in page.getvalue().splitlines())


def _widths(header: list[str], rows: list[list[str]], width: int) -> list[int]:
    """How wide each column is, at least its longest word; empty where that does not fit side by side.

    What is left goes to the columns by how much more they would take; three characters lie between two columns.
    """
    columns = [[text.replace("_", " ") for text in cells] for cells in zip(header, *rows, strict=True)]
    least = [max((len(word) for text in cells for word in text.split()), default=0) for cells in columns]
    more = [max(map(len, cells)) - word for cells, word in zip(columns, least, strict=True)]
    left = width - sum(least) - 3 * len(header)
    if left < 0:
        return []
    share = min(1.0, left / sum(more)) if sum(more) else 0.0
    return [word + int(extra * share) for word, extra in zip(least, more, strict=True)]


def _as_list(header: list[str], row: list[str]) -> Table:
    from rich.table import Table
    from rich.text import Text

    told = Table.grid(padding=(0, 2, 0, 0))
    for column, cell in zip(header, row, strict=True):
        if cell:
            told.add_row(Text(column.replace("_", " ")), Text(cell))
    told.add_row("")
    return told


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
