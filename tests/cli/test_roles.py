"""``netwerk netwerkkaart``: one file, a folder of pages, several municipalities."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import run


def test_one_file_goes_where_it_is_sent(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = run(capsys, "netwerkkaart", "Dordrecht", "--formaat", "md")
    assert (done.status, "# Netwerkkaart Dordrecht" in done.out) == (0, True)
    file = tmp_path / "kaart.pdf"
    assert run(capsys, "netwerkkaart", "Dordrecht", "--formaat", "pdf", "--uit", str(file)).status == 0
    assert file.read_bytes().startswith(b"%PDF")


def test_pages_need_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "noem met --uit een map" in run(capsys, "netwerkkaart", "Dordrecht").line
    folder = tmp_path / "map"
    assert run(capsys, "netwerkkaart", "Dordrecht", "--uit", str(folder)).status == 0
    assert (folder / "netwerkkaart" / "index.html").is_file()
    assert (folder / "netwerkkaart" / "scholen-dordrecht.html").is_file()


def test_several_municipalities_each_get_their_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "map"
    done = run(capsys, "netwerkkaart", "Dordrecht", "Ridderkerk", "--formaat", "json", "--uit", str(folder))
    assert done.status == 0
    assert len(list(folder.rglob("netwerkkaart.json"))) == 2
