"""Finding things by their names and other names: whatever the case, the accents, the order or the ends of the words.

A question is found by all that a reader sees of it, a passage by its anchor and its paraphrase.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from netwerk import names as naming
from netwerk import questions
from netwerk.catalog import Catalog
from netwerk.model import Concept, Document, Entity, Passage, local_name
from netwerk.questions import Question
from netwerk.stemming import content, folded, singular
from netwerk.wording import citation

GROUPS: Final = {
    "actor": "Actoren",
    "voorziening": "Voorzieningen",
    "vraag": "Vragen",
    "afspraak": "Afspraken",
    "document": "Documenten",
    "begrip": "Begrippen",
    "passage": "Passages in de bronnen",
}
"""The groups that are searched, in the order that readers see them."""
NAMED: Final = ("actor", "voorziening", "afspraak", "document", "begrip")
"""The groups of what has a name, by which a reader may have meant it."""
CLOSE: Final = 5
"""How many near matches of a group there are at most."""
_WORD, _NOT = 2, 9
_PART, _SHORT = 3, 3
"""The fewest letters of a word that may find a name alone, and the most words that may be a misspelt name."""


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
        asked = map(_question, questions.search(text)) if "vraag" in groups else ()
        return (*(entry for entry, _ in self._ranked(text, groups, near)), *asked)

    def _ranked(self, text: str, groups: Collection[str], near: Collection[str] = ()) -> list[tuple[Entry, int]]:
        """What has a name, with how well it answers."""
        plain, meant = folded(text), content(text)
        if not meant:
            return []
        roots = tuple(map(singular, meant))
        ranked = [
            (rank > _WORD, not set(near).intersection(entry.areas), rank, folded(entry.label), entry.key, entry)
            for entry, names in self._entries
            if entry.group in groups and (rank := min(_rank(name, plain, meant, roots) for name in names)) < _NOT
        ]
        return [(one[-1], one[2]) for one in sorted(ranked, key=lambda one: one[:-1])]

    def nearest(self, text: str) -> tuple[Entry, ...]:
        """What comes closest to words that nothing holds all of: questions, and names that are much alike."""
        words = content(text)
        labels = {entry.label: entry for entry, _ in reversed(self._entries) if entry.group in NAMED}
        alike = naming.nearest(text, _alike(text, labels), CLOSE) if len(words) <= _SHORT else ()
        parts = [
            entry
            for word in words
            for entry, rank in self._ranked(word, NAMED)[:CLOSE]
            if len(word) >= _PART and rank <= _WORD
        ]
        asked = map(_question, questions.nearest(text, CLOSE))
        return (*dict.fromkeys([*(labels[label] for label in alike), *parts]), *asked)


def _alike(text: str, labels: Iterable[str]) -> list[str]:
    """The labels that begin as a text does: comparing a text with every name of a country takes seconds."""
    first = folded(text)[:1]
    return [label for label in labels if folded(label)[:1] == first]


def _rank(name: str, text: str, meant: Sequence[str], roots: Sequence[str]) -> int:
    """How well a name answers to a text: it is that, begins so, has a word that does, holds all words that matter.

    ``roots`` are those words without their endings; most names hold them not and are done with at once.
    """
    if not all(root in name for root in roots):
        return _NOT
    if name == text:
        return 0
    if name.startswith(text):
        return 1
    if f" {text}" in name:
        return 2
    parts = name.split()
    if all(any(part.startswith(word) for part in parts) for word in meant):
        return 3
    return 4 if all(word in name for word in meant) else 5


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
    yield from map(_passage, catalog.passages.values())


def _entity(group: str, entity: Entity, catalog: Catalog) -> Entry:
    places = [catalog.areas[iri].label for iri in entity.areas if iri in catalog.areas]
    names = (entity.label, *entity.alt_labels, entity.name)
    return Entry(group, entity.iri, entity.label, ", ".join([entity.kind.label, *places]), names, entity.areas)


def _document(document: Document) -> Entry:
    return Entry("document", document.iri, document.title, str(document.day.year), (document.title,), document.areas)


def _concept(concept: Concept) -> Entry:
    scheme = concept.iri.rsplit("/", 2)[-2]
    return Entry("begrip", concept.iri, concept.label, scheme, (concept.label, local_name(concept.iri)))


def _passage(passage: Passage) -> Entry:
    names = (f"{passage.paraphrase} {passage.anchor}",)
    return Entry("passage", passage.iri, passage.paraphrase, citation(passage), names, passage.document.areas)


def _question(question: Question) -> Entry:
    return Entry("vraag", question.name, question.title, question.group, ())
