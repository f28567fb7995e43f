"""Poortwachters: whom must every referral route from a finding place to a destination pass?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product

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
from netwerk.regie.steps import beside_routes, general_referrals, goals, is_general, referral_steps, wholes
from netwerk.regie.thresholds import FINDING_RUNGS

Arrival = tuple[str, str]
Node = str | Arrival


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

    Definition: node G is a gatekeeper from X to Y when it lies on every route from X to Y, that is, when G
    strictly dominates Y in the flow graph rooted at X. A route follows ``(part*/referral)+``, so it may pass
    from a part to its whole at any step but the last, and passes no node twice. Reference: Lengauer and Tarjan
    (1979), doi 10.1145/357062.357071; on gatekeepers in Dutch child services: Blanken and others (2022), doi
    10.1108/JHOM-07-2021-0281.

    ``steps`` is a graph in which an edge with ``part=True`` leads from a part to its whole and any other
    edge is a referral. Cost: a dominator tree, near linear in the edges, and one more for each whole that
    is a destination too.

    >>> steps = nx.DiGraph([("school", "coach"), ("team", "court")])
    >>> steps.add_edge("coach", "team", part=True)
    >>> gatekeepers(steps, "school")
    {'coach': (), 'court': ('coach', 'team')}
    """
    if origin not in steps:
        return {}
    graph = _with_arrivals(steps)
    above = nx.immediate_dominators(graph, origin)
    found: dict[str, tuple[str, ...]] = {}
    for destination in sorted(node[1] for node in above if isinstance(node, tuple) and node[1] != origin):
        tree = above
        if any(steps.edges[part, destination].get("part") for part in steps.predecessors(destination)):
            # a way that first belongs to the destination would pass it twice
            tree = nx.immediate_dominators(graph.subgraph(set(graph) - {destination}), origin)
        if ("arrived", destination) in tree:
            found[destination] = _chain(tree, origin, destination)
    return found


def find_gates(network: Network, steps: nx.DiGraph) -> tuple[Gate, ...]:
    """The gates of a network, each with all destinations it closes off.

    A finding place is an actor on one of the FINDING_RUNGS from where a route starts. The wholes that it acts
    for are no gatekeepers to it. Cost: a dominator tree for each finding place.
    """
    own = {place: wholes(steps, place) for place in _finding_places(network)}
    held: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for place, acts_for in own.items():
        for destination, found in gatekeepers(steps, place).items():
            if destination not in acts_for:
                held[destination][place] = tuple(gate for gate in found if gate not in acts_for)
    ways = _Ways(network, steps)
    merged: dict[Gate, list[str]] = defaultdict(list)
    for destination, passed in held.items():
        for gates in {gates for gates in passed.values() if gates}:
            places = tuple(place for place, found in passed.items() if found == gates)
            rest = {place for place, found in passed.items() if not set(gates) <= set(found)} - set(gates)
            others = tuple(sorted(place for place in rest if own[place].isdisjoint(gates)))
            beside, general = ways.beside(destination, gates), ways.general(destination, gates, others)
            merged[Gate(gates, places, others, beside, general)].append(destination)
    return tuple(replace(gate, destinations=tuple(sorted(found))) for gate, found in merged.items())


def analyse(network: Network) -> tuple[RegieFinding, ...]:
    """A finding for each gate.

    Severity is ``midden`` where at least two finding places must pass and the sources leave no other way open,
    else ``laag``.
    """
    steps = referral_steps(network)
    return in_order(_finding(network, steps, gate) for gate in find_gates(network, steps))


def _with_arrivals(steps: nx.DiGraph) -> nx.DiGraph:
    """The same graph, with for each referral an edge to a node that stands for having been referred there."""
    graph = nx.DiGraph(steps.edges)
    graph.add_nodes_from(steps)
    referrals = ((u, v) for u, v, part in steps.edges(data="part", default=False) if not part)
    graph.add_edges_from((u, ("arrived", v)) for u, v in referrals)
    return graph


def _chain(above: Mapping[Node, Node], origin: str, destination: str) -> tuple[str, ...]:
    passed: list[str] = []
    node = above["arrived", destination]
    while node != origin:
        if isinstance(node, str) and node != destination:
            passed.append(node)
        node = above[node]
    return tuple(reversed(passed))


def _finding_places(network: Network) -> list[str]:
    return [
        iri
        for iri, entity in network.entities.items()
        if any(rung.name in FINDING_RUNGS for rung in getattr(entity, "rungs", ()))
    ]


class _Ways:
    """The ways to a destination that are no routes, for one network."""

    def __init__(self, network: Network, steps: nx.DiGraph) -> None:
        self._entities, self._steps = network.entities, steps
        self._beside, self._general = beside_routes(network), general_referrals(network)

    def beside(self, destination: str, gates: Sequence[str]) -> tuple[str, ...]:
        """The referrals that no route takes and that lead to the destination round at least one of the gates."""
        near = {destination}
        for gate in gates:
            graph = _with_arrivals(self._steps.subgraph(set(self._steps) - {gate}))
            if ("arrived", destination) in graph:
                near |= {node for node in nx.ancestors(graph, ("arrived", destination)) if isinstance(node, str)}
        return tuple(
            sorted(
                iri
                for iri, relation in self._beside.items()
                if not self._is_gate(relation.origin, gates) and not near.isdisjoint(e.iri for e in goals(relation))
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


def _finding(network: Network, steps: nx.DiGraph, gate: Gate) -> RegieFinding:
    passed = [network.entities[iri] for iri in gate.gates]
    places, others, targets = (
        by_label(network.entities[iri] for iri in some)
        for some in (gate.places, _outermost(steps, gate.others), gate.destinations)
    )
    beside, general = ([network.relations[iri] for iri in some] for some in (gate.beside, gate.general))
    relations = _evidence(network, steps, gate)
    between = {entity.iri: entity for relation in (*beside, *general) for entity in _ends(relation)}
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=LOW if others or beside or general or len(places) == 1 else MIDDLE,
        sentence=(
            f"Elke verwijsroute die de bronnen noemen van {_starts(network, steps, gate)} naar {names(targets)}"
            f" loopt via {names(passed)}.{_others(others)}{_beside(beside)}{_general(general)}{caveat(relations)}"
        ),
        relations=relations,
        measure=ANALYSIS.measure,
        value=_value(gate),
        meaning=f"Valt {names(passed, 'of')} weg, dan noemen de bronnen voor deze vindplaatsen geen andere weg.",
        advice=f"Vraag of dit zo bedoeld is, en hoe deze hulp wordt bereikt als {names(passed, 'of')} vol of weg is.",
        entities=tuple({e.iri: e for e in (*targets, *passed, *others, *by_label(between.values()), *places)}.values()),
    )


def _starts(network: Network, steps: nx.DiGraph, gate: Gate) -> str:
    """The finding places by name; those that are part of another are only counted."""
    outermost = _outermost(steps, gate.places)
    parts = len(gate.places) - len(outermost)
    counted = f" (met {parts} {'onderdeel' if parts == 1 else 'onderdelen'})" if parts else ""
    return f"{names(by_label(network.entities[iri] for iri in outermost))}{counted}"


def _others(others: Sequence[Entity]) -> str:
    if not others:
        return ""
    named = names(others)
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


def _evidence(network: Network, steps: nx.DiGraph, gate: Gate) -> tuple[Relation, ...]:
    """The relations along one shortest route from each place to each destination, and those beside the routes."""
    graph = _with_arrivals(steps)
    found: dict[str, Relation] = {}
    for place, destination in product((*gate.places, *gate.others), gate.destinations):
        route = nx.shortest_path(graph, place, ("arrived", destination))
        for u, v in pairwise([*route[:-1], destination]):
            found |= {relation.iri: relation for relation in steps.edges[u, v]["relations"]}
    found |= {iri: network.relations[iri] for iri in (*gate.beside, *gate.general)}
    return tuple(found.values())


ANALYSIS = Analysis(
    name="poortwachters",
    title="Poortwachters",
    question="Wie staat op elke verwijsroute die de bronnen noemen van een vindplaats naar hulp (de dominator)?",
    measure="wie op elke verwijsroute staat",
    run=analyse,
)
