"""Which graphs a query is about."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import QueryBoolean

from netwerk.errors import QueryError
from netwerk.store.dataset import clauses
from netwerk.store.embedded import EmbeddedStore, in_memory

SMALL = Path(__file__).parents[1] / "voorbeeld"
GRAPH = "https://w3id.org/netwerk/id/graaf/"
SCHOOL = "{ actor:school ?p ?o }"

NAMED = [
    ("SELECT * from <urn:g> { ?s ?p ?o }", ["urn:g"]),
    ("ASKFROM<urn:g>{}", ["urn:g"]),
    ("ASK FROM # NAMED\n graaf:x FROM NAMED graaf:y {}", [f"{GRAPH}x", f"{GRAPH}y"]),
    ("PREFIX FROM: <urn:f#> DESCRIBE FROM:x FROM FROM:y FROM NAMED#c\n<urn:z> {}", ["urn:f#y", "urn:z"]),
    ("PREFIX : <urn:f#> PREFIX FROM:<urn:q> ASK FROM:x {}", ["urn:f#x"]),
    ("BASE <http://e/a/> SELECT ('FROM <urn:no>' AS ?from) (?a<?b AS ?c) FROM <x> {}", ["http://e/a/x"]),
    ("SELECT ?from (1 AS ?x) FROM nw:begin {} GROUP BY ?from", ["https://w3id.org/netwerk/def#begin"]),
    ("SELECT (?a<?b AS ?x)FROM<urn:x>{}", ["urn:x"]),
    ("SELECT (IF(?a<?b,'>',1) AS ?c)FROM<urn:x>{ FILTER(?a='FROM <urn:y>') }", ["urn:x"]),
    ("CONSTRUCT{?s ?p 'FROM <urn:y>'}FROM<urn:x>WHERE{?s ?p ?o}", ["urn:x"]),
    ("CONSTRUCT FROM <urn:x> WHERE{?s ?p ?o}", ["urn:x"]),
    ("SELECT ?from { ?from ?p 'FROM <urn:x>' } # FROM <urn:y>", []),
    ("SELECT * { ?aFROM <urn:a> ?b . <http://e/FROM> ?p '''FROM <urn:x>''' }", []),
    ("PREFIX from: <urn:from#> SELECT * { ?s from:FROM from:from }", []),
    ("SELECT * FROM <urn:x> { ", []),
]


@pytest.fixture(scope="module")
def store() -> EmbeddedStore:
    return in_memory([SMALL])


def yes(store: EmbeddedStore, text: str, **graphs: list[str]) -> bool:
    result = store.query(text, **graphs)
    assert isinstance(result, QueryBoolean)
    return bool(result)


@pytest.mark.parametrize(("query", "graphs"), NAMED)
def test_the_graphs_that_a_query_names(query: str, graphs: list[str]) -> None:
    assert [clause.graph for clause in clauses(query)] == graphs


def test_named_and_line_are_told() -> None:
    found = clauses("SELECT *\nFROM <urn:a>\nFROM NAMED <urn:b> {}")
    assert [(clause.named, clause.line) for clause in found] == [(False, 2), (True, 3)]


@pytest.mark.parametrize("graph", ["<file:///etc/hostname>", "<http://127.0.0.1:1/>", "graaf:elders", "nw:begin"])
@pytest.mark.parametrize("clause", ["FROM", "FROM NAMED"])
def test_a_graph_elsewhere_is_refused_with_those_there_are(store: EmbeddedStore, clause: str, graph: str) -> None:
    with pytest.raises(QueryError, match=r"regel 1: de graaf <.*> is hier niet.*graaf:begrippen.*graaf:voorbeeld"):
        store.query(f"ASK FROM graaf:voorbeeld {clause} {graph} {{ ?s ?p ?o }}")


def test_only_the_named_graphs_are_asked(store: EmbeddedStore) -> None:
    assert yes(store, f"ASK FROM graaf:voorbeeld {SCHOOL}")
    assert not yes(store, f"ASK FROM graaf:begrippen {SCHOOL}")
    assert not yes(store, f"ASK FROM NAMED graaf:voorbeeld {SCHOOL}")
    assert yes(store, f"ASK FROM NAMED graaf:voorbeeld {{ GRAPH ?g {SCHOOL} }}")
    assert yes(store, f"ASK {SCHOOL} # FROM graaf:begrippen")


def test_the_graphs_of_the_protocol_go_before_those_of_the_query(store: EmbeddedStore) -> None:
    example, codes = f"{GRAPH}voorbeeld", f"{GRAPH}begrippen"
    assert yes(store, f"ASK {SCHOOL}", default_graphs=[example])
    assert not yes(store, f"ASK {SCHOOL}", default_graphs=[codes])
    assert yes(store, f"ASK FROM graaf:begrippen {SCHOOL}", default_graphs=[example])
    assert not yes(store, f"ASK {SCHOOL}", named_graphs=[example])
    assert yes(store, f"ASK {{ GRAPH ?g {SCHOOL} }}", named_graphs=[example])
    with pytest.raises(QueryError, match="is hier niet"):
        store.query("ASK {}", default_graphs=["file:///etc/hostname"])
