"""The sources of a statement, gathered: each document once, its sections in order, the words to look for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netwerk.model import Document, Passage
from netwerk.wording import document_text


@dataclass(frozen=True)
class Place:
    """A section of a document with the passages there."""

    section: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class Source:
    """A document with the places a statement rests on."""

    document: Document
    places: tuple[Place, ...]


def gathered(passages: Iterable[Passage]) -> tuple[Source, ...]:
    """Passages by document, the newest first, and by section in the order of the document."""
    by_document: dict[str, list[Passage]] = {}
    for passage in {passage.iri: passage for passage in passages}.values():
        by_document.setdefault(passage.document.iri, []).append(passage)
    sources = [Source(found[0].document, _places(found)) for found in by_document.values()]
    sources.sort(key=lambda source: source.document.iri)
    return tuple(sorted(sources, key=lambda source: source.document.day, reverse=True))


def lines(passages: Iterable[Passage]) -> tuple[str, ...]:
    """A line for each document: its title, and for each section the words to look for."""
    return tuple(f"{document_text(s.document)}: {'; '.join(map(_place_text, s.places))}" for s in gathered(passages))


def _places(passages: list[Passage]) -> tuple[Place, ...]:
    order = {section: number for number, section in enumerate(passages[0].document.sections)}
    sections = sorted({p.section for p in passages}, key=lambda section: (order.get(section, len(order)), section))
    return tuple(
        Place(section, tuple(sorted((p for p in passages if p.section == section), key=lambda p: p.iri)))
        for section in sections
    )


def _place_text(place: Place) -> str:
    return f"{place.section} ({', '.join(f'‘{passage.anchor}’' for passage in place.passages)})"
