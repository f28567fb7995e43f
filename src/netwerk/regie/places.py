"""From where routes are followed and where they lead: finding places and destinations, within what can be computed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import networkx as nx

from netwerk.model import Actor
from netwerk.network import Network
from netwerk.regie.thresholds import FINDING_RUNGS, PLACES

MEETING = "Overleg"
"""The class of what is only a meeting."""


def finding_places(network: Network, steps: nx.DiGraph) -> tuple[str, ...]:
    """The actors on the FINDING_RUNGS, by IRI: where people first find help. A meeting is none: nobody comes in there.

    Of more than PLACES those from where most referrals and parts lead on.
    """
    return _most(_every_place(network), dict(steps.out_degree()))


def destinations(steps: nx.DiGraph) -> tuple[str, ...]:
    """Where referrals lead, by IRI; of more than PLACES those that most lead to."""
    found = referred(steps)
    return _most(sorted(found), found)


def limits(network: Network, steps: nx.DiGraph) -> tuple[str, ...]:
    """What a reader must know where a network is too large to follow all routes."""
    every = len(_every_place(network))
    targets = len(referred(steps))
    found = []
    if every > PLACES:
        found.append(f"Gerekend vanaf {PLACES} van de {every} vindplaatsen: die met de meeste verwijzingen.")
    if targets > PLACES:
        found.append(f"Gerekend naar {PLACES} van de {targets} bestemmingen: die met de meeste verwijzingen.")
    return tuple(found)


def _every_place(network: Network) -> list[str]:
    return [
        iri
        for iri, entity in network.entities.items()
        if isinstance(entity, Actor) and entity.kind.name != MEETING
        if any(rung.name in FINDING_RUNGS for rung in entity.rungs)
    ]


def referred(steps: nx.DiGraph) -> Counter[str]:
    """How many refer to each destination, by IRI."""
    return Counter(target for _, target, part in steps.edges(data="part", default=False) if not part)


def _most(nodes: Sequence[str], weight: Mapping[str, int]) -> tuple[str, ...]:
    """The first PLACES by weight, in the order of IRI."""
    if len(nodes) <= PLACES:
        return tuple(nodes)
    return tuple(sorted(sorted(nodes, key=lambda node: (-weight[node], node))[:PLACES]))
