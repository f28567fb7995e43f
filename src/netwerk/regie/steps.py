"""The steps that a case can take: along a referral, or to the whole that a part acts for."""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx

from netwerk.model import Relation, Service
from netwerk.network import Network
from netwerk.routes.search import PART, REFERRAL


def referral_steps(network: Network) -> nx.DiGraph:
    """The step graph of a network: ``relations`` on an edge are those that make the step.

    An edge with ``part=True`` leads only from a part to its whole. A referral to a service that stands on no
    rung (youth care as such) can lead to any service, so it gives a step to each. Cost: linear in the relations,
    times the services where such a referral exists.
    """
    steps = nx.DiGraph()
    steps.add_nodes_from(network.graph)
    for part, shortcut in ((True, PART), (False, REFERRAL)):
        for u, v in sorted({(u, v) for u, v in network.of_shortcut(shortcut).edges() if u != v}):
            found = tuple(r for r in network.between(u, v) if shortcut in r.shortcuts)
            steps.add_edge(u, v, part=part, relations=found)
    for u, v, relations in list(_to_any_service(network, steps)):
        if not steps.has_edge(u, v) or steps.edges[u, v]["part"]:
            steps.add_edge(u, v, part=False, relations=relations)
    return steps


def open_referrals(network: Network) -> dict[str, tuple[Relation, ...]]:
    """The referrals of which the sources do not say who makes them, by where they lead."""
    found: dict[str, tuple[Relation, ...]] = {}
    for relation in network.relations.values():
        if REFERRAL in relation.shortcuts and relation.origin is None and relation.target is not None:
            found[relation.target.iri] = (*found.get(relation.target.iri, ()), relation)
    return found


def wholes(steps: nx.DiGraph, start: str) -> frozenset[str]:
    """All that a part acts for: the wholes it belongs to, and theirs.

    >>> steps = nx.DiGraph([("team", "desk")])
    >>> steps.add_edge("coach", "team", part=True)
    >>> sorted(wholes(steps, "coach"))
    ['team']
    """
    parts = nx.subgraph_view(steps, filter_edge=lambda u, v: steps.edges[u, v].get("part", False))
    return frozenset(nx.descendants(parts, start))


def _to_any_service(network: Network, steps: nx.DiGraph) -> Iterator[tuple[str, str, tuple[Relation, ...]]]:
    services = [entity for entity in network.entities.values() if isinstance(entity, Service)]
    for unspecific in (service.iri for service in services if not service.rungs):
        for referrer in steps.predecessors(unspecific):
            for service in services:
                if service.rungs:
                    yield referrer, service.iri, steps.edges[referrer, unspecific]["relations"]
