"""What public services name, as CPSV-AP nodes: agents, who takes part and how, contact points, terms, remarks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, Protocol, TypeVar

from netwerk import wording
from netwerk.directory.authority import PublicService
from netwerk.directory.base import MONEY
from netwerk.directory.linked import Node, Term, dutch, filled, link, typed
from netwerk.iris import web_address
from netwerk.model import Actor, Concept, ContactPoint, Relation, RelationKind, Remark, values_of
from netwerk.vocab import PREFIXES


class Named(Protocol):
    """A thing with an IRI."""

    @property
    def iri(self) -> str:
        """Its IRI."""


T = TypeVar("T", bound=Named)

TERMS: Final[dict[str, Term]] = {
    "definition": dutch("skos:definition"),
    "altName": dutch("skos:altLabel"),
    "sameAs": link("owl:sameAs"),
    "participant": link("m8g:hasParticipant"),
    "role": link("m8g:role"),
    "from": link("nw:van"),
    "to": link("nw:naar"),
    "about": link("nw:over"),
    "condition": dutch("nw:voorwaarde"),
    "status": link("nw:status"),
    "certainty": link("nw:zekerheid"),
    "contactPage": link("m8g:contactPage"),
    "openingHours": link("m8g:openingHours"),
    "address": link("locn:address"),
    "fullAddress": dutch("locn:fullAddress"),
    "checked": typed("nw:gecontroleerd", "xsd:date"),
}


def by_iri(things: Iterable[T]) -> list[T]:
    """Each thing once, by IRI."""
    every = {thing.iri: thing for thing in things}
    return [every[iri] for iri in sorted(every)]


def iris(things: Iterable[Named]) -> list[str]:
    """The IRIs of things, each once and sorted."""
    return sorted({thing.iri for thing in things})


def agent(actor: Actor, areas: Sequence[str]) -> Node:
    """An actor; one that is answerable in these areas is a public organisation."""
    return filled(
        {
            "@id": actor.iri,
            "@type": [*(["m8g:PublicOrganisation"] if areas else []), "foaf:Agent", _short(actor.kind.iri)],
            "identifier": actor.iri,
            "title": actor.label,
            "name": actor.label,
            "altName": list(actor.alt_labels),
            "spatial": list(areas or actor.areas),
            "sameAs": list(actor.same_as),
            "source": iris(actor.passages),
        }
    )


def participation(relation: Relation, marks: Iterable[str]) -> Node:
    """A relation with a service: who takes part, how, on which condition and by which source.

    CPSV-AP asks for one participant: a relation of which the sources leave the origin open is no participation, but
    is told all the same.
    """
    known = isinstance(relation.origin, Actor)
    return filled(
        {
            "@id": relation.iri,
            "@type": [*(["m8g:Participation"] if known else []), _short(relation.kind.iri)],
            "identifier": relation.iri,
            "description": told(relation, marks),
            "participant": relation.origin.iri if relation.origin and known else None,
            "role": iris(roles(relation)),
            "from": relation.origin.iri if relation.origin else None,
            "to": relation.target.iri if relation.target else None,
            "about": iris(relation.about),
            "condition": relation.condition,
            "status": relation.status.iri,
            "certainty": relation.certainty.iri,
            "source": iris(relation.passages),
        }
    )


def told(relation: Relation, marks: Iterable[str]) -> str:
    """A relation in words: the sentence, what is paid for, since when, and what a reader must know first."""
    paid = relation.target and relation.shortcuts & MONEY
    about = [thing.label for thing in relation.about] if paid else []
    sentence = wording.sentence(relation).rstrip(".") + (f", voor {wording.join_words(about)}" if about else "")
    return f"{sentence}. {wording.standing(relation, marks)}"


def roles(relation: Relation) -> tuple[RelationKind, ...]:
    """In which ways who it comes from takes part."""
    return relation.sorts or (relation.kind,)


def contact_point(point: ContactPoint, owner: str) -> Node:
    """A contact point in the words of both standards, as it was typed; ``owner`` is the provider whose it is."""
    page = web_address(point.url)
    return filled(
        {
            "@type": ["m8g:ContactPoint", "schema:ContactPoint"],
            "description": f"Van de aanbieder: {owner}." if owner else "",
            "m8g:telephone": list(values_of(point.telephone)),
            "m8g:email": point.email,
            "contactPage": {"@id": page, "@type": "foaf:Document"} if page else None,
            "openingHours": _hours(point.opening_hours),
            "address": _address(point.address),
            "schema:telephone": list(values_of(point.telephone)),
            "schema:email": point.email,
            "schema:url": point.url,
            "checked": point.checked.isoformat() if point.checked else None,
        }
    )


def remark_node(remark: Remark) -> Node:
    """What is wrong, missing or contradictory in the sources about any of it."""
    return filled(
        {
            "@id": remark.iri,
            "@type": "nw:Bronopmerking",
            "about": list(remark.about),
            "note": wording.remark_text(remark),
            "source": iris(remark.passages),
        }
    )


def concepts(services: Iterable[PublicService], relations: Iterable[Relation]) -> list[Node]:
    """The terms that services and relations are described with, each once."""
    every: list[Concept | RelationKind] = []
    for public in services:
        service = public.entry.service
        every += [*service.target_groups, *service.access, *service.segments, *service.rungs]
    for relation in relations:
        every += [*roles(relation), relation.status, relation.certainty]
    return [
        filled({"@id": c.iri, "@type": "skos:Concept", "name": c.label, "definition": c.definition})
        for c in by_iri(every)
    ]


def _hours(text: str) -> Node | None:
    return {"@type": "time:TemporalEntity", "description": text} if text else None


def _address(text: str) -> Node | None:
    return {"@type": "locn:Address", "fullAddress": text} if text else None


def _short(iri: str) -> str:
    return iri.replace(PREFIXES["nw"], "nw:")
