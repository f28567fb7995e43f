"""The forms an answer can be written in: the W3C's for tables, yes-no and triples."""

from __future__ import annotations

from dataclasses import dataclass

SELECT, ASK, GRAPH = "select", "ask", "graph"
VALUES = "waarden"


@dataclass(frozen=True, slots=True)
class Form:
    """A form by its Dutch name: for which kinds of answer, how a file in it ends, its media type."""

    kinds: tuple[str, ...]
    suffix: str
    media: str


FORMS = {
    "csv": Form((SELECT,), "csv", "text/csv; charset=utf-8"),
    "tsv": Form((SELECT,), "tsv", "text/tab-separated-values; charset=utf-8"),
    "json": Form((SELECT, ASK), "srj", "application/sparql-results+json"),
    "xml": Form((SELECT, ASK), "srx", "application/sparql-results+xml"),
    "turtle": Form((GRAPH,), "ttl", "text/turtle; charset=utf-8"),
    "n-triples": Form((GRAPH,), "nt", "application/n-triples"),
    "json-ld": Form((GRAPH,), "jsonld", "application/ld+json"),
    "rdf-xml": Form((GRAPH,), "rdf", "application/rdf+xml"),
    VALUES: Form((SELECT, ASK, GRAPH), "", ""),
}
