"""A text cut at the names in it, so that they can be followed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Name = tuple[str, str]
"""How a thing is called, and its IRI."""


@dataclass(frozen=True)
class Piece:
    """A piece of a text; with an IRI where it is the name of a thing."""

    text: str
    iri: str = ""


def cut(text: str, names: Iterable[Name]) -> tuple[Piece, ...]:
    """The pieces of a text in order; each name is one of its own at the first place where it stands.

    Names are sought as whole words and whatever their capitals, the longest first.

    >>> [piece.text for piece in cut("Het team meldt aan bij de teamleider", [("Team", "urn:t")])]
    ['Het ', 'team', ' meldt aan bij de teamleider']
    """
    found: list[tuple[int, int, str]] = []
    searched = _folded(text)
    for name, iri in sorted(names, key=lambda one: (-len(one[0]), one[1])):
        span = _find(_folded(name), searched, found)
        if span:
            found.append((*span, iri))
    return tuple(_pieces(text, sorted(found)))


def _find(sought: str, searched: str, taken: Iterable[tuple[int, int, str]]) -> tuple[int, int] | None:
    """The first place of a name, as whole words, that no longer name has taken."""
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


def _pieces(text: str, spans: Iterable[tuple[int, int, str]]) -> Iterable[Piece]:
    done = 0
    for start, end, iri in spans:
        if done < start:
            yield Piece(text[done:start])
        yield Piece(text[start:end], iri)
        done = end
    if done < len(text):
        yield Piece(text[done:])
