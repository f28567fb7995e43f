"""The question files themselves: their headers, the words they share, and that any SPARQL tool runs them."""

import re
from functools import cache

import pytest
import rdflib
from pyoxigraph import QuerySolutions
from rdflib.query import ResultRow

from netwerk import questions, resources
from netwerk.answers import FACT
from netwerk.questions import Question, question
from netwerk.store.binding import parameters
from netwerk.store.embedded import in_memory
from netwerk.store.files import graph_files

GROUPS = {"verwijzen", "regie", "geld", "opdracht en sturing", "overleg", "aanbod", "tijd", "bronnen"}
HOLDS = re.compile(r"  \?gebied nw:ligtIn\* \?binnen \.\n  \?feit nw:gebied.*?\n  \}\)\)\n", re.DOTALL)
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


def test_what_holds_on_a_day_is_said_in_the_same_words() -> None:
    said = {one.name: HOLDS.findall(one.query) for one in EVERY if "peildatum" in one.standard}
    assert len(said) > 10
    assert all(len(blocks) == 1 for blocks in said.values()), [name for name, b in said.items() if len(b) != 1]
    assert len({block for blocks in said.values() for block in blocks}) == 1


@cache
def everything() -> rdflib.Graph:
    graph = rdflib.Graph()
    for file in graph_files([*resources.ontology_files(), resources.folder("graph")]):
        graph.parse(file)
    return graph


@pytest.mark.parametrize("one", EVERY, ids=name_of)
def test_another_tool_runs_the_file_as_it_is(one: Question) -> None:
    ours = in_memory([resources.folder("graph")]).query(one.query)
    assert isinstance(ours, QuerySolutions)
    place = [variable.value for variable in ours.variables].index(FACT)
    facts = sorted(row[place].value for row in ours)
    assert facts
    rows = (row for row in everything().query(one.query) if isinstance(row, ResultRow))
    assert sorted(str(row[place]) for row in rows) == facts
