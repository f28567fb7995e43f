"""``netwerk dekking``: what it prints, its exit status, and a user's own folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from netwerk.coverage.exceptions import FILE
from tests.cli.command import Ended, run
from tests.coverage.samples import LIST, surveyed

Capture = pytest.CaptureFixture[str]


def dekking(capsys: Capture, folder: Path, *more: str) -> Ended:
    return run(capsys, "dekking", "--graaf", str(folder / "graaf"), "--bronnen", str(folder / "bronnen"), *more)


def test_all_explained(capsys: Capture, tmp_path: Path) -> None:
    surveyed(tmp_path)
    ended = dekking(capsys, tmp_path)
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.startswith("# Dekking")


def test_something_left_is_status_one(capsys: Capture, tmp_path: Path) -> None:
    surveyed(tmp_path, listed=None)
    ended = dekking(capsys, tmp_path, "--uit", str(tmp_path / "dekking.md"))
    assert ended.status == 1
    assert ended.err.splitlines()[-1] == "Nog te doen: 1 onverklaard bereik."
    assert "### Onverklaard" in (tmp_path / "dekking.md").read_text(encoding="utf-8")


def test_a_bad_list_is_one_line(capsys: Capture, tmp_path: Path) -> None:
    surveyed(tmp_path)
    (tmp_path / "graaf" / FILE).write_text(LIST.replace("visie", "saai"), encoding="utf-8")
    ended = dekking(capsys, tmp_path)
    assert ended.status == 2
    assert "onbekende reden 'saai'" in ended.line


def test_no_sources_is_wrong_use(capsys: Capture, tmp_path: Path) -> None:
    surveyed(tmp_path)
    assert run(capsys, "dekking").line == "netwerk: Noem met --bronnen de map met de brondocumenten."
    ended = run(capsys, "dekking", "--graaf", str(tmp_path / "graaf"), "--bronnen", str(tmp_path / "weg"))
    assert ended.status == 2
    assert "weg: deze map is er niet" in ended.line


def test_a_graph_file_by_name_has_no_list(capsys: Capture, tmp_path: Path) -> None:
    surveyed(tmp_path)
    file = tmp_path / "graaf" / "proef.ttl"
    ended = run(capsys, "dekking", "--graaf", str(file), "--bronnen", str(tmp_path / "bronnen"))
    assert ended.status == 1


@pytest.mark.parametrize("command", [("valideer",), ("opmaak", "--controle")])
def test_the_list_is_no_graph_file(command: tuple[str, ...], capsys: Capture, tmp_path: Path) -> None:
    surveyed(tmp_path, listed=None)
    without = run(capsys, *command, "--graaf", str(tmp_path / "graaf"))
    surveyed(tmp_path)
    assert run(capsys, *command, "--graaf", str(tmp_path / "graaf")) == without
