"""Who belongs to whom: parts, the wholes they act for, and the tables they sit at."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

import networkx as nx

from netwerk.model import Entity
from netwerk.network import Network
from netwerk.routes.search import PART

SEAT = "neemtDeelAan"

GROUP, FUNCTION = "Actorgroep", "Functie"
"""The classes of a collective without one legal form, and of a role or profession."""


def belonging(network: Network) -> nx.DiGraph:
    """From part to whole. Cost: linear in the relations."""
    return nx.DiGraph(sorted(set(network.of_shortcut(PART).edges())))


def seats(network: Network) -> nx.DiGraph:
    """From who has a seat to the body it is in. Cost: linear in the relations."""
    return nx.DiGraph(sorted(set(network.of_shortcut(SEAT).edges())))


def kin(belongs: nx.DiGraph, node: str) -> frozenset[str]:
    """A node with all its parts and wholes, and theirs; not what is another part of the same whole.

    >>> sorted(kin(nx.DiGraph([("coach", "team"), ("nurse", "team"), ("team", "city")]), "coach"))
    ['city', 'coach', 'team']
    """
    if node not in belongs:
        return frozenset({node})
    return frozenset({node, *nx.ancestors(belongs, node), *nx.descendants(belongs, node)})


class Families:
    """The kin of any node, each looked for once."""

    def __init__(self, belongs: nx.DiGraph) -> None:
        self._belongs = belongs
        self._known: dict[str, frozenset[str]] = {}

    def __call__(self, node: str) -> frozenset[str]:
        """The kin of a node."""
        if node not in self._known:
            self._known[node] = kin(self._belongs, node)
        return self._known[node]


def wide(families: Families, sitting: nx.DiGraph, node: str) -> frozenset[str]:
    """A node with its kin, and the bodies that any of them has a seat in.

    >>> sorted(wide(Families(nx.DiGraph([("coach", "team")])), nx.DiGraph([("coach", "table")]), "team"))
    ['coach', 'table', 'team']
    """
    near = families(node)
    return near.union(*(sitting.successors(one) for one in near if one in sitting))


def sides(families: Families, nodes: Iterable[str]) -> list[frozenset[str]]:
    """These nodes by whom they act for: those that are kin of each other together, in their order.

    >>> [sorted(one) for one in sides(Families(nx.DiGraph([("coach", "team")])), ["coach", "school", "team"])]
    [['coach', 'team'], ['school']]
    """
    ordered = list(dict.fromkeys(nodes))
    known = set(ordered)
    together = nx.Graph()
    together.add_nodes_from(ordered)
    together.add_edges_from((u, v) for u in ordered for v in families(u) & known)
    return [frozenset(one) for one in nx.connected_components(together)]


def spokesmen(network: Network, belongs: nx.DiGraph, member: str, seen: AbstractSet[str] = frozenset()) -> list[str]:
    """For whom somebody acts: the wholes above it that act for nobody else, or else itself, by IRI.

    Only a function acts for a group (a manager for the municipalities), and a group for nobody: a municipality among
    others does not speak for them all. ``seen`` are those already passed, where parts go in a circle.
    """
    entities = network.entities
    passed = seen | {member}
    above = [whole for whole in _wholes(belongs, member) if _acts_for(entities[member], entities[whole])]
    found = {party for w in above if w not in passed for party in spokesmen(network, belongs, w, passed)}
    return sorted(found) or [member]


def _wholes(belongs: nx.DiGraph, member: str) -> list[str]:
    return [whole for whole in belongs.successors(member) if whole != member] if member in belongs else []


def _acts_for(part: Entity, whole: Entity) -> bool:
    return whole.kind.name != GROUP or part.kind.name == FUNCTION
