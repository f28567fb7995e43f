"""Both SHACL engines behind one face: data and shapes in, the same findings out."""

from __future__ import annotations

import logging
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pyshacl
import shacl
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result
from rdflib.term import Node
from rdflib.util import from_n3

logging.getLogger("rdflib.term").setLevel(logging.ERROR)  # the examples hold ill-typed literals on purpose
SH = Namespace("http://www.w3.org/ns/shacl#")
ONTOLOGY = Path(__file__).resolve().parents[2] / "ontology"


class Prepared(Graph):
    """A graph that parses each query once: pySHACL asks the same one for every node."""

    def query(self, query_object: str | Query, *rest: Any, **named: Any) -> Result:
        """As any graph does, from the prepared query."""
        known = prepare(query_object) if isinstance(query_object, str) else query_object
        return super().query(known, *rest, **named)


@cache
def prepare(text: str) -> Query:
    """A query, parsed."""
    return prepareQuery(text)


class Found(NamedTuple):
    """One finding: the node, the rule and what in it failed, the value, the severity and the message."""

    node: str
    rule: str
    component: str
    value: str
    severity: str
    message: str


def load(*names: str) -> Graph:
    """Files of the ontology folder as one graph."""
    graph = Graph()
    for name in names:
        graph.parse(ONTOLOGY / name)
    return graph


def rust(data: Graph, shapes: Graph) -> set[Found]:
    """What the engine of the product finds."""
    compiled = shacl.Shapes.from_text(shapes.serialize(format="nt"), "ntriples")
    report = compiled.validate_text(data.serialize(format="nt"), "ntriples")
    return {
        Found(
            _plain(r.focus_node),
            _local(_plain(r.source_shape)),
            r.component.removesuffix("ConstraintComponent"),
            _plain(r.value),
            r.severity,
            r.message or "",
        )
        for r in report.results
    }


def oracle(data: Graph, shapes: Graph) -> set[Found]:
    """What pySHACL finds."""
    prepared = Prepared()
    prepared += data
    _, report, _ = pyshacl.validate(prepared, shacl_graph=shapes, advanced=True, inplace=True)
    if not isinstance(report, Graph):
        raise TypeError(report)
    return {_found(report, result) for result in report.objects(None, SH.result)}


def _found(report: Graph, result: Node) -> Found:
    def text(predicate: URIRef) -> str:
        return _shown(report.value(result, predicate))

    return Found(
        text(SH.focusNode),
        _local(text(SH.sourceShape)),
        _local(text(SH.sourceConstraintComponent)).removesuffix("ConstraintComponent"),
        text(SH.value),
        _local(text(SH.resultSeverity)),
        text(SH.resultMessage),
    )


def _plain(n3: str | None) -> str:
    """A term in N-Triples as the text that both engines can agree on."""
    return _shown(from_n3(n3) if n3 else None)


def _shown(term: Node | str | None) -> str:
    if isinstance(term, Literal | URIRef):
        return str(term)
    return "" if term is None else "_:"


def _local(iri: str) -> str:
    return iri.rpartition("#")[2]
