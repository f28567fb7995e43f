"""`netwerk vraag` in every form: each row with its source and its day, and the columns explained."""

import csv
import json
import re
from pathlib import Path

import openpyxl
import pytest

from tests.cli.command import SMALL, run

SOURCE = "Uitvoeringsplan Jeugdhulp 2015 van de gemeente Ridderkerk (2015), 2.4. Gedwongen kader"
ASKED = ("vraag", "aanmelders", "--param", "bij=Jeugdbeschermingsplein", "--gebied", "Ridderkerk")
WORDS = "wie aanmeldt; leeg als de bron het niet zegt"


def test_every_form_shows_the_source_and_the_day_of_each_row(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    forms = [part for form in ("tabel", "csv", "json", "xlsx", "html") for part in ("--formaat", form)]
    assert run(capsys, *ASKED, *forms, "--uit", str(tmp_path)).status == 0
    text = {form: (tmp_path / f"aanmelders.{form}").read_text("utf-8-sig") for form in ("txt", "csv", "json", "html")}
    assert text["txt"].count("[1]") == 4
    assert f"[1] {SOURCE}" in text["txt"]
    assert "\nStand van 1 januari 2015, Ridderkerk.\n" in text["txt"]
    rows = list(csv.DictReader(text["csv"].splitlines(), delimiter=";"))
    assert [(row["stand van"], SOURCE in row["bron"]) for row in rows] == [("2015-01-01", True)] * 3
    told = json.loads(text["json"])
    assert (told["stand"]["peildatum"], told["kolommen"]["aanmelder"]) == ("2015-01-01", WORDS)
    assert list(told["kolommen"]) == list(told["rijen"][0])
    assert [SOURCE in row["bron"] for row in told["rijen"]] == [True] * 3
    book = openpyxl.load_workbook(tmp_path / "aanmelders.xlsx")
    header, *cells = book["Antwoord"].iter_rows(values_only=True)
    sheet = [dict(zip(header, row, strict=True)) for row in cells]
    assert [(f"{row['stand van']:%Y-%m-%d}", SOURCE in str(row["bron"])) for row in sheet] == [("2015-01-01", True)] * 3
    assert WORDS in [row[1] for row in book["Toelichting"].iter_rows(values_only=True)]
    body = re.findall(r"<tr>.*?</tr>", text["html"].partition("<tbody>")[2], re.DOTALL)
    assert [SOURCE in row for row in body] == [True] * 3
    assert "stand van 1 januari 2015" in text["html"]
    assert WORDS in text["html"]


def test_an_answer_as_workbook_and_page_in_a_folder(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    formats = ["--formaat", "xlsx", "--formaat", "html", "--uit", str(tmp_path)]
    ended = run(capsys, "vraag", "leiding", "--graaf", str(SMALL), *formats)
    assert (ended.status, ended.out) == (0, "")
    sheet = openpyxl.load_workbook(tmp_path / "leiding.xlsx")["Antwoord"]
    assert sheet.cell(1, 1).value == "wie"
    assert "<h1>Wie stuurt" in (tmp_path / "leiding.html").read_text(encoding="utf-8")


def test_a_workbook_goes_to_standard_output_as_bytes(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    from netwerk.cli import main

    with pytest.raises(SystemExit) as end:
        main(["vraag", "leiding", "--graaf", str(SMALL), "--formaat", "xlsx"])
    assert (end.value.code, capsysbinary.readouterr().out[:2]) == (0, b"PK")
