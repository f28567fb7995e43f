"""Money, commissions and regie laid over each other: who pays, commissions and steers whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import networkx as nx

from netwerk.model import Actor, Entity, Relation
from netwerk.network import Network
from netwerk.regie.parts import Families, belonging, seats, sides, wide

MONEY, COMMISSION, STEERING = "financiert", "geeftOpdrachtAan", "voertRegieOver"
SHORTCUTS = (MONEY, COMMISSION, STEERING)
"""The shortcuts of what is laid over each other: a chair or a link steers nobody."""

FOUNDING = "instelling"
"""The kind of commission that sets a body up, and asks no work of it that someone must pay."""

OWN_LIFE = frozenset({"casusregie", "eigen-regie", "zorgcoordinatie"})
"""The kinds of regie over the help of people, which nobody pays or commissions them for."""


@dataclass(frozen=True)
class Tie:
    """Someone who pays an actor, with the commissions and regie that the same side has over it."""

    payer: Entity
    receiver: Actor
    money: tuple[Relation, ...]
    commissions: tuple[Relation, ...]
    steering: tuple[Relation, ...]

    @property
    def relations(self) -> tuple[Relation, ...]:
        """All that it rests on."""
        return (*self.money, *self.commissions, *self.steering)


@dataclass(frozen=True)
class Overlay:
    """The relations of one network that pay, commission or steer an actor, by whom they reach."""

    network: Network

    def of(self, shortcut: str) -> tuple[Relation, ...]:
        """The relations that yield a shortcut, without founding a body or the regie over people's own help."""
        return self._by_shortcut[shortcut]

    def by(self, origin: str, shortcut: str) -> Sequence[Relation]:
        """Those of them that come from somebody."""
        return self._from.get((origin, shortcut), ())

    def to(self, receiver: str, shortcut: str) -> Sequence[Relation]:
        """Those of them that are aimed at an actor itself, by a known party."""
        return self._to.get((receiver, shortcut), ())

    @cached_property
    def ties(self) -> tuple[Tie, ...]:
        """Who pays whom, with what else they have to do with each other.

        Definition: multiplexity, relation classes laid over each other (Wasserman and Faust 1994, Social Network
        Analysis, doi 10.1017/CBO9780511815478). The same side is whoever pays, with its parts and wholes. What it
        commissions or steers counts for a receiver when it is aimed at or about the receiver, its parts or wholes, or
        a body they have a seat in, or what the money is about: generous, so that what is said to be missing really
        is. What a payer gives to its own parts is left out. Cost: the relations of a side for each pair.
        """
        pairs: dict[tuple[str, str], list[Relation]] = defaultdict(list)
        for relation in self.of(MONEY):
            if relation.origin and isinstance(relation.target, Actor):
                pairs[relation.origin.iri, relation.target.iri].append(relation)
        entities = self.network.entities
        found = []
        for (origin, target), money in pairs.items():
            receiver = entities[target]
            if isinstance(receiver, Actor) and target not in self._kin(origin):
                tie = Tie(entities[origin], receiver, tuple(money), *self._beside(origin, target, money))
                found.append(tie)
        return tuple(sorted(found, key=lambda tie: (tie.payer.label.casefold(), tie.receiver.label.casefold())))

    def principals(self, receiver: str) -> dict[str, tuple[str, ...]]:
        """Who pays, commissions and steers an actor itself, by shortcut."""
        return {one: tuple(dict.fromkeys(_origins(self.to(receiver, one)))) for one in SHORTCUTS}

    def sides(self, receiver: str) -> list[frozenset[str]]:
        """The sides that pay, commission or steer an actor: who belongs together is one, and its own kin is none."""
        own = self._kin(receiver)
        every = (iri for found in self.principals(receiver).values() for iri in found)
        return sides(self._kin, (iri for iri in every if iri not in own))

    def several(self) -> tuple[str, ...]:
        """The actors that more than one side pays, commissions or steers, those of most sides first."""
        receivers = sorted({receiver for receiver, _ in self._to})
        counts = {receiver: len(self.sides(receiver)) for receiver in receivers}
        found = (receiver for receiver in receivers if counts[receiver] > 1)
        return tuple(sorted(found, key=lambda receiver: (-counts[receiver], receiver)))

    def unpaid(self) -> tuple[Relation, ...]:
        """The commissions to another of which no source says that anyone pays it, or what it is about.

        Nor its parts, wholes or the bodies it has a seat in. A commission inside one body is left out.
        """
        paid = {e.iri for r in self.of(MONEY) for e in (*_goals(r), *r.via)}
        return tuple(
            relation
            for relation in self.of(COMMISSION)
            if relation.origin and isinstance(relation.target, Actor)
            if self._kin(relation.origin.iri).isdisjoint(self._kin(relation.target.iri))
            if paid.isdisjoint(wide(self._kin, self._sitting, relation.target.iri))
            if paid.isdisjoint(entity.iri for entity in relation.about)
        )

    def _beside(
        self, origin: str, target: str, money: Iterable[Relation]
    ) -> tuple[tuple[Relation, ...], tuple[Relation, ...]]:
        side = sorted(self._kin(origin))
        near = wide(self._kin, self._sitting, target) | {e.iri for relation in money for e in relation.about}
        commissions, steering = (
            tuple(r for iri in side for r in self.by(iri, shortcut) if _reaches(r, near))
            for shortcut in (COMMISSION, STEERING)
        )
        return commissions, steering

    @cached_property
    def _by_shortcut(self) -> Mapping[str, tuple[Relation, ...]]:
        every = [relation for relation in self.network.as_one if not _is_other(relation)]
        return {one: tuple(relation for relation in every if one in relation.shortcuts) for one in SHORTCUTS}

    @cached_property
    def _from(self) -> Mapping[tuple[str, str], list[Relation]]:
        found: dict[tuple[str, str], list[Relation]] = defaultdict(list)
        for shortcut, relations in self._by_shortcut.items():
            for relation in relations:
                if relation.origin:
                    found[relation.origin.iri, shortcut].append(relation)
        return found

    @cached_property
    def _to(self) -> Mapping[tuple[str, str], list[Relation]]:
        found: dict[tuple[str, str], list[Relation]] = defaultdict(list)
        for shortcut, relations in self._by_shortcut.items():
            for relation in relations:
                if relation.origin and isinstance(relation.target, Actor):
                    found[relation.target.iri, shortcut].append(relation)
        return found

    @cached_property
    def _kin(self) -> Families:
        return Families(belonging(self.network))

    @cached_property
    def _sitting(self) -> nx.DiGraph:
        return seats(self.network)


def _origins(relations: Iterable[Relation]) -> Iterable[str]:
    return (relation.origin.iri for relation in relations if relation.origin)


def _reaches(relation: Relation, near: frozenset[str]) -> bool:
    return any(entity.iri in near for entity in _goals(relation))


def _goals(relation: Relation) -> Iterable[Entity]:
    return (entity for entity in (relation.target, *relation.about) if entity)


def _is_other(relation: Relation) -> bool:
    return any(sort.name == FOUNDING or sort.name in OWN_LIFE for sort in relation.sorts)
