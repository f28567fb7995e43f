"""Linked data held against the official shapes, by both engines, and its two notations against one another."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from rdflib import Graph
from rdflib.compare import isomorphic

from netwerk.formats import Content
from tests.ontology.engines import Found, oracle, rust


def notations(files: Mapping[str, Content]) -> tuple[Graph, Graph]:
    """The triples of the one Turtle file, and of the one JSON-LD file."""
    (turtle,) = (text for path, text in files.items() if path.endswith(".ttl"))
    (json_ld,) = (text for path, text in files.items() if path.endswith(".jsonld"))
    return Graph().parse(data=turtle, format="turtle"), Graph().parse(data=json_ld, format="json-ld")


def triples(files: Mapping[str, Content]) -> Graph:
    """What the files say; both notations say the same."""
    turtle, json_ld = notations(files)
    assert isomorphic(turtle, json_ld)
    return turtle


def shapes(folder: Path) -> Graph:
    """Every shape in a folder of the standards."""
    found = Graph()
    for file in sorted(folder.glob("*.ttl")):
        found.parse(file)
    assert len(found) > 100
    return found


def findings(data: Graph, official: Graph) -> set[Found]:
    """All that either engine finds."""
    return oracle(data, official) | rust(data, official)
