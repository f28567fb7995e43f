"""The register of a printed directory: every name and abbreviation of a service or actor, and where it is told of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from netwerk import network as networks
from netwerk.directory.base import Directory
from netwerk.model import Entity
from netwerk.stemming import folded
from netwerk.wording import capital

DIGITS: Final = "0–9"
OTHER: Final = "Overige"


@dataclass(frozen=True)
class Name:
    """A name, what is called so where that is another name, and the IRIs of what tells of it."""

    text: str
    meant: str
    places: tuple[str, ...]


@dataclass(frozen=True)
class Letter:
    """The names that begin alike."""

    text: str
    names: tuple[Name, ...]


def register(directory: Directory) -> tuple[Letter, ...]:
    """The names in the order of the alphabet, whatever their case and accents; other spellings of a name are left out.

    An actor is told of in its own place and in each entry with a relation in which it has a part.
    """
    found: dict[tuple[str, str], dict[str, None]] = {}
    for text, meant, places in _named(directory):
        found.setdefault((text, meant), {}).update(dict.fromkeys(places))
    names = [Name(text, meant, tuple(places)) for (text, meant), places in found.items()]
    names.sort(key=lambda name: (_initial_order(name.text), folded(name.text), name.text, name.meant))
    return tuple(Letter(text, tuple(same)) for text, same in groupby(names, lambda name: initial(name.text)))


def initial(name: str) -> str:
    """Under which letter a name stands.

    >>> initial("École"), initial("'s-Gravenhage"), initial("0de lijn"), initial("&")
    ('E', 'S', '0–9', 'Overige')
    """
    first = folded(name)[:1].upper()
    if first.isdigit():
        return DIGITS
    return first or OTHER


def _initial_order(name: str) -> tuple[int, str]:
    text = initial(name)
    return {DIGITS: 0, OTHER: 2}.get(text, 1), text


def _named(directory: Directory) -> Iterator[tuple[str, str, list[str]]]:
    entries_of: dict[str, dict[str, None]] = {}
    for entry in directory.entries:
        yield from _names(entry.service, [entry.service.iri])
        for actor in (actor for relation in entry.relations for actor in networks.parties(relation)):
            entries_of.setdefault(actor.iri, {})[entry.service.iri] = None
    for party in directory.parties:
        yield from _names(party.actor, [party.actor.iri, *entries_of.get(party.actor.iri, ())])


def _names(entity: Entity, places: list[str]) -> Iterator[tuple[str, str, list[str]]]:
    label = capital(entity.label)
    yield label, "", places
    others = {folded(name) or name: capital(name) for name in sorted(entity.alt_labels, reverse=True)}
    yield from ((others[key], label, places) for key in sorted(others.keys() - {folded(label)}))
