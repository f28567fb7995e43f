"""Personal data in a graph file is refused wherever it hides, and a finding does not repeat it."""

from __future__ import annotations

from pathlib import Path

import pytest

from netwerk.checks.privacy import personal_data
from netwerk.model import Finding
from tests.checks.graphs import LINES, load, write


def found(folder: Path, body: str) -> list[Finding]:
    return personal_data(*load(write(folder, body)))


REFUSED = {
    "label": ('actor:x skos:prefLabel "Jan Voorbeeld"@nl .', "naam van een persoon: J… V…"),
    "other label": ('actor:x skos:altLabel "J. van Voorbeeld"@nl .', "J. v… V…"),
    "title": ('document:x dct:title "Notitie van Jan Voorbeeld"@nl .', "naam van een persoon"),
    "publisher": ('document:x dct:publisher "Voorbeeld, J." .', "naam van een persoon"),
    "name of a contact": ('actor:x nw:contactpunt [ schema:name "mevr. Voorbeeld" ] .', "naam van een persoon"),
    "name in another language": ('actor:x schema:name "Jan Voorbeeld"@en .', "naam van een persoon"),
    "name in prose": ('relatie:x nw:toelichting "Bel mevr. Voorbeeld."@nl .', "naam van een persoon"),
    "name in an anchor": ('passage:x nw:aanhaling "zegt wethouder Jan Voorbeeld vandaag" .', "naam van een persoon"),
    "name of a datatype of its own": ('actor:x rdfs:label "Jan Voorbeeld"^^<urn:naam> .', "naam van een persoon"),
    "e-mail": ('actor:x schema:email "j.voorbeeld@stad.example" .', "e-mailadres: j.v…@s….e…"),
    "e-mail in prose": ('actor:x skos:definition "Mail jan@stad.example"@nl .', "e-mailadres: j…@s….e…"),
    "e-mail as address": ("actor:x schema:email <mailto:j.voorbeeld@stad.example> .", "e-mailadres"),
    "e-mail as coded address": ("actor:x schema:email <mailto:j%2Evoorbeeld%40stad.example> .", "e-mailadres"),
    "mobile": ('actor:x schema:telephone "06-12345678" .', "mobiel telefoonnummer (06…)"),
    "mobile as address": ("actor:x schema:telephone <tel:+31-6-12345678> .", "mobiel telefoonnummer"),
    "mobile as number": ("actor:x schema:telephone 612345678 .", "mobiel telefoonnummer"),
    "bsn": ('actor:x nw:toelichting "nummer 123.456.782"@nl .', "elfproef"),
    "bsn as number": ("actor:x nw:waarde 123456782 .", "elfproef"),
    "bsn as decimal": ('actor:x nw:waarde "123456782"^^xsd:decimal .', "elfproef"),
    "person": ("actor:x a <http://xmlns.com/foaf/0.1/Person> .", "is een persoon: rdf:type"),
    "person of schema.org": ("actor:x a schema:Person, nw:Functie .", "is een persoon: rdf:type schema:Person"),
    "person of vcard": ("actor:x a <http://www.w3.org/2006/vcard/ns#Individual> .", "is een persoon"),
    "property of a person": ('actor:x schema:givenName "J" .', "schema:givenName hoort bij een persoon"),
    "birthday": ('actor:x schema:birthDate "2001-01-01"^^xsd:date .', "hoort bij een persoon"),
}
PASSES = {
    "body": 'actor:x skos:prefLabel "Andersson Elffers Felix"@nl .',
    "short name of a body": 'actor:x skos:prefLabel "Stichting Jan Arends"@nl ; skos:altLabel "Jan Arends"@nl .',
    "general contact": 'actor:x schema:email "info@stad.example" ; schema:telephone "0180 123 456" .',
    "contact addresses": "actor:x schema:email <mailto:jgt@stad.example> ; schema:telephone <tel:+31180123456> .",
    "numbers of other kinds": 'actor:x nw:bedrag 123456782.00 ; nw:datum "2015-01-01"^^xsd:date ; nw:jaar 2015 .',
    "address of a node": "<urn:bsn:123456782> nw:over <https://voorbeeld.example/jan.voorbeeld/123456782> .",
    "hash and file": 'document:x nw:sha256 "ab123456782cdef0ab123456782cdef0" ; nw:bestand "plan-2015.txt" .',
    "street": 'actor:x schema:address "Jan Voorbeeldstraat 12, 1234 AB Voorbeeldstad" .',
    "heading": 'passage:x nw:vindplaats "A. Algemeen" ; nw:parafrase "Elke coach meldt."@nl .',
}


@pytest.mark.parametrize(("body", "message"), REFUSED.values(), ids=REFUSED)
def test_a_personal_datum_is_refused_once(tmp_path: Path, body: str, message: str) -> None:
    findings = found(tmp_path, body)
    assert len(findings) == 1
    assert message in findings[0].message
    assert findings[0].severity == "fout"
    assert findings[0].advice
    assert (findings[0].file, findings[0].line) == (str(tmp_path / "proef.ttl"), LINES + 1)


@pytest.mark.parametrize("body", PASSES.values(), ids=PASSES)
def test_what_is_no_personal_datum_passes(tmp_path: Path, body: str) -> None:
    assert found(tmp_path, body) == []


def test_a_second_personal_label_does_not_excuse_the_first(tmp_path: Path) -> None:
    assert (
        len(found(tmp_path, 'actor:x skos:prefLabel "Jan Voorbeeld"@nl ; skos:altLabel "dhr. Jan Voorbeeld"@nl .')) == 2
    )


def test_a_label_of_another_node_is_no_excuse(tmp_path: Path) -> None:
    body = 'actor:x skos:prefLabel "Stichting Jan Voorbeeld"@nl . actor:y skos:altLabel "Jan Voorbeeld"@nl .'
    assert [finding.node for finding in found(tmp_path, body)] == ["https://w3id.org/netwerk/id/actor/y"]


@pytest.mark.parametrize(
    "body",
    [
        'actor:jan-zandhoven skos:prefLabel "Jan Zandhoven"@nl .',
        'actor:mevrouw-zandhoven nw:contactpunt [ schema:email "j.zandhoven@stad.example" ] .',
        "actor:zandhoven a schema:Person .",
        'actor:zandhoven schema:familyName "Zandhoven" .',
        'actor:x skos:prefLabel "J. Zandhoven, 06-12345678, j.zandhoven@stad.example, 123456782"@nl .',
    ],
)
def test_no_finding_repeats_the_datum(tmp_path: Path, body: str) -> None:
    findings = found(tmp_path, body)
    assert findings
    for finding in findings:
        told = f"{finding.message} {finding.advice} {finding.node}".casefold()
        assert not any(secret in told for secret in ("zandhoven", "12345678", "123456782"))
        assert finding.line == LINES + 1


def test_a_node_that_gives_nothing_away_is_named(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, 'actor:loket skos:prefLabel "Jan Voorbeeld"@nl .')
    assert finding.node == "https://w3id.org/netwerk/id/actor/loket"
