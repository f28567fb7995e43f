"""Workbooks: what was typed stays text, links lead to rows, Excel's limits break nothing, the bytes are the same."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from netwerk import workbooks
from netwerk.errors import InputError
from netwerk.workbooks import Column, Line, Link, Table, Text, Value, base
from tests.office import EVERY_SHEET, Office

DAY = date(2020, 6, 1)
TYPED = (
    "=1+1",
    "+31 78 770 85 00",
    "0787708500",
    "-x",
    "@SOM(A1)",
    "\tinspringing",
    "'s-Gravenhage",
    "https://voorbeeld.example",
    "mailto:info@voorbeeld.example",
    "1-2-2020",
    "12,50",
    "WAAR",
    "#N/B",
    " =2+2 ",
    "<r>opmaak</r>",
    "<r><t>a</t></r>",
    "a & b < c > d",
    "_x0041_",
    "eerste\ntweede",
    "ë \u2028 😀",
)


def sheet_of(cells: Sequence[Value], name: str = "Blad") -> Table:
    return Table(name, [Column("cel", "Wat er staat.")], [[cell] for cell in cells])


def made(*sheets: Table | Text) -> bytes:
    return workbooks.render("Proef", "Stand van 1 juni 2020", DAY, sheets)


def read(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def column(content: bytes, name: str = "Blad") -> list[Any]:
    return [cell for (cell,) in read(content)[name].iter_rows(min_row=2, values_only=True)]


def test_what_was_typed_stays_text() -> None:
    page = read(made(sheet_of(TYPED)))["Blad"]
    cells = [row[0] for row in page.iter_rows(min_row=2)]
    assert [unescaped(cell.value) for cell in cells] == list(TYPED)
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.hyperlink is None for cell in cells)


def unescaped(text: str) -> str:
    """What Excel shows of text that looks like an escape, which openpyxl leaves as it is written."""
    return text.replace("_x005F_", "_")


def test_what_a_spreadsheet_could_read_as_something_else_has_the_text_format() -> None:
    cells = [
        row[0] for row in read(made(sheet_of(["=1+1", "+31 78", "007", "Buurtteam"])))["Blad"].iter_rows(min_row=2)
    ]
    assert [cell.number_format for cell in cells] == ["@", "@", "@", "General"]


def test_numbers_and_days_are_what_they_are() -> None:
    cells: list[Value] = [17, 3.5, Decimal("12500.50"), DAY, None, "", date(1814, 3, 29)]
    day = datetime(2020, 6, 1)  # noqa: DTZ001 - a day has no zone
    assert column(made(sheet_of(cells))) == [17, 3.5, 12500.5, day, None, None, "1814-03-29"]


def test_what_xml_cannot_hold_is_dropped() -> None:
    cells = ["a\x00b", "c\ud800d", "e\ufffef", "\x0b", "g\x1bh\r\ni"]
    assert column(made(sheet_of(cells))) == ["ab", "cd", "ef", None, "gh\ni"]


@pytest.mark.parametrize(("sign", "most"), [("x", 32_767), ("😀", 16_383)])
def test_what_is_too_long_is_cut_and_told(sign: str, most: int) -> None:
    table = sheet_of([sign * (most + 1), sign * most, f"<r>{sign * most}</r>"])
    assert column(made(table))[:2] == [sign * most, sign * most]
    assert column(made(table))[2].startswith(f"<r>{sign}")
    assert "afgekapt" in workbooks.limits([table])[0]
    assert workbooks.limits([sheet_of([sign * most])]) == ()


def test_links_lead_to_rows() -> None:
    book = read(
        made(
            sheet_of([Link("naar B", "Andere lijst", 1), Link("=1+1", "Andere lijst", 0)]),
            sheet_of(["A", "B"], "Andere lijst"),
        )
    )
    cells = [row[0] for row in book["Blad"].iter_rows(min_row=2)]
    assert [(cell.value, cell.hyperlink.location) for cell in cells] == [
        ("naar B", "'Andere lijst'!A3"),
        ("=1+1", "'Andere lijst'!A2"),
    ]


def test_more_links_than_excel_takes_become_text_and_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "MOST_LINKS", 3)
    table = Table("Blad", [Column("a"), Column("b")], [[Link("x", "Blad", 0)] * 2 for _ in range(3)])
    linked = [[bool(cell.hyperlink) for cell in row] for row in read(made(table))["Blad"].iter_rows(min_row=2)]
    assert linked == [[True, True], [False, False], [False, False]]
    assert workbooks.limits([table]) == (
        "Blad Blad: vanaf rij 3 zijn er geen koppelingen, want Excel kan er op een blad 3 aan.",
    )


def test_a_hundred_thousand_rows_with_two_links_each() -> None:
    rows: list[list[Value]] = [
        [f"relatie {n}", Link("van", "Blad", n), Link("naar", "Blad", n)] for n in range(100_000)
    ]
    page = made(Table("Blad", [Column("wat"), Column("van"), Column("naar")], rows))
    with zipfile.ZipFile(io.BytesIO(page)) as archive:
        text = archive.read("xl/worksheets/sheet1.xml")
    assert text.count(b"<row ") == 100_001
    assert text.count(b"<hyperlink ") == base.MOST_LINKS


def test_more_rows_than_excel_takes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netwerk.workbooks.book.MOST_ROWS", 2)
    with pytest.raises(InputError, match="Blad Blad krijgt meer rijen dan Excel aankan"):
        made(sheet_of(["a", "b", "c"]))


def test_the_header_stays_in_sight_filters_prints_and_explains_itself() -> None:
    page = read(made(Table("Blad", [Column("naam", "Hoe het heet."), Column("id")], [["a", "b"]], kept=1)))["Blad"]
    assert page.freeze_panes == "B2"
    assert page.auto_filter.ref == "A1:B2"
    assert page.print_title_rows == "$1:$1"
    assert (page.page_setup.orientation, page.page_setup.fitToHeight) == ("landscape", 0)
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert (page["A1"].comment.text, page["B1"].comment) == ("Hoe het heet.", None)


def test_a_sheet_of_text_has_headings_and_explanations() -> None:
    page = read(
        made(Text("Uitleg", [Line("Kop", heading=True), Line("naam", "=uitleg"), Line(Link("Blad", "Uitleg", -1))]))
    )["Uitleg"]
    assert list(page.iter_rows(values_only=True)) == [("Kop", None), ("naam", "=uitleg"), ("Blad", None)]
    assert page["A1"].font.bold
    assert page["A3"].hyperlink.location == "'Uitleg'!A1"


def test_the_same_bytes_with_nothing_of_clock_machine_or_compression() -> None:
    content = made(sheet_of(TYPED), Text("Uitleg", [Line("Kop")]))
    assert content == made(sheet_of(TYPED), Text("Uitleg", [Line("Kop")]))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
        told = archive.read("docProps/core.xml").decode()
    assert {(part.date_time, part.compress_type, part.create_system) for part in parts} == {
        ((1980, 1, 1, 0, 0, 0), 0, 3)
    }
    assert told.count("2020-06-01T00:00:00Z") == 2
    assert "<dc:title>Proef</dc:title>" in told


def test_libreoffice_calculates_it_anew_and_changes_nothing(office: Office, tmp_path: Path) -> None:
    cells: list[Value] = [*TYPED, 17, Decimal("12500.50"), DAY, Link("=3+3", "Blad", 4)]
    file = tmp_path / "proef.xlsx"
    file.write_bytes(made(sheet_of(cells)))
    (saved,) = office.convert(file, "xlsx", tmp_path / "uit")
    before, after = read(file.read_bytes())["Blad"], read(saved.read_bytes())["Blad"]
    for old, new in zip(before["A"], after["A"], strict=True):
        assert (new.value, new.data_type) == (old.value, old.data_type)
    assert after["A1"].comment.text.strip() == "Wat er staat."
    assert after[f"A{len(cells) + 1}"].hyperlink.location in {"Blad!A6", "'Blad'!A6"}
    assert after.auto_filter.ref == before.auto_filter.ref
    assert after.print_title_rows == before.print_title_rows
    (table,) = office.convert(file, f"csv:{EVERY_SHEET}", tmp_path / "csv")
    assert table.read_text(encoding="utf-8").startswith("cel\n=1+1\n+31 78 770 85 00\n0787708500\n-x\n@SOM(A1)\n")
