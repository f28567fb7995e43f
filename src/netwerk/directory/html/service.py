"""The page of a service: what it is, for whom, how to get in, whose it is, and where that stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from netwerk import wording
from netwerk.directory import telling
from netwerk.directory.base import Directory, Entry
from netwerk.directory.html import lines
from netwerk.directory.html.lines import Link, Row
from netwerk.directory.html.rendering import rendered
from netwerk.directory.telling import Line, Marks, Told
from netwerk.model import ContactPoint
from netwerk.pages.assets import Assets
from netwerk.pages.pieces import Name

CONTACT: Final = "Contact"
NAMING: Final = frozenset(
    {"Aanbieder", "Wie verwijst", "Wie inkoopt of betaalt", "Wie de aanbieder betaalt of opdracht geeft"}
)
"""What tells of actors; who stands elsewhere, such as *ouders* under *Voor wie*, is no actor there."""


def render(entry: Entry, directory: Directory, link: Link, assets: Assets) -> str:
    """The page of one service."""
    return rendered(
        "service.html",
        directory=directory,
        stand=directory.stand,
        entry=entry,
        title=wording.capital(entry.service.label),
        definition=telling.description(entry),
        rows=_rows(entry, directory.marks, link),
        untold=telling.untold(entry, directory.marks),
        assets=assets,
    )


def _rows(entry: Entry, marks: Marks, link: Link) -> tuple[Row, ...]:
    names = lines.named_by(entry.relations, link, besides=entry.service.iri)
    also = "; ".join(telling.other_names(entry.service))
    other = (Told("Ook genoemd", (Line(also),)),) if also else ()
    return tuple(_row(one, entry, names, link) for one in (*other, *telling.tell(entry, marks)))


def _row(told: Told, entry: Entry, names: Sequence[Name], link: Link) -> Row:
    if told.label == CONTACT:
        return Row(told.label, lines.contact(entry.contact or ContactPoint(), entry.contact_of))
    return Row(told.label, lines.linked(told.lines, names, link) if told.label in NAMING else lines.plain(told.lines))
