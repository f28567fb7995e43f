"""From what a user types to the thing that is meant; an unknown name answers with the nearest matches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from typing import Protocol, TypeVar

from netwerk.errors import InputError
from netwerk.model import Actor, Area, Entity, local_name
from netwerk.vocab import PREFIXES
from netwerk.wording import join_words


class Named(Protocol):
    """Anything with an IRI and a label."""

    @property
    def iri(self) -> str:
        """The IRI."""

    @property
    def label(self) -> str:
        """The label."""


T = TypeVar("T", bound=Named)
_LONGEST, _MOST = 60, 8


def find_area(text: str, areas: Mapping[str, Area]) -> Area:
    """The area of this name. Raises InputError with the names there are."""
    return only(text, find(text, areas.values(), "gebied"), "gebied")


def find_day(text: str) -> date:
    """The day that is written as JJJJ-MM-DD. Raises InputError when it is none.

    >>> find_day("2015-06-01")
    datetime.date(2015, 6, 1)
    """
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise InputError(f"'{text}' is geen dag; schrijf JJJJ-MM-DD, zoals 2015-06-01.")
    return day


def find_entity(text: str, entities: Iterable[Entity], what: str = "actor") -> Entity:
    """The one entity of this name, other name or id. Raises InputError when there is none or more than one."""
    return only(text, find(text, entities, what), what)


def find(text: str, things: Iterable[T], what: str) -> tuple[T, ...]:
    """All things of this name, other name or id, whatever the case; a full match on a label goes first.

    What nothing is called may still be a kind of actor ("onderwijs"): then all actors of that kind are found.
    Raises InputError with the nearest matches when there is none.
    """
    candidates = tuple(things)
    wanted = _folded(text)
    if not wanted:
        raise InputError(f"Er ontbreekt een naam; noem een {what}.")
    meant = {wanted, _folded(_whole(text.strip()))}
    for names_of in (_labels, _all_names, _kinds):
        found = tuple(thing for thing in candidates if not meant.isdisjoint(map(_folded, names_of(thing))))
        if found:
            return found
    raise InputError(_unknown(text, candidates, what))


def short(iri: str) -> str:
    """An IRI by the project's prefix where it has one.

    >>> short("https://w3id.org/netwerk/id/actor/school")
    'actor:school'
    """
    for prefix, namespace in PREFIXES.items():
        local = iri.removeprefix(namespace)
        if local != iri and "/" not in local and "#" not in local:
            return f"{prefix}:{local}"
    return iri


def nearest(text: str, names: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """The names most like a text, best first."""
    by_fold = {_folded(name): name for name in names}
    close = get_close_matches(_folded(text), by_fold, n=most, cutoff=0.5)
    inside = [fold for fold in sorted(by_fold) if _folded(text) in fold]
    return tuple(by_fold[fold] for fold in dict.fromkeys([*close, *inside]))[:most]


def suggestion(text: str, names: Iterable[str]) -> str:
    """A closing sentence that names the nearest matches, or nothing."""
    close = nearest(text, names)
    return f" Bedoelt u {join_words([repr(name) for name in close], 'of')}?" if close else ""


def only(text: str, found: tuple[T, ...], what: str) -> T:
    """The one thing found by a name. Raises InputError with their ids when there are more."""
    if len(found) > 1:
        ids = join_words([*(local_name(thing.iri) for thing in found[:_MOST]), *(["…"] if found[_MOST:] else [])], "of")
        raise InputError(f"'{text}' kan meer dan één {what} zijn; kies een gebied of noem {ids}.")
    return found[0]


def _unknown(text: str, candidates: Iterable[T], what: str) -> str:
    every = sorted({name for thing in candidates for name in _labels(thing) + _other_names(thing)})
    shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return f"Onbekend: {what} '{shown}'.{suggestion(text, every)}"


def _labels(thing: Named) -> tuple[str, ...]:
    return (thing.label,)


def _other_names(thing: Named) -> tuple[str, ...]:
    return thing.alt_labels if isinstance(thing, Entity) else ()


def _all_names(thing: Named) -> tuple[str, ...]:
    return (*_labels(thing), *_other_names(thing), local_name(thing.iri), thing.iri)


def _kinds(thing: Named) -> tuple[str, ...]:
    kinds = thing.classifications if isinstance(thing, Actor) else ()
    return tuple(name for kind in kinds for name in (kind.label, kind.name))


def _whole(text: str) -> str:
    """The IRI that is meant by a prefix and a name, or else the text itself."""
    prefix, colon, name = text.partition(":")
    return f"{PREFIXES[prefix.lower()]}{name}" if colon and prefix.lower() in PREFIXES else text


@lru_cache(maxsize=1 << 16)
def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
