"""The service description: what ``/sparql`` takes, gives and is about (W3C SPARQL 1.1 Service Description)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pyoxigraph import BlankNode, NamedNode, QueryResultsFormat, QuerySolutions, RdfFormat, Triple, serialize

from netwerk import rules
from netwerk.store import Store
from netwerk.vocab import PREFIXES

SD: Final = "http://www.w3.org/ns/sparql-service-description#"
FORMATS: Final = {
    "turtle": RdfFormat.TURTLE,
    "n-triples": RdfFormat.N_TRIPLES,
    "json-ld": RdfFormat.JSON_LD,
    "rdf-xml": RdfFormat.RDF_XML,
}
_TABLES: Final = (QueryResultsFormat.JSON, QueryResultsFormat.XML, QueryResultsFormat.CSV, QueryResultsFormat.TSV)
_JSON_LD: Final = "http://www.w3.org/ns/formats/JSON-LD"
"""As the W3C registered it; the engine names it otherwise."""
_RESULTS: Final = (
    *(form.iri for form in _TABLES),
    *(_JSON_LD if form == RdfFormat.JSON_LD else form.iri for form in FORMATS.values()),
)
_SHORTCUTS: Final = NamedNode(f"{PREFIXES['graaf']}{rules.GRAPH}")
"""A graph that each worker makes for the day that is asked."""
_TYPE: Final = NamedNode(f"{PREFIXES['rdf']}type")
Subject = NamedNode | BlankNode


def described(endpoint: str, store: Store, form: str) -> bytes:
    """The description of the endpoint at this address, in a form for triples."""
    service, data, graph = NamedNode(endpoint), BlankNode("gegevens"), BlankNode("vereniging")
    triples = [
        _say(service, "type", "Service"),
        _say(service, "endpoint", service),
        _say(service, "supportedLanguage", "SPARQL11Query"),
        _say(service, "feature", "UnionDefaultGraph"),
        *(_say(service, "resultFormat", NamedNode(iri)) for iri in _RESULTS),
        _say(service, "defaultDataset", data),
        _say(data, "type", "Dataset"),
        _say(data, "defaultGraph", graph),
        _say(graph, "type", "Graph"),
    ]
    for number, name in enumerate(_graphs(store)):
        named = BlankNode(f"graaf{number}")
        triples += [_say(data, "namedGraph", named), _say(named, "type", "NamedGraph"), _say(named, "name", name)]
    return serialize(triples, format=FORMATS[form], prefixes={"graaf": PREFIXES["graaf"], "sd": SD}) or b""


def _say(subject: Subject, name: str, value: Subject | str) -> Triple:
    """A triple in the words of the vocabulary; a value given as text is one of its words too."""
    predicate = _TYPE if name == "type" else NamedNode(f"{SD}{name}")
    return Triple(subject, predicate, NamedNode(f"{SD}{value}") if isinstance(value, str) else value)


def _graphs(store: Store) -> Sequence[NamedNode]:
    result = store.query("SELECT DISTINCT ?g { GRAPH ?g { } }")
    found = [row["g"] for row in result] if isinstance(result, QuerySolutions) else []
    names = {graph for graph in found if isinstance(graph, NamedNode)}
    return sorted({*names, _SHORTCUTS}, key=str)
