"""Every format of the directory read back as the text that a reader meets in it."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

import openpyxl

from netwerk.directory.base import Directory
from netwerk.directory.formats import FORMATS
from netwerk.formats import Content, as_bytes
from tests.samples import actor, relation
from tests.typesetting.reading import text_of


def plain(files: Mapping[str, Content]) -> str:
    """The files of a format of texts, one after the other."""
    return "\n".join(content for content in files.values() if isinstance(content, str))


def printed(files: Mapping[str, Content]) -> str:
    """The text on the pages of a format that is one PDF."""
    return "".join(text_of(as_bytes(content)) for content in files.values())


def last(files: Mapping[str, Content]) -> str:
    """The last of two files that hold the same in two notations."""
    return plain(dict([*files.items()][-1:]))


def workbook(files: Mapping[str, Content]) -> str:
    """The cells of a workbook, sheet by sheet, a row a line; days as in every table."""
    (content,) = files.values()
    book = openpyxl.load_workbook(io.BytesIO(as_bytes(content)))
    rows = (row for page in book for row in page.iter_rows(values_only=True))
    told = ("\t".join(_cell(value) for value in row if value is not None) for row in rows)
    return "".join(f"{row}\n" for row in told)


def _cell(value: object) -> str:
    return value.date().isoformat() if isinstance(value, datetime) else str(value)


READERS: Final[Mapping[str, Callable[[Mapping[str, Content]], str]]] = {
    "html": plain,
    "csv": plain,
    "md": plain,
    "json": plain,
    "pdf": printed,
    "hsds": plain,
    "cpsv": last,
    "xlsx": workbook,
}
"""By format how its files are read back; a format without a reader fails the tests."""

MUNICIPALITY: Final = actor("Gemeente Voorbeeldstad", kind="Gemeente", public=True)


def commissioned(directory: Directory) -> Directory:
    """The same directory, in which a municipality commissions each service."""
    entries = (
        replace(entry, purchases=(*entry.purchases, relation(MUNICIPALITY, entry.service, "Opdracht", "opdracht")))
        for entry in directory.entries
    )
    return replace(directory, entries=tuple(entries))


NEEDS: Final[Mapping[str, Callable[[Directory], Directory]]] = {"cpsv": commissioned}
"""By format what a directory must have before all of it shows in that format."""


def read(name: str, directory: Directory) -> str:
    """What a reader meets in a directory in this format."""
    shown = NEEDS[name](directory) if name in NEEDS else directory
    return READERS[name](FORMATS[name].files("sociale-kaart", shown))
