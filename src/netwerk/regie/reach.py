"""From which finding place which help can be reached, in how many referrals, along how many independent ways."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

import networkx as nx

from netwerk.model import Entity, Relation, Service
from netwerk.network import Network
from netwerk.regie.flow import Lines
from netwerk.regie.places import destinations, finding_places
from netwerk.regie.steps import wholes
from netwerk.regie.thresholds import OWN_RUNGS

Pair = tuple[str, str]
IN, OUT, ARRIVED = "in", "out", "arrived"


@dataclass(frozen=True)
class Way:
    """How help is reached: in how many referrals at the least, and along how many ways that share nobody."""

    referrals: int
    ways: int


@dataclass(frozen=True)
class Reach:
    """The finding places and the help that some of them reach, by IRI, and the way of each pair that has one."""

    places: tuple[str, ...]
    helps: tuple[str, ...]
    found: Mapping[Pair, Way]

    def reached_from(self, place: str) -> tuple[str, ...]:
        """The help that a finding place reaches."""
        return tuple(one for one in self.helps if (place, one) in self.found)


def reach(network: Network, steps: nx.DiGraph) -> Reach:
    """From which finding place which help can be reached along referral routes.

    Definition: see ``referrals_to`` and ``Ways``. Help is a service, or an actor on a rung above the OWN_RUNGS. A
    finding place does not reach what it is part of. Cost: a search for each destination and a maximal flow for each
    pair.
    """
    places = finding_places(network, steps)
    own = {place: wholes(steps, place) for place in places}
    ways = Ways(steps)
    found: dict[Pair, Way] = {}
    for destination in destinations(steps):
        if not is_help(network.entities[destination]):
            continue
        least = referrals_to(steps, destination)
        for place in places:
            if place in least and destination not in own[place]:
                found[place, destination] = Way(least[place][0], ways.count({place, *own[place]}, destination))
    return Reach(places, tuple(dict.fromkeys(help_ for _, help_ in found)), found)


def referrals_to(steps: nx.DiGraph, destination: str) -> dict[str, tuple[int, str]]:
    """For all who reach a destination the least number of referrals on a route, and where such a route goes next.

    Definition: a shortest path along ``(part*/referral)+`` that passes the destination only at its end, in which acting
    for a whole costs nothing. Cost: a breadth-first search.

    >>> steps = nx.DiGraph([("school", "coach"), ("team", "court")])
    >>> steps.add_edge("coach", "team", part=True)
    >>> referrals_to(steps, "court")
    {'team': (1, 'court'), 'coach': (1, 'team'), 'school': (2, 'coach')}
    """
    found: dict[str, tuple[int, str]] = {}
    waiting = deque([(0, destination, "")])
    while waiting:
        cost, node, following = waiting.popleft()
        if node in found or node not in steps:
            continue
        found[node] = cost, following
        for before, line in steps.pred[node].items():
            if not line.get("part"):
                waiting.append((cost + 1, before, node))
            elif node != destination:
                waiting.appendleft((cost, before, node))
    found.pop(destination, None)
    return found


def route(onward: Mapping[str, tuple[int, str]], origin: str) -> tuple[str, ...]:
    """A route with the least number of referrals, by what ``referrals_to`` found.

    >>> route(referrals_to(nx.DiGraph([("school", "coach"), ("coach", "court")]), "court"), "school")
    ('school', 'coach', 'court')
    """
    found = [origin]
    while found[-1] in onward:
        found.append(onward[found[-1]][1])
    return tuple(found)


class Routes:
    """A best route for any pair, with the search towards each destination done once."""

    def __init__(self, steps: nx.DiGraph) -> None:
        self._steps = steps
        self._onward: dict[str, dict[str, tuple[int, str]]] = {}

    def relations(self, pairs: Iterable[Pair]) -> tuple[Relation, ...]:
        """The relations along a route of each pair with the least number of referrals, each once."""
        found: dict[str, Relation] = {}
        for place, help_ in pairs:
            if help_ not in self._onward:
                self._onward[help_] = referrals_to(self._steps, help_)
            for u, v in pairwise(route(self._onward[help_], place)):
                found |= {relation.iri: relation for relation in self._steps.edges[u, v]["relations"]}
        return tuple(found.values())


class Ways:
    """Independent ways along referral routes.

    Definition: ways are independent when they share no line, and no node but the origin, the wholes that it acts for,
    and the destination; by Menger's theorem there are as many as the least number of nodes and lines straight to the
    destination that cut all of them. Reference: Menger (1927), doi 10.4064/fm-10-1-96-115. Cost: a maximal flow for
    each pair.

    >>> steps = nx.DiGraph([("school", "coach"), ("school", "doctor"), ("coach", "court"), ("doctor", "court")])
    >>> Ways(steps).count({"school"}, "court")
    2
    """

    def __init__(self, steps: nx.DiGraph) -> None:
        through = [((node, IN), (node, OUT)) for node in steps]
        between = [((u, OUT), (v, IN)) for u, v in steps.edges]
        last = [((u, OUT), (v, ARRIVED)) for u, v, part in steps.edges(data="part", default=False) if not part]
        self._lines = Lines([*through, *between, *last])

    def count(self, origins: set[str], destination: str) -> int:
        """How many independent ways lead from an origin, and the wholes it acts for, to a destination."""
        starts = [(origin, OUT) for origin in sorted(origins)]
        return self._lines.flow_from(starts, (destination, ARRIVED), closed=[(destination, IN)])


def is_help(entity: Entity) -> bool:
    """Whether something is help that a finding place can turn to: a service, or an actor above the OWN_RUNGS."""
    rungs = getattr(entity, "rungs", ())
    return isinstance(entity, Service) or any(rung.name not in OWN_RUNGS for rung in rungs)
