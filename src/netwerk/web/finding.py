"""Finding things by their names and other names: whatever the case, the accents or the order of the words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from netwerk.catalog import Catalog
from netwerk.model import Concept, Document, Entity, local_name
from netwerk.questions import Question, catalogue

GROUPS: Final = {
    "actor": "Actoren",
    "voorziening": "Voorzieningen",
    "vraag": "Vragen",
    "afspraak": "Afspraken",
    "document": "Documenten",
    "begrip": "Begrippen",
}
"""The groups that are searched, in the order that readers see them."""
_LETTERS = re.compile(r"[^\W_]+")
_WORD, _NOT = 2, 9


@dataclass(frozen=True)
class Entry:
    """Something that can be found: ``key`` is an IRI, or the name of a question."""

    group: str
    key: str
    label: str
    about: str
    names: tuple[str, ...]
    areas: tuple[str, ...] = ()


class Index:
    """All that can be found in one catalog, and the named questions."""

    def __init__(self, catalog: Catalog) -> None:
        """An index of what this catalog holds."""
        self._entries = [(entry, tuple(map(folded, entry.names))) for entry in _entries(catalog)]

    def find(self, text: str, groups: Collection[str] = tuple(GROUPS), near: Collection[str] = ()) -> tuple[Entry, ...]:
        """What has a name with all these words, the best match first, in the ``near`` areas before elsewhere."""
        words = folded(text).split()
        if not words:
            return ()
        ranked = [
            (rank > _WORD, not set(near).intersection(entry.areas), rank, folded(entry.label), entry.key, entry)
            for entry, names in self._entries
            if entry.group in groups and (rank := min(_rank(name, words) for name in names)) < _NOT
        ]
        return tuple(one[-1] for one in sorted(ranked, key=lambda one: one[:-1]))


def folded(text: str) -> str:
    """A text without case, accents and punctuation.

    >>> folded("  Café 's-Gravenhage ")
    'cafe s gravenhage'
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(_LETTERS.findall(plain.casefold()))


def _rank(name: str, words: list[str]) -> int:
    """How well a name answers to some words: it is them, begins so, has a word that does, holds them all."""
    text = " ".join(words)
    if name == text:
        return 0
    if name.startswith(text):
        return 1
    if f" {text}" in name:
        return 2
    parts = name.split()
    if all(any(part.startswith(word) for part in parts) for word in words):
        return 3
    return 4 if all(word in name for word in words) else _NOT


def _entries(catalog: Catalog) -> Iterable[Entry]:
    pools: tuple[tuple[str, Iterable[Entity]], ...] = (
        ("actor", catalog.actors.values()),
        ("voorziening", catalog.services.values()),
        ("afspraak", catalog.arrangements.values()),
    )
    for group, entities in pools:
        yield from (_entity(group, entity, catalog) for entity in entities)
    yield from map(_document, catalog.documents.values())
    yield from (_concept(concept) for iri, concept in catalog.concepts.items() if "/begrip/" in iri)
    yield from map(_question, catalogue().values())


def _entity(group: str, entity: Entity, catalog: Catalog) -> Entry:
    places = [catalog.areas[iri].label for iri in entity.areas if iri in catalog.areas]
    names = (entity.label, *entity.alt_labels, entity.name)
    return Entry(group, entity.iri, entity.label, ", ".join([entity.kind.label, *places]), names, entity.areas)


def _document(document: Document) -> Entry:
    return Entry("document", document.iri, document.title, str(document.day.year), (document.title,), document.areas)


def _concept(concept: Concept) -> Entry:
    scheme = concept.iri.rsplit("/", 2)[-2]
    return Entry("begrip", concept.iri, concept.label, scheme, (concept.label, local_name(concept.iri)))


def _question(question: Question) -> Entry:
    return Entry("vraag", question.name, question.title, question.group, (question.title, question.name))
