"""The ontology keeps its own style, lists and areas keep NL-SBB, and each rule of style finds what breaks it."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import RDF, SKOS

from netwerk.vocab import NW, PREFIXES
from tests.ontology.engines import SH, load, oracle, rust

# a name that the ontology lacks is written with an x before its prefix, so that the search for such names passes it by
VOCABULARY = ("netwerk.ttl", "begrippen.ttl", "shapes.ttl")
AREAS = "../graph/gebieden.ttl"
HEADER = "@prefix vorm: <https://w3id.org/netwerk/vorm#> .\n" + "".join(
    f"@prefix {prefix}: <{namespace}> .\n@prefix x{prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items()
)
TEXTS = 'rdfs:label "x"@nl, "x"@en ; skos:definition "X."@nl, "X."@en'
CONCEPT = 'skos:prefLabel "x"@nl, "x"@en ; skos:definition "X."@nl, "X."@en'
LISTED = "skos:inScheme begrip:status ; skos:topConceptOf begrip:status"
KIND = f"{CONCEPT} ; skos:inScheme begrip:soort-regie ; skos:topConceptOf begrip:soort-regie"
VERBS = 'nw:werkwoord "doet iets met"@nl ; nw:werkwoordOmgekeerd "krijgt iets van"@nl'
PLURALS = 'nw:werkwoordMeervoud "doen iets met"@nl ; nw:werkwoordOmgekeerdMeervoud "krijgen iets van"@nl'
RULE = 'sh:severity sh:Violation ; sh:message "Er is iets. Doe iets."@nl'
BROKEN = (
    ("klassenaam", f"xnw:mooi a owl:Class ; {TEXTS} ."),
    ("eigenschapnaam", f"xnw:Mooi a owl:ObjectProperty ; {TEXTS} ."),
    ("begripnaam", f"<https://w3id.org/netwerk/begrip/status/Mooi_zo> a skos:Concept ; {CONCEPT} ; {LISTED} ."),
    ("lijstnaam", f"<https://w3id.org/netwerk/Lijst> a skos:Collection ; {CONCEPT} ."),
    ("label", 'nw:Actor rdfs:label "nog een"@nl .'),
    ("label", 'nw:Actor rdfs:label "acteur"@fr .'),
    ("label", 'xnw:Mooi a owl:Class ; rdfs:label "x"@nl ; skos:definition "X."@nl, "X."@en .'),
    ("voorkeurslabel", 'status:bestaand skos:prefLabel "nog een"@nl .'),
    ("voorkeurslabel", 'status:bestaand skos:prefLabel "existant"@fr .'),
    ("voorkeurslabel", "xbegrip:mooi a skos:Collection ."),
    ("definitie", 'nw:van skos:definition "Nog een."@nl .'),
    ("definitie", 'nw:van skos:definition "Encore."@fr .'),
    ("definitie", 'xnw:mooi a owl:ObjectProperty ; rdfs:label "x"@nl, "x"@en ; skos:definition "X"@nl, "X."@en .'),
    ("definitie", 'xnw:mooi a owl:ObjectProperty ; rdfs:label "x"@nl, "x"@en .'),
    ("lijsttitel", 'begrip:status dct:title "nog een"@nl .'),
    ("lijsttitel", "xbegrip:mooi a skos:ConceptScheme ."),
    ("lijstomschrijving", 'begrip:status dct:description "Zonder punt"@en .'),
    ("begrip-in-lijst", f"xstatus:mooi a skos:Concept ; {CONCEPT} ; skos:inScheme xbegrip:nergens ."),
    ("begrip-in-lijst", f"xstatus:mooi a skos:Concept ; {CONCEPT} ."),
    ("begrip-bovenaan", f"xstatus:mooi a skos:Concept ; {CONCEPT} ; skos:inScheme begrip:status ."),
    ("lijst-noemt-begrip", f"xstatus:mooi a skos:Concept ; {CONCEPT} ; {LISTED} ."),
    ("begrip-noemt-lijst", "begrip:status skos:hasTopConcept xstatus:mooi ."),
    ("begrip-op-zijn-plaats", f"xtoegang:mooi a skos:Concept ; {CONCEPT} ; {LISTED} ."),
    ("lijst-gebruikt", 'xbegrip:mooi a skos:ConceptScheme ; dct:title "x"@nl, "x"@en .'),
    ("trede", "echelon:drang nw:trede 5 ."),
    ("trede", "echelon:crisis nw:trede 8 ."),
    ("relatieklasse", f"xnw:Mooi a owl:Class ; rdfs:subClassOf nw:Relatie ; {TEXTS} ."),
    ("relatiesoort", f"xsoort:mooi a skos:Concept ; {KIND} ; nw:leidtAf nw:voertRegieOver ."),
    ("relatiesoort", f"xsoort:mooi a skos:Concept ; {KIND} ; nw:leidtAf nw:voertRegieOver ; {VERBS} ."),
    ("soort-leidt-af", f"xsoort:mooi a skos:Concept ; {KIND} ; {VERBS} ; {PLURALS} ."),
    ("soort-leidt-af", "soort:terugkoppeling nw:leidtAf nw:verwijstNaar ."),
    ("leidtAf", "soort:casusregie nw:leidtAf nw:verwijstNaar ."),
    ("leidtAf", "soort:terugkoppeling nw:leidtAf xnw:nergens ."),
    ("werkwoord", 'soort:leiding nw:werkwoord "leidt"@nl .'),
    ("werkwoord", 'nw:Actor nw:werkwoord "Leidt."@nl .'),
    ("werkwoord-meervoud", 'soort:leiding nw:werkwoordMeervoud "leiden"@nl .'),
    ("werkwoord-omgekeerd-meervoud", 'nw:Actor nw:werkwoordOmgekeerdMeervoud "Geleid door"@nl .'),
    ("werkwoord-omgekeerd", 'nw:Actor nw:werkwoordOmgekeerd "led by"@en .'),
    ("bereik", f"xnw:mooi a owl:DatatypeProperty ; {TEXTS} ."),
    ("regel-boodschap", 'vorm:mooi a sh:NodeShape ; sh:severity sh:Violation ; sh:message "Er is iets."@nl .'),
    ("regel-boodschap", "vorm:mooi a sh:PropertyShape ; sh:severity sh:Violation ."),
    ("regel-ernst", 'vorm:mooi a sh:PropertyShape ; sh:message "Er is iets. Doe iets."@nl .'),
)


@pytest.fixture(scope="module")
def vocabulary() -> Graph:
    return load(*VOCABULARY)


@pytest.fixture(scope="module")
def style() -> Graph:
    return load("netwerk.ttl", "stijl.ttl")


def test_the_ontology_keeps_its_style(vocabulary: Graph, style: Graph) -> None:
    assert rust(vocabulary, style) == oracle(vocabulary, style) == set()


@pytest.mark.parametrize(("rule", "change"), BROKEN, ids=[f"{rule}-{n}" for n, (rule, _) in enumerate(BROKEN)])
def test_a_break_of_style_is_found(vocabulary: Graph, style: Graph, rule: str, change: str) -> None:
    broken = Graph().parse(data=HEADER + change, format="turtle")
    assert rule in {found.rule for found in rust(vocabulary + broken, style)}


def test_every_rule_of_style_is_broken_once(style: Graph) -> None:
    rules = {str(rule).rpartition("#")[2] for rule in style.subjects(SH.severity)}
    assert rules == {rule for rule, _ in BROKEN}


def test_the_rules_of_style_keep_it_too(style: Graph) -> None:
    assert rust(load(*VOCABULARY, "stijl.ttl"), style) == set()


@pytest.fixture(scope="module")
def official(shared: Path) -> Graph:
    return Graph().parse(shared / "standaarden" / "nl-sbb" / "skos-ap-nl.ttl")


def test_the_code_lists_and_the_areas_pass_nl_sbb(official: Graph) -> None:
    lists = load("begrippen.ttl", AREAS)
    assert rust(lists, official) == oracle(lists, official) == set()


@pytest.mark.parametrize("concept", ["status:bestaand", "gebied:ridderkerk"])
def test_a_list_against_nl_sbb_is_found(official: Graph, concept: str) -> None:
    lists = load("begrippen.ttl", AREAS)
    prefix, _, local = concept.partition(":")
    lists.remove((URIRef(PREFIXES[prefix] + local), SKOS.definition, None))
    assert {found.component for found in rust(lists, official)} == {"MinCount"}


def test_every_area_is_a_concept_of_one_list() -> None:
    areas = load(AREAS)
    listed = set(areas.subjects(SKOS.inScheme, URIRef(PREFIXES["begrip"] + "gebied")))
    assert set(areas.subjects(RDF.type, URIRef(NW.Gebied))) == set(areas.subjects(RDF.type, SKOS.Concept)) == listed
    assert listed
