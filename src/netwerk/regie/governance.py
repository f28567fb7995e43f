"""Netwerkvorm: shared governance, a lead organisation, or separate administration?"""

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
    names,
    told_together,
)
from netwerk.regie.figures import Bar, Bars, number_text
from netwerk.regie.forms import LEAD, SEPARATE, SHARED, UNCLEAR, Form, Governor, form, governors
from netwerk.regie.offices import over_time
from netwerk.regie.parts import SEAT
from netwerk.regie.seating import seat_relations
from netwerk.regie.shape import centralisation, density
from netwerk.regie.thresholds import ENUMERATED, LEADS, NAMED, SHOWN
from netwerk.regie.ties import authors, listed

LEADING = ("hoofdaannemer", "penvoerder")
"""The seats that make one party answer for the others of an arrangement."""


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
    own = "de bronnen noemen niet dat die kant zelf op een trede hulp biedt of verwijst"
    return f"{steers}{whom}, en {own}{_other(first)}"


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
