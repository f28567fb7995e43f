"""The one door to SHACL: graph files and ontology in, findings out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import shacl
from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, serialize

from netwerk.checks.across import Broken, broken, split
from netwerk.checks.places import ERROR, WARNING, Node, Places
from netwerk.model import Finding

_SENTENCE = re.compile(r"(?<=[.!?]) (?=\w)")


def violations(data: Sequence[Quad], shapes: Sequence[Quad], places: Places) -> list[Finding]:
    """Every place where the data breaks a shape, once.

    A shape's message is two Dutch sentences: what is wrong, and what to do.
    """
    core, rules = split(shapes)
    found = {*_broken_core(data, core), *broken(data, rules)}
    return [_finding(each, places) for each in found]


def _broken_core(data: Sequence[Quad], shapes: Sequence[Quad]) -> Iterable[Broken]:
    engine = shacl.Shapes.from_text(_as_text(shapes), format="ntriples")
    report = engine.validate_text(_as_text(data), format="ntriples")
    return (Broken(_node(r.focus_node), r.severity, r.message or r.component) for r in report.results)


def _finding(found: Broken, places: Places) -> Finding:
    what, *advice = _SENTENCE.split(found.message, maxsplit=1)
    severity = ERROR if found.severity == "Violation" else WARNING
    return places.finding(severity, what, "".join(advice), found.node)


def _node(term: str) -> Node:
    return BlankNode(term[2:]) if term.startswith("_:") else NamedNode(term.strip("<>"))


def _as_text(quads: Iterable[Quad]) -> str:
    return (serialize((quad.triple for quad in quads), format=RdfFormat.N_TRIPLES) or b"").decode()
