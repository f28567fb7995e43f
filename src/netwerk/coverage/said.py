"""What the graph says on the ground of each document: its passages, the names it knows and the figures it holds.

A name is known by a label of anything that a statement from the document is or points to; our own words (definition,
condition, explanation, paraphrase) only describe it. A percentage or amount is held as a value (``nw:waarde``,
``nw:bedrag``); a count or date also in our own words. An anchor shows nothing: it is the source's own text. A passage
on which no statement rests does not count.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from netwerk.coverage.figures import AMOUNT, COUNT, DATE, MARK, PERCENTAGE, Figure, figures, shortest
from netwerk.model import local_name
from netwerk.vocab import NW, PREFIXES

_FIRST, _REST, _TYPE = (f"{PREFIXES['rdf']}{name}" for name in ("first", "rest", "type"))
_TITLE = f"{PREFIXES['dct']}title"
_LABELS = (f"{PREFIXES['skos']}prefLabel", f"{PREFIXES['skos']}altLabel", _TITLE)
_NOT_OURS = frozenset({NW.aanhaling, NW.vindplaats, NW.bestand, NW.sha256})
_DAY, _YEAR, _BOOLEAN = (f"{PREFIXES['xsd']}{name}" for name in ("date", "gYear", "boolean"))
_POSSESSIVE = re.compile(r"[’']s\b")
_APART = re.compile(r"[\W_]+")

Node = NamedNode | BlankNode | Triple
Things = Mapping[Node, Mapping[str, list[object]]]
Facts = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Anchored:
    """A passage: the section it stands in and the words that mark its place."""

    iri: str
    section: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Said:
    """A document with all that the graph says on its ground."""

    iri: str
    title: str
    file: str
    sha256: str
    sections: tuple[str, ...]
    passages: tuple[Anchored, ...]
    known: str
    described: str
    facts: Facts
    facts_of: Mapping[str, Facts]

    @property
    def key(self) -> str:
        """The document's own name, as the list of exceptions has it."""
        return local_name(self.iri)

    def knows(self, name: str) -> bool:
        """Whether a label holds this name, as whole words."""
        wanted = plain_words(name)
        return bool(wanted.strip()) and wanted in self.known

    def describes(self, name: str) -> bool:
        """Whether our own words hold this name."""
        return plain_words(name) in self.described


def documents(quads: Iterable[Quad]) -> tuple[Said, ...]:
    """Every document of a graph, by address."""
    things: dict[Node, dict[str, list[object]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        if not isinstance(quad.object, BlankNode) or quad.predicate.value in (_REST, NW.secties):
            things[quad.subject][quad.predicate.value].append(quad.object)
    kind = NamedNode(NW.Document)
    found = (node for node, said in things.items() if isinstance(node, NamedNode) and kind in said[_TYPE])
    nodes = sorted(found, key=lambda node: node.value)
    return tuple(_said(node, things) for node in nodes)


def holds(figure: Figure, facts: Facts) -> bool:
    """Whether one of these facts is the value of this figure; a year or month is held by any day in it.

    >>> holds(Figure("datum", "juni 2015", 0, ("2015-06",)), frozenset({("datum", "2015-06-30")}))
    True
    """
    if figure.kind != DATE:
        return any((figure.kind, value) in facts for value in figure.values)
    days = [value for kind, value in facts if kind == DATE]
    return any(
        day.startswith(value) or (value.startswith("--") and day.endswith(value[1:]))
        for value in figure.values
        for day in days
    )


def plain_words(text: str) -> str:
    """A text as single lower-case words between spaces, without marks.

    >>> plain_words("Jeugd- en Gezinsteams (JGT’s)")
    ' jeugd en gezinsteams jgt '
    """
    return f" {_APART.sub(' ', _POSSESSIVE.sub(' ', text)).casefold().strip()} "


def _said(document: NamedNode, things: Things) -> Said:
    resting: dict[NamedNode, list[Node]] = {
        node: []
        for node, said in things.items()
        if isinstance(node, NamedNode) and document in said.get(NW.document, ())
    }
    for node, said in things.items():
        for passage in said.get(NW.bron, ()):
            if isinstance(passage, NamedNode) and passage in resting:
                resting[passage].append(node)
    used = [passage for passage, nodes in resting.items() if nodes]
    facts_of = {
        passage: frozenset(_facts([*(things[node] for node in resting[passage]), things[passage]])) for passage in used
    }
    stated: set[Node] = {document, *used, *(node for nodes in resting.values() for node in nodes)}
    own = things[document]
    return Said(
        iri=document.value,
        title=_text(own, _TITLE),
        file=_text(own, NW.bestand),
        sha256=_text(own, NW.sha256),
        sections=tuple(_items(own.get(NW.secties, ()), things)),
        passages=tuple(sorted((_anchored(node, things[node]) for node in used), key=lambda passage: passage.iri)),
        known=_joined(_names(stated, things)),
        described=_joined(text for node in stated for text in _our_words(things[node])),
        facts=frozenset(_facts([own])).union(*facts_of.values()),
        facts_of={passage.value: facts for passage, facts in facts_of.items()},
    )


def _anchored(node: NamedNode, said: Mapping[str, list[object]]) -> Anchored:
    return Anchored(node.value, _text(said, NW.vindplaats), _text(said, NW.aanhaling))


def _joined(texts: Iterable[str]) -> str:
    return "".join(map(plain_words, sorted(texts)))


def _names(stated: Collection[Node], things: Things) -> Iterator[str]:
    """The labels of what is stated and of all that it points to."""
    named = set(stated)
    for node in stated:
        named |= {value for values in things[node].values() for value in values if isinstance(value, NamedNode)}
    for node in named:
        yield from _labels(node, things)
        for area in things.get(node, {}).get(NW.ligtIn, ()):
            if isinstance(area, NamedNode):
                yield from _labels(area, things)


def _labels(node: Node, things: Things) -> Iterator[str]:
    for name in _LABELS:
        yield from (value.value for value in things.get(node, {}).get(name, ()) if isinstance(value, Literal))


def _our_words(said: Mapping[str, list[object]]) -> Iterator[str]:
    for name, values in said.items():
        if name not in _NOT_OURS:
            yield from (value.value for value in values if isinstance(value, Literal) and _is_prose(value))


def _is_prose(value: Literal) -> bool:
    return value.language is not None or value.datatype.value == f"{PREFIXES['xsd']}string"


def _facts(described: Iterable[Mapping[str, list[object]]]) -> Iterator[tuple[str, str]]:
    for said in described:
        for text in _our_words(said):
            found = (figure for figure in figures(text) if figure.kind in (DATE, COUNT, MARK))
            yield from ((figure.kind, value) for figure in found for value in figure.values)
        for name, values in said.items():
            unit = _text(said, NW.eenheid)
            yield from (fact for value in values if isinstance(value, Literal) for fact in _values(name, value, unit))


def _values(name: str, value: Literal, unit: str) -> Iterator[tuple[str, str]]:
    if value.datatype.value in (_DAY, _YEAR):
        yield DATE, value.value
    elif name == NW.bedrag or (name == NW.waarde and "euro" in unit):
        yield AMOUNT, shortest(Decimal(value.value))
    elif name == NW.waarde:
        kind = PERCENTAGE if "procent" in unit else DATE if unit == "jaartal" else COUNT
        yield kind, shortest(Decimal(value.value))
    elif name in (NW.leeftijdVan, NW.leeftijdTot):
        yield COUNT, value.value


def _text(said: Mapping[str, list[object]], name: str) -> str:
    return next((value.value for value in said.get(name, ()) if isinstance(value, Literal)), "")


def _items(cells: Iterable[object], things: Things) -> Iterator[str]:
    """The texts of a list."""
    seen: set[object] = set()
    cell = next(iter(cells), None)
    while isinstance(cell, BlankNode) and cell not in seen:
        seen.add(cell)
        yield _text(things.get(cell, {}), _FIRST)
        cell = next(iter(things.get(cell, {}).get(_REST, ())), None)
