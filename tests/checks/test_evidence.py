"""Documents and anchors are held against the source files, the shipped graph's too."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, QuerySolutions, Store

from netwerk import resources
from netwerk.checks.evidence import unproven
from netwerk.checks.places import Places
from netwerk.errors import InputError
from netwerk.model import Finding
from netwerk.store.files import graph_files
from netwerk.vocab import NW, PREFIXES
from tests.checks.graphs import LINES, load, write

TEXT = (
    "Vooraf\n1. Toegang\nHet team helpt de school.\nHet team helpt het gezin.\u2028"
    "2. Tafel\nDe tafel helpt niemand meer.\n"
)
DIGEST = hashlib.sha256(TEXT.encode()).hexdigest()
DOCUMENT = 'document:d nw:bestand "{file}" ; nw:sha256 "{digest}" ; nw:secties ( {headings} ) .\n'
PASSAGE = 'passage:p nw:document document:d ; nw:vindplaats "{section}" ; nw:aanhaling "{anchor}" .\n'


def found(
    folder: Path,
    anchor: str = "helpt de school",
    section: str = "1. Toegang",
    headings: str = '"1. Toegang" "2. Tafel"',
    digest: str = DIGEST,
    file: str = "plan.txt",
) -> list[Finding]:
    (folder / "plan.txt").write_bytes(TEXT.encode())
    (folder / "map").mkdir(exist_ok=True)
    body = DOCUMENT.format(file=file, digest=digest, headings=headings)
    graph = write(folder / "map", body + PASSAGE.format(section=section, anchor=anchor))
    quads, places = load(graph)
    return unproven(quads, folder, places)


@pytest.mark.parametrize(
    ("anchor", "section"),
    [
        ("helpt de school", "1. Toegang"),
        ("HELPT  de School.", "1. Toegang"),
        ("school. Het team", "1. Toegang"),
        ("Toegang Het team", "1. Toegang"),
        ("tafel helpt niemand meer.", "2. Tafel"),
    ],
)
def test_an_anchor_that_stands_once_in_its_section_holds(tmp_path: Path, anchor: str, section: str) -> None:
    assert found(tmp_path, anchor, section) == []


@pytest.mark.parametrize(
    ("anchor", "section", "message"),
    [
        ("helpt de school", "2. Tafel", "staat niet in de sectie “2. Tafel” van plan.txt, wel in “1. Toegang”."),
        ("helpt een ander", "1. Toegang", "niet in de sectie “1. Toegang” van plan.txt, en ook in geen andere."),
        ("Het team helpt", "1. Toegang", "staat 2 keer in de sectie “1. Toegang” van plan.txt."),
        ("helpt het gezin 2.", "1. Toegang", "en ook in geen andere."),
        ("elpt de school", "1. Toegang", "en ook in geen andere."),
    ],
)
def test_an_anchor_that_does_not_is_refused(tmp_path: Path, anchor: str, section: str, message: str) -> None:
    (finding,) = found(tmp_path, anchor, section)
    assert message in finding.message
    assert finding.advice
    assert (finding.node, finding.line) == ("https://w3id.org/netwerk/id/passage/p", LINES + 2)


def test_an_anchor_with_a_persons_name_is_not_repeated(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "zegt mevrouw Voorbeeld vandaag")
    assert "Voorbeeld" not in finding.message


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"file": "brief.txt"}, "Het bronbestand brief.txt staat niet in"),
        ({"file": "../plan.txt"}, "Het bronbestand ../plan.txt staat niet in"),
        ({"file": "map"}, "Het bronbestand map staat niet in"),
        ({"digest": "0" * 64}, "is een ander dan waarop de graaf berust"),
        ({"headings": '"1. Toegang" "9. Slot" "2. Tafel"'}, "De kop “9. Slot” staat na “1. Toegang” niet"),
        ({"headings": '"0. Start" "1. Toegang"'}, "De kop “0. Start” staat niet aan het begin van een regel"),
        ({"headings": '"2. Tafel" "1. Toegang"'}, "De kop “1. Toegang” staat na “2. Tafel” niet"),
    ],
)
def test_a_document_that_is_not_what_it_says_is_refused(tmp_path: Path, changed: dict[str, str], message: str) -> None:
    (finding,) = found(tmp_path, **changed)
    assert message in finding.message
    assert finding.node == "https://w3id.org/netwerk/id/document/d"


def test_a_source_in_another_encoding_is_told(tmp_path: Path) -> None:
    data = "1. Één".encode("latin-1")
    (tmp_path / "oud.txt").write_bytes(data)
    (finding,) = found(tmp_path, file="oud.txt", digest=hashlib.sha256(data).hexdigest())
    assert "is geen tekst in UTF-8" in finding.message


def test_a_source_folder_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="deze map is er niet"):
        unproven([], tmp_path / "weg", Places([], {}))


WRONG_PLACES = """
SELECT ?passage ?document ?anchor ?file ?other {
    ?passage nw:document ?document ; nw:vindplaats ?own ; nw:aanhaling ?anchor .
    ?document nw:bestand ?file ; nw:secties/rdf:rest*/rdf:first ?other .
    FILTER(?other != ?own)
} ORDER BY ?passage ?other"""


def test_the_shipped_graph_holds_against_its_sources(shared: Path) -> None:
    quads, places = load(*graph_files([resources.folder("graph")]))
    assert unproven(quads, shared / "bronnen", places) == []


def test_every_anchor_moved_to_a_wrong_section_is_refused(shared: Path) -> None:
    quads, places = load(*graph_files([resources.folder("graph")]))
    store = Store()
    store.extend(quads)
    rows = store.query(WRONG_PLACES, prefixes=dict(PREFIXES), use_default_graph_as_union=True)
    assert isinstance(rows, QuerySolutions)
    moved = {NamedNode(f"urn:verplaatst:{number}"): row for number, row in enumerate(rows)}
    copies = [
        Quad(node, NamedNode(name), row[variable])
        for node, row in moved.items()
        for name, variable in ((NW.document, "document"), (NW.vindplaats, "other"), (NW.aanhaling, "anchor"))
    ]
    refused = {finding.node for finding in unproven([*quads, *copies], shared / "bronnen", places)}
    passed = [row for node, row in moved.items() if node.value not in refused]
    passages = {row["passage"] for row in moved.values()}
    assert len(passages) > 200
    assert len(passed) < len(passages) / 20
    for row in passed:  # words that happen to stand in another section as well
        text = " ".join((shared / "bronnen" / row["file"].value).read_text(encoding="utf-8").split()).casefold()
        assert text.count(row["anchor"].value.casefold()) > 1
