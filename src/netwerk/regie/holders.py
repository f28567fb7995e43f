"""Who holds the regie on each rung of the ladder."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from netwerk.model import Concept, Entity, Relation
from netwerk.network import Network
from netwerk.regie.base import by_label
from netwerk.regie.roles import CASE_REGIE, REGIE

CONNECTING, COORDINATING = "verbindende-rol", "zorgcoordinatie"

NOBODY = ("geen", "niet gezegd wie")
"""The verdicts on a rung where the sources name no holder and nobody who appoints one."""


@dataclass(frozen=True)
class Coverage:
    """The regie on one rung: over cases, and otherwise (steering, chairing, connecting).

    ``present`` are the actors and services that the sources place on the rung. ``elsewhere`` is what may reach
    here where nobody is named: case regie with a known holder on other rungs, and who connects help as such.
    """

    rung: Concept
    cases: tuple[Relation, ...]
    other: tuple[Relation, ...]
    present: tuple[Entity, ...]
    elsewhere: tuple[Relation, ...] = ()

    @property
    def holders(self) -> tuple[Entity, ...]:
        """Who holds the case regie by a rule, whatever the case."""
        return distinct(relation.origin for relation in self.cases)

    @property
    def assigners(self) -> tuple[Entity, ...]:
        """Who decides per case who holds the case regie."""
        return distinct(r.assigned_by for r in self.cases if r.origin is None)

    @property
    def verdict(self) -> str:
        """What the case regie on the rung comes to."""
        return verdict(len(self.holders), len(self.assigners), bool(self.cases))


def verdict(holders: int, assigners: int, named: bool = True) -> str:
    """What the numbers of fixed holders and of those who assign per case come to.

    ``named`` says that the sources speak of case regie at all.

    >>> [verdict(0, 0, False), verdict(0, 0), verdict(1, 0), verdict(2, 0), verdict(0, 1), verdict(1, 1)]
    ['geen', 'niet gezegd wie', 'een', 'meer', 'per casus', 'vast en per casus']
    """
    if holders and assigners:
        return "vast en per casus"
    if assigners:
        return "per casus"
    if not holders:
        return "niet gezegd wie" if named else "geen"
    return "een" if holders == 1 else "meer"


def coverage(network: Network) -> tuple[Coverage, ...]:
    """The regie on each rung of the ladder that the network shows, from the bottom up.

    Definition: a relation of class Regie covers the rungs of its phases or, without phases, those that its
    target (or what it is about) stands on; where that is none, it is over help as such. Case regie is
    its kind ``casusregie``; every other kind steers, chairs or connects without being answerable for one family.
    The norm held against it, one regisseur a family, is that of the policy papers; on lead roles in networks see
    Provan and Kenis (2008), doi 10.1093/jopart/mum015. Cost: rungs times relations.

    >>> from datetime import date
    >>> from netwerk.model import Actor, Area, Concept, Document, Relation, RelationKind, Stand
    >>> from netwerk.network import build
    >>> rung = Concept("echelon/drang", "drang", rank=6)
    >>> plan = Document("document/plan", "Plan", date(2015, 1, 1), "jaar")
    >>> table = Actor("actor/plein", "Plein", Concept("def#Team", "Team"), rungs=(rung,))
    >>> known, kind = Concept("status/bestaand", "bestaand"), RelationKind("def#Regie", "Regie")
    >>> regie = Relation(
    ...     "relatie/1", kind, None, table, known, known, plan.day, known, (), (), plan.day,
    ...     sorts=(RelationKind("soort/casusregie", "casusregie"),), assigned_by=table,
    ... )
    >>> found = coverage(build(Stand(plan.day, Area("gebied/a", "A"), plan, "0"), [table], [regie]))
    >>> [(one.rung.name, len(one.holders), len(one.assigners)) for one in found]
    [('drang', 0, 1)]
    """
    relations = [r for r in network.relations.values() if r.kind.name == REGIE]
    covered = {relation.iri: rungs_of(relation) for relation in relations}
    return tuple(
        Coverage(
            rung,
            cases=tuple(r for r in relations if rung in covered[r.iri] and is_case(r)),
            other=tuple(r for r in relations if rung in covered[r.iri] and not is_case(r)),
            present=tuple(by_label(e for e in network.entities.values() if rung in stands_on(e))),
            elsewhere=tuple(r for r in relations if _may_reach(r, covered[r.iri], rung)),
        )
        for rung in _ladder(network, covered.values())
    )


def rungs_of(relation: Relation) -> tuple[Concept, ...]:
    """The rungs that a regie relation covers."""
    over = (relation.target,) if relation.target else relation.about
    return relation.phases or tuple(rung for entity in over for rung in stands_on(entity))


def stands_on(entity: Entity) -> tuple[Concept, ...]:
    """The rungs that an actor or service stands on."""
    rungs: tuple[Concept, ...] = getattr(entity, "rungs", ())
    return rungs


def is_case(relation: Relation) -> bool:
    """Whether it is the regie over one case."""
    return any(sort.name == CASE_REGIE for sort in relation.sorts)


def _may_reach(relation: Relation, covered: Sequence[Concept], rung: Concept) -> bool:
    """Whether it is case regie with a known holder that the sources place elsewhere, or is over all help as such."""
    if relation.origin is None or rung in covered:
        return False
    sorts = {sort.name for sort in relation.sorts}
    return is_case(relation) or COORDINATING in sorts or (CONNECTING in sorts and not covered)


def _ladder(network: Network, covered: Iterable[Sequence[Concept]]) -> list[Concept]:
    """The rungs of the ladder that anything stands on or any regie covers, lowest first."""
    every = [*(stands_on(entity) for entity in network.entities.values()), *covered]
    rungs = {rung.iri: rung for some in every for rung in some if rung.rank is not None}
    return sorted(rungs.values(), key=place)


def place(rung: Concept) -> tuple[int, str]:
    """The place of a rung on the ladder."""
    return rung.rank or 0, rung.iri


def distinct(entities: Iterable[Entity | None]) -> tuple[Entity, ...]:
    """These entities, each once, by label."""
    return tuple(by_label({entity.iri: entity for entity in entities if entity}.values()))
