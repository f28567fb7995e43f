"""Parameters for a query file: every ``VALUES ?name { … }`` line is a parameter with its example as value.

So a file runs unchanged in any SPARQL tool, and here gets other values as RDF terms, never as pasted text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from pyoxigraph import Literal, NamedNode

from netwerk.vocab import PREFIXES

Term = NamedNode | Literal
_XSD_DATE = NamedNode(f"{PREFIXES['xsd']}date")


def bind(query: str, values: Mapping[str, Sequence[Term]]) -> str:
    """The query with the example of each named parameter replaced by these terms.

    >>> bind("SELECT * { VALUES ?dag { 1 } ?s ?p ?dag }", {"dag": [Literal("nu")]})
    'SELECT * { VALUES ?dag { "nu" } ?s ?p ?dag }'
    """
    for name, terms in values.items():
        block = f"VALUES ?{name} {{ {' '.join(str(term) for term in terms)} }}"
        parts = _values_block(name).split(query)
        if len(parts) == 1:
            raise ValueError(f"the query has no parameter {name}")
        query = block.join(parts)
    return query


def parameters(query: str) -> tuple[str, ...]:
    """The names of the parameters of a query, in order of appearance.

    >>> parameters("SELECT * { VALUES ?dag { 1 } VALUES ?gebied { 2 } }")
    ('dag', 'gebied')
    """
    return tuple(dict.fromkeys(_values_block(r"(\w+)").findall(query)))


def day_term(day: date) -> Literal:
    """A day as an ``xsd:date``."""
    return Literal(day.isoformat(), datatype=_XSD_DATE)


def _values_block(name: str) -> re.Pattern[str]:
    return re.compile(rf"VALUES\s+\?{name}\s*\{{[^{{}}]*\}}")
