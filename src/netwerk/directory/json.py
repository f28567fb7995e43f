"""The directory as JSON: the stand and a record for each service; what no source says is null or empty."""

from __future__ import annotations

import json

from netwerk import wording
from netwerk.directory import telling
from netwerk.directory.base import Directory, Entry
from netwerk.model import ContactPoint, Passage, Relation
from netwerk.opening import stand_record


def render(directory: Directory) -> str:
    """The whole directory, keys in reading order."""
    record = {
        "stand": stand_record(directory.stand),
        "melding": None if directory.entries else directory.without_entries,
        "voorzieningen": [_entry(entry, directory) for entry in directory.entries],
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _entry(entry: Entry, directory: Directory) -> dict[str, object]:
    service = entry.service
    return {
        "iri": service.iri,
        "naam": service.label,
        "omschrijving": service.definition or None,
        "doelgroep": [line.text for line in telling.target_groups(entry)],
        "leeftijdVan": service.age_from,
        "leeftijdTot": service.age_to,
        "toegang": [line.text for line in telling.labels(service.access)],
        "aanbod": [_relation(relation, directory) for relation in entry.offers],
        "verwijzing": [_relation(relation, directory) for relation in entry.ways_in],
        "inkoop": [_relation(relation, directory) for relation in entry.purchases],
        "geldVanAanbieder": [_relation(relation, directory) for relation in entry.backing],
        "contactpunt": _contact(entry.contact, entry.contact_of),
        "gebied": list(entry.areas),
        "trede": [line.text for line in telling.labels(service.rungs)],
        "segment": [line.text for line in telling.labels(service.segments)],
        "status": entry.status,
        "letOp": list(entry.marks),
        "opmerkingen": [wording.remark_text(remark) for remark in entry.remarks],
        "laatstBevestigd": entry.last_confirmed.isoformat() if entry.last_confirmed else None,
        "bronnen": [_passage(passage) for passage in entry.passages],
    }


def _relation(relation: Relation, directory: Directory) -> dict[str, object]:
    return {
        "iri": relation.iri,
        "van": wording.end_label(relation.origin) if relation.origin else None,
        "zin": wording.sentence(relation),
        "voorwaarde": relation.condition or None,
        "doelgroep": sorted(group.label for group in relation.target_groups),
        "leeftijdVan": relation.age_from,
        "leeftijdTot": relation.age_to,
        "over": [thing.label for thing in relation.about],
        "periode": wording.period_text(relation),
        "letOp": list(directory.marks(relation)),
        "bronnen": [passage.iri for passage in relation.passages],
    }


def _contact(point: ContactPoint | None, owner: str) -> dict[str, str | None] | None:
    return {**contact_record(point), "vanAanbieder": owner or None} if point else None


def contact_record(point: ContactPoint) -> dict[str, str | None]:
    """The parts of a contact point; null where no source gives one."""
    return {
        "telefoon": point.telephone or None,
        "email": point.email or None,
        "url": point.url or None,
        "adres": point.address or None,
        "openingstijden": point.opening_hours or None,
        "gecontroleerd": point.checked.isoformat() if point.checked else None,
    }


def _passage(passage: Passage) -> dict[str, str]:
    return {
        "iri": passage.iri,
        "document": wording.document_text(passage.document),
        "vindplaats": passage.section,
        "aanhaling": passage.anchor,
    }
