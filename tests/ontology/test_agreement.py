"""What is said in two places of the ontology, or in the contract and the ontology, is the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rdflib import Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS, SKOS
from rdflib.term import Node

from netwerk.vocab import PREFIXES
from tests.ontology.engines import SH, load

NW = Namespace(PREFIXES["nw"])
RULE = Namespace("https://w3id.org/netwerk/vorm#")
LISTS = "status|zekerheid|datering|echelon|soort|doelgroep|toegang|segment|actorsoort"
NAME = re.compile(rf"`(?:({LISTS}|nw):)([a-zA-Z][\w-]*)`")
ROW = re.compile(r"^\| `nw:(\w+)` \| [^|]+ \| ([^|`]+) \|$", re.MULTILINE)
ASIDE = re.compile(r"\([^)]*\)|\w+:")


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return load("netwerk.ttl", "begrippen.ttl")


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return load("shapes.ttl")


def members(graph: Graph, head: Node | None) -> set[Node]:
    assert head is not None
    return set(Collection(graph, head))


def test_a_property_that_stands_on_one_class_is_refused_on_others(ontology: Graph, shapes: Graph) -> None:
    domains = {(p, c) for p, c in ontology.subject_objects(RDFS.domain) if c != SKOS.Concept}
    refused = {
        (predicate, shapes.value(rule, SH["class"]))
        for rule in shapes.subjects(SH["class"])
        if str(rule).startswith(RULE["alleen-op-"])
        for predicate in shapes.objects(rule, SH.targetSubjectsOf)
    }
    assert refused == domains


def test_classes_that_exclude_each_other_are_counted_by_a_shape(ontology: Graph, shapes: Graph) -> None:
    disjoint = [members(ontology, head) for head in ontology.objects(None, OWL.members)]
    counted = [
        members(shapes, shapes.value(shapes.value(RULE[rule], SH.qualifiedValueShape), SH["in"]))
        for rule in ("een-kind", "actor-een-klasse", "relatie-een-klasse")
    ]
    assert {frozenset(kinds) for kinds in disjoint} == {frozenset(kinds) for kinds in counted}


def test_every_shortcut_is_refused_when_written_by_hand(ontology: Graph, shapes: Graph) -> None:
    derived = {*ontology.objects(None, NW.leidtAf), NW.laatstBevestigd}
    rule = RULE["afgeleid-niet-schrijven"]
    path = shapes.value(rule, SH.path)
    assert set(shapes.objects(rule, SH.targetSubjectsOf)) == derived
    assert members(shapes, shapes.value(path, SH.alternativePath)) == derived


def test_every_property_with_a_code_list_has_a_rule_for_it(ontology: Graph, shapes: Graph) -> None:
    of_property = {p for p in ontology.subjects(NW.waardenlijst) if (p, RDF.type, OWL.Class) not in ontology}
    ruled = {shapes.value(rule, SH.path) for rule in shapes.subjects(SH.node) if str(rule).startswith(RULE["lijst-"])}
    assert ruled == of_property


ADDED = {"Regie": {"overname-van-verantwoordelijkheid"}}  # kinds of our own, beside those of the contract


def test_every_relation_kind_yields_the_shortcut_of_its_class_but_those_with_their_own(ontology: Graph) -> None:
    other = set()
    for kind in ontology.subjects(RDFS.subClassOf, NW.Relatie):
        scheme = ontology.value(kind, NW.waardenlijst)
        for concept in ontology.subjects(SKOS.inScheme, scheme):
            shortcut = ontology.value(concept, NW.leidtAf)
            if shortcut != ontology.value(kind, NW.leidtAf):
                other.add((str(concept).rpartition("/")[2], str(shortcut or "").rpartition("#")[2]))
    contract = {"terugkoppeling", "toedeling", "voorzitterschap", "verbindende-rol"}
    without = {(name, "") for name in contract | ADDED["Regie"]}
    assert other == without | {("afschaling", "schaaltAfNaar"), ("onderdeel", "onderdeelVan")}


def test_every_name_of_the_contract_exists(ontology: Graph, shared: Path) -> None:
    contract = (shared / "ontwerp" / "vocabulaire.md").read_text(encoding="utf-8")
    names = {URIRef(PREFIXES[prefix] + local) for prefix, local in NAME.findall(contract)}
    assert len(names) > 80
    assert {name for name in names if (name, RDF.type, None) not in ontology} == set()


def test_every_relation_class_has_the_kinds_of_the_contract_and_those_added(ontology: Graph, shared: Path) -> None:
    contract = (shared / "ontwerp" / "vocabulaire.md").read_text(encoding="utf-8")
    rows = {kind: set(re.findall(r"[a-z][a-z-]+", ASIDE.sub("", kinds))) for kind, kinds in ROW.findall(contract)}
    assert len(rows) == 9
    for kind, kinds in rows.items():
        scheme = ontology.value(NW[kind], NW.waardenlijst)
        found = {str(concept).rpartition("/")[2] for concept in ontology.subjects(SKOS.inScheme, scheme)}
        assert found == kinds | ADDED.get(kind, set()), kind
