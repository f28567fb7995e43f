"""Verandering: what appeared, ended or came to lie otherwise between two days of one area?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from netwerk.model import RegieFinding, Relation
from netwerk.network import Network
from netwerk.regie.base import (
    LOW,
    MIDDLE,
    Comparison,
    by_label,
    counted,
    few,
    foremost,
    in_order,
    one_each,
    told_together,
)
from netwerk.regie.change_lines import STEERING, lines, since, until, weight
from netwerk.regie.change_plans import MEASURE, NAME, plans
from netwerk.regie.difference import Pair, Turn, changes, turns
from netwerk.regie.figures import Lane, Timeline, span_of
from netwerk.regie.thresholds import ENUMERATED, SHOWN
from netwerk.regie.ties import listed
from netwerk.wording import (
    OPEN_ORIGIN,
    citations,
    day_text,
    end_label,
    end_text,
    join_words,
    sentence,
    target_label,
    verb,
)


def analyse(before: Network, after: Network) -> tuple[RegieFinding, ...]:
    """A finding for each thing around which roles turned, and one for each other sort of change.

    Severity: ``midden`` where roles turned, where sources disagree on an end, where a plan came otherwise, and
    where regie, a commission or money ended with nothing in its place; else ``laag``.
    """
    found = changes(before, after)
    turned = turns(found)
    told = {relation.iri for turn in turned for relation in (*turn.ended, *turn.begun)}
    told |= {practice.iri for _, practice in (*found.done, *found.otherwise)}
    days = f"tussen {day_text(before.stand.day)} en {day_text(after.stand.day)}"
    rest = [
        _ended([r for r in found.ended if r.iri not in told], days),
        _begun([r for r in found.begun if r.iri not in told], days),
        _described(found.described, before),
        _unconfirmed(found.unconfirmed, after),
    ]
    return in_order(
        [
            *foremost([_turned(turn, days) for turn in turned], "Ook veranderde wie wat doet rond"),
            *foremost([_disputed(pair) for pair in found.disputed], "Over het einde verschillen de bronnen ook"),
            *plans(found),
            *(finding for finding in rest if finding),
        ]
    )


def timeline(before: Network, after: Network) -> Timeline | None:
    """Who held what that ended or began between the days, on a line of time."""
    found = changes(before, after)
    lanes: dict[str, list[Relation]] = {}
    for relation in (*found.ended, *found.begun):
        lanes.setdefault(f"{verb(relation)} {target_label(relation)}", []).append(relation)
    shown = sorted(lanes.items(), key=lambda lane: (-len(lane[1]), lane[0]))[:SHOWN]
    if not shown:
        return None
    day = after.stand.day
    return Timeline(
        title="Wat eindigde en begon",
        description=(
            f"Tussen {day_text(before.stand.day)} en {day_text(day)} eindigden volgens de bronnen"
            f" {len(found.ended)} relaties en begonnen er {len(found.begun)}."
        ),
        relations=tuple(relation for _, some in shown for relation in some),
        lanes_are="rol",
        holders_are="wie",
        lanes=tuple(
            Lane(label, tuple(span_of(r, end_label(r.origin, OPEN_ORIGIN), day) for r in some)) for label, some in shown
        ),
        day=day,
    )


def _turned(turn: Turn, days: str) -> RegieFinding:
    stayed = {entity.iri for relation in turn.begun for entity in (relation.origin, relation.target) if entity}
    left = {
        entity.iri: entity
        for relation in turn.ended
        for entity in (relation.origin, relation.target)
        if entity and entity.iri not in stayed and entity != turn.thing
    }
    asked = listed(left.values(), ENUMERATED)
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=MIDDLE,
        sentence=(
            f"Rond {turn.thing.label} veranderde {days} wie wat doet."
            f" Geëindigd: {lines(turn.ended, until(turn.ended))}. Begonnen: {lines(turn.begun, since(turn.begun))}."
        ),
        relations=(*turn.ended, *turn.begun),
        measure=ANALYSIS.measure,
        value=f"{len(turn.ended)} geëindigd, {len(turn.begun)} begonnen",
        meaning="De bronnen geven van deze relaties een einde en een begin; wie van wie overnam, zegt dat niet.",
        advice=(
            f"Vraag wie het werk heeft overgenomen van {asked}."
            if left
            else "Vraag wat dit verandert voor wie er hulp krijgt."
        ),
        entities=(turn.thing, *by_label(left.values())),
    )


def _ended(relations: Sequence[Relation], days: str) -> RegieFinding | None:
    if not relations:
        return None
    heavy = any(relation.kind.name in STEERING for relation in relations)
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=MIDDLE if heavy else LOW,
        sentence=f"Geëindigd {days}: {lines(relations, until(relations))}.",
        relations=tuple(relations),
        measure=ANALYSIS.measure,
        value=f"{len(relations)} geëindigd",
        meaning="De bronnen geven hiervan een einde; wat ervoor in de plaats kwam, staat niet bij deze relaties.",
        advice="Vraag of dit is gestopt, is verlengd, of op een andere manier is geregeld.",
    )


def _begun(relations: Sequence[Relation], days: str) -> RegieFinding | None:
    if not relations:
        return None
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=LOW,
        sentence=f"Begonnen {days}: {lines(relations, since(relations))}.",
        relations=tuple(relations),
        measure=ANALYSIS.measure,
        value=f"{len(relations)} begonnen",
        meaning="De bronnen geven hiervan een begin; of iemand anders het eerder deed, staat niet bij deze relaties.",
        advice="Vraag of dit nieuw is of dat iemand anders het eerder deed.",
    )


def _disputed(pair: Pair) -> RegieFinding:
    ended, other = pair
    until = end_text(other) or "zonder einde"
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=MIDDLE,
        sentence=(
            f"Over het einde hiervan verschillen de bronnen: {_told(ended)}. {_said(ended, end_text(ended))};"
            f" {_said(other, until)}. Het telt hier niet als geëindigd en niet als begonnen."
        ),
        relations=pair,
        measure=ANALYSIS.measure,
        value="bronnen verschillen",
        meaning="Of dit op de latere dag nog gold, hangt af van het document.",
        advice="Vraag welke einddatum geldt, en of er tussentijds is verlengd.",
    )


def _said(relation: Relation, what: str) -> str:
    return f"{citations(relation.passages)}: {what}"


def _told(relation: Relation) -> str:
    return sentence(relation).rstrip(".")


def _described(relations: Sequence[Relation], before: Network) -> RegieFinding | None:
    if not relations:
        return None
    steering = [relation for relation in relations if relation.kind.name in STEERING]
    lines = told_together(sorted(steering, key=weight))
    among = f" Over regie, opdracht en geld: {few(lines)}." if lines else ""
    one = len(relations) == 1
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=LOW,
        sentence=(
            f"De bronnen beschrijven na {day_text(before.stand.day)} voor het eerst"
            f" {counted(len(relations), 'relatie', 'relaties')} waarvan zij niet zeggen wanneer"
            f" {'die begon' if one else 'die begonnen'}: {_by_class(relations)}.{among}"
        ),
        relations=tuple(steering or relations[:1]),
        measure=ANALYSIS.measure,
        value=f"{len(relations)} voor het eerst beschreven",
        meaning="Zij kunnen er al eerder zijn geweest: een nieuw document beschrijft ook wat al bestond.",
        advice="Vraag wat hiervan nieuw is.",
        extra_passages=one_each(relations),
    )


def _unconfirmed(relations: Sequence[Relation], after: Network) -> RegieFinding | None:
    if not relations:
        return None
    total = sum(not relation.planned for relation in after.as_one)
    day = day_text(after.stand.day)
    left = total - len(relations)
    share = f"{len(relations)} van de {total} relaties" if left else counted(total, "relatie", "relaties")
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=LOW,
        sentence=(
            f"Van {share} zegt geen document over {day} of later dat die nog {'geldt' if total == 1 else 'gelden'}."
            " Dat is geen einde; zij blijven meetellen."
        ),
        relations=(),
        measure=ANALYSIS.measure,
        value=f"{len(relations)} van {total} niet opnieuw bevestigd",
        meaning=f"Wat de bronnen hierover zeggen, is van voor {day}; dat het ophield, zeggen zij niet.",
        advice="Vraag welke van deze relaties nog bestaan.",
        extra_passages=one_each(relations),
    )


def _by_class(relations: Iterable[Relation]) -> str:
    counts = Counter(relation.kind.label.lower() for relation in relations)
    return join_words(
        [f"{label} {count}" for label, count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))]
    )


ANALYSIS = Comparison(
    name=NAME,
    title="Verandering",
    question="Wat begon, eindigde of kwam volgens de bronnen anders te liggen tussen twee dagen?",
    measure=MEASURE,
    run=analyse,
    notes=(
        (
            "Een relatie telt als geëindigd of begonnen als de bronnen daarvan een dag, maand of jaar noemen;"
            " zwijgt een later document, dan blijft zij staan."
        ),
        "Wat tussen de twee dagen begon en ook weer eindigde, staat er niet bij.",
    ),
    figure=timeline,
)
