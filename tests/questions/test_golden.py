"""Every question answers what the sources say: golden answers, written from the text before the query ran."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import NamedNode, QueryTriples, Triple

from netwerk import answers, questions, resources
from netwerk.catalog import Catalog
from netwerk.model import Answer
from netwerk.session import Session, Wish, start

GOLDEN: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "golden.toml").read_text(encoding="utf-8"))[
    "golden"
]


@cache
def session(area: str) -> Session:
    return start(Wish(area=area))


def ask(here: Session, name: str, given: Mapping[str, str]) -> Answer:
    return answers.ask(here.store, here.catalog, questions.get(name), given, here.stand)


def cells(answer: Answer, columns: list[str], where: Mapping[str, str]) -> set[tuple[str, ...]]:
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    return {
        tuple(row[column] for column in columns)
        for row in rows
        if all(row[column] == value for column, value in where.items())
    }


@pytest.mark.parametrize("golden", GOLDEN, ids=[golden["id"] for golden in GOLDEN])
def test_golden(golden: dict[str, Any]) -> None:
    answer = ask(session(golden["area"]), golden["question"], golden["parameters"])
    where = golden.get("where", {})
    assert cells(answer, golden["columns"], where) == {tuple(row) for row in golden["rows"]}
    named = {cell.casefold() for row in cells(answer, golden["columns"], where) for cell in row}
    assert named.isdisjoint(name.casefold() for name in golden.get("absent", []))


def test_every_question_has_a_golden_answer() -> None:
    assert {golden["question"] for golden in GOLDEN} == set(questions.catalogue())


@pytest.mark.parametrize("name", questions.catalogue())
def test_without_its_supporting_statement_the_answer_changes(name: str) -> None:
    here = start(Wish(area="Ridderkerk"))
    given = {parameter.name: parameter.example for parameter in questions.get(name).parameters}
    before = ask(here, name, given)
    assert before.rows, "the example of a question has an answer"
    fact = dict(zip(before.columns, before.rows[0], strict=True))["id"]
    without = _all_but(here, fact)
    here.store.replace_graph(_only_graph(), without)
    after = answers.ask(here.store, Catalog(here.store), questions.get(name), given, here.stand)
    assert set(after.rows) < set(before.rows)
    assert fact not in {row[after.columns.index("id")] for row in after.rows}


@pytest.mark.parametrize("name", questions.catalogue())
def test_every_row_cites(name: str) -> None:
    given = {parameter.name: parameter.example for parameter in questions.get(name).parameters}
    answer = ask(session("Ridderkerk"), name, given)
    place = answer.columns.index("bron")
    assert all("Uitvoeringsplan Jeugdhulp 2015" in row[place] for row in answer.rows)


def _only_graph() -> str:
    (graph,) = [file.stem for file in resources.folder("graph").glob("ridderkerk-*.ttl")]
    return graph


def _all_but(here: Session, fact: str) -> list[Triple]:
    result = here.store.query(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH graaf:{_only_graph()} {{ ?s ?p ?o }} }}")
    assert isinstance(result, QueryTriples)
    return [t for t in result if not (isinstance(t.subject, NamedNode) and t.subject.value.endswith(f"/{fact}"))]
