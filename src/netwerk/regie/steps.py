"""The steps that a case can take along routes, and the referrals that no route takes.

Routes here are those of the route finder: what it does not find, no sentence of the report may claim.
"""

from __future__ import annotations

from collections.abc import Mapping

import networkx as nx

from netwerk.model import Entity, Relation, Service
from netwerk.network import Network
from netwerk.routes.search import PART, REFERRAL

REFERRALS = "Verwijzing"


def referral_steps(network: Network) -> nx.DiGraph:
    """The step graph of a network: ``relations`` on an edge are those that make the step.

    An edge with ``part=True`` leads only from a part to its whole. Cost: linear in the relations.
    """
    steps = nx.DiGraph()
    steps.add_nodes_from(network.graph)
    for part, shortcut in ((True, PART), (False, REFERRAL)):
        for u, v in sorted({(u, v) for u, v in network.of_shortcut(shortcut).edges() if u != v}):
            found = tuple(r for r in network.between(u, v) if shortcut in r.shortcuts)
            steps.add_edge(u, v, part=part, relations=found)
    return steps


def beside_routes(network: Network) -> Mapping[str, Relation]:
    """The referrals that lead somewhere though no route takes them, by IRI.

    They lack an end (no source says who refers), or are of a kind that carries no case along a route, such as
    what a court assigns. Feedback leads nowhere, and what comes down the ladder is no way up.
    """
    return {relation.iri: relation for relation in network.relations.values() if _beside(relation)}


def goals(relation: Relation) -> tuple[Entity, ...]:
    """Where a referral leads: its target, or without one what it is about."""
    return (relation.target,) if relation.target else relation.about


def general_referrals(network: Network) -> Mapping[str, Relation]:
    """The referrals to help as such, by IRI: to a service that stands on no rung and may be any service or none."""
    return {
        relation.iri: relation
        for relation in network.relations.values()
        if REFERRAL in relation.shortcuts and relation.origin and is_general(relation.target)
    }


def is_general(entity: Entity | None) -> bool:
    """Whether something is help as such: a service on no rung."""
    return isinstance(entity, Service) and not entity.rungs


def wholes(steps: nx.DiGraph, start: str) -> frozenset[str]:
    """All that a part acts for: the wholes it belongs to, and theirs.

    >>> steps = nx.DiGraph([("team", "desk")])
    >>> steps.add_edge("coach", "team", part=True)
    >>> sorted(wholes(steps, "coach"))
    ['team']
    """
    found: set[str] = set()
    waiting = [start]
    while waiting:
        node = waiting.pop()
        fresh = {v for _, v, part in steps.out_edges(node, data="part", default=False) if part} - found
        found |= fresh
        waiting += fresh
    return frozenset(found - {start})


def _beside(relation: Relation) -> bool:
    if relation.kind.name != REFERRALS or not goals(relation):
        return False
    if relation.shortcuts:
        return REFERRAL in relation.shortcuts and None in (relation.origin, relation.target)
    return not relation.feedback
