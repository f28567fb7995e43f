"""The question files themselves: their headers, the words they share, and that any SPARQL tool runs them."""

import re
from datetime import date
from functools import cache
from importlib.resources import files

import pyoxigraph
import pytest
import rdflib
from pyoxigraph import QuerySolutions
from rdflib.query import ResultRow

from netwerk import answers, questions, resources
from netwerk.answers import EVIDENCE, FACT, FACTS, SEVERAL
from netwerk.model import local_name
from netwerk.opening import stand_cells
from netwerk.questions import Question, question
from netwerk.session import Session, Wish, start
from netwerk.store.binding import parameters
from netwerk.store.files import graph_files

GROUPS = {"verwijzen", "regie", "geld", "opdracht en sturing", "overleg", "aanbod", "tijd", "bronnen"}
HOLDS = re.compile(r"\?gebied nw:ligtIn\* \?binnen \.\n\?feit nw:gebied.*?\n\}\)\)\n", re.DOTALL)
# These tell what was or was only planned beside what holds, hold two places together, or ask how old a source is.
LOOKS_BACK = {"afspraken", "einddata", "nieuwste-bron", "veranderd", "vergelijking", "voornemens"}
EVERY = list(questions.catalogue().values())


def name_of(one: Question) -> str:
    return one.name


def held(one: Question) -> str:
    """The column of the query that names what its rows rest on."""
    return FACTS if f"?{FACTS}" in one.query else FACT


def unindented(query: str) -> str:
    return "\n".join(line.strip() for line in query.split("\n"))


@pytest.mark.parametrize("one", EVERY, ids=name_of)
def test_the_header_is_whole(one: Question) -> None:
    assert one.group in GROUPS
    assert one.title.endswith("?")
    assert one.description.endswith(".")
    selected = re.findall(r"\?(\w+)", one.query.partition("SELECT DISTINCT ")[2].partition("\n")[0])
    assert [*one.columns, held(one)] == selected
    assert all(one.columns.values())
    assert all(p.description and p.example for p in one.parameters)
    assert {*one.standard, *(p.name for p in one.parameters)} == set(parameters(one.query))
    assert one.query.startswith(question.HEADER)


@pytest.mark.parametrize("one", EVERY, ids=name_of)
def test_no_column_has_the_name_of_one_that_every_csv_opens_with(one: Question) -> None:
    first = [*stand_cells(here().stand), *one.columns, *EVIDENCE]
    assert len(set(first)) == len(first)


def test_what_holds_on_a_day_is_said_in_the_same_words() -> None:
    said = {one.name: HOLDS.findall(unindented(one.query)) for one in EVERY if "peildatum" in one.standard}
    assert {name for name, blocks in said.items() if len(blocks) != 1} == LOOKS_BACK
    assert len({block for blocks in said.values() for block in blocks}) == 1
    network = files("netwerk.catalog").joinpath("queries/relaties.rq").read_text(encoding="utf-8")
    assert HOLDS.findall(unindented(network)) == said["regiehouders"]


def test_what_is_a_fact_is_said_in_the_same_words() -> None:
    said = {line.strip() for one in EVERY for line in one.query.split("\n") if line.endswith("AS ?feitelijk)")}
    assert len(said) == 1
    held = {line.strip() for one in EVERY for line in one.query.split("\n") if line.endswith("AS ?gold)")}
    assert len(held) == 1


@pytest.mark.parametrize("one", EVERY, ids=name_of)
def test_the_file_names_every_prefix_it_uses_and_no_other(one: Question) -> None:
    assert isinstance(pyoxigraph.Store().query(one.query), QuerySolutions)
    lines = one.query.split("\n")
    body = "\n".join(line for line in lines if not line.startswith(("PREFIX", question.HEADER)))
    named = [line.split()[1] for line in lines if line.startswith("PREFIX")]
    assert [name for name in named if not re.search(rf"(?<!\w){name}\w", body)] == []


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
    assert sorted(sorted(set(str(row[len(one.columns)]).split())) for row in rows) == facts


@pytest.mark.parametrize("one", EVERY, ids=name_of)
def test_the_example_of_the_header_is_that_of_the_query(one: Question) -> None:
    day = re.search(r'VALUES \?peildatum \{ "(.{10})"', one.query)
    stand = here().catalog.stand(date.fromisoformat(day[1]) if day else None)
    given = {parameter.name: parameter.example for parameter in one.parameters}
    answer = answers.ask(here().store, here().catalog, one, given, stand)
    told = {name for row in answer.rows for name in row[answer.columns.index("id")].split(SEVERAL)}
    assert {local_name(fact) for facts in facts_of(one) for fact in facts} <= told


def facts_of(one: Question) -> list[list[str]]:
    """What each row of the query rests on, as it stands in its file."""
    result = here().store.query(one.query)
    assert isinstance(result, QuerySolutions)
    return sorted(sorted(set(row[held(one)].value.split())) for row in result)
