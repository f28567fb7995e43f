"""The formats of the report on what needs another look, by name; a new one is one function and one line here."""

from __future__ import annotations

import json
from typing import Any, Final

from netwerk.directory import stale
from netwerk.directory.stale import Survey
from netwerk.formats import Format
from netwerk.opening import stand_record
from netwerk.pages.markdown import escaped
from netwerk.results import page, workbook
from netwerk.sheets import csv_text
from netwerk.wording import stand_lines

STEM: Final = "verouderd"


def as_csv(found: Survey) -> str:
    """A row for each, with the day on every row."""
    answer = stale.answer(found)
    return csv_text(found.stand, answer.columns, answer.rows)


def as_json(found: Survey) -> str:
    """The stand, what was asked, the counts and a record for each row."""
    answer = stale.answer(found)
    record = {
        "stand": stand_record(found.stand),
        "titel": found.title,
        "op": found.day.isoformat(),
        "ouderDanMaanden": found.months,
        "melding": found.nothing or None,
        "samenvatting": found.told,
        "aantallen": found.counts,
        "kolommen": dict(answer.explained),
        "rijen": [dict(zip(answer.columns, row, strict=True)) for row in answer.rows],
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def as_markdown(found: Survey) -> str:
    """A table of what most readers want, with the stand above it and the counts below."""
    answer = stale.answer(found)
    header = [column for column in answer.columns if column != "id"]
    rows = [[escaped(cell) for cell in row[: len(header)]] for row in answer.rows]
    told = [[column.replace("_", " ") for column in header], ["---"] * len(header), *rows] if rows else []
    lines = [*(f"> {escaped(line)}  " for line in stand_lines(found.stand)), "", f"# {found.title}", ""]
    lines += [*(f"| {' | '.join(cells)} |" for cells in told), *([""] if told else [found.nothing, ""]), *found.told]
    return "\n".join(lines) + "\n"


def as_page(found: Survey) -> str:
    """A page with the table, which sorts."""
    return page.render(stale.answer(found), found.title, found.stand, {}, found.told, found.nothing)


def as_workbook(found: Survey) -> bytes:
    """A sheet with the table, and one that explains it."""
    told = (*filter(None, [found.nothing]), *found.told)
    return workbook.render(stale.answer(found), found.title, found.stand, {}, told)


FORMATS: Final[dict[str, Format[Survey, Any]]] = {
    "csv": Format(as_csv, ".csv"),
    "json": Format(as_json, ".json"),
    "md": Format(as_markdown, ".md"),
    "html": Format(as_page, ".html"),
    "xlsx": Format(as_workbook, ".xlsx"),
}
