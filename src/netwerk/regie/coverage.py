"""Regiedekking: who holds the regie on each rung of the ladder; where none, where several?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from netwerk.model import Concept, Entity, Passage, RegieFinding, Relation
from netwerk.network import Network
from netwerk.regie.base import (
    HIGH,
    LOW,
    MIDDLE,
    Analysis,
    caveat,
    counted,
    few,
    foremost,
    in_order,
    softness,
    told,
    told_together,
)
from netwerk.regie.handover import Handover, arrivals, handovers, on_rungs, who
from netwerk.regie.holders import NOBODY, Coverage, coverage, distinct, is_case, place, rungs_of
from netwerk.regie.roles import timeline
from netwerk.regie.thresholds import ENUMERATED, OWN_RUNGS
from netwerk.regie.ties import listed
from netwerk.wording import join_words

Arrivals: TypeAlias = Mapping[Concept, tuple[tuple[Coverage, ...], tuple[Relation, ...]]]


@dataclass(frozen=True)
class Alike:
    """Rungs of which the sources say the same: ``found`` is that of the lowest.

    ``sources`` are the rungs with a known regisseur from where cases come, and ``along`` the referrals they take.
    """

    found: Coverage
    rungs: tuple[Concept, ...]
    sources: tuple[Coverage, ...] = ()
    along: tuple[Relation, ...] = ()


def analyse(network: Network) -> tuple[RegieFinding, ...]:
    """A finding for each rung that the network shows, alike ones together; on the OWN_RUNGS only where there is some
    regie. And one for each place along the routes where the case regie passes on.

    Severity: ``hoog`` where nobody holds the case regie or no source says who, ``midden`` where the sources name
    somebody elsewhere, where several do or it is decided per case, and where it passes on; ``laag`` where one does,
    and on the OWN_RUNGS.
    """
    covered = coverage(network)
    shown = [one for one in covered if one.cases or one.other or one.rung.name not in OWN_RUNGS]
    alike = _alike(network, [one for one in shown if _evidence(network, one)])
    passed = [_passes_on(network, one) for one in handovers(network, covered)]
    rest = foremost(passed, "De casusregie gaat ook over bij")
    return in_order([*(_finding(network, one) for one in alike), *rest])


def _alike(network: Network, shown: Sequence[Coverage]) -> list[Alike]:
    """The rungs of which the same relations say the same, together."""
    come = arrivals(network, shown)
    by_ground: dict[object, list[Coverage]] = {}
    for one in shown:
        sources, _ = come.get(one.rung, ((), ()))
        from_where = tuple(source.rung for source in sources)
        ground = (one.cases, one.other, one.elsewhere, from_where) if one.cases or one.other else one.rung
        by_ground.setdefault(ground, []).append(one)
    return [_together(some, come) for some in by_ground.values()]


def _together(some: Sequence[Coverage], come: Arrivals) -> Alike:
    every = [come.get(one.rung, ((), ())) for one in some]
    along = {relation.iri: relation for _, relations in every for relation in relations}
    return Alike(some[0], tuple(one.rung for one in some), every[0][0], tuple(along.values()))


def _finding(network: Network, alike: Alike) -> RegieFinding:
    found = alike.found
    outcome = found.verdict
    expected = found.rung.name not in OWN_RUNGS
    own = (*found.cases, *found.other)
    elsewhere = found.elsewhere if expected and outcome in NOBODY else ()
    reserve = f"{_conditions(found.cases)}{caveat(found.cases)}{_also(found.other)}{_elsewhere(elsewhere)}"
    known = distinct(relation.origin for relation in elsewhere)
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=_severity(outcome, bool(elsewhere)) if expected else LOW,
        sentence=f"{_sentence(alike, outcome)}{_come(alike)}{reserve}",
        relations=network.every_version((*own, *elsewhere, *alike.along)),
        measure=ANALYSIS.measure,
        value=f"{outcome} ({len(found.holders)} vast, {len(found.assigners)} per casus toegewezen)",
        meaning=(MEANING_ELSEWHERE if elsewhere else MEANINGS[outcome]) if expected else BELOW,
        advice=(_ask(known) if elsewhere else ADVICES[outcome]) if expected else ADVICE_BELOW,
        entities=(*found.holders, *found.assigners, *known, *found.present),
        extra_passages=() if own else _evidence(network, found),
    )


def _come(alike: Alike) -> str:
    """From where cases come that had a regisseur there."""
    if not alike.sources:
        return ""
    by_who: dict[str, list[Concept]] = {}
    for source in alike.sources:
        by_who.setdefault(who(source), []).append(source.rung)
    told = "; ".join(f"van {on_rungs(rungs)}, waar {name} die heeft" for name, rungs in by_who.items())
    return f" Casussen komen er langs {counted(len(alike.along), 'verwijzing', 'verwijzingen')} {told}."


def _passes_on(network: Network, found: Handover) -> RegieFinding:
    """A place where the case regie passes on, with the steps up and down."""
    lows, highs = (on_rungs(rungs) for rungs in found.rungs)
    up, down = found.up or found.down, found.down if found.up else ()
    first, then = (found.low, found.high) if found.up else (found.high, found.low)
    start, end = (lows, highs) if found.up else (highs, lows)
    back = f" Bij de weg terug ({few(told_together(down))}) is het omgekeerd." if down else ""
    cases = (*found.low.cases, *found.high.cases)
    relations = tuple({r.iri: r for r in (*up, *down, *cases)}.values())
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=MIDDLE,
        sentence=(
            f"Onderweg van {start} naar {end} ({few(told_together(up))}) gaat de casusregie volgens de bronnen"
            f" over: eerst van {who(first)}, daarna van {who(then)}.{_conditions(cases)}{back}{caveat(relations)}"
        ),
        relations=network.every_version(relations),
        measure="waar de casusregie op een route overgaat",
        value=counted(len(relations) - len(cases), "stap", "stappen"),
        meaning=(
            "Bij een overgang kan een gezin even geen regisseur hebben, of twee."
            f"{' Wie per casus wordt aangewezen, kan ook dezelfde zijn.' if then.assigners else ''}"
        ),
        advice="Vraag op welk moment de regie overgaat, en wie dat het gezin vertelt.",
        entities=tuple({e.iri: e for c in (first, then) for e in (*c.holders, *c.assigners)}.values()),
    )


def _sentence(alike: Alike, outcome: str) -> str:
    found = alike.found
    on = f"Op {on_rungs(alike.rungs)}"
    fixed, assigned = listed(found.holders, ENUMERATED), listed(found.assigners, ENUMERATED)
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
    return f" {'Voorwaarde' if len(texts) == 1 else 'Voorwaarden'}: {few(texts)}."


def _also(relations: Sequence[Relation]) -> str:
    """The other regie on the rung: who does what to whom, and whether that is a plan, inferred or conditional."""
    if not relations:
        return ""
    return f" Andere regie op deze trede: {few(list(dict.fromkeys(map(_told, relations))))}."


def _elsewhere(relations: Sequence[Relation]) -> str:
    """Who holds case regie on other rungs or connects all help, which leaves open whether it reaches this one."""
    if not relations:
        return ""
    named = "; ".join(dict.fromkeys(_told_withrungs_of(relation) for relation in relations))
    return f" Elders noemen zij: {named}. Of dat ook op deze trede geldt, zeggen de bronnen niet."


def _told(relation: Relation) -> str:
    return told(relation, [*softness(relation), "onder voorwaarde" if relation.condition else ""], ", ")


def _told_withrungs_of(relation: Relation) -> str:
    rungs = [rung.label for rung in sorted(rungs_of(relation), key=place)]
    where = f"{'trede' if len(rungs) == 1 else 'treden'} {join_words(rungs)}" if rungs else ""
    condition = f"onder voorwaarde: {relation.condition.rstrip('.')}" if relation.condition else ""
    note = "" if is_case(relation) else relation.note.rstrip(".")
    return told(relation, [note, where, *softness(relation), condition], "; ")


def _severity(outcome: str, elsewhere: bool) -> str:
    if outcome in NOBODY:
        return MIDDLE if elsewhere else HIGH
    return LOW if outcome == "een" else MIDDLE


def _ask(known: Sequence[Entity]) -> str:
    return f"Vraag of de regie van {listed(known, ENUMERATED)} op deze trede doorloopt, en waar dat is afgesproken."


def _evidence(network: Network, found: Coverage) -> tuple[Passage, ...]:
    """What shows that the rung exists: passages of its regie, of who stands there, or of their relations.

    Of who stands there only what is said in a document about the area: another municipality may name them too.
    """
    near = set(network.stand.area.chain) if network.stand.area else set()
    every = (
        (p for r in (*found.cases, *found.other) for p in r.passages),
        (p for e in found.present for p in e.passages if not near or not near.isdisjoint(p.document.areas)),
        (p for entity in found.present for r in network.relations_of(entity.iri)[:1] for p in r.passages),
    )
    evidence = ({passage.iri: passage for passage in some} for some in every)
    return tuple(next(filter(None, evidence), {}).values())


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
    question="Wie heeft volgens de bronnen op elke trede de regie, waar niemand of meer dan één? Waar gaat zij over?",
    measure="casusregie per trede",
    run=analyse,
    over_time=timeline,
)
