"""The W3C's tests of SPARQL 1.1, out of rdflib's source distribution: fetched, read, and held against an answer."""

from __future__ import annotations

import csv
import hashlib
import io
import os
import re
import subprocess
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph
import pytest
import rdflib
from pyoxigraph import BlankNode, Dataset, Literal, NamedNode, Quad, QueryResultsFormat, QuerySolutions, RdfFormat
from rdflib.collection import Collection
from rdflib.namespace import RDF, Namespace

from netwerk.model import Stand
from netwerk.runner.evaluation import evaluate
from netwerk.runner.limits import Limits
from netwerk.runner.messages import Moment, Query, Reply
from netwerk.store.dataset import clauses
from netwerk.store.embedded import EmbeddedStore
from tests.samples import DAY, DOCUMENT

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
PINS = Path(__file__).parents[2] / "requirements" / "run.txt"
FOLDER = "test/data/suites/w3c/sparql11"
RESULTS = {".srx": QueryResultsFormat.XML, ".srj": QueryResultsFormat.JSON, ".tsv": QueryResultsFormat.TSV}
DEFAULT = "urn:netwerk:default"
ROW = NamedNode("urn:netwerk:row")
STAND = Stand(DAY, None, DOCUMENT, "")


@dataclass(frozen=True)
class Test:
    """One test of a manifest; ``graphs`` are the named ones."""

    __test__ = False

    name: str
    kind: str
    query: Path
    data: tuple[Path, ...]
    graphs: tuple[Path, ...]
    result: Path | None


def suite() -> Path:
    """The folder with the tests, from the cache or else downloaded; skips without a network."""
    version, pins = _pinned()
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "netwerk" / "w3c"
    archive = home / f"rdflib-{version}.tar.gz"
    if not archive.is_file():
        _download(archive, version, pins)
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    assert found in pins, f"{archive} is not what requirements/run.txt pins"
    target = home / found[:16]
    if not target.is_dir():
        _unpack(archive, target)
    return target / f"rdflib-{version}" / FOLDER


def tests_in(folder: Path) -> Iterator[Test]:
    """The tests of a folder, in the order of its manifest."""
    manifest = folder / "manifest.ttl"
    graph = rdflib.Graph().parse(manifest, publicID=manifest.as_uri())
    (entries,) = graph.objects(None, MF.entries)
    for entry in Collection(graph, entries):
        action, kind = graph.value(entry, MF.action), graph.value(entry, RDF.type)
        query = graph.value(action, QT.query) or action
        yield Test(
            str(entry).rpartition("#")[2],
            str(kind).rpartition("#")[2],
            _path(query),
            tuple(map(_path, graph.objects(action, QT.data))),
            tuple(map(_path, graph.objects(action, QT.graphData))),
            _path(found) if (found := graph.value(entry, MF.result)) else None,
        )


def passes(test: Test) -> bool:
    """Whether the engine, as this program wraps it, answers as the test says."""
    assert test.result is not None
    form = "csv" if test.result.suffix == ".csv" else "json"
    reply = ask(test, form)
    if form == "csv":
        return _lines(reply.body.decode()) == _lines(test.result.read_text(encoding="utf-8"))
    if reply.kind == "graph":
        made = pyoxigraph.parse(reply.body, format=RdfFormat.N_TRIPLES)
        return _canonical(made) == _canonical(_triples(test.result))
    answer = pyoxigraph.parse_query_results(reply.body, format=QueryResultsFormat.JSON)
    if not isinstance(answer, QuerySolutions):
        return bool(answer) == _expected_boolean(test.result)
    return _canonical(_rows_as_triples(_bindings(answer))) == _canonical(_rows_as_triples(_expected_rows(test.result)))


def ask(test: Test, form: str = "json") -> Reply:
    """The answer to the query of a test over its data."""
    engine = pyoxigraph.Store()
    named = {path.as_uri(): path for path in test.graphs}
    for name, path in [*((DEFAULT, path) for path in test.data), *named.items()]:
        graph = NamedNode(name)
        engine.extend(Quad(t.subject, t.predicate, t.object, graph) for t in _triples(path))
        engine.add_graph(graph)
    engine.add_graph(NamedNode(DEFAULT))
    text = f"BASE <{test.query.as_uri()}>\n{test.query.read_text(encoding='utf-8')}"
    own = [clause.graph for clause in clauses(text)]
    for name in own:
        engine.extend(Quad(t.subject, t.predicate, t.object, NamedNode(name)) for t in _triples(_path(name)))
    given = (None, None) if own else ((DEFAULT,), tuple(named))
    return evaluate(EmbeddedStore(engine, ""), Query(text, form, "n-triples", Moment(), Limits(), *given), STAND)


def _path(iri: object) -> Path:
    return Path(str(iri).removeprefix("file://"))


def _pinned() -> tuple[str, frozenset[str]]:
    pin = re.search(r"^rdflib==(\S+) \\\n((?: +--hash=\S+(?: \\)?\n)+)", PINS.read_text(encoding="utf-8"), re.MULTILINE)
    assert pin, "rdflib is pinned"
    return pin.group(1), frozenset(re.findall(r"sha256:([0-9a-f]+)", pin.group(2)))


def _download(archive: Path, version: str, pins: frozenset[str]) -> None:
    archive.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=archive.parent) as place:
        wanted = Path(place) / "wanted.txt"
        hashes = " ".join(f"--hash=sha256:{pin}" for pin in sorted(pins))
        wanted.write_text(f"rdflib=={version} {hashes}\n", encoding="utf-8")
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", "rdflib"]
        options = ["--require-hashes", "--dest", place, "--requirement", str(wanted)]
        done = subprocess.run([*command, *options], capture_output=True, check=False, timeout=300)
        found = list(Path(place).glob("rdflib-*.tar.gz"))
        if done.returncode or not found:
            pytest.skip("geen W3C-tests: rdflib's bronpakket is niet op te halen (geen netwerk) en niet bewaard")
        found[0].replace(archive)


def _unpack(archive: Path, target: Path) -> None:
    with TemporaryDirectory(dir=target.parent) as place, tarfile.open(archive) as packed:
        packed.extractall(place, [m for m in packed.getmembers() if FOLDER in m.name], filter="data")
        try:
            Path(place).rename(target)
        except OSError:
            assert target.is_dir(), "another process was first"
        else:
            Path(place).mkdir()


def _triples(path: Path) -> list[Quad]:
    form = {".rdf": RdfFormat.RDF_XML, ".nt": RdfFormat.N_TRIPLES}.get(path.suffix, RdfFormat.TURTLE)
    return list(pyoxigraph.parse(path.read_bytes(), format=form, base_iri=path.as_uri(), rename_blank_nodes=True))


def _lines(text: str) -> Counter[frozenset[tuple[str, str]]]:
    """The rows of a CSV file, whatever their order or that of the columns; a blank node has no name that counts."""
    rows = csv.DictReader(io.StringIO(text))
    return Counter(frozenset((name, _cell(cell)) for name, cell in row.items()) for row in rows)


def _cell(text: str) -> str:
    try:
        return repr(float(text))
    except ValueError:
        return "_:" if text.startswith("_:") else text


Bindings = list[dict[str, NamedNode | BlankNode | Literal]]


def _bindings(result: QuerySolutions) -> Bindings:
    names = [variable.value for variable in result.variables]
    return [{name: row[name] for name in names if row[name] is not None} for row in result]


def _expected_rows(path: Path) -> Bindings:
    if path.suffix in RESULTS:
        result = pyoxigraph.parse_query_results(path.read_bytes(), format=RESULTS[path.suffix])
        assert isinstance(result, QuerySolutions)
        return _bindings(result)
    triples = _triples(path)
    by_subject: dict[object, dict[str, list[object]]] = {}
    for t in triples:
        by_subject.setdefault(t.subject, {}).setdefault(t.predicate.value.removeprefix(RS), []).append(t.object)
    rows: Bindings = []
    for thing in by_subject.values():
        for solution in thing.get("solution", []):
            bindings = [by_subject[b] for b in by_subject.get(solution, {}).get("binding", [])]
            rows.append({str(b["variable"][0].value): b["value"][0] for b in bindings})  # type: ignore[attr-defined, misc]  # the stub lacks it
    return rows


def _expected_boolean(path: Path) -> bool:
    if path.suffix in RESULTS:
        return bool(pyoxigraph.parse_query_results(path.read_bytes(), format=RESULTS[path.suffix]))
    return any(isinstance(t.object, Literal) and t.object.value == "true" for t in _triples(path))


def _rows_as_triples(rows: Bindings) -> list[Quad]:
    """Rows as a graph, so that blank nodes may have any name; a number counts by its value."""
    found = []
    for number, row in enumerate(rows):
        node = BlankNode(f"row{number}")
        found.append(Quad(node, ROW, ROW))
        found += [Quad(node, NamedNode(f"urn:v:{name}"), _by_value(term)) for name, term in row.items()]
    return found


def _by_value(term: NamedNode | BlankNode | Literal) -> NamedNode | BlankNode | Literal:
    if isinstance(term, Literal) and term.datatype.value.endswith(("#decimal", "#double", "#float", "#integer")):
        try:
            return Literal(repr(float(term.value)), datatype=term.datatype)
        except ValueError:
            return term
    return term


def _canonical(triples: object) -> frozenset[str]:
    dataset = Dataset(Quad(t.subject, t.predicate, t.object) for t in triples)  # type: ignore[attr-defined]  # the stub lacks it
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.UNSTABLE)
    return frozenset(map(str, dataset))
