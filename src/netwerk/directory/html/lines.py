"""The lines of a page in parts, so that whoever and whatever they name can be followed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from netwerk.directory.telling import Line
from netwerk.iris import web_address
from netwerk.model import BETWEEN, ContactPoint, Entity, Relation, values_of
from netwerk.network import parties
from netwerk.pages.pieces import Name, cut
from netwerk.wording import contact_fields

Link = Callable[[str], str]
"""By the IRI of a thing where its page is; empty for what has none."""
_PHONE: Final = re.compile(r"\+?[\d\s()./-]{6,}")
_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)


@dataclass(frozen=True)
class Part:
    """A part of a line, with where it leads if anywhere."""

    text: str
    href: str = ""


@dataclass(frozen=True)
class Shown:
    """A line as a page shows it."""

    parts: tuple[Part, ...]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """Lines under one label."""

    label: str
    lines: tuple[Shown, ...]


def named_by(relations: Iterable[Relation], link: Link, besides: str = "") -> tuple[Name, ...]:
    """The names of all that have a part in relations and a page of their own, but for one."""
    found: dict[str, Entity] = {party.iri: party for relation in relations for party in parties(relation)}
    return tuple((one.label, iri) for iri, one in found.items() if iri != besides and link(iri))


def linked(lines: Iterable[Line], names: Sequence[Name], link: Link) -> tuple[Shown, ...]:
    """Lines in which each of these names leads to its page."""
    return tuple(
        Shown(
            tuple(Part(piece.text, link(piece.iri) if piece.iri else "") for piece in cut(line.text, names)), line.marks
        )
        for line in lines
    )


def plain(lines: Iterable[Line]) -> tuple[Shown, ...]:
    """Lines that name nobody."""
    return tuple(Shown((Part(line.text),), line.marks) for line in lines)


def contact(point: ContactPoint, owner: str = "") -> tuple[Shown, ...]:
    """A contact point of which a telephone can be called and a mail sent, with whose it is if not the thing's own."""
    named = (*((("Van de aanbieder", owner),) if owner else ()), *contact_fields(point))
    return tuple(Shown((Part(f"{name}: "), *_several(text, _LEADS.get(name, _nowhere)))) for name, text in named)


def _several(text: str, href: Callable[[str], str]) -> Iterable[Part]:
    """The values of a text, each with where it leads."""
    for number, value in enumerate(values_of(text)):
        if number:
            yield Part(BETWEEN)
        yield Part(value, href(value))


def _nowhere(_text: str) -> str:
    return ""


def _phone(text: str) -> str:
    return f"tel:{re.sub(r'[^+0-9]', '', text)}" if _PHONE.fullmatch(text) else ""


def _email(text: str) -> str:
    return f"mailto:{quote(text, safe='@')}" if _EMAIL.fullmatch(text) else ""


_LEADS: Final[Mapping[str, Callable[[str], str]]] = {"Telefoon": _phone, "E-mail": _email, "Website": web_address}
"""By the name of a part of a contact point where a value of it leads."""
