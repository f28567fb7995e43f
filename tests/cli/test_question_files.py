"""`netwerk vraag` as a workbook and as a page."""

from pathlib import Path

import openpyxl
import pytest

from tests.cli.command import SMALL, run


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
