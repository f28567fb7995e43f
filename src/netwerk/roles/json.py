"""The netwerkkaart as JSON: the stand and a record for each role; what no source says is null or empty."""

from __future__ import annotations

import json
from collections.abc import Iterable

from netwerk import wording
from netwerk.directory.json import contact_record
from netwerk.model import Entity, Passage, Remark
from netwerk.opening import stand_record
from netwerk.roles import telling
from netwerk.roles.base import Contact, Line, Rise, Role, Roles, Section, Whole

Record = dict[str, object]


def render(roles: Roles) -> str:
    """The whole netwerkkaart, keys in reading order."""
    record = {
        "stand": stand_record(roles.stand),
        "titel": roles.title,
        "melding": None if roles.roles else roles.without_roles,
        "rollen": [_role(role, roles) for role in roles.roles],
        "zonderVerwijzer": _lines(roles.unclaimed, roles),
        "zonderVerwijzing": [_named(actor) for actor in roles.others],
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _role(role: Role, roles: Roles) -> Record:
    actor = role.actor
    contact = roles.contacts.get(actor.iri)
    return {
        **_named(actor),
        "ook": list(actor.alt_labels),
        "soort": actor.kind.label,
        "omschrijving": actor.definition or None,
        "trede": [rung.label for rung in actor.rungs],
        "gebied": list(role.areas),
        "letOp": list(role.marks),
        "contactpunt": _contact(contact),
        "opmerkingen": [_remark(remark) for remark in role.remarks],
        "stappen": [_rise(rise) for rise in role.ladder],
        "kopjes": [_section(section, role, roles) for section in role.sections if section.lines or section.silence],
        "alsDeelVan": [_whole(whole, role, roles) for whole in role.wholes],
        "bronnen": _places(role.passages),
    }


def _rise(rise: Rise) -> Record:
    goals = [
        {
            "naar": [_named(entity) for entity in goal.entities],
            "trede": goal.rung or None,
            "opVoorwaarde": goal.conditional,
            "letOp": list(goal.marks),
            "bronnen": _places(goal.passages),
        }
        for goal in rise.goals
    ]
    return {"stap": rise.number, "van": _named(rise.tail), "gebied": rise.area or None, "doelen": goals}


def _whole(whole: Whole, role: Role, roles: Roles) -> Record:
    return {
        **_named(whole.actor),
        "door": [_line(line) for line in whole.joined],
        "kopjes": [_section(section, role, roles) for section in whole.sections],
    }


def _section(section: Section, role: Role, roles: Roles) -> Record:
    return {
        "kopje": section.title,
        "stilte": None if section.lines else telling.silence(role, section),
        "regels": _lines(section, roles),
    }


def _lines(section: Section, roles: Roles) -> list[Record]:
    return [
        {**_line(line), "bereikbaar": dict(telling.reached(section, line, roles.contacts))} for line in section.lines
    ]


def _line(line: Line) -> Record:
    return {
        "zin": line.text,
        "relaties": [relation.iri for relation in line.relations],
        "over": [_named(entity) for entity in line.others],
        "voorwaarde": line.condition or None,
        "verder": list(line.facts),
        "toelichting": line.note or None,
        "periode": line.period,
        "letOp": list(line.marks),
        "elders": list(line.versions),
        "opmerkingen": [_remark(remark) for remark in line.remarks],
        "bronnen": _places(line.passages),
    }


def _remark(remark: Remark) -> Record:
    return {"tekst": wording.remark_text(remark), "bronnen": _places(remark.passages)}


def _named(entity: Entity) -> Record:
    return {"iri": entity.iri, "naam": entity.label}


def _contact(contact: Contact | None) -> Record | None:
    return {**contact_record(contact.point), "van": contact.owner or None} if contact else None


def _places(passages: Iterable[Passage]) -> list[Record]:
    return [
        {"plaats": wording.citation(passage), "aanhaling": passage.anchor, "iri": passage.iri} for passage in passages
    ]
