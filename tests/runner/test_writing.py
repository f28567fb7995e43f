"""What a reply is written as: byte for byte what the engine writes, as far as the limits let it."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import pyoxigraph
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, QueryResultsFormat, QuerySolutions, RdfFormat, Triple

from netwerk.runner import writing
from netwerk.runner.forms import FORMS, SELECT, VALUES
from netwerk.runner.limits import Limits

DATA = """SELECT * { VALUES (?a ?b) {
  (1 "x\\ty\\nz\\"q") (<http://e/> "nl"@nl) (1.0 1e0) ("007"^^<http://www.w3.org/2001/XMLSchema#integer> UNDEF)
  (true "a,b") (<<( <urn:a> <urn:b> "c"@nl )>> "dir"@ar--rtl) ("  s " "<&>\\r") ("" -5) (UNDEF UNDEF) ("é\u2028🙂" "'")
  (123456789012345678901234567890 "2020-01-01"^^<http://www.w3.org/2001/XMLSchema#date>) } }"""
TABLES = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}
GRAPHS = {"turtle": RdfFormat.TURTLE, "n-triples": RdfFormat.N_TRIPLES, "json-ld": RdfFormat.JSON_LD}


def found(query: str) -> QuerySolutions:
    result = pyoxigraph.Store().query(query)
    assert isinstance(result, QuerySolutions)
    return result


@pytest.mark.parametrize("form", TABLES)
@pytest.mark.parametrize("query", [DATA, "SELECT * { VALUES ?a {} }", "SELECT * {}", "SELECT (BNODE() AS ?x) {}"])
def test_a_table_is_what_the_engine_writes(query: str, form: str) -> None:
    if "BNODE" in query:  # another one each time
        node = next(iter(found(query)))["x"]
        assert writing.table(["x"], [(node,)], form).count(node.value.encode()) == 1
        return
    columns, rows = writing.solutions(found(query))
    assert writing.table(columns, list(rows), form) == found(query).serialize(format=TABLES[form])


def test_every_form_of_a_table_is_tried() -> None:
    assert {name for name, form in FORMS.items() if SELECT in form.kinds and name != VALUES} == set(TABLES)


@settings(deadline=None)
@given(st.text())
def test_any_text_is_valid_xml_and_json(text: str) -> None:
    try:
        literal = Literal(text)
    except UnicodeEncodeError:  # half a surrogate pair is no text
        return
    ET.fromstring(writing.table(["x"], [(literal,)], "xml"))  # noqa: S314 - made one line above
    told = json.loads(writing.table(["x"], [(literal,)], "json"))
    assert told["results"]["bindings"][0]["x"]["value"] == text


TERMS = st.one_of(
    st.sampled_from([NamedNode("urn:a"), NamedNode("https://w3id.org/netwerk/def#bron"), BlankNode("b")]),
    st.sampled_from([Literal("a"), Literal("ä\n\"'\\", language="nl"), Literal(5), Literal(True), Literal(1.5)]),
)
TRIPLES = st.builds(
    Triple,
    st.sampled_from([NamedNode("urn:a"), BlankNode("b"), NamedNode("https://w3id.org/netwerk/id/actor/x")]),
    st.sampled_from([NamedNode("urn:p"), NamedNode("https://w3id.org/netwerk/def#bron")]),
    TERMS,
)


def same(one: object, other: object) -> bool:
    graphs = [pyoxigraph.Dataset(pyoxigraph.Quad(t.subject, t.predicate, t.object) for t in g) for g in (one, other)]  # type: ignore[attr-defined]  # the stub lacks it
    for graph in graphs:
        graph.canonicalize(pyoxigraph.CanonicalizationAlgorithm.UNSTABLE)
    return graphs[0] == graphs[1]


@settings(deadline=None)
@given(triples=st.lists(TRIPLES, max_size=8), form=st.sampled_from(sorted(GRAPHS)))
def test_triples_come_back_as_they_went(triples: list[Triple], form: str) -> None:
    body = writing.graph(triples, form)
    assert same(pyoxigraph.parse(body, format=GRAPHS[form]), triples)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
def test_another_reader_understands_the_json_ld() -> None:
    triples = [Triple(NamedNode("urn:a"), NamedNode("urn:p"), Literal("é", language="nl"))]
    graph = rdflib.Graph().parse(data=writing.graph(triples, "json-ld"), format="json-ld")
    assert list(graph) == [(rdflib.URIRef("urn:a"), rdflib.URIRef("urn:p"), rdflib.Literal("é", lang="nl"))]


def test_turtle_names_the_prefixes_it_uses_in_order() -> None:
    triples = [Triple(NamedNode("https://w3id.org/netwerk/id/actor/x"), NamedNode("urn:p"), Literal("nw:bron"))]
    lines = writing.graph(triples, "turtle").decode().splitlines()
    assert lines[0] == "@prefix actor: <https://w3id.org/netwerk/id/actor/> ."
    assert lines == sorted(lines[:-1]) + lines[-1:]
    assert writing.graph(triples, "turtle") == writing.graph(triples, "turtle")


@pytest.mark.parametrize("form", TABLES)
def test_a_cut_table_fits_and_is_whole(form: str) -> None:
    rows = [(Literal(f"{number:08}"),) for number in range(2000)]
    body, kept = writing.fit(lambda some: writing.table(["x"], some, form), rows, 5000)
    assert 3000 < len(body) <= 5000
    assert list(kept) == rows[: len(kept)]
    if form != "csv":
        again = pyoxigraph.parse_query_results(body, format=TABLES[form])
        assert isinstance(again, QuerySolutions)
        assert len(list(again)) == len(kept)


def test_what_is_endless_is_only_taken_as_far_as_it_may() -> None:
    def endless() -> object:
        while True:
            yield (Literal("x"),)

    taken, cut = writing.take(endless(), Limits(rows=5), writing.row_size)  # type: ignore[arg-type]  # it never ends
    assert (len(taken), cut) == (5, ("rijen",))
    taken, cut = writing.take(endless(), Limits(rows=0, size=100), writing.row_size)  # type: ignore[arg-type]  # it never ends
    assert (len(taken), cut) == (50, ("omvang",))
