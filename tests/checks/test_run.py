"""All checks together: the shipped graph is clean, and whatever is wrong is told by file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from netwerk import checks, resources
from netwerk.errors import InputError
from netwerk.store.files import graph_files
from tests.checks.graphs import LINES, write


def test_the_shipped_graph_is_clean() -> None:
    assert checks.run(graph_files([resources.folder("graph")])) == ()


def test_the_shipped_graph_is_clean_with_its_sources(shared: Path) -> None:
    assert checks.run(graph_files([resources.folder("graph")]), shared / "bronnen") == ()


def test_findings_of_all_kinds_stand_in_order_of_file_and_line(tmp_path: Path) -> None:
    second = write(tmp_path, 'actor:y a nw:Team ; skos:prefLabel "Jan Voorbeeld"@nl .', "b")
    first = write(tmp_path, '\nactor:x a nw:Team .\n\nactor:z a nw:Team ; skos:prefLabel "Z"@nl .', "a")
    findings = checks.run([second, first])
    places = [(Path(finding.file).stem, (finding.line or 0) - LINES) for finding in findings]
    assert places == sorted(places)
    assert {("a", 2), ("a", 4), ("b", 1)} == set(places)
    assert any("persoon" in finding.message for finding in findings)
    assert all(
        finding.message and finding.advice and finding.severity in ("fout", "waarschuwing") for finding in findings
    )
    assert len(set(findings)) == len(findings)


def test_no_other_finding_shows_an_address_that_names_a_person(tmp_path: Path) -> None:
    file = write(tmp_path, 'actor:jan-zandhoven a nw:Team ; skos:prefLabel "Jan Zandhoven"@nl .')
    findings = checks.run([file])
    assert len(findings) > 1
    assert {finding.node for finding in findings} == {"https://w3id.org/netwerk/id/actor/…"}


@pytest.mark.parametrize(
    "passage",
    [
        'nw:document document:d ; nw:aanhaling "drie woorden hier" ; nw:parafrase "Zo."@nl',
        'nw:document document:d ; nw:vindplaats "1. A" ; nw:parafrase "Zo."@nl',
        'nw:document document:weg ; nw:vindplaats "1. A" ; nw:aanhaling "drie woorden hier" ; nw:parafrase "Zo."@nl',
        'nw:document document:d ; nw:vindplaats "9. Z" ; nw:aanhaling "drie woorden hier" ; nw:parafrase "Zo."@nl',
        'nw:document document:d ; nw:vindplaats "1. A" ; nw:aanhaling "twee woorden" ; nw:parafrase "Zo."@nl',
        'nw:document document:d ; nw:vindplaats "1. A" ; nw:aanhaling "a b c d e f g h i" ; nw:parafrase "Zo."@nl',
    ],
)
def test_a_passage_that_cannot_be_looked_up_is_found_by_the_shapes(tmp_path: Path, passage: str) -> None:
    document = 'document:d a nw:Document ; nw:secties ( "1. A" ) .\n'
    file = write(tmp_path, f"{document}passage:p a nw:Passage ; {passage} .")
    assert any(finding.node.endswith("/passage/p") for finding in checks.run([file], tmp_path))


@pytest.mark.parametrize("missing", ["bestand", "sha256", "secties"])
def test_a_document_that_cannot_be_looked_up_is_found_by_the_shapes(tmp_path: Path, missing: str) -> None:
    parts = {"bestand": '"plan.txt"', "sha256": f'"{"0" * 64}"', "secties": '( "1. A" )'}
    said = " ; ".join(f"nw:{name} {value}" for name, value in parts.items() if name != missing)
    file = write(tmp_path, f"document:d a nw:Document ; {said} .")
    words = {"bestand": "bestandsnaam", "sha256": "SHA-256", "secties": "secties"}[missing]
    assert any(words in finding.message for finding in checks.run([file], tmp_path))


def test_a_file_that_is_no_turtle_is_wrong_input(tmp_path: Path) -> None:
    file = write(tmp_path, "actor:x a\n  nw:Team nw:Team .")
    with pytest.raises(InputError, match=rf"proef\.ttl, regel {LINES + 2}, kolom"):
        checks.run([file])
