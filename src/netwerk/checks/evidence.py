"""What the graph says it rests on, held against the source files: hash, sections and anchors.

A document or passage that lacks a part is left to the shapes, which ask for all of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyoxigraph import BlankNode, Quad

from netwerk.checks.folding import plain
from netwerk.checks.persons import persons
from netwerk.checks.places import ERROR, HIDDEN, Places
from netwerk.checks.sections import Section, sections
from netwerk.checks.source_files import Refused, check_source_folder, source_text
from netwerk.model import Finding
from netwerk.vocab import NW, PREFIXES

_FIRST, _REST = f"{PREFIXES['rdf']}first", f"{PREFIXES['rdf']}rest"
_DOCUMENT = (NW.bestand, NW.sha256, NW.secties)
_PASSAGE = (NW.document, NW.vindplaats, NW.aanhaling)
_WANTED = frozenset({_FIRST, _REST, *_DOCUMENT, *_PASSAGE})

Things = Mapping[Any, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that does not hold: about which node, what, and what to do."""

    node: object
    message: str
    advice: str


@dataclass(frozen=True, slots=True)
class _Source:
    """A source file that is what the graph says it is."""

    file: str
    headings: tuple[str, ...]
    sections: Mapping[str, Section]


def unproven(quads: Iterable[Quad], folder: Path, places: Places) -> list[Finding]:
    """Every document whose file is another, heading that is not there, and anchor that does not stand once.

    Raises InputError when the folder is not there.
    """
    check_source_folder(folder)
    things = _things(quads)
    problems: list[Problem] = []
    sources: dict[object, _Source] = {}
    for node, found in things.items():
        if all(name in found for name in _DOCUMENT):
            text = source_text(folder, found[NW.bestand].value, found[NW.sha256].value)
            if isinstance(text, Refused):
                problems.append(Problem(node, text.message, text.advice))
            else:
                headings = tuple(_items(found[NW.secties], things))
                by_heading = {section.heading: section for section in sections(text, headings)}
                sources[node] = _Source(found[NW.bestand].value, headings, by_heading)
                problems.extend(_missing_headings(node, sources[node]))
    for node, found in things.items():
        if all(name in found for name in _PASSAGE) and found[NW.document] in sources:
            source = sources[found[NW.document]]
            problems.extend(_loose_anchor(node, found[NW.vindplaats].value, found[NW.aanhaling].value, source))
    return [places.finding(ERROR, problem.message, problem.advice, problem.node) for problem in problems]


def _missing_headings(node: object, source: _Source) -> Iterator[Problem]:
    previous = ""
    for heading in source.headings:
        if heading in source.sections:
            previous = f" na “{heading}”"
        else:
            wrong = f"De kop “{heading}” staat{previous} niet aan het begin van een regel in {source.file}."
            yield Problem(node, wrong, "Neem in nw:secties de koppen over zoals en in de volgorde waarin ze er staan.")


def _loose_anchor(node: object, heading: str, anchor: str, source: _Source) -> Iterator[Problem]:
    section = source.sections.get(heading)
    count = section.count(anchor) if section else 1
    if count == 1:
        return
    shown = HIDDEN if persons(plain(anchor), name_field=False) else anchor
    if count:
        wrong = f"De aanhaling “{shown}” staat {count} keer in de sectie “{heading}” van {source.file}."
        yield Problem(node, wrong, "Kies drie tot acht woorden die er precies één keer staan.")
        return
    elsewhere = [f"“{other.heading}”" for other in source.sections.values() if other.count(anchor)]
    there = f"wel in {', '.join(elsewhere)}" if elsewhere else "en ook in geen andere"
    wrong = f"De aanhaling “{shown}” staat niet in de sectie “{heading}” van {source.file}, {there}."
    advice = "Verbeter de vindplaats." if elsewhere else "Neem drie tot acht woorden over zoals ze in de bron staan."
    yield Problem(node, wrong, advice)


def _things(quads: Iterable[Quad]) -> Things:
    """What is said with the properties that matter here; of two values the first."""
    things: dict[Any, dict[str, Any]] = defaultdict(dict)
    for quad in quads:
        if quad.predicate.value in _WANTED:
            things[quad.subject].setdefault(quad.predicate.value, quad.object)
    return things


def _items(cell: object, things: Things) -> Iterator[str]:
    """The texts of a list."""
    seen: set[object] = set()
    while isinstance(cell, BlankNode) and cell not in seen and _FIRST in things.get(cell, {}):
        seen.add(cell)
        yield things[cell][_FIRST].value
        cell = things[cell].get(_REST)
