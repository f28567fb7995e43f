"""Every line of Python that the docs show is run, and gives what the docs say it gives."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

from netwerk.regie import pairs
from netwerk.regie.report import ANALYSES
from tests.conftest import ROOT

BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
MANUAL = ROOT / "docs/handleiding.md"


@pytest.mark.parametrize("page", sorted((ROOT / "docs").glob("*.md")), ids=lambda page: page.name)
def test_the_python_of_a_page(page: Path) -> None:
    blocks = "\n".join(BLOCK.findall(page.read_text(encoding="utf-8")))
    test = doctest.DocTestParser().get_doctest(blocks, {}, page.name, str(page), 0)
    told: list[str] = []
    outcome = doctest.DocTestRunner(optionflags=FLAGS).run(test, out=told.append)
    assert outcome.failed == 0, "".join(told)


def test_the_manual_has_python_to_run() -> None:
    assert sum(block.count(">>> ") for block in BLOCK.findall(MANUAL.read_text(encoding="utf-8"))) >= 10


def test_the_manual_names_every_analysis() -> None:
    text = MANUAL.read_text(encoding="utf-8")
    lacking = [name for name in ANALYSES if f"| `{name}` |" not in text]
    assert lacking == []
    assert all(f"`{one.name}`" in text for one in (*pairs.OVER_TIME, *pairs.OF_TWO))
