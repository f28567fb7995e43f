"""The forms of the SPARQL protocol by the media types that clients ask for, the usual one first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from netwerk.errors import InputError
from netwerk.runner import FORMS
from netwerk.runner.forms import ASK, GRAPH, SELECT
from netwerk.web.negotiation import preferred
from netwerk.wording import join_words

PAGE: Final = "text/html"
FORM: Final = "vorm"
"""The field of an address that names a form; ``format`` is taken by clients that write all kinds of things in it."""
ROWS: Final = {
    "application/sparql-results+json": "json",
    "application/sparql-results+xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/json": "json",
    "application/xml": "xml",
    "text/xml": "xml",
}
GRAPHS: Final = {
    "text/turtle": "turtle",
    "application/n-triples": "n-triples",
    "application/ld+json": "json-ld",
    "application/rdf+xml": "rdf-xml",
    "application/turtle": "turtle",
    "application/x-turtle": "turtle",
    "text/plain": "n-triples",
}


@dataclass(frozen=True)
class Forms:
    """The forms an answer may have: for a table, for a yes-no, and for triples; None is one that a client refuses."""

    rows: str | None
    yes_no: str | None
    graph: str | None


def named(form: str) -> str:
    """The media type of a form by its name, for an address that says which (``vorm=csv``)."""
    found = next((media for media, name in {**ROWS, **GRAPHS}.items() if name == form), None)
    if found is None:
        names = join_words(list(dict.fromkeys([*ROWS.values(), *GRAPHS.values()])))
        raise InputError(f"{FORM}: '{form}' is er niet; mogelijk: {names}.")
    return found


def wants_page(accept: str | None) -> bool:
    """Whether this is a reader with a browser rather than a program."""
    return preferred(accept, (*ROWS, *GRAPHS, PAGE)) == PAGE


def rows_as(accept: str | None, kind: str = SELECT) -> str | None:
    """The form for a table, or for a yes-no, that a client prefers; None when it takes none of them."""
    fitting = [media for media, form in ROWS.items() if kind in FORMS[form].kinds]
    found = preferred(accept, fitting)
    return ROWS[found] if found else None


def graph_as(accept: str | None) -> str | None:
    """The form for triples that a client prefers; None when it takes none of them."""
    found = preferred(accept, tuple(GRAPHS))
    return GRAPHS[found] if found else None


def media_type(form: str) -> str:
    """The media type that an answer in this form has."""
    return FORMS[form].media


def offered() -> str:
    """What an answer can be had as, for who asks for something else."""
    tables = [FORMS[name].media for name in FORMS if SELECT in FORMS[name].kinds or ASK in FORMS[name].kinds]
    graphs = [FORMS[name].media for name in FORMS if GRAPH in FORMS[name].kinds]
    told = [", ".join(media.partition(";")[0] for media in some if media) for some in (tables, graphs)]
    return f"een tabel of ja-nee als {told[0]}; triples als {told[1]}"
