"""Poortwachters: whom must every referral route from a finding place to a destination pass?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

import networkx as nx

from netwerk.model import Entity, RegieFinding, Relation, Service
from netwerk.network import Network
from netwerk.regie.base import (
    LOW,
    MIDDLE,
    Analysis,
    by_label,
    caveat,
    in_order,
    names,
    softness,
    told,
)
from netwerk.regie.passing import Towards, towards_each
from netwerk.regie.places import destinations, finding_places, limits, referred
from netwerk.regie.reach import Routes
from netwerk.regie.route_notes import PLACES_ARE
from netwerk.regie.steps import beside_routes, general_referrals, goals, is_general, referral_steps, wholes
from netwerk.regie.thresholds import SHOWN
from netwerk.regie.ties import listed


@dataclass(frozen=True)
class Gate:
    """Finding places whose every route to these destinations passes the same gatekeepers.

    ``others`` are the finding places with another way, apart from the gatekeepers and their parts. ``beside`` are
    the referrals that no route takes but that lead here round a gatekeeper: no source says who refers, or someone
    assigns. ``general`` are referrals to help as such, of which no source says whether it covers this help.
    """

    gates: tuple[str, ...]
    places: tuple[str, ...]
    others: tuple[str, ...]
    beside: tuple[str, ...]
    general: tuple[str, ...]
    destinations: tuple[str, ...] = ()


def gatekeepers(steps: nx.DiGraph, origin: str) -> dict[str, tuple[str, ...]]:
    """For each destination that a referral can reach, the nodes that every route to it passes, in order.

    Definition: node G is a gatekeeper from X to Y when it lies on every route from X to Y (see ``Towards``). Cost: a
    dominator tree for each destination.

    >>> steps = nx.DiGraph([("school", "coach"), ("team", "court")])
    >>> steps.add_edge("coach", "team", part=True)
    >>> gatekeepers(steps, "school")
    {'coach': (), 'court': ('coach', 'team')}
    """
    every = towards_each(steps, (destination for destination in sorted(referred(steps)) if destination != origin))
    return {towards.destination: towards.passed(origin) for towards in every if origin in towards}


def find_gates(network: Network, steps: nx.DiGraph) -> tuple[Gate, ...]:
    """The gates of a network, each with all destinations it closes off.

    Definition: a gatekeeper lies on every route from a finding place to a destination (see ``Towards``); the wholes
    that a finding place acts for are no gatekeepers to it. On gatekeepers in Dutch child services: Blanken and others
    (2022), doi 10.1108/JHOM-07-2021-0281. Cost: a dominator tree for each destination.
    """
    own = {place: wholes(steps, place) for place in finding_places(network, steps)}
    ways = _Ways(network, steps)
    merged: dict[Gate, list[str]] = defaultdict(list)
    for towards in towards_each(steps, destinations(steps)):
        for gate in _gates_to(towards, own, ways):
            merged[gate].append(towards.destination)
    return tuple(replace(gate, destinations=tuple(sorted(found))) for gate, found in merged.items())


def _gates_to(towards: Towards, own: Mapping[str, frozenset[str]], ways: _Ways) -> Iterator[Gate]:
    passed = {
        place: tuple(gate for gate in towards.passed(place) if gate not in acts_for)
        for place, acts_for in own.items()
        if place in towards and towards.destination not in acts_for
    }
    for gates in {gates for gates in passed.values() if gates}:
        places = tuple(place for place, found in passed.items() if found == gates)
        rest = {place for place, found in passed.items() if not set(gates) <= set(found)} - set(gates)
        others = tuple(sorted(place for place in rest if own[place].isdisjoint(gates)))
        beside, general = ways.beside(towards, gates), ways.general(towards.destination, gates, others)
        yield Gate(gates, places, others, beside, general)


def analyse(network: Network) -> tuple[RegieFinding, ...]:
    """A finding for each gate, of more than SHOWN for those that close off most.

    Severity is ``midden`` where at least two finding places must pass and the sources leave no other way open,
    else ``laag``.
    """
    steps = referral_steps(network)
    routes = Routes(steps)
    return in_order(_finding(network, steps, routes, gate) for gate in _weightiest(find_gates(network, steps)))


def _weightiest(gates: Sequence[Gate]) -> list[Gate]:
    """The gates without another way first, then by the pairs of finding place and destination that they close off."""
    return sorted(
        gates,
        key=lambda gate: (
            bool(gate.others or gate.beside or gate.general),
            -len(gate.places) * len(gate.destinations),
            gate.gates,
            gate.places,
            gate.destinations,
        ),
    )[:SHOWN]


class _Ways:
    """The ways to a destination that are no routes, for one network."""

    def __init__(self, network: Network, steps: nx.DiGraph) -> None:
        self._entities, self._steps = network.entities, steps
        self._beside, self._general = beside_routes(network), general_referrals(network)

    def beside(self, towards: Towards, gates: Sequence[str]) -> tuple[str, ...]:
        """The referrals that no route takes and that lead to the destination round at least one of the gates."""
        return tuple(
            sorted(
                iri
                for iri, relation in self._beside.items()
                if not self._is_gate(relation.origin, gates)
                and any(towards.avoids(goal.iri, gate) for goal in goals(relation) for gate in gates)
            )
        )

    def general(self, destination: str, gates: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
        """The referrals to help as such by whoever has no stated way to this help."""
        help_asked = self._entities[destination]
        if not isinstance(help_asked, Service) or is_general(help_asked):
            return ()
        return tuple(
            sorted(
                iri
                for iri, relation in self._general.items()
                if relation.origin
                and relation.origin.iri not in others
                and not self._steps.has_edge(relation.origin.iri, destination)
                and not self._is_gate(relation.origin, gates)
            )
        )

    def _is_gate(self, entity: Entity | None, gates: Sequence[str]) -> bool:
        """Whether someone is a gatekeeper, or part of one."""
        if entity is None:
            return False
        acts_for = wholes(self._steps, entity.iri) if entity.iri in self._steps else frozenset[str]()
        return not {entity.iri, *acts_for}.isdisjoint(gates)


def _finding(network: Network, steps: nx.DiGraph, routes: Routes, gate: Gate) -> RegieFinding:
    passed = [network.entities[iri] for iri in gate.gates]
    places, others, targets = (
        by_label(network.entities[iri] for iri in some)
        for some in (gate.places, _outermost(steps, gate.others), gate.destinations)
    )
    beside, general = ([network.relations[iri] for iri in some] for some in (gate.beside, gate.general))
    relations = _evidence(network, routes, gate)
    plural = any(one.plural for one in passed)
    between = {entity.iri: entity for relation in (*beside, *general) for entity in _ends(relation)}
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=LOW if others or beside or general or len(places) == 1 else MIDDLE,
        sentence=(
            f"Elke verwijsroute die de bronnen noemen van {_starts(network, steps, gate)} naar {listed(targets, SHOWN)}"
            f" loopt via {names(passed)}.{_others(others)}{_beside(beside)}{_general(general)}{caveat(relations)}"
        ),
        relations=relations,
        measure=ANALYSIS.measure,
        value=_value(gate),
        meaning=(
            f"{'Vallen' if plural else 'Valt'} {names(passed, 'of')} weg, dan noemen de bronnen voor deze vindplaatsen"
            f" geen andere weg{' dan hierboven' if beside or general else ''}."
        ),
        advice=(
            f"Vraag of dit zo bedoeld is, en hoe deze hulp wordt bereikt als {names(passed, 'of')} vol of weg"
            f" {'zijn' if plural else 'is'}."
        ),
        entities=tuple({e.iri: e for e in (*targets, *passed, *others, *by_label(between.values()), *places)}.values()),
    )


def _starts(network: Network, steps: nx.DiGraph, gate: Gate) -> str:
    """The finding places by name; those that are part of another are only counted."""
    outermost = _outermost(steps, gate.places)
    parts = len(gate.places) - len(outermost)
    counted = f" (met {parts} {'onderdeel' if parts == 1 else 'onderdelen'})" if parts else ""
    return f"{listed((network.entities[iri] for iri in outermost), SHOWN)}{counted}"


def _others(others: Sequence[Entity]) -> str:
    if not others:
        return ""
    named = listed(others, SHOWN)
    reach = "bereikt" if len(others) == 1 else "bereiken"
    return f" {named[:1].upper()}{named[1:]} {reach} deze hulp ook langs een andere weg."


def _beside(relations: Sequence[Relation]) -> str:
    """Who leads here though no route does, and where the sources do not say who refers."""
    doors = by_label({e.iri: e for r in relations if r.origin is None for e in goals(r)}.values())
    known = [told(r, [r.condition.rstrip("."), *softness(r)]) for r in relations if r.origin]
    text = f" Buiten deze routes om: {'; '.join(dict.fromkeys(known))}." if known else ""
    if doors:
        text += f" Langs {names(doors, 'of')} kan het anders: de bronnen zeggen niet wie daarheen verwijst."
    return text


def _general(relations: Sequence[Relation]) -> str:
    """Who refers to help as such, which leaves open whether it covers this help."""
    if not relations:
        return ""
    who = by_label({r.origin.iri: r.origin for r in relations if r.origin}.values())
    to = names(by_label({e.iri: e for r in relations for e in goals(r)}.values()))
    refer = "verwijst" if len(who) == 1 and not who[0].plural else "verwijzen"
    named = names(who)
    return f" {named[:1].upper()}{named[1:]} {refer} ook naar {to}; de bronnen zeggen niet of deze hulp daaronder valt."


def _ends(relation: Relation) -> list[Entity]:
    return [*([relation.origin] if relation.origin else []), *goals(relation)]


def _value(gate: Gate) -> str:
    gates = "1 poortwachter" if len(gate.gates) == 1 else f"{len(gate.gates)} poortwachters"
    places = "1 vindplaats" if len(gate.places) == 1 else f"{len(gate.places)} vindplaatsen"
    return (
        f"{gates}, {places}, {len(gate.destinations)} {'bestemming' if len(gate.destinations) == 1 else 'bestemmingen'}"
    )


def _outermost(steps: nx.DiGraph, places: Sequence[str]) -> list[str]:
    """The places that are no part of another of them."""
    return [place for place in places if wholes(steps, place).isdisjoint(places)]


def _notes(network: Network) -> tuple[str, ...]:
    steps = referral_steps(network)
    every = len(find_gates(network, steps))
    more = f"Getoond zijn de {SHOWN} van {every} poorten die de meeste hulp afsluiten." if every > SHOWN else ""
    return (*((PLACES_ARE,) if every else ()), *((more,) if more else ()), *limits(network, steps))


def _evidence(network: Network, routes: Routes, gate: Gate) -> tuple[Relation, ...]:
    """The relations along a route from each place to each destination, and those beside the routes."""
    along = routes.relations(product((*gate.places, *gate.others), gate.destinations))
    beside = (network.relations[iri] for iri in (*gate.beside, *gate.general))
    return tuple({relation.iri: relation for relation in (*along, *beside)}.values())


ANALYSIS = Analysis(
    name="poortwachters",
    title="Poortwachters",
    question="Wie staat op elke verwijsroute die de bronnen noemen van een vindplaats naar hulp (de dominator)?",
    measure="wie op elke verwijsroute staat",
    run=analyse,
    notes=_notes,
)
