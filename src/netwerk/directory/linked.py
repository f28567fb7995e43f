"""Linked data of the directory: nodes with one context, as JSON-LD and as Turtle of the same triples."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Final

from netwerk.turtle import from_json_ld
from netwerk.vocab import PREFIXES

Node = dict[str, object]
"""A thing as JSON-LD: terms of the context, plain values, lists, and nodes within."""

Term = str | dict[str, str]

NAMES: Final[Mapping[str, str]] = {
    **PREFIXES,
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "locn": "http://www.w3.org/ns/locn#",
    "spdx": "http://spdx.org/rdf/terms#",
    "time": "http://www.w3.org/2006/time#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
}
"""The project's prefixes, and those of the standards that only an export speaks."""


def dutch(term: str) -> Term:
    """A term whose values are Dutch texts."""
    return {"@id": term, "@language": "nl"}


def link(term: str) -> Term:
    """A term whose values are things."""
    return {"@id": term, "@type": "@id"}


def typed(term: str, datatype: str) -> Term:
    """A term whose values are of this datatype."""
    return {"@id": term, "@type": datatype}


def filled(node: Mapping[str, object]) -> Node:
    """The node without what nobody says."""
    return {name: value for name, value in node.items() if value not in (None, "", [], {})}


def day(value: date, dating: str) -> Node:
    """A day no more exact than its source: a day, a month or a year."""
    if dating == "dag":
        return {"@type": "xsd:date", "@value": value.isoformat()}
    if dating == "maand":
        return {"@type": "xsd:gYearMonth", "@value": f"{value:%Y-%m}"}
    return {"@type": "xsd:gYear", "@value": f"{value:%Y}"}


def areas_in(nodes: Iterable[Node]) -> list[str]:
    """The areas that nodes name as where they are."""
    named = (node.get("spatial", []) for node in nodes)
    return [iri for areas in named if isinstance(areas, list) for iri in areas]


def texts(terms: Mapping[str, Term], nodes: Iterable[Node], head: Iterable[str] = ()) -> tuple[str, str]:
    """The nodes as Turtle, below comment lines, and as JSON-LD; the context holds only what the nodes use of it."""
    links = {name for name, term in terms.items() if isinstance(term, dict) and term.get("@type") == "@id"}
    graph = [_named(node, links) for node in nodes]
    keys = _keys(graph)
    told = {name: term for name, term in terms.items() if name in keys}
    written = json.dumps([told, graph])
    used = {prefix: address for prefix, address in NAMES.items() if f'"{prefix}:' in written}
    text = json.dumps({"@context": {**used, **told}, "@graph": graph}, ensure_ascii=False, indent=2) + "\n"
    return from_json_ld(text, head, NAMES), text


def _keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*map(_keys, value.values()))
    return set().union(*map(_keys, value)) if isinstance(value, list) else set()


def _named(value: object, links: Collection[str], name: str = "") -> object:
    """The value with its nameless things marked as such: their names are no IRIs."""
    if isinstance(value, dict):
        return {key: _named(inner, links, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [_named(inner, links, name) for inner in value]
    is_name = isinstance(value, str) and (name == "@id" or name in links)
    return f"_:{value}" if is_name and ":" not in str(value) else value
