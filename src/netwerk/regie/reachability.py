"""Bereikbaarheid: from where can which help be reached, in how many referrals, along how many independent ways?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import networkx as nx

from netwerk.model import Entity, RegieFinding, Relation, Service
from netwerk.network import Network
from netwerk.regie.base import (
    HIGH,
    LOW,
    MIDDLE,
    Analysis,
    by_label,
    caveat,
    counted,
    few,
    in_order,
    rank_of,
    told_together,
)
from netwerk.regie.parts import belonging, seats
from netwerk.regie.reach import Reach, Routes, reach
from netwerk.regie.reach_matrix import examples, matrix
from netwerk.regie.route_notes import notes
from netwerk.regie.steps import beside_routes, goals, referral_steps, wholes
from netwerk.regie.thresholds import ENUMERATED, LONG, MOST, NAMED, OWN_RUNGS, SHOWN, TWICE
from netwerk.regie.ties import listed, shown_by

OFFER, CONSULTS = "biedt", "consulteert"
FREE = ("vrij-toegankelijk", "voor-allen")
"""The kinds of access for which nobody needs a referral."""


def analyse(network: Network) -> tuple[RegieFinding, ...]:
    """Who reaches no help, which help nobody reaches, how many pairs have one way, and which ways are long.

    Severity: ``hoog`` where the sources name no route from most finding places, ``midden`` where from some, where help
    is reached by nobody, where most pairs hang on one way or a way is LONG; else ``laag``.
    """
    steps = referral_steps(network)
    found = reach(network, steps)
    return in_order(
        (
            *_without_route(network, steps, found),
            *_unreached(network, steps, found),
            *_ways(network, steps, found),
            *_long(network, steps, found),
        )
    )


def _without_route(network: Network, steps: nx.DiGraph, found: Reach) -> list[RegieFinding]:
    """The finding places from where the sources name no route to help.

    Left out are families, who refer nobody, and who has a part or a member with a route, or belongs to such a whole.
    """
    places = [place for place in found.places if rank_of(network.entities[place])]
    reaching = {place for place, _ in found.found}
    through = reaching | _above(network, reaching)
    without = [place for place in places if through.isdisjoint({place, *wholes(steps, place)})]
    if not without:
        return []
    outermost = [network.entities[place] for place in without if wholes(steps, place).isdisjoint(without)]
    parts = len(without) - len(outermost)
    belonging = f" (met {counted(parts, 'onderdeel', 'onderdelen')})" if parts else ""
    beside = tuple(r for r in beside_routes(network).values() if r.origin and r.origin.iri in without)
    count = f"geen van de {len(places)}" if len(without) == len(places) else f"{len(without)} van de {len(places)}"
    return [
        RegieFinding(
            analysis=ANALYSIS.name,
            severity=HIGH if len(without) > MOST * len(places) else MIDDLE,
            sentence=(
                f"Voor {count} vindplaatsen noemen de bronnen {'een' if len(without) == len(places) else 'geen'}"
                f" verwijsroute naar hulp: {listed(outermost, ENUMERATED)}{belonging}.{_else(beside)}"
            ),
            relations=network.every_version(beside),
            measure=ANALYSIS.measure,
            value=f"{len(places) - len(without)} van {len(places)} vindplaatsen met een verwijsroute",
            meaning="Wie zich daar zorgen maakt over een kind, leest in de bronnen niet waarheen; contact kan er zijn.",
            advice="Vraag waar deze vindplaatsen met hun zorgen heen kunnen, en waar dat staat.",
            entities=tuple(by_label(outermost)),
            extra_passages=shown_by(network, by_label(outermost)),
        )
    ]


def _above(network: Network, members: set[str]) -> set[str]:
    """The wholes that these are part of, the bodies they have a seat in, and so on."""
    up = nx.compose(belonging(network), seats(network))
    return {whole for member in members if member in up for whole in nx.descendants(up, member)}


def _else(relations: Iterable[Relation]) -> str:
    told = told_together(relations)
    return f" Wel noemen zij: {'; '.join(told)}." if told else ""


def _unreached(network: Network, steps: nx.DiGraph, found: Reach) -> list[RegieFinding]:
    """The services to which the sources name no route, no open way and no reachable provider."""
    if not found.found:
        return []
    missing = by_label(unreached(network, steps, found))
    if not missing:
        return []
    offers = tuple(r for r in network.as_one if OFFER in r.shortcuts and r.target in missing)
    near = _near(network, missing)
    return [
        RegieFinding(
            analysis=ANALYSIS.name,
            severity=MIDDLE,
            sentence=(
                f"Naar {listed(missing, ENUMERATED, 'of')} noemen de bronnen geen verwijsroute vanaf een vindplaats."
                f"{_door(near)}{caveat(offers)}"
            ),
            relations=network.every_version((*offers, *near)),
            measure=ANALYSIS.measure,
            value=f"{counted(len(missing), 'voorziening', 'voorzieningen')} zonder route",
            meaning=(
                "De bronnen beschrijven deze hulp wel, maar niet"
                f" {'welke verwijzing er precies heen leidt' if near else 'hoe een gezin er komt'}."
            ),
            advice="Vraag wie de toegang tot deze hulp regelt, en waar dat staat.",
            entities=tuple(missing),
            extra_passages=shown_by(network, missing),
        )
    ]


def _near(network: Network, services: Iterable[Entity]) -> tuple[Relation, ...]:
    """The decisions of a named party, which no route takes, that lead to something on a rung of these services."""
    rungs = {rung for service in services for rung in getattr(service, "rungs", ())}
    return tuple(
        relation
        for relation in beside_routes(network).values()
        if relation.origin and any(not rungs.isdisjoint(getattr(goal, "rungs", ())) for goal in goals(relation))
    )


def _door(relations: Sequence[Relation]) -> str:
    """Where on the same rungs the sources do let cases in."""
    return f" Wel noemen zij op dezelfde treden: {few(told_together(relations))}." if relations else ""


def unreached(network: Network, steps: nx.DiGraph, found: Reach) -> list[Service]:
    """The services above the OWN_RUNGS that nobody reaches: they, and who offers them, are on no route.

    Left out are services that are open to all, those to which a referral leads that no route takes, and those of who is
    a finding place, or is consulted.
    """
    reached = {*found.places, *(help_ for _, help_ in found.found)}
    consulted = {v for _, v in network.of_shortcut(CONSULTS).edges()}
    beside = {goal.iri for relation in beside_routes(network).values() for goal in goals(relation)}
    offers = network.of_shortcut(OFFER)
    return [
        entity
        for iri, entity in network.entities.items()
        if isinstance(entity, Service) and _needs_referral(entity)
        if not {iri, *_behind(steps, offers, iri)} & (reached | beside | consulted)
    ]


def _needs_referral(service: Service) -> bool:
    free = any(access.name in FREE for access in service.access)
    above = bool(service.rungs) and all(rung.name not in OWN_RUNGS for rung in service.rungs)
    return above and not free


def _behind(steps: nx.DiGraph, offers: nx.MultiDiGraph, service: str) -> set[str]:
    """Who offers a service, and all that they act for."""
    if service not in offers:
        return set()
    return {one for provider in offers.predecessors(service) for one in (provider, *wholes(steps, provider))}


def _ways(network: Network, steps: nx.DiGraph, found: Reach) -> list[RegieFinding]:
    """How many pairs hang on one way, and which have more."""
    if len(found.found) < 2:
        return []
    more = [pair for pair, way in found.found.items() if way.ways > 1]
    single = len(found.found) - len(more)
    relations = Routes(steps).relations(examples(found))
    ends = {end: network.entities[end] for pair in more[:SHOWN] for end in pair}
    return [
        RegieFinding(
            analysis=ANALYSIS.name,
            severity=MIDDLE if single > MOST * len(found.found) else LOW,
            sentence=(
                f"{_share(single, len(found.found))} één onafhankelijke weg: valt daar één partij of verwijzing weg,"
                " dan is er op papier geen andere route."
                f"{_more(network, more)}{caveat(relations)}"
            ),
            relations=relations,
            measure=ANALYSIS.measure,
            value=f"{single} van {len(found.found)} met één onafhankelijke weg",
            meaning="Hangt hulp aan één weg, dan is er op papier geen andere als die vol is of wegvalt.",
            advice="Vraag bij welke hulp een tweede weg nodig is.",
            entities=tuple(ends.values()),
        )
    ]


def _share(single: int, total: int) -> str:
    pairs = "combinaties van vindplaats en hulp met een route"
    if single == total:
        return f"{'Beide' if total == TWICE else f'Alle {total}'} {pairs} hebben maar"
    return f"Van de {total} {pairs} {'heeft' if single == 1 else 'hebben'} er {single} maar"


def _more(network: Network, pairs: Iterable[tuple[str, str]]) -> str:
    """From where which help has more ways, those of one finding place together."""
    by_helps: dict[frozenset[str], list[str]] = {}
    helps: dict[str, set[str]] = {}
    for place, help_ in pairs:
        helps.setdefault(place, set()).add(help_)
    for place, some in helps.items():
        by_helps.setdefault(frozenset(some), []).append(place)
    told = sorted(f"van {_listed(network, places)} naar {_listed(network, some)}" for some, places in by_helps.items())
    if not told:
        return ""
    rest = f" en in {len(told) - NAMED} andere gevallen" if len(told) > NAMED else ""
    return f" Meer wegen zijn er {'; '.join(told[:NAMED])}{rest}."


def _long(network: Network, steps: nx.DiGraph, found: Reach) -> list[RegieFinding]:
    """The pairs whose shortest way is the longest, where that is LONG."""
    most = max((way.referrals for way in found.found.values()), default=0)
    if most < LONG:
        return []
    pairs = sorted(pair for pair, way in found.found.items() if way.referrals == most)[:SHOWN]
    relations = Routes(steps).relations(pairs)
    places, helps = (list(dict.fromkeys(pair[i] for pair in pairs)) for i in (0, 1))
    return [
        RegieFinding(
            analysis=ANALYSIS.name,
            severity=MIDDLE,
            sentence=(
                f"Van {_listed(network, places)} naar {_listed(network, helps)} kost het ten minste {most}"
                f" verwijzingen.{caveat(relations)}"
            ),
            relations=relations,
            measure=ANALYSIS.measure,
            value=f"{most} verwijzingen",
            meaning="Bij elke verwijzing moet een gezin opnieuw zijn verhaal doen, en kan het afhaken.",
            advice="Vraag of een kortere weg kan, bijvoorbeeld door rechtstreeks te verwijzen.",
            entities=tuple(network.entities[iri] for iri in dict.fromkeys((*places, *helps))),
        )
    ]


def _listed(network: Network, iris: Iterable[str]) -> str:
    return listed((network.entities[iri] for iri in iris), ENUMERATED)


ANALYSIS = Analysis(
    name="bereikbaarheid",
    title="Bereikbaarheid",
    question="Vanwaar is welke hulp te bereiken, in hoeveel verwijzingen en langs hoeveel onafhankelijke wegen?",
    measure="verwijsroutes van vindplaats naar hulp",
    run=analyse,
    figure=matrix,
    notes=notes,
)
