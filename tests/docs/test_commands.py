"""Every command that the docs show is run, and prints what the docs say it prints.

A block of kind ``console`` holds commands after ``$ `` and their output. ``…`` in the output stands for any text in a
line, and as a line of its own for any number of lines. Each file's blocks run in order in one empty folder, with the
shipped graph; ``make`` and ``git`` are left to CI, which runs them.
"""

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCS = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")])
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"^<!-- bestand: (\S+) -->\n+```\w+\n(.*?)^```", re.MULTILINE | re.DOTALL)
RUN = "import sys; from netwerk.cli import main; main(sys.argv[1:])"


@dataclass(frozen=True)
class Shown:
    """A command in the docs and the output shown below it."""

    command: str
    output: str


def shown(text: str) -> list[Shown]:
    """The commands of a page, in order."""
    return [
        Shown(command.strip(), output)
        for block in BLOCK.findall(text)
        for command, _, output in (part.partition("\n") for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:])
    ]


def matches(expected: str, printed: str) -> bool:
    """Whether the output is what is shown, with ``…`` for any lines."""
    lines = [re.escape(line).replace("…", ".*") for line in expected.rstrip("\n").split("\n")]
    pattern = "\n".join(r"(?:.*\n)*?.*" if line == ".*" else line for line in lines)
    return re.fullmatch(pattern, printed.rstrip("\n")) is not None


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.name)
def test_the_commands_of_a_page(page: Path, tmp_path: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for name, content in FILE.findall(text):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    for example in shown(text):
        words = shlex.split(example.command)
        if words[0] in ("make", "git", "pip", "python"):
            continue
        assert words[0] == "netwerk", f"{page.name}: only netwerk, make, git, pip and python are shown"
        done = subprocess.run(
            [sys.executable, "-c", RUN, *words[1:]],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        printed = done.stdout
        assert done.returncode in (0, 1) or (done.returncode == 2 and example.output.strip()), printed
        assert "Traceback" not in printed, printed
        if example.output.strip():
            assert matches(example.output, printed), f"{example.command}\n{printed}"


def test_an_ellipsis_stands_for_lines_and_nothing_else() -> None:
    assert matches("a\n…\nd\n", "a\nb\nc\nd\n")
    assert not matches("a\n…\nd\n", "a\nb\nc\n")
    assert not matches("a\nb\n", "a\n…\n")
    assert matches("in … bestanden\n", "in 12 bestanden\n")
    assert not matches("in … bestanden\n", "in 12\nbestanden\n")


def test_commands_are_found() -> None:
    assert shown("```console\n$ netwerk vragen\nregie:\n$ make test\n```\n") == [
        Shown("netwerk vragen", "regie:\n"),
        Shown("make test", ""),
    ]
