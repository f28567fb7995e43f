"""Any thing by its IRI: rows of property and value in, one object out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pyoxigraph import BlankNode, Literal, QuerySolution

from netwerk.model import Property, Thing, Value, local_name

MENTIONS: Final = 500
"""How many mentions are read at most; the query asks for one more, to know whether there are."""
_NAMES = ("prefLabel", "label", "title")


def thing(iri: str, said: Iterable[QuerySolution], mentions: Iterable[QuerySolution]) -> Thing | None:
    """The thing of which these rows speak; None when nothing is said of it and nothing names it."""
    properties, named_by = _properties(said), _properties(mentions)
    if not properties and not named_by:
        return None
    return Thing(iri, _label(iri, properties), properties, named_by, sum(len(p.values) for p in named_by) > MENTIONS)


def held(rows: Iterable[QuerySolution]) -> tuple[Value, ...]:
    """Things with their names, by IRI, each once; the name is empty for one that has none."""
    found = sorted((row["ding"].value, row["naam"].value if row["naam"] else "") for row in rows)
    return tuple(Value(name, iri) for iri, name in dict(reversed(found)).items())[::-1]


def _properties(rows: Iterable[QuerySolution]) -> tuple[Property, ...]:
    """Each property once, by name; each value once, by its text."""
    values: dict[str, dict[Value | str, Value]] = {}
    labels: dict[str, str] = {}
    for row in rows:
        name = row["eigenschap"].value
        labels[name] = row["eigenschapnaam"].value if row["eigenschapnaam"] else ""
        value = _value(row)
        if value is not None:
            values.setdefault(name, {}).setdefault(value.iri or value, value)
    found = [Property(name, labels[name], tuple(sorted(values[name].values(), key=_order))) for name in values]
    return tuple(sorted(found, key=lambda one: (one.name, one.iri)))


def _value(row: QuerySolution) -> Value | None:
    """A value that a reader can be shown; none for a blank node or a text in another language."""
    value = row["waarde"]
    if isinstance(value, BlankNode):
        return None
    if isinstance(value, Literal):
        return Value(value.value) if value.language in (None, "nl") else None
    return Value(row["naam"].value if row["naam"] else "", value.value)


def _order(value: Value) -> tuple[str, str]:
    return value.text.casefold(), value.iri or ""


def _label(iri: str, properties: Iterable[Property]) -> str:
    by_name = {one.name: one.values for one in properties if one.values}
    found = next((by_name[name][0].text for name in _NAMES if name in by_name), "")
    return found or local_name(iri)
