"""The directory of a stand, out of a catalog."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from netwerk import network as networks
from netwerk.catalog import Catalog
from netwerk.directory.base import Directory
from netwerk.directory.entries import entries
from netwerk.directory.parties import parties
from netwerk.model import Area, Relation, Remark, Service, Stand
from netwerk.network import Network
from netwerk.pages.silence import is_silent


def load(catalog: Catalog, stand: Stand) -> Directory:
    """The services and actors of the area of a stand (and those it lies in) on its day, with or without plans."""
    plans = catalog.relations(stand.day, catalog.areas_of(stand), plans=True).values()
    network, remarks = networks.load(catalog, stand), catalog.remarks.values()
    found = make(network, catalog.services.values(), catalog.areas.values(), plans, remarks)
    published = {document.publisher for document in catalog.documents.values()} & catalog.actors.keys()
    return replace(found, publishers={iri: catalog.actors[iri].label for iri in sorted(published)})


def make(
    network: Network,
    services: Iterable[Service],
    areas: Iterable[Area] = (),
    plans: Iterable[Relation] = (),
    remarks: Iterable[Remark] = (),
) -> Directory:
    """The directory of a network, with all services and remarks that there are; ``plans`` are relations with plans."""
    known = tuple(areas)
    found = entries(network, services, known, plans, remarks)
    silent = not found and is_silent(network)
    return Directory(
        network.stand,
        found,
        silent,
        parties(network, known),
        tuple(network.relations.values()),
        disputed=network.disputed,
    )
