"""Turtle text to triples, with errors that say in Dutch where it goes wrong and what to do."""

from __future__ import annotations

import re

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from netwerk.errors import InputError
from netwerk.vocab import PREFIXES

Subject = NamedNode | BlankNode
Term = NamedNode | BlankNode | Literal
Statement = tuple[Subject, NamedNode, Term]

_UNKNOWN_PREFIX = re.compile(r"The prefix (\S*): has not been declared")
_SAYINGS = (
    ("Unexpected end", "het bestand houdt te vroeg op; er ontbreekt een aanhalingsteken, haakje of punt"),
    ("Line jumps are not allowed", 'zet een tekst van meer regels tussen drie aanhalingstekens: """zo"""'),
    ("A dot is expected", "zet tussen twee eigenschappen een puntkomma en achter de laatste een punt"),
    ("should be followed by a dot", "zet achter de laatste eigenschap een punt"),
    ("is not a valid RDF object", 'hier hoort een waarde: een naam, een <adres>, een getal of een tekst tussen ""'),
    ("is not a valid predicate", "hier hoort een eigenschap, zoals nw:bron"),
    ("is not a valid subject", "hier hoort een nieuw ding, zoals actor:naam; kijk of er een punt te veel staat"),
    ("Invalid UTF-8", "het bestand is niet in UTF-8 geschreven; bewaar het als UTF-8"),
    ("No scheme found", "schrijf het adres tussen < en > voluit, met https:// ervoor"),
    ("Invalid IRI", "in een adres tussen < en > mag geen spatie of aanhalingsteken staan"),
)


def read_turtle(text: str, name: str) -> frozenset[Statement]:
    """The triples of a text; ``name`` is how an error calls it.

    Raises InputError with file, line and column.
    """
    try:
        return frozenset(map(as_statement, parse(text.removeprefix("\ufeff"), format=RdfFormat.TURTLE)))
    except SyntaxError as error:
        where = f", regel {error.lineno}, kolom {error.offset}" if error.lineno else ""
        raise InputError(f"{name}{where}: geen geldig Turtle: {explain(error)}.") from error
    except ValueError as error:
        raise InputError(f"{name}: {error}") from error


def explain(error: SyntaxError) -> str:
    """What the reader of Turtle stumbled over, in Dutch."""
    words = (error.msg or str(error)).split(": ", 1)[-1].replace("\n", " ")
    unknown = _UNKNOWN_PREFIX.search(words)
    if unknown:
        prefix = unknown.group(1)
        address = PREFIXES.get(prefix, "https://…")
        return f"het voorvoegsel {prefix}: is niet bekend; zet bovenaan @prefix {prefix}: <{address}> "
    return next((dutch for english, dutch in _SAYINGS if english in words), f"({words})")


def as_statement(found: Triple | Quad) -> Statement:
    """Subject, predicate and object; ValueError when one of them is a triple itself."""
    if isinstance(found.subject, Triple) or isinstance(found.object, Triple):
        raise ValueError("een drietal binnen een drietal (RDF-star) kan een graafbestand niet bevatten.")
    return found.subject, found.predicate, found.object
