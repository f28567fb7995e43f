"""Whom every referral route to a destination must pass, for all who can reach it at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

import networkx as nx

from netwerk.regie.fast import dominators

Line = tuple[str, str]


class Towards:
    """All routes to one destination: who reaches it, whom each must pass, and which line each must take.

    Definition: node G must be passed from X to Y when it lies on every route from X to Y, that is, when G strictly
    dominates X in the flow graph of the reversed steps rooted at Y. A route follows ``(part*/referral)+``, so it may
    pass from a part to its whole at any step but the last, and passes no node twice. Reference: Lengauer and Tarjan
    (1979), doi 10.1145/357062.357071.

    Made by ``towards_each``: ``above`` is for each node who must be passed next.

    >>> steps = nx.DiGraph([("school", "coach"), ("team", "court")])
    >>> steps.add_edge("coach", "team", part=True)
    >>> (court,) = towards_each(steps, ["court"])
    >>> court.passed("school"), court.lines("school")
    (('coach', 'team'), (('school', 'coach'), ('coach', 'team'), ('team', 'court')))
    """

    def __init__(self, steps: nx.DiGraph, destination: str, above: Mapping[str, str]) -> None:
        self.destination = destination
        self._steps = steps
        self._next = above
        self._only: dict[str, bool] = {}

    def __contains__(self, node: str) -> bool:
        """Whether a route leads from the node to the destination."""
        return node in self._next

    def __iter__(self) -> Iterator[str]:
        """All from where a route leads to the destination, in the order of the steps."""
        return iter(self._next)

    def passed(self, origin: str) -> tuple[str, ...]:
        """The nodes that every route from the origin passes, in order, without both ends."""
        return self._chain(origin)[1:-1]

    def lines(self, origin: str) -> tuple[Line, ...]:
        """The lines that every route from the origin takes, in order."""
        return tuple((u, v) for u, v in pairwise(self._chain(origin)) if self._only_way(u, v))

    def avoids(self, origin: str, node: str) -> bool:
        """Whether a route leads from the origin that does not pass the node."""
        return origin == self.destination or (origin in self and origin != node and node not in self.passed(origin))

    def _chain(self, origin: str) -> tuple[str, ...]:
        found = [origin]
        while found[-1] != self.destination:
            found.append(self._next[found[-1]])
        return tuple(found)

    def _only_way(self, node: str, following: str) -> bool:
        """Whether every route takes the line from a node to the one that all routes from there pass next.

        It does where the line is there, and each other step from the node only leads on through the node itself.
        """
        if node not in self._only:
            self._only[node] = self._leads(node, following) and not any(
                self._leads(node, other) and node not in self._chain(other)
                for other in self._steps.successors(node)
                if other not in (following, node) and (other in self or other == self.destination)
            )
        return self._only[node]

    def _leads(self, node: str, following: str) -> bool:
        """Whether a route takes this step: into the destination only by a referral."""
        if not self._steps.has_edge(node, following):
            return False
        return following != self.destination or not self._steps.edges[node, following].get("part", False)


def towards_each(steps: nx.DiGraph, destinations: Iterable[str]) -> Iterator[Towards]:
    """All routes to each of some destinations, one after another.

    ``steps`` is a graph in which an edge with ``part=True`` leads only from a part to its whole and any other edge is a
    referral. Cost: a dominator tree for each destination, near linear in the edges.
    """
    back = nx.DiGraph()
    back.add_nodes_from(steps)
    back.add_edges_from((v, u) for u, v in steps.edges)
    for destination in destinations:
        joining = steps.in_edges(destination, data="part", default=False)
        parts = [(destination, part) for part, _, joins in joining if joins]
        back.remove_edges_from(parts)
        yield Towards(steps, destination, dominators(back, destination) if destination in back else {})
        back.add_edges_from(parts)
