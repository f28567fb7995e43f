"""Parameters reach a query as RDF terms."""

from datetime import date

import pytest
from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from netwerk.store.binding import bind, day_term, parameters

QUERY = 'SELECT ?x { VALUES ?naam { "een" } VALUES ?dag { "2000-01-01" } BIND(?naam AS ?x) }'


def answer(query: str) -> list[str]:
    result = Store().query(query)
    assert isinstance(result, QuerySolutions)
    return [row["x"].value for row in result]


@pytest.mark.parametrize(
    "text",
    ["gewoon", 'met "aanhaling"', "}\n} INSERT", "\\", "\u2028", "'; DROP", "\\1 \\g<0>", "?naam", "emoji 🙂"],
)
def test_any_text_survives_and_stays_text(text: str) -> None:
    assert answer(bind(QUERY, {"naam": [Literal(text)]})) == [text]


def test_several_terms_are_several_rows_and_none_is_no_row() -> None:
    assert answer(bind(QUERY, {"naam": [Literal("a"), NamedNode("http://example.org/b")]})) == [
        "a",
        "http://example.org/b",
    ]
    assert answer(bind(QUERY, {"naam": []})) == []


def test_the_example_stays_when_nothing_is_bound() -> None:
    assert answer(bind(QUERY, {})) == ["een"]


def test_an_unknown_parameter_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="gebied"):
        bind(QUERY, {"gebied": []})


def test_parameters_in_order() -> None:
    assert parameters(QUERY) == ("naam", "dag")


def test_a_day_is_a_date() -> None:
    assert str(day_term(date(2015, 1, 2))) == '"2015-01-02"^^<http://www.w3.org/2001/XMLSchema#date>'
