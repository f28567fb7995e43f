"""The steps up the ladder from one role, at a glance: whom each referral leads to, and where that refers on to."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import replace

from netwerk import wording
from netwerk.maps.zones import NO_RUNG, own_rung
from netwerk.model import Actor, Area, Entity, Relation, passages_of
from netwerk.network import Network
from netwerk.roles.base import Goal, Rise
from netwerk.routes.search import PART
from netwerk.schemas.reach import Lines, Ways


def ladder(ways: Ways, actor: Actor) -> tuple[Rise, ...]:
    """The steps on routes from an actor, in order; those that only lead back are left out.

    The area is named where the steps differ between the municipalities of the network.
    """
    found = {area: _rises(ways.network, actor, lines) for area, lines in ways.lines(actor).items()}
    told: dict[tuple[Rise, ...], list[Area | None]] = {}
    for area, rises in found.items():
        if rises:
            told.setdefault(rises, []).append(area)
    if len(told) == 1:
        return next(iter(told))
    return tuple(_in(rise, areas) for rises, areas in told.items() for rise in rises)


def _in(rise: Rise, areas: Iterable[Area | None]) -> Rise:
    return Rise(rise.number, rise.tail, rise.goals, wording.join_words([area.label for area in areas if area]))


def _rises(network: Network, actor: Actor, lines: Lines) -> tuple[Rise, ...]:
    away = _distances(actor.iri, lines)
    goals: dict[tuple[int, str], list[Goal]] = defaultdict(list)
    for (tail, head), relations in sorted(lines.items()):
        if not _is_part(relations) and away[head] == away[tail] + 1:
            goals[away[head], tail].append(_goal(network, network.entities[head], relations))
    ordered = sorted(goals, key=lambda step: (step[0], _place(network.entities[step[1]])))
    return tuple(Rise(number, network.entities[tail], _together(goals[number, tail])) for number, tail in ordered)


def _distances(start: str, lines: Lines) -> Mapping[str, int]:
    """How many referrals it takes to get to each; from a part to its whole takes none."""
    onward: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for (tail, head), relations in sorted(lines.items()):
        onward[tail].append((head, 0 if _is_part(relations) else 1))
    found, waiting = {start: 0}, deque([start])
    while waiting:
        tail = waiting.popleft()
        for head, cost in onward[tail]:
            if head not in found or found[tail] + cost < found[head]:
                found[head] = found[tail] + cost
                (waiting.append if cost else waiting.appendleft)(head)
    return found


def _is_part(relations: Iterable[Relation]) -> bool:
    return all(PART in relation.shortcuts for relation in relations)


def _goal(network: Network, entity: Entity, relations: tuple[Relation, ...]) -> Goal:
    referrals = [relation for relation in relations if PART not in relation.shortcuts]
    marks = dict.fromkeys(mark for relation in referrals for mark in wording.marks(relation, network.stand.day))
    rung = own_rung(entity)
    return Goal(
        (entity,),
        "" if rung == NO_RUNG else rung.label,
        conditional=all(wording.condition_text(relation) for relation in referrals),
        marks=tuple(marks),
        passages=passages_of(referrals),
    )


def _together(goals: Iterable[Goal]) -> tuple[Goal, ...]:
    """Those of which the same is said as one, the lowest first."""
    found: dict[tuple[object, ...], list[Goal]] = {}
    for goal in sorted(goals, key=lambda goal: _place(goal.entities[0])):
        same = goal.rung, goal.conditional, goal.marks, wording.citations(goal.passages)
        found.setdefault(same, []).append(goal)
    return tuple(
        replace(
            some[0],
            entities=tuple(entity for goal in some for entity in goal.entities),
            passages=passages_of(some),
        )
        for some in found.values()
    )


def _place(entity: Entity) -> tuple[bool, int, str, str]:
    rung = own_rung(entity)
    return rung.rank is None, rung.rank or 0, entity.label.casefold(), entity.iri
