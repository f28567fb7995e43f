"""The rules across nodes: the SPARQL constraints of the shapes, each asked once of all data.

The SHACL engine asks such a query once a node, which takes minutes on a large graph; Oxigraph answers it for
all nodes at once. So the shapes stay the one place where rules stand, and run unchanged in any SHACL engine.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QuerySolution, QuerySolutions, Store

from netwerk.checks.places import Node, short
from netwerk.vocab import PREFIXES

SPARQL = NamedNode(f"{PREFIXES['sh']}sparql")
_RULES = """
SELECT DISTINCT ?shape ?rule ?query ?message ?severity {
    ?shape sh:sparql ?rule .
    ?rule sh:select ?query ; sh:message ?message .
    OPTIONAL { ?shape sh:severity ?severity }
    FILTER EXISTS { ?shape sh:targetClass|sh:targetSubjectsOf ?target }
    FILTER NOT EXISTS { ?shape sh:path|sh:targetNode|sh:targetObjectsOf ?other }
    FILTER(!CONTAINS(?query, "$PATH"))
}"""
_TARGETS = {
    "sh:targetClass": "SELECT DISTINCT ?node { ?node rdf:type/rdfs:subClassOf* %s }",
    "sh:targetSubjectsOf": "SELECT DISTINCT ?node { ?node %s ?value }",
}
_SLOT = re.compile(r"\{[?$](\w+)\}")


@dataclass(frozen=True, slots=True)
class Rule:
    """A SPARQL constraint with the queries that give the nodes it is about."""

    shape: Node
    constraint: Node
    query: str
    message: str
    severity: str
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Broken:
    """A node that breaks a rule: how bad it is, and the rule's message filled in."""

    node: Node
    severity: str
    message: str


def split(shapes: Sequence[Quad]) -> tuple[list[Quad], list[Rule]]:
    """The shapes without the rules that are asked here, and those rules."""
    store = Store()
    store.extend(shapes)
    rules = [_rule(row, store) for row in _rows(store, _RULES)]
    asked = {(rule.shape, rule.constraint) for rule in rules}
    rest = [quad for quad in shapes if quad.predicate != SPARQL or (quad.subject, quad.object) not in asked]
    return rest, rules


def broken(data: Iterable[Quad], rules: Iterable[Rule]) -> Iterator[Broken]:
    """Every node that breaks one of the rules."""
    store = Store()
    store.bulk_extend(data)
    for rule in rules:
        found = list(_rows(store, rule.query))
        if found:
            meant = {row["node"] for query in rule.targets for row in _rows(store, query)}
            yield from (_broken(rule, row) for row in found if row["this"] in meant)


def _rule(row: QuerySolution, store: Store) -> Rule:
    targets = [
        query % target["target"]
        for kind, query in _TARGETS.items()
        for target in _rows(store, f"SELECT DISTINCT ?target {{ {row['shape']} {kind} ?target }}")
    ]
    severity = short(row["severity"].value) if row["severity"] else "sh:Violation"
    return Rule(row["shape"], row["rule"], row["query"].value, row["message"].value, severity, tuple(targets))


def _broken(rule: Rule, row: QuerySolution) -> Broken:
    def fill(slot: re.Match[str]) -> str:
        return _shown(row[slot.group(1)])

    return Broken(row["this"], rule.severity.removeprefix("sh:"), _SLOT.sub(fill, rule.message))


def _shown(term: Any) -> str:
    if isinstance(term, NamedNode):
        return short(term.value)
    return term.value if isinstance(term, Literal | BlankNode) else ""


def _rows(store: Store, query: str) -> Iterator[QuerySolution]:
    solutions = store.query(query, prefixes=dict(PREFIXES), use_default_graph_as_union=True)
    if isinstance(solutions, QuerySolutions):
        yield from solutions
