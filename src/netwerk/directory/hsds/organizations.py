"""The organizations: every actor that offers a service of the directory, each with what the sources say of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from netwerk.directory import telling
from netwerk.directory.base import MONEY, Directory, Entry, Party
from netwerk.directory.hsds import contact, provenance, terms
from netwerk.directory.hsds.records import Funding, Organization, OrganizationIdentifier
from netwerk.directory.hsds.subjects import Subject
from netwerk.directory.hsds.terms import NOT_DESCRIBED
from netwerk.directory.hsds.values import email_of, uri_of, uuid_of, website_of
from netwerk.directory.telling import Marks
from netwerk.model import Actor, ContactPoint, Relation, Remark

PART: Final = "onderdeelVan"
TOOI: Final = "https://identifier.overheid.nl/tooi/"
UNKNOWN: Final = Organization(
    id=uuid_of(terms.CLASSES.iri, "aanbieder-niet-bekend"),
    name="Aanbieder niet bekend",
    description="Dit is geen organisatie. De tabel met voorzieningen vraagt bij elke voorziening een aanbieder; "
    "hiernaar verwijzen de voorzieningen waarvan geen bron een aanbieder noemt.",
)
"""What stands in the table for a provider that no source names; in the JSON, where it may be absent, it is."""


@dataclass(frozen=True)
class Provider:
    """An actor with the offers it makes in the directory, and every relation that it takes part in."""

    actor: Actor
    offers: tuple[Relation, ...]
    party: Party | None

    @property
    def subject(self) -> Subject:
        """What its record is about."""
        return Subject(self.actor.iri, Organization)

    @property
    def money(self) -> list[Relation]:
        """The relations in which someone buys, pays or commissions it."""
        return [r for r in self._relations if r.shortcuts & MONEY and r.target and r.target.iri == self.actor.iri]

    def wholes(self, providers: Mapping[str, Provider]) -> list[Relation]:
        """The relations by which it is a part of another provider, plans apart."""
        mine = [r for r in self._relations if PART in r.shortcuts and r.origin and r.origin.iri == self.actor.iri]
        return [r for r in mine if not r.planned and r.target and r.target.iri in providers]

    @property
    def remarks(self) -> list[Remark]:
        """What is wrong, missing or contradictory in the sources about itself."""
        return [remark for remark in (self.party.remarks if self.party else ()) if self.actor.iri in remark.about]

    @property
    def _relations(self) -> tuple[Relation, ...]:
        return self.party.relations if self.party else ()


def providers(directory: Directory) -> dict[str, Provider]:
    """Who offers a service of the directory, by IRI, in the order of their names."""
    parties = {party.actor.iri: party for party in directory.parties}
    offers: dict[str, dict[str, Relation]] = {}
    actors: dict[str, Actor] = {}
    for entry in directory.entries:
        for offer in entry.offers:
            if isinstance(offer.origin, Actor):
                actors[offer.origin.iri] = offer.origin
                offers.setdefault(offer.origin.iri, {})[offer.iri] = offer
    found = sorted(actors.values(), key=lambda actor: (actor.label.casefold(), actor.iri))
    return {
        a.iri: Provider(a, tuple(offer for _, offer in sorted(offers[a.iri].items())), parties.get(a.iri))
        for a in found
    }


def responsible(entry: Entry) -> Actor | None:
    """The one provider that HSDS has room for: who offers it already before who is to, then by name."""
    planned = {a.iri: all(o.planned for o in entry.offers if o.origin == a) for a in entry.providers}
    return min(entry.providers, key=lambda a: (planned[a.iri], a.label.casefold(), a.iri), default=None)


def organization(provider: Provider, known: Mapping[str, Provider], directory: Directory) -> Organization:
    """The record of a provider, without its services; ``known`` are all providers, by IRI."""
    actor, subject = provider.actor, provider.subject
    point = actor.contact or ContactPoint()
    place = contact.location(subject, point)
    wholes = provider.wholes(known)
    parents = {uuid_of(whole.target.iri) for whole in wholes if whole.target}
    told = [actor.definition or NOT_DESCRIBED, *contact.untyped(subject, point)]
    return Organization(
        id=subject.id,
        name=actor.label,
        alternate_name="; ".join(actor.alt_labels) or None,
        description="\n".join(told),
        email=email_of(point.email),
        website=website_of(point.url),
        uri=uri_of(actor.iri),
        parent_organization_id=parents.pop() if len(parents) == 1 else None,
        funding=funding(subject, provider.money, directory.marks),
        phones=contact.phones(subject, point),
        locations=(place,) if place else (),
        organization_identifiers=tuple(_identifiers(subject, actor.same_as)),
        attributes=(
            *terms.attributes(subject, terms.CLASSES, [actor.kind]),
            *terms.attributes(subject, terms.ACTOR_SORTS, actor.classifications),
            *terms.attributes(subject, terms.RUNGS, actor.rungs),
            *terms.offer_attributes(subject, [(o, uuid_of(o.target.iri)) for o in provider.offers if o.target]),
        ),
        metadata=(
            *provenance.of_entity(subject, actor, directory.publishers),
            *provenance.of_remarks(subject, "description", provider.remarks, directory.publishers),
            *provenance.of_relations(subject, "parent_organization_id", wholes, directory),
            *provenance.of_relations(subject, "funding", provider.money, directory),
        ),
    )


def funding(subject: Subject, relations: Iterable[Relation], marks: Marks) -> tuple[Funding, ...]:
    """Who buys, pays or commissions: each sentence once."""
    told: dict[str, str] = {}
    for relation in sorted(relations, key=lambda relation: relation.iri):
        told.setdefault(f"{telling.text_of(telling.money([relation], marks))}.", relation.iri)
    return tuple(
        Funding(
            id=subject.part("funding", iri),
            organization_id=subject.organization_id,
            service_id=subject.service_id,
            source=source,
        )
        for source, iri in sorted(told.items())
    )


def _identifiers(subject: Subject, same_as: Iterable[str]) -> list[OrganizationIdentifier]:
    return [
        OrganizationIdentifier(
            id=subject.part("identifier", iri),
            organization_id=subject.id,
            identifier_type="TOOI" if iri.startswith(TOOI) else "IRI",
            identifier=iri,
        )
        for iri in sorted(same_as)
    ]
