"""The headings of an actor's page: every relation under one of them, whatever its class and the actor's part in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from rdflib import RDFS, Graph, URIRef

from netwerk.directory.html.headings import HEADINGS, by_heading
from netwerk.model import Relation, RelationKind
from netwerk.vocab import NW
from tests.directory.samples import COACHING, SCHOOL, TEAM
from tests.samples import VERBS, relation

CLASSES = {name for heading in HEADINGS for name in heading.classes}


def titles(*relations: Relation) -> list[str]:
    return [title for title, _ in by_heading(TEAM.iri, relations)]


def test_the_classes_are_those_of_the_vocabulary(repo: Path) -> None:
    ontology = Graph().parse(repo / "ontology/netwerk.ttl")
    found = {str(one).rpartition("#")[2] for one in ontology.subjects(RDFS.subClassOf, URIRef(NW.Relatie))}
    assert found == CLASSES


def test_a_class_without_heading_stands_under_its_own_name() -> None:
    kind = RelationKind("urn:Ruil", "ruil", "", "ruilt met")
    assert titles(replace(relation(TEAM, SCHOOL), kind=kind, sorts=())) == ["Ruil"]


def test_a_relation_stands_under_one_heading_by_the_part_it_has() -> None:
    assert titles(relation(TEAM, SCHOOL)) == ["Naar wie dit verwijst"]
    assert titles(relation(SCHOOL, TEAM)) == ["Wie hierheen verwijst"]
    assert titles(relation(None, None, about=(TEAM,))) == ["Wie hierheen verwijst"]
    assert titles(relation(SCHOOL, COACHING, via=(TEAM,))) == ["Verwijzing tussen anderen, waarbij het is betrokken"]
    assert titles(relation(SCHOOL, TEAM, sort="terugkoppeling")) == ["Terugkoppeling"]
    assert titles(relation(TEAM, SCHOOL, "Geldstroom")) == ["Aan wie dit betaalt of opdracht geeft"]
    assert titles(relation(SCHOOL, COACHING, "Opdracht", about=(TEAM,))) == ["Wie inkoopt, betaalt of opdracht geeft"]


def test_none_is_left_out_or_told_twice() -> None:
    every = [relation(*ends, kind) for kind in VERBS for ends in ((TEAM, SCHOOL), (SCHOOL, TEAM))]
    told = [one.iri for _, some in by_heading(TEAM.iri, every) for one in some]
    assert sorted(told) == sorted(one.iri for one in every)
