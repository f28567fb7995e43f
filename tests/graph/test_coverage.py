"""Every line of every source is in the graph or left out with a reason, and so is every name and figure in it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from netwerk import resources
from netwerk.checks.folding import plain
from netwerk.checks.persons import persons
from netwerk.coverage import report
from netwerk.coverage.account import CARRIED, UNEXPLAINED
from netwerk.coverage.exceptions import FILE
from netwerk.coverage.survey import Survey, Surveyed, survey
from netwerk.store.files import graph_files
from tests.graph.test_passages import copies

GRAPH = resources.folder("graph")
NAMED = re.compile(r"^document:([\w-]+) a nw:Document\b", re.MULTILINE)
DOCUMENTS = sorted(key for file in graph_files([GRAPH]) for key in NAMED.findall(file.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def surveyed(shared: Path) -> Survey:
    return survey([GRAPH], shared / "bronnen")


@pytest.fixture
def document(request: pytest.FixtureRequest, surveyed: Survey) -> Surveyed:
    return next(each for each in surveyed.documents if each.said.key == request.param)


@pytest.mark.parametrize("document", DOCUMENTS, indirect=True)
def test_no_line_is_unexplained(document: Surveyed) -> None:
    assert [str(row) for row in document.account.rows if row.fate == UNEXPLAINED] == []


@pytest.mark.parametrize("document", DOCUMENTS, indirect=True)
def test_every_name_and_figure_is_in_the_graph_or_excepted(document: Surveyed) -> None:
    assert [f"regel {each.line}: {each.kind} {each.text}" for each in document.missing] == []


@pytest.mark.parametrize("document", DOCUMENTS, indirect=True)
def test_the_exceptions_fit(document: Surveyed) -> None:
    assert document.problems == ()


@pytest.mark.parametrize("document", DOCUMENTS, indirect=True)
def test_every_line_is_accounted_for(document: Surveyed) -> None:
    rows = document.account.rows
    accounted = {line for row in rows for line in range(row.first, row.last + 1)}
    text = document.account.text
    assert accounted == set(range(1, text.count("\n") + (not text.endswith("\n")) + 1))
    assert sum(row.fate == CARRIED for row in rows) > 5


def test_every_source_is_a_document(surveyed: Survey) -> None:
    assert surveyed.strangers == ()
    assert surveyed.problems == ()
    assert [each.said.key for each in surveyed.documents] == DOCUMENTS


def test_the_page_is_as_a_fresh_one(surveyed: Survey, repo: Path) -> None:
    made = (repo / "docs" / "dekking.md").read_text(encoding="utf-8")
    assert made == report.markdown(surveyed), "draai: netwerk dekking --bronnen MAP --uit docs/dekking.md"


def test_no_reason_copies_a_stretch_of_its_source(surveyed: Survey) -> None:
    listed = tomllib.loads((GRAPH / FILE).read_text(encoding="utf-8"))
    texts = {each.said.key: " ".join(each.account.text.split()).casefold() for each in surveyed.documents}
    notes = [
        (key, row.get("noot", ""))
        for key, table in listed.items()
        for kind in ("regels", "namen")
        for row in table.get(kind, [])
    ]
    assert len(notes) > 50
    assert [
        note
        for key, note in notes
        if copies(note, texts[key]) or (len(note.split()) > 3 and note.casefold() in texts[key])
    ] == []


def test_no_person_is_named() -> None:
    listed = (GRAPH / FILE).read_text(encoding="utf-8")
    assert [name for line in listed.split("\n") for name in persons(plain(line), name_field=False)] == []
