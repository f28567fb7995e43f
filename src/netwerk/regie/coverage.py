"""Regiedekking: who holds the regie on each rung of the ladder; where none, where several?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from netwerk.model import Concept, Entity, Passage, RegieFinding, Relation
from netwerk.network import Network
from netwerk.regie.base import (
    HIGH,
    LOW,
    MIDDLE,
    Analysis,
    by_label,
    caveat,
    in_order,
    names,
    softness,
    told,
)
from netwerk.regie.roles import CASE_REGIE, REGIE, timeline
from netwerk.regie.thresholds import OWN_RUNGS
from netwerk.wording import join_words

CONNECTING = "verbindende-rol"

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
        return _distinct(relation.origin for relation in self.cases)

    @property
    def assigners(self) -> tuple[Entity, ...]:
        """Who decides per case who holds the case regie."""
        return _distinct(r.assigned_by for r in self.cases if r.origin is None)

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
    covered = {relation.iri: _rungs(relation) for relation in relations}
    return tuple(
        Coverage(
            rung,
            cases=tuple(r for r in relations if rung in covered[r.iri] and _is_case(r)),
            other=tuple(r for r in relations if rung in covered[r.iri] and not _is_case(r)),
            present=tuple(by_label(e for e in network.entities.values() if rung in _stands_on(e))),
            elsewhere=tuple(r for r in relations if _may_reach(r, covered[r.iri], rung)),
        )
        for rung in _ladder(network, covered.values())
    )


def analyse(network: Network) -> tuple[RegieFinding, ...]:
    """A finding for each rung that the network shows; on the OWN_RUNGS only where there is some regie.

    Severity: ``hoog`` where nobody holds the case regie or no source says who, ``midden`` where the sources name
    somebody elsewhere, where several do or it is decided per case, ``laag`` where one does, and on the OWN_RUNGS.
    """
    shown = (one for one in coverage(network) if one.cases or one.other or one.rung.name not in OWN_RUNGS)
    return in_order(_finding(network, one) for one in shown if _evidence(network, one))


def _finding(network: Network, found: Coverage) -> RegieFinding:
    outcome = found.verdict
    expected = found.rung.name not in OWN_RUNGS
    own = (*found.cases, *found.other)
    elsewhere = found.elsewhere if expected and outcome in NOBODY else ()
    reserve = f"{_conditions(found.cases)}{caveat(found.cases)}{_also(found.other)}{_elsewhere(elsewhere)}"
    known = _distinct(relation.origin for relation in elsewhere)
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=_severity(outcome, bool(elsewhere)) if expected else LOW,
        sentence=f"{_sentence(found, outcome)}{reserve}",
        relations=(*own, *elsewhere),
        measure=ANALYSIS.measure,
        value=f"{outcome} ({len(found.holders)} vast, {len(found.assigners)} per casus toegewezen)",
        meaning=(MEANING_ELSEWHERE if elsewhere else MEANINGS[outcome]) if expected else BELOW,
        advice=(_ask(known) if elsewhere else ADVICES[outcome]) if expected else ADVICE_BELOW,
        entities=(*found.holders, *found.assigners, *known, *found.present),
        extra_passages=() if own else _evidence(network, found),
    )


def _sentence(found: Coverage, outcome: str) -> str:
    on = f"Op de trede {found.rung.label}"
    fixed, assigned = names(found.holders), names(found.assigners)
    per_case = f"{on} wordt de casusregie volgens de bronnen per casus toegewezen, door {assigned};"
    sentences = {
        "geen": f"{on} noemen de bronnen niemand die de casusregie heeft.",
        "niet gezegd wie": f"{on} gaan de bronnen uit van casusregie, maar zij zeggen niet wie die heeft.",
        "een": f"{on} heeft volgens de bronnen één partij de casusregie: {fixed}.",
        "meer": f"{on} hebben volgens de bronnen {len(found.holders)} partijen de casusregie: {fixed}.",
        "per casus": f"{per_case} zij noemen geen vaste regisseur.",
        "vast en per casus": f"{on} heeft volgens de bronnen {fixed} de casusregie, of wie {assigned} aanwijst.",
    }
    return sentences[outcome]


def _conditions(cases: Sequence[Relation]) -> str:
    """Under which conditions the case regie holds, each once."""
    texts = list(dict.fromkeys(relation.condition.rstrip(".") for relation in cases if relation.condition))
    if not texts:
        return ""
    return f" {'Voorwaarde' if len(texts) == 1 else 'Voorwaarden'}: {'; '.join(texts)}."


def _also(relations: Sequence[Relation]) -> str:
    """The other regie on the rung: who does what to whom, and whether that is a plan, inferred or conditional."""
    if not relations:
        return ""
    return f" Andere regie op deze trede: {'; '.join(dict.fromkeys(map(_told, relations)))}."


def _elsewhere(relations: Sequence[Relation]) -> str:
    """Who holds case regie on other rungs or connects all help, which leaves open whether it reaches this one."""
    if not relations:
        return ""
    named = "; ".join(dict.fromkeys(_told_with_rungs(relation) for relation in relations))
    return f" Elders noemen zij: {named}. Of dat ook op deze trede geldt, zeggen de bronnen niet."


def _told(relation: Relation) -> str:
    return told(relation, [*softness(relation), "onder voorwaarde" if relation.condition else ""], ", ")


def _told_with_rungs(relation: Relation) -> str:
    rungs = [rung.label for rung in sorted(_rungs(relation), key=_place)]
    where = f"{'trede' if len(rungs) == 1 else 'treden'} {join_words(rungs)}" if rungs else ""
    condition = f"onder voorwaarde: {relation.condition.rstrip('.')}" if relation.condition else ""
    note = "" if _is_case(relation) else relation.note.rstrip(".")
    return told(relation, [note, where, *softness(relation), condition], "; ")


def _severity(outcome: str, elsewhere: bool) -> str:
    if outcome in NOBODY:
        return MIDDLE if elsewhere else HIGH
    return LOW if outcome == "een" else MIDDLE


def _ask(known: Sequence[Entity]) -> str:
    return f"Vraag of de regie van {names(known)} op deze trede doorloopt, en waar dat is afgesproken."


def _rungs(relation: Relation) -> tuple[Concept, ...]:
    over = (relation.target,) if relation.target else relation.about
    return relation.phases or tuple(rung for entity in over for rung in _stands_on(entity))


def _stands_on(entity: Entity) -> tuple[Concept, ...]:
    rungs: tuple[Concept, ...] = getattr(entity, "rungs", ())
    return rungs


def _is_case(relation: Relation) -> bool:
    return any(sort.name == CASE_REGIE for sort in relation.sorts)


def _may_reach(relation: Relation, covered: Sequence[Concept], rung: Concept) -> bool:
    """Whether it is case regie with a known holder that the sources place elsewhere, or connects help as such."""
    if relation.origin is None or rung in covered:
        return False
    connects = any(sort.name == CONNECTING for sort in relation.sorts)
    return _is_case(relation) or (connects and not covered)


def _ladder(network: Network, covered: Iterable[Sequence[Concept]]) -> list[Concept]:
    """The rungs of the ladder that anything stands on or any regie covers, lowest first."""
    every = [*(_stands_on(entity) for entity in network.entities.values()), *covered]
    rungs = {rung.iri: rung for some in every for rung in some if rung.rank is not None}
    return sorted(rungs.values(), key=_place)


def _place(rung: Concept) -> tuple[int, str]:
    return rung.rank or 0, rung.iri


def _distinct(entities: Iterable[Entity | None]) -> tuple[Entity, ...]:
    return tuple(by_label({entity.iri: entity for entity in entities if entity}.values()))


def _evidence(network: Network, found: Coverage) -> tuple[Passage, ...]:
    """What shows that the rung exists: passages of its regie, of who stands there, or of their relations.

    Of who stands there only what is said in a document about the area: another municipality may name them too.
    """
    stated = [p for r in (*found.cases, *found.other) for p in r.passages]
    near = set(network.stand.area.chain) if network.stand.area else set()
    placed = [p for e in found.present for p in e.passages if not near or not near.isdisjoint(p.document.areas)]
    linked = [p for entity in found.present for r in network.relations_of(entity.iri)[:1] for p in r.passages]
    return tuple({passage.iri: passage for passage in stated or placed or linked}.values())


MEANINGS = {
    "geen": "Bij hulp op deze trede zeggen de bronnen niet wie bij één gezin de hulp op elkaar afstemt.",
    "niet gezegd wie": "Het uitgangspunt is er, maar de bronnen wijzen niemand aan die bij een gezin aanspreekbaar is.",
    "een": "Dit past bij het uitgangspunt één gezin, één plan, één regisseur.",
    "meer": "Bij een gezin kan onduidelijk zijn wie van hen de regisseur is; let op de voorwaarden per relatie.",
    "per casus": "Wie de regisseur is, ligt volgens de bronnen niet vast; wie het tot dan is, zeggen zij niet.",
    "vast en per casus": "De bronnen noemen een vaste regisseur, en de mogelijkheid om een ander aan te wijzen.",
}
ADVICES = {
    "geen": "Vraag wie hier in de praktijk de regisseur is en waar dat is afgesproken.",
    "niet gezegd wie": "Vraag wie hier in de praktijk de regisseur is en waar dat is afgesproken.",
    "een": "Vraag of iedereen op deze trede dit zo kent.",
    "meer": "Vraag hoe bij een gezin wordt bepaald wie van hen de regisseur is.",
    "per casus": "Vraag hoe snel de toewijzing gebeurt en wie tot dan het aanspreekpunt is.",
    "vast en per casus": "Vraag wanneer de regie overgaat en wie dat het gezin vertelt.",
}
MEANING_ELSEWHERE = "De bronnen noemen wel een regisseur of aanspreekpunt, maar niet of dat hier ook zo is."
BELOW = "Het uitgangspunt is dat jeugdigen en ouders hier de regie zelf houden; casusregie is dan niet te verwachten."
ADVICE_BELOW = "Vraag hoe de overgang naar een regisseur verloopt zodra er meer hulp nodig is."

ANALYSIS = Analysis(
    name="regiedekking",
    title="Regiedekking",
    question="Wie heeft volgens de bronnen op elke trede de regie, waar noemen zij niemand en waar meer dan één?",
    measure="casusregie per trede",
    run=analyse,
    over_time=timeline,
)
