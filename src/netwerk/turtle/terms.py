"""One term as Turtle: the project's prefixes where they fit, bare numbers, visible escapes."""

from __future__ import annotations

import re
import unicodedata

from pyoxigraph import Literal, NamedNode

from netwerk.vocab import PREFIXES

_RDF, _XSD = PREFIXES["rdf"], PREFIXES["xsd"]
_LOCAL = re.compile(r"(?:[A-Za-z0-9_À-ÖØ-öø-ſ](?:[A-Za-z0-9_À-ÖØ-öø-ſ.\-]*[A-Za-z0-9_À-ÖØ-öø-ſ\-])?)?")
_BARE = {
    f"{_XSD}integer": re.compile(r"[+-]?[0-9]+"),
    f"{_XSD}decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    f"{_XSD}double": re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)[eE][+-]?[0-9]+"),
    f"{_XSD}boolean": re.compile(r"true|false"),
}
_ESCAPES = {"\\": "\\\\", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}
_INVISIBLE = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
_CLOSING_QUOTES = re.compile(r'"(?="")|"\Z')
_BY_LENGTH = sorted(PREFIXES.items(), key=lambda item: -len(item[1]))


def write_iri(iri: str) -> str:
    """A prefixed name where a project prefix fits, else the whole address.

    >>> write_iri("https://w3id.org/netwerk/id/actor/jgt"), write_iri("https://voorbeeld.nl/a")
    ('actor:jgt', '<https://voorbeeld.nl/a>')
    """
    for prefix, address in _BY_LENGTH:
        if iri.startswith(address) and _LOCAL.fullmatch(iri, len(address)):
            return f"{prefix}:{iri[len(address) :]}"
    return f"<{iri}>"


def write_literal(literal: Literal) -> str:
    """A string, number or date, with its language or datatype.

    >>> write_literal(Literal("12.50", datatype=NamedNode(f"{_XSD}decimal"))), write_literal(Literal("é", language="nl"))
    ('12.50', '"é"@nl')
    """
    datatype = literal.datatype.value
    if datatype in _BARE and _BARE[datatype].fullmatch(literal.value):
        return literal.value
    quoted = _quote(literal.value)
    if literal.language:
        direction = f"--{literal.direction.value}" if literal.direction else ""
        return f"{quoted}@{literal.language}{direction}"
    return quoted if datatype == f"{_XSD}string" else f"{quoted}^^{write_iri(datatype)}"


def used_prefixes(names: set[str]) -> list[str]:
    """The declarations for these prefixes, in the project's order."""
    return [f"@prefix {prefix}: <{address}> ." for prefix, address in PREFIXES.items() if prefix in names]


def _quote(text: str) -> str:
    """Quoted, with three quotes when it holds a line end; what cannot be seen is written as an escape."""
    if "\n" not in text:
        return '"' + _visible(text).replace('"', '\\"') + '"'
    lines = "\n".join(_visible(line) for line in text.split("\n"))
    return '"""' + _CLOSING_QUOTES.sub(r"\\\g<0>", lines) + '"""'


def _visible(text: str) -> str:
    if text.isascii() and text.isprintable() and "\\" not in text:
        return text
    return "".join(_escape(character) for character in text)


def _escape(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character == " " or unicodedata.category(character) not in _INVISIBLE:
        return character
    number = ord(character)
    return f"\\u{number:04X}" if number <= 0xFFFF else f"\\U{number:08X}"
