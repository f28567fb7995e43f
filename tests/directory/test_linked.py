"""Linked data: two notations of the same, readable names, and nothing that gets lost for want of an IRI."""

from __future__ import annotations

import json

import pyoxigraph
import pytest
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCTERMS

from netwerk.directory.linked import Node, Term, dutch, link, texts
from netwerk.directory.offered import offers

TERMS: dict[str, Term] = {"title": dutch("dct:title"), "part": link("dct:hasPart"), "unused": link("dct:source")}
HOSTILE = [
    "=1+1",
    '"',
    "'''",
    '"""',
    "\\",
    "a\nb",
    "\u2028",
    "<b>",
    "nw:bron",
    "@nl",
    "_:x",
    "# geen kop",
    "\U0001f600",
]


def told(*nodes: Node) -> tuple[Graph, str]:
    turtle, json_ld = texts(TERMS, nodes, ["Een regel.", "Nog een\nregel."])
    assert turtle.startswith("# Een regel.\n# Nog een regel.\n\n@prefix")
    graph = Graph().parse(data=turtle, format="turtle")
    engine = [quad.triple for quad in pyoxigraph.parse(json_ld, format=pyoxigraph.RdfFormat.JSON_LD)]
    lines = pyoxigraph.serialize(engine, format=pyoxigraph.RdfFormat.N_TRIPLES) or b""
    assert isomorphic(graph, Graph().parse(data=lines.decode(), format="nt"))
    return graph, json_ld


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_comes_back_as_it_went(text: str) -> None:
    graph, json_ld = told({"@id": "urn:a", "title": text})
    assert set(graph) == {(URIRef("urn:a"), DCTERMS.title, Literal(text, lang="nl"))}
    assert json.loads(json_ld)["@graph"][0]["title"] == text


def test_what_has_no_iri_is_kept_without_one() -> None:
    graph, _ = told({"@id": "b7", "title": "naamloos"}, {"@id": "urn:a", "part": ["b7", "urn:b"]})
    (nameless,) = graph.subjects(DCTERMS.title)
    assert isinstance(nameless, BNode)
    assert set(graph.objects(URIRef("urn:a"), DCTERMS.hasPart)) == {nameless, URIRef("urn:b")}


def test_the_context_says_what_is_used_and_no_more() -> None:
    _, json_ld = told({"@id": "urn:a", "title": "A", "part": {"@id": "urn:b", "@type": "schema:Thing"}})
    assert set(json.loads(json_ld)["@context"]) == {"dct", "schema", "title", "part"}


def test_a_folder_of_several_exports_is_no_export_itself() -> None:
    paths = ["stad/kaart.csv", "stad/lijst.csv", "stad/kaart/1.json", "stad/kaart/2.json", "stad/map/x/index.html"]
    starts = [(offer.start, len(offer.files)) for offer in offers(dict.fromkeys(paths, ""), "stad")]
    assert starts == [
        ("stad/kaart.csv", 1),
        ("stad/kaart/1.json", 1),
        ("stad/kaart/2.json", 1),
        ("stad/lijst.csv", 1),
        ("stad/map/x/index.html", 1),
    ]
    deep = dict.fromkeys(["a/each/1.json", "a/each/2.json"], "")
    assert [(offer.start, len(offer.files)) for offer in offers(deep)] == [("a/each/1.json", 2)]
