"""A service as the named cells of a table, with what each column means; tables of every form are made of these."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from netwerk import wording
from netwerk.directory import telling
from netwerk.directory.base import Entry
from netwerk.directory.telling import Marks
from netwerk.model import ContactPoint

Cell = str | int | Decimal | date | None
"""What a cell holds; None or an empty text where no source says anything."""
CONTACT: Final[Mapping[str, str]] = {
    "telefoon": "Het algemene telefoonnummer, zoals het is opgegeven.",
    "e-mail": "Het algemene e-mailadres, nooit dat van een persoon.",
    "website": "De bladzijde op het web.",
    "adres": "Het bezoekadres.",
    "openingstijden": "Wanneer men er terechtkan.",
}
CHECKED: Final = "contact gecontroleerd"
CHECKED_MEANS: Final = "De dag waarop het contactpunt voor het laatst is nagekeken."
SERVICE: Final[Mapping[str, str]] = {
    "naam": "Hoe de voorziening heet.",
    "omschrijving": "Wat het is, in onze woorden.",
    "doelgroep": "Voor wie het is.",
    "leeftijd": "Voor welke leeftijd, in woorden.",
    "leeftijd van": "De laagste leeftijd in hele jaren; leeg als de bronnen geen ondergrens noemen.",
    "leeftijd tot en met": "De hoogste leeftijd in hele jaren, dat jaar meegerekend; leeg als geen bron er een noemt.",
    "toegang": "Hoe men er komt: vrij, met een verwijzing, met een besluit of na een melding.",
    "aanbieder": "Wie het biedt of organiseert, en op welke voorwaarde.",
    "wie verwijst": "Wie naar de voorziening of haar aanbieder verwijst.",
    "voorwaarde": "De voorwaarden van die verwijzingen.",
    "wie inkoopt of betaalt": "Wie de voorziening inkoopt, betaalt of er opdracht voor geeft.",
    "wie de aanbieder betaalt": "Wie de aanbieder betaalt of opdracht geeft, zonder dat de bron de voorziening noemt.",
    **CONTACT,
    "contact van": "De aanbieder van wie het contactpunt is; leeg als het van de voorziening zelf is.",
    CHECKED: CHECKED_MEANS,
    "gebied": "De gemeente of regio waar de voorziening is.",
    "trede": "De plaats op de ladder van lichte naar zware hulp.",
    "segment": "Het soort hulp in de inkoop.",
    "status": "Bestaand, of een plan en hoe ver het is.",
    "let op": "Wat u moet weten voor u hierop vertrouwt, zoals een plan of een oude bevestiging.",
    "opmerking": "Wat in de bronnen fout is, ontbreekt of elkaar tegenspreekt.",
    "laatst bevestigd": "De laatste dag waarvoor een bron van de voorziening of het aanbod geldt.",
    "bronnen": "De documenten en paragrafen waarop de rij rust.",
    "id": "De vaste naam in de graaf; die verandert niet als de naam verandert.",
}
MAY_BE_EMPTY: Final = frozenset(
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
"""The columns of a service in which silence need not be told."""


def service(entry: Entry, marks: Marks, unknown: str) -> dict[str, Cell]:
    """A row for a service; ``unknown`` stands where no source says what readers want to know."""
    cells = {**_service_cells(entry), **_relation_cells(entry, marks), **_contact_cells(entry)}
    return filled({name: cells[name] for name in SERVICE}, MAY_BE_EMPTY, unknown)


def filled(cells: Mapping[str, Cell], may_be_empty: frozenset[str], unknown: str) -> dict[str, Cell]:
    """The cells with a word where one is empty that may not be; an age of 0 is not empty."""
    return {n: unknown if cell in (None, "") and n not in may_be_empty else cell for n, cell in cells.items()}


def contact(point: ContactPoint | None) -> dict[str, Cell]:
    """The columns of a contact point, as it was typed."""
    point = point or ContactPoint()
    return {
        "telefoon": point.telephone,
        "e-mail": point.email,
        "website": point.url,
        "adres": point.address,
        "openingstijden": point.opening_hours,
        CHECKED: point.checked,
    }


def _service_cells(entry: Entry) -> dict[str, Cell]:
    service = entry.service
    return {
        "naam": service.label,
        "omschrijving": service.definition,
        "doelgroep": telling.text_of(telling.target_groups(entry), ""),
        "leeftijd": wording.age_text(service.age_from, service.age_to),
        "leeftijd van": service.age_from,
        "leeftijd tot en met": service.age_to,
        "toegang": telling.text_of(telling.labels(service.access), ""),
        "gebied": "; ".join(entry.areas),
        "trede": telling.text_of(telling.labels(service.rungs), ""),
        "segment": telling.text_of(telling.labels(service.segments), ""),
        "status": entry.status,
        "let op": "; ".join(entry.marks),
        "opmerking": "; ".join(map(wording.remark_text, entry.remarks)),
        "laatst bevestigd": entry.last_confirmed,
        "bronnen": wording.citations(entry.passages),
        "id": service.iri,
    }


def _relation_cells(entry: Entry, marks: Marks) -> dict[str, Cell]:
    return {
        "aanbieder": telling.text_of(telling.offers(entry, marks), ""),
        "wie verwijst": telling.text_of(telling.ways_in(entry, marks), ""),
        "voorwaarde": "; ".join(dict.fromkeys(r.condition for r in entry.ways_in if r.condition)),
        "wie inkoopt of betaalt": telling.text_of(telling.money(entry.purchases, marks), ""),
        "wie de aanbieder betaalt": telling.text_of(telling.money(entry.backing, marks), ""),
    }


def _contact_cells(entry: Entry) -> dict[str, Cell]:
    return {**contact(entry.contact), "contact van": entry.contact_of}
