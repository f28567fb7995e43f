"""Who governs a network, and which of the forms of Provan and Kenis that makes most of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import networkx as nx

from netwerk.model import Actor, Entity, Relation
from netwerk.network import Network
from netwerk.regie.base import by_label
from netwerk.regie.overlay import COMMISSION, MONEY, OWN_LIFE, STEERING, Overlay
from netwerk.regie.parts import belonging, kin, spokesmen
from netwerk.regie.seating import MEETINGS, seat_relations
from netwerk.regie.steps import is_general
from netwerk.regie.thresholds import LEADS, MOST
from netwerk.regie.ties import contacts

OFFER = "Aanbod"

SHARED, LEAD, SEPARATE, UNCLEAR = (
    "gedeelde sturing",
    "een leidende organisatie",
    "aparte sturing",
    "geen duidelijke vorm",
)


Work: TypeAlias = Mapping[str, list[Relation]]


@dataclass(frozen=True)
class Governor:
    """A side that pays, commissions or steers others: whom, and what help it gives itself.

    ``work`` are the stated relations in which it or a part offers help on a rung, refers, receives cases or holds the
    regie of a case; ``other`` is the rest of what it offers: help as such, or only inferred.
    """

    party: Entity
    governed: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    work: tuple[Relation, ...]
    other: tuple[Relation, ...]


@dataclass(frozen=True)
class Form:
    """The form of a network with what it rests on: who governs, who has lines, who sits at common tables."""

    verdict: str
    governors: tuple[Governor, ...]
    graph: nx.Graph
    tables: tuple[Entity, ...]
    sitting: frozenset[str]

    @property
    def first(self) -> Governor | None:
        """The one that governs most others."""
        return self.governors[0] if self.governors else None


def form(network: Network) -> Form:
    """Which of the three forms of Provan and Kenis the sources show most of.

    Definition: Provan and Kenis (2008), doi 10.1093/jopart/mum015. Somebody governs from LEADS parties that it pays,
    commissions or steers, parts included, when no other governs as many: that is a lead organisation if it gives help
    itself, and separate administration if not. Where nobody governs, and MOST of the actors have a seat at a table
    with others, these share the governance. Anything else is no clear form. Cost: linear in the relations.

    >>> from netwerk.model import Actor, Area, Concept, Document, Stand
    >>> from netwerk.network import build
    >>> from datetime import date
    >>> plan = Document("document/plan", "Plan", date(2015, 1, 1), "jaar")
    >>> form(build(Stand(plan.day, Area("gebied/a", "A"), plan, "0"), [], [])).verdict
    'geen duidelijke vorm'
    """
    found, graph, tables = governors(network), contacts(network), _tables(network)
    sitting = frozenset(iri for table in tables.values() for iri in table) & set(graph)
    shared = bool(sitting) and len(sitting) >= MOST * len(graph)
    return Form(_verdict(found, shared), found, graph, tuple(by_label(network.entities[t] for t in tables)), sitting)


def governors(network: Network) -> tuple[Governor, ...]:
    """Who pays, commissions or steers others, who most first; a part counts for whom it acts for."""
    overlay, belongs = Overlay(network), belonging(network)
    by_origin: dict[str, list[Relation]] = defaultdict(list)
    for relation in (r for shortcut in (MONEY, COMMISSION, STEERING) for r in overlay.of(shortcut)):
        if relation.origin and isinstance(relation.target, Actor):
            by_origin[relation.origin.iri].append(relation)
    sides: dict[str, list[Relation]] = defaultdict(list)
    for origin, relations in by_origin.items():
        for party in spokesmen(network, belongs, origin):
            sides[party] += relations
    stated, other = _work(network, inferred=False), _work(network, inferred=True)
    found = [_governor(network, belongs, party, relations, stated, other) for party, relations in sides.items()]
    ranked = sorted(found, key=lambda one: (-len(one.governed), one.party.label.casefold(), one.party.iri))
    return tuple(one for one in ranked if one.governed)


def _verdict(found: Sequence[Governor], shared: bool) -> str:
    most = [len(one.governed) for one in found[:2]]
    if most and most[0] >= LEADS and (len(most) == 1 or most[0] > most[1]):
        return LEAD if found[0].work else SEPARATE
    if most and most[0] >= LEADS:
        return UNCLEAR
    return SHARED if shared else UNCLEAR


def _governor(
    network: Network, belongs: nx.DiGraph, party: str, relations: Sequence[Relation], work: Work, other: Work
) -> Governor:
    own = sorted({party, *(nx.ancestors(belongs, party) if party in belongs else ())})
    governed = {r.target.iri: r.target for r in relations if r.target and r.target.iri not in kin(belongs, party)}
    outward = tuple(r for r in relations if r.target and r.target.iri in governed)
    done, more = ({r.iri: r for iri in own for r in some.get(iri, ())}.values() for some in (work, other))
    return Governor(network.entities[party], tuple(by_label(governed.values())), outward, tuple(done), tuple(more))


def _work(network: Network, *, inferred: bool) -> Work:
    """By actor, what it does itself: stated work on help, or what it offers that is general or inferred."""
    found: dict[str, list[Relation]] = defaultdict(list)
    for relation in network.as_one:
        weak = relation.inferred or is_general(relation.target)
        if weak == inferred and not (inferred and relation.kind.name != OFFER):
            for entity in _workers(relation):
                found[entity.iri].append(relation)
    return found


def _workers(relation: Relation) -> Iterable[Entity]:
    """Who gives help in a relation, passes a case on, has it passed on or holds its regie."""
    ends = [entity for entity in (relation.origin, relation.target) if isinstance(entity, Actor)]
    if relation.kind.name == "Verwijzing":
        return ends
    case = relation.kind.name == "Regie" and any(sort.name in OWN_LIFE for sort in relation.sorts)
    return [entity for entity in ends if entity == relation.origin] if case or relation.kind.name == OFFER else []


def _tables(network: Network) -> dict[str, set[str]]:
    """The meetings and partnerships where at least two parties have a seat, with these."""
    members: dict[str, set[str]] = defaultdict(set)
    for relation in seat_relations(network):
        if relation.origin and relation.target and relation.target.kind.name in MEETINGS:
            members[relation.target.iri].add(relation.origin.iri)
    return {table: sitting for table, sitting in sorted(members.items()) if len(sitting) > 1}
