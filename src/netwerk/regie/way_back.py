"""Terugweg: which referrals have no feedback and no way down from where the case went to where it came from?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import networkx as nx

from netwerk.model import Entity, RegieFinding, Relation
from netwerk.network import Network
from netwerk.regie.base import (
    FEEDBACK,
    LOW,
    MIDDLE,
    Analysis,
    by_label,
    caveat,
    in_order,
    names,
    rank_of,
    softness,
    told,
)
from netwerk.regie.parts import SEAT, kin
from netwerk.regie.thresholds import MOST
from netwerk.routes.search import PART, REFERRAL

Referral = tuple[Relation, Entity, Entity]
DOWN, OFFER = "schaaltAfNaar", "biedt"


def reached_back(back: nx.DiGraph, belongs: nx.DiGraph, start: str) -> frozenset[str]:
    """Everyone whom feedback or a way down reaches from a node, by one or more steps.

    Definition: a step back leads from whoever has the case, or a part or whole of it, along an edge of
    ``back``; it reaches the node there with its own parts and wholes. ``belongs`` leads from part to whole.
    This is generous on purpose: a referral that still has no way back really has none in the sources.
    On reciprocity in referral networks: Blanken and others (2023), doi 10.1186/s12913-023-10128-z.
    Cost: a breadth-first search, with the parts and wholes of each node it meets.

    >>> back, belongs = nx.DiGraph([("coach", "school")]), nx.DiGraph([("coach", "team")])
    >>> sorted(reached_back(back, belongs, "team"))
    ['school']
    """
    arrived: set[str] = set()
    waiting = [start]
    while waiting:
        own = kin(belongs, waiting.pop())
        fresh = {v for u in own if u in back for v in back.successors(u)} - arrived
        arrived |= fresh
        waiting += sorted(fresh)
    return frozenset(member for node in arrived for member in kin(belongs, node))


def without_way_back(network: Network) -> tuple[Relation, ...]:
    """The referrals after which neither feedback nor de-escalation reaches the origin again.

    Who has a seat at a table hears what happens there: a seat counts as feedback from the table.
    """
    back, belongs = _back_graph(network), _belonging(network)
    referrals = _referrals(network)
    reached = {target.iri: reached_back(back, belongs, target.iri) for _, _, target in referrals}
    return tuple(referral for referral, origin, target in referrals if origin.iri not in reached[target.iri])


def referrals(network: Network) -> tuple[Relation, ...]:
    """The referrals from one to another of which the sources name both ends."""
    return tuple(relation for relation, _, _ in _referrals(network))


def analyse(network: Network) -> tuple[RegieFinding, ...]:
    """A finding on all referrals together, and one for those without a way back from the same origins.

    Severity: ``midden`` where such a referral climbs the ladder, or where MOST referrals lack a way back; else
    ``laag``.
    """
    lacking = frozenset(referral.iri for referral in without_way_back(network))
    by_target: dict[str, list[Referral]] = defaultdict(list)
    for referral in _referrals(network):
        if referral[0].iri in lacking:
            by_target[referral[2].iri].append(referral)
    by_origins: dict[frozenset[str], list[Referral]] = defaultdict(list)
    for found in by_target.values():
        by_origins[frozenset(origin.iri for _, origin, _ in found)] += found
    return (*_summary(network, len(lacking)), *in_order(_finding(network, found) for found in by_origins.values()))


def _summary(network: Network, lacking: int) -> tuple[RegieFinding, ...]:
    referrals = tuple(referral for referral, _, _ in _referrals(network))
    if not referrals:
        return ()
    back = tuple(r for r in network.as_one if _leads_back(r))
    most = lacking > MOST * len(referrals)
    return (
        RegieFinding(
            analysis=ANALYSIS.name,
            severity=MIDDLE if most else LOW,
            sentence=(
                f"{_share(lacking, len(referrals))}; zij noemen {_named(back)}"
                f" van terugkoppeling of afschaling{_open_share(back)}.{caveat(back or referrals)}"
            ),
            relations=network.every_version(back or referrals),
            measure=ANALYSIS.measure,
            value=f"{lacking} van {len(referrals)}",
            meaning="De bronnen beschrijven vooral hoe een gezin verder komt, en weinig hoe het terugkomt."
            if most
            else "Bij ten minste de helft van de verwijzingen beschrijven de bronnen een weg terug.",
            advice="Vraag of terugkoppeling en afschaling elders zijn afgesproken, en waar dat staat.",
        ),
    )


def _share(lacking: int, total: int) -> str:
    if total == 1:
        return f"Bij de enige verwijzing noemen de bronnen {'geen' if lacking else 'een'} terugweg"
    if not lacking:
        return f"Bij alle {total} verwijzingen noemen de bronnen een terugweg"
    return f"Bij {lacking} van de {total} verwijzingen noemen de bronnen geen terugweg"


def _open_share(back: Sequence[Relation]) -> str:
    count = sum(_is_open(relation) for relation in back)
    return f", waarvan {count} met een open eind" if count else ""


def _named(back: Sequence[Relation]) -> str:
    if not back:
        return "geen enkele relatie"
    return "één relatie" if len(back) == 1 else f"{len(back)} relaties"


def _finding(network: Network, referrals: Sequence[Referral]) -> RegieFinding:
    relations = tuple(relation for relation, _, _ in referrals)
    origins = by_label({origin.iri: origin for _, origin, _ in referrals}.values())
    targets = by_label({target.iri: target for _, _, target in referrals}.values())
    unsure = _open_ways(network, targets, origins)
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=MIDDLE if any(_climbs(origin, target) for _, origin, target in referrals) else LOW,
        sentence=(
            f"Na een verwijzing door {names(origins, 'of')} naar {names(targets, 'of')} noemen"
            f" de bronnen geen terugkoppeling en geen afschaling naar de verwijzer.{_unsure(unsure)}{caveat(relations)}"
        ),
        relations=network.every_version((*relations, *unsure)),
        measure=ANALYSIS.measure,
        value=str(len(relations)),
        meaning="De bronnen zeggen niet of de verwijzer hoort hoe het afloopt, of dat iemand het gezin terugbrengt.",
        advice="Vraag of er in de praktijk wordt teruggekoppeld, en wie het gezin opvangt als de hulp stopt.",
        entities=(*targets, *origins),
    )


def _open_ways(network: Network, targets: Sequence[Entity], origins: Sequence[Entity]) -> tuple[Relation, ...]:
    """Feedback and ways down with an open end, from where the cases went or to where they came from."""
    belongs = _belonging(network)
    senders, receivers = (
        {member for entity in entities for member in kin(belongs, entity.iri)} for entities in (targets, origins)
    )
    return tuple(
        relation
        for relation in network.relations.values()
        if _leads_back(relation) and _is_open(relation)
        if (relation.origin is None or relation.origin.iri in senders)
        and (relation.target is None or relation.target.iri in receivers)
    )


def _unsure(relations: Sequence[Relation]) -> str:
    if not relations:
        return ""
    lines = dict.fromkeys(told(r, [r.condition.rstrip("."), *softness(r)]) for r in relations)
    return f" Wel noemen zij: {'; '.join(lines)}. Of dat de verwijzer bereikt, zeggen zij niet."


def _is_open(relation: Relation) -> bool:
    return relation.origin is None or relation.target is None


def _referrals(network: Network) -> tuple[Referral, ...]:
    return tuple(
        (relation, relation.origin, relation.target)
        for relation in network.as_one
        if REFERRAL in relation.shortcuts and relation.origin and relation.target
        if relation.origin != relation.target
    )


def _climbs(origin: Entity, target: Entity) -> bool:
    low, high = rank_of(origin), rank_of(target)
    return low is not None and high is not None and high > low


def _leads_back(relation: Relation) -> bool:
    return DOWN in relation.shortcuts or any(sort.name == FEEDBACK for sort in relation.sorts)


def _back_graph(network: Network) -> nx.DiGraph:
    lines = {
        (u, v)
        for u, v, relation in network.graph.edges(data="relation")
        if any(_leads_back(version) for version in network.versions(relation))
    }
    seats = {(table, member) for member, table in network.of_shortcut(SEAT).edges()}
    return nx.DiGraph(sorted(lines | seats))


def _belonging(network: Network) -> nx.DiGraph:
    """From part to whole; a service belongs to whoever offers it, who gives feedback for it."""
    parts = network.of_shortcut(PART).edges()
    offers = ((service, provider) for provider, service in network.of_shortcut(OFFER).edges())
    return nx.DiGraph(sorted({*parts, *offers}))


ANALYSIS = Analysis(
    name="terugweg",
    title="Terugweg",
    question="Bij welke verwijzingen noemen de bronnen geen terugkoppeling en geen weg terug?",
    measure="verwijzingen waarbij de bronnen geen terugweg noemen",
    run=analyse,
)
