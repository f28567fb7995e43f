"""What the netwerkkaart shows: the roles of an area and what the sources say each may do, as plain objects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from netwerk import addresses
from netwerk.maps.zones import NO_RUNG, own_rung
from netwerk.model import Actor, Concept, ContactPoint, Entity, Passage, Relation, Remark, Stand, passages_of
from netwerk.pages.pieces import Piece
from netwerk.pages.silence import SILENCE
from netwerk.wording import capital

UNCLAIMED = "unclaimed"


@dataclass(frozen=True)
class Contact:
    """A general contact point; ``owner`` names whose it is when it is not that of whom it is shown with."""

    point: ContactPoint
    owner: str = ""


@dataclass(frozen=True)
class Line:
    """A sentence, and all that a reader must know of it: what several relations say in the same words.

    ``facts`` say for whom, about what, in which phases and how often; ``others`` are whom the sentence leads to.
    ``versions`` are what other sources say instead.
    """

    pieces: tuple[Piece, ...]
    relations: tuple[Relation, ...]
    others: tuple[Entity, ...]
    condition: str = ""
    facts: tuple[str, ...] = ()
    note: str = ""
    period: str = ""
    marks: tuple[str, ...] = ()
    versions: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    passages: tuple[Passage, ...] = ()

    @property
    def text(self) -> str:
        """The sentence as plain text."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True)
class Section:
    """What the sources say about one thing to know; without lines ``silence`` says so."""

    name: str
    title: str
    lines: tuple[Line, ...]
    silence: str = ""


@dataclass(frozen=True)
class Whole:
    """What a role may do as a part of a whole; ``joined`` say how it is a part, from itself upwards."""

    actor: Actor
    joined: tuple[Line, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Goal:
    """Whom or what a step up the ladder leads to: several where all else is the same."""

    entities: tuple[Entity, ...]
    rung: str
    conditional: bool
    marks: tuple[str, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class Rise:
    """The steps from one actor, ``number`` referrals from the role; ``area`` is empty but where areas differ."""

    number: int
    tail: Entity
    goals: tuple[Goal, ...]
    area: str = ""


@dataclass(frozen=True)
class Role:
    """A function, group, team or body, and what it may do, is and gets."""

    actor: Actor
    sections: tuple[Section, ...]
    wholes: tuple[Whole, ...]
    ladder: tuple[Rise, ...]
    areas: tuple[str, ...]
    marks: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def rung(self) -> Concept:
        """The lowest rung it stands on."""
        return own_rung(self.actor)

    def section(self, name: str) -> Section:
        """One of its own sections; without lines where it has none of that name."""
        return next((one for one in self.sections if one.name == name), Section(name, "", ()))

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line of its page, its own first."""
        own = [line for section in self.sections for line in section.lines]
        parts = [line for whole in self.wholes for line in whole.joined]
        acting = [line for whole in self.wholes for section in whole.sections for line in section.lines]
        return (*own, *parts, *acting)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """All that its page rests on, each once, in the order in which the page needs them."""
        remarks = [*self.remarks, *(remark for line in self.lines for remark in line.remarks)]
        return passages_of([self.actor, *self.lines, *(goal for rise in self.ladder for goal in rise.goals), *remarks])


@dataclass(frozen=True)
class Group:
    """The roles on one rung of the ladder, or beside it."""

    rung: Concept
    roles: tuple[Role, ...]

    @property
    def title(self) -> str:
        """The name of the rung, or that there is none."""
        return "Zonder trede" if self.rung == NO_RUNG else capital(self.rung.label)


@dataclass(frozen=True)
class Roles:
    """What every format shows: the roles by name, and the contact points by the IRI of whom they reach.

    ``unclaimed`` are the referrals and reports of which no source says who makes them. ``others`` are the functions,
    groups and teams of whom no source says that they refer or consult. ``silent`` when no source speaks of the day.
    """

    stand: Stand
    roles: tuple[Role, ...]
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    unclaimed: Section = Section(UNCLAIMED, "", ())
    others: tuple[Actor, ...] = ()
    silent: bool = False

    @property
    def title(self) -> str:
        """What the netwerkkaart is called."""
        return f"Netwerkkaart {self.stand.area.label}" if self.stand.area else "Netwerkkaart"

    @property
    def without_roles(self) -> str:
        """What a reader is told when there are no roles."""
        return SILENCE if self.silent else "De bronnen noemen niemand die verwijst of raadpleegt."

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The roles by their lowest rung: the ladder from below, what stands beside it, and those without."""
        rungs = {role.rung.iri: role.rung for role in self.roles}
        ordered = sorted(rungs.values(), key=lambda c: (c == NO_RUNG, c.rank is None, c.rank or 0, c.label, c.iri))
        return tuple(Group(rung, tuple(one for one in self.roles if one.rung.iri == rung.iri)) for rung in ordered)

    @cached_property
    def file_names(self) -> Mapping[str, str]:
        """By IRI how the page of a role is called, without what a name ends in."""
        return addresses.file_names(role.actor.iri for role in self.roles)
