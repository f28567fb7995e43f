"""Overlegdruk: who sits at how many tables, and which tables share the same people?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from netwerk.model import Actor, Entity, RegieFinding, Relation
from netwerk.network import Network, parties
from netwerk.regie.base import LOW, MIDDLE, Analysis, by_label, caveat, counted, few, foremost, in_order, names
from netwerk.regie.figures import Bar, Bars
from netwerk.regie.seating import Sitter, seats_of, shared_tables, sitters, without_members
from netwerk.regie.thresholds import BUSY, ENUMERATED, SHOWN, TWICE
from netwerk.regie.ties import listed

REPORTING = "Verantwoording"


def analyse(network: Network) -> tuple[RegieFinding, ...]:
    """A finding for who sits at BUSY tables or more, for tables with the same people, and one on who is not named.

    Severity: ``midden`` for who is BUSY, and for parties that meet each other at BUSY tables; else ``laag``.
    """
    found = sitters(network)
    meeting = together(found)
    busy = [one for one in found if len(one.tables) >= BUSY and not _is_told(one, meeting)]
    rest = [one for one in found if TWICE <= len(one.tables) < BUSY]
    return in_order(
        [
            *foremost([_busy(network, one) for one in busy], f"Aan {BUSY} tafels of meer zitten er"),
            *_twice(network, rest),
            *foremost([_meet(network, found, *one) for one in meeting.items()], "Steeds dezelfden treffen elkaar"),
            *_unknown(network),
        ]
    )


def ranking(network: Network) -> Bars | None:
    """At how many tables each party has a seat, itself or through a part."""
    found = [one for one in sitters(network) if len(one.tables) >= TWICE][:SHOWN]
    if not found:
        return None
    most = found[0]
    return Bars(
        title="Wie zit aan hoeveel tafels",
        description=f"Aan de meeste tafels, {len(most.tables)}, heeft {most.party.label} een plaats.",
        relations=network.every_version(relation for one in found for relation in one.seats),
        bars_are="partij",
        value_is="tafels",
        bars=tuple(Bar(one.party.label, len(one.tables), names(one.tables)) for one in found),
    )


def _busy(network: Network, sitter: Sitter) -> RegieFinding:
    who = sitter.party
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=MIDDLE,
        sentence=(
            f"{_capital(who.label)} {'hebben' if who.plural else 'heeft'} volgens de bronnen een plaats aan"
            f" {len(sitter.tables)} tafels: {_named(sitter.tables)}.{_through(sitter)}{caveat(sitter.seats)}"
        ),
        relations=network.every_version(sitter.seats),
        measure=ANALYSIS.measure,
        value=counted(len(sitter.tables), "tafel", "tafels"),
        meaning="Elke tafel kost tijd; wie overal zit, weet veel, maar is ook overal nodig.",
        advice="Vraag hoeveel uur dit kost, en welke tafels samen kunnen.",
        entities=(who, *sitter.tables),
    )


def _named(tables: Iterable[Entity]) -> str:
    told = []
    for table in tables:
        often = table.frequency if isinstance(table, Actor) else ""
        told.append(f"{table.label} ({often})" if often and often not in table.label else table.label)
    return few(told)


def _through(sitter: Sitter) -> str:
    through = sitter.through
    return f" Namens die partij {_sit(through)} er {listed(through, ENUMERATED)}." if through else ""


def _sit(entities: Sequence[Entity]) -> str:
    return "zit" if len(entities) == 1 and not entities[0].plural else "zitten"


def _twice(network: Network, found: Sequence[Sitter]) -> list[RegieFinding]:
    """One finding on all who sit at several tables without being BUSY."""
    if not found:
        return []
    told = [f"{one.party.label} ({names(one.tables)})" for one in found]
    seats = [relation for one in found for relation in one.seats]
    sitting = [one.party for one in found]
    return [
        RegieFinding(
            analysis=ANALYSIS.name,
            severity=LOW,
            sentence=(f"Aan twee tafels {_sit(sitting)} volgens de bronnen {few(told)}.{caveat(seats)}"),
            relations=network.every_version(seats),
            measure=ANALYSIS.measure,
            value=counted(len(found), "partij aan twee tafels", "partijen aan twee tafels"),
            meaning="Deze partijen kunnen tussen twee tafels doorgeven wat er speelt.",
            advice="Vraag of dat ook is afgesproken.",
            entities=tuple(sitting),
        )
    ]


def together(found: tuple[Sitter, ...]) -> dict[frozenset[str], frozenset[str]]:
    """By the tables that they share, the parties that meet each other at several; those with most tables first."""
    by_tables: dict[frozenset[str], frozenset[str]] = defaultdict(frozenset)
    for pair, tables in shared_tables(seats_of(found)).items():
        if len(tables) >= TWICE:
            by_tables[tables] |= pair
    return {tables: by_tables[tables] for tables in sorted(by_tables, key=lambda some: (-len(some), sorted(some)))}


def _is_told(sitter: Sitter, meeting: Mapping[frozenset[str], frozenset[str]]) -> bool:
    """Whether a finding on who meets whom already names all tables of a party."""
    own = {table.iri for table in sitter.tables}
    return any(own == tables and sitter.party.iri in parties for tables, parties in meeting.items())


def _meet(network: Network, found: tuple[Sitter, ...], tables: frozenset[str], parties: frozenset[str]) -> RegieFinding:
    who = by_label(network.entities[iri] for iri in parties)
    where = by_label(network.entities[iri] for iri in tables)
    seats = [r for one in found if one.party.iri in parties for r in one.seats if r.target and r.target.iri in tables]
    others = {one.party.iri for one in found for table in one.tables if table.iri in tables} - parties
    only = " Anderen noemen zij daar niet." if not others else ""
    return RegieFinding(
        analysis=ANALYSIS.name,
        severity=MIDDLE if len(tables) >= BUSY else LOW,
        sentence=(
            f"{_capital(listed(who, ENUMERATED))}, of wie namens hen komt, treffen elkaar volgens de bronnen aan"
            f" {len(where)} tafels: {_named(where)}.{only}{caveat(seats)}"
        ),
        relations=network.every_version(seats),
        measure="tafels met dezelfde deelnemers (projectie)",
        value=f"{counted(len(where), 'tafel', 'tafels')}, {counted(len(who), 'partij', 'partijen')}",
        meaning="Waar steeds dezelfde partijen zitten, kan één tafel soms meer doen.",
        advice="Vraag wat elke tafel doet dat de andere niet doet.",
        entities=(*who, *where),
    )


def _unknown(network: Network) -> list[RegieFinding]:
    """One finding on the meetings of which no source says who sits there.

    Who only gets reports is left out: a reader of papers is no table of this network.
    """
    first: dict[str, Relation] = {}
    for relation in network.as_one:
        if relation.kind.name != REPORTING:
            for party in parties(relation):
                first.setdefault(party.iri, relation)
    told = by_label(entity for entity in without_members(network) if entity.iri in first)
    if not told:
        return []
    relations = [first[entity.iri] for entity in told]
    return [
        RegieFinding(
            analysis=ANALYSIS.name,
            severity=LOW,
            sentence=f"Van {listed(told, ENUMERATED)} noemen de bronnen geen deelnemers.{caveat(relations)}",
            relations=network.every_version(relations),
            measure=ANALYSIS.measure,
            value=counted(len(told), "overleg zonder genoemde deelnemers", "overleggen zonder genoemde deelnemers"),
            meaning="Wie er zit en wie niet, is hier op papier niet na te gaan.",
            advice="Vraag wie er zitten, en namens wie.",
            entities=tuple(told),
        )
    ]


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


ANALYSIS = Analysis(
    name="overlegdruk",
    title="Overlegdruk",
    question="Wie zit volgens de bronnen aan hoeveel tafels (overleggen en teams), en waar zitten steeds dezelfden?",
    measure="tafels per partij",
    run=analyse,
    figure=ranking,
)
