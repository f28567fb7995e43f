"""A relation's sentence in parts, so that the names in it can be followed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netwerk import wording
from netwerk.maps.text import plain
from netwerk.model import Entity, Relation


@dataclass(frozen=True)
class Part:
    """A piece of a sentence; with an IRI where it is the name of an entity."""

    text: str
    iri: str = ""


def parts(relation: Relation) -> tuple[Part, ...]:
    """The sentence of a relation, its pieces in order; together they are the sentence."""
    text = plain(wording.sentence(relation))
    found: list[tuple[int, int, str]] = []
    for party in sorted(parties(relation), key=lambda one: (-len(one.label), one.iri)):
        span = _find(plain(party.label), text, found)
        if span:
            found.append((*span, party.iri))
    return tuple(_cut(text, sorted(found)))


def parties(relation: Relation) -> tuple[Entity, ...]:
    """Everyone and everything that has a part in a relation, each once."""
    ends = (relation.origin, relation.target, relation.assigned_by)
    every = [end for end in ends if end] + [*relation.via, *relation.about]
    return tuple({party.iri: party for party in every}.values())


def _find(name: str, text: str, taken: Iterable[tuple[int, int, str]]) -> tuple[int, int] | None:
    """The first place of a name, as whole words and whatever its capitals, that no longer name has taken."""
    sought, searched = _folded(name), _folded(text)
    start = searched.find(sought) if sought else -1
    while start >= 0:
        end = start + len(sought)
        free = not any(begin < end and start < until for begin, until, _ in taken)
        if free and not _letter(searched, start - 1) and not _letter(searched, end):
            return start, end
        start = searched.find(sought, start + 1)
    return None


def _folded(text: str) -> str:
    """The text in small letters, each in its own place."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(one if len(one.lower()) > 1 else one.lower() for one in text)


def _letter(text: str, place: int) -> bool:
    return 0 <= place < len(text) and (text[place].isalnum() or text[place] == "_")


def _cut(text: str, spans: Iterable[tuple[int, int, str]]) -> Iterable[Part]:
    done = 0
    for start, end, iri in spans:
        if done < start:
            yield Part(text[done:start])
        yield Part(text[start:end], iri)
        done = end
    if done < len(text):
        yield Part(text[done:])
