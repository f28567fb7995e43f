"""Cells of a workbook: text stays text, and stays it when someone edits the cell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from netwerk.workbooks.base import Link, Value, cut

_LONGEST_OF_FORMAT: Final = 255
"""Older Excel shows a longer cell with the text format as a row of ``#``."""
_NOTHING: Final = dict.fromkeys((*range(0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF))
_CLEAN: Final = {**_NOTHING, 0x09: "\t", 0x0A: "\n", 0x0D: "\n"}


@dataclass(frozen=True)
class Styles:
    """How cells look, as xlsxwriter formats; ``typed`` is text that must not be read as anything else."""

    plain: Any
    typed: Any
    link: Any
    day: Any
    whole: Any
    part: Any
    number: Any
    header: Any
    heading: Any


def styles(book: Any) -> Styles:
    """The styles of a workbook."""
    wrapped = {"text_wrap": True, "valign": "top"}
    return Styles(
        plain=book.add_format(wrapped),
        typed=book.add_format({**wrapped, "num_format": "@"}),
        link=book.add_format({**wrapped, "font_color": "#0000C0", "underline": 1}),
        day=book.add_format({"valign": "top", "num_format": "d-m-yyyy"}),
        whole=book.add_format({"valign": "top", "num_format": "#,##0"}),
        part=book.add_format({"valign": "top", "num_format": "#,##0.00"}),
        number=book.add_format({"valign": "top"}),
        header=book.add_format({**wrapped, "bold": True, "bg_color": "#E6E6E6", "bottom": 1}),
        heading=book.add_format({"bold": True, "valign": "top"}),
    )


def write(page: Any, row: int, column: int, value: Value, style: Styles) -> None:
    """One cell. A day before 1901 is text, as workbooks know none."""
    if isinstance(value, str):
        write_text(page, row, column, value, style.typed if _is_typed(value) else style.plain)
    elif isinstance(value, Link):
        page.write_url(row, column, f"internal:'{value.sheet}'!A{value.row + 2}", style.link, string=" ")
        write_text(page, row, column, value.text, style.link)
    elif isinstance(value, Decimal):
        page.write_number(row, column, value, style.whole if value == value.to_integral_value() else style.part)
    elif isinstance(value, date) and value.year > 1900:
        page.write_datetime(row, column, value, style.day)
    elif isinstance(value, date):
        write_text(page, row, column, value.isoformat(), style.typed)
    elif value is not None:
        page.write_number(row, column, value, style.number)


def write_text(page: Any, row: int, column: int, text: str, style: Any) -> None:
    """Text as it is; xlsxwriter takes one between ``<r>`` and ``</r>`` for markup of its own, unless it has parts."""
    text = cut(clean(text))
    if text.startswith("<r>") and text.endswith("</r>"):
        page.write_rich_string(row, column, text[0], style, text[1:], style)
    elif text:
        page.write_string(row, column, text, style)


def clean(text: str) -> str:
    """The text without what XML cannot hold.

    >>> clean("a\\x00b\\r\\nc")
    'ab\\nc'
    """
    return text.replace("\r\n", "\n").translate(_CLEAN)


def _is_typed(text: str) -> bool:
    """Whether a spreadsheet could take it for something else than text when someone edits it."""
    return len(text) <= _LONGEST_OF_FORMAT and not text[:1].isalpha()
