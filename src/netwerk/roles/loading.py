"""The netwerkkaart of a stand, out of a catalog."""

from __future__ import annotations

from collections.abc import Iterable

from netwerk import network as networks
from netwerk.catalog import Catalog
from netwerk.model import Area, Relation, Stand
from netwerk.network import Network
from netwerk.pages.silence import is_silent
from netwerk.roles.base import Roles
from netwerk.roles.contacts import contacts
from netwerk.roles.making import others, roles, unclaimed


def load(catalog: Catalog, stand: Stand) -> Roles:
    """The roles of the area of a stand (and those it lies in) on its day, with or without plans."""
    plans = catalog.relations(stand.day, catalog.areas_of(stand), plans=True).values()
    return make(networks.load(catalog, stand), catalog.areas.values(), plans)


def make(network: Network, areas: Iterable[Area] = (), plans: Iterable[Relation] = ()) -> Roles:
    """The netwerkkaart of a network; ``plans`` are the relations with plans, to tell what is only planned."""
    found = roles(network, areas, plans)
    silent = not found and is_silent(network)
    return Roles(network.stand, found, contacts(network), unclaimed(network), others(network, found), silent)
