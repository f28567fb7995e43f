"""Two things with the same code are found; without that every code names one thing."""

from __future__ import annotations

from pathlib import Path

from netwerk.checks.codes import twins
from netwerk.model import code
from netwerk.vocab import PREFIXES
from tests.checks.graphs import LINES, load, write

ALIKE = ("vp-4367", "vp-201106")
"""Two names that happen to have the same code, found by trying."""


def test_things_with_the_same_code_are_found(tmp_path: Path) -> None:
    one, other = (f"relatie:{name} a nw:Regie .\n" for name in ALIKE)
    quads, places = load(write(tmp_path, f"{one}relatie:vp-1 a nw:Regie .\n{other}"))
    (found,) = twins(quads, places)
    assert found.message == "Het kenmerk 2TFQDB35 is ook dat van relatie:vp-201106."
    assert (found.node, (found.line or 0) - LINES) == (f"{PREFIXES['relatie']}vp-4367", 1)


def test_only_what_readers_see_a_code_of_counts(tmp_path: Path) -> None:
    assert len({code(f"{PREFIXES['relatie']}{name}") for name in ALIKE}) == 1
    quads, places = load(write(tmp_path, f"passage:{ALIKE[0]} a nw:Passage . relatie:{ALIKE[1]} a nw:Regie ."))
    assert twins(quads, places) == []
