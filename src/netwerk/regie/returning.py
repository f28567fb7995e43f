"""The ways back of cases: which referrals have feedback or a way down to where the case came from, and which end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_
from typing import TypeAlias

import networkx as nx

from netwerk.model import Entity, Relation
from netwerk.network import Network
from netwerk.regie.base import FEEDBACK
from netwerk.regie.parts import SEAT, Families, kin
from netwerk.regie.rounds import DOWN
from netwerk.regie.steps import REFERRALS
from netwerk.regie.thresholds import OWN_RUNGS
from netwerk.routes.search import PART, REFERRAL

Pair: TypeAlias = tuple[str, str]
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
    arrived: set[str] = set()
    waiting = [start]
    while waiting:
        own = kin(belongs, waiting.pop())
        fresh = {v for u in own if u in back for v in back.successors(u)} - arrived
        arrived |= fresh
        waiting += sorted(fresh)
    return frozenset(member for node in arrived for member in kin(belongs, node))


def unreached(back: nx.DiGraph, families: Families, pairs: Iterable[Pair]) -> frozenset[Pair]:
    """Of pairs of who has a case and who sent it, those where nothing reaches back.

    The same as looking for the one in ``reached_back`` of the other, for many pairs at once: those that reach each
    other are one component, and each reaches what its successors do, as the bits of a number. Cost: linear in the
    steps, times the number of those reached over 64.
    """
    every = tuple(dict.fromkeys(pairs))
    step = _steps_back(back, families, dict.fromkeys(start for start, _ in every))
    bit = {node: 1 << place for place, node in enumerate(step)}
    reached = _closure(step, bit)
    home = {node: sum(bit[member] for member in families(node) if member in bit) for _, node in every}
    return frozenset((start, end) for start, end in every if not reached[start] & home[end])


def _steps_back(back: nx.DiGraph, families: Families, starts: Iterable[str]) -> nx.DiGraph:
    """From each node, and from whom these reach, straight to whom it or its kin gives feedback or a way down."""
    step = nx.DiGraph()
    step.add_nodes_from(starts)
    waiting = list(step)
    while waiting:
        node = waiting.pop()
        onward = sorted({v for own in families(node) if own in back for v in back.successors(own)})
        waiting += [v for v in onward if v not in step]
        step.add_edges_from((node, v) for v in onward)
    return step


def _closure(step: nx.DiGraph, bit: Mapping[str, int]) -> dict[str, int]:
    """For each node whom it reaches by one or more steps, as bits."""
    whole = nx.condensation(step)
    reached: dict[int, int] = {}
    for component in reversed(list(nx.topological_sort(whole))):
        own = {v for node in whole.nodes[component]["members"] for v in step.successors(node)}
        bits = reduce(or_, (bit[v] for v in own), 0)
        reached[component] = reduce(or_, (reached[after] for after in whole.successors(component)), bits)
    return {node: reached[component] for node, component in whole.graph["mapping"].items()}


def without_way_back(network: Network) -> tuple[Relation, ...]:
    """The referrals after which neither feedback nor de-escalation reaches the origin again.

    Who has a seat at a table hears what happens there: a seat counts as feedback from the table.
    """
    every = both_named(network)
    pairs = ((target.iri, origin.iri) for _, origin, target in every)
    lacking = unreached(_back_graph(network), Families(belonging(network)), pairs)
    return tuple(referral for referral, origin, target in every if (target.iri, origin.iri) in lacking)


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
    """The referrals from one to another of which the sources name both ends, with these.

    Whoever stands on the lowest rung alone asks for help, and refers nobody: a family that reports itself is left out.
    """
    return tuple(
        (relation, relation.origin, relation.target)
        for relation in network.as_one
        if REFERRAL in relation.shortcuts and relation.origin and relation.target
        if relation.origin != relation.target and not _is_family(relation.origin)
    )


def _is_family(entity: Entity) -> bool:
    rungs = getattr(entity, "rungs", ())
    return bool(rungs) and all(rung.name == OWN_RUNGS[0] for rung in rungs)


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
