"""The objects that everything above the catalog works with: frozen, without RDF, standard library only.

Names of things are IRIs (str). Labels and texts are Dutch, as the graph gives them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Concept:
    """A term of a code list or a class: a status, a rung, an actor kind.

    ``rank`` is ``nw:trede`` and given for rungs of the ladder only.
    """

    iri: str
    label: str
    definition: str = ""
    rank: int | None = None

    @property
    def name(self) -> str:
        """The last part of the IRI: ``bestaand``, ``voorveld``, ``Verwijzing``."""
        return local_name(self.iri)


@dataclass(frozen=True, slots=True)
class RelationKind:
    """A relation class or a ``soort:`` of one, with the words that make sentences of it.

    ``verb`` reads from origin to target ("meldt aan bij"), ``reversed_verb`` from target to origin
    ("ontvangt aanmeldingen van"); the plural forms go with a subject whose name is a plural. ``shortcut`` is the local name of the property the kind yields
    (``verwijstNaar``), or None; ``symmetric`` says that it holds both ways.
    """

    iri: str
    label: str
    definition: str = ""
    verb: str = ""
    reversed_verb: str = ""
    shortcut: str | None = None
    symmetric: bool = False
    plural_verb: str = ""
    plural_reversed_verb: str = ""

    @property
    def name(self) -> str:
        """The last part of the IRI: ``Verwijzing``, ``opschaling``."""
        return local_name(self.iri)


@dataclass(frozen=True, slots=True)
class Area:
    """A municipality or region; ``within`` holds the IRIs of all areas it lies in, nearest first."""

    iri: str
    label: str
    within: tuple[str, ...] = ()

    @property
    def chain(self) -> tuple[str, ...]:
        """The area itself and those it lies in."""
        return (self.iri, *self.within)


@dataclass(frozen=True, slots=True)
class Document:
    """A source document: ``begin`` to ``end`` is the period it describes, ``sections`` are in order."""

    iri: str
    title: str
    day: date
    dating: str
    publisher: str = ""
    areas: tuple[str, ...] = ()
    begin: date | None = None
    end: date | None = None
    file: str = ""
    sha256: str = ""
    sections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """The place in a document that a statement rests on: a section, an anchor, the point in our words."""

    iri: str
    document: Document
    section: str
    anchor: str
    paraphrase: str


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """A general contact point of a body or service; texts are empty where the sources are silent."""

    telephone: str = ""
    email: str = ""
    url: str = ""
    address: str = ""
    opening_hours: str = ""
    checked: date | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """What a relation can join or be about: an actor, a service or an arrangement.

    ``plural`` says that its name is a plural, so that sentences about it agree ("scholen melden aan").
    """

    iri: str
    label: str
    kind: Concept
    alt_labels: tuple[str, ...] = ()
    definition: str = ""
    areas: tuple[str, ...] = ()
    begin: date | None = None
    end: date | None = None
    passages: tuple[Passage, ...] = ()
    plural: bool = False

    @property
    def name(self) -> str:
        """The last part of the IRI."""
        return local_name(self.iri)


@dataclass(frozen=True, slots=True)
class Actor(Entity):
    """A body, team, table, function or group; ``rung`` is its ``nw:echelon``."""

    rungs: tuple[Concept, ...] = ()
    classifications: tuple[Concept, ...] = ()
    frequency: str = ""
    same_as: tuple[str, ...] = ()
    contact: ContactPoint | None = None


@dataclass(frozen=True, slots=True)
class Service(Entity):
    """A ``nw:Voorziening``: what someone can turn to. Ages are whole years, both ends included."""

    target_groups: tuple[Concept, ...] = ()
    age_from: int | None = None
    age_to: int | None = None
    access: tuple[Concept, ...] = ()
    segments: tuple[Concept, ...] = ()
    rungs: tuple[Concept, ...] = ()
    contact: ContactPoint | None = None


@dataclass(frozen=True, slots=True)
class Arrangement(Entity):
    """A ``nw:Afspraak``: a named assignment, agreement, framework or approach."""

    sorts: tuple[Concept, ...] = ()
    status: Concept | None = None


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
        """The short stable id of the statement: the last part of its IRI."""
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


@dataclass(frozen=True, slots=True)
class Remark:
    """A ``nw:Bronopmerking``: an error, gap or contradiction in the sources, about any things (IRIs)."""

    iri: str
    sort: Concept
    text: str
    about: tuple[str, ...]
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Stand:
    """What every page and print opens with: the day shown, the newest source, the data version.

    ``area`` is None for the whole graph; ``version`` is a hash of the graph files.
    """

    day: date
    area: Area | None
    newest: Document
    version: str
    plans: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One row of a check: how bad, what, where (file and node), what to do. All texts are Dutch."""

    severity: str
    message: str
    advice: str
    file: str = ""
    node: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class RegieFinding:
    """One sentence of a regie analysis with the relations and passages it rests on.

    ``measure`` and ``value`` name what was computed; ``meaning`` says what it means and ``advice`` what
    the reader could check or ask.
    """

    analysis: str
    severity: str
    sentence: str
    relations: tuple[Relation, ...]
    measure: str
    value: str
    meaning: str
    advice: str
    entities: tuple[Entity, ...] = ()
    extra_passages: tuple[Passage, ...] = ()

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All passages it rests on, each once, in the order of the relations."""
        every = [p for r in self.relations for p in r.passages] + list(self.extra_passages)
        return tuple({passage.iri: passage for passage in every}.values())


@dataclass(frozen=True, slots=True)
class Answer:
    """A table: the answer to a question or query, with its columns (and what they mean) and rows as text."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    explained: Mapping[str, str] = field(default_factory=dict)


def local_name(iri: str) -> str:
    """What follows the last ``#`` or ``/`` of an IRI."""
    return iri.replace("#", "/").rsplit("/", 1)[-1]
