"""The sources: documents, the passages in them, and what is wrong or missing there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from netwerk.model.terms import Area, Concept


@dataclass(frozen=True, slots=True)
class Document:
    """A source document: ``begin`` to ``end`` is the period it describes, ``sections`` are in order."""

    iri: str
    title: str
    day: date
    dating: str
    publisher: str = ""
    areas: tuple[str, ...] = ()
    begin: date | None = None
    end: date | None = None
    file: str = ""
    sha256: str = ""
    sections: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The title, as what a document is called."""
        return self.title

    @property
    def speaks_from(self) -> date:
        """The first day that it speaks of."""
        return self.begin or self.day

    @property
    def speaks_until(self) -> date:
        """The last day that it speaks for: its own, or a later one that ends the period it describes."""
        return max(self.day, self.end or self.day)


@dataclass(frozen=True, slots=True)
class Passage:
    """The place in a document that a statement rests on: a section, an anchor, the point in our words."""

    iri: str
    document: Document
    section: str
    anchor: str
    paraphrase: str


class Sourced(Protocol):
    """What rests on passages."""

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What it rests on."""


def passages_of(things: Iterable[Sourced]) -> tuple[Passage, ...]:
    """All that these things rest on, each passage once, in the order of the things."""
    return tuple({passage.iri: passage for thing in things for passage in thing.passages}.values())


@dataclass(frozen=True, slots=True)
class Remark:
    """A ``nw:Bronopmerking``: an error, gap or contradiction in the sources, about any things (IRIs)."""

    iri: str
    sort: Concept
    text: str
    about: tuple[str, ...]
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Stand:
    """What every page and print opens with: the day shown, the newest source, the data version.

    ``area`` is None for the whole graph; ``version`` is a hash of the graph files.
    """

    day: date
    area: Area | None
    newest: Document
    version: str
    plans: bool = False

    @property
    def place(self) -> str:
        """What readers call the area, or the whole graph."""
        return self.area.label if self.area else "alle gebieden"
