"""An answer as a table for people or as JSON for programs; both open with the stand."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence

from netwerk import wording
from netwerk.model import Answer, Stand

WIDTH = 110


def terminal(answer: Answer, title: str, stand: Stand, width: int | None = None) -> str:
    """A table that fits a terminal; without one it is ``WIDTH`` characters wide, the same everywhere.

    Columns without any value are named below it.
    """
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    filled = [place for place in range(len(answer.columns)) if any(row[place] for row in answer.rows)]
    grid = Table(box=box.SIMPLE_HEAD, expand=False, pad_edge=False)
    for place in filled:
        grid.add_column(Text(answer.columns[place]), overflow="fold")
    for row in answer.rows:
        grid.add_row(*(Text(row[place]) for place in filled))
    page = io.StringIO()
    console = Console(file=page, width=width or WIDTH, color_system=None, legacy_windows=False)
    console.print(Text("\n".join([*([title] if title else []), *wording.stand_lines(stand)])))
    if answer.rows:
        console.print(grid)
    console.print(Text(_count(answer, [answer.columns[i] for i in range(len(answer.columns)) if i not in filled])))
    return "".join(f"{line.rstrip()}\n" for line in page.getvalue().splitlines())


def as_json(answer: Answer, title: str, stand: Stand, given: Mapping[str, str]) -> str:
    """An object with the stand, the question, the explained columns and the rows."""
    content = {
        "stand": wording.stand_lines(stand),
        "peildatum": stand.day.isoformat(),
        "gebied": stand.area.label if stand.area else None,
        "dataversie": stand.version,
        "vraag": title,
        "parameters": dict(given),
        "kolommen": {column: answer.explained.get(column, "") for column in answer.columns},
        "rijen": [dict(zip(answer.columns, row, strict=True)) for row in answer.rows],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _count(answer: Answer, empty: Sequence[str]) -> str:
    number = len(answer.rows)
    if not number:
        return "Geen antwoord: de bronnen zeggen hier voor deze dag en dit gebied niets over."
    rest = f" Zonder waarde: {', '.join(empty)}." if empty else ""
    return f"{number} {'rij' if number == 1 else 'rijen'}.{rest}"
