"""The files of the directory in HSDS: a data package, two lists, and a file for each record that has an address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from netwerk.directory.base import Directory
from netwerk.directory.hsds import organizations, package, tables, terms, tree
from netwerk.directory.hsds.records import Organization, Record, Service, TableDescription
from netwerk.directory.hsds.services import service
from netwerk.directory.hsds.values import uuid_of
from netwerk.formats import Files

TABLES: Final = "datapackage"
"""The folder of the data package."""


def render(directory: Directory) -> Files:
    """The data package, lists of services and organizations, and each of them whole in a file named after its id.

    The organization inside a service has no attributes and metadata: it has one for each service that it offers.
    """
    offered = _organizations(directory)
    known = {iri: replace(one, attributes=(), metadata=()) for iri, one in offered.items()}
    services = [service(entry, directory, known) for entry in directory.entries]
    led = _by_organization(services)
    whole = [replace(one, services=tuple(led.get(one.id, ()))) for one in offered.values()]
    places = [replace(place, service=_without_place(one)) for one in services for place in one.service_at_locations]
    return {
        **_package(directory, services, list(offered.values())),
        "services.json": tree.text([_listed(one) for one in services]),
        "organizations.json": tree.text([tree.flat(one) for one in offered.values()]),
        **_each("services", services),
        **_each("organizations", whole),
        **_each("service_at_locations", places),
    }


def _organizations(directory: Directory) -> dict[str, Organization]:
    known = organizations.providers(directory)
    return {iri: organizations.organization(provider, known, directory) for iri, provider in known.items()}


def _by_organization(services: Sequence[Service]) -> dict[str, list[Service]]:
    """The services by the organization that they name, without it."""
    found: dict[str, list[Service]] = {}
    for one in services:
        if one.organization_id:
            found.setdefault(one.organization_id, []).append(replace(one, organization=None))
    return found


def _without_place(one: Service) -> Service:
    return replace(one, service_at_locations=())


def _listed(one: Service) -> dict[str, object]:
    """A service as a list holds it, with its organization."""
    return {**tree.flat(one), **({"organization": tree.flat(one.organization)} if one.organization else {})}


def _each(folder: str, records: Sequence[Record]) -> dict[str, str]:
    return {f"{folder}/{record.id}.json": tree.text(record) for record in records}


def _package(directory: Directory, services: Sequence[Service], offered: Sequence[Organization]) -> dict[str, str]:
    """The tables, which want an organization for every service."""
    told = [one if one.organization_id else replace(one, organization_id=organizations.UNKNOWN.id) for one in services]
    absent = [organizations.UNKNOWN] if any(one.organization_id is None for one in services) else []
    found = tables.gathered([*offered, *absent, *told])
    kinds: list[type[Record]] = sorted([*found, TableDescription], key=lambda kind: kind.table)
    described = {**found, TableDescription: tuple(map(_description, kinds))}
    written = {kind: described[kind] for kind in kinds}
    return {
        f"{TABLES}/{package.FILE}": package.text(directory, written),
        **{f"{TABLES}/{kind.path}": tables.text(kind, rows) for kind, rows in written.items()},
    }


def _description(kind: type[Record]) -> TableDescription:
    found = uuid_of(terms.CLASSES.iri, "table", kind.table)
    return TableDescription(id=found, name=kind.table, language=terms.DUTCH, character_set="UTF-8")
