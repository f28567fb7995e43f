"""What is offered to the same people: services held against each other, by what the sources say of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from netwerk.model import Entity, Relation, Service
from netwerk.network import Network, parties
from netwerk.regie.parts import Families, belonging, sides

OFFER = "biedt"
PEOPLE, RUNG, AGES, SEGMENT = "doelgroep", "trede", "leeftijd", "segment"
ASPECTS = (PEOPLE, RUNG, AGES, SEGMENT)
"""What services are compared by, besides the area; the first two must be known of both."""


@dataclass(frozen=True)
class Offer:
    """Who offers which service, by which relation; ``where`` are the areas of the network that it holds in."""

    provider: Entity
    service: Service
    relation: Relation
    where: frozenset[str]


@dataclass(frozen=True)
class Double:
    """Offers by several sides to the same people on the same rung; ``unknown`` are the aspects not known of all."""

    offers: tuple[Offer, ...]
    alike: tuple[str, ...]
    unknown: tuple[str, ...]


def offers(network: Network) -> tuple[Offer, ...]:
    """The offers of which the sources name who and what."""
    chains = {area.iri: frozenset(area.chain) for area in network.areas}
    return tuple(
        Offer(relation.origin, relation.target, relation, _where(relation, chains))
        for relation in network.as_one
        if OFFER in relation.shortcuts and relation.origin and isinstance(relation.target, Service)
    )


def services(network: Network) -> tuple[Service, ...]:
    """All services that a relation of the network is with or about, by label."""
    found = {e.iri: e for r in network.as_one for e in parties(r) if isinstance(e, Service)}
    return tuple(sorted(found.values(), key=lambda one: (one.label.casefold(), one.iri)))


def first_relations(network: Network) -> dict[str, Relation]:
    """By IRI of everything in the network, the first relation that is with or about it."""
    found: dict[str, Relation] = {}
    for relation in network.as_one:
        for party in parties(relation):
            found.setdefault(party.iri, relation)
    return found


def aspects(one: Service, other: Service) -> dict[str, bool | None]:
    """By aspect whether two services are alike: None where it is not known of both.

    Target groups and rungs are alike when they share one, ages when some age is in both, segments when they are the
    same: what falls under another segment too is part of that help, and no other help like it.

    >>> from netwerk.model import Concept
    >>> kind, young = Concept("k", "k"), Concept("doelgroep/jeugd", "jeugd")
    >>> low = Service("a", "A", kind, target_groups=(young,), age_from=0, age_to=11)
    >>> high = Service("b", "B", kind, target_groups=(young,), age_from=12)
    >>> aspects(low, high)
    {'doelgroep': True, 'trede': None, 'leeftijd': False, 'segment': None}
    """
    return {
        PEOPLE: _share(one.target_groups, other.target_groups),
        RUNG: _share(one.rungs, other.rungs),
        AGES: _ages(one, other),
        SEGMENT: set(one.segments) == set(other.segments) if one.segments and other.segments else None,
    }


def are_alike(one: Offer, other: Offer) -> bool:
    """Whether two offers are of the same kind, to the same people, on the same rung, in one area, with no difference.

    The same service is alike when its people and rung are known, unless each offers it under a condition of its own.
    """
    found = aspects(one.service, other.service)
    if one.relation.sorts != other.relation.sorts or False in found.values():
        return False
    if not (found[PEOPLE] and found[RUNG]) or one.where.isdisjoint(other.where):
        return False
    return one.service != other.service or not are_divided((one, other))


def are_divided(some: Sequence[Offer]) -> bool:
    """Whether each is offered under a condition of its own."""
    conditions = [offer.relation.condition for offer in some]
    return all(conditions) and len(set(conditions)) == len(conditions)


def unknown_doubles(network: Network) -> tuple[tuple[Offer, ...], ...]:
    """By service, the offers of it by several sides, where no source says to whom or on which rung."""
    families = Families(belonging(network))
    found: dict[tuple[str, object], list[Offer]] = defaultdict(list)
    for offer in offers(network):
        if not (offer.service.target_groups and offer.service.rungs):
            found[offer.service.iri, offer.relation.sorts].append(offer)
    several = (some for some in found.values() if len(sides(families, (o.provider.iri for o in some))) > 1)
    return tuple(tuple(some) for some in several if not are_divided(some))


def doubles(network: Network) -> tuple[Double, ...]:
    """Offers that are alike by several sides, those that hang together in one.

    Definition: two offers are joined when they are alike; who is a part of the other is the same side. Cost: for each
    target group and rung the offers to it squared.
    """
    every = offers(network)
    by_people: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, offer in enumerate(every):
        for group in offer.service.target_groups:
            for rung in offer.service.rungs:
                by_people[group.iri, rung.iri].append(place)
    joined = nx.Graph()
    for places in by_people.values():
        joined.add_edges_from((u, v) for u, v in combinations(places, 2) if are_alike(every[u], every[v]))
    families = Families(belonging(network))
    together = ([every[place] for place in sorted(some)] for some in nx.connected_components(joined))
    found = (some for some in together if len(sides(families, (offer.provider.iri for offer in some))) > 1)
    return tuple(_double(some) for some in found)


def comparable(network: Network) -> tuple[Service, ...]:
    """The services of which the sources name who offers them, to whom and on which rung."""
    offered = {offer.service.iri for offer in offers(network)}
    return tuple(one for one in services(network) if one.iri in offered and one.target_groups and one.rungs)


def unoffered(network: Network) -> tuple[Service, ...]:
    """The services of which no source names who offers them, apart from help as such."""
    offered = {offer.service.iri for offer in offers(network)}
    return tuple(one for one in services(network) if one.iri not in offered and one.rungs)


def _where(relation: Relation, chains: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The areas of a network that a relation holds in: those it is said of, or that lie in one."""
    if not chains:
        return frozenset(relation.areas)
    return frozenset(iri for iri, chain in chains.items() if not chain.isdisjoint(relation.areas))


def _double(some: list[Offer]) -> Double:
    pairs = [aspects(one.service, other.service) for one, other in combinations(some, 2)]
    alike = tuple(name for name in ASPECTS if all(pair[name] for pair in pairs))
    unknown = tuple(name for name in ASPECTS if name not in alike)
    return Double(tuple(some), alike, unknown)


def _share(one: Iterable[object], other: Iterable[object]) -> bool | None:
    mine, theirs = set(one), set(other)
    return not mine.isdisjoint(theirs) if mine and theirs else None


def _ages(one: Service, other: Service) -> bool | None:
    known = [(s.age_from, s.age_to) for s in (one, other)]
    if any(low is None and high is None for low, high in known):
        return None
    lows, highs = ([bound for bound in some if bound is not None] for some in zip(*known, strict=True))
    return max(lows, default=0) <= min(highs, default=max(lows, default=0))
