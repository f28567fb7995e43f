"""The lists of the page: things get a number when they are first named, and are named by it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, Protocol, TypeVar

from netwerk.maps.facts import Row
from netwerk.maps.text import plain
from netwerk.model import Area, Concept, Document, Entity, Passage, Relation, RelationKind

Json = dict[str, object]


class Named(Protocol):
    """What has an IRI."""

    @property
    def iri(self) -> str:
        """The name of a thing in the graph."""


T = TypeVar("T", bound=Named)
V = TypeVar("V", bound=Hashable)


class Numbered(Generic[T]):
    """Things in order, each once, with their places by IRI."""

    def __init__(self, things: Iterable[T] = ()) -> None:
        """A list that begins with these things."""
        self.things: list[T] = []
        self.at: dict[str, int] = {}
        for thing in things:
            self.number(thing)

    def number(self, thing: T) -> int:
        """The place of a thing, at the end if it is new."""
        if thing.iri not in self.at:
            self.at[thing.iri] = len(self.things)
            self.things.append(thing)
        return self.at[thing.iri]

    def known(self, iris: Iterable[str]) -> list[int]:
        """The places of those of these things that are in the list."""
        return [self.at[iri] for iri in iris if iri in self.at]


class Distinct(Generic[V]):
    """Values that many things share, each once, in the order in which they are first met."""

    def __init__(self) -> None:
        """None yet."""
        self._at: dict[V, int] = {}

    def number(self, value: V) -> int:
        """The place of a value, at the end if it is new."""
        return self._at.setdefault(value, len(self._at))

    @property
    def values(self) -> list[V]:
        """All of them, in order."""
        return list(self._at)


class Lists:
    """All lists that things of the page are named in."""

    def __init__(self, nodes: Iterable[Entity], relations: Iterable[Relation], areas: Iterable[Area]) -> None:
        """The lists, with what is known beforehand."""
        self.nodes = Numbered[Entity](nodes)
        self.relations = Numbered[Relation](relations)
        self.areas = Numbered[Area](areas)
        self.concepts = Numbered[Concept | RelationKind]()
        self.passages = Numbered[Passage]()
        self.documents = Numbered[Document]()
        self.texts = Distinct[str]()
        self.rows = Distinct[Row]()

    def node(self, entity: Entity | None) -> int | None:
        """The place of an entity."""
        return self.nodes.at[entity.iri] if entity else None

    def term(self, concept: Concept | RelationKind) -> int:
        """The place of a term of a code list or a class."""
        return self.concepts.number(concept)

    def terms(self, concepts: Iterable[Concept | RelationKind]) -> list[int]:
        """The places of terms."""
        return [self.term(concept) for concept in concepts]

    def passages_of(self, passages: Iterable[Passage]) -> list[int]:
        """The places of passages."""
        return [self.passages.number(passage) for passage in passages]

    def concept(self, one: Concept | RelationKind) -> Json:
        """A term as the page knows it."""
        rank = one.rank if isinstance(one, Concept) else None
        symmetric = isinstance(one, RelationKind) and one.symmetric
        return filled({"name": one.name, "label": plain(one.label), "rank": rank, "symmetric": symmetric})

    def passage(self, one: Passage) -> Json:
        """A place in a source as the page knows it."""
        texts = {"section": one.section, "anchor": one.anchor, "paraphrase": one.paraphrase}
        return {
            "document": self.documents.number(one.document),
            **{name: plain(text) for name, text in texts.items()},
        }


def filled(record: Json) -> Json:
    """A record without what is empty; a zero stays."""
    return {name: value for name, value in record.items() if value or (value == 0 and value is not False)}
