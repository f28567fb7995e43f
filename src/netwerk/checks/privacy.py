"""No natural persons: refuses their names, addresses and numbers in anybody's data.

A finding never repeats the datum: it gives first letters only, and no address that holds it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote

from pyoxigraph import Literal, NamedNode, Quad

from netwerk.checks.addresses import personal_addresses
from netwerk.checks.folding import bare, plain
from netwerk.checks.numbers import bsn_numbers, lost_zero, mobile_numbers
from netwerk.checks.persons import persons
from netwerk.checks.places import ERROR, Places, short
from netwerk.checks.words import NAME_FIELDS, PERSON_CLASSES, PERSON_FIELDS, PHONE_FIELDS
from netwerk.model import Finding, local_name

_SCHEMES = ("mailto:", "tel:", "MAILTO:", "TEL:")
_TIMES = re.compile(
    r"#(?:date|dateTime|dateTimeStamp|time|g\w+|duration|\w+Duration|hexBinary|base64Binary|double|float)$"
)
_FRACTION = re.compile(r"[+-]?\d*\.\d+")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of personal datum: how a finding says that it is there, and what to do."""

    says: str
    advice: str


NAME = Kind(
    "In {field} staat wat lijkt op de naam van een persoon: {datum}.",
    "Noem de functie, het team of de organisatie; is het een organisatie, schrijf dan haar volledige naam, met"
    " Stichting, Praktijk of wat zij is.",
)
EMAIL = Kind(
    "In {field} staat een persoonlijk e-mailadres: {datum}.",
    "Gebruik een algemeen adres van de organisatie of het team, dat begint met zoiets als info@.",
)
MOBILE = Kind(
    "In {field} staat een mobiel telefoonnummer (06…).",
    "Gebruik een algemeen nummer van de organisatie of het team.",
)
BSN = Kind(
    "In {field} staat een getal van negen cijfers dat een burgerservicenummer kan zijn: het doorstaat de elfproef.",
    "Haal het weg; is het een bedrag, schrijf het dan met twee decimalen.",
)
PERSON = Kind(
    "Deze knoop is een persoon: {field} {datum}.",
    "Haal de knoop weg en beschrijf de functie (nw:Functie), het team of de organisatie.",
)
PERSON_FIELD = Kind(
    "De eigenschap {field} hoort bij een persoon.",
    "Haal de eigenschap weg; de graaf kent functies, teams en organisaties, geen personen.",
)


@dataclass(frozen=True, slots=True)
class _Found:
    quad: Quad
    kind: Kind
    datum: str

    @property
    def secrets(self) -> list[str]:
        """What the address of the node may not show: for a person, its own last part."""
        subject = self.quad.subject
        if self.kind in (PERSON, PERSON_FIELD) and isinstance(subject, NamedNode):
            return [bare(local_name(subject.value))]
        return [word for word in _WORD.findall(bare(self.datum)) if len(word) > 2]


def personal_data(quads: Iterable[Quad], places: Places) -> list[Finding]:
    """Every personal datum in the graph files."""
    found: list[_Found] = []
    labels: dict[object, list[str]] = defaultdict(list)
    for quad in quads:
        field = _letters(quad.predicate.value)
        if isinstance(quad.object, Literal):
            text = plain(quad.object.value)
            if field in NAME_FIELDS:
                labels[quad.subject].append(text)
            found.extend(_Found(quad, kind, datum) for kind, datum in _in_literal(text, quad.object, field))
        elif isinstance(quad.object, NamedNode) and (field == "type" or quad.object.value.startswith(_SCHEMES)):
            found.extend(_Found(quad, kind, datum) for kind, datum in _in_address(quad.object.value))
        if field in PERSON_FIELDS:
            found.append(_Found(quad, PERSON_FIELD, ""))
    return [_finding(each, places) for each in found if not _is_short_for_a_body(each, labels)]


def _in_literal(text: str, literal: Literal, field: str) -> Iterator[tuple[Kind, str]]:
    datatype = literal.datatype.value
    if _TIMES.search(datatype) or (datatype.endswith("#decimal") and _FRACTION.fullmatch(text)):
        return
    yield from ((EMAIL, address) for address in personal_addresses(text))
    if _DIGIT.search(text):
        yield from _numbers(text, field)
    yield from ((NAME, name) for name in persons(text, name_field=field in NAME_FIELDS))


def _numbers(text: str, field: str) -> Iterator[tuple[Kind, str]]:
    if field in PHONE_FIELDS and lost_zero(text):
        yield MOBILE, text
        return
    yield from ((MOBILE, number) for number in mobile_numbers(text))
    yield from ((BSN, number) for number in bsn_numbers(text))


def _in_address(iri: str) -> Iterator[tuple[Kind, str]]:
    if iri.startswith(_SCHEMES):
        text = plain(unquote(iri.partition(":")[2]))
        yield from ((EMAIL, address) for address in personal_addresses(text))
        yield from ((MOBILE, number) for number in mobile_numbers(text))
    elif _letters(iri) in PERSON_CLASSES:
        yield PERSON, short(iri)


def _is_short_for_a_body(found: _Found, labels: dict[object, list[str]]) -> bool:
    """Whether another label of the same node says of what body this is the short name."""
    if found.kind is not NAME:
        return False
    others = (label for label in labels[found.quad.subject] if found.datum in label and label != found.datum)
    return any(not persons(label, name_field=True) for label in others)


def _finding(found: _Found, places: Places) -> Finding:
    quad, kind = found.quad, found.kind
    datum = found.datum if kind is PERSON else _masked(found.datum)
    message = kind.says.format(field=short(quad.predicate.value), datum=datum)
    return places.finding(ERROR, message, kind.advice, quad.subject, quad.graph_name, secrets=found.secrets)


def _masked(datum: str) -> str:
    """The first letter of each word, with what parts them.

    >>> _masked("J. van Voorbeeld"), _masked("a.voorbeeld@voorbeeld.example")
    ('J. v… V…', 'a.v…@v….e…')
    """
    return re.sub(r"(\w)[\w'+\-]+", r"\1…", datum)


@cache
def _letters(iri: str) -> str:
    return "".join(character for character in local_name(iri) if character.isalpha()).casefold()
