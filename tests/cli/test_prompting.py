"""Missing parameters: asked for on a terminal, and refused in one line where nobody can answer."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.command import IN_A_TERMINAL, SMALL, run

PROGRAM = (sys.executable, "-c", IN_A_TERMINAL)
QUESTION = ("vraag", "aanmelders", "--graaf", str(SMALL))
PATIENCE = 60


class Terminal:
    """The side of a terminal where a reader sits."""

    def __init__(self, end: int) -> None:
        """What the program writes comes out of ``end``, what is typed goes in."""
        self._end = end
        self.seen = ""

    def wait_for(self, words: str) -> None:
        """Read until these words are there."""
        until = time.monotonic() + PATIENCE
        while words not in self.seen:
            assert time.monotonic() < until, f"{words!r} did not come: {self.seen!r}"
            self.seen += self._read()

    def type(self, text: str) -> None:
        """Type a line."""
        os.write(self._end, f"{text}\n".encode())

    def rest(self) -> str:
        """All that was written, to the end."""
        while part := self._read():
            self.seen += part
        return self.seen

    def _read(self) -> str:
        if not select.select([self._end], [], [], PATIENCE)[0]:
            return ""
        try:
            return os.read(self._end, 65536).decode("utf-8", "replace")
        except OSError:  # Linux says so when the other side is closed
            return ""


@contextmanager
def terminal(*arguments: str) -> Iterator[tuple[subprocess.Popen[bytes], Terminal]]:
    """A program with a real terminal for all it reads and writes."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "dumb", "COLUMNS": "120", "LC_ALL": "C.UTF-8"}
    process = subprocess.Popen([*PROGRAM, *arguments], stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    try:
        yield process, Terminal(ours)
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def test_on_a_terminal_it_asks_and_then_answers() -> None:
    with terminal(*QUESTION) as (process, seat):
        seat.wait_for("bij wie of waar wordt aangemeld (zoals Jeugdbeschermingsplein): ")
        seat.type("Veiligheidstafel")
        told = seat.rest()
        assert process.wait(PATIENCE) == 0
    assert re.search(r"\brij(en)?\.", told)
    assert "Traceback" not in told


def test_what_is_typed_may_be_wrong() -> None:
    with terminal(*QUESTION) as (process, seat):
        seat.wait_for("Jeugdbeschermingsplein): ")
        seat.type("Veiligheidstafle")
        told = seat.rest()
        assert process.wait(PATIENCE) == 2
    assert "Bedoelt u 'Veiligheidstafel'" in told


def test_what_was_given_is_not_asked() -> None:
    with terminal(*QUESTION, "--param", "bij=Veiligheidstafel") as (process, seat):
        told = seat.rest()
        assert process.wait(PATIENCE) == 0
    assert "(zoals " not in told


def test_ctrl_c_at_the_prompt_ends_quietly() -> None:
    with terminal(*QUESTION) as (process, seat):
        seat.wait_for("Jeugdbeschermingsplein): ")
        time.sleep(1)  # a signal between the prompt and the reading of it waits for the next key
        process.send_signal(signal.SIGINT)
        told = seat.rest()
        assert process.wait(PATIENCE) == 2
    assert "netwerk: Afgebroken" in told
    assert "Traceback" not in told


def test_elsewhere_it_says_what_is_missing_and_ends() -> None:
    done = subprocess.run(
        [*PROGRAM, *QUESTION],
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert 'geef --param bij="Jeugdbeschermingsplein".' in done.stderr


def test_with_a_file_for_its_answer_it_still_asks(tmp_path: Path) -> None:
    with terminal(*QUESTION, "--formaat", "csv", "--uit", str(tmp_path / "antwoord.csv")) as (process, seat):
        seat.wait_for("Jeugdbeschermingsplein): ")
        seat.type("Veiligheidstafel")
        seat.rest()
        assert process.wait(PATIENCE) == 0
    assert "aanmelder" in (tmp_path / "antwoord.csv").read_text(encoding="utf-8-sig")


def test_rows_are_sorted_by_a_column_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ("vraag", "overleggen", "--gebied", "Ridderkerk", "--formaat", "json", "--sorteer")
    up, down = (json.loads(run(capsys, *asked, way).out)["rijen"] for way in ("overleg", "-overleg"))
    names = [row["overleg"] for row in up]
    assert len(set(names)) > 3
    assert names == sorted(names, key=str.casefold)
    assert [row["overleg"] for row in down] == names[::-1]
    wrong = run(capsys, *asked, "wat")
    assert (wrong.status, "Onbekend: kolom 'wat'" in wrong.line) == (2, True)
