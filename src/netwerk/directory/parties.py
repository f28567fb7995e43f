"""The parties of the directory: each actor of an area with what the sources say of it, and no more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from netwerk import network as networks
from netwerk import wording
from netwerk.directory.base import Party
from netwerk.model import Actor, Area, Fact, Relation, local_name, passages_of
from netwerk.network import Network


def parties(network: Network, areas: Iterable[Area] = ()) -> tuple[Party, ...]:
    """The actors of a network by name: those of its area, and those that a relation of the day names."""
    labels = {area.iri: area.label for area in (*areas, *network.areas)}
    stated: dict[str, dict[str, Relation]] = {}
    for relation in network.relations.values():
        for party in networks.parties(relation):
            stated.setdefault(party.iri, {})[relation.iri] = relation
    actors = [entity for entity in network.entities.values() if isinstance(entity, Actor)]
    found = (_party(actor, tuple(stated.get(actor.iri, {}).values()), network, labels) for actor in actors)
    return tuple(sorted(found, key=lambda party: (party.actor.label.casefold(), party.actor.iri)))


def _party(actor: Actor, stated: tuple[Relation, ...], network: Network, labels: Mapping[str, str]) -> Party:
    told = {
        remark.iri: remark for iri in (actor.iri, *(r.iri for r in stated)) for remark in network.remarks.get(iri, ())
    }
    spoken = [p.document.speaks_until for p in actor.passages] + [relation.last_confirmed for relation in stated]
    confirmed = max(spoken, default=None)
    return Party(
        actor,
        stated,
        areas=tuple(labels.get(iri, local_name(iri)) for iri in actor.areas),
        marks=wording.marks(Fact(actor.iri, (), confirmed or network.stand.day), network.stand.day),
        last_confirmed=confirmed,
        passages=passages_of([actor, *stated, *told.values()]),
        remarks=tuple(told.values()),
    )
