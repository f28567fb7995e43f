"""`/sparql` by the SPARQL 1.1 Protocol: both ways to ask, every form, the right status, and existing clients."""

from __future__ import annotations

import json
import re
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from rdflib import RDF, Graph, Namespace, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, GET, JSON, JSONLD, POST, POSTDIRECTLY, RDFXML, TURTLE, URLENCODED, XML, SPARQLWrapper
from starlette.testclient import TestClient

from netwerk.runner import Limits, Runner
from netwerk.vocab import PREFIXES
from netwerk.web import operation
from netwerk.web.app import MOST_WORKERS
from tests.web.conftest import HTML

DOCUMENTS = "SELECT ?s WHERE { ?s a nw:Document } ORDER BY ?s"
TRIPLES = "CONSTRUCT WHERE { ?s a nw:Document }"
HEAVY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
FORMATS = "http://www.w3.org/ns/formats/"
QUERY = {"content-type": "application/sparql-query"}
LATIN = "application/sparql-query; charset=iso-8859-1"
GRAAF = PREFIXES["graaf"]


def bindings(answer: Any) -> list[str]:
    assert answer.status_code == 200, answer.text
    return [row["s"]["value"] for row in json.loads(answer.text)["results"]["bindings"]]


def test_the_three_ways_to_ask_give_the_same(small: TestClient) -> None:
    asked = small.get("/sparql", params={"query": DOCUMENTS})
    form = small.post("/sparql", data={"query": DOCUMENTS})
    direct = small.post("/sparql", content=DOCUMENTS, headers=QUERY)
    assert bindings(asked) == bindings(form) == bindings(direct) != []
    assert asked.headers["content-type"] == "application/sparql-results+json"
    assert asked.headers["vary"] == "Accept"


def test_what_clients_send_beside_the_query_is_let_be(small: TestClient) -> None:
    beside = {
        "format": "json",
        "output": "json",
        "results": "json",
        "timeout": "0",
        "reasoning": "false",
        "queryLn": "SPARQL",
    }
    assert bindings(small.get("/sparql", params={"query": DOCUMENTS, **beside})) != []


def test_an_address_that_is_no_utf_8_is_refused_rather_than_asked_with_other_letters(small: TestClient) -> None:
    answer = small.get("/sparql?query=SELECT%20('%e9'%20AS%20%3Fx)%20%7B%7D")
    assert (answer.status_code, "geen UTF-8" in answer.text) == (400, True)


def test_a_byte_order_mark_is_no_part_of_a_query(small: TestClient) -> None:
    assert bindings(small.post("/sparql", content=f"\ufeff{DOCUMENTS}", headers=QUERY)) != []


@pytest.mark.parametrize(
    ("query", "accept", "media"),
    [
        (DOCUMENTS, "application/sparql-results+xml", "application/sparql-results+xml"),
        (DOCUMENTS, "text/csv", "text/csv; charset=utf-8"),
        (DOCUMENTS, "text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        (DOCUMENTS, "application/json", "application/sparql-results+json"),
        (DOCUMENTS, "text/turtle;q=1, text/csv;q=0.5", "text/csv; charset=utf-8"),
        ("ASK {}", "application/xml", "application/sparql-results+xml"),
        ("ASK {}", "text/csv, application/json;q=0.3", "application/sparql-results+json"),
        (TRIPLES, "*/*", "text/turtle; charset=utf-8"),
        (TRIPLES, "application/n-triples", "application/n-triples"),
        (TRIPLES, "application/ld+json", "application/ld+json"),
        (TRIPLES, "application/rdf+xml", "application/rdf+xml"),
        ("DESCRIBE actor:school", "text/turtle", "text/turtle; charset=utf-8"),
    ],
)
def test_the_form_is_the_one_that_is_preferred_among_those_that_fit(
    small: TestClient, query: str, accept: str, media: str
) -> None:
    answer = small.get("/sparql", params={"query": query}, headers={"accept": accept})
    assert (answer.status_code, answer.headers["content-type"]) == (200, media)


@pytest.mark.parametrize(
    ("query", "accept"), [(DOCUMENTS, "text/turtle"), (TRIPLES, "text/csv"), ("ASK {}", "text/csv")]
)
def test_no_form_that_fits_is_not_acceptable(small: TestClient, query: str, accept: str) -> None:
    answer = small.get("/sparql", params={"query": query}, headers={"accept": accept})
    assert answer.status_code == 406
    assert "application/sparql-results+json" in answer.text


@pytest.mark.parametrize(
    ("method", "given", "status", "words"),
    [
        ("GET", {"params": {"query": "SELECT ?s WHERE {\n  ?s a }"}}, 400, "regel 2, kolom"),
        ("GET", {"params": {"query": ""}}, 400, "regel 1"),
        ("GET", {"params": {"query": "INSERT DATA { <a:a> <a:b> <a:c> }"}}, 400, "leest alleen"),
        ("GET", {"params": {"query": "SELECT * { SERVICE <http://x/> { ?s ?p ?o } }"}}, 400, "SERVICE"),
        ("GET", {"params": {"query": DOCUMENTS, "peildatum": "ooit"}}, 400, "geen dag"),
        ("GET", {"params": {"query": DOCUMENTS, "vorm": "pdf"}}, 400, "mogelijk: json, xml, csv"),
        ("GET", {"params": [("query", DOCUMENTS), ("query", DOCUMENTS)]}, 400, "één keer"),
        (
            "GET",
            {"params": [("query", DOCUMENTS), ("peildatum", "2015-01-01"), ("peildatum", "2016-01-01")]},
            400,
            "twee",
        ),
        ("GET", {"params": [("query", DOCUMENTS), ("vorm", "csv"), ("vorm", "xml")]}, 400, "geef vorm één keer"),
        ("GET", {"params": {"query": DOCUMENTS, "peildag": "2015-01-01"}}, 400, "Bedoelt u 'peildatum'?"),
        ("GET", {"params": {"query": DOCUMENTS, "default-graph-url": "x:x"}}, 400, "Bedoelt u 'default-graph-uri'?"),
        ("POST", {"content": "ASK {}", "params": {"query": "ASK {}"}, "headers": QUERY}, 400, "geef query één keer"),
        ("POST", {"content": "ASK {}", "headers": {"content-type": LATIN}}, 415, "in UTF-8"),
        ("GET", {"params": {"update": "CLEAR ALL"}}, 400, "leest alleen"),
        ("POST", {"data": {"update": "CLEAR ALL"}}, 400, "leest alleen"),
        ("POST", {"data": {}, "headers": {"content-type": operation.FORM}}, 400, "geen vraag"),
        ("POST", {"json": {"query": DOCUMENTS}}, 415, "application/sparql-query"),
        ("POST", {"content": "x", "headers": {"content-type": "application/sparql-update"}}, 415, "leest alleen"),
        ("POST", {"content": b"x", "headers": {**QUERY, "content-encoding": "gzip"}}, 415, "application/sparql-query"),
        ("POST", {"content": b"\xff\xfe", "headers": QUERY}, 400, "UTF-8"),
        ("POST", {"content": "a&" * 2000, "headers": {"content-type": operation.FORM}}, 400, "1000 velden"),
        ("POST", {"content": "x" * (operation.LARGEST + 1), "headers": QUERY}, 413, "groter dan 1000000 bytes"),
        ("PUT", {"content": "x"}, 405, "alleen worden gelezen"),
        ("DELETE", {}, 405, "alleen worden gelezen"),
    ],
)
def test_a_mistake_has_its_status_and_one_line(
    small: TestClient, method: str, given: dict[str, Any], status: int, words: str
) -> None:
    answer = small.request(method, "/sparql", **given)
    assert (answer.status_code, answer.text.count("\n")) == (status, 1)
    assert words in answer.text


def test_a_body_that_says_it_is_too_large_is_not_waited_for(served: str) -> None:
    place = urlsplit(served)
    head = "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
    with socket.create_connection((place.hostname or "", place.port or 0), timeout=10) as line:
        line.sendall(f"{head}Content-Length: 99999999\r\n\r\nASK {{}}".encode())
        assert line.recv(100).startswith(b"HTTP/1.1 413 ")


def test_a_body_without_a_length_is_read_no_further_than_it_may_be(small: TestClient) -> None:
    parts = (b"#" * 100_000 for _ in range(30))
    assert small.post("/sparql", content=parts, headers=QUERY).status_code == 413


def test_a_stopped_query_says_so_and_the_next_is_answered(site: TestClient) -> None:
    answer = site.get("/sparql", params={"query": HEAVY})
    assert (answer.status_code, "duurde langer dan 2 s" in answer.text) == (503, True)
    assert answer.headers["retry-after"]
    assert bindings(site.get("/sparql", params={"query": DOCUMENTS}))


def test_a_cut_answer_says_so(site: TestClient) -> None:
    answer = site.get("/sparql", params={"query": "SELECT ?s { ?s ?p ?o } LIMIT 10001"})
    assert (len(bindings(answer)), answer.headers["netwerk-afgekapt"]) == (10_000, "rijen")


def test_the_graphs_of_the_protocol(small: TestClient) -> None:
    own = f"{GRAAF}voorbeeld"
    inside = {"query": "SELECT DISTINCT ?s { GRAPH ?s { ?x a nw:Document } }", "named-graph-uri": own}
    assert bindings(small.get("/sparql", params=inside)) == [own]
    empty = {"query": DOCUMENTS, "default-graph-uri": f"{GRAAF}netwerk"}
    assert bindings(small.get("/sparql", params=empty)) == []
    full = {"query": DOCUMENTS, "default-graph-uri": [f"{GRAAF}netwerk", own]}
    assert bindings(small.get("/sparql", params=full)) != []
    in_form = small.post("/sparql", data=full)
    in_address = small.post("/sparql", params={"default-graph-uri": own}, content=DOCUMENTS, headers=QUERY)
    assert bindings(in_form) == bindings(in_address) != []
    strange = small.get("/sparql", params={"query": DOCUMENTS, "default-graph-uri": "file:///etc/passwd"})
    assert (strange.status_code, "graaf:voorbeeld" in strange.text) == (400, True)


def test_the_shortcuts_are_those_of_the_day(small: TestClient) -> None:
    query = "SELECT ?s { ?s nw:verwijstNaar ?naar }"
    now, before = (
        bindings(small.get("/sparql", params={"query": query, "peildatum": day}))
        for day in ("2020-06-01", "1999-01-01")
    )
    assert now
    assert not before


def test_without_a_query_it_says_what_it_is(site: TestClient) -> None:
    for accept, form in (("text/turtle", "turtle"), ("application/rdf+xml", "xml"), ("*/*", "turtle")):
        answer = site.get("/sparql", headers={"accept": accept})
        told = Graph().parse(data=answer.text, format=form)
        service = URIRef("http://localhost/sparql")
        assert (service, RDF.type, SD.Service) in told
        assert (service, SD.endpoint, service) in told
        assert (service, SD.supportedLanguage, SD.SPARQL11Query) in told
        assert (service, SD.feature, SD.UnionDefaultGraph) in told
        data = told.value(service, SD.defaultDataset)
        names = {str(name) for graph in told.objects(data, SD.namedGraph) for name in told.objects(graph, SD.name)}
        assert f"{GRAAF}ridderkerk-2015-uitvoeringsplan-jeugdhulp" in names
        asked = "ASK { FILTER EXISTS { GRAPH ?g { ?s ?p ?o } } }"
        given = {"query": asked, "named-graph-uri": sorted(names), "vorm": "json"}
        assert site.get("/sparql", params=given).json()["boolean"] is True
        listed = site.get("/sparql", params={**given, "named-graph-uri": "x:x"}).text.partition("Er zijn: ")[2]
        assert listed == f"{', '.join(sorted(f'graaf:{name.removeprefix(GRAAF)}' for name in names))}.\n"
        tables = [f"{FORMATS}SPARQL_Results_{form}" for form in ("CSV", "JSON", "TSV", "XML")]
        triples = [f"{FORMATS}{form}" for form in ("JSON-LD", "N-Triples", "RDF_XML", "Turtle")]
        assert sorted(map(str, told.objects(service, SD.resultFormat))) == sorted([*tables, *triples])


def test_nothing_elsewhere_may_read_it(small: TestClient) -> None:
    answer = small.get("/sparql", params={"query": DOCUMENTS}, headers={"origin": "https://elsewhere.example"})
    assert "access-control-allow-origin" not in answer.headers
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"


@pytest.mark.parametrize("triple", ["<a:a> <http://x/1> 1", '<a:a> <a:b> "\\u000B"'])
def test_what_xml_cannot_say_is_not_written_wrong(small: TestClient, triple: str) -> None:
    query = {"query": f"CONSTRUCT {{ {triple} }} WHERE {{}}"}
    assert small.get("/sparql", params=query, headers={"accept": "application/rdf+xml"}).status_code == 406
    assert small.get("/sparql", params=query, headers={"accept": "text/turtle"}).status_code == 200


def test_a_form_by_its_name_needs_no_header(small: TestClient) -> None:
    answer = small.get("/sparql", params={"query": DOCUMENTS, "vorm": "csv"}, headers=HTML)
    assert answer.headers["content-type"].startswith("text/csv")


@pytest.mark.parametrize(("method", "way"), [(GET, URLENCODED), (POST, URLENCODED), (POST, POSTDIRECTLY)])
def test_sparqlwrapper_just_works(served: str, method: str, way: str) -> None:
    client = SPARQLWrapper(f"{served}/sparql")
    client.setMethod(method)
    client.setRequestMethod(way)
    client.setQuery(f"PREFIX nw: <{PREFIXES['nw']}> {DOCUMENTS}")
    client.setReturnFormat(JSON)
    in_json: Any = client.queryAndConvert()
    found = [row["s"]["value"] for row in in_json["results"]["bindings"]]
    assert len(found) == 5
    client.setReturnFormat(XML)
    in_xml: Any = client.queryAndConvert()
    assert found == [uri.firstChild.data for uri in in_xml.getElementsByTagName("uri")]
    client.setReturnFormat(CSV)
    in_csv: Any = client.queryAndConvert()
    assert in_csv.decode().split() == ["s", *found]


@pytest.mark.parametrize("form", [TURTLE, RDFXML, JSONLD])
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@pytest.mark.filterwarnings("ignore:.*Dataset:DeprecationWarning")
def test_sparqlwrapper_reads_triples(served: str, form: str) -> None:
    client = SPARQLWrapper(f"{served}/sparql")
    client.setQuery(f"PREFIX nw: <{PREFIXES['nw']}> {TRIPLES}")
    client.setReturnFormat(form)
    found: Any = client.query().response.read()
    parsed = Graph().parse(data=found, format={TURTLE: "turtle", RDFXML: "xml", JSONLD: "json-ld"}[form])
    assert len(parsed) == 5


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflibs_store_just_works(served: str, method: str) -> None:
    store = SPARQLStore(f"{served}/sparql", returnFormat="json", method=method)
    graph = Graph(store=store)
    nw = Namespace(PREFIXES["nw"])
    documents = set(graph.subjects(RDF.type, nw.Document))
    assert len(documents) == 5
    rows = graph.query(DOCUMENTS, initNs={"nw": nw})
    assert {row[0] for row in rows} == documents  # type: ignore[index]  # a row of a SELECT
    assert (next(iter(documents)), RDF.type, nw.Document) in graph
    store.close()


def test_rdflibs_store_reads_one_graph(served: str) -> None:
    store = SPARQLStore(f"{served}/sparql", returnFormat="xml", context_aware=True)
    one = Graph(store=store, identifier=URIRef(f"{GRAAF}gebieden"))
    assert len(list(one.subjects(RDF.type, URIRef(f"{PREFIXES['nw']}Gebied")))) == 6
    store.close()


def test_who_leaves_stops_the_query(served: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The place of a query of somebody who left is free again at once, not after the time limit."""
    place = urlsplit(served)
    real = Runner.query
    monkeypatch.setattr(Runner, "query", lambda *given, **more: real(*given, **more, limits=Limits(seconds=60)))

    def leave() -> None:
        with socket.create_connection((place.hostname or "", place.port or 0)) as line:
            line.sendall(f"GET /sparql?query={quote(HEAVY)} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            time.sleep(1)

    with ThreadPoolExecutor(MOST_WORKERS) as leavers:
        for _ in range(MOST_WORKERS):
            leavers.submit(leave)
    client = SPARQLWrapper(f"{served}/sparql")
    client.setQuery("ASK {}")
    client.setReturnFormat(JSON)
    assert client.queryAndConvert()["boolean"] is True  # type: ignore[index, call-overload]  # JSON comes as a dict


@pytest.mark.parametrize("accept", ["application/rdf+xml", "text/turtle", "application/ld+json", "application/json"])
@pytest.mark.parametrize("depth", [10, 1000, 30_000])
@pytest.mark.parametrize("query", ["CONSTRUCT {{ <a:a> <a:b> {0} }} {{}}", "SELECT ?x {{ VALUES ?x {{ {0} }} }}"])
def test_triples_within_triples_end_no_server(small: TestClient, query: str, depth: int, accept: str) -> None:
    """This process reads none of what the worker writes: it would end on it."""
    term = f"{'<<(<a:a> <a:b> ' * depth}1{')>>' * depth}"
    answer = small.post("/sparql", content=query.format(term), headers={**QUERY, "accept": accept})
    assert answer.status_code in (200, 400, 406, 503)
    assert not re.search("[a-z] exceeded|does not", answer.text)


def test_json_ld_without_words_for_an_answer_is_not_acceptable(small: TestClient) -> None:
    query = "CONSTRUCT { <a:a> <a:b> <<(<a:a> <a:b> 1)>> } {}"
    answer = small.get("/sparql", params={"query": query}, headers={"accept": "application/ld+json"})
    assert (answer.status_code, "kan niet in deze vorm" in answer.text) == (406, True)
