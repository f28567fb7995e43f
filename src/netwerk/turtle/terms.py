"""One term as Turtle: the project's prefixes where they fit, bare numbers, visible escapes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode

from netwerk.vocab import PREFIXES

_XSD = PREFIXES["xsd"]
_STRING = f"{_XSD}string"
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


class Terms:
    """Writes terms with these prefixes, and remembers which of them that took.

    >>> terms = Terms()
    >>> terms.write(NamedNode("https://w3id.org/netwerk/id/actor/jgt"))
    'actor:jgt'
    >>> terms.write(NamedNode("https://voorbeeld.nl/a")), terms.write(Literal("é", language="nl"))
    ('<https://voorbeeld.nl/a>', '"é"@nl')
    >>> terms.declarations()
    ['@prefix actor: <https://w3id.org/netwerk/id/actor/> .']
    """

    def __init__(self, prefixes: Mapping[str, str] = PREFIXES) -> None:
        self._prefixes = prefixes
        self._by_length = sorted(prefixes.items(), key=lambda item: -len(item[1]))
        self._written: dict[str, str] = {}
        self._used: set[str] = set()

    def write(self, term: NamedNode | Literal) -> str:
        """A name, number or quoted text."""
        if isinstance(term, Literal):
            return self._literal(term)
        written = self._written.get(term.value)
        if written is None:
            written = self._written[term.value] = self._iri(term.value)
        return written

    def declarations(self) -> list[str]:
        """The prefixes that were used, in the order in which they were given."""
        return [f"@prefix {p}: <{address}> ." for p, address in self._prefixes.items() if p in self._used]

    def _iri(self, iri: str) -> str:
        for prefix, address in self._by_length:
            if iri.startswith(address) and _LOCAL.fullmatch(iri, len(address)):
                self._used.add(prefix)
                return f"{prefix}:{iri[len(address) :]}"
        return f"<{iri}>"

    def _literal(self, literal: Literal) -> str:
        datatype = literal.datatype.value
        if datatype in _BARE and _BARE[datatype].fullmatch(literal.value):
            return literal.value
        quoted = _quote(literal.value)
        if literal.language:
            direction = f"--{literal.direction.value}" if literal.direction else ""
            return f"{quoted}@{literal.language}{direction}"
        return quoted if datatype == _STRING else f"{quoted}^^{self.write(literal.datatype)}"


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
