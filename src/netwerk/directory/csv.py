"""The directory as a table: a row for each service, or one that says that no source speaks of the day."""

from __future__ import annotations

from datetime import date

from netwerk.directory import rows
from netwerk.directory.base import Directory
from netwerk.pages.silence import SILENCE
from netwerk.sheets import csv_text
from netwerk.wording import UNKNOWN

HEADER = tuple(rows.SERVICE)


def render(directory: Directory, plain: bool = False) -> str:
    """For Excel in Dutch settings, or plain for machines.

    What no source says is ``niet bekend`` for people and an empty cell for machines; the ages as numbers, the
    condition and the marks are empty for both when there are none.
    """
    silence = [[SILENCE if name == "let op" else "" for name in HEADER]] if directory.silent else []
    unknown = "" if plain else UNKNOWN
    found = (rows.service(entry, directory.marks, unknown) for entry in directory.entries)
    told = ([_text(cell) for cell in cells.values()] for cells in found)
    return csv_text(directory.stand, HEADER, (*silence, *told), plain)


def _text(cell: rows.Cell) -> str:
    if isinstance(cell, date):
        return cell.isoformat()
    return "" if cell is None else str(cell)
