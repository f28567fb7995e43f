"""The one door to SHACL: graph files and ontology in, findings out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import shacl
from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, Triple, serialize

from netwerk.checks.places import ERROR, WARNING, Places, short
from netwerk.model import Finding

Result = tuple[str, str, str]

_NAMELESS = "urn:netwerk:naamloos:"
_SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-ZÀ-Þ])")
_ADDRESS = re.compile(r"https?://\S+?(?=[.,:;]?(?:\s|$))")


def violations(data: Sequence[Quad], shapes: Iterable[Quad], places: Places) -> list[Finding]:
    """Every place where the data breaks a shape, once.

    A shape's message is two Dutch sentences: what is wrong, and what to do.
    """
    engine = shacl.Shapes.from_text(_as_text(quad.triple for quad in shapes), format="ntriples")
    found = _results(engine, (quad.triple for quad in data))
    blank = {each for each in found if each[0].startswith("_:")}
    if blank:
        found = found - blank | _with_names(blank, _results(engine, map(_named, data)))
    return [_finding(*each, places) for each in found]


def _with_names(blank: set[Result], named: set[Result]) -> set[Result]:
    """The results about blank nodes, which the engine gives labels of its own, by the names they had in a second run.

    A result that a name makes go away, as about the kind of node, is kept without one.
    """
    wanted = {(severity, message) for _, severity, message in blank}
    told = {each for each in named if each[0].startswith(f"<{_NAMELESS}") and each[1:] in wanted}
    return told | {("", *each) for each in wanted - {each[1:] for each in told}}


def _results(engine: shacl.Shapes, triples: Iterable[Triple]) -> set[Result]:
    results = engine.validate_text(_as_text(triples), format="ntriples").results
    return {(r.focus_node, r.severity, r.message or r.component) for r in results}


def _finding(focus: str, severity: str, message: str, places: Places) -> Finding:
    readable = _ADDRESS.sub(lambda address: short(address.group()), message)
    what, *advice = _SENTENCE.split(readable, maxsplit=1)
    return places.finding(
        ERROR if severity == "Violation" else WARNING, what, "".join(advice), _node(focus.strip("<>"))
    )


def _node(name: str) -> NamedNode | BlankNode | None:
    if name.startswith(_NAMELESS):
        return BlankNode(name.removeprefix(_NAMELESS))
    return NamedNode(name) if name else None


def _named(quad: Quad) -> Triple:
    """The triple with a name for each blank node."""
    s, p, o = quad.triple
    if isinstance(s, BlankNode):
        s = NamedNode(_NAMELESS + s.value)
    if isinstance(o, BlankNode):
        o = NamedNode(_NAMELESS + o.value)
    return Triple(s, p, o)


def _as_text(triples: Iterable[Triple]) -> str:
    return (serialize(triples, format=RdfFormat.N_TRIPLES) or b"").decode()
