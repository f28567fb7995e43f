"""Rows and triples as bytes in one of the forms, no more of them than the limits allow."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Any, TypeVar
from urllib.parse import quote

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    Variable,
    parse_query_results,
    serialize,
)

from netwerk.errors import FormError
from netwerk.runner import rdf_xml
from netwerk.runner.limits import ROWS, SIZE, Limits
from netwerk.runner.messages import Row, Value
from netwerk.vocab import PREFIXES

T = TypeVar("T")
Term = NamedNode | BlankNode | Literal | Triple
_STRING = f"{PREFIXES['xsd']}string"
_TABLES = {"csv": QueryResultsFormat.CSV, "tsv": QueryResultsFormat.TSV, "xml": QueryResultsFormat.XML}
_TRIPLES = {"turtle": RdfFormat.TURTLE, "n-triples": RdfFormat.N_TRIPLES, "json-ld": RdfFormat.JSON_LD}
_MARKED = ("json", "xml", "rdf-xml", "turtle", "n-triples")
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def value(term: Term | None) -> Value | None:
    """A term as it leaves a worker."""
    if term is None:
        return None
    if isinstance(term, NamedNode):
        return Value("iri", term.value)
    if isinstance(term, BlankNode):
        return Value("blank", term.value)
    if isinstance(term, Triple):
        return Value("triple", str(term))
    return Value("literal", term.value, "" if term.language else term.datatype.value, term.language or "")


def take(found: Iterable[T], limits: Limits, size_of: Callable[[T], int]) -> tuple[list[T], tuple[str, ...]]:
    """What is found up to the limits of rows and size, and which of them bit."""
    taken: list[T] = []
    left = limits.size or float("inf")
    for one in islice(found, limits.rows + 1 if limits.rows else None):
        left -= size_of(one)
        if left < 0:
            return taken, (SIZE,)
        taken.append(one)
    if limits.rows and len(taken) > limits.rows:
        return taken[: limits.rows], (ROWS,)
    return taken, ()


def fit(write: Callable[[Sequence[T]], bytes], things: Sequence[T], size: int) -> tuple[bytes, Sequence[T]]:
    """As many of these as fit when written, and what they look like."""
    body = write(things)
    while size and len(body) > size and things:
        things = things[: min(len(things) - 1, len(things) * size // len(body))]
        body = write(things)
    return body, things


def table(columns: Sequence[str], rows: Sequence[tuple[Term | None, ...]], form: str) -> bytes:
    """The rows of a SELECT in a W3C form."""
    found = [{c: _as_json(t, form) for c, t in zip(columns, row, strict=True) if t is not None} for row in rows]
    body = _dumped({"head": {"vars": list(columns)}, "results": {"bindings": found}})
    return body if form == "json" else _reformed(body, form)


def yes_or_no(answer: bool, form: str) -> bytes:
    """The answer to an ASK in a W3C form."""
    body = _dumped({"head": {}, "boolean": answer})
    return body if form == "json" else _reformed(body, form)


def graph(triples: Sequence[Triple], form: str) -> bytes:
    """Triples in a W3C form, with the project's prefixes where the form has prefixes.

    Raises FormError for what the form has no way to write.
    """
    if form == "rdf-xml":
        return rdf_xml.written(triples)
    try:
        body = serialize(triples, format=_TRIPLES[form], prefixes=dict(PREFIXES)) or b""
    except OSError as error:  # the form knows no triples about triples
        raise FormError("Een triple over een triple kan niet in deze vorm; vraag Turtle.") from error
    return _ordered(body) if form == "turtle" else body


def marked(body: bytes, form: str, warnings: Sequence[str]) -> bytes:
    """A cut answer that says so itself, in the forms that have a place for it (CSV, TSV and JSON-LD have none).

    In SPARQL JSON that is ``link``, where to read more about the answer: an address that is itself the text.
    """
    if not warnings or form not in _MARKED:
        return body
    if form == "json":
        links = [f"data:text/plain;charset=utf-8,{quote(line)}" for line in warnings]
        return b'{"head":{"link":' + _dumped(links) + b"," + body.removeprefix(b'{"head":{')
    if form in ("turtle", "n-triples"):
        return "".join(f"# {line}\n" for line in warnings).encode() + body
    told = "".join(f"<!-- {line.replace('--', '- -')} -->" for line in warnings)
    head, end, rest = body.partition(b"?>")
    return head + end + told.encode() + rest


def _ordered(turtle: bytes) -> bytes:
    """The prefixes that are used, in the order of their names: the engine writes all, in any order."""
    lines = turtle.splitlines(keepends=True)
    number = next((n for n, line in enumerate(lines) if not line.startswith(b"@prefix ")), len(lines))
    body = b"".join(lines[number:])
    used = (line for line in sorted(lines[:number]) if line.split()[1] in body)
    return b"".join(used) + body


def solutions(found: QuerySolutions) -> tuple[tuple[str, ...], Iterable[tuple[Term | None, ...]]]:
    """The columns of a result and its rows."""
    variables: list[Variable] = list(found.variables)
    return tuple(v.value for v in variables), (tuple(solution) for solution in found)


def row_values(row: tuple[Term | None, ...]) -> Row:
    """A row as it leaves a worker."""
    return tuple(value(term) for term in row)


def row_size(row: tuple[Term | None, ...]) -> int:
    """At least so many bytes a row takes in any form."""
    return sum(len(term.value) + 1 for term in row if isinstance(term, (NamedNode, BlankNode, Literal)))


def _reformed(body: bytes, form: str) -> bytes:
    result = parse_query_results(body, format=QueryResultsFormat.JSON)
    return result.serialize(format=_TABLES[form]) or b""


def _dumped(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _as_json(term: Term, form: str) -> dict[str, Any]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Triple):
        parts = ("subject", "predicate", "object")
        return {"type": "triple", "value": {part: _as_json(getattr(term, part), form) for part in parts}}
    return _literal(term, form)


def _literal(term: Literal, form: str) -> dict[str, Any]:
    text = _NOT_XML.sub("\ufffd", term.value) if form == "xml" else term.value
    told = {"type": "literal", "value": text}
    if term.language:
        told["xml:lang"] = term.language
        if term.direction:
            told["its:dir"] = term.direction.value
    elif term.datatype.value != _STRING:
        told["datatype"] = term.datatype.value
    return told
