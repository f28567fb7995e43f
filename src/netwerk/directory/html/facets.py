"""What readers can choose services by: for whom, how to get in, on which rung, from whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from netwerk import addresses
from netwerk.directory.base import Entry
from netwerk.model import Actor, Concept
from netwerk.wording import UNKNOWN

AGE: Final = "leeftijd"
MANY: Final = 10
"""How many values a facet shows at once, what is not known among them."""
_CHOICES: Final[Mapping[str, tuple[str, Callable[[Entry], Sequence[Concept | Actor]]]]] = {
    "doelgroep": ("Voor wie", lambda entry: entry.service.target_groups),
    "toegang": ("Toegang", lambda entry: entry.service.access),
    "trede": ("Trede", lambda entry: entry.service.rungs),
    "aanbieder": ("Aanbieder", lambda entry: entry.providers),
}
"""By its name in the address of a page what a facet is called, and what an entry has of it."""


@dataclass(frozen=True)
class Value:
    """Something to choose, with how many entries have it; ``key`` stands in the address of the page."""

    key: str
    label: str
    count: int


@dataclass(frozen=True)
class Facet:
    """What entries can be chosen by; what is not known is a value too.

    ``rest`` are the values of few entries, where there are many. ``keys`` says by IRI which values an entry has.
    """

    name: str
    title: str
    values: tuple[Value, ...]
    rest: tuple[Value, ...]
    keys: Mapping[str, tuple[str, ...]]


def facets(entries: Sequence[Entry]) -> tuple[Facet, ...]:
    """Every facet but the age, with what these entries have of it."""
    return tuple(_facet(name, title, {e.service.iri: of(e) for e in entries}) for name, (title, of) in _CHOICES.items())


def without_age(entries: Sequence[Entry]) -> int:
    """How many entries there are of which no source says for which ages they are."""
    return sum(entry.service.age_from is None and entry.service.age_to is None for entry in entries)


def _facet(name: str, title: str, things: Mapping[str, Sequence[Concept | Actor]]) -> Facet:
    every = {thing.iri: thing for some in things.values() for thing in some}
    names = addresses.file_names(every)  # a key of one word: that of what is not known has two
    keys = {iri: tuple(names[thing.iri] for thing in some) or (UNKNOWN,) for iri, some in things.items()}
    counts = Counter(key for some in keys.values() for key in dict.fromkeys(some))
    found = sorted(every.values(), key=lambda thing: (_rank(thing), -counts[names[thing.iri]], *_by_label(thing)))
    known = [Value(names[thing.iri], thing.label, counts[names[thing.iri]]) for thing in found]
    unknown = [Value(UNKNOWN, UNKNOWN, counts[UNKNOWN])] if counts[UNKNOWN] else []
    shown = len(known) if len(known) < MANY else MANY - 2
    rest = sorted(known[shown:], key=lambda value: (value.label.casefold(), value.key))
    return Facet(name, title, (*known[:shown], *unknown), tuple(rest), keys)


def _rank(thing: Concept | Actor) -> float:
    rank = thing.rank if isinstance(thing, Concept) else None
    return float("inf") if rank is None else rank


def _by_label(thing: Concept | Actor) -> tuple[str, str]:
    return thing.label.casefold(), thing.iri
