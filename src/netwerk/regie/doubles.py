"""Dubbelingen: who offers the same to the same people in the same area, and where that cannot be known?"""

from __future__ import annotations

from collections.abc import Sequence

from netwerk.model import RegieFinding, Service
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
    names,
    one_each,
)
from netwerk.regie.likeness import (
    Double,
    Offer,
    comparable,
    doubles,
    first_relations,
    offers,
    services,
    unknown_doubles,
    unoffered,
)
from netwerk.regie.thresholds import ENUMERATED, MOST, TWICE
from netwerk.regie.ties import listed
from netwerk.wording import age_text, join_words

NONE_ALIKE = "Geen twee daarvan, van verschillende aanbieders, komen overeen op doelgroep, trede, leeftijd en segment."


def analyse(network: Network) -> tuple[RegieFinding, ...]:
    """A finding for each group of offers that are alike, and one on how far the sources let services be compared.

    Severity: ``midden`` for offers that are alike, ``laag`` for what can be compared.
    """
    every, found = services(network), doubles(network)
    told = foremost([_double(network, one) for one in found], "Hulp die op elkaar lijkt noemen de bronnen ook bij")
    return in_order([*told, *([_compared(network, every, bool(found))] if len(every) >= TWICE else [])])


def _double(network: Network, found: Double) -> RegieFinding:
    relations = [offer.relation for offer in found.offers]
    providers = by_label({offer.provider.iri: offer.provider for offer in found.offers}.values())
    told = [f"{offer.provider.label} ({offer.service.label})" for offer in found.offers]
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=MIDDLE,
        sentence=(
            f"Voor dezelfde mensen ({_people(found)}) noemen de bronnen hulp die op elkaar lijkt bij meer dan één"
            f" partij: {few(told)}. Gelijk is {join_words(found.alike)}"
            f"{_unknown(found)}.{caveat(relations)}"
        ),
        relations=network.every_version(relations),
        measure=ANALYSIS.measure,
        value=f"{counted(len(providers), 'aanbieder', 'aanbieders')}, gelijk in {len(found.alike)} van 4 kenmerken",
        meaning="Het kan dubbel zijn, of een keus voor het gezin, of een verdeling die niet is beschreven.",
        advice="Vraag wie welke gezinnen helpt, en wie dat verdeelt.",
        entities=tuple(providers),
    )


def _people(found: Double) -> str:
    """For whom and on which rung, as far as all offers share it."""
    every = [offer.service for offer in found.offers]
    groups = [group for group in every[0].target_groups if all(group in one.target_groups for one in every)]
    rungs = [rung for rung in every[0].rungs if all(rung in one.rungs for one in every)]
    ages = {age_text(one.age_from, one.age_to) for one in every}
    people = join_words([group.label.lower() for group in groups]) or "wat zij delen, verschilt per twee"
    on = f", trede {join_words([rung.label for rung in rungs])}" if rungs else ""
    return f"{people}{f', {ages.pop()}' if len(ages) == 1 and ages != {''} else ''}{on}"


def _unknown(found: Double) -> str:
    return f"; {join_words(found.unknown)} noemen zij niet van alle" if found.unknown else ""


def _compared(network: Network, every: Sequence[Service], some: bool) -> RegieFinding:
    """How far services can be compared, and of which the sources do not name who offers them, or to whom."""
    known, nobody, vague = comparable(network), unoffered(network), unknown_doubles(network)
    clear = f" {NONE_ALIKE}" if len(known) >= TWICE and not some else ""
    compared = {one.iri for one in known}
    vaguely = [offer.relation for one in vague for offer in one]
    offered = [offer.relation for offer in offers(network) if offer.service.iri in compared]
    first = first_relations(network)
    shown = [first[one.iri] for one in nobody[:ENUMERATED]]
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=LOW,
        sentence=(
            f"Of hulp dubbel wordt geboden, is {'ten dele' if some or len(known) >= TWICE else 'niet'} na te gaan: van"
            f" {len(known)} van de {len(every)} voorzieningen noemen de bronnen aanbieder, doelgroep en trede."
            f"{clear}{_vague(vague)}{_nobody(nobody)}{caveat(offered)}"
        ),
        relations=network.every_version(dict.fromkeys([*vaguely, *shown])),
        measure="voorzieningen die zijn te vergelijken",
        value=f"{len(known)} van {len(every)}",
        meaning=(
            "Wat voor de meeste voorzieningen niet is beschreven, kan een raad ook niet vergelijken."
            if len(known) < MOST * len(every)
            else "Van de meeste voorzieningen is genoeg beschreven om ze te vergelijken."
        ),
        advice="Vraag om een overzicht van wie wat biedt, voor wie en waar, en houd dat tegen elkaar.",
        entities=tuple(nobody),
        extra_passages=one_each(offered or (first[one.iri] for one in every)),
    )


def _vague(found: Sequence[tuple[Offer, ...]]) -> str:
    """What several offer without that a source says to whom or on which rung."""
    told = [f"{one[0].service.label} ({names(by_label(offer.provider for offer in one))})" for one in found]
    return f" Meer dan één aanbieder, zonder doelgroep of trede, heeft {few(told)}." if told else ""


def _nobody(nobody: Sequence[Service]) -> str:
    return f" Geen aanbieder noemen zij voor {listed(nobody, ENUMERATED)}." if nobody else ""


ANALYSIS = Analysis(
    name="dubbelingen",
    title="Dubbelingen",
    question="Wie biedt volgens de bronnen hetzelfde aan dezelfde mensen in hetzelfde gebied?",
    measure="voorzieningen vergeleken op doelgroep, trede, leeftijd en segment",
    run=analyse,
)
