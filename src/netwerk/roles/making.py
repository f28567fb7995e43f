"""The roles of a network: who refers or consults, itself or as a part, with all that is to know of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from netwerk import network as networks
from netwerk import wording
from netwerk.directory.entries import REFERRALS
from netwerk.model import Actor, Area, Fact, Relation, local_name
from netwerk.network import Network
from netwerk.roles.base import Role, Section, Whole
from netwerk.roles.headings import CONSULTATION, HEADINGS, headings_of, is_for_all
from netwerk.roles.ladder import ladder
from netwerk.roles.lines import lines
from netwerk.routes.search import PART
from netwerk.vocab import NW

CONSULTING: Final = frozenset({NW.Functie, NW.Actorgroep, NW.Team})
"""The classes of those who work with families: of others whom they consult is policy, and only referrals count."""
ONLY_PLANS: Final = "De bronnen noemen hier alleen plannen."

By = Mapping[str, Sequence[Relation]]


def roles(network: Network, areas: Iterable[Area] = (), plans: Iterable[Relation] = ()) -> tuple[Role, ...]:
    """The roles by name. ``plans`` are relations that the network leaves out, ``areas`` give names to areas.

    A part acts as the whole it belongs to, within one municipality and the areas that lies in.
    """
    return _Making(network, areas, plans).roles()


class _Making:
    def __init__(self, network: Network, areas: Iterable[Area], plans: Iterable[Relation]) -> None:
        self.network = network
        self.stated = _by_party(network.relations.values())
        self.planned = _by_party(plan for plan in plans if plan.iri not in network.relations)
        self.labels = {area.iri: area.label for area in (*areas, *network.areas)}
        self.for_all = [relation for relation in network.relations.values() if is_for_all(relation)]

    def roles(self) -> tuple[Role, ...]:
        actors = [entity for entity in self.network.entities.values() if isinstance(entity, Actor)]
        found = [self._role(actor) for actor in actors if self._acts(actor)]
        return tuple(sorted(found, key=lambda role: (role.actor.label.casefold(), role.actor.iri)))

    def _acts(self, actor: Actor) -> bool:
        selves = [actor.iri, *self._wholes(actor.iri)]
        return any(_is_act(relation, me, actor.kind.iri) for me in selves for relation in self.stated.get(me, ()))

    def _role(self, actor: Actor) -> Role:
        stated = self.stated.get(actor.iri, ())
        confirmed = max((r.last_confirmed for r in stated), default=self.network.stand.day)
        return Role(
            actor,
            self._sections(actor),
            tuple(filter(None, (self._whole(*one) for one in self._wholes(actor.iri).items()))),
            ladder(self.network, actor),
            areas=tuple(self.labels.get(iri, local_name(iri)) for iri in actor.areas),
            marks=wording.marks(Fact(actor.iri, (), confirmed), self.network.stand.day),
            remarks=self.network.remarks.get(actor.iri, ()),
        )

    def _sections(self, actor: Actor) -> tuple[Section, ...]:
        stated = {relation.iri: relation for relation in self.stated.get(actor.iri, ())}
        near = {relation.iri: relation for relation in self.for_all if self._is_near(relation, actor)}
        found = _by_heading({**stated, **near}.values(), actor.iri)
        planned = _by_heading(self.planned.get(actor.iri, ()), actor.iri)
        return tuple(
            Section(
                heading.name,
                heading.title,
                lines(self.network, found.get(heading.name, ()), actor.iri),
                ONLY_PLANS if heading.name in planned and heading.silence else heading.silence,
            )
            for heading in HEADINGS
        )

    def _whole(self, iri: str, joined: Sequence[Relation]) -> Whole | None:
        """What a part may do for a whole; None where that is nothing."""
        whole = self.network.entities[iri]
        found = _by_heading(self.stated.get(iri, ()), iri)
        told = [Section(h.name, h.title, lines(self.network, found[h.name])) for h in HEADINGS if h.acting and h.name in found]
        if not told or not isinstance(whole, Actor):
            return None
        return Whole(whole, tuple(line for one in joined for line in lines(self.network, [one])), tuple(told))

    def _wholes(self, iri: str) -> dict[str, tuple[Relation, ...]]:
        """All that an actor is a part of, the nearest first, with the relations that say so."""
        found: dict[str, tuple[Relation, ...]] = {}
        for chain in [area.chain for area in self.network.areas] or [()]:
            way: dict[str, tuple[Relation, ...]] = {iri: ()}
            for part, joined in _growing(way):
                for relation in self._memberships(part, chain):
                    if relation.target and relation.target.iri not in way:
                        way[relation.target.iri] = (*joined, relation)
            found = {**way, **found}
        return {whole: joined for whole, joined in found.items() if whole != iri}

    def _memberships(self, part: str, chain: Sequence[str]) -> list[Relation]:
        return [
            relation
            for relation in self.stated.get(part, ())
            if PART in relation.shortcuts and relation.origin and relation.origin.iri == part and _holds(relation, chain)
        ]

    def _is_near(self, relation: Relation, actor: Actor) -> bool:
        """Whether a relation holds in a municipality that the actor works in."""
        chains = [area.chain for area in self.network.areas] or [()]
        return any(_holds(relation, chain) and (not chain or set(chain) & set(actor.areas)) for chain in chains)


def _growing(way: dict[str, tuple[Relation, ...]]) -> Iterable[tuple[str, tuple[Relation, ...]]]:
    """What is in a mapping, and what is added to it meanwhile."""
    seen = 0
    while seen < len(way):
        key = list(way)[seen]
        seen += 1
        yield key, way[key]


def _holds(relation: Relation, chain: Sequence[str]) -> bool:
    return not chain or not set(chain).isdisjoint(relation.areas)


def _is_act(relation: Relation, me: str, kind: str) -> bool:
    """Whether somebody of this class refers or consults by this relation."""
    starts = any(one.iri == me for one in (relation.origin, *relation.via) if one)
    return starts and (relation.kind.name == REFERRALS or (relation.kind.name == CONSULTATION and kind in CONSULTING))


def _by_party(relations: Iterable[Relation]) -> By:
    found: dict[str, dict[str, Relation]] = defaultdict(dict)
    for relation in relations:
        for party in networks.parties(relation):
            found[party.iri][relation.iri] = relation
    return {iri: tuple(some.values()) for iri, some in found.items()}


def _by_heading(relations: Iterable[Relation], me: str) -> By:
    found: dict[str, list[Relation]] = defaultdict(list)
    for relation in relations:
        for name in headings_of(relation, me):
            found[name].append(relation)
    return found
