"""Verandering: what appeared, ended or came to lie otherwise between two days of one area?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from netwerk.model import RegieFinding, Relation
from netwerk.network import Network
from netwerk.regie.base import (
    LOW,
    MIDDLE,
    Comparison,
    Reserves,
    by_label,
    counted,
    doubt,
    few,
    foremost,
    in_order,
    one_each,
    softness,
    told_together,
)
from netwerk.regie.difference import Pair, Turn, changes, turns
from netwerk.regie.figures import Lane, Timeline, span_of
from netwerk.regie.thresholds import ENUMERATED, SHOWN
from netwerk.regie.ties import listed
from netwerk.wording import (
    OPEN_ORIGIN,
    begin_text,
    citations,
    day_text,
    end_label,
    end_text,
    join_words,
    sentence,
    target_label,
    verb,
)

STEERING = ("Regie", "Opdracht", "Geldstroom")
"""The relation classes of which a reader first asks who has them now."""


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
        _done(found.done),
        _dropped(found.dropped),
        _planned(found.planned),
        _described(found.described, before),
        _unconfirmed(found.unconfirmed, after),
    ]
    return in_order(
        [
            *foremost([_turned(turn, days) for turn in turned], "Ook veranderde wie wat doet rond"),
            *foremost([_disputed(pair) for pair in found.disputed], "Over het einde verschillen de bronnen ook"),
            *_otherwise(found.otherwise),
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


def _lines(relations: Sequence[Relation], period: Mapping[str, str], reserves: Reserves = softness) -> str:
    """Relations by their period: "A doet B; C doet D (alle tot en met 2020)"."""
    by_period: dict[str, list[Relation]] = {}
    for relation in sorted(relations, key=_weight):
        by_period.setdefault(period[relation.iri], []).append(relation)
    told = [(when, told_together(some, reserves)) for when, some in by_period.items()]
    return "; ".join(f"{few(lines)} ({'alle ' if len(lines) > 1 else ''}{when})" for when, lines in told)


def _weight(relation: Relation) -> tuple[int, str]:
    """Steering first, then by sentence."""
    name = relation.kind.name
    return STEERING.index(name) if name in STEERING else len(STEERING), sentence(relation)


def _until(relations: Iterable[Relation]) -> dict[str, str]:
    derived = {
        r.iri: ", afgeleid uit de bron" if r.end_dating and r.end_dating.name == "afgeleid" else "" for r in relations
    }
    return {r.iri: f"{end_text(r)}{derived[r.iri]}" for r in relations}


def _since(relations: Iterable[Relation]) -> dict[str, str]:
    return {relation.iri: begin_text(relation) for relation in relations}


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
            f" Geëindigd: {_lines(turn.ended, _until(turn.ended))}. Begonnen: {_lines(turn.begun, _since(turn.begun))}."
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
        sentence=f"Geëindigd {days}: {_lines(relations, _until(relations))}.",
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
        sentence=f"Begonnen {days}: {_lines(relations, _since(relations))}.",
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


def _otherwise(pairs: Sequence[Pair]) -> list[RegieFinding]:
    """A finding for each thing that plans were about and that others hold now."""
    by_thing: dict[str, list[Pair]] = {}
    for pair in pairs:
        by_thing.setdefault(target_label(pair[0]), []).append(pair)
    return [_replaced(by_thing[thing]) for thing in sorted(by_thing)]


def _replaced(pairs: Sequence[Pair]) -> RegieFinding:
    plans, practice = ({relation.iri: relation for relation in some} for some in zip(*pairs, strict=True))
    intended = "; ".join(told_together(plans.values(), doubt))
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=MIDDLE,
        sentence=(
            f"Het voornemen was: {intended}; de bronnen noemen nu: {'; '.join(told_together(practice.values()))}."
            " Of dat het voornemen vervangt, zeggen zij niet."
        ),
        relations=(*plans.values(), *practice.values()),
        measure=ANALYSIS.measure,
        value="voornemen met een andere uitkomst",
        meaning="Wat was voorgenomen, noemen de bronnen later niet als praktijk; een ander heeft die plaats.",
        advice="Vraag waarom het anders is gegaan, of dat het om dezelfde partij onder een andere naam gaat.",
    )


def _done(pairs: Sequence[Pair]) -> RegieFinding | None:
    if not pairs:
        return None
    practice = [after for _, after in pairs]
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=LOW,
        sentence=f"Wat een voornemen was, noemen de bronnen nu als praktijk: {_lines(practice, _since(practice))}.",
        relations=tuple(relation for pair in pairs for relation in pair),
        measure=ANALYSIS.measure,
        value=f"{len(pairs)} uitgevoerd",
        meaning="Het voornemen en de praktijk zijn van dezelfde soort en tussen dezelfde partijen.",
        advice="Vraag of het is uitgevoerd zoals het was bedoeld.",
    )


def _dropped(relations: Sequence[Relation]) -> RegieFinding | None:
    if not relations:
        return None
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=LOW,
        sentence=f"Voornemens die volgens de bronnen ophielden: {_lines(relations, _until(relations), doubt)}.",
        relations=tuple(relations),
        measure=ANALYSIS.measure,
        value=f"{len(relations)} vervallen",
        meaning="De bronnen noemen op de latere dag geen praktijk van dezelfde soort met dezelfde partijen.",
        advice="Vraag wat ervan is geworden.",
    )


def _planned(relations: Sequence[Relation]) -> RegieFinding | None:
    if not relations:
        return None
    lines = told_together(sorted(relations, key=_weight), doubt)
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=LOW,
        sentence=f"Nieuw als voornemen: {few(lines)}.",
        relations=tuple(relations),
        measure=ANALYSIS.measure,
        value=counted(len(relations), "nieuw voornemen", "nieuwe voornemens"),
        meaning="Dit was op de eerdere dag nog in geen bron een voornemen.",
        advice="Vraag wie het uitvoert en wanneer.",
    )


def _described(relations: Sequence[Relation], before: Network) -> RegieFinding | None:
    if not relations:
        return None
    steering = [relation for relation in relations if relation.kind.name in STEERING]
    lines = told_together(sorted(steering, key=_weight))
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
    name="verandering",
    title="Verandering",
    question="Wat begon, eindigde of kwam volgens de bronnen anders te liggen tussen twee dagen?",
    measure="verschil tussen het netwerk van twee dagen",
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
