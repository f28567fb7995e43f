"""What is lost when an actor or a line falls away: routes to help, and the joining of parties at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import networkx as nx

from netwerk.model import Service
from netwerk.network import Network
from netwerk.regie.passing import Line, Towards, towards_each
from netwerk.regie.places import destinations, finding_places
from netwerk.regie.reach import Pair, is_help
from netwerk.regie.steps import beside_routes, general_referrals, goals, is_general, wholes

Part = str | tuple[str, ...]


@dataclass(frozen=True)
class Losses:
    """The pairs of finding place and help that have a route, and those that lose every route without an actor or line.

    Only what some pair cannot do without is in ``actors`` and ``lines``. ``otherwise`` holds for each the pairs for
    which the sources name something else that is no route: a referral of which they do not say who refers, one that
    someone decides on, or one to help as such.
    """

    pairs: frozenset[Pair]
    actors: Mapping[str, frozenset[Pair]]
    lines: Mapping[Line, frozenset[Pair]]
    otherwise: Mapping[str | Line, frozenset[Pair]]


def losses(network: Network, steps: nx.DiGraph) -> Losses:
    """Which routes are lost when one actor, or all referrals from one to another, fall away.

    Definition: the reachability lost without G is the number of pairs (X, Y) of a finding place and help, neither of
    them G, with a route in the network but none in the network without G; see ``Towards``. What a finding place is part
    of is not lost to it, nor is belonging a line that can fail. On such loss in networks of care: Blanken and others
    (2022), doi 10.1108/JHOM-07-2021-0281. Cost: a dominator tree for each destination.
    """
    own = {place: wholes(steps, place) for place in finding_places(network, steps)}
    pairs: set[Pair] = set()
    actors: dict[str, set[Pair]] = defaultdict(set)
    lines: dict[Line, set[Pair]] = defaultdict(set)
    otherwise: dict[str | Line, set[Pair]] = defaultdict(set)
    beside = _Beside(network, steps)
    for towards in towards_each(steps, (one for one in destinations(steps) if is_help(network.entities[one]))):
        for place in (one for one in own if one in towards and towards.destination not in own[one]):
            pair = place, towards.destination
            pairs.add(pair)
            needed: list[str | Line] = [*(set(towards.passed(place)) - own[place]), *towards.lines(place)]
            for link in needed:
                (actors[link] if isinstance(link, str) else lines[link]).add(pair)
                if beside.leads(towards, place, link):
                    otherwise[link].add(pair)
    return Losses(
        frozenset(pairs),
        {node: frozenset(actors[node]) for node in sorted(actors)},
        {line: frozenset(lines[line]) for line in sorted(lines) if not steps.edges[line].get("part")},
        {link: frozenset(some) for link, some in otherwise.items()},
    )


class _Beside:
    """What the sources name that leads to help though no route takes it, for one network."""

    def __init__(self, network: Network, steps: nx.DiGraph) -> None:
        self._entities = network.entities
        self._referrals = [
            (frozenset({r.origin.iri, *wholes(steps, r.origin.iri)}) if r.origin else frozenset(), goal.iri)
            for r in beside_routes(network).values()
            for goal in goals(r)
        ]
        self._general = {r.origin.iri for r in general_referrals(network).values() if r.origin}
        self._known: dict[tuple[str, str | Line], bool] = {}

    def leads(self, towards: Towards, place: str, without: str | Line) -> bool:
        """Whether there is something else from a finding place to a destination without an actor or line."""
        goal = self._entities[towards.destination]
        if place in self._general and isinstance(goal, Service) and not is_general(goal):
            return True
        key = towards.destination, without
        if key not in self._known:
            self._known[key] = any(
                without not in senders and _does_without(towards, goal, without) for senders, goal in self._referrals
            )
        return self._known[key]


def _does_without(towards: Towards, start: str, link: str | Line) -> bool:
    """Whether from somewhere the destination is reached without an actor or line."""
    if isinstance(link, str):
        return towards.avoids(start, link)
    return start == towards.destination or (start in towards and link not in towards.lines(start))


def cut_off(graph: nx.Graph) -> dict[str, int]:
    """For each articulation point how many others lose the largest part of its component when it falls away.

    Definition: an articulation point is a node without which its component falls apart; what is cut off is all but the
    largest of the parts, read from the tree of blocks. Reference: Hopcroft and Tarjan (1973), doi
    10.1145/362248.362272. Cost: linear in the edges.

    >>> cut_off(nx.Graph(["ab", "bc", "cd", "ce"]))
    {'b': 1, 'c': 2}
    """
    parts: dict[str, list[int]] = defaultdict(list)
    for tree in _block_trees(graph):
        for over, under in tree.edges:
            if isinstance(over, str):
                parts[over].append(tree.sizes[under])
            else:
                parts[str(under)].append(tree.total - tree.sizes[under])
    return {node: sum(parts[node]) - max(parts[node]) for node in graph if len(parts[node]) > 1}


def stranded(graph: nx.Graph, actor: str) -> frozenset[str]:
    """Who loses the largest part of its component when an actor falls away; see ``cut_off``. Cost: linear in the edges.

    >>> sorted(stranded(nx.Graph(["ab", "bc", "cd", "ce"]), "c"))
    ['d', 'e']
    """
    left = graph.subgraph(nx.node_connected_component(graph, actor) - {actor})
    parts = sorted(nx.connected_components(left), key=lambda some: (len(some), min(some)))
    return frozenset().union(*parts[:-1])


def bridges(graph: nx.Graph) -> dict[Line, int]:
    """For each line without which a component falls in two, how many nodes the smaller half has.

    Definition: a bridge is a block of two nodes. Reference: Tarjan (1974), doi 10.1016/0020-0190(74)90003-9. Cost:
    linear in the edges.

    >>> bridges(nx.Graph(["ab", "bc", "ca", "cd", "de"]))
    {('c', 'd'): 2, ('d', 'e'): 1}
    """
    found: dict[Line, int] = {}
    for tree in _block_trees(graph):
        for over, under in tree.edges:
            if isinstance(over, tuple) and len(over) == 2:
                found[over[0], over[1]] = min(tree.sizes[under], tree.total - tree.sizes[under])
    return {line: found[line] for line in sorted(found)}


def half(graph: nx.Graph, line: Line) -> tuple[str, ...]:
    """The smaller half of what a line joins when that falls away, by name.

    >>> half(nx.Graph(["ab", "bc", "ca", "cd"]), ("c", "d"))
    ('d',)
    """
    without = nx.restricted_view(graph, [], [line])
    one, other = (tuple(sorted(nx.node_connected_component(without, end))) for end in line)
    return min(one, other, key=lambda members: (len(members), members))


@dataclass(frozen=True)
class _Tree:
    """The nodes of a component and its blocks (the nodes of each, by name) as a tree, from the top down.

    ``sizes`` is how many nodes stand at or below each, ``total`` how many there are.
    """

    edges: tuple[tuple[Part, Part], ...]
    sizes: Mapping[Part, int]
    total: int


def _block_trees(graph: nx.Graph) -> Iterator[_Tree]:
    forest = nx.Graph()
    for block in map(tuple, map(sorted, nx.biconnected_components(graph))):
        forest.add_edges_from((block, node) for node in block)
    seen: set[Part] = set()
    for root in (node for node in graph if node in forest):
        if root in seen:
            continue
        edges = tuple(nx.dfs_edges(forest, root))
        sizes: dict[Part, int] = {part: int(isinstance(part, str)) for edge in edges for part in edge}
        for over, under in reversed(edges):
            sizes[over] += sizes[under]
        seen |= set(sizes)
        yield _Tree(edges, sizes, sizes[root])
