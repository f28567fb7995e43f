"""The workbook: text stays text, numbers and days are what they are, the same answer gives the same bytes."""

from __future__ import annotations

import io
from datetime import datetime

import openpyxl

from netwerk.model import Answer
from netwerk.results import workbook
from netwerk.workbooks.base import LONGEST
from tests.samples import stand

ANSWER = Answer(
    ("wat", "aantal", "begin", "nummer"),
    (("=1+1", "2", "2015-06-01", "007"), ("+31 78 770 85 00", "", "", "x"), ("@SOM(A1)", "3.5", "2020-01-01", "1")),
    {"wat": "waarover het gaat"},
)


def cells(answer: Answer = ANSWER) -> list[tuple[object, ...]]:
    book = openpyxl.load_workbook(io.BytesIO(workbook.render(answer, "Proef?", stand(), {"van": "school"})))
    return list(book["Antwoord"].iter_rows(values_only=True))


def test_what_looks_like_a_formula_stays_text() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook.render(ANSWER, "Proef?", stand(), {})))
    found = [(cell.value, cell.data_type) for cell in book["Antwoord"]["A"]]
    assert found[1:] == [("=1+1", "s"), ("+31 78 770 85 00", "s"), ("@SOM(A1)", "s")]


def test_a_column_of_numbers_or_days_holds_those_and_a_mixed_one_text() -> None:
    header, *rows = cells()
    assert header == ("wat", "aantal", "begin", "nummer", "stand van")
    assert [row[1] for row in rows] == [2, None, 3.5]
    assert [row[2] for row in rows] == [datetime(2015, 6, 1), None, datetime(2020, 1, 1)]  # noqa: DTZ001 - a day has no zone
    assert [row[3] for row in rows] == ["007", "x", "1"]


def test_each_row_says_its_day_and_a_sheet_explains() -> None:
    assert {row[-1] for row in cells()[1:]} == {datetime(2020, 6, 1)}  # noqa: DTZ001 - a day has no zone
    book = openpyxl.load_workbook(io.BytesIO(workbook.render(ANSWER, "Proef?", stand(), {"van": "school"}, ["Kort."])))
    told = [cell for row in book["Toelichting"].iter_rows(values_only=True) for cell in row if cell]
    assert told[:2] == ["Proef?", "Stand van 1 juni 2020, Voorbeeldstad."]
    assert {"Kort.", "van", "school", "waarover het gaat"} <= set(told)


def test_a_cell_that_holds_too_much_is_told() -> None:
    for length, told in ((LONGEST, False), (LONGEST + 1, True)):
        made = workbook.render(Answer(("wat",), (("x" * length,),)), "Proef?", stand(), {})
        book = openpyxl.load_workbook(io.BytesIO(made))
        lines = [row[0] for row in book["Toelichting"].iter_rows(values_only=True)]
        assert any("32767 tekens" in str(line) for line in lines) is told
        assert book["Antwoord"]["A2"].value == "x" * LONGEST


def test_the_same_answer_gives_the_same_bytes() -> None:
    assert workbook.render(ANSWER, "Proef?", stand(), {}) == workbook.render(ANSWER, "Proef?", stand(), {})


def test_days_that_excel_does_not_know_stay_text() -> None:
    assert cells(Answer(("dag",), (("1814-03-29",),)))[1][0] == "1814-03-29"
