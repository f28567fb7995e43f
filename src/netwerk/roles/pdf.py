"""The netwerkkaart to print: an overview of all roles, and a page for each to pin up; tagged."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from netwerk import typesetting
from netwerk.model import Entity, Passage, Remark
from netwerk.pages.pieces import Piece
from netwerk.roles import telling
from netwerk.roles.base import Group, Line, Rise, Role, Roles, Section, Whole
from netwerk.wording import capital, citations, join_words, remark_text

Data = dict[str, Any]
MUCH: Final = 1000
"""How many letters the names in a row of the overview have at most, for it to stay on one page."""


def render(roles: Roles) -> bytes:
    """One PDF: cover, overview with the pages, the roles by rung."""
    data = {
        "nothing": "" if roles.roles else roles.without_roles,
        "columns": [title for _, title in telling.GLANCE],
        "groups": [_group(group, roles) for group in roles.groups],
        "unclaimed": {
            "title": roles.unclaimed.title,
            "told": telling.unclaimed_text(roles.unclaimed) if roles.unclaimed.lines else "",
            "lines": [_unclaimed(line, roles) for line in roles.unclaimed.lines],
        },
        "silent": telling.OTHERS,
        "others": [{"text": capital(one.label), "also": list(one.alt_labels)} for one in roles.others],
    }
    return typesetting.pdf(__package__ or "", "roles.typ", roles.title, roles.stand, data)


def _group(group: Group, roles: Roles) -> Data:
    return {"title": group.title, "roles": [_Page(role, roles).data() for role in group.roles]}


def _unclaimed(line: Line, roles: Roles) -> Data:
    """A line of the overview, which has no sources of its own to count: it names them."""
    return {
        **_line(line, roles),
        "contacts": telling.reached(roles.unclaimed, line, roles.contacts),
        "period": f"{capital(line.period)}. Bron: {citations(line.passages)}",
        "remarks": [{"text": telling.remark_text(remark), "notes": []} for remark in line.remarks],
        "notes": [],
    }


def _line(line: Line, roles: Roles) -> Data:
    return {
        "pieces": _pieces(line.pieces, roles),
        "condition": line.condition,
        "facts": list(line.facts),
        "note": line.note,
        "period": capital(line.period),
        "marks": list(line.marks),
        "versions": list(line.versions),
    }


def _pieces(pieces: Iterable[Piece], roles: Roles) -> list[Data]:
    return [{"text": piece.text, "at": roles.file_names.get(piece.iri, "")} for piece in pieces]


class _Page:
    """What the page of one role is made of."""

    def __init__(self, role: Role, roles: Roles) -> None:
        self.role, self.roles = role, roles
        self.notes = telling.notes(role)

    def data(self) -> Data:
        actor = self.role.actor
        contact = self.roles.contacts.get(actor.iri)
        told = [section for section in self.role.sections if section.lines or section.silence]
        return {
            "at": self.roles.file_names[actor.iri],
            "name": capital(actor.label),
            "also": list(actor.alt_labels),
            "kind": telling.kind(self.role),
            "text": actor.definition,
            "notes": self._numbers(actor.passages),
            "marks": list(self.role.marks),
            "contact": telling.contact_text(contact) if contact else "",
            "remarks": self._remarks(self.role.remarks),
            "long": self._is_long(),
            "glance": [self._cells(cells) for _, cells in telling.glance(self.role)],
            "ladder": [self._rise(rise) for rise in self.role.ladder],
            "sections": [self._section(section) for section in told],
            "wholes": [self._whole(whole) for whole in self.role.wholes],
            "places": [{"text": place, "anchors": list(anchors)} for place, anchors in self.notes.places.items()],
        }

    def _is_long(self) -> bool:
        """Whether its row of the overview says more than a page holds, and so must go on on the next."""
        cells = [one for _, some in telling.glance(self.role) for cell in some for one in cell.named]
        told = [*self.role.actor.alt_labels, *(entity.label for one in cells for entity in one.entities)]
        return sum(map(len, told)) > MUCH

    def _cells(self, cells: Iterable[telling.Cell]) -> list[Data]:
        return [
            {
                "whole": cell.whole,
                "named": [
                    {"text": one.open_end or join_words([entity.label for entity in one.entities]), "marks": one.marks}
                    for one in cell.named
                ],
            }
            for cell in cells
        ]

    def _rise(self, rise: Rise) -> Data:
        goals = [
            {
                "names": [self._entity(entity) for entity in goal.entities],
                "rung": goal.rung,
                "conditional": goal.conditional,
                "marks": goal.marks,
                "notes": self._numbers(goal.passages),
            }
            for goal in rise.goals
        ]
        return {"step": rise.number, "start": _pieces(telling.start(rise, self.role), self.roles), "goals": goals}

    def _section(self, section: Section) -> Data:
        silence = "" if section.lines else telling.silence(self.role, section)
        lines = [
            {**self._line(line), "contacts": telling.reached(section, line, self.roles.contacts)}
            for line in section.lines
        ]
        return {"label": section.title, "lines": lines, "silence": silence}

    def _whole(self, whole: Whole) -> Data:
        return {
            "name": self._entity(whole.actor),
            "joined": [self._line(line) for line in whole.joined],
            "sections": [self._section(section) for section in whole.sections],
        }

    def _line(self, line: Line) -> Data:
        return {
            **_line(line, self.roles),
            "remarks": self._remarks(line.remarks),
            "notes": self._numbers(line.passages),
        }

    def _remarks(self, remarks: Iterable[Remark]) -> list[Data]:
        return [{"text": remark_text(remark), "notes": self._numbers(remark.passages)} for remark in remarks]

    def _entity(self, entity: Entity) -> Data:
        return {"text": entity.label, "at": self.roles.file_names.get(entity.iri, "")}

    def _numbers(self, passages: Iterable[Passage]) -> list[int]:
        return list(self.notes.of(passages))
