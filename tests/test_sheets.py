"""Tables as CSV: what Dutch Excel and machines expect, and cells that stay text."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerk.opening import stand_record
from netwerk.sheets import csv_text, guarded, unguarded
from tests.samples import stand

FORMULA_STARTS = "=+-@\t\r"


def read(text: str, delimiter: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))


def test_excel_gets_semicolons_and_a_byte_order_mark() -> None:
    text = csv_text(stand(), ["naam"], [["Jeugd; en ouders"]])
    assert text.startswith("\ufeffstand van;dataversie;toelichting;naam\r\n")
    row = read(text.removeprefix("\ufeff"), ";")[1]
    assert row[0] == "2020-06-01"
    assert row[1] == "0123456789ab"
    assert "geen actuele verwijsinformatie" in row[2]
    assert row[3] == "Jeugd; en ouders"


def test_machines_get_commas_and_no_mark() -> None:
    text = csv_text(stand(), ["naam"], [['een "citaat", en\nmeer']], plain=True)
    assert text.startswith("stand van,dataversie,toelichting,naam\r\n")
    assert read(text, ",")[1][3] == 'een "citaat", en\nmeer'


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "+31-78-7708500",
        "+31787708500",
        "\uff1d1",
    ],
)
@pytest.mark.parametrize("plain", [True, False])
def test_formulas_stay_text(cell: str, plain: bool) -> None:
    text = csv_text(stand(), ["naam"], [[cell]], plain)
    assert read(text.removeprefix("\ufeff"), "," if plain else ";")[1][3] == f"'{cell}"


@pytest.mark.parametrize("cell", ["+31 78 770 85 00", "+31 6 12345678", "078 - 770 85 00", "'s-Gravenhage", "", "a=1"])
def test_what_is_no_formula_stays_as_typed(cell: str) -> None:
    assert guarded(cell) == cell


@settings(deadline=None)
@given(st.one_of(st.text(), st.text(alphabet=FORMULA_STARTS + "' 123")))
def test_guarding_is_safe_and_can_be_undone(cell: str) -> None:
    safe = guarded(cell)
    assert unguarded(safe) == cell
    assert safe.lstrip()[:1] not in set("=-@") or not safe
    assert safe[:1] not in {"\t", "\r"}


@settings(deadline=None)
@given(st.lists(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0")), min_size=2, max_size=2)))
def test_a_table_reads_back(rows: list[list[str]]) -> None:
    for delimiter, plain in ((";", False), (",", True)):
        text = csv_text(stand(), ["een", "twee"], rows, plain)
        found = read(text.removeprefix("\ufeff"), delimiter)[1:]
        assert [[unguarded(cell) for cell in row[3:]] for row in found] == rows


def test_record_says_what_the_lines_say() -> None:
    record = stand_record(stand(plans=True))
    assert record["peildatum"] == "2020-06-01"
    assert record["gebied"] == "Voorbeeldstad"
    assert record["plannen"] is True
    assert "Plannen zijn meegenomen" in str(record["toelichting"])
