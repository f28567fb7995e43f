"""The data package that describes the tables: Frictionless Data Package, with the names and types of the standard."""

from __future__ import annotations

import json
from typing import Final

from netwerk import addresses
from netwerk.directory.base import Directory
from netwerk.directory.hsds import schema
from netwerk.directory.hsds.records import Record
from netwerk.directory.hsds.tables import Tables
from netwerk.wording import document_text, stand_lines

FILE: Final = "datapackage.json"


def text(directory: Directory, tables: Tables) -> str:
    """The description of the package, with exactly the tables that are there."""
    told = list(stand_lines(directory.stand))
    described = {
        "profile": "tabular-data-package",
        "name": _name(directory),
        "title": directory.title,
        "description": " ".join(told if directory.entries else [*told, directory.without_entries]),
        "version": directory.stand.version,
        "sources": [{"title": document_text(document)} for document in directory.documents],
        "resources": [_resource(kind, tables) for kind in tables],
    }
    return json.dumps({name: value for name, value in described.items() if value}, ensure_ascii=False, indent=2) + "\n"


def _name(directory: Directory) -> str:
    area = directory.stand.area
    return f"sociale-kaart-{addresses.file_names([area.iri])[area.iri]}" if area else "sociale-kaart"


def _resource(kind: type[Record], tables: Tables) -> dict[str, object]:
    return {
        "profile": "tabular-data-resource",
        "name": kind.table,
        "path": kind.path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": {
            "fields": [column.description() for column in schema.COLUMNS[kind]],
            "primaryKey": "id",
            "foreignKeys": _foreign_keys(kind, {known.table for known in tables}),
        },
    }


def _foreign_keys(kind: type[Record], tables: set[str]) -> list[dict[str, object]]:
    return [
        {"fields": column.name, "reference": {"resource": column.reference, "fields": "id"}}
        for column in schema.COLUMNS[kind]
        if column.reference in tables
    ]
