"""Records as tables: a CSV file for each kind of which there are any, by the standard's own names.

The files are plain RFC 4180: UTF-8, commas, a header, an empty cell for what is not known. Nobody knows what they are
opened with, so a cell that a spreadsheet would compute is guarded as in every other table of ours.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import date

from netwerk.directory.hsds import schema
from netwerk.directory.hsds.records import Record
from netwerk.sheets import guarded

Tables = Mapping[type[Record], tuple[Record, ...]]


def gathered(records: Iterable[Record]) -> Tables:
    """The records and all inside them by kind, each once, the kinds by the name of their table."""
    found: dict[type[Record], dict[str, Record]] = {}
    ring = list(records)
    while ring:
        inner = []
        for record in ring:
            known = found.setdefault(type(record), {})
            if record.id not in known:
                known[record.id] = record
                inner += _within(record)
        ring = inner
    kinds = sorted(found, key=lambda kind: kind.table)
    return {kind: tuple(found[kind].values()) for kind in kinds}


def text(kind: type[Record], records: Iterable[Record]) -> str:
    """The table of one kind of record."""
    columns = [column.name for column in schema.COLUMNS[kind]]
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(getattr(record, name)) for name in columns] for record in records)
    return stream.getvalue()


def _within(record: Record) -> list[Record]:
    values = (getattr(record, name) for name in schema.INNER[type(record)])
    return [one for value in values for one in (value if isinstance(value, tuple) else (value,)) if one is not None]


def _cell(value: str | int | date | None) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else guarded(str(value))
