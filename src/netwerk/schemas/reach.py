"""What can be reached from one actor: every line on a route from it, and where the sources leave a referral open.

A route follows ``(nw:onderdeelVan*/nw:verwijstNaar)+`` and passes nobody twice, as in ``netwerk.routes``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import networkx as nx

from netwerk.errors import InputError
from netwerk.model import Area, Entity, Relation, RelationKind
from netwerk.network import Network
from netwerk.regie.steps import beside_routes
from netwerk.routes.search import PART, REFERRAL, Filter
from netwerk.wording import join_words

Line = tuple[str, str]
Lines = Mapping[Line, tuple[Relation, ...]]
RULE = Filter()


@dataclass(frozen=True)
class Reach:
    """What the sources say of how a case gets on from ``origin``.

    ``lines`` are all steps on routes from it, with the relations that make them. ``open_ends`` are referrals by
    somebody on those routes of which no source says where they lead; ``beside`` leads somewhere though no route
    takes it, such as what a table assigns. ``searched`` are the kinds of relation that routes follow here.
    """

    origin: Entity
    lines: Lines
    open_ends: tuple[Relation, ...]
    beside: tuple[Relation, ...]
    searched: tuple[RelationKind, ...]


def reach(network: Network, origin: Entity) -> Reach:
    """All that a case can reach from an actor in one municipality, and the areas that lies in.

    Cost: a dominator tree, near linear in the relations. Raises InputError when the network holds several
    municipalities and the ways from the actor differ between them, as a route never joins those.
    """
    ways = Ways(network)
    found = {area: ways.within(origin, area.chain if area else ()) for area in network.areas or (None,)}
    telling = {area: one for area, one in found.items() if one.lines or one.open_ends}
    if len({(frozenset(one.lines.items()), one.open_ends) for one in telling.values()}) > 1:
        raise InputError(_several(origin, [area for area in telling if area]))
    return next(iter(telling.values()), next(iter(found.values())))


class Ways:
    """The ways in a network by municipality, which are worked out once for all actors that are asked about."""

    def __init__(self, network: Network) -> None:
        """The ways in this network."""
        self.network = network
        self._found: dict[tuple[str, ...], tuple[nx.DiGraph, list[Relation]]] = {}

    def lines(self, origin: Entity) -> dict[Area | None, Lines]:
        """All steps on routes from an actor, by municipality where it has any; by None in a network of no area."""
        leading = self.network.graph.out_edges(origin.iri, data="relation")
        near = {area for _, _, one in leading for version in self.network.versions(one) for area in version.areas}
        chains = {area: area.chain if area else () for area in self.network.areas or (None,)}
        return {
            area: lines
            for area, chain in chains.items()
            if (not chain or not near.isdisjoint(chain)) and (lines := self._lines(origin, chain))
        }

    def within(self, origin: Entity, chain: tuple[str, ...]) -> Reach:
        """What an actor reaches in a municipality and the areas it lies in."""
        lines, (_, open_ends) = self._lines(origin, chain), self._followed(chain)
        passed = {origin.iri, *(name for line in lines for name in line)}
        return Reach(
            origin,
            lines,
            tuple(r for r in open_ends if r.origin and r.origin.iri in passed),
            tuple(
                relation
                for relation in beside_routes(self.network).values()
                if _holds_in(relation, chain) and relation.origin and relation.origin.iri in passed
                if not _is_open(relation)
            ),
            _kinds(r for r in self.network.relations.values() if _holds_in(r, chain) and RULE.admits(r)),
        )

    @cached_property
    def _edges(self) -> list[tuple[str, str, Relation]]:
        return list(self.network.graph.edges(data="relation"))

    @cached_property
    def _by_area(self) -> dict[str, list[int]]:
        """By area which of the edges hold there."""
        found: dict[str, list[int]] = {}
        for place, (_, _, relation) in enumerate(self._edges):
            for area in {area for version in self.network.versions(relation) for area in version.areas}:
                found.setdefault(area, []).append(place)
        return found

    def _lines(self, origin: Entity, chain: tuple[str, ...]) -> Lines:
        steps, open_ends = self._followed(chain)
        going_on = {relation.origin.iri for relation in open_ends if relation.origin}
        on_routes = _on_routes(steps, origin.iri, going_on) if origin.iri in steps else ()
        return {line: steps.edges[line]["relations"] for line in on_routes}

    def _followed(self, chain: tuple[str, ...]) -> tuple[nx.DiGraph, list[Relation]]:
        """The steps that routes may take, and the referrals of which no source says where they lead."""
        if chain not in self._found:
            open_ends = [r for r in self.network.as_one if _holds_in(r, chain) and _is_open(r)]
            self._found[chain] = self._steps(chain), open_ends
        return self._found[chain]

    def _steps(self, chain: tuple[str, ...]) -> nx.DiGraph:
        """The lines that a route may follow; ``part`` on one that leads only from a part to its whole."""
        places = sorted({place for area in chain or self._by_area for place in self._by_area.get(area, ())})
        steps = nx.DiGraph()
        for u, v, relation in (self._edges[place] for place in places):
            followed = [one for one in self.network.versions(relation) if RULE.admits(one) and _holds_in(one, chain)]
            if u != v and followed:
                known = steps.edges[u, v]["relations"] if steps.has_edge(u, v) else ()
                every = (*known, followed[0])
                steps.add_edge(u, v, relations=every, part=all(PART in one.shortcuts for one in every))
        return steps


def _several(origin: Entity, areas: Iterable[Area]) -> str:
    names = join_words(sorted(area.label for area in areas), "of")
    return f"Vanaf {origin.label} lopen de wegen per gebied anders; kies er een met --gebied: {names}."


def _holds_in(relation: Relation, chain: Sequence[str]) -> bool:
    return not chain or not set(chain).isdisjoint(relation.areas)


def _is_open(relation: Relation) -> bool:
    return REFERRAL in relation.shortcuts and relation.origin is not None and relation.target is None


def _on_routes(steps: nx.DiGraph, origin: str, going_on: set[str]) -> list[Line]:
    """The lines on routes from the origin: none leads back to whom every way to its start has passed.

    A step from part to whole counts only where the whole refers a case on; ``going_on`` are those of whom the
    sources say that they do, but not where to.
    """
    above = {**nx.immediate_dominators(steps, origin), origin: origin}
    onward = [(u, v) for u, v in steps.edges if u in above and v not in _passed(above, u)]
    referring = {u for u, v in onward if not steps.edges[u, v]["part"]} | going_on
    parts = nx.DiGraph((v, u) for u, v in onward if steps.edges[u, v]["part"])
    active = referring.union(*(nx.descendants(parts, whole) for whole in referring if whole in parts))
    kept = nx.DiGraph((u, v) for u, v in onward if not steps.edges[u, v]["part"] or v in active)
    reached = {origin} | (nx.descendants(kept, origin) if origin in kept else set())
    return sorted(line for line in kept.edges if line[0] in reached)


def _passed(above: Mapping[str, str], node: str) -> set[str]:
    """The node and all that every way to it passes."""
    found = {node}
    while node in above and above[node] not in found:
        node = above[node]
        found.add(node)
    return found


def _kinds(relations: Iterable[Relation]) -> tuple[RelationKind, ...]:
    kinds = {kind.iri: kind for relation in relations for kind in relation.sorts or (relation.kind,)}
    return tuple(kinds[iri] for iri in sorted(kinds))
