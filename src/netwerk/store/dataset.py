"""Which graphs a query is about: those it names itself (``FROM``), those it is given, or the union of all."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode, QuerySolutions, Store

from netwerk.errors import QueryError
from netwerk.store import reading
from netwerk.vocab import PREFIXES

_CHARACTER = r"\w.\u00b7\u0300-\u036f\u203f\u2040\U00010000-\U000effff-"
_GAP = r"(?:\s|#[^\n\r]*(?:[\n\r]|$))*"
_IRI = r"<[^<>\s]*>"
_NAME = rf"[{_CHARACTER}]*:(?:[{_CHARACTER}:]|%[0-9A-Fa-f]{{2}}|\\[_~.!$&'()*+,;=/?#@%-])*"
_CLAUSE = re.compile(rf"FROM{_GAP}(?P<named>NAMED{_GAP})?(?P<graph>{_IRI}|{_NAME})", re.IGNORECASE)
_DECLARATION = rf"PREFIX{_GAP}[^\s:<>#]*:{_GAP}{_IRI}|BASE{_GAP}{_IRI}|VERSION{_GAP}(?:\"[^\"\n]*\"|'[^'\n]*')"
_PROLOGUE = re.compile(rf"{_GAP}(?:(?:{_DECLARATION}){_GAP})*", re.IGNORECASE)
_VARIABLE = re.compile(r"[?$]\w*$")


@dataclass(frozen=True)
class Clause:
    """A graph that a query names with ``FROM`` or ``FROM NAMED``, and on which line."""

    graph: str
    named: bool
    line: int


def clauses(query: str) -> tuple[Clause, ...]:
    """The graphs that a query names, in order; of one that the engine cannot read none.

    A FROM in a string, a comment or a name is none.
    """
    if reading.keyword(query, "FROM") is None or reading.problem(query) is not None:
        return ()
    found = [clause for start in reading.occurrences(query, "FROM") if (clause := _clause(query, start))]
    graphs = _resolved(query, [clause.group("graph") for clause in found])
    return tuple(
        Clause(graph, bool(clause.group("named")), query.count("\n", 0, clause.start()) + 1)
        for graph, clause in zip(graphs, found, strict=False)
    )


def check_known(graphs: Sequence[Clause], known: Collection[str]) -> None:
    """Raise QueryError for a graph that the store does not hold, with those it does."""
    for clause in graphs:
        if clause.graph not in known:
            raise QueryError(f"regel {clause.line}: {unknown(clause.graph, known)}", clause.line)


def unknown(graph: str, known: Collection[str]) -> str:
    """What to say of a graph that the store does not hold."""
    names = ", ".join(sorted(f"graaf:{name.removeprefix(PREFIXES['graaf'])}" for name in known))
    return f"de graaf <{graph}> is hier niet, en elders wordt niets gelezen. Er zijn: {names}."


def _clause(query: str, start: int) -> re.Match[str] | None:
    clause = _CLAUSE.match(query, start)
    if clause is None or _VARIABLE.search(query, max(0, start - 200), start):
        return None
    return clause if reading.is_keyword(query, "FROM", start) else None


def _resolved(query: str, written: Sequence[str]) -> list[str]:
    """The IRIs that these names stand for in the query, by its own prefixes and base."""
    opening = _PROLOGUE.match(query)
    prologue = opening.group() if opening else ""
    try:
        result = Store().query(
            f"{prologue}\nSELECT * {{ VALUES ?g {{ {' '.join(written)} }} }}", prefixes=dict(PREFIXES)
        )
    except SyntaxError:
        return []  # a prologue that only the engine can read: it then finds the graph, or finds none
    graphs = [row["g"] for row in result] if isinstance(result, QuerySolutions) else []
    return [graph.value for graph in graphs if isinstance(graph, NamedNode)]
