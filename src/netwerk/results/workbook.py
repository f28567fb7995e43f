"""An answer as an Excel workbook: the rows with the day they hold for, and a sheet that explains them."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from netwerk.errors import InputError
from netwerk.model import Answer, Stand
from netwerk.wording import stand_lines

DAY: Final = "stand van"
WIDEST: Final = 60
LONGEST: Final = 32_767
"""The most characters that a cell can hold."""
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d+)?")
Write = Callable[[Any, int, int, str], None]


def render(answer: Answer, title: str, stand: Stand, given: Mapping[str, str], warnings: Sequence[str] = ()) -> bytes:
    """The workbook. A column of nothing but numbers or days holds those; all else is text, whatever it begins with.

    Raises InputError when the package that writes it is not installed.
    """
    try:
        import xlsxwriter
    except ImportError as error:
        raise InputError("Voor xlsx ontbreekt xlsxwriter; installeer netwerk met: pip install '.[web]'") from error
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        book.set_properties({"title": title, "created": datetime(*stand.day.timetuple()[:3])})  # noqa: DTZ001 - a day has no zone
        bold, days = book.add_format({"bold": True}), book.add_format({"num_format": "d-m-yyyy"})
        _rows(book.add_worksheet("Antwoord"), answer, stand, bold, days)
        told = [title, *stand_lines(stand), *warnings, *_too_long(answer)]
        _explained(book.add_worksheet("Toelichting"), answer, told, given, bold)
    return stream.getvalue()


def _rows(sheet: Any, answer: Answer, stand: Stand, bold: Any, days: Any) -> None:
    header = [*answer.columns, DAY]
    for number, name in enumerate(header):
        cells = [row[number] for row in answer.rows] if name != DAY else [stand.day.isoformat()] * len(answer.rows)
        sheet.write_string(0, number, name.replace("_", " "), bold)
        sheet.set_column(number, number, min(WIDEST, 2 + max(map(len, [name, *cells]))))
        write = _writer(cells, days)
        for place, cell in enumerate(cells, 1):
            if cell:
                write(sheet, place, number, cell)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(answer.rows), len(header) - 1)


def _writer(cells: Sequence[str], days: Any) -> Write:
    filled = [cell for cell in cells if cell]
    if filled and all(_NUMBER.fullmatch(cell) for cell in filled):
        return lambda sheet, row, column, cell: sheet.write_number(row, column, float(cell))
    if filled and all(_is_day(cell) for cell in filled):
        return lambda sheet, row, column, cell: sheet.write_datetime(row, column, date.fromisoformat(cell), days)
    return _text


def _text(sheet: Any, row: int, column: int, cell: str) -> None:
    sheet.write_string(row, column, cell[:LONGEST])


def _too_long(answer: Answer) -> list[str]:
    """A line that says so when a cell holds more than a workbook can."""
    long = any(len(cell) > LONGEST for row in answer.rows for cell in row)
    return [f"Een cel kan hier {LONGEST} tekens bevatten; wat langer is, is afgekapt. CSV en JSON geven alles."] * long


def _explained(sheet: Any, answer: Answer, lines: Sequence[str], given: Mapping[str, str], bold: Any) -> None:
    told = [*((line, "") for line in lines), *given.items(), ("", "")]
    told += [(column.replace("_", " "), answer.explained.get(column, "")) for column in answer.columns]
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    for number, (name, value) in enumerate(told):
        sheet.write_string(number, 0, name, bold if number == 0 else None)
        sheet.write_string(number, 1, value)


def _is_day(text: str) -> bool:
    """Whether a workbook can hold this as a day: it knows none before 1900."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return False
    return day.isoformat() == text and day.year > 1900
