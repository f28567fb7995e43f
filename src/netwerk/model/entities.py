"""What a relation can join or be about: actors, services and arrangements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netwerk.model.sources import Passage
from netwerk.model.terms import Concept, local_name

BETWEEN = "; "
"""What stands between several values in one text."""


def values_of(text: str) -> tuple[str, ...]:
    """The values that a text holds, each once.

    >>> values_of("078 770 85 00; 14 078"), values_of("")
    (('078 770 85 00', '14 078'), ())
    """
    return tuple(dict.fromkeys(filter(None, text.split(BETWEEN))))


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """A general contact point of a body or service; texts are empty where the sources are silent.

    There may be several telephone numbers and opening times: ``values_of`` tells them apart.
    """

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
    def since(self) -> date | None:
        """Its first day, or else the first day that any of its sources speaks of; None when neither is known."""
        return self.begin or min((p.document.speaks_from for p in self.passages), default=None)

    @property
    def name(self) -> str:
        """The last part of the IRI."""
        return local_name(self.iri)


@dataclass(frozen=True, slots=True)
class Actor(Entity):
    """A body, team, table, function or group; ``rung`` is its ``nw:echelon``.

    ``public`` says that it is a public body: its class is below ``m8g:PublicOrganisation``.
    """

    rungs: tuple[Concept, ...] = ()
    classifications: tuple[Concept, ...] = ()
    frequency: str = ""
    same_as: tuple[str, ...] = ()
    contact: ContactPoint | None = None
    public: bool = False


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
