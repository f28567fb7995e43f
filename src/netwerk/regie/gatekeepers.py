"""Poortwachters: whom must every referral route from a finding place to a destination pass?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import networkx as nx

from netwerk.model import Entity, RegieFinding, Relation
from netwerk.network import Network
from netwerk.regie.base import FINDING_RUNGS, LOW, MIDDLE, Analysis, by_label, caveat, in_order
from netwerk.regie.steps import referral_steps, wholes
from netwerk.routes.search import PART, REFERRAL
from netwerk.wording import join_words

Arrival = tuple[str, str]
Node = str | Arrival


@dataclass(frozen=True)
class _Held:
    """A destination, its gatekeepers, the finding places they hold for, and how many other than they have a route."""

    destination: str
    gates: tuple[str, ...]
    places: tuple[str, ...]
    reaching: int


def gatekeepers(steps: nx.DiGraph, origin: str) -> dict[str, tuple[str, ...]]:
    """For each destination that a referral can reach, the nodes that every route to it passes, in order.

    Definition: node G is a gatekeeper from X to Y when it lies on every route from X to Y, that is, when G
    strictly dominates Y in the flow graph rooted at X. A route follows ``(part*/referral)+``, so it may pass
    from a part to its whole at any step but the last. Reference: Lengauer and Tarjan (1979), doi
    10.1145/357062.357071; on gatekeepers in Dutch child services: Blanken and others (2022), doi
    10.1108/JHOM-07-2021-0281.

    ``steps`` is a graph in which an edge with ``part=True`` leads from a part to its whole and any other
    edge is a referral. Cost: one dominator tree, near linear in the edges.

    >>> steps = nx.DiGraph([("school", "coach"), ("team", "court")])
    >>> steps.add_edge("coach", "team", part=True)
    >>> gatekeepers(steps, "school")
    {'coach': (), 'court': ('coach', 'team')}
    """
    if origin not in steps:
        return {}
    above = nx.immediate_dominators(_with_arrivals(steps), origin)
    arrivals = sorted(node[1] for node in above if isinstance(node, tuple) and node[1] != origin)
    return {destination: _chain(above, origin, destination) for destination in arrivals}


def analyse(network: Network) -> tuple[RegieFinding, ...]:
    """A finding for each destination and set of gatekeepers, with all finding places it holds for.

    A finding place is an actor on one of the FINDING_RUNGS from where a route starts. The wholes that it acts
    for are no gatekeepers to it. Severity is ``midden`` when there are at least two finding places that must
    pass and none that reaches the destination without, other than the gatekeepers and their parts; else ``laag``.
    """
    steps = referral_steps(network)
    own = {place: wholes(steps, place) for place in _finding_places(network)}
    held: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    reaching: dict[str, set[str]] = defaultdict(set)
    for place, acts_for in own.items():
        for destination, found in gatekeepers(steps, place).items():
            if destination not in acts_for:
                reaching[destination].add(place)
                held[destination, tuple(gate for gate in found if gate not in acts_for)].append(place)
    return in_order(
        _finding(network, steps, _Held(destination, gates, tuple(places), _outside(reaching[destination], gates, own)))
        for (destination, gates), places in held.items()
        if gates
    )


def _outside(places: Iterable[str], gates: Sequence[str], own: Mapping[str, frozenset[str]]) -> int:
    """How many of these finding places are not themselves one of the gatekeepers, or act for one."""
    return sum(place not in gates and own[place].isdisjoint(gates) for place in places)


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


def _finding(network: Network, steps: nx.DiGraph, held: _Held) -> RegieFinding:
    target, passed = network.entities[held.destination], [network.entities[gate] for gate in held.gates]
    starts = by_label(network.entities[place] for place in held.places)
    relations = _evidence(network, steps, held)
    through, start = (join_words([entity.label for entity in some]) for some in (passed, starts))
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=MIDDLE if len(held.places) == held.reaching > 1 else LOW,
        sentence=(
            f"Elke verwijsroute die de bronnen noemen van {start} naar {target.label}"
            f" loopt via {through}.{caveat(relations)}"
        ),
        relations=relations,
        measure=ANALYSIS.measure,
        value=_value(held),
        meaning=_meaning(passed, target),
        advice=_advice(passed, target),
        entities=(target, *passed, *starts),
    )


def _value(held: _Held) -> str:
    gates = "1 poortwachter" if len(held.gates) == 1 else f"{len(held.gates)} poortwachters"
    if len(held.places) < held.reaching:
        return f"{gates}, voor {len(held.places)} van de {held.reaching} vindplaatsen die deze hulp bereiken"
    return f"{gates}, voor {'elke' if held.reaching > 1 else 'de enige'} vindplaats die deze hulp bereikt"


def _meaning(passed: Sequence[Entity], target: Entity) -> str:
    each = passed[0].label if len(passed) == 1 else "een van hen"
    return f"Valt {each} weg, dan noemen de bronnen vanaf deze vindplaatsen geen andere weg naar {target.label}."


def _advice(passed: Sequence[Entity], target: Entity) -> str:
    gates = join_words([gate.label for gate in passed], "of")
    return f"Vraag of deze enige weg zo bedoeld is, en hoe {target.label} wordt bereikt als {gates} vol of weg is."


def _evidence(network: Network, steps: nx.DiGraph, held: _Held) -> tuple[Relation, ...]:
    """The relations along one shortest route from each place."""
    graph = _with_arrivals(steps)
    found: dict[str, Relation] = {}
    for place in held.places:
        route = nx.shortest_path(graph, place, ("arrived", held.destination))
        for u, v in pairwise([*route[:-1], held.destination]):
            shortcut = PART if steps.edges[u, v].get("part") else REFERRAL
            found |= {r.iri: r for r in network.between(u, v) if shortcut in r.shortcuts}
    return tuple(found.values())


ANALYSIS = Analysis(
    name="poortwachters",
    title="Poortwachters",
    question="Wie moet elke verwijsroute van een vindplaats naar hulp passeren?",
    measure="dominatoren op het verwijsnetwerk",
    run=analyse,
)
