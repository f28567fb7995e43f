"""The shapes through our door: what an engine reports becomes a finding with file, line and advice."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import NamedNode, Quad

from netwerk import resources
from netwerk.checks.shacl import violations
from netwerk.model import Finding
from netwerk.store.files import read_quads
from tests.checks.graphs import LINES, load, write

SHAPES = '''
<urn:s1> a sh:NodeShape ; sh:targetClass nw:Actor ;
    sh:property [ sh:path skos:prefLabel ; sh:minCount 1 ;
        sh:message "Deze actor heeft geen naam. Schrijf skos:prefLabel; kijk bij bv. de gemeente."@nl ] .
<urn:s2> a sh:NodeShape ; sh:targetClass schema:ContactPoint ; sh:severity sh:Warning ;
    sh:property [ sh:path schema:telephone ; sh:minCount 1 ; sh:severity sh:Warning ;
        sh:message "Dit contactpunt heeft geen telefoonnummer."@nl ] .
<urn:s3> a sh:NodeShape ; sh:targetClass nw:Actor ; sh:severity sh:Warning ;
    sh:sparql [ sh:message "{$this} heet net als {?ander}: {?naam}. Voeg ze samen."@nl ;
        sh:prefixes <https://w3id.org/netwerk/def> ;
        sh:select """SELECT $this ?ander ?naam {
            $this skos:prefLabel ?naam . ?ander skos:prefLabel ?naam FILTER(?ander != $this) }""" ] .
<urn:s5> a sh:NodeShape ; sh:targetClass nw:Gebied ; sh:nodeKind sh:IRI ;
    sh:message "Dit gebied heeft geen adres. Geef het er een, dat begint met gebied:."@nl .
<urn:s4> a sh:NodeShape ; sh:targetSubjectsOf nw:ligtIn ;
    sh:sparql [ sh:message "Ligt in zichzelf. Haal nw:ligtIn weg."@nl ; sh:prefixes <https://w3id.org/netwerk/def> ;
        sh:select "SELECT $this { $this nw:ligtIn+ $this }" ] .
'''


def terms() -> list[Quad]:
    return [quad for file in resources.ontology_files() for quad in read_quads(file)]


def found(folder: Path, body: str, *more: str) -> list[Finding]:
    files = [write(folder, text, f"deel{number}") for number, text in enumerate((body, *more))]
    quads, places = load(*files)
    shapes = [*read_quads(write(folder, SHAPES, "vormen")), *terms()]
    return sorted(violations([*quads, *terms()], shapes, places), key=str)


def test_a_message_is_split_into_what_is_wrong_and_what_to_do(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "\nactor:x a nw:Team .")
    assert finding == Finding(
        "fout",
        "Deze actor heeft geen naam.",
        "Schrijf skos:prefLabel; kijk bij bv. de gemeente.",
        str(tmp_path / "deel0.ttl"),
        "https://w3id.org/netwerk/id/actor/x",
        LINES + 2,
    )


def test_a_finding_about_a_blank_node_is_about_its_owner(tmp_path: Path) -> None:
    body = 'actor:x a nw:Team ; skos:prefLabel "X"@nl ;\n nw:contactpunt [ a schema:ContactPoint ] .'
    (finding,) = found(tmp_path, body)
    assert (finding.severity, finding.node, finding.line) == (
        "waarschuwing",
        "https://w3id.org/netwerk/id/actor/x",
        LINES + 1,
    )


def test_a_named_node_with_the_same_fault_as_a_blank_one_is_found_too(tmp_path: Path) -> None:
    body = "actor:x nw:contactpunt [ a schema:ContactPoint ], [ a schema:ContactPoint ], actor:loket .\n"
    findings = found(tmp_path, f"{body}actor:loket a schema:ContactPoint .")
    assert sorted(finding.line or 0 for finding in findings) == [LINES + 1, LINES + 1, LINES + 2]
    assert sorted(finding.node[-1] for finding in findings) == ["t", "x", "x"]


def test_what_only_a_blank_node_breaks_is_told_without_a_place(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "actor:x nw:over [ a nw:Gebied ] .")
    assert (finding.message, finding.node, finding.file) == ("Dit gebied heeft geen adres.", "", "")


def test_a_finding_is_in_the_file_that_describes_the_node(tmp_path: Path) -> None:
    first, second = 'relatie:r nw:van actor:x .\nactor:y a nw:Team ; skos:prefLabel "Y"@nl .', "\n\nactor:x a nw:Team ."
    (finding,) = found(tmp_path, first, second)
    assert (finding.file, finding.line) == (str(tmp_path / "deel1.ttl"), LINES + 3)


def test_a_rule_across_nodes_fills_in_its_message(tmp_path: Path) -> None:
    names = [
        'actor:x a nw:Team ; skos:prefLabel "Z"@nl .',
        'actor:y a nw:Overleg ; skos:prefLabel "Z"@nl .',
    ]
    first, second = found(tmp_path, *names)
    assert (first.message, first.advice) == ("actor:x heet net als actor:y: Z.", "Voeg ze samen.")
    assert (second.message, second.severity) == ("actor:y heet net als actor:x: Z.", "waarschuwing")
    assert Path(first.file).stem == "deel0"


def test_a_rule_across_nodes_looks_at_its_targets_only(tmp_path: Path) -> None:
    findings = found(
        tmp_path, "gebied:a nw:ligtIn gebied:b . gebied:b nw:ligtIn gebied:a . gebied:c nw:ligtIn gebied:a ."
    )
    assert [finding.node[-1] for finding in findings] == ["a", "b"]
    assert found(tmp_path, 'gebied:g skos:prefLabel "Q"@nl . gebied:h skos:prefLabel "Q"@nl .') == []


def test_a_node_that_no_file_describes_has_no_line(tmp_path: Path) -> None:
    _, places = load(write(tmp_path, "actor:x nw:over actor:y ."))
    assert places.finding("fout", "", "", NamedNode("https://w3id.org/netwerk/id/actor/y")).line is None
    assert places.finding("fout", "", "", NamedNode("urn:onbekend")).file == ""
