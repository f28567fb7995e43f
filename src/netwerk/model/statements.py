"""What the sources say: relations, and any statement seen as evidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from netwerk.model.entities import Entity
from netwerk.model.sources import Passage
from netwerk.model.terms import Concept, RelationKind, local_name


@dataclass(frozen=True, slots=True)
class Relation:
    """One statement of the sources about who does what with whom, with its period, status and passages.

    ``origin`` and ``target`` are ``nw:van`` and ``nw:naar``; None is an end that the sources leave open.
    ``last_confirmed`` is the latest day that a document stating it speaks for.
    """

    iri: str
    kind: RelationKind
    origin: Entity | None
    target: Entity | None
    status: Concept
    certainty: Concept
    begin: date
    dating: Concept
    passages: tuple[Passage, ...]
    areas: tuple[str, ...]
    last_confirmed: date
    sorts: tuple[RelationKind, ...] = ()
    end: date | None = None
    end_dating: Concept | None = None
    about: tuple[Entity, ...] = ()
    condition: str = ""
    target_groups: tuple[Concept, ...] = ()
    age_from: int | None = None
    age_to: int | None = None
    phases: tuple[Concept, ...] = ()
    assigned_by: Entity | None = None
    via: tuple[Entity, ...] = ()
    amount: Decimal | None = None
    per_year: bool = False
    amount_sort: Concept | None = None
    frequency: str = ""
    note: str = ""
    part_of: str | None = None

    @property
    def name(self) -> str:
        """The name of the statement in the graph: the last part of its IRI."""
        return local_name(self.iri)

    @property
    def shortcuts(self) -> frozenset[str]:
        """Local names of the shortcut properties this relation yields, by its kinds or else its class."""
        kinds = self.sorts or (self.kind,)
        return frozenset(kind.shortcut for kind in kinds if kind.shortcut)

    @property
    def symmetric(self) -> bool:
        """Whether it holds both ways."""
        return any(kind.symmetric for kind in (self.sorts or (self.kind,)))

    @property
    def feedback(self) -> bool:
        """Whether it only tells back how a case went: it brings nobody anywhere."""
        return bool(self.sorts) and all(sort.name == "terugkoppeling" for sort in self.sorts)

    @property
    def planned(self) -> bool:
        """Whether it is a plan: anything but practice, or a decision whose day is known."""
        decided = self.status.name == "besloten" and self.dating.name != "onbekend"
        return not (self.status.name == "bestaand" or decided)

    @property
    def inferred(self) -> bool:
        """Whether the document makes it probable rather than says it."""
        return self.certainty.name == "afgeleid"


@dataclass(frozen=True, slots=True)
class Fact:
    """What any statement rests on: a relation, figure, event or arrangement seen only as evidence.

    ``status`` and ``certainty`` are None for a thing that has none, such as a figure.
    """

    iri: str
    passages: tuple[Passage, ...]
    last_confirmed: date
    status: Concept | None = None
    certainty: Concept | None = None

    @property
    def inferred(self) -> bool:
        """Whether the document makes it probable rather than says it."""
        return self.certainty is not None and self.certainty.name == "afgeleid"
