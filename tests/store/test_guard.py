"""A query that calls another host is refused, in whatever form; one that only looks like it is not."""

import pytest

from netwerk.errors import QueryError
from netwerk.store import guard

REFUSED = [
    "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
    "SELECT * { service SILENT ?where { ?s ?p ?o } }",
    "SELECT * { { SELECT ?s { SeRvIcE <http://example.org/> { ?s ?p ?o } } } }",
    "SELECT * { ?s ?p '# geen commentaar' SERVICE <http://example.org/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p 'een \\' aanhaling' . SERVICE ?x { ?s ?p ?o } }",
    "SELECT * { \\u0053ERVICE <http://example.org/> { ?s ?p ?o } }",
    'SELECT * { ?s ?p """drie""" SERVICE<http://example.org/>{ ?s ?p ?o } }',
    "PREFIX s: <http://example.org/> SELECT * { # SERVICE\nSERVICE s:x { ?s ?p ?o } }",
    "SELECT * { FILTER(1<2)SERVICE<http://example.org/>{?s ?p ?o} FILTER(3>2) }",
    "SELECT * { ?s ?p ?o FILTER(?o<?x)SERVICE ?s {?s ?p ?o} FILTER(?o>2) }",
    "SELECT * { <http://a#b> ?p ?o . SERVICE <http://example.org/> { ?s ?p ?o } }",
]
ALLOWED = [
    "SELECT ?service { ?service ?p ?o }",
    "SELECT $SERVICE { $SERVICE ?p ?o }",
    "PREFIX service: <http://example.org/service#> SELECT * { ?s service:SERVICE service:service }",
    "SELECT * { ?s ?p 'SERVICE <http://example.org/> {}' }",
    'SELECT * { ?s ?p """SERVICE\n"x" SERVICE""" }',
    "SELECT * { ?s ?p ?o } # SERVICE <http://example.org/>",
    "SELECT * { <http://example.org/SERVICE> ?p ?o }",
    "SELECT * { ?s ?p _:service }",
]


@pytest.mark.parametrize("query", REFUSED)
def test_refused(query: str) -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        guard.check(query)


@pytest.mark.parametrize("query", ALLOWED)
def test_allowed(query: str) -> None:
    guard.check(query)


def test_the_line_is_named() -> None:
    with pytest.raises(QueryError, match=r"^regel 3: "):
        guard.check("SELECT *\n{ ?s ?p ?o .\n  SERVICE ?s { ?s ?p ?o } }")


def test_naming_graphs() -> None:
    assert guard.names_graphs("SELECT * from <urn:g> { ?s ?p ?o }")
    assert not guard.names_graphs("SELECT ?from { ?from ?p 'FROM' } # FROM")


def test_prefixed_names_without_those_the_query_declares() -> None:
    query = "PREFIX a: <urn:a> SELECT ?x { ?x a:b nw:bron , 'nw:over' ; a nw:Actor } # nw:van"
    assert guard.prefixed_names(query) == ("nw:bron", "nw:Actor")


@pytest.mark.parametrize("query", ["INSERT DATA { }", "# x\nprefix a: <urn:a> DELETE WHERE { ?s ?p ?o }", "drop all"])
def test_an_update_is_refused_by_name(query: str) -> None:
    with pytest.raises(QueryError, match="een vraag leest alleen"):
        guard.check(query)
