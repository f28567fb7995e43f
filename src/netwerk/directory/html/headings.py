"""The relations of an actor under headings that say what it has to do with the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from netwerk.directory.entries import REFERRALS
from netwerk.model import Relation
from netwerk.wording import capital

Place = Callable[[str, Relation], bool]
"""Whether a thing has a certain place in a relation."""


@dataclass(frozen=True)
class Heading:
    """What relations of some classes are called when the actor has a certain place in them."""

    title: str
    classes: frozenset[str]
    holds: Place


def _begins(iri: str, relation: Relation) -> bool:
    return relation.origin is not None and relation.origin.iri == iri


def _ends(iri: str, relation: Relation) -> bool:
    """Whether it is where a relation leads: its end, or without one what it is about."""
    goals = (relation.target,) if relation.target else relation.about
    return any(goal.iri == iri for goal in goals)


def _anywhere(_iri: str, _relation: Relation) -> bool:
    return True


def _of(title: str, *classes: str, holds: Place = _anywhere) -> Heading:
    return Heading(title, frozenset(classes), holds)


HEADINGS: Final = (
    _of("Wat het biedt of organiseert", "Aanbod", holds=_begins),
    _of("Aanbod van anderen waarbij het is betrokken", "Aanbod"),
    _of("Terugkoppeling", REFERRALS, holds=lambda _, relation: relation.feedback),
    _of("Wie hierheen verwijst", REFERRALS, holds=_ends),
    _of("Naar wie dit verwijst", REFERRALS, holds=_begins),
    _of("Verwijzing tussen anderen, waarbij het is betrokken", REFERRALS),
    _of("Advies en consultatie", "Consultatie"),
    _of("Wie de regie voert", "Regie"),
    _of("Tafels, teams en verbanden waarvan het deel is", "Deelname", holds=_begins),
    _of("Wie er deel van is", "Deelname"),
    _of("Aan wie dit betaalt of opdracht geeft", "Geldstroom", "Opdracht", holds=_begins),
    _of("Wie inkoopt, betaalt of opdracht geeft", "Geldstroom", "Opdracht"),
    _of("Samenwerking", "Samenwerking"),
    _of("Verantwoording", "Verantwoording"),
)
"""In the order of the page; of those that fit a relation stands under the first."""


def by_heading(iri: str, relations: Iterable[Relation]) -> Sequence[tuple[str, tuple[Relation, ...]]]:
    """The relations of an actor under their headings, those of a class without a heading under its own name."""
    found: dict[str, list[Relation]] = {heading.title: [] for heading in HEADINGS}
    for relation in relations:
        fits = (one.title for one in HEADINGS if relation.kind.name in one.classes and one.holds(iri, relation))
        found.setdefault(next(fits, capital(relation.kind.label)), []).append(relation)
    return [(title, tuple(some)) for title, some in found.items() if some]
