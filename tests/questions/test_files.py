"""The question files themselves: their headers, the words they share, and that any SPARQL tool runs them."""

import re
from datetime import date
from functools import cache

import pytest
import rdflib
from pyoxigraph import QuerySolutions
from rdflib.query import ResultRow

from netwerk import answers, questions, resources
from netwerk.answers import EVIDENCE, FACT
from netwerk.model import local_name
from netwerk.opening import stand_cells
from netwerk.questions import Question, question
from netwerk.session import Session, Wish, start
from netwerk.store.binding import parameters
from netwerk.store.files import graph_files

GROUPS = {"verwijzen", "regie", "geld", "opdracht en sturing", "overleg", "aanbod", "tijd", "bronnen"}
HOLDS = re.compile(r"  \?gebied nw:ligtIn\* \?binnen \.\n  \?feit nw:gebied.*?\n  \}\)\)\n", re.DOTALL)
# These tell what was, and what was only planned, beside what holds.
LOOKS_BACK = {"afspraken", "einddata", "voornemens"}
EVERY = list(questions.catalogue().values())


def name_of(one: Question) -> str:
    return one.name


@pytest.mark.parametrize("one", EVERY, ids=name_of)
def test_the_header_is_whole(one: Question) -> None:
    assert one.group in GROUPS
    assert one.title.endswith("?")
    assert one.description.endswith(".")
    selected = re.findall(r"\?(\w+)", one.query.partition("SELECT DISTINCT ")[2].partition("\n")[0])
    assert [*one.columns, FACT] == selected
    assert {*one.standard, *(p.name for p in one.parameters)} == set(parameters(one.query))
    assert one.query.startswith(question.HEADER)


@pytest.mark.parametrize("one", EVERY, ids=name_of)
def test_no_column_has_the_name_of_one_that_every_csv_opens_with(one: Question) -> None:
    first = [*stand_cells(here().stand), *one.columns, *EVIDENCE]
    assert len(set(first)) == len(first)


def test_what_holds_on_a_day_is_said_in_the_same_words() -> None:
    said = {one.name: HOLDS.findall(one.query) for one in EVERY if "peildatum" in one.standard}
    assert {name for name, blocks in said.items() if len(blocks) != 1} == LOOKS_BACK
    assert len({block for blocks in said.values() for block in blocks}) == 1


def test_what_is_a_fact_is_said_in_the_same_words() -> None:
    said = {line.strip() for one in EVERY for line in one.query.split("\n") if line.endswith("AS ?feitelijk)")}
    assert len(said) == 1
    held = {line.strip() for one in EVERY for line in one.query.split("\n") if line.endswith("AS ?gold)")}
    assert len(held) == 1


@cache
def everything() -> rdflib.Graph:
    graph = rdflib.Graph()
    for file in graph_files([*resources.ontology_files(), resources.folder("graph")]):
        graph.parse(file)
    return graph


@cache
def here() -> Session:
    return start(Wish())


@pytest.mark.parametrize("one", EVERY, ids=name_of)
def test_another_tool_runs_the_file_as_it_is(one: Question) -> None:
    facts = facts_of(one)
    assert facts
    rows = (row for row in everything().query(one.query) if isinstance(row, ResultRow))
    place = [*one.columns, FACT].index(FACT)
    assert sorted(str(row[place]) for row in rows) == facts


@pytest.mark.parametrize("one", EVERY, ids=name_of)
def test_the_example_of_the_header_is_that_of_the_query(one: Question) -> None:
    day = re.search(r'VALUES \?peildatum \{ "(.{10})"', one.query)
    stand = here().catalog.stand(date.fromisoformat(day[1]) if day else None)
    given = {parameter.name: parameter.example for parameter in one.parameters}
    answer = answers.ask(here().store, here().catalog, one, given, stand)
    assert {local_name(fact) for fact in facts_of(one)} <= {row[answer.columns.index("id")] for row in answer.rows}


def facts_of(one: Question) -> list[str]:
    result = here().store.query(one.query)
    assert isinstance(result, QuerySolutions)
    return sorted(row[FACT].value for row in result)
