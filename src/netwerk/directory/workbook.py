"""The directory as a workbook: services, actors, relations and sources, each linked to what it names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from netwerk import wording, workbooks
from netwerk.directory import rows
from netwerk.directory import workbook_rows as told
from netwerk.directory.base import Directory, Entry, Party
from netwerk.model import Passage, Relation, passages_of
from netwerk.workbooks import Column, Line, Link, Table, Text

SERVICES, ACTORS, RELATIONS, SOURCES = "Voorzieningen", "Actoren", "Relaties", "Bronnen"
MOST_LINKED: Final = 12
"""To how many providers or sources one row leads, each from a cell of its own; the text beside it names them all."""
LEADING: Final = {"bronnen": "bron", "aanbieder": "aanbieder", "biedt": "voorziening"}
"""What the columns are called that lead to each of the things that a column names, first the first."""
ENDS: Final = ("van", "naar")
"""The columns that themselves lead to the one thing that they name."""
WIDEST, NARROW = 40, 22
PRINTED: Final = {
    SERVICES: (
        *("naam", "omschrijving", "doelgroep", "leeftijd", "toegang", "aanbieder", "wie verwijst"),
        *("telefoon", "e-mail", "gebied", "laatst bevestigd"),
    ),
    ACTORS: ("naam", "andere namen", "klasse", "omschrijving", "biedt", "telefoon", "e-mail", "gebied", "trede"),
    RELATIONS: ("van", "naar", "soort", "zin", "status", "periode", "let op", "bronnen"),
    SOURCES: ("document", "vindplaats", "aanhaling", "parafrase", "jaar"),
}
"""By sheet the columns that stand first and go on paper; all of them would be too small to read there."""
EXPLAINED: Final = (
    "Elk blad heeft een filter op de kopregel. De kop van een kolom draagt een opmerking die de kolom uitlegt.",
    "Een onderstreepte cel, zoals in de kolom bron 1 of van, leidt naar een rij op een ander blad.",
    "Filteren kan altijd. Na sorteren van een blad kloppen de koppelingen naar dat blad niet meer: zoek dan op id.",
    "Op papier komen de eerste kolommen van een blad; met Afdrukbereik kiest u andere.",
    "Niet bekend betekent dat geen bron het zegt. Vul het aan in de graaf, met een bron, en niet in dit bestand.",
    "Staan er meer waarden in een cel, dan staat er een puntkomma tussen.",
)
Ends = Mapping[str, Sequence[tuple[str, str]]]
"""By column the things that it leads to: what the cell says, and the IRI."""
Places = Mapping[str, tuple[str, int]]
"""By IRI the sheet and row where a thing stands."""


@dataclass(frozen=True)
class _Row:
    cells: Mapping[str, rows.Cell]
    ends: Ends


def render(directory: Directory) -> bytes:
    """The workbook; a sheet without rows keeps its header."""
    every = _every_passage(directory)
    places = {
        **{entry.service.iri: (SERVICES, place) for place, entry in enumerate(directory.entries)},
        **{party.actor.iri: (ACTORS, place) for place, party in enumerate(directory.parties)},
        **{passage.iri: (SOURCES, place) for place, passage in enumerate(every)},
    }
    tables = (
        _table(SERVICES, rows.SERVICE, [_service(entry, directory) for entry in directory.entries], places),
        _table(ACTORS, told.ACTOR, [_actor(party) for party in directory.parties], places),
        _table(
            RELATIONS,
            told.RELATION,
            [_relation(r, told.relation(r, directory)) for r in directory.relations],
            places,
        ),
        _table(
            SOURCES, told.SOURCE, [_Row(told.source(passage, directory.publishers), {}) for passage in every], places
        ),
    )
    stand = wording.stand_lines(directory.stand)
    return workbooks.render(directory.title, stand[0], directory.stand.day, [_explanation(directory, tables), *tables])


def _service(entry: Entry, directory: Directory) -> _Row:
    cells = rows.service(entry, directory.marks, wording.UNKNOWN)
    providers = [(provider.label, provider.iri) for provider in entry.providers]
    return _Row(cells, {"aanbieder": providers, "bronnen": _sources(entry.passages)})


def _actor(party: Party) -> _Row:
    offered = {r.target.iri: r.target.label for r in party.offers if r.target}
    return _Row(
        told.actor(party),
        {"biedt": [(label, iri) for iri, label in offered.items()], "bronnen": _sources(told.rests_on(party))},
    )


def _relation(relation: Relation, cells: Mapping[str, rows.Cell]) -> _Row:
    ends = {name: [(end.label, end.iri)] for name, end in (("van", relation.origin), ("naar", relation.target)) if end}
    return _Row(cells, {**ends, "bronnen": _sources(relation.passages)})


def _sources(passages: Iterable[Passage]) -> list[tuple[str, str]]:
    return [(passage.section, passage.iri) for passage in sorted(passages, key=_in_order)]


def _every_passage(directory: Directory) -> list[Passage]:
    return sorted(passages_of([*directory.relations, *directory.entries, *directory.parties]), key=_in_order)


def _in_order(passage: Passage) -> tuple[object, ...]:
    """The oldest document first, its sections as they stand in it."""
    document = passage.document
    place = document.sections.index(passage.section) if passage.section in document.sections else len(document.sections)
    return document.day, document.iri, place, passage.section, passage.iri


def _table(name: str, columns: Mapping[str, str], content: Sequence[_Row], places: Places) -> Table:
    linked = [{column: _links(ends, places) for column, ends in row.ends.items()} for row in content]
    first, rest = PRINTED[name], [column for column in columns if column not in PRINTED[name]]
    leading = [
        (column, place)
        for column in columns
        if column in LEADING
        for place in range(max((len(links.get(column, ())) for links in linked), default=0))
    ]
    header = [
        *(Column(column, columns[column], WIDEST) for column in first),
        *(Column(f"{LEADING[column]} {place + 1}", _leads(column, place), NARROW) for column, place in leading),
        *(Column(column, columns[column], WIDEST) for column in rest),
    ]
    filled = [
        [
            *(links[column][0] if column in ENDS and links.get(column) else row.cells[column] for column in first),
            *(links[column][place] if place < len(links.get(column, ())) else None for column, place in leading),
            *(row.cells[column] for column in rest),
        ]
        for row, links in zip(content, linked, strict=True)
    ]
    return Table(name, header, filled, kept=1, printed=len(first))


def _leads(column: str, place: int) -> str:
    return f"Leidt naar nummer {place + 1} van wat de kolom {column} noemt."


def _links(ends: Iterable[tuple[str, str]], places: Places) -> list[Link]:
    return [Link(text, *places[iri]) for text, iri in ends if iri in places][:MOST_LINKED]


def _explanation(directory: Directory, tables: Sequence[Table]) -> Text:
    stand, newest, disclaimer = wording.stand_lines(directory.stand)
    lines = [
        Line(directory.title, heading=True),
        Line("Stand", stand),
        Line("Bron", newest),
        Line("Let op", disclaimer),
    ]
    if not directory.entries:
        lines.append(Line("Melding", directory.without_entries))
    lines += [Line(""), Line("De bladen", heading=True)]
    lines += [Line(Link(table.name, table.name, -1), f"Aantal rijen: {len(table.rows)}.") for table in tables]
    lines += [Line(""), Line("Zo werkt dit bestand", heading=True)]
    lines += [Line("", line) for line in (*EXPLAINED, *workbooks.limits(tables))]
    for table in tables:
        lines += [Line(""), Line(f"De kolommen van blad {table.name}", heading=True)]
        lines += [Line(column.name, column.note) for column in table.columns]
    return Text("Toelichting", lines)
