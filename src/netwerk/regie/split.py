"""A network of several municipalities, taken apart: each with what is of it and of the areas it lies in."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from netwerk import network as networks
from netwerk.model import Area, Entity, Relation
from netwerk.network import Network


class Split:
    """A network by area, looked through once for all of its municipalities."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._entities: dict[str, list[Entity]] = defaultdict(list)
        self._relations: dict[str, list[Relation]] = defaultdict(list)
        for entity in network.entities.values():
            for area in entity.areas:
                self._entities[area].append(entity)
        for relation in network.relations.values():
            for area in relation.areas:
                self._relations[area].append(relation)

    def apart(self) -> list[Network]:
        """The network of each municipality in it."""
        return [self.within(area) for area in self._network.areas]

    def within(self, area: Area | None) -> Network:
        """The part that is of one area and those it lies in; all of it where none is given."""
        network = self._network
        if area is None or network.stand.area == area:
            return network
        entities = {one.iri: one for iri in area.chain for one in self._entities.get(iri, ())}
        relations = {one.iri: one for iri in area.chain for one in self._relations.get(iri, ())}
        near = {*entities, *relations, *(party.iri for one in relations.values() for party in networks.parties(one))}
        remarks = {remark.iri: remark for iri in near for remark in network.remarks.get(iri, ())}
        stand = replace(network.stand, area=area)
        return networks.build(stand, entities.values(), relations.values(), remarks=remarks.values())
