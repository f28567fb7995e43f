"""The embedded store: Oxigraph in memory, or in a folder that is filled once and then reopened quickly."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

import pyoxigraph

from netwerk import files as writing
from netwerk import resources
from netwerk.errors import InputError, QueryError
from netwerk.store import Result, dataset, syntax
from netwerk.store.files import data_version, graph_files, graph_name, read_quads
from netwerk.vocab import PREFIXES

AT_ONCE: Final = 100_000
_MARKER = "netwerk.json"
_LINES = pyoxigraph.RdfFormat.N_QUADS


class EmbeddedStore:
    """Oxigraph behind the ``Store`` protocol."""

    def __init__(self, engine: pyoxigraph.Store, version: str, folder: Path | None = None) -> None:
        """Wrap an engine that already holds the ontology and the graph files, in memory or in a folder."""
        self._engine = engine
        self._version = version
        self._folder = folder

    @property
    def version(self) -> str:
        """Which data this is."""
        return self._version

    def query(
        self, text: str, default_graphs: Sequence[str] | None = None, named_graphs: Sequence[str] | None = None
    ) -> Result:
        """The answer over the union of all graphs, or those that are named, with the project's prefixes known."""
        try:
            if default_graphs is None and named_graphs is None:
                return self._over_its_own(text)
            return self._engine.query(
                text,
                prefixes=dict(PREFIXES),
                default_graph=[*self._held(default_graphs or ())],
                named_graphs=[*self._held(named_graphs or ())],
            )
        except SyntaxError as error:
            raise syntax.error(text) from error

    def replace_graph(self, graph: str, triples: Iterable[pyoxigraph.Triple]) -> None:
        """Put these triples in a named graph, in place of what it held."""
        name = graph_name(graph)
        self._engine.remove_graph(name)
        self._engine.extend(pyoxigraph.Quad(t.subject, t.predicate, t.object, name) for t in triples)

    def _over_its_own(self, text: str) -> Result:
        named = dataset.clauses(text)
        dataset.check_known(named, self._graphs() if named else ())
        return self._engine.query(text, prefixes=dict(PREFIXES), use_default_graph_as_union=not named)

    def _held(self, graphs: Sequence[str]) -> list[pyoxigraph.NamedNode]:
        known = self._graphs()
        for graph in graphs:
            if graph not in known:
                raise QueryError(dataset.unknown(graph, known))
        return [pyoxigraph.NamedNode(graph) for graph in graphs]

    def _graphs(self) -> frozenset[str]:
        return frozenset(g.value for g in self._engine.named_graphs())

    def snapshot(self, place: Path) -> None:
        """Write all data to a new place, for ``from_snapshot``: a file when in memory, else a folder.

        An engine in memory gives last what came first; a snapshot turns that round, so that a query without an order
        has the same order in both.
        """
        if self._folder is not None:
            self._engine.backup(str(place))
            return
        lines = (self._engine.dump(format=_LINES) or b"").split(b"\n")
        writing.write_bytes(place, b"\n".join(reversed(lines)))


def from_snapshot(place: Path, version: str) -> EmbeddedStore:
    """The store that a snapshot was made of, as it was then; a folder is written in, a file only read."""
    if place.is_dir():
        return EmbeddedStore(pyoxigraph.Store(str(place)), version, place)
    engine = pyoxigraph.Store()
    engine.bulk_extend(pyoxigraph.parse(path=str(place), format=_LINES))
    return EmbeddedStore(engine, version)


def in_memory(places: Sequence[Path]) -> EmbeddedStore:
    """A store in memory, filled from these folders or files."""
    files = _every_file(places)
    engine = pyoxigraph.Store()
    _fill(engine, files)
    return EmbeddedStore(engine, data_version(graph_files(places)))


def on_disk(places: Sequence[Path], folder: Path) -> EmbeddedStore:
    """A store in a folder: filled when it is new or holds other data, else only opened.

    Raises InputError when the folder holds something else or is in use.
    """
    files = _every_file(places)
    version = data_version(graph_files(places))
    content = data_version(files)
    marker = folder / _MARKER
    if folder.exists() and not marker.is_file() and (not folder.is_dir() or any(folder.iterdir())):
        raise InputError(f"{folder}: dit is geen opslag van netwerk; noem een lege of nieuwe map.")
    engine = _open(folder)
    if _content(marker) != content:
        writing.write_text(marker, json.dumps({"inhoud": ""}))
        engine.clear()
        _fill(engine, files, AT_ONCE)
        engine.flush()
        writing.write_text(marker, json.dumps({"inhoud": content}))
    return EmbeddedStore(engine, version, folder)


def _every_file(places: Sequence[Path]) -> tuple[Path, ...]:
    return graph_files([*resources.ontology_files(), *places])


def _fill(engine: pyoxigraph.Store, files: Sequence[Path], at_once: int | None = None) -> None:
    """Put all that these files say in the store; in a folder so many at once, as the engine holds those in memory."""
    quads = (quad for file in files for quad in read_quads(file))
    if at_once is None:
        engine.bulk_extend(quads)
        return
    while some := list(islice(quads, at_once)):
        engine.bulk_extend(some)


def _open(folder: Path) -> pyoxigraph.Store:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / _MARKER).exists():
            writing.write_text(folder / _MARKER, json.dumps({"inhoud": ""}))
        return pyoxigraph.Store(str(folder / "oxigraph"))
    except OSError as error:
        why = writing.reason(error) if error.errno else "een ander proces gebruikt hem; wacht tot dat klaar is"
        raise InputError(f"{folder}: deze opslag kan niet worden geopend: {why}.") from error


def _content(marker: Path) -> str:
    try:
        return str(json.loads(marker.read_text(encoding="utf-8"))["inhoud"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""
