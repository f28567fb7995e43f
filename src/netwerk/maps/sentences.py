"""A relation's sentence in parts, so that the names in it can be followed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

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
    """The first place of a name, as whole words, that no longer name has taken."""
    for match in _pattern(name).finditer(text):
        if name and not any(start < match.end() and match.start() < end for start, end, _ in taken):
            return match.span()
    return None


@lru_cache(maxsize=8192)
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)


def _cut(text: str, spans: Iterable[tuple[int, int, str]]) -> Iterable[Part]:
    done = 0
    for start, end, iri in spans:
        if done < start:
            yield Part(text[done:start])
        yield Part(text[start:end], iri)
        done = end
    if done < len(text):
        yield Part(text[done:])
