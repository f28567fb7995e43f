"""The one door to SHACL: graph files and ontology in, findings out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import shacl
from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, serialize

from netwerk.checks.places import ERROR, WARNING, Places, short
from netwerk.model import Finding

_SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-ZÀ-Þ])")
_ADDRESS = re.compile(r"https?://\S+?(?=[.,:;]?(?:\s|$))")


def violations(data: Sequence[Quad], shapes: Iterable[Quad], places: Places) -> list[Finding]:
    """Every place where the data breaks a shape, once.

    A shape's message is two Dutch sentences: what is wrong, and what to do.
    """
    engine = shacl.Shapes.from_text(_as_text(shapes), format="ntriples")
    report = engine.validate_text(_as_text(data), format="ntriples")
    found = {(r.focus_node, r.severity, r.message or r.component) for r in report.results}
    return [_finding(focus, severity, message, places) for focus, severity, message in found]


def _finding(focus: str, severity: str, message: str, places: Places) -> Finding:
    readable = _ADDRESS.sub(lambda address: short(address.group()), message)
    what, *advice = _SENTENCE.split(readable, maxsplit=1)
    node = BlankNode(focus[2:]) if focus.startswith("_:") else NamedNode(focus.strip("<>"))
    return places.finding(ERROR if severity == "Violation" else WARNING, what, "".join(advice), node)


def _as_text(quads: Iterable[Quad]) -> str:
    return (serialize((quad.triple for quad in quads), format=RdfFormat.N_TRIPLES) or b"").decode()
