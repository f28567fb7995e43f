"""How whom a page names can be reached: its own contact point, that of a provider, or that of what it is part of."""

from __future__ import annotations

from collections.abc import Iterable

from netwerk.directory.base import OFFER
from netwerk.model import Actor, Entity, Relation, Service
from netwerk.network import Network
from netwerk.roles.base import Contact
from netwerk.routes.search import PART


def contacts(network: Network) -> dict[str, Contact]:
    """By IRI the contact point of each actor and service that has one, or whose provider or whole has one."""
    borrowed = _lenders(network.relations.values())
    found = {iri: _contact(network, entity, borrowed) for iri, entity in network.entities.items()}
    return {iri: contact for iri, contact in found.items() if contact}


def _contact(network: Network, entity: Entity, lenders: dict[str, list[str]]) -> Contact | None:
    """The nearest that is known, never one at the end of a circle."""
    waiting, seen = [entity.iri], {entity.iri}
    for iri in waiting:
        one = network.entities[iri]
        if isinstance(one, Actor | Service) and one.contact:
            return Contact(one.contact, "" if one.iri == entity.iri else one.label)
        waiting += [lender for lender in lenders.get(iri, ()) if lender not in seen]
        seen.update(waiting)
    return None


def _lenders(relations: Iterable[Relation]) -> dict[str, list[str]]:
    """By IRI of a service its providers, and of a part its wholes."""
    found: dict[str, list[str]] = {}
    for relation in relations:
        if relation.origin is None or relation.target is None:
            continue
        if OFFER in relation.shortcuts:
            found.setdefault(relation.target.iri, []).append(relation.origin.iri)
        if PART in relation.shortcuts:
            found.setdefault(relation.origin.iri, []).append(relation.target.iri)
    return found
