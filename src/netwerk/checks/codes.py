"""The short codes by which readers name what is on the map: no two things may have the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from pyoxigraph import NamedNode, Quad

from netwerk.checks.places import ERROR, Places, short
from netwerk.model import Finding, code
from netwerk.vocab import PREFIXES

CODED: Final = tuple(PREFIXES[name] for name in ("actor", "afspraak", "relatie", "voorziening"))


def twins(quads: Iterable[Quad], places: Places) -> list[Finding]:
    """Things with the same code, each group once, at the last of them."""
    subjects = {quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)}
    by_code: dict[str, list[str]] = defaultdict(list)
    for iri in sorted(subjects):
        if iri.startswith(CODED):
            by_code[code(iri)].append(iri)
    return [_finding(shared, iris, places) for shared, iris in by_code.items() if len(iris) > 1]


def _finding(shared: str, iris: list[str], places: Places) -> Finding:
    others = ", ".join(map(short, iris[:-1]))
    message = f"Het kenmerk {shared} is ook dat van {others}."
    return places.finding(ERROR, message, "Geef een van beide een andere naam.", NamedNode(iris[-1]))
