"""The graph against its sources: each file is the one that was read, each anchor stands once in its section."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from pyoxigraph import Quad, QuerySolutions, Store

from netwerk.store.files import graph_files, read_quads
from netwerk.vocab import PREFIXES

DOCUMENTS = "SELECT ?document ?file ?hash { ?document nw:bestand ?file ; nw:sha256 ?hash } ORDER BY ?document"
SECTIONS = """SELECT ?document ?section (COUNT(?before) AS ?place) {
    ?document nw:secties ?list . ?list rdf:rest* ?before . ?before rdf:rest* ?node . ?node rdf:first ?section
} GROUP BY ?document ?section ORDER BY ?document ?place"""
PASSAGES = """SELECT ?passage ?document ?section ?anchor {
    ?passage nw:document ?document ; nw:vindplaats ?section ; nw:aanhaling ?anchor
} ORDER BY ?passage"""

Rows = list[tuple[str, ...]]
Texts = dict[tuple[str, str], str]


@pytest.fixture(scope="module")
def graph(repo: Path) -> Store:
    store = Store()
    for file in graph_files([repo / "graph"]):
        store.extend(Quad(q.subject, q.predicate, q.object) for q in read_quads(file))
    return store


@pytest.fixture(scope="module")
def texts(graph: Store, shared: Path) -> Texts:
    found: Texts = {}
    sections = ask(graph, SECTIONS)
    for document, file, _ in ask(graph, DOCUMENTS):
        source = (shared / "bronnen" / file).read_bytes().decode()
        headings = [section for owner, section, _ in sections if owner == document]
        found |= {(document, heading): text for heading, text in cut(source, headings).items()}
    return found


def ask(store: Store, query: str) -> Rows:
    solutions = store.query(query, prefixes=dict(PREFIXES))
    assert isinstance(solutions, QuerySolutions)
    return [tuple(getattr(row[name], "value", "") for name in solutions.variables) for row in solutions]


def fold(text: str) -> str:
    return " ".join(text.split()).casefold()


def cut(source: str, headings: Sequence[str]) -> dict[str, str]:
    """Each section from its heading, which starts a line, to the next; a line ends at \\n or U+2028."""
    lines = [fold(line) for line in re.split("[\n\u2028]", source)]
    starts: list[int] = []
    for heading in headings:
        first = starts[-1] + 1 if starts else 0
        starts.append(next(i for i in range(first, len(lines)) if f"{lines[i]} ".startswith(f"{fold(heading)} ")))
    ends = [*starts[1:], len(lines)]
    return {
        heading: fold(" ".join(lines[start:end])) for heading, start, end in zip(headings, starts, ends, strict=True)
    }


def occurrences(anchor: str, text: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(fold(anchor))}(?!\w)", text))


def test_each_source_is_the_file_that_was_read(graph: Store, shared: Path) -> None:
    for _, file, expected in ask(graph, DOCUMENTS):
        assert hashlib.sha256((shared / "bronnen" / file).read_bytes()).hexdigest() == expected, file


def test_each_anchor_occurs_once_in_its_section(graph: Store, texts: Texts) -> None:
    found = {
        name: occurrences(anchor, texts[document, section]) for name, document, section, anchor in ask(graph, PASSAGES)
    }
    assert {name: times for name, times in found.items() if times != 1} == {}


def test_no_two_passages_share_an_anchor(graph: Store) -> None:
    places = Counter(tuple(place) for _, *place in ask(graph, PASSAGES))
    assert [place for place, times in places.items() if times > 1] == []


def test_an_anchor_in_another_section_is_seen(graph: Store, texts: Texts) -> None:
    name, document, section, anchor = ask(graph, PASSAGES)[0]
    elsewhere = next(heading for owner, heading in texts if owner == document and heading != section)
    assert occurrences(anchor, texts[document, elsewhere]) != 1, name


def test_no_paraphrase_copies_a_stretch_of_its_source(graph: Store, texts: Texts) -> None:
    query = "SELECT ?p ?d ?s ?t { ?p nw:document ?d ; nw:vindplaats ?s ; nw:parafrase ?t } ORDER BY ?p"
    copied = [name for name, document, section, text in ask(graph, query) if stretch(text, texts[document, section])]
    assert copied == []


def stretch(text: str, source: str, length: int = 8) -> bool:
    """Whether that many consecutive words of the text stand in the source."""
    words = fold(text).split()
    return any(" ".join(words[i : i + length]) in source for i in range(len(words) - length + 1))
