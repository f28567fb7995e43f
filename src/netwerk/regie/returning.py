"""The ways back of cases: which referrals have feedback or a way down to where the case came from, and which end."""

from __future__ import annotations

from typing import TypeAlias

import networkx as nx

from netwerk.model import Entity, Relation
from netwerk.network import Network
from netwerk.regie.base import FEEDBACK
from netwerk.regie.parts import SEAT, kin
from netwerk.regie.rounds import DOWN
from netwerk.regie.steps import REFERRALS
from netwerk.routes.search import PART, REFERRAL

Referral: TypeAlias = tuple[Relation, Entity, Entity]
OFFER = "biedt"


def reached_back(back: nx.DiGraph, belongs: nx.DiGraph, start: str) -> frozenset[str]:
    """Everyone whom feedback or a way down reaches from a node, by one or more steps.

    Definition: a step back leads from whoever has the case, or a part or whole of it, along an edge of
    ``back``; it reaches the node there with its own parts and wholes. ``belongs`` leads from part to whole.
    This is generous on purpose: a referral that still has no way back really has none in the sources.
    On reciprocity in referral networks: Blanken and others (2023), doi 10.1186/s12913-023-10128-z.
    Cost: a breadth-first search, with the parts and wholes of each node it meets.

    >>> back, belongs = nx.DiGraph([("coach", "school")]), nx.DiGraph([("coach", "team")])
    >>> sorted(reached_back(back, belongs, "team"))
    ['school']
    """
    return _Back(back, belongs).reached(start)


class _Back:
    """The ways back of one network, with the parts and wholes of each node, and who is next, looked for once."""

    def __init__(self, back: nx.DiGraph, belongs: nx.DiGraph) -> None:
        self._back, self._belongs = back, belongs
        self._kin: dict[str, frozenset[str]] = {}
        self._next: dict[str, frozenset[str]] = {}

    def reached(self, start: str) -> frozenset[str]:
        arrived: set[str] = set()
        waiting = [start]
        while waiting:
            fresh = self._following(waiting.pop()) - arrived
            arrived |= fresh
            waiting += sorted(fresh)
        return frozenset().union(*map(self._near, arrived))

    def _near(self, node: str) -> frozenset[str]:
        if node not in self._kin:
            self._kin[node] = kin(self._belongs, node)
        return self._kin[node]

    def _following(self, node: str) -> frozenset[str]:
        if node not in self._next:
            own = (u for u in self._near(node) if u in self._back)
            self._next[node] = frozenset(v for u in own for v in self._back.successors(u))
        return self._next[node]


def without_way_back(network: Network) -> tuple[Relation, ...]:
    """The referrals after which neither feedback nor de-escalation reaches the origin again.

    Who has a seat at a table hears what happens there: a seat counts as feedback from the table.
    """
    back = _Back(_back_graph(network), belonging(network))
    referrals = both_named(network)
    targets = dict.fromkeys(target.iri for _, _, target in referrals)
    reached = {target: back.reached(target) for target in targets}
    return tuple(referral for referral, origin, target in referrals if origin.iri not in reached[target.iri])


def referrals(network: Network) -> tuple[Relation, ...]:
    """The referrals from one to another of which the sources name both ends."""
    return tuple(relation for relation, _, _ in both_named(network))


def reciprocity(network: Network) -> tuple[int, int]:
    """How many referral lines have a line straight back, and how many there are.

    A line back is a referral, feedback or de-escalation. Definition: reciprocity; Wasserman and Faust (1994), Social
    Network Analysis, section 13.4. Cost: linear in the relations.
    """
    lines = {(origin.iri, target.iri) for _, origin, target in both_named(network)}
    back = lines | set(_back_lines(network))
    return sum((v, u) in back for u, v in lines), len(lines)


def dead_ends(network: Network) -> frozenset[str]:
    """The destinations of referrals from where no source names any way on or back.

    Definition: a sink. Whatever leads on from a part or whole of a destination, or from who offers it, counts: a
    referral, feedback, a way down, an assignment, also with an open end; and so does help that a body offers itself.
    Cost: linear in the relations, and the parts and wholes of each destination.
    """
    belongs = belonging(network)
    onward = [r for r in network.relations.values() if r.kind.name == REFERRALS]
    leave = {end.iri for r in onward for end in (r.origin, *r.via) if end}
    reached = {target.iri for _, _, target in both_named(network)}
    helps = {provider for provider, _ in network.of_shortcut(OFFER).edges()}
    return frozenset(iri for iri in reached if iri not in helps and leave.isdisjoint(kin(belongs, iri)))


def both_named(network: Network) -> tuple[Referral, ...]:
    """The referrals from one to another of which the sources name both ends, with these."""
    return tuple(
        (relation, relation.origin, relation.target)
        for relation in network.as_one
        if REFERRAL in relation.shortcuts and relation.origin and relation.target
        if relation.origin != relation.target
    )


def leads_back(relation: Relation) -> bool:
    """Whether a relation is feedback or a way down."""
    return DOWN in relation.shortcuts or any(sort.name == FEEDBACK for sort in relation.sorts)


def _back_lines(network: Network) -> list[tuple[str, str]]:
    """The lines of feedback and de-escalation."""
    lines = {
        (u, v)
        for u, v, relation in network.graph.edges(data="relation")
        if any(leads_back(version) for version in network.versions(relation))
    }
    return sorted(lines)


def _back_graph(network: Network) -> nx.DiGraph:
    seats = {(table, member) for member, table in network.of_shortcut(SEAT).edges()}
    return nx.DiGraph(sorted(seats.union(_back_lines(network))))


def belonging(network: Network) -> nx.DiGraph:
    """From part to whole; a service belongs to whoever offers it, who gives feedback for it."""
    parts = network.of_shortcut(PART).edges()
    offers = ((service, provider) for provider, service in network.of_shortcut(OFFER).edges())
    return nx.DiGraph(sorted({*parts, *offers}))
