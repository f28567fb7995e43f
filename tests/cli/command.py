"""Running the command line in a test: in this process, or as a process of its own."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from netwerk.cli import main

SMALL = Path(__file__).parents[1] / "voorbeeld"
IN_A_TERMINAL = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
hasattr(signal, "SIGHUP") and signal.signal(signal.SIGHUP, signal.SIG_DFL)
from netwerk.cli import main; main()
"""
"""The command, with the signals as a terminal gives them: who runs the tests may ignore some, as nohup does."""


@dataclass(frozen=True)
class Ended:
    """How a command ended: its status and what it printed."""

    status: int
    out: str
    err: str

    @property
    def line(self) -> str:
        """The one line of an error."""
        assert self.err.count("\n") == 1, self.err
        assert self.out == ""
        return self.err.strip()


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> Ended:
    """Run a command in this process."""
    with pytest.raises(SystemExit) as end:
        main(arguments)
    printed = capsys.readouterr()
    code = end.value.code
    assert isinstance(code, int)
    return Ended(code, printed.out, printed.err)


def process(*arguments: str, code: str = "from netwerk.cli import main; main()", stdin: str = "") -> Ended:
    """Run a command as a process of its own."""
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", input=stdin, check=False)
    return Ended(done.returncode, done.stdout, done.stderr)
