"""The columns of a table as a data package describes them, read from the types of the fields of its records."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from types import NoneType
from typing import Final, get_args, get_type_hints

from netwerk.directory.hsds.records import KINDS, NEEDED_IN_TABLES, Record
from netwerk.directory.hsds.values import Email, Moment, Uri, Uuid

_TYPES: Final[dict[object, dict[str, str]]] = {
    Uuid: {"type": "string", "format": "uuid"},
    Uri: {"type": "string", "format": "uri"},
    Email: {"type": "string", "format": "email"},
    str: {"type": "string"},
    int: {"type": "number"},
    date: {"type": "date"},
    Moment: {"type": "datetime"},
}
_UNIQUE: Final = frozenset({"id", "code"})


@dataclass(frozen=True)
class Column:
    """A field of a table; ``reference`` is the table whose id it holds, if any."""

    name: str
    kind: dict[str, str]
    required: bool
    reference: str | None

    def description(self) -> dict[str, object]:
        """The column as Table Schema has it."""
        return {
            "name": self.name,
            **self.kind,
            "constraints": {"required": self.required, "unique": self.name in _UNIQUE},
        }


def _columns(kind: type[Record]) -> tuple[Column, ...]:
    hints = get_type_hints(kind)
    return tuple(
        _column(field.name, hints[field.name], bool(field.metadata.get(NEEDED_IN_TABLES)))
        for field in fields(kind)
        if _plain(hints[field.name]) in _TYPES
    )


def _column(name: str, hint: object, needed: bool) -> Column:
    optional = NoneType in get_args(hint)
    table = name.removesuffix("_id")
    reference = table if name != table and table in {kind.table for kind in KINDS} else None
    return Column(name, _TYPES[_plain(hint)], needed or not optional, reference)


def _plain(hint: object) -> object:
    """The type of a value that is there."""
    parts = get_args(hint)
    return next(part for part in parts if part is not NoneType) if NoneType in parts else hint


NAMES: Final = {kind: tuple(field.name for field in fields(kind)) for kind in KINDS}
"""The fields of each kind of record."""

COLUMNS: Final = {kind: _columns(kind) for kind in KINDS}
"""The columns of each kind of record: the fields that hold no other records."""

INNER: Final = {
    kind: tuple(name for name in NAMES[kind] if name not in {c.name for c in COLUMNS[kind]}) for kind in KINDS
}
"""The fields of each kind of record that hold other records."""
