"""Terms of the code lists and classes, and the areas: what statements are made of."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

SYMBOLS: Final = "23456789BCDFGHJKMNPQRSTVWXZ"
"""What codes are written with: no vowels, so that they are no words, and nothing that looks like something else."""
CODE_LENGTH: Final = 8


@dataclass(frozen=True, slots=True)
class Concept:
    """A term of a code list or a class: a status, a rung, an actor kind.

    ``rank`` is ``nw:trede`` and given for rungs of the ladder only.
    """

    iri: str
    label: str
    definition: str = ""
    rank: int | None = None

    @property
    def name(self) -> str:
        """The last part of the IRI: ``bestaand``, ``voorveld``, ``Verwijzing``."""
        return local_name(self.iri)


@dataclass(frozen=True, slots=True)
class RelationKind:
    """A relation class or a ``soort:`` of one, with the words that make sentences of it.

    ``verb`` reads from origin to target ("meldt aan bij"), ``reversed_verb`` from target to origin ("ontvangt
    aanmeldingen van"); the plural forms go with a subject whose name is a plural. ``shortcut`` is the local name of
    the property the kind yields (``verwijstNaar``), or None; ``symmetric`` says that it holds both ways.
    """

    iri: str
    label: str
    definition: str = ""
    verb: str = ""
    reversed_verb: str = ""
    shortcut: str | None = None
    symmetric: bool = False
    plural_verb: str = ""
    plural_reversed_verb: str = ""

    @property
    def name(self) -> str:
        """The last part of the IRI: ``Verwijzing``, ``opschaling``."""
        return local_name(self.iri)


@dataclass(frozen=True, slots=True)
class Area:
    """A municipality or region; ``within`` holds the IRIs of all areas it lies in, nearest first."""

    iri: str
    label: str
    within: tuple[str, ...] = ()

    @property
    def chain(self) -> tuple[str, ...]:
        """The area itself and those it lies in."""
        return (self.iri, *self.within)


def local_name(iri: str) -> str:
    """What follows the last ``#`` or ``/`` of an IRI."""
    return iri.replace("#", "/").rsplit("/", 1)[-1]


def code(iri: str) -> str:
    """A thing of the graph in eight symbols, short enough for the telephone and the same in every build.

    >>> code("https://w3id.org/netwerk/id/relatie/rk15-bjz-vast-lid-jbp")
    'HF7TMWTS'
    """
    rest = int.from_bytes(hashlib.sha256(iri.encode("utf-8", "surrogatepass")).digest())
    found = ""
    for _ in range(CODE_LENGTH):
        rest, place = divmod(rest, len(SYMBOLS))
        found += SYMBOLS[place]
    return found
