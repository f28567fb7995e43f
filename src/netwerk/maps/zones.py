"""Which zone of the map an entity stands in: a rung of the ladder, or a zone beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from netwerk.model import Actor, Concept, Entity, Service
from netwerk.network import Network

NO_RUNG: Final = Concept("", "zonder plaats op de ladder")


@dataclass(frozen=True)
class Zone:
    """A rung or a zone beside the ladder (``rank`` is None), with the IRIs of those who stand in it."""

    rung: Concept
    members: tuple[str, ...]

    @property
    def rank(self) -> int | None:
        """The rank of the rung; None for a zone beside the ladder."""
        return self.rung.rank


def zones(network: Network) -> tuple[Zone, ...]:
    """Every zone that has a member: the ladder from below, then what stands beside it."""
    places = {iri: own_rung(entity) for iri, entity in network.entities.items()}
    providers = network.of_shortcut("biedt")
    for iri, place in places.items():
        if place is NO_RUNG:
            places[iri] = _first_rung(places, providers.predecessors(iri))
    rungs = sorted({rung.iri: rung for rung in places.values()}.values(), key=_order)
    return tuple(Zone(rung, _standing_on(rung, places)) for rung in rungs)


def own_rung(entity: Entity) -> Concept:
    """The lowest rung of the ladder an entity is on, or else its first zone beside the ladder."""
    rungs = entity.rungs if isinstance(entity, Actor | Service) else ()
    return min(rungs, key=_order, default=NO_RUNG)


def _order(rung: Concept) -> tuple[bool, int, bool, str]:
    return rung.rank is None, rung.rank or 0, rung is NO_RUNG, rung.iri


def _first_rung(places: Mapping[str, Concept], providers: Iterable[str]) -> Concept:
    return min((places[provider] for provider in providers), key=_order, default=NO_RUNG)


def _standing_on(rung: Concept, places: Mapping[str, Concept]) -> tuple[str, ...]:
    return tuple(iri for iri, place in places.items() if place.iri == rung.iri)
