"""Records as JSON writes them: what is not known is not there."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from netwerk.directory.hsds import schema
from netwerk.directory.hsds.records import Record


def text(record: Record | Sequence[dict[str, object]]) -> str:
    """A record, or a list of plain ones, as JSON with its keys in the order of the standard."""
    value = plain(record) if isinstance(record, Record) else list(record)
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def plain(record: Record) -> dict[str, object]:
    """A record as JSON holds it, with all records inside it."""
    known = ((name, getattr(record, name)) for name in schema.NAMES[type(record)])
    return {name: _value(value) for name, value in known if value is not None and value != ()}


def flat(record: Record) -> dict[str, object]:
    """A record as JSON holds it, without the records inside it."""
    return {name: value for name, value in plain(record).items() if not isinstance(value, (dict, list))}


def _value(value: object) -> object:
    if isinstance(value, Record):
        return plain(value)
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value
