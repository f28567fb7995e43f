"""What the sociale kaart shows: services of an area and the actors around them, as plain objects for every format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Final

from netwerk import addresses
from netwerk.disagreement import Versions
from netwerk.model import (
    Actor,
    Concept,
    ContactPoint,
    Document,
    Passage,
    Relation,
    Remark,
    Service,
    Stand,
    passages_of,
)
from netwerk.pages.silence import SILENCE
from netwerk.pages.sources import gathered
from netwerk.wording import marks_of

OFFER: Final = "biedt"
MONEY: Final = frozenset({"financiert", "geeftOpdrachtAan"})
"""The shortcuts of relations in which someone buys, pays or commissions."""
PRACTICE: Final = "bestaand"
"""How the status is called of what is there and is no plan."""


@dataclass(frozen=True)
class Entry:
    """A service as the directory shows it.

    ``offers`` say who offers or organises it, ``ways_in`` who refers to it or to who offers it. ``purchases`` say
    who buys, pays or commissions the service itself, ``backing`` who does so to a provider without naming the service.
    The contact point is its own, or else that of the provider named in ``contact_of``. ``areas`` are labels.
    ``marks`` say what a reader must know first: planned, not begun, confirmed before. ``remarks`` say what is wrong,
    missing or contradictory in the sources about any of it. ``status`` tells practice from plans and what is to
    begin. ``last_confirmed`` is the latest day that a source of the service or of an offer speaks for.
    """

    service: Service
    offers: tuple[Relation, ...]
    ways_in: tuple[Relation, ...]
    areas: tuple[str, ...]
    contact: ContactPoint | None
    contact_of: str
    marks: tuple[str, ...]
    last_confirmed: date | None
    passages: tuple[Passage, ...]
    remarks: tuple[Remark, ...] = ()
    purchases: tuple[Relation, ...] = ()
    backing: tuple[Relation, ...] = ()
    status: str = PRACTICE

    @property
    def relations(self) -> tuple[Relation, ...]:
        """Every relation that the entry tells of, each once."""
        every = (*self.offers, *self.ways_in, *self.purchases, *self.backing)
        return tuple({relation.iri: relation for relation in every}.values())

    @property
    def providers(self) -> tuple[Actor, ...]:
        """Who offers or organises it, each once."""
        found = {r.origin.iri: r.origin for r in self.offers if isinstance(r.origin, Actor)}
        return tuple(found.values())


@dataclass(frozen=True)
class Party:
    """An actor as the directory shows it, with every relation in which it has a part, each version of it."""

    actor: Actor
    relations: tuple[Relation, ...]
    areas: tuple[str, ...]
    marks: tuple[str, ...]
    last_confirmed: date | None
    passages: tuple[Passage, ...]
    remarks: tuple[Remark, ...] = ()

    @property
    def offers(self) -> tuple[Relation, ...]:
        """The relations in which it offers or organises a service."""
        return tuple(r for r in self.relations if OFFER in r.shortcuts and r.origin and r.origin.iri == self.actor.iri)


@dataclass(frozen=True)
class Group:
    """The entries for one target group; ``concept`` is None for those of whom no source says for whom they are."""

    concept: Concept | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Directory:
    """What every format shows: the stand, the entries and the parties, by name.

    ``silent`` when no source speaks of the day. ``relations`` are all of the area on the day, by IRI. ``publishers``
    are the names of who published the documents, by IRI. ``disputed`` holds all versions of what documents disagree
    about, by the IRI of each.
    """

    stand: Stand
    entries: tuple[Entry, ...]
    silent: bool = False
    parties: tuple[Party, ...] = ()
    relations: tuple[Relation, ...] = ()
    publishers: Mapping[str, str] = field(default_factory=dict, compare=False)
    disputed: Mapping[str, Versions] = field(default_factory=dict, compare=False)

    @property
    def title(self) -> str:
        """What the directory is called."""
        return f"Sociale kaart {self.stand.area.label}" if self.stand.area else "Sociale kaart"

    def versions(self, relation: Relation) -> Versions:
        """All versions of a relation, the one to go by first; most have one."""
        return self.disputed.get(relation.iri, (relation,))

    def marks(self, relation: Relation) -> tuple[str, ...]:
        """What a reader must know before trusting a relation on the day, among it that documents disagree."""
        return marks_of(relation, self.stand.day, self.versions(relation))

    @property
    def without_entries(self) -> str:
        """What a reader is told when there are no entries."""
        return SILENCE if self.silent else "De bronnen noemen geen voorzieningen."

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The entries by target group; an entry for several stands in each of them."""
        concepts = {c.iri: c for entry in self.entries for c in entry.service.target_groups}
        known = sorted(concepts.values(), key=lambda concept: (concept.label.casefold(), concept.iri))
        groups = [Group(c, tuple(e for e in self.entries if c in e.service.target_groups)) for c in known]
        rest = tuple(entry for entry in self.entries if not entry.service.target_groups)
        return (*groups, Group(None, rest)) if rest else tuple(groups)

    @cached_property
    def file_names(self) -> Mapping[str, str]:
        """By IRI how the file of a service or actor is called, without what a name ends in."""
        return addresses.file_names([*(e.service.iri for e in self.entries), *(p.actor.iri for p in self.parties)])

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage that an entry or party rests on, each once, by IRI."""
        return tuple(sorted(passages_of([*self.entries, *self.parties]), key=lambda passage: passage.iri))

    @cached_property
    def remarks(self) -> Mapping[str, tuple[Remark, ...]]:
        """What is wrong, missing or contradictory in the sources about a thing, by its IRI."""
        told = (*(entry.remarks for entry in self.entries), *(party.remarks for party in self.parties))
        every = {remark.iri: remark for remarks in told for remark in remarks}
        found: dict[str, list[Remark]] = {}
        for iri in sorted(every):
            for about in every[iri].about:
                found.setdefault(about, []).append(every[iri])
        return {about: tuple(remarks) for about, remarks in found.items()}

    @cached_property
    def areas(self) -> Mapping[str, str]:
        """By IRI the labels of the areas of what it shows."""
        own = {self.stand.area.iri: self.stand.area.label} if self.stand.area else {}
        entries = {iri: label for e in self.entries for iri, label in zip(e.service.areas, e.areas, strict=True)}
        parties = {iri: label for p in self.parties for iri, label in zip(p.actor.areas, p.areas, strict=True)}
        return {**entries, **parties, **own}

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """The documents of those passages, the newest first."""
        return tuple(source.document for source in gathered(self.passages))
