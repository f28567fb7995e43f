"""Actors, relations and sources as the named cells of a workbook, with what each column means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from netwerk import lists, wording
from netwerk.directory.base import Directory, Party
from netwerk.directory.rows import CHECKED, CHECKED_MEANS, CONTACT, Cell, contact, filled
from netwerk.model import Passage, Relation, local_name, passages_of

ACTOR: Final[Mapping[str, str]] = {
    "naam": "Hoe de actor heet: een organisatie, team, overleg, functie of groep, nooit een persoon.",
    "andere namen": "Afkortingen en namen die de bronnen ook gebruiken.",
    "klasse": "Organisatie, team, overleg, functie …",
    "soort": "Het soort actor, in elke gemeente hetzelfde, zoals onderwijs.",
    "omschrijving": "Wat de actor is, in onze woorden.",
    "biedt": "De voorzieningen die de actor biedt of organiseert.",
    **CONTACT,
    CHECKED: CHECKED_MEANS,
    "gebied": "De gemeente of regio waar de actor werkt.",
    "trede": "De plaats op de ladder van lichte naar zware hulp.",
    "relaties": "In hoeveel relaties op blad Relaties de actor een deel heeft.",
    "let op": "Wat u moet weten voor u hierop vertrouwt, zoals een oude bevestiging.",
    "opmerking": "Wat in de bronnen fout is, ontbreekt of elkaar tegenspreekt.",
    "laatst bevestigd": "De laatste dag waarvoor een bron van de actor of van een relatie geldt.",
    "bronnen": "De documenten en paragrafen waarop de rij rust; die van een relatie staan op blad Relaties.",
    "id": "De vaste naam in de graaf; die verandert niet als de naam verandert.",
}
RELATION: Final[Mapping[str, str]] = {
    "van": "Waar de relatie begint: wie verwijst, betaalt of de regie heeft. Niet bekend als de bron dat openlaat.",
    "naar": "Waar de relatie heen gaat. Niet bekend als de bron dat openlaat.",
    "klasse": "Verwijzing, consultatie, regie, opdracht, geldstroom …",
    "soort": "De nadere soort binnen de klasse.",
    "zin": "De relatie als zin.",
    "voorwaarde": "Wanneer de relatie geldt.",
    "leeftijd van": "De laagste leeftijd in hele jaren.",
    "leeftijd tot en met": "De hoogste leeftijd in hele jaren, dat jaar meegerekend.",
    "doelgroep": "Voor wie de relatie geldt.",
    "over": "De voorziening, afspraak, groep of het team waarover het gaat.",
    "via": "Wie ertussen staat.",
    "toegewezen door": "Wie per casus beslist.",
    "fase": "De trede waarvoor de regie geldt.",
    "bedrag": "Het bedrag in euro.",
    "bedrag is": "Precies of ongeveer, en of het per jaar is.",
    "deel van": "De relatie met het hele bedrag; tel beide niet op.",
    "frequentie": "Hoe vaak.",
    "status": "Bestaand, of een plan en hoe ver het is.",
    "zekerheid": "Of de bron het zegt, of dat het uit de tekst is afgeleid.",
    "periode": "Sinds wanneer en tot wanneer, zo precies als de bron.",
    "laatst bevestigd": "De laatste dag waarvoor een bron van de relatie geldt.",
    "let op": "Wat u moet weten voor u hierop vertrouwt, zoals bronnen die verschillen.",
    "opmerking": "Wat in de bronnen fout is, ontbreekt of elkaar tegenspreekt.",
    "gebied": "De gemeente of regio waar de relatie geldt.",
    "bronnen": "De documenten en paragrafen waarop de relatie rust.",
    "id": "De vaste naam in de graaf.",
}
SOURCE: Final[Mapping[str, str]] = {
    "document": "Hoe het document heet.",
    "vindplaats": "De paragraaf waar het staat.",
    "aanhaling": "Enkele woorden uit de bron, om de plek te vinden.",
    "parafrase": "Wat er staat, in onze woorden.",
    "jaar": "Het jaar van het document.",
    "dag": "De dag van het document; leeg als het die niet geeft.",
    "geldt tot en met": "De laatste dag waarvoor het document spreekt.",
    "uitgever": "Wie het document uitgaf.",
    "bestand": "Hoe het bestand van het document heet.",
    "id": "De vaste naam van de passage in de graaf.",
}
_MAY_BE_UNKNOWN: Final = frozenset({"omschrijving", *CONTACT, CHECKED, "gebied", "van", "naar", "uitgever"})
_MAY_BE_EMPTY: Final = frozenset({*ACTOR, *RELATION, *SOURCE}) - _MAY_BE_UNKNOWN


def actor(party: Party) -> dict[str, Cell]:
    """A row for an actor."""
    actor = party.actor
    cells: dict[str, Cell] = {
        "naam": actor.label,
        "andere namen": "; ".join(actor.alt_labels),
        "klasse": actor.kind.label,
        "soort": "; ".join(kind.label for kind in actor.classifications),
        "omschrijving": actor.definition,
        "biedt": "; ".join(dict.fromkeys(r.target.label for r in party.offers if r.target)),
        **contact(actor.contact),
        "gebied": "; ".join(party.areas),
        "trede": "; ".join(rung.label for rung in actor.rungs),
        "relaties": len(party.relations),
        "let op": "; ".join(party.marks),
        "opmerking": "; ".join(map(wording.remark_text, party.remarks)),
        "laatst bevestigd": party.last_confirmed,
        "bronnen": wording.citations(rests_on(party)),
        "id": actor.iri,
    }
    return filled(cells, _MAY_BE_EMPTY, wording.UNKNOWN)


def rests_on(party: Party) -> tuple[Passage, ...]:
    """What a row for an actor rests on: what names it, what says what it offers, and where a remark comes from."""
    return passages_of([party.actor, *party.offers, *party.remarks]) or party.passages


def relation(told: Relation, directory: Directory) -> dict[str, Cell]:
    """A row for a relation: what the lists of a network say, with ages, amount and day as such."""
    row = lists.relation_row(told, directory.stand.day, directory.areas, directory.versions(told), directory.remarks)
    cells: dict[str, Cell] = {
        **dict(zip(lists.RELATION_COLUMNS, row, strict=True)),
        "leeftijd van": told.age_from,
        "leeftijd tot en met": told.age_to,
        "bedrag": told.amount,
        "bedrag is": ", ".join(_of_amount(told)),
        "laatst bevestigd": told.last_confirmed,
        "bronnen": wording.citations(told.passages),
        "id": told.iri,
    }
    return filled({name: cells[name] for name in RELATION}, _MAY_BE_EMPTY, wording.UNKNOWN)


def source(passage: Passage, publishers: Mapping[str, str]) -> dict[str, Cell]:
    """A row for a passage; ``publishers`` are labels by IRI."""
    document = passage.document
    cells: dict[str, Cell] = {
        "document": document.title,
        "vindplaats": passage.section,
        "aanhaling": passage.anchor,
        "parafrase": passage.paraphrase,
        "jaar": document.day.year,
        "dag": document.day if document.dating == "dag" else None,
        "geldt tot en met": document.speaks_until,
        "uitgever": publishers.get(document.publisher, local_name(document.publisher)),
        "bestand": document.file,
        "id": passage.iri,
    }
    return filled(cells, _MAY_BE_EMPTY, wording.UNKNOWN)


def _of_amount(told: Relation) -> list[str]:
    if told.amount is None:
        return []
    return [*([told.amount_sort.label] if told.amount_sort else []), *(["per jaar"] if told.per_year else [])]
