"""Netwerkvorm: shared governance, a lead organisation, or separate administration?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import networkx as nx

from netwerk.model import Actor, Entity, RegieFinding, Relation
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
    told_together,
)
from netwerk.regie.figures import Bar, Bars, number_text
from netwerk.regie.offices import over_time
from netwerk.regie.overlay import COMMISSION, MONEY, OWN_LIFE, STEERING, Overlay
from netwerk.regie.parts import SEAT, belonging, kin, spokesmen
from netwerk.regie.seating import MEETINGS, seat_relations
from netwerk.regie.shape import centralisation, density
from netwerk.regie.steps import is_general
from netwerk.regie.thresholds import ENUMERATED, LEADS, MOST, NAMED, SHOWN
from netwerk.regie.ties import authors, contacts, listed

OFFER = "Aanbod"

LEADING = ("hoofdaannemer", "penvoerder")
"""The seats that make one party answer for the others of an arrangement."""

SHARED, LEAD, SEPARATE, UNCLEAR = (
    "gedeelde sturing",
    "een leidende organisatie",
    "aparte sturing",
    "geen duidelijke vorm",
)


Work: TypeAlias = Mapping[str, list[Relation]]


@dataclass(frozen=True)
class Governor:
    """A side that pays, commissions or steers others: whom, and what help it gives itself.

    ``work`` are the stated relations in which it or a part offers help on a rung, refers, receives cases or holds the
    regie of a case; ``other`` is the rest of what it offers: help as such, or only inferred.
    """

    party: Entity
    governed: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    work: tuple[Relation, ...]
    other: tuple[Relation, ...]


@dataclass(frozen=True)
class Form:
    """The form of a network with what it rests on: who governs, who has lines, who sits at common tables."""

    verdict: str
    governors: tuple[Governor, ...]
    graph: nx.Graph
    tables: tuple[Entity, ...]
    sitting: frozenset[str]

    @property
    def first(self) -> Governor | None:
        """The one that governs most others."""
        return self.governors[0] if self.governors else None


def form(network: Network) -> Form:
    """Which of the three forms of Provan and Kenis the sources show most of.

    Definition: Provan and Kenis (2008), doi 10.1093/jopart/mum015. Somebody governs from LEADS parties that it pays,
    commissions or steers, parts included, when no other governs as many: that is a lead organisation if it gives help
    itself, and separate administration if not. Where nobody governs, and MOST of the actors have a seat at a table
    with others, these share the governance. Anything else is no clear form. Cost: linear in the relations.

    >>> from netwerk.model import Actor, Area, Concept, Document, Stand
    >>> from netwerk.network import build
    >>> from datetime import date
    >>> plan = Document("document/plan", "Plan", date(2015, 1, 1), "jaar")
    >>> form(build(Stand(plan.day, Area("gebied/a", "A"), plan, "0"), [], [])).verdict
    'geen duidelijke vorm'
    """
    found, graph, tables = governors(network), contacts(network), _tables(network)
    sitting = frozenset(iri for table in tables.values() for iri in table) & set(graph)
    shared = bool(sitting) and len(sitting) >= MOST * len(graph)
    return Form(_verdict(found, shared), found, graph, tuple(by_label(network.entities[t] for t in tables)), sitting)


def governors(network: Network) -> tuple[Governor, ...]:
    """Who pays, commissions or steers others, who most first; a part counts for whom it acts for."""
    overlay, belongs = Overlay(network), belonging(network)
    by_origin: dict[str, list[Relation]] = defaultdict(list)
    for relation in (r for shortcut in (MONEY, COMMISSION, STEERING) for r in overlay.of(shortcut)):
        if relation.origin and isinstance(relation.target, Actor):
            by_origin[relation.origin.iri].append(relation)
    sides: dict[str, list[Relation]] = defaultdict(list)
    for origin, relations in by_origin.items():
        for party in spokesmen(network, belongs, origin):
            sides[party] += relations
    stated, other = _work(network, inferred=False), _work(network, inferred=True)
    found = [_governor(network, belongs, party, relations, stated, other) for party, relations in sides.items()]
    ranked = sorted(found, key=lambda one: (-len(one.governed), one.party.label.casefold(), one.party.iri))
    return tuple(one for one in ranked if one.governed)


def analyse(network: Network) -> tuple[RegieFinding, ...]:
    """The form of the network with the reasons and the doubt, and who leads which arrangement.

    Severity: ``midden`` where there is no clear form, else ``laag``.
    """
    found = form(network)
    if not found.governors and not found.tables:
        return ()
    leads = foremost(_leads(network), "Een of meer leidende organisaties zijn er ook binnen")
    return (_form(network, found), *in_order(leads))


def ranking(network: Network) -> Bars | None:
    """How many others each side pays, commissions or steers."""
    found = governors(network)[:SHOWN]
    if not found:
        return None
    return Bars(
        title="Wie betaalt, opdracht geeft of stuurt",
        description=f"De meeste partijen, {len(found[0].governed)}, horen bij {found[0].party.label}.",
        relations=network.every_version(relation for one in found for relation in one.relations),
        bars_are="partij",
        value_is="partijen die zij betaalt, opdracht geeft of stuurt",
        bars=tuple(Bar(one.party.label, len(one.governed), names(one.governed), bool(one.work)) for one in found),
        mark_means="biedt of verwijst volgens de bronnen ook zelf",
    )


def _verdict(found: Sequence[Governor], shared: bool) -> str:
    most = [len(one.governed) for one in found[:2]]
    if most and most[0] >= LEADS and (len(most) == 1 or most[0] > most[1]):
        return LEAD if found[0].work else SEPARATE
    if most and most[0] >= LEADS:
        return UNCLEAR
    return SHARED if shared else UNCLEAR


def _governor(
    network: Network, belongs: nx.DiGraph, party: str, relations: Sequence[Relation], work: Work, other: Work
) -> Governor:
    own = sorted({party, *(nx.ancestors(belongs, party) if party in belongs else ())})
    governed = {r.target.iri: r.target for r in relations if r.target and r.target.iri not in kin(belongs, party)}
    outward = tuple(r for r in relations if r.target and r.target.iri in governed)
    done, more = ({r.iri: r for iri in own for r in some.get(iri, ())}.values() for some in (work, other))
    return Governor(network.entities[party], tuple(by_label(governed.values())), outward, tuple(done), tuple(more))


def _work(network: Network, *, inferred: bool) -> Work:
    """By actor, what it does itself: stated work on help, or what it offers that is general or inferred."""
    found: dict[str, list[Relation]] = defaultdict(list)
    for relation in network.as_one:
        weak = relation.inferred or is_general(relation.target)
        if weak == inferred and not (inferred and relation.kind.name != OFFER):
            for entity in _workers(relation):
                found[entity.iri].append(relation)
    return found


def _workers(relation: Relation) -> Iterable[Entity]:
    """Who gives help in a relation, passes a case on, has it passed on or holds its regie."""
    ends = [entity for entity in (relation.origin, relation.target) if isinstance(entity, Actor)]
    if relation.kind.name == "Verwijzing":
        return ends
    case = relation.kind.name == "Regie" and any(sort.name in OWN_LIFE for sort in relation.sorts)
    return [entity for entity in ends if entity == relation.origin] if case or relation.kind.name == OFFER else []


def _tables(network: Network) -> dict[str, set[str]]:
    """The meetings and partnerships where at least two parties have a seat, with these."""
    members: dict[str, set[str]] = defaultdict(set)
    for relation in seat_relations(network):
        if relation.origin and relation.target and relation.target.kind.name in MEETINGS:
            members[relation.target.iri].add(relation.origin.iri)
    return {table: sitting for table, sitting in sorted(members.items()) if len(sitting) > 1}


def _form(network: Network, found: Form) -> RegieFinding:
    first = found.first
    relations = _rests_on(network, found)
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=MIDDLE if found.verdict == UNCLEAR else LOW,
        sentence=(
            f"Op papier {'heeft dit netwerk' if found.verdict == UNCLEAR else 'lijkt dit netwerk het meest op'}"
            f" {found.verdict}: {_reason(found)}.{_beside(found)}{_doubt(network, found)}{caveat(relations)}"
        ),
        relations=network.every_version(relations),
        measure="vorm van het netwerk: gedeeld, een leidende organisatie of aparte sturing",
        value=f"dichtheid {_number(density(found.graph))}, centralisatie {_number(centralisation(found.graph))}",
        meaning=(
            "Dichtheid is welk deel van alle mogelijke lijnen is beschreven. Centralisatie is 1 als alle lijnen bij één"
            " partij uitkomen en 0 als iedereen er evenveel heeft."
        ),
        advice=ADVICES[found.verdict],
        entities=((first.party, *first.governed) if first else ()) + found.tables,
    )


def _rests_on(network: Network, found: Form) -> tuple[Relation, ...]:
    tables = {table.iri for table in found.tables}
    seats = [r for r in seat_relations(network) if r.target and r.target.iri in tables]
    top = [one for one in found.governors if len(one.governed) == len(found.governors[0].governed)]
    if found.verdict == SHARED or not top:
        return tuple(seats)
    return tuple({r.iri: r for one in top for r in (*one.relations, *one.work, *one.other)}.values())


def _reason(found: Form) -> str:
    first = found.first
    sitting = f"{len(found.sitting)} van de {len(found.graph)} partijen zitten samen met anderen aan tafel"
    if first is None or len(first.governed) < LEADS:
        return f"niemand betaalt, geeft opdracht aan of stuurt {LEADS} partijen of meer, en {sitting}{_where(found)}"
    steers = f"{first.party.label} {_governs(first.party)} {len(first.governed)} partijen"
    whom = f" ({listed(first.governed, ENUMERATED)})"
    if found.verdict == UNCLEAR:
        also = [one.party for one in found.governors if len(one.governed) == len(first.governed)]
        return f"{listed(also, ENUMERATED)} betalen, geven opdracht aan of sturen er elk {len(first.governed)}"
    if first.work:
        return f"{steers}{whom}, en doet zelf ook mee in de hulp: {'; '.join(told_together(first.work)[:NAMED])}"
    return f"{steers}{whom}, en de bronnen noemen geen hulp op een trede of verwijzing van die kant zelf{_other(first)}"


def _governs(party: Entity) -> str:
    return "betalen, geven opdracht aan of sturen" if party.plural else "betaalt, geeft opdracht aan of stuurt"


def _other(governor: Governor) -> str:
    """What a side offers that is help as such, or inferred."""
    return f"; wel: {few(told_together(governor.other))}" if governor.other else ""


def _where(found: Form) -> str:
    return f" ({listed(found.tables, ENUMERATED)})" if found.tables else ""


def _beside(found: Form) -> str:
    """The tables, where another form is most of what there is."""
    first = found.first
    if not found.tables or first is None or len(first.governed) < LEADS:
        return ""
    return f" Daarnaast zitten partijen samen aan tafel in {listed(found.tables, ENUMERATED)}."


def _doubt(network: Network, found: Form) -> str:
    first = found.first
    if first is None or first.party.iri not in authors(network) or found.verdict == SHARED:
        return ""
    label = first.party.label
    return f" Twijfel: {label} schreef zelf een bron, en wie schrijft, noemt de eigen lijnen het vaakst."


def _leads(network: Network) -> list[RegieFinding]:
    """A finding for each arrangement in which one party answers for others."""
    leads: dict[str, list[Relation]] = defaultdict(list)
    partners: dict[str, list[Relation]] = defaultdict(list)
    for relation in network.as_one:
        for thing in _takes_part_in(relation):
            is_lead = any(sort.name in LEADING for sort in relation.sorts) and relation.origin
            (leads if is_lead else partners)[thing.iri].append(relation)
    ranked = sorted(leads, key=lambda iri: (-len(leads[iri]), iri))
    return [_lead(network, network.entities[iri], leads[iri], partners[iri]) for iri in ranked]


def _takes_part_in(relation: Relation) -> tuple[Entity, ...]:
    """The bodies or arrangements that a relation puts somebody in: by a seat, or by working together about it."""
    if SEAT in relation.shortcuts and relation.target:
        return (relation.target,)
    return relation.about if relation.kind.name == "Samenwerking" else ()


def _lead(network: Network, thing: Entity, relations: Sequence[Relation], others: Sequence[Relation]) -> RegieFinding:
    leads = by_label({r.origin.iri: r.origin for r in relations if r.origin}.values())
    known = {thing, *leads}
    partners = by_label({e.iri: e for r in others for e in (r.origin, r.target) if e and e not in known}.values())
    several = len(leads) > 1
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=MIDDLE if several else LOW,
        sentence=(
            f"Binnen {thing.label} lijkt de vorm op {'meer dan één' if several else 'een'} leidende organisatie:"
            f" {few(told_together(relations, _for_what))}.{_with(partners)}{caveat(relations)}"
        ),
        relations=network.every_version((*relations, *others)),
        measure="partijen die voor de anderen aanspreekbaar zijn",
        value=counted(len(leads), "leidende organisatie", "leidende organisaties"),
        meaning=(
            "Elk van hen spreekt voor een deel; wie voor het geheel aanspreekbaar is, staat daarmee niet vast."
            if several
            else "Eén partij spreekt voor de andere; dat maakt de lijn naar de opdrachtgever kort."
        ),
        advice="Vraag wat de anderen zelf nog met de opdrachtgever afspreken, en wie beslist bij verschil van mening.",
        entities=(thing, *leads, *partners),
    )


def _for_what(relation: Relation) -> list[str]:
    """What a party leads in an arrangement, where that is less than all of it."""
    parts = [entity for entity in relation.about if entity != relation.target]
    return [f"voor {names(parts)}"] if parts else []


def _with(partners: Sequence[Entity]) -> str:
    return f" Ook {'doet' if len(partners) == 1 else 'doen'} mee: {listed(partners, ENUMERATED)}." if partners else ""


def _number(value: float | None) -> str:
    return "niet te bepalen" if value is None else number_text(value)


ADVICES = {
    SHARED: "Vraag wie de knoop doorhakt als de partijen het niet eens worden.",
    LEAD: "Vraag hoe de leidende partij haar eigen belang en dat van de anderen uit elkaar houdt.",
    SEPARATE: "Vraag hoe wie stuurt hoort wat er in de hulp zelf gebeurt.",
    UNCLEAR: "Vraag wie het netwerk als geheel bijeenhoudt, en waar dat is afgesproken.",
}

ANALYSIS = Analysis(
    name="netwerkvorm",
    title="Netwerkvorm",
    question="Sturen de partijen volgens de bronnen samen, heeft één van hen de leiding, of stuurt er iemand apart?",
    measure="vorm van het netwerk",
    run=analyse,
    figure=ranking,
    over_time=over_time,
)
"""The forms are those of Provan and Kenis (2008): shared, lead organisation, network administrative organisation."""
