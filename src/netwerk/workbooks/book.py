"""A workbook as bytes, the same on every machine: the only door to xlsxwriter."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final
from zipfile import ZipFile, ZipInfo

from netwerk.errors import InputError
from netwerk.workbooks.base import MOST_ROWS, Column, Link, Table, Text, Value, rows_with_links, shown
from netwerk.workbooks.cells import Styles, clean, styles, write, write_text

FILTER: Final = 4
"""How many characters the button of the filter takes beside a header."""
LINE_HEIGHT: Final = 15
MOST_LINES: Final = 15
_A4: Final = 9
_UNIX: Final = 3
_ZIP_BEGINS: Final = (1980, 1, 1, 0, 0, 0)
_FOOTER: Final = 150
"""How much of the subject the foot of a printed page holds; Excel takes 255 characters for all of it."""


def render(title: str, subject: str, day: date, sheets: Sequence[Table | Text]) -> bytes:
    """The workbook; ``day`` is the date that it bears. Raises InputError for more rows than a sheet can hold."""
    import xlsxwriter

    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        made = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a day has no zone
        book.set_properties({"title": clean(title), "subject": clean(subject), "created": made})
        style = styles(book)
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            _as_printed(page, subject)
            if isinstance(sheet, Table):
                _draw_table(page, sheet, style)
            else:
                _draw_text(page, sheet, style)
    return _stored(stream.getvalue())


def _as_printed(page: Any, subject: str) -> None:
    page.set_landscape()
    page.hide_gridlines(0)
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.set_footer(f"&L{clean(subject)[:_FOOTER].replace('&', '&&')}&R&A, bladzijde &P van &N")


def _draw_table(page: Any, table: Table, style: Styles) -> None:
    if len(table.rows) > MOST_ROWS:
        raise InputError(f"Blad {table.name} krijgt meer rijen dan Excel aankan ({MOST_ROWS}); kies csv of json.")
    printed = table.printed or len(table.columns)
    widths = [_width(column, [row[place] for row in table.rows]) for place, column in enumerate(table.columns)]
    for place, column in enumerate(table.columns):
        write_text(page, 0, place, column.name, style.header)
        page.set_column(place, place, widths[place])
        if column.note:
            _note(page, place, column.note)
    page.set_row(0, _height([column.name for column in table.columns], [width - FILTER for width in widths]))
    linked = rows_with_links(table)
    for place, row in enumerate(table.rows):
        page.set_row(place + 1, _height(row[:printed], widths[:printed]))
        for number, value in enumerate(row):
            told = value.text if isinstance(value, Link) and place >= linked else value
            write(page, place + 1, number, told, style)
    page.freeze_panes(1, table.kept)
    page.repeat_rows(0)
    page.print_area(0, 0, len(table.rows), printed - 1)
    page.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _note(page: Any, place: int, text: str) -> None:
    """A comment on a header, in a box that shows it whole; screen readers and LibreOffice have it too."""
    page.write_comment(0, place, text, {"author": "netwerk", "width": 220, "height": 18 * (2 + len(text) // 30)})


def _draw_text(page: Any, sheet: Text, style: Styles) -> None:
    page.set_column(0, 0, 30)
    page.set_column(1, 1, 100)
    for place, line in enumerate(sheet.lines):
        if isinstance(line.text, Link):
            write(page, place, 0, line.text, style)
        else:
            kept = style.heading if line.heading else style.plain if line.told else style.number
            write_text(page, place, 0, line.text, kept)
        write_text(page, place, 1, line.told, style.plain)


def _width(column: Column, cells: Sequence[Value]) -> int:
    """As wide as its cells, as far as it may be; its header needs room for its longest word and the filter."""
    least = max(map(len, column.name.split(" "))) + FILTER
    return max(least, min(column.widest, 2 + max((len(shown(cell)) for cell in cells), default=0)))


def _height(row: Sequence[Value], widths: Sequence[int]) -> int:
    """High enough for the longest cell, as far as a row may be: not every program sees to that by itself."""
    lines = (
        sum(1 + len(line) // width for line in shown(cell).split("\n"))
        for cell, width in zip(row, widths, strict=True)
        if isinstance(cell, str | Link)
    )
    return LINE_HEIGHT * min(MOST_LINES, max(lines, default=1))


def _stored(archive: bytes) -> bytes:
    """The same parts without compression, which differs between builds of zlib, and with nothing of the machine."""
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(archive)) as made, ZipFile(stream, "w") as kept:
        for part in made.infolist():
            info = ZipInfo(part.filename, _ZIP_BEGINS)
            info.create_system = _UNIX
            kept.writestr(info, made.read(part))
    return stream.getvalue()
