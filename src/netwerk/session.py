"""One sitting with the data: a store, its catalog, and the day and area that are asked about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from netwerk import names, resources, rules
from netwerk.catalog import Catalog
from netwerk.model import Area, Stand
from netwerk.store import Store
from netwerk.store.embedded import in_memory, on_disk

if TYPE_CHECKING:
    from netwerk.network import Network


SHIPPED = Path("meegeleverd")


@dataclass(frozen=True)
class Wish:
    """What a user asks for; None is the default of each."""

    graph: Sequence[Path] = ()
    day: date | None = None
    area: str | None = None
    plans: bool = False
    storage: Path | None = None


@dataclass(frozen=True)
class Session:
    """A store with its catalog, and the stand that every output of this sitting opens with."""

    store: Store
    catalog: Catalog
    stand: Stand
    wish: Wish = Wish()

    def network(self) -> Network:
        """The network of the stand."""
        from netwerk import network

        return network.load(self.catalog, self.stand)

    def every_day(self) -> Network:
        """All that the sources say of the area of the stand, whatever the day and the status."""
        from netwerk import network

        return network.load_every_day(self.catalog, self.stand)

    def at(self, area: Area) -> Session:
        """The same sitting about another area, on the day that was asked or else that of its newest source."""
        return replace(self, stand=self.catalog.stand(self.wish.day, area, self.wish.plans))

    def places(self) -> list[Session]:
        """A session for each innermost area that a source is about, or the one of the area that was asked."""
        if self.stand.area is not None:
            return [self]
        sourced = {iri for source in self.catalog.documents.values() for iri in source.areas}
        areas = [area for iri, area in self.catalog.areas.items() if iri in sourced]
        wider = {iri for area in areas for iri in area.within}
        return [self.at(area) for area in areas if area.iri not in wider]

    def derive(self) -> None:
        """Put the shortcuts of the stand in the store."""
        rules.derive(self.store, self.stand.day, self.catalog.areas_of(self.stand))


def graph_places(wished: Sequence[Path]) -> tuple[Path, ...]:
    """The folders or files to read: those that are wished for, or the shipped graph, also by its name."""
    shipped = resources.folder("graph")
    return tuple(shipped if place == SHIPPED and not place.exists() else place for place in wished) or (shipped,)


def start(wish: Wish) -> Session:
    """Open the data that is wished for. Raises InputError for a place, area or day that cannot be."""
    places = graph_places(wish.graph)
    store = on_disk(places, wish.storage) if wish.storage else in_memory(places)
    catalog = Catalog(store)
    area = names.find_area(wish.area, catalog.areas) if wish.area else None
    return Session(store, catalog, catalog.stand(wish.day, area, wish.plans), wish)
