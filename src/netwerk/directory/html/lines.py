"""The lines of a page in parts, so that whoever and whatever they name can be followed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlsplit

from netwerk.directory.telling import Line
from netwerk.model import ContactPoint, Entity, Relation
from netwerk.network import parties
from netwerk.pages.pieces import Name, cut
from netwerk.wording import day_text

Link = Callable[[str], str]
"""By the IRI of a thing where its page is; empty for what has none."""
BETWEEN: Final = "; "
"""What stands between several values of one field."""
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
    named: tuple[tuple[str, str, Callable[[str], str]], ...] = (
        ("Van de aanbieder", owner, _nowhere),
        ("Telefoon", point.telephone, _phone),
        ("E-mail", point.email, _email),
        ("Website", point.url, _web),
        ("Adres", point.address, _nowhere),
        ("Openingstijden", point.opening_hours, _nowhere),
        ("Gecontroleerd op", day_text(point.checked) if point.checked else "", _nowhere),
    )
    return tuple(Shown((Part(f"{name}: "), *_several(text, href))) for name, text, href in named if text)


def _several(text: str, href: Callable[[str], str]) -> Iterable[Part]:
    """The values of a text, each with where it leads."""
    for number, value in enumerate(text.split(BETWEEN)):
        if number:
            yield Part(BETWEEN)
        yield Part(value, href(value))


def _nowhere(_text: str) -> str:
    return ""


def _phone(text: str) -> str:
    return f"tel:{re.sub(r'[^+0-9]', '', text)}" if _PHONE.fullmatch(text) else ""


def _email(text: str) -> str:
    return f"mailto:{quote(text, safe='@')}" if _EMAIL.fullmatch(text) else ""


def _web(text: str) -> str:
    """An address that a reader may follow: a web address and nothing that a browser would run."""
    try:
        return text if urlsplit(text).scheme in ("http", "https") and not re.search(r"\s", text) else ""
    except ValueError:
        return ""
