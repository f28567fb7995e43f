"""The search for routes between two actors: who passes a case on to whom, until it is where it can be helped.

A route follows ``(nw:onderdeelVan*/nw:verwijstNaar)+``: a part acts as the whole it belongs to, a seat at a
table does not. So it may pass from a part to the whole at any step but the last.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, takewhile

import networkx as nx

from netwerk.model import Entity, Relation, RelationKind
from netwerk.network import Network

PART = "onderdeelVan"
REFERRAL = "verwijstNaar"
Path = tuple[str, ...]


@dataclass(frozen=True)
class Filter:
    """Which lines a route may follow.

    ``shortcuts`` are the properties that carry a case; ``sorts`` (names of kinds) narrows them further when
    given; ``age`` leaves out lines for other ages; ``stated_only`` leaves out inferred ones.
    """

    shortcuts: frozenset[str] = frozenset({REFERRAL})
    sorts: frozenset[str] = frozenset()
    age: int | None = None
    stated_only: bool = False

    def admits(self, relation: Relation) -> bool:
        """Whether a route may follow this relation."""
        if PART in relation.shortcuts:
            return not (self.stated_only and relation.inferred)
        return (
            _carries(relation, self)
            and (not self.sorts or bool(self.sorts & {sort.name for sort in relation.sorts}))
            and not (self.stated_only and relation.inferred)
            and _fits_age(relation, self.age)
        )


@dataclass(frozen=True)
class Step:
    """One step of a route: every relation that makes it possible."""

    origin: Entity
    target: Entity
    relations: tuple[Relation, ...]


@dataclass(frozen=True)
class Routes:
    """The answer: routes from one entity to another, shortest first.

    ``searched`` holds the kinds of relation that could have been followed in this network; ``limited`` says that
    there are more routes than the limit. ``beside`` are the referrals at either end that no route can follow: the
    source leaves an end open, or they are of a kind that passes no case on.
    """

    origin: Entity
    target: Entity
    found: tuple[tuple[Step, ...], ...]
    searched: tuple[RelationKind, ...]
    limited: bool = False
    beside: tuple[Relation, ...] = ()


def shortest(network: Network, origin: Entity, target: Entity, rule: Filter | None = None) -> Routes:
    """All routes of the least number of steps.

    Cost: a breadth-first search for each municipality in the network, and the number of routes.
    """
    rule = rule or Filter()
    graphs = _graphs(network, rule, origin, target)
    ways = _by_path((path, graph) for graph in graphs for path in _shortest(graph, origin, target))
    least = min(map(len, ways), default=0)
    return _answer(network, origin, target, {path: ways[path] for path in sorted(ways) if len(path) == least}, rule)


def simple(
    network: Network, origin: Entity, target: Entity, rule: Filter | None = None, most: int = 25, longest: int = 8
) -> Routes:
    """The routes that pass no actor twice, shortest first: at most ``most``, of at most ``longest`` steps.

    Cost: Yen's algorithm, a breadth-first search for each step of each route found.
    """
    rule = rule or Filter()
    ways = _by_path(
        (path, graph)
        for graph in _graphs(network, rule, origin, target)
        for path in islice(_simple(graph, origin, target, longest), most + 1)
    )
    ordered = sorted(ways, key=lambda path: (len(path), path))
    kept = {path: ways[path] for path in ordered[:most]}
    return _answer(network, origin, target, kept, rule, limited=len(ordered) > most)


def _graphs(network: Network, rule: Filter, origin: Entity, target: Entity) -> Iterator[nx.DiGraph]:
    """The lines a route may follow, for each municipality apart; the last step is never from part to whole.

    ``relations`` on a line are those that make the step there.
    """
    for chain in [area.chain for area in network.areas] or [()]:
        graph = nx.DiGraph()
        for u, v, relation in network.graph.edges(data="relation"):
            into_end = v == target.iri and not _carries(relation, rule)
            followed = tuple(one for one in network.versions(relation) if _follows(one, chain, rule))
            if u != v and not into_end and followed:
                known = graph.edges[u, v]["relations"] if graph.has_edge(u, v) else ()
                graph.add_edge(u, v, relations=(*known, *followed))
        if origin.iri in graph and target.iri in graph and origin.iri != target.iri:
            yield graph


def _follows(relation: Relation, chain: Sequence[str], rule: Filter) -> bool:
    return (not chain or not set(chain).isdisjoint(relation.areas)) and rule.admits(relation)


def _by_path(found: Iterable[tuple[Path, nx.DiGraph]]) -> dict[Path, list[nx.DiGraph]]:
    ways: dict[Path, list[nx.DiGraph]] = {}
    for path, graph in found:
        ways.setdefault(path, []).append(graph)
    return ways


def _shortest(graph: nx.DiGraph, origin: Entity, target: Entity) -> Iterator[Path]:
    if nx.has_path(graph, origin.iri, target.iri):
        yield from map(tuple, nx.all_shortest_paths(graph, origin.iri, target.iri))


def _simple(graph: nx.DiGraph, origin: Entity, target: Entity, longest: int) -> Iterator[Path]:
    if nx.has_path(graph, origin.iri, target.iri):
        paths = map(tuple, nx.shortest_simple_paths(graph, origin.iri, target.iri))
        yield from takewhile(lambda path: len(path) <= longest + 1, paths)


def _answer(
    network: Network,
    origin: Entity,
    target: Entity,
    ways: Mapping[Path, Sequence[nx.DiGraph]],
    rule: Filter,
    limited: bool = False,
) -> Routes:
    found = tuple(tuple(_step(network, graphs, *step) for step in pairwise(path)) for path, graphs in ways.items())
    return Routes(origin, target, found, _searched(network, rule), limited, _beside(network, origin, target, rule))


def _beside(network: Network, origin: Entity, target: Entity, rule: Filter) -> tuple[Relation, ...]:
    return tuple(
        relation
        for relation in network.relations.values()
        if relation.kind.name == "Verwijzing"
        and (relation.target == target or (relation.origin == origin and relation.target is None))
        and (relation.origin is None or relation.target is None or not _carries(relation, rule))
    )


def _step(network: Network, graphs: Sequence[nx.DiGraph], origin: str, target: str) -> Step:
    """A step with what makes it possible in the municipalities where the route was found, and nowhere else."""
    relations = {r.iri: r for graph in graphs for r in graph.edges[origin, target]["relations"]}
    return Step(network.entities[origin], network.entities[target], tuple(relations.values()))


def _searched(network: Network, rule: Filter) -> tuple[RelationKind, ...]:
    kinds = {
        kind.iri: kind
        for relation in network.relations.values()
        if rule.admits(relation)
        for kind in relation.sorts or (relation.kind,)
    }
    return tuple(kinds[iri] for iri in sorted(kinds))


def _carries(relation: Relation, rule: Filter) -> bool:
    return bool(relation.shortcuts & rule.shortcuts)


def _fits_age(relation: Relation, age: int | None) -> bool:
    if age is None:
        return True
    return (relation.age_from or 0) <= age and (relation.age_to is None or age <= relation.age_to)
