"""The directory as Markdown is, to the byte, what was read and approved."""

from __future__ import annotations

import pytest

from tests.directory.renew import GOLDEN, files


def test_every_golden_file_is_compared() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(files())


@pytest.mark.parametrize("name", files())
def test_markdown_is_as_it_was_approved(name: str) -> None:
    assert files()[name].encode() == (GOLDEN / name).read_bytes(), "read it; python -m tests.directory.renew approves"
