"""Graph files on disk: which there are, what they hold, and the hash that names their content."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from netwerk.errors import InputError
from netwerk.turtle import explain
from netwerk.vocab import PREFIXES

_DATE = NamedNode(f"{PREFIXES['xsd']}date")


def graph_files(places: Sequence[Path]) -> tuple[Path, ...]:
    """Every Turtle file in these folders (or the files themselves), sorted by name.

    Raises InputError for a place that is not there, holds no Turtle file, or gives a second file of one name.
    """
    found = [file for place in places for file in _turtle_in(place)]
    by_name: dict[str, Path] = {}
    for file in found:
        twin = by_name.setdefault(file.stem, file)
        if twin.resolve() != file.resolve():
            raise InputError(f"{file}: er is al een graafbestand {twin}; geef een van beide een andere naam.")
    return tuple(by_name[name] for name in sorted(by_name))


def read_quads(file: Path) -> Iterator[Quad]:
    """The triples of one Turtle file, in the named graph ``graaf:FILE``, one by one, since a file can be large.

    Raises InputError with line and column where it cannot be read.
    """
    graph = graph_name(file.stem)
    try:
        content = file.read_bytes().removeprefix(codecs.BOM_UTF8)
        for triple in parse(content, format=RdfFormat.TURTLE, rename_blank_nodes=True):
            _check_day(file, triple)
            yield Quad(triple.subject, triple.predicate, triple.object, graph)
    except SyntaxError as error:
        where = f", regel {error.lineno}, kolom {error.offset}" if error.lineno else ""
        raise InputError(f"{file}{where}: geen geldig Turtle: {explain(error)}.") from error
    except (OSError, ValueError) as error:
        raise InputError(f"{file}: kan niet worden gelezen; geef een leesbaar bestand.") from error


def _check_day(file: Path, triple: Quad) -> None:
    """A day that is none would drop out of every answer in silence."""
    value = triple.object
    if isinstance(value, Literal) and value.datatype == _DATE:
        try:
            date.fromisoformat(value.value)
        except ValueError as error:
            about = f"{triple.subject} {triple.predicate}"
            raise InputError(f"{file}: {about}: '{value.value}' is geen dag; schrijf JJJJ-MM-DD.") from error


def graph_name(stem: str) -> NamedNode:
    """The IRI of the named graph for a file."""
    try:
        return NamedNode(f"{PREFIXES['graaf']}{stem}")
    except ValueError as error:
        raise InputError(f"{stem}.ttl: een bestandsnaam zonder spaties of leestekens is nodig.") from error


def data_version(files: Iterable[Path]) -> str:
    """Twelve hexadecimal digits of a SHA-256 over the names and contents of the graph files."""
    digest = hashlib.sha256()
    for file in files:
        content = file.read_bytes().removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n")
        digest.update(f"{file.stem}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:12]


def _turtle_in(place: Path) -> list[Path]:
    if place.is_file():
        return [place]
    if not place.is_dir():
        raise InputError(f"{place}: deze map of dit bestand is er niet.")
    files = sorted(place.glob("*.ttl"))
    if not files:
        raise InputError(f"{place}: hier staan geen graafbestanden (*.ttl).")
    return files
