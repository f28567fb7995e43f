"""Terugweg: which referrals have no feedback and no way down from where the case went to where it came from?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from netwerk.model import Entity, RegieFinding, Relation
from netwerk.network import Network
from netwerk.regie.base import (
    LOW,
    MIDDLE,
    Analysis,
    by_label,
    caveat,
    counted,
    few,
    foremost,
    in_order,
    rank_of,
    softness,
    told,
)
from netwerk.regie.parts import kin
from netwerk.regie.returning import (
    Referral,
    belonging,
    both_named,
    dead_ends,
    leads_back,
    reciprocity,
    without_way_back,
)
from netwerk.regie.rounds import Round, movement, rounds, taken
from netwerk.regie.thresholds import ENUMERATED, MOST, TWICE
from netwerk.regie.ties import listed
from netwerk.wording import join_words


def analyse(network: Network) -> tuple[RegieFinding, ...]:
    """A finding on all referrals together, one for those without a way back from the same origins, and where a case
    can go round.

    Severity: ``midden`` where such a referral climbs the ladder, where MOST referrals lack a way back, and where a case
    goes round without any way down; else ``laag``.
    """
    lacking = frozenset(referral.iri for referral in without_way_back(network))
    by_target: dict[str, list[Referral]] = defaultdict(list)
    for referral in both_named(network):
        if referral[0].iri in lacking:
            by_target[referral[2].iri].append(referral)
    by_origins: dict[frozenset[str], list[Referral]] = defaultdict(list)
    for found in by_target.values():
        by_origins[frozenset(origin.iri for _, origin, _ in found)] += found
    ends = dead_ends(network)
    ways = [r for r in network.relations.values() if leads_back(r) and _is_open(r)]
    ranked = sorted(by_origins.values(), key=lambda some: -len(some))
    every = [_finding(network, some, ends, ways) for some in ranked]
    rest = foremost(every, "Zonder terugweg zijn ook verwijzingen naar")
    return (*_summary(network, len(lacking)), *in_order([*rest, *_rounds(network)]))


def _summary(network: Network, lacking: int) -> tuple[RegieFinding, ...]:
    referrals = tuple(referral for referral, _, _ in both_named(network))
    if len(referrals) < TWICE:
        return ()
    back = tuple(r for r in network.as_one if leads_back(r))
    most = lacking > MOST * len(referrals)
    mutual, lines = reciprocity(network)
    return (
        RegieFinding(
            analysis=ANALYSIS.name,
            severity=MIDDLE if most else LOW,
            sentence=(
                f"{_share(lacking, len(referrals))}; zij noemen {_named(back)}"
                f" van terugkoppeling of afschaling{_open_share(back)}. {_straight_back(mutual, lines)}"
                f"{caveat(back or referrals)}"
            ),
            relations=network.every_version(back or referrals),
            measure=ANALYSIS.measure,
            value=f"{lacking} van {len(referrals)}; wederkerig {mutual} van {lines}",
            meaning="De bronnen beschrijven vooral hoe een gezin verder komt, en weinig hoe het terugkomt."
            if most
            else "Bij ten minste de helft van de verwijzingen beschrijven de bronnen een weg terug.",
            advice="Vraag of terugkoppeling en afschaling elders zijn afgesproken, en waar dat staat.",
        ),
    )


def _straight_back(mutual: int, lines: int) -> str:
    """How many lines from who refers to where have one straight back."""
    if not mutual:
        return "Geen enkele lijn van verwijzer naar bestemming loopt ook rechtstreeks terug."
    runs = "loopt" if mutual == 1 else "lopen"
    return f"Van de {lines} lijnen van verwijzer naar bestemming {runs} er {mutual} ook rechtstreeks terug."


def _share(lacking: int, total: int) -> str:
    every = "beide" if total == TWICE else f"alle {total}"
    if lacking in (0, total):
        return f"Bij {every} verwijzingen noemen de bronnen {'geen' if lacking else 'een'} terugweg"
    return f"Bij {lacking} van de {total} verwijzingen noemen de bronnen geen terugweg"


def _open_share(back: Sequence[Relation]) -> str:
    count = sum(_is_open(relation) for relation in back)
    return f", waarvan {count} met een open eind" if count else ""


def _named(back: Sequence[Relation]) -> str:
    if not back:
        return "geen enkele relatie"
    return "één relatie" if len(back) == 1 else f"{len(back)} relaties"


def _finding(
    network: Network, referrals: Sequence[Referral], ends: frozenset[str], ways: Sequence[Relation]
) -> RegieFinding:
    relations = tuple(relation for relation, _, _ in referrals)
    origins = by_label({origin.iri: origin for _, origin, _ in referrals}.values())
    targets = by_label({target.iri: target for _, _, target in referrals}.values())
    unsure = _open_ways(network, ways, targets, origins)
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=MIDDLE if any(_climbs(origin, target) for _, origin, target in referrals) else LOW,
        sentence=(
            f"Na een verwijzing door {listed(origins, ENUMERATED, 'of')} naar {listed(targets, ENUMERATED, 'of')}"
            f" noemen de bronnen geen terugkoppeling en geen afschaling naar de verwijzer."
            f"{_stuck(targets, ends)}{_unsure(unsure)}{caveat(relations)}"
        ),
        relations=network.every_version((*relations, *unsure)),
        measure=ANALYSIS.measure,
        value=str(len(relations)),
        meaning="De bronnen zeggen niet of de verwijzer hoort hoe het afloopt, of dat iemand het gezin terugbrengt.",
        advice="Vraag of er in de praktijk wordt teruggekoppeld, en wie het gezin opvangt als de hulp stopt.",
        entities=(*targets, *origins),
    )


def _stuck(targets: Sequence[Entity], ends: frozenset[str]) -> str:
    """From which destinations no source names a way on either."""
    stuck = [target for target in targets if target.iri in ends]
    if not stuck:
        return ""
    if len(stuck) == len(targets):
        return " Ook een weg verder noemen zij daar niet."
    return f" Vanuit {listed(stuck, ENUMERATED)} noemen zij ook geen weg verder."


def _rounds(network: Network) -> list[RegieFinding]:
    """Where a case can go round: by referrals alone, and up and down again."""
    onward = movement(network, down=False)
    alone = rounds(onward)
    every = movement(network, down=True)
    known = {frozenset(one) for one in alone}
    both = tuple(one for one in rounds(every) if frozenset(one) not in known)
    return [
        *([_round(network, alone, taken(onward, alone), "zonder afschaling")] if alone else []),
        *([_round(network, both, taken(every, both), "op en af")] if both else []),
    ]


def _round(network: Network, found: Sequence[Round], relations: Sequence[Relation], how: str) -> RegieFinding:
    parties = {iri: network.entities[iri] for one in found for iri in one}
    told = [join_words([network.entities[iri].label for iri in one]) for one in found]
    more = f" en nog {len(told) - ENUMERATED} keer" if len(told) > ENUMERATED else ""
    alone = how != "op en af"
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=MIDDLE if alone else LOW,
        sentence=(
            f"Een casus kan volgens de bronnen {'rondgaan zonder afschaling' if alone else 'op en weer af gaan'}:"
            f" tussen {'; tussen '.join(told[:ENUMERATED])}{more}.{caveat(relations)}"
        ),
        relations=network.every_version(relations),
        measure="waar een casus rond kan gaan (cyclus)",
        value=counted(len(found), "rondgang", "rondgangen"),
        meaning=(
            "Wie wordt doorverwezen, kan terugkomen waar het begon zonder dat iemand besloot dat het lichter kan."
            if alone
            else "Zo hoort het als hulp lichter kan; wie steeds terugkomt, gaat er rond."
        ),
        advice="Vraag hoe vaak een gezin zo rondgaat, en wie dat ziet.",
        entities=tuple(by_label(parties.values())),
    )


def _open_ways(
    network: Network, ways: Sequence[Relation], targets: Sequence[Entity], origins: Sequence[Entity]
) -> tuple[Relation, ...]:
    """Of the ways back with an open end, those from where the cases went or to where they came from."""
    if not ways:
        return ()
    belongs = belonging(network)
    senders, receivers = (
        {member for entity in entities for member in kin(belongs, entity.iri)} for entities in (targets, origins)
    )
    return tuple(
        relation
        for relation in ways
        if (relation.origin is None or relation.origin.iri in senders)
        and (relation.target is None or relation.target.iri in receivers)
    )


def _unsure(relations: Sequence[Relation]) -> str:
    if not relations:
        return ""
    lines = dict.fromkeys(told(r, [r.condition.rstrip("."), *softness(r)]) for r in relations)
    return f" Wel noemen zij: {few(list(lines))}. Of dat de verwijzer bereikt, zeggen zij niet."


def _is_open(relation: Relation) -> bool:
    return relation.origin is None or relation.target is None


def _climbs(origin: Entity, target: Entity) -> bool:
    low, high = rank_of(origin), rank_of(target)
    return low is not None and high is not None and high > low


ANALYSIS = Analysis(
    name="terugweg",
    title="Terugweg",
    question="Bij welke verwijzingen noemen de bronnen geen terugkoppeling of weg terug? Waar kan een casus rondgaan?",
    measure="verwijzingen waarbij de bronnen geen terugweg noemen",
    run=analyse,
)
