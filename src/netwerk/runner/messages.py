"""What goes to a worker and what comes back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from netwerk.model import Answer, Stand
from netwerk.runner.limits import Limits


class Value(NamedTuple):
    """One RDF term of a row: ``sort`` is ``iri``, ``literal``, ``blank`` or ``triple``; unbound is None instead."""

    sort: str
    text: str
    datatype: str = ""
    language: str = ""


Row = tuple[Value | None, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """The day, area (a name, id or IRI) and plans that are asked about; None is the default of each."""

    day: date | None = None
    area: str | None = None
    plans: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A free query. ``rows_as`` and ``graph_as`` name the form of a table or yes-no, and of triples.

    ``default_graphs`` and ``named_graphs`` (IRIs) are those of the SPARQL protocol, and go before FROM in the text;
    None is what the text says.
    """

    text: str
    rows_as: str | None
    graph_as: str | None
    moment: Moment
    limits: Limits
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A named question with what its parameters are given."""

    name: str
    given: Mapping[str, str]
    moment: Moment
    limits: Limits


Make = Callable[..., str | bytes]
"""A function of a module, called in a worker with the catalog, the stand and some words."""


@dataclass(frozen=True, slots=True)
class Made:
    """A text or file to be made of the data."""

    make: Make
    words: tuple[str, ...]
    moment: Moment


Job = Query | Named | Made


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to a free query.

    ``kind`` is ``select``, ``ask`` or ``graph``. ``body`` is the answer in ``form``; in the form ``waarden`` it is
    empty and ``rows`` holds the terms (of a yes-no: one literal). ``cut`` names the limits that bit, ``warnings`` says
    so in words. ``seconds`` is what it took in the worker, without the wait for one.
    """

    kind: str
    form: str
    body: bytes
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    number: int
    stand: Stand
    cut: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class NamedReply:
    """The answer to a named question, as a table with its sources, and what limits bit."""

    answer: Answer
    stand: Stand
    cut: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class MadeReply:
    """A text or file that was made."""

    content: str | bytes
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Open:
    """What a worker opens: a snapshot of this version of the data, with so much memory beside it."""

    place: Path
    version: str
    memory: int


@dataclass(frozen=True, slots=True)
class Ready:
    """A worker has its data."""

    version: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A worker says no: the kind of mistake, its words, and where in the query."""

    error: str
    message: str
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What a worker sends for a job; ``tired`` asks to be replaced, since it holds much memory."""

    reply: Reply | NamedReply | MadeReply | Refused
    tired: bool = False
