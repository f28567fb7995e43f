"""Small graph files for the checks: prefixes are given, names are invented."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import Quad

from netwerk.checks.places import Places
from netwerk.store.files import graph_name, read_quads
from netwerk.vocab import PREFIXES

HEAD = "".join(f"@prefix {prefix}: <{address}> .\n" for prefix, address in PREFIXES.items())
LINES = HEAD.count("\n")


def write(folder: Path, body: str, name: str = "proef") -> Path:
    """A graph file with this body after all prefixes."""
    path = folder / f"{name}.ttl"
    path.write_text(HEAD + body, encoding="utf-8")
    return path


def load(*files: Path) -> tuple[list[Quad], Places]:
    """What stands in these files, and where."""
    quads = [quad for file in files for quad in read_quads(file)]
    return quads, Places(quads, {graph_name(file.stem): file for file in files})
