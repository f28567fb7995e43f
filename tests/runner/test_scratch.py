"""The folder of the workers: nothing is left behind, and nothing of others is taken away."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from netwerk.runner import scratch


@pytest.mark.skipif(sys.platform == "win32", reason="daar is niet te zien welke processen er zijn")
def test_what_an_ended_program_left_is_cleared_and_nothing_else(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        pass
    left = tmp_path / f".netwerk-vragen-{ended.pid}-abc"
    other = tmp_path / f".netwerk-vragen-{os.getpid()}-abc"
    strange = tmp_path / ".netwerk-vragen-mijn"
    for folder in (left, other, strange):
        folder.mkdir()
        (folder / "gegevens.nq").touch()
    made = scratch.make(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted([made, other, strange])
    assert list(made.iterdir()) == []
