"""Where the shipped data is: inside the installed package, or in the folders of a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """The folder ``ontology`` or ``graph``: the wheel's own copy, or that of the checkout."""
    packaged = _PACKAGE / "data" / name
    return packaged if packaged.is_dir() else _PACKAGE.parents[1] / name


def ontology_files() -> tuple[Path, ...]:
    """The ontology and the code lists, which every store holds beside the graph."""
    return tuple(folder("ontology") / name for name in ("netwerk.ttl", "begrippen.ttl"))


def shapes_file() -> Path:
    """The SHACL shapes that graph data is held against."""
    return folder("ontology") / "shapes.ttl"
