"""The directory as a table: a row for each service, or one that says that no source speaks of the day."""

from __future__ import annotations

from netwerk import wording
from netwerk.directory import telling
from netwerk.directory.base import Directory, Entry
from netwerk.model import ContactPoint, Stand
from netwerk.pages.silence import SILENCE
from netwerk.sheets import csv_text
from netwerk.wording import UNKNOWN

HEADER = (
    "naam",
    "omschrijving",
    "doelgroep",
    "leeftijd",
    "leeftijd van",
    "leeftijd tot en met",
    "toegang",
    "aanbieder",
    "wie verwijst",
    "voorwaarde",
    "wie inkoopt of betaalt",
    "wie de aanbieder betaalt",
    "telefoon",
    "e-mail",
    "website",
    "adres",
    "openingstijden",
    "contact van",
    "contact gecontroleerd",
    "gebied",
    "trede",
    "segment",
    "status",
    "let op",
    "opmerking",
    "laatst bevestigd",
    "bronnen",
    "id",
)
MAY_BE_EMPTY = frozenset(
    {
        "leeftijd van",
        "leeftijd tot en met",
        "voorwaarde",
        "wie de aanbieder betaalt",
        "contact van",
        "let op",
        "opmerking",
    }
)


def render(directory: Directory, plain: bool = False) -> str:
    """For Excel in Dutch settings, or plain for machines.

    What no source says is ``niet bekend`` for people and an empty cell for machines; the ages as numbers, the
    condition and the marks are empty for both when there are none.
    """
    silence = [[SILENCE if name == "let op" else "" for name in HEADER]] if directory.silent else []
    rows = (_row(entry, directory.stand, "" if plain else UNKNOWN) for entry in directory.entries)
    return csv_text(directory.stand, HEADER, (*silence, *rows), plain)


def _row(entry: Entry, stand: Stand, unknown: str) -> list[str]:
    cells = {**_service_cells(entry), **_relation_cells(entry, stand), **_contact_cells(entry)}
    return [cells[name] or ("" if name in MAY_BE_EMPTY else unknown) for name in HEADER]


def _service_cells(entry: Entry) -> dict[str, str]:
    service = entry.service
    return {
        "naam": service.label,
        "omschrijving": service.definition,
        "doelgroep": telling.text_of(telling.target_groups(entry), ""),
        "leeftijd": wording.age_text(service.age_from, service.age_to),
        "leeftijd van": _number(service.age_from),
        "leeftijd tot en met": _number(service.age_to),
        "toegang": telling.text_of(telling.labels(service.access), ""),
        "gebied": "; ".join(entry.areas),
        "trede": telling.text_of(telling.labels(service.rungs), ""),
        "segment": telling.text_of(telling.labels(service.segments), ""),
        "status": entry.status,
        "let op": "; ".join(entry.marks),
        "opmerking": "; ".join(map(wording.remark_text, entry.remarks)),
        "laatst bevestigd": entry.last_confirmed.isoformat() if entry.last_confirmed else "",
        "bronnen": wording.citations(entry.passages),
        "id": service.iri,
    }


def _relation_cells(entry: Entry, stand: Stand) -> dict[str, str]:
    return {
        "aanbieder": telling.text_of(telling.offers(entry, stand.day), ""),
        "wie verwijst": telling.text_of(telling.ways_in(entry, stand.day), ""),
        "voorwaarde": "; ".join(dict.fromkeys(r.condition for r in entry.ways_in if r.condition)),
        "wie inkoopt of betaalt": telling.text_of(telling.money(entry.purchases, stand.day), ""),
        "wie de aanbieder betaalt": telling.text_of(telling.money(entry.backing, stand.day), ""),
    }


def _contact_cells(entry: Entry) -> dict[str, str]:
    point = entry.contact or ContactPoint()
    return {
        "telefoon": point.telephone,
        "e-mail": point.email,
        "website": point.url,
        "adres": point.address,
        "openingstijden": point.opening_hours,
        "contact van": entry.contact_of,
        "contact gecontroleerd": point.checked.isoformat() if point.checked else "",
    }


def _number(value: int | None) -> str:
    return "" if value is None else str(value)
