"""Where a node stands: the file that describes it and the line on which it does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from pyoxigraph import BlankNode, NamedNode, Quad

from netwerk.checks.folding import bare
from netwerk.model import Finding, local_name
from netwerk.turtle import subject_lines
from netwerk.vocab import PREFIXES

Node = NamedNode | BlankNode
ERROR, WARNING = "fout", "waarschuwing"
HIDDEN = "…"


class Places:
    """The triples of all files, asked only when there is something to report."""

    def __init__(self, quads: Sequence[Quad], files: Mapping[object, Path]) -> None:
        """Keep the triples, and which file each named graph comes from."""
        self._quads = quads
        self._files = files
        self._held: set[str] = set()
        self._lines: dict[Path, dict[str, int]] = {}

    def finding(
        self,
        severity: str,
        message: str,
        advice: str,
        node: object,
        graph: object = None,
        *,
        secrets: Iterable[str] = (),
    ) -> Finding:
        """A finding about a node, in this graph if it is given.

        An address that holds one of these secrets is shown without its last part, from then on.
        """
        owner = self._owner(node)
        iri = owner.value if isinstance(owner, NamedNode) else ""
        path = self._files.get(graph or self._described.get(owner) or self._mentioned.get(owner))
        line = self._lines_of(path).get(iri) if path else None
        if any(secret in bare(iri) for secret in secrets):
            self._held.add(iri)
        shown = iri.removesuffix(local_name(iri)) + HIDDEN if iri in self._held else iri
        return Finding(severity, message, advice, str(path or ""), shown, line)

    def _owner(self, node: object) -> object:
        """The thing with an address that a blank node belongs to."""
        seen: set[object] = set()
        while isinstance(node, BlankNode) and node in self._owners and node not in seen:
            seen.add(node)
            node = self._owners[node]
        return node

    @cached_property
    def _described(self) -> dict[object, object]:
        return {q.subject: q.graph_name for q in reversed(self._quads)}

    @cached_property
    def _mentioned(self) -> dict[object, object]:
        return {q.object: q.graph_name for q in reversed(self._quads) if isinstance(q.object, NamedNode)}

    @cached_property
    def _owners(self) -> dict[object, object]:
        return {q.object: q.subject for q in self._quads if isinstance(q.object, BlankNode)}

    def _lines_of(self, path: Path) -> dict[str, int]:
        if path not in self._lines:
            self._lines[path] = subject_lines(path.read_text(encoding="utf-8"))
        return self._lines[path]


def short(iri: str) -> str:
    """The prefixed name where a project prefix fits, else the address itself.

    >>> short("https://w3id.org/netwerk/def#bron")
    'nw:bron'
    """
    fitting = [(address, prefix) for prefix, address in PREFIXES.items() if iri.startswith(address)]
    if not fitting:
        return iri
    address, prefix = max(fitting, key=lambda pair: len(pair[0]))
    return f"{prefix}:{iri[len(address) :]}"
