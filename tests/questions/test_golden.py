"""Every question answers what the sources say: golden answers, written from the text before the query ran."""

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest

from netwerk import answers, names, questions, resources
from netwerk.answers import FACTS, SEVERAL
from netwerk.catalog import Catalog
from netwerk.model import Answer, Area, Fact, local_name
from netwerk.store.embedded import EmbeddedStore
from netwerk.store.files import graph_files, read_quads
from netwerk.vocab import NW

Golden = Mapping[str, Any]
Row = tuple[str, ...]

GOLDEN: list[Golden] = tomllib.loads((Path(__file__).parent / "golden.toml").read_text(encoding="utf-8"))["golden"]
SUPPORTED = [golden for golden in GOLDEN if golden["rows"]]
PROSE = {"voorwaarde", "uitleg", "toelichting", "zaken", "let op", "bron"}
ARROW = " → "


def id_of(golden: Golden) -> str:
    return str(golden["id"])


@cache
def engine() -> pyoxigraph.Store:
    store = pyoxigraph.Store()
    for file in graph_files([*resources.ontology_files(), resources.folder("graph")]):
        store.bulk_extend(read_quads(file))
    return store


@cache
def store() -> EmbeddedStore:
    return EmbeddedStore(engine(), "proef")


@cache
def catalog() -> Catalog:
    return Catalog(store())


@cache
def area_of(name: str) -> Area:
    return names.find_area(name, catalog().areas)


def together(golden: Golden) -> bool:
    """Whether a row of the answer rests on several statements."""
    return f"?{FACTS}" in questions.get(golden["question"]).query


def ask(golden: Golden) -> Answer:
    stand = catalog().stand(golden.get("day"), area_of(golden["area"]), golden.get("plans", False))
    return answers.ask(store(), catalog(), questions.get(golden["question"]), golden["parameters"], stand)


@cache
def labels(area: Area) -> dict[str, set[str]]:
    """The labels of what goes by a name in an area; a label stands for itself."""
    inside = [e for e in catalog().entities.values() if not e.areas or set(area.chain) & set(e.areas)]
    found: dict[str, set[str]] = {}
    for entity in inside:
        for name in entity.alt_labels:
            found.setdefault(name.casefold(), set()).add(entity.label.casefold())
    return {**found, **{entity.label.casefold(): {entity.label.casefold()} for entity in inside}}


def canonical(text: str, area: Area) -> str:
    if ARROW in text:
        return ARROW.join(canonical(part, area) for part in text.split(ARROW))
    known = labels(area).get(text.casefold(), set())
    return next(iter(known)) if len(known) == 1 else text.casefold()


def apart(row: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """A row for each of the values that share a cell; a cell that holds prose is left as it is."""
    values = ([cell] if column in PROSE else cell.split(SEVERAL) for column, cell in row.items())
    yield from (dict(zip(row, each, strict=True)) for each in product(*values))


def selected(golden: Golden, answer: Answer) -> list[dict[str, str]]:
    area = area_of(golden["area"])
    rows = [row for cells in answer.rows for row in apart(dict(zip(answer.columns, cells, strict=True)))]
    wanted = {column: canonical(value, area) for column, value in golden.get("where", {}).items()}
    return [row for row in rows if all(canonical(row[column], area) == value for column, value in wanted.items())]


def cells(golden: Golden, row: Mapping[str, str]) -> Row:
    return tuple(canonical(row[column], area_of(golden["area"])) for column in golden["columns"])


def answered(golden: Golden) -> dict[Row, set[str]]:
    """What is answered, each row with the ids of the statements it rests on."""
    found: dict[Row, set[str]] = {}
    for row in selected(golden, ask(golden)):
        found.setdefault(cells(golden, row), set()).add(row["id"])
    return found


@cache
def statements() -> dict[str, set[pyoxigraph.NamedNode]]:
    """Everything that rests on a passage, by its id."""
    found: dict[str, set[pyoxigraph.NamedNode]] = {}
    for quad in engine().quads_for_pattern(None, pyoxigraph.NamedNode(NW.bron), None, None):
        if isinstance(quad.subject, pyoxigraph.NamedNode):
            found.setdefault(local_name(quad.subject.value), set()).add(quad.subject)
    return found


@contextmanager
def without(ids: set[str]) -> Iterator[None]:
    nodes = {node for name in ids for node in statements()[name]}
    gone = [quad for node in nodes for quad in engine().quads_for_pattern(node, None, None, None)]
    for quad in gone:
        engine().remove(quad)
    try:
        yield
    finally:
        engine().extend(gone)


@pytest.mark.parametrize("golden", GOLDEN, ids=id_of)
def test_golden(golden: Golden) -> None:
    area = area_of(golden["area"])
    found = set(answered(golden))
    assert found == {tuple(canonical(cell, area) for cell in row) for row in golden["rows"]}
    named = {cell for row in found for cell in row}
    assert named.isdisjoint(canonical(name, area) for name in golden.get("absent", []))
    said = "\n".join(cell for row in selected(golden, ask(golden)) for cell in row.values()).casefold()
    assert [words for words in golden.get("mentions", []) if words.casefold() not in said] == []


@pytest.mark.parametrize("golden", SUPPORTED, ids=id_of)
def test_without_its_supporting_statements_a_row_is_gone(golden: Golden) -> None:
    before = answered(golden)
    assert before
    for row, ids in before.items():
        with without(ids):
            after = set(answered(golden))
        if together(golden):  # the statements of one row may support another
            assert row not in after
            assert after >= {other for other, others in before.items() if others.isdisjoint(ids)}
        else:
            assert after == {other for other, others in before.items() if others - ids}
    assert answered(golden) == before


@pytest.mark.parametrize("golden", [golden for golden in SUPPORTED if together(golden)], ids=id_of)
def test_without_one_of_its_statements_a_row_is_another(golden: Golden) -> None:
    before = answered(golden)
    for row, ids in before.items():
        for one in ids:
            with without({one}):
                assert answered(golden).get(row) != ids


@pytest.mark.parametrize("golden", SUPPORTED, ids=id_of)
def test_every_row_cites_a_document_about_that_area_or_its_region(golden: Golden) -> None:
    answer = ask(golden)
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    assert all(row["bron"] for row in rows)
    ids = {name for row in rows for name in row["id"].split(SEVERAL)}
    facts = catalog().facts({node.value for name in ids for node in statements()[name]})
    asked = {iri for name in [golden["area"], *compared(golden)] for iri in area_of(name).chain}
    assert [fact.iri for fact in facts.values() if asked.isdisjoint(_around(fact))] == []


def compared(golden: Golden) -> list[str]:
    """The municipalities that are asked besides the area."""
    kinds = {parameter.name: parameter.kind for parameter in questions.get(golden["question"]).parameters}
    return [value for name, value in golden["parameters"].items() if kinds[name] == "gemeente"]


def _around(fact: Fact) -> set[str]:
    return {iri for passage in fact.passages for about in passage.document.areas for iri in _chain(about)}


def _chain(area: str) -> tuple[str, ...]:
    return catalog().areas[area].chain


def test_every_question_has_a_golden_answer() -> None:
    assert {golden["question"] for golden in GOLDEN} == set(questions.catalogue())


def test_of_every_question_a_row_is_seen_to_go_with_its_statements() -> None:
    assert {golden["question"] for golden in SUPPORTED} == set(questions.catalogue())


def test_every_golden_answer_has_its_own_id_and_lines() -> None:
    assert len({golden["id"] for golden in GOLDEN}) == len(GOLDEN)
    assert all(golden["lines"] for golden in GOLDEN)
    assert {golden["area"] for golden in GOLDEN} == {"Ridderkerk", "Zwijndrecht", "Dordrecht"}
