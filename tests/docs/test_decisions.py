"""Decisions go by their number: each has its own, none is skipped, and its heading says the same."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "docs" / "decisions").iterdir())
TEXTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *ROOT.glob("docs/**/*.md")]
LINK = re.compile(r"\b\d{4}-[a-z][a-z-]*\.md\b")


def test_each_decision_has_a_number_of_its_own() -> None:
    assert [file.name[:4] for file in FILES] == [f"{number:04}" for number in range(1, len(FILES) + 1)]


def test_the_heading_of_a_decision_has_its_number() -> None:
    headings = [file.read_text(encoding="utf-8").partition("\n")[0] for file in FILES]
    assert [heading[:7] for heading in headings] == [f"# {file.name[:4]} " for file in FILES]


def test_every_decision_that_is_named_is_there() -> None:
    named = {name for text in TEXTS for name in LINK.findall(text.read_text(encoding="utf-8"))}
    assert named <= {file.name for file in FILES}
