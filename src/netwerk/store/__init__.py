"""Where triples live: one small protocol, so that callers need not know which kind of store answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, Triple

Result = QuerySolutions | QueryBoolean | QueryTriples


class Store(Protocol):
    """A set of named graphs that answers SPARQL 1.1 over their union.

    ``version`` is a hash of the graph files, the same on every machine.
    """

    @property
    def version(self) -> str:
        """Which data this is."""

    def query(
        self, text: str, default_graphs: Sequence[str] | None = None, named_graphs: Sequence[str] | None = None
    ) -> Result:
        """The answer to a read query; the project's prefixes are known.

        It goes over the union of all graphs, or those that the query names, or else those that are given (IRIs; one
        list given makes the other empty, as in the SPARQL protocol). Raises QueryError with the line and column
        where the engine cannot read the query, and for a graph that the store does not hold.
        """

    def replace_graph(self, graph: str, triples: Iterable[Triple]) -> None:
        """Put these triples in a named graph, in place of what it held."""

    def snapshot(self, place: Path) -> None:
        """Write all data to a new file or folder, from which another process can open it."""
