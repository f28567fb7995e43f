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
    return make(networks.load(catalog, stand), catalog.areas.values(), with_plans(catalog, stand))


def with_plans(catalog: Catalog, stand: Stand) -> Iterable[Relation]:
    """The relations of a stand, those that are only planned among them."""
    return catalog.relations(stand.day, catalog.areas_of(stand), plans=True).values()


def make(network: Network, areas: Iterable[Area] = (), plans: Iterable[Relation] = (), only: str = "") -> Roles:
    """The netwerkkaart of a network; ``plans`` are the relations with plans, to tell what is only planned.

    With ``only``, the IRI of a role, it holds that one alone: of a large network all take minutes.
    """
    found = roles(network, areas, plans, only)
    silent = not found and is_silent(network)
    rest = () if only else others(network, found)
    return Roles(network.stand, found, contacts(network), unclaimed(network), rest, silent)
