"""What would change something or call another host is refused, in whatever form; what only looks like it is not."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pyoxigraph
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerk.errors import QueryError
from netwerk.store import guard, reading

REFUSED = [
    "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
    "SELECT * { service SILENT ?where { ?s ?p ?o } }",
    "SELECT * { { SELECT ?s { SeRvIcE <http://example.org/> { ?s ?p ?o } } } }",
    "SELECT * { ?s ?p '# geen commentaar' SERVICE <http://example.org/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p 'een \\' aanhaling' . SERVICE ?x { ?s ?p ?o } }",
    "SELECT * { \\u0053ERVICE <http://example.org/> { ?s ?p ?o } }",
    "SELECT * { SERVIC\\U00000045 <http://example.org/> { ?s ?p ?o } }",
    'SELECT * { ?s ?p """drie""" SERVICE<http://example.org/>{ ?s ?p ?o } }',
    "PREFIX s: <http://example.org/> SELECT * { # SERVICE\nSERVICE s:x { ?s ?p ?o } }",
    "SELECT * { FILTER(1<2)SERVICE<http://example.org/>{?s ?p ?o} FILTER(3>2) }",
    "SELECT * { ?s ?p ?o FILTER(?o<?x)SERVICE ?s {?s ?p ?o} FILTER(?o>2) }",
    "SELECT * { <http://a#b> ?p ?o . SERVICE <http://example.org/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p trueSERVICE<http://example.org/>{} }",
    "SELECT * { ?s ?p 1e5SERVICE<http://example.org/>{} }",
    "PREFIX ex: <http://example.org/> SELECT * { SERVICEex:foo { ?s ?p ?o } }",
    "PREFIX : <http://example.org/> SELECT * { SERVICE:foo { ?s ?p ?o } }",
    "PREFIX : <http://example.org/> PREFIX SERVICE: <urn:x> SELECT * { SERVICE:foo { ?s ?p ?o } }",
    "PREFIX : <http://example.org/> SELECT * { SERVICESILENT:foo { ?s ?p ?o } }",
    "SELECT * { FILTER(1<2)FILTER(''!='>')SERVICE <http://example.org/> {} FILTER(1 != '')}",
    "SELECT * { ?s ?p ?o FILTER(1<2)SERVICE#>\n<http://example.org/> {} }",
    "SELECT * { VALUES ?i {<http://x/\\u0041#>} SERVICE <http://example.org/> {} }",
    "SELECT * { VALUES ?service {1} ?service ?SERVICE 'service' SERVICE <http://example.org/service> {} }",
    "ASK { FILTER EXISTS { SERVICE <http://example.org/> {} } }",
    "CONSTRUCT { ?s ?p ?o } { SERVICE <http://example.org/> { ?s ?p ?o } }",
    "DESCRIBE ?s { OPTIONAL { SERVICE <http://example.org/> { ?s ?p ?o } } }",
    "SELECT (EXISTS { SERVICE <http://example.org/> {} } AS ?x) {}",
]
ALLOWED = [
    "SELECT ?service { ?service ?p ?o }",
    "SELECT $SERVICE { $SERVICE ?p ?o }",
    "SELECT ?service ?SERVICE ?Service { ?service ?SERVICE ?Service } ",
    "SELECT (1 AS ?service) (2 AS ?SERVICE) (3 AS ?servicea) {}",
    "PREFIX service: <http://example.org/service#> SELECT * { ?s service:SERVICE service:service }",
    "PREFIX service: <http://example.org/service#> SELECT * { ?s a service:X { ?s ?p ?o } }",
    "PREFIX service: <urn:s#> SELECT * { GRAPH service:g { ?s ?p ?o } }",
    "SELECT * { ?s ?p 'SERVICE <http://example.org/> {}' }",
    'SELECT * { ?s ?p """SERVICE\n"x" SERVICE""" }',
    "SELECT * { ?s ?p 'a\\u0027 SERVICE <http://example.org/> {} #' }",
    "SELECT * { ?s ?p ?o } # SERVICE <http://example.org/>",
    "SELECT * { <http://example.org/SERVICE> ?p ?o }",
    "SELECT * { <http://example.org/\\u0041/SERVICE#> ?p ?o }",
    "SELECT * { ?s ?p _:service }",
    "SELECT * { ?s ?p 'x'@en-service }",
    "PREFIX insert: <urn:x> SELECT * { ?delete insert:load ?clear . FILTER(?clear < 3 && ?delete > 2) }",
    "SELECT * { ?s ?p ?o ; . } # ; DROP ALL",
]
UPDATES = [
    ("INSERT DATA { }", "INSERT"),
    ("# x\nprefix a: <urn:a> DELETE WHERE { ?s ?p ?o }", "DELETE"),
    ("drop all", "drop"),
    ("LOAD <http://example.org/>", "LOAD"),
    ("BASE <http://example.org/> LOAD SILENT <x> INTO GRAPH <y>", "LOAD"),
    ("\\u004cOAD <http://example.org/>", "LOAD"),
    ("SELECT * {} ; LOAD <http://example.org/>", "LOAD"),
    ("WITH <urn:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "WITH"),
]


@pytest.mark.parametrize("query", REFUSED)
def test_refused(query: str) -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        guard.check(query)


@pytest.mark.parametrize("query", ALLOWED)
def test_allowed(query: str) -> None:
    assert reading.problem(query) is None, "the engine answers it"
    guard.check(query)


@pytest.mark.parametrize(("query", "word"), UPDATES)
def test_an_update_is_refused_by_name(query: str, word: str) -> None:
    with pytest.raises(QueryError, match=f"{word} wijzigt iets; een vraag leest alleen"):
        guard.check(query)


def test_the_line_is_named() -> None:
    with pytest.raises(QueryError, match=r"^regel 3: ") as refused:
        guard.check("SELECT *\n{ ?s ?p ?o .\n  SERVICE ?s { ?s ?p ?o } }")
    assert refused.value.line == 3


def test_prefixed_names_without_those_the_query_declares() -> None:
    query = "PREFIX a: <urn:a> SELECT ?x { ?x a:b nw:bron , 'nw:over' ; a nw:Actor } # nw:van"
    assert guard.prefixed_names(query) == ("nw:bron", "nw:Actor")


def test_reading_runs_nothing() -> None:
    endless = "SELECT (COUNT(*) AS ?n) {" + "".join(f"VALUES ?v{n} {{ {'1 ' * 300}}}" for n in range(9)) + "}"
    assert reading.problem(endless) is None
    assert reading.problem("SELECT * { SERVICE <http://127.0.0.1:1/> {} }") is None


# a query by the grammar: names, strings, comments and IRIs that hold words and signs of the language

WORDS = st.sampled_from(["service", "SERVICE", "Service", "from", "FROM", "load", "x", "service1", "a-service"])
NAMES = WORDS.map(lambda word: word.replace("-", "_"))
TEXTS = st.sampled_from(["SERVICE <urn:x> {}", "#", "<", ">", "> }", "{", "FROM <urn:g>", "''", '"', "\\u0053"])
GAPS = st.sampled_from([" ", "\n", " # SERVICE <urn:x> { }\n", "\t", " #'\n", " #>\n"])
QUOTES = st.sampled_from(["'", '"', "'''", '"""'])


@st.composite
def literals(draw: st.DrawFn) -> str:
    quote = draw(QUOTES)
    text = draw(TEXTS).replace("\\", "\\\\")
    return f"{quote}{re.sub(chr(39) + '|' + chr(34), lambda found: chr(92) + found.group(), text)}{quote}"


IRIS = st.sampled_from(["<urn:SERVICE>", "<http://x/#SERVICE>", "<http://x/\\u0041#>", "<urn:'>", "<urn:x?FROM>"])
TERMS = st.one_of(
    NAMES.map(lambda name: f"?{name}"),
    NAMES.map(lambda name: f"service:{name}"),
    NAMES.map(lambda name: f"_:{name}"),
    IRIS,
)
VALUES = st.one_of(TERMS, literals(), st.sampled_from(["1", "1e5", "1.5", "true", "false", "'x'@nl", "()"]))
TESTS = st.sampled_from(["1<2", "?x<?service", "?x<3&&?y>2", "'>'='<'", "?x<1||?service>'SERVICE'"])


@st.composite
def patterns(draw: st.DrawFn, depth: int = 2) -> str:
    gap = draw(GAPS)
    kinds = ["triple", "filter", "values", "bind"]
    kind = draw(st.sampled_from([*kinds, "group", "optional", "graph", "select", "exists"] if depth else kinds))
    if kind == "triple":
        predicate = draw(st.sampled_from(["?p", "a", "service:p", "<urn:p>", "<urn:p>|^service:q"]))
        end = draw(st.sampled_from([" .", ".", " . "]))
        return f"{draw(TERMS)}{gap}{predicate}{gap}{draw(VALUES)}{end}{gap}"
    if kind == "filter":
        return f"FILTER({draw(TESTS)})"
    if kind == "values":
        return f"VALUES ?{draw(NAMES)}{gap}{{{draw(literals())}{gap}{draw(IRIS)}}}"
    if kind == "bind":
        return f"BIND({draw(literals())}{gap}AS ?b{draw(st.integers(0, 10**6))})"
    inner = draw(patterns(depth - 1))
    shapes = {
        "group": f"{{{inner}}}",
        "optional": f"OPTIONAL{gap}{{{inner}}}",
        "graph": f"GRAPH{gap}{draw(st.sampled_from(['?service', 'service:g', '<urn:g>']))}{gap}{{{inner}}}",
        "select": f"{{SELECT{gap}*{gap}{{{inner}}}{gap}LIMIT 3}}",
        "exists": f"FILTER{gap}NOT EXISTS{gap}{{{inner}}}",
    }
    return shapes[kind]


@st.composite
def queries(draw: st.DrawFn, inside: str = "") -> str:
    """A read query; ``inside`` stands somewhere among its patterns."""
    parts = draw(st.lists(patterns(), min_size=1, max_size=4))
    place = draw(st.integers(0, len(parts)))
    body = "".join([*parts[:place], inside, *parts[place:]])
    head = draw(st.sampled_from(["SELECT *", "SELECT*", "ASK", "DESCRIBE ?service", "CONSTRUCT{?s ?p ?o}WHERE"]))
    return f"PREFIX service: <urn:s#>{draw(GAPS)}{head}{draw(GAPS)}{{{body}}}"


CALLS = st.sampled_from(
    [
        "SERVICE<http://127.0.0.1:1/>{}",
        "service silent ?service{?a ?b ?c}",
        "SERVICE#>\n<http://127.0.0.1:1/>{}",
        "SERVICEservice:x{}",
        "{SERVICE service:x{}}",
        "OPTIONAL{SERVICE<urn:x>{}}",
        "FILTER(EXISTS{SERVICE ?x{}})",
        "{SELECT*{SERVICE<urn:x>{}}}",
    ]
)


@settings(max_examples=400, deadline=None)
@given(queries())
def test_no_read_query_is_refused(query: str) -> None:
    if reading.problem(query) is None:
        guard.check(query)


@settings(max_examples=400, deadline=None)
@given(CALLS.flatmap(queries))
def test_every_call_elsewhere_that_the_engine_reads_is_refused(query: str) -> None:
    if reading.problem(query) is None:
        with pytest.raises(QueryError, match="SERVICE"):
            guard.check(query)


def test_most_made_queries_are_valid() -> None:
    """Else the two tests above would say little."""
    valid: list[bool] = []

    @settings(max_examples=200, deadline=None, database=None, derandomize=True)
    @given(CALLS.flatmap(queries))
    def look(query: str) -> None:
        valid.append(reading.problem(query) is None)

    look()
    assert sum(valid) > len(valid) / 3


class Elsewhere(BaseHTTPRequestHandler):
    """A host that remembers who called."""

    calls: list[str] = []  # noqa: RUF012 - the server makes a handler for each call

    def do_GET(self) -> None:
        self.calls.append(self.path)
        self.send_error(404)

    do_POST = do_GET  # noqa: N815 - the name that the server looks for

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[int]:
    server = HTTPServer(("127.0.0.1", 0), Elsewhere)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


PIECES = st.one_of(
    st.sampled_from(["SERVICE", "service", "SILENT", "FILTER(1<2)", "VALUES ?x {<HOST>}", "<HOST>", "<urn:\\u0041#>"]),
    st.sampled_from(["?s ?p ?o", "true", "1e5", "e:x", "e:", "?x", "'>'", "_:b", "{}"]),
    st.sampled_from([*" \n{}.'\"#<>()", "'''"]),
)


@settings(max_examples=500, deadline=None)
@given(pieces=st.lists(PIECES, max_size=12))
def test_what_passes_calls_nobody(pieces: list[str], elsewhere: int) -> None:
    host = f"http://127.0.0.1:{elsewhere}/"
    body = "".join(pieces).replace("HOST", host)
    query = f"PREFIX e: <{host}> SELECT * {{ {body} }}"
    try:
        guard.check(query)
    except QueryError:
        return
    Elsewhere.calls.clear()
    store = pyoxigraph.Store()
    store.add(pyoxigraph.Quad(*[pyoxigraph.NamedNode(host)] * 3))
    try:
        result = store.query(query)
        assert isinstance(result, pyoxigraph.QuerySolutions)
        list(result)
    except SyntaxError:
        pass
    assert Elsewhere.calls == []


def test_the_host_is_called_when_nothing_guards(elsewhere: int) -> None:
    """Else the test above would see nothing."""
    Elsewhere.calls.clear()
    with pytest.raises(OSError, match="404"):
        list(pyoxigraph.Store().query(f"SELECT * {{ SERVICE <http://127.0.0.1:{elsewhere}/> {{}} }}"))  # type: ignore[arg-type]  # it fails before there is a result
    assert Elsewhere.calls
