"""The survey as Markdown for readers: line numbers and reasons, never a line of the sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from netwerk.checks.folding import plain
from netwerk.checks.persons import persons
from netwerk.checks.places import HIDDEN
from netwerk.coverage.account import CARRIED, HEADING, LEFT_OUT, UNEXPLAINED, Row
from netwerk.coverage.exceptions import LAYOUT, REASONS
from netwerk.coverage.mentions import Missing
from netwerk.coverage.survey import Survey, Surveyed

_OPENING = """# Dekking: wat er met elke regel van de bronnen is gedaan

Deze pagina is gemaakt met `netwerk dekking`; pas haar niet met de hand aan. Zij laat per brondocument zien op welke
regels de graaf rust, en waarom de andere regels er niet in staan. Regels zijn geteld in het tekstbestand; lege regels
horen bij wat ervoor staat. Een regel kan in twee rijen staan: er eindigt dan een zin en er begint een andere.

Een passage rust op de zin of het lijstpunt waarin haar aanhaling staat, en op niets daaromheen. Koppen hebben geen
reden nodig. Voor alle andere zinnen staat de reden in `dekking.toml`, naast de graafbestanden:

{reasons}

Elke afkorting, naam, datum, elk bedrag, percentage en aantal in een bron moet in de graaf staan, of in datzelfde
bestand met een reden zijn uitgezonderd. Een naam telt als een label hem noemt, een percentage of bedrag als het een
kengetal of bedrag is, een aantal of datum ook als een omschrijving in eigen woorden het noemt. Een aanhaling telt niet.
"""
_COUNTED = (
    "bestand",
    "regels",
    "zinnen en punten",
    "met passage",
    "kop",
    "met reden",
    "onverklaard",
    "niet in de graaf",
)


def markdown(survey: Survey) -> str:
    """The whole page."""
    reasons = "\n".join(f"- *{name}*: {text}" for name, text in REASONS.items())
    parts = [_OPENING.format(reasons=reasons), *_summary(survey)]
    for document in survey.documents:
        parts += [*_document(document)]
    return "\n".join(parts).rstrip("\n") + "\n"


def left(survey: Survey) -> str:
    """What is left, in one sentence; empty when nothing is."""
    rows = sum(len(_rows(each, UNEXPLAINED)) for each in survey.documents)
    missing = sum(len(each.missing) for each in survey.documents)
    problems = len(survey.problems) + sum(len(each.problems) for each in survey.documents)
    counted = (
        (rows, "onverklaard bereik", "onverklaarde bereiken"),
        (missing, "naam of getal nog niet in de graaf", "namen en getallen nog niet in de graaf"),
        (problems, "fout in dekking.toml", "fouten in dekking.toml"),
        (len(survey.strangers), "bestand zonder document", "bestanden zonder document"),
    )
    told = [f"{count} {one if count == 1 else more}" for count, one, more in counted if count]
    return f"Nog te doen: {', '.join(told)}." if told else ""


def _summary(survey: Survey) -> Iterator[str]:
    yield "## Overzicht\n"
    yield _line(_COUNTED)
    yield "|---|" + "---:|" * (len(_COUNTED) - 1)
    yield from (_counts(document) for document in survey.documents)
    yield ""
    if survey.strangers:
        yield "Deze bestanden noemt geen document in de graaf; er is nog niets uit gelezen:\n"
        yield from (f"- {name}" for name in survey.strangers)
        yield ""
    yield from _problems(survey.problems)


def _counts(document: Surveyed) -> str:
    judged = document.account.judged
    fates = [sum(each.fate == fate for each in judged) for fate in (CARRIED, HEADING, LEFT_OUT, UNEXPLAINED)]
    last = document.account.rows[-1].last if document.account.rows else 0
    cells = [document.said.file, last, len(judged), *fates, len(document.missing)]
    return _line(cells)


def _document(document: Surveyed) -> Iterator[str]:
    yield f"## {document.said.title}\n"
    yield f"Bestand `{document.said.file}`.\n"
    yield from _problems(document.problems)
    yield from _table("Onverklaard", ("regels",), [[str(row)] for row in _rows(document, UNEXPLAINED)])
    yield from _table("Nog niet in de graaf", ("regel", "wat", "zoals het er staat"), list(_missing(document.missing)))
    yield from _table("Waar passages op rusten", ("sectie", "regels", "passages"), list(_carried(document)))
    yield from _table("De andere regels", ("regels", "reden", "toelichting"), list(_explained(document)))
    yield from _table(
        "Namen en getallen zonder plaats", ("wat", "regels", "reden", "toelichting"), list(_excused(document))
    )


def _carried(document: Surveyed) -> Iterator[Sequence[object]]:
    for section, rows in groupby(_rows(document, CARRIED), key=lambda row: row.section):
        found = list(rows)
        passages = {passage.iri for row in found for each in row.units for passage in each.passages}
        yield section or "(vóór de eerste kop)", _listed(found), len(passages)


def _explained(document: Surveyed) -> Iterator[Sequence[object]]:
    headings = _rows(document, HEADING)
    if headings:
        yield _listed(headings), LAYOUT, "koppen"
    for row in _rows(document, LEFT_OUT):
        if row.skipped:
            yield str(row), row.skipped.reason, row.skipped.note


def _excused(document: Surveyed) -> Iterator[Sequence[object]]:
    for excused in document.excused:
        yield excused.word or "alle", excused.where or "alle", excused.reason, excused.note


def _missing(missing: Iterable[Missing]) -> Iterator[Sequence[object]]:
    for each in missing:
        yield each.line, each.kind, HIDDEN if persons(plain(each.text), name_field=True) else each.text


def _problems(problems: Sequence[str]) -> Iterator[str]:
    if problems:
        yield "**Niet in orde in dekking.toml**\n"
        yield from (f"- {problem}" for problem in problems)
        yield ""


def _rows(document: Surveyed, fate: str) -> list[Row]:
    return [row for row in document.account.rows if row.fate == fate]


def _listed(rows: Iterable[Row]) -> str:
    return ", ".join(map(str, rows))


def _table(title: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> Iterator[str]:
    if rows:
        yield f"### {title}\n"
        yield _line(columns)
        yield "|" + "---|" * len(columns)
        yield from map(_line, rows)
        yield ""


def _line(cells: Iterable[object]) -> str:
    return f"| {' | '.join(str(cell).replace('|', chr(92) + '|') for cell in cells)} |"
