"""Which services are public ones: those for which a public body, by its own name, is answerable."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netwerk.directory.base import PRACTICE, Directory, Entry
from netwerk.model import Actor, Relation


@dataclass(frozen=True)
class PublicService:
    """An entry with the relations that make a public body answerable for it."""

    entry: Entry
    grounds: tuple[Relation, ...]

    @property
    def authorities(self) -> tuple[Actor, ...]:
        """The public bodies, each once."""
        found = {r.origin.iri: r.origin for r in self.grounds if isinstance(r.origin, Actor)}
        return tuple(found[iri] for iri in sorted(found))


def public_services(directory: Directory) -> tuple[PublicService, ...]:
    """The entries for which a named public body is answerable, in the order of the directory."""
    found = (PublicService(entry, _grounds(entry)) for entry in directory.entries)
    return tuple(service for service in found if service.grounds)


def authorities(services: Iterable[PublicService]) -> dict[str, tuple[str, ...]]:
    """By IRI of each body that is answerable the areas it works in, or else those in which it is answerable."""
    found: dict[str, set[str]] = {}
    for relation in (ground for service in services for ground in service.grounds):
        if relation.origin is not None:
            found.setdefault(relation.origin.iri, set()).update(relation.origin.areas or relation.areas)
    return {iri: tuple(sorted(areas)) for iri, areas in found.items()}


def _grounds(entry: Entry) -> tuple[Relation, ...]:
    """The relations in which a public body offers or organises a service, or buys, pays or commissions that service.

    Not what it pays a provider without naming the service. A plural ("lokale raden") names no body. A plan counts only
    for what is itself no practice yet.
    """
    return tuple(
        relation
        for relation in _each((*entry.offers, *entry.purchases))
        if isinstance(relation.origin, Actor)
        and relation.origin.public
        and not relation.origin.plural
        and (not relation.planned or entry.status != PRACTICE)
    )


def _each(relations: Iterable[Relation]) -> Iterable[Relation]:
    return {relation.iri: relation for relation in relations}.values()
