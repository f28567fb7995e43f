"""What differs between two networks of one area: what ended, began, was carried out, or is only described anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from heapq import heapify, heappop, heappush
from typing import TypeAlias

from netwerk.disagreement import versions
from netwerk.model import Entity, Relation
from netwerk.network import Network

KNOWN_DAYS = frozenset({"dag", "maand", "jaar"})
"""Datings that say when something began; with any other it may have been there before its source speaks of it."""

NOTICE = "kennisgeving"
"""The kind of relation that is a moment: a letter sent is no tie that ends."""

Pair: TypeAlias = tuple[Relation, Relation]


@dataclass(frozen=True)
class Changes:
    """What differs between two days; plans are in here only where the networks hold them.

    ``described`` came into the sources without a known begin. ``disputed`` ended by one document and goes on by
    another. ``done`` are plans with the practice they became, ``otherwise`` plans with the practice in their place,
    ``dropped`` plans that are there no more. ``unconfirmed`` hold, but no document speaks for the later day or after.
    """

    ended: tuple[Relation, ...]
    begun: tuple[Relation, ...]
    described: tuple[Relation, ...]
    disputed: tuple[Pair, ...]
    done: tuple[Pair, ...]
    otherwise: tuple[Pair, ...]
    dropped: tuple[Relation, ...]
    planned: tuple[Relation, ...]
    unconfirmed: tuple[Relation, ...]


@dataclass(frozen=True)
class Turn:
    """One thing of which something ended and something began."""

    thing: Entity
    ended: tuple[Relation, ...]
    begun: tuple[Relation, ...]


def changes(before: Network, after: Network) -> Changes:
    """What differs between the network of a day and that of a later day.

    Definition: a relation ended when its sources give an end between the days, and began when they give a begin
    between them, to the day, month or year. What a later document is silent about has not ended; what it is the
    first to describe has not begun, nor has what by another passage was there already. What documents disagree about
    counts as neither. A plan is no practice: it is done when a relation of the same class, ends and kind is practice
    on the later day, and came otherwise when another began that has its place (class, kind and target). Cost:
    linear in the relations of both.

    >>> from datetime import date
    >>> from netwerk.model import Actor, Area, Concept, Document, Relation, RelationKind, Stand
    >>> from netwerk.network import build
    >>> plan = Document("document/plan", "Plan", date(2015, 1, 1), "jaar")
    >>> coach, team = (Actor(f"actor/{name}", name, Concept("def#Team", "Team")) for name in ("Coach", "Team"))
    >>> known, year = Concept("status/bestaand", "bestaand"), Concept("datering/jaar", "jaar")
    >>> kind, area = RelationKind("def#Regie", "Regie"), Area("gebied/a", "A")
    >>> regie = Relation(
    ...     "relatie/1", kind, coach, team, known, known, date(2017, 1, 1), year, (), (), plan.day
    ... )
    >>> then = build(Stand(date(2016, 6, 1), area, plan, "0"), [coach, team], [])
    >>> now = build(Stand(date(2017, 6, 1), area, plan, "0"), [coach, team], [regie])
    >>> [relation.iri for relation in changes(then, now).begun]
    ['relatie/1']
    """
    versioned = _versions(before, after)
    fresh = [r for r in after.as_one if r.iri not in before.relations and not _is_moment(r)]
    gone = [r for r in before.as_one if r.iri not in after.relations and not _is_moment(r)]
    disputed = tuple(
        (r, other) for r in gone for other in versioned.get(r.iri, ()) if other.iri in after.relations and other != r
    )
    either = {r.iri for pair in disputed for r in pair}
    new = [r for r in fresh if not r.planned and r.iri not in either]
    known = _by_place_and_origin(after)
    begun = tuple(r for r in new if _has_begun(r, before.stand.day) and not _was_there(r, known))
    done, otherwise = _outcomes(before, after, new)
    answered = {plan.iri for plan, _ in (*done, *otherwise)}
    return Changes(
        ended=tuple(r for r in gone if r.end and not r.planned and r.iri not in either),
        begun=begun,
        described=tuple(r for r in new if not _has_begun(r, before.stand.day)),
        disputed=disputed,
        done=done,
        otherwise=otherwise,
        dropped=tuple(r for r in gone if r.planned and r.iri not in answered),
        planned=tuple(r for r in fresh if r.planned),
        unconfirmed=tuple(r for r in after.as_one if not r.planned and _is_unconfirmed(r, after.stand.day)),
    )


def turns(found: Changes) -> tuple[Turn, ...]:
    """The things around which something ended and something of the same class began, those with most first.

    A relation is around its target and what it is about; it counts with one thing only. Cost: near linear in what ended
    and began.
    """
    ended = {relation.iri for relation in found.ended}
    around: dict[str, dict[str, Relation]] = {}
    known: dict[str, Entity] = {}
    for relation in (*found.ended, *found.begun):
        for thing in _things(relation):
            known[thing.iri] = thing
            around.setdefault(thing.iri, {})[relation.iri] = relation
    taken: set[str] = set()
    waiting = [(-len(some), iri) for iri, some in around.items()]
    heapify(waiting)
    turned: list[Turn] = []
    while waiting:
        size, iri = heappop(waiting)
        left = [relation for relation in around[iri].values() if relation.iri not in taken]
        if len(left) < -size:
            heappush(waiting, (-len(left), iri))
        elif _turns(left, ended):
            gone, come = (tuple(r for r in left if (r.iri in ended) is over) for over in (True, False))
            turned.append(Turn(known[iri], gone, come))
            taken |= {relation.iri for relation in left}
    return tuple(turned)


def _versions(before: Network, after: Network) -> Mapping[str, tuple[Relation, ...]]:
    every = {remark.iri: remark for one in (before, after) for some in one.remarks.values() for remark in some}
    return versions({**before.relations, **after.relations}, every.values())


def _has_begun(relation: Relation, day: date) -> bool:
    """Whether the sources say when it began, and that is after a day."""
    return relation.dating.name in KNOWN_DAYS and relation.begin > day


def _by_place_and_origin(network: Network) -> Mapping[tuple[object, ...], list[Relation]]:
    found: dict[tuple[object, ...], list[Relation]] = {}
    for relation in network.as_one:
        if not relation.planned:
            found.setdefault((relation.origin, *_place(relation)), []).append(relation)
    return found


def _was_there(relation: Relation, known: Mapping[tuple[object, ...], Sequence[Relation]]) -> bool:
    """Whether the sources describe the same between the same before it is said to begin, without an end before that."""
    return any(
        other.begin < relation.begin and (other.end is None or other.end >= relation.begin)
        for other in known.get((relation.origin, *_place(relation)), ())
    )


def _is_unconfirmed(relation: Relation, day: date) -> bool:
    """Whether no document speaks for this day or later, nor gives an end that is still to come."""
    return relation.last_confirmed < day and relation.end is None


def _is_moment(relation: Relation) -> bool:
    return relation.begin == relation.end or any(sort.name == NOTICE for sort in relation.sorts)


def _outcomes(before: Network, after: Network, new: Sequence[Relation]) -> tuple[tuple[Pair, ...], tuple[Pair, ...]]:
    """The plans of the first day with what became of them: as planned, and otherwise."""
    there: dict[tuple[object, ...], list[Relation]] = {}
    for relation in new:
        there.setdefault(_place(relation), []).append(relation)
    plans = [relation for relation in before.as_one if relation.planned and relation.target]
    pairs = [(plan, practice) for plan in plans for practice in there.get(_place(plan), ())]
    done = {plan.iri: (plan, practice) for plan, practice in pairs if plan.origin == practice.origin}
    as_planned = {practice.iri for _, practice in done.values()}
    otherwise = tuple(
        (plan, practice)
        for plan, practice in pairs
        if plan.iri not in done and plan.iri not in after.relations and practice.iri not in as_planned
    )
    return tuple(done.values()), otherwise


def _place(relation: Relation) -> tuple[object, ...]:
    """What someone can hold: the class, kinds and target of a relation."""
    return relation.kind, relation.sorts, relation.target and relation.target.iri


def _things(relation: Relation) -> tuple[Entity, ...]:
    return tuple(entity for entity in (relation.target, *relation.about) if entity)


def _turns(relations: Sequence[Relation], ended: AbstractSet[str]) -> bool:
    over, anew = ({r.kind for r in relations if (r.iri in ended) is gone} for gone in (True, False))
    return not over.isdisjoint(anew)
