"""The shipped graph many times over, as Turtle: `python -m benchmarks.veelvoud MAP [KOPIEEN [ZAAD]]`.

Each copy is the whole graph under other names: what it says of Ridderkerk, copy 17 says of "Ridderkerk 17", up to three
years later, in an order by chance. So every class, property and length of an answer is there as the sources have it,
and an answer about a copy can be held against the one about the original. Code lists, the ontology and what is named
outside the graph are shared. The same numbers and seed give the same bytes. 61 copies are a million triples.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from typing import Final, TypeVar

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse, serialize

from netwerk import resources
from netwerk.store.files import graph_files
from netwerk.vocab import PREFIXES

COPIES: Final = 61
MOST_YEARS: Final = 3
THINGS: Final = "https://w3id.org/netwerk/id/"
"""Where the names of what only one graph speaks of begin."""
NAMES: Final = frozenset(
    f"{PREFIXES[prefix]}{name}" for prefix, name in (("skos", "prefLabel"), ("skos", "altLabel"), ("dct", "title"))
)
DATE, YEAR = f"{PREFIXES['xsd']}date", f"{PREFIXES['xsd']}gYear"
Object = NamedNode | BlankNode | Literal | Triple
Term = TypeVar("Term", bound=Object)


@dataclass(frozen=True)
class Copy:
    """One copy: its number, and by how many years it is later. Number 0 is the shipped graph itself."""

    number: int
    years: int

    def iri(self, iri: str) -> str:
        """The name in this copy of what the shipped graph calls so.

        >>> Copy(17, 1).iri("https://w3id.org/netwerk/id/gebied/ridderkerk")
        'https://w3id.org/netwerk/id/gebied/ridderkerk-17'
        """
        return f"{iri}-{self.number}" if self.number and iri.startswith(THINGS) else iri

    def day(self, day: date) -> date:
        """The day in this copy that is this one in the shipped graph; 29 February may become the 28th.

        >>> Copy(17, 1).day(date(2020, 2, 29))
        datetime.date(2021, 2, 28)
        """
        try:
            return day.replace(year=day.year + self.years)
        except ValueError:
            return day.replace(year=day.year + self.years, day=28)

    def triple(self, triple: Triple) -> Triple:
        """The statement of this copy that is this one in the shipped graph."""
        subject = self._node(triple.subject)
        return Triple(subject, triple.predicate, self._object(triple.predicate.value, triple.object))

    def _object(self, predicate: str, term: Object) -> Object:
        if isinstance(term, Literal):
            return self._literal(predicate, term)
        return term if isinstance(term, Triple) else self._node(term)

    def _node(self, node: Object) -> NamedNode | BlankNode:
        if isinstance(node, NamedNode):
            return NamedNode(self.iri(node.value))
        if isinstance(node, BlankNode):
            return BlankNode(f"{node.value}c{self.number}")
        raise TypeError("the graph makes no statements about statements")

    def _literal(self, predicate: str, term: Literal) -> Literal:
        if predicate in NAMES:
            return Literal(f"{term.value} {self.number}", language=term.language)
        if term.datatype.value == DATE:
            return Literal(self.day(date.fromisoformat(term.value)).isoformat(), datatype=term.datatype)
        if term.datatype.value == YEAR:
            return Literal(str(int(term.value) + self.years), datatype=term.datatype)
        return term


ORIGINAL: Final = Copy(0, 0)


def copies(number: int = COPIES, seed: int = 1) -> tuple[Copy, ...]:
    """So many copies, numbered from 1."""
    rng = Random(seed)  # noqa: S311 - the same seed gives the same graph; nothing is secret
    return tuple(Copy(n, rng.randint(0, MOST_YEARS)) for n in range(1, number + 1))


def shipped() -> list[Triple]:
    """What the shipped graph says, file after file."""
    return [triple for file in graph_files([resources.folder("graph")]) for triple in _read(file)]


def _read(file: Path) -> Iterator[Triple]:
    """The statements of a file; its nameless nodes get names that are the same each time."""
    nodes: dict[Object, BlankNode] = {}

    def known(term: Term) -> Term | BlankNode:
        if isinstance(term, BlankNode):
            return nodes.setdefault(term, BlankNode(f"n{len(nodes)}{file.stem.replace('-', '')}"))
        return term

    for quad in parse(path=file, format=RdfFormat.TURTLE):
        yield Triple(known(quad.subject), quad.predicate, known(quad.object))


def write(folder: Path, made: Iterable[Copy], seed: int = 1) -> Path:
    """Each copy as a file in this folder, which ``--graaf`` reads; gives the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    original = shipped()
    for copy in made:
        told = [copy.triple(triple) for triple in original]
        Random(f"{seed} {copy.number}").shuffle(told)  # noqa: S311 - as above
        serialize(told, folder / f"kopie-{copy.number:04}.ttl", format=RdfFormat.TURTLE, prefixes=dict(PREFIXES))
    return folder


def main() -> None:
    """Write as many copies as are asked for."""
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    numbers = [int(given) for given in sys.argv[2:4]]
    number, seed = (*numbers, *(COPIES, 1)[len(numbers) :])
    write(Path(sys.argv[1]), copies(number, seed), seed)


if __name__ == "__main__":
    main()
