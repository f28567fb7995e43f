"""The roles of a network: who refers or consults, itself or as a part, with all that is to know of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from netwerk import network as networks
from netwerk import wording
from netwerk.directory.entries import REFERRALS
from netwerk.model import Actor, Area, Entity, Fact, Relation, local_name
from netwerk.network import Network
from netwerk.roles.base import UNCLAIMED, Role, Section, Whole
from netwerk.roles.headings import CONSULTATION, HEADINGS, headings_of, is_for_all, is_unclaimed
from netwerk.roles.ladder import ladder
from netwerk.roles.lines import lines
from netwerk.routes.search import PART
from netwerk.schemas.reach import Ways
from netwerk.vocab import NW

CONSULTING: Final = frozenset({NW.Functie, NW.Actorgroep, NW.Team})
"""The classes of those who work with families: of others whom they consult is policy, and only referrals count."""
ONLY_PLANS: Final = "De bronnen noemen hier alleen plannen."

By = Mapping[str, Sequence[Relation]]
Chain = tuple[str, ...]


@dataclass(frozen=True)
class _Joined:
    """By which relations somebody is a part of a whole, the nearest first, and in which municipalities."""

    by: tuple[Relation, ...]
    chains: tuple[Chain, ...]


def roles(
    network: Network, areas: Iterable[Area] = (), plans: Iterable[Relation] = (), only: str = ""
) -> tuple[Role, ...]:
    """The roles by name. ``plans`` are relations that the network leaves out, ``areas`` give names to areas.

    A part acts as the whole it belongs to, within one municipality and the areas that lies in. With ``only``, the IRI
    of an actor, it is the role of that one, if it is any.
    """
    return _Making(network, areas, plans).roles(only)


def acting(network: Network) -> Callable[[str], bool]:
    """What tells by the IRI of a thing whether it is a role."""
    return _Making(network, (), ()).acts


def others(network: Network, roles: Iterable[Role]) -> tuple[Actor, ...]:
    """The functions, groups and teams that are no such role, by name."""
    known = {role.actor.iri for role in roles}
    found = [e for e in network.entities.values() if isinstance(e, Actor) and e.kind.iri in CONSULTING]
    return tuple(sorted((e for e in found if e.iri not in known), key=lambda e: (e.label.casefold(), e.iri)))


def unclaimed(network: Network) -> Section:
    """The referrals, reports and consultations of which no source says whose they are."""
    found = [relation for relation in network.relations.values() if is_unclaimed(relation)]
    consults = any(relation.kind.name == CONSULTATION for relation in found)
    what = "Verwijzingen en raadplegingen" if consults else "Verwijzingen"
    return Section(UNCLAIMED, f"{what} waarvan de bron niet zegt van wie", lines(network, found))


class _Making:
    def __init__(self, network: Network, areas: Iterable[Area], plans: Iterable[Relation]) -> None:
        self.network = network
        self.ways = Ways(network)
        self.chains: list[Chain] = [area.chain for area in network.areas] or [()]
        self.stated = _by_party(network.relations.values())
        kept = [plan for plan in plans if plan.iri not in network.relations]
        self.planned = _by_party(kept)
        self.labels = {area.iri: area.label for area in (*areas, *network.areas)}
        self.for_all = _by_area(filter(is_for_all, network.relations.values()))
        self.for_all_planned = _by_area(filter(is_for_all, kept))

    def roles(self, only: str = "") -> tuple[Role, ...]:
        every = self.network.entities
        actors = [every[iri] for iri in ([only] if only else every) if self.acts(iri)]
        found = [self._role(actor) for actor in actors if isinstance(actor, Actor)]
        return tuple(sorted(found, key=lambda role: (role.actor.label.casefold(), role.actor.iri)))

    def acts(self, iri: str) -> bool:
        actor = self.network.entities.get(iri)
        if not isinstance(actor, Actor):
            return False
        if any(_is_act(relation, actor) for relation in self.stated.get(actor.iri, ())):
            return True
        wholes = self._wholes(actor.iri).items()
        return any(
            _is_act(one, self.network.entities[iri]) for iri, joined in wholes for one in self._acting(iri, joined)
        )

    def _role(self, actor: Actor) -> Role:
        stated = self.stated.get(actor.iri, ())
        confirmed = max((r.last_confirmed for r in stated), default=self.network.stand.day)
        return Role(
            actor,
            self._sections(actor),
            tuple(filter(None, (self._whole(*one) for one in self._wholes(actor.iri).items()))),
            ladder(self.ways, actor),
            areas=tuple(self.labels.get(iri, local_name(iri)) for iri in actor.areas),
            marks=wording.marks(Fact(actor.iri, (), confirmed), self.network.stand.day),
            remarks=self.network.remarks.get(actor.iri, ()),
        )

    def _sections(self, actor: Actor) -> tuple[Section, ...]:
        found = self._found(actor, self.stated, self.for_all)
        planned = self._found(actor, self.planned, self.for_all_planned)
        return tuple(
            Section(
                heading.name,
                heading.title,
                lines(self.network, found.get(heading.name, ()), actor.iri),
                ONLY_PLANS if heading.name in planned and heading.silence else heading.silence,
            )
            for heading in HEADINGS
        )

    def _found(self, actor: Actor, stated: By, for_all: By) -> By:
        told = (*stated.get(actor.iri, ()), *self._near(actor, for_all))
        known = {relation.iri: relation for relation in told}
        return _by_heading(known.values(), actor.iri)

    def _whole(self, iri: str, joined: _Joined) -> Whole | None:
        """What a part may do for a whole; None where that is nothing."""
        whole = self.network.entities[iri]
        found = _by_heading(self._acting(iri, joined), iri)
        acting = [heading for heading in HEADINGS if heading.acting and heading.name in found]
        if not acting or not isinstance(whole, Actor):
            return None
        told = tuple(Section(one.name, one.title, lines(self.network, found[one.name])) for one in acting)
        return Whole(whole, tuple(line for one in joined.by for line in lines(self.network, [one])), told)

    def _acting(self, iri: str, joined: _Joined) -> list[Relation]:
        """The relations of a whole where somebody is a part of it."""
        return [one for one in self.stated.get(iri, ()) if any(_holds(one, chain) for chain in joined.chains)]

    def _wholes(self, iri: str) -> dict[str, _Joined]:
        """All that an actor is a part of, the nearest first, and how and where it is."""
        found: dict[str, _Joined] = {}
        for chain in self.chains:
            for whole, by in self._wholes_in(iri, chain).items():
                known = found.get(whole, _Joined(by, ()))
                found[whole] = _Joined(known.by, (*known.chains, chain))
        return found

    def _wholes_in(self, iri: str, chain: Chain) -> dict[str, tuple[Relation, ...]]:
        """The same in one municipality and the areas it lies in, with the relations on the way."""
        found: dict[str, tuple[Relation, ...]] = {iri: ()}
        waiting = [iri]
        for part in waiting:
            for relation in self._memberships(part, chain):
                if relation.target and relation.target.iri not in found:
                    found[relation.target.iri] = (*found[part], relation)
                    waiting.append(relation.target.iri)
        del found[iri]
        return found

    def _memberships(self, part: str, chain: Chain) -> list[Relation]:
        return [
            relation
            for relation in self.stated.get(part, ())
            if PART in relation.shortcuts
            and relation.origin
            and relation.origin.iri == part
            and _holds(relation, chain)
        ]

    def _near(self, actor: Actor, by_area: By) -> list[Relation]:
        """What holds in a municipality that an actor works in, or in what that lies in; in a network of no area all."""
        here = [chain for chain in self.chains if not chain or not set(chain).isdisjoint(actor.areas)]
        areas = by_area if () in here else {area for chain in here for area in chain}
        return [relation for area in sorted(areas) for relation in by_area.get(area, ())]


def _holds(relation: Relation, chain: Chain) -> bool:
    return not chain or not set(chain).isdisjoint(relation.areas)


def _is_act(relation: Relation, me: Entity) -> bool:
    """Whether somebody refers or passes on by this relation, or consults about the work with families."""
    starts = relation.origin is not None and relation.origin.iri == me.iri
    if relation.kind.name == CONSULTATION:
        return starts and me.kind.iri in CONSULTING
    return relation.kind.name == REFERRALS and (starts or any(one.iri == me.iri for one in relation.via))


def _by_area(relations: Iterable[Relation]) -> By:
    found: dict[str, list[Relation]] = defaultdict(list)
    for relation in relations:
        for area in relation.areas:
            found[area].append(relation)
    return found


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
