"""The records of HSDS 3.0.1 that a directory fills, with the fields that it fills, in the order of the standard.

The type of a field says what the standard asks of it: a ``Uuid`` has the format of one, and what may be None need not
be there. What the standard asks in its tables alone is marked as such.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, Final

from netwerk.directory.hsds.values import Email, Moment, Uri, Uuid

NEEDED_IN_TABLES: Final = "needed in tables"


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """Anything with an id; ``table`` and ``path`` are how the standard calls its table and the file of that."""

    table: ClassVar[str]
    path: ClassVar[str]

    id: Uuid


@dataclass(frozen=True, kw_only=True, slots=True)
class TableDescription(Record):
    """A table of the data package."""

    table = "meta_table_description"
    path = "meta_table_descriptions.csv"

    name: str | None = None
    language: str | None = None
    character_set: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Metadata(Record):
    """Which document a field of a record comes from, and where it stands there."""

    table = "metadata"
    path = "metadata.csv"

    resource_id: Uuid
    resource_type: str
    last_action_date: date
    last_action_type: str
    field_name: str
    previous_value: str
    replacement_value: str
    updated_by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Taxonomy(Record):
    """A code list."""

    table = "taxonomy"
    path = "taxonomies.csv"

    name: str
    description: str
    uri: Uri | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TaxonomyTerm(Record):
    """A term of a code list."""

    table = "taxonomy_term"
    path = "taxonomy_terms.csv"

    code: str | None = None
    name: str
    description: str
    taxonomy: str | None = None
    taxonomy_detail: Taxonomy | None = None
    language: str | None = None
    taxonomy_id: Uuid | None = None
    term_uri: Uri | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Attribute(Record):
    """That a term holds for a record; ``value`` is the id of another record where it holds between two."""

    table = "attribute"
    path = "attributes.csv"

    link_id: Uuid
    taxonomy_term_id: Uuid
    link_type: str | None = None
    link_entity: str
    value: str | None = None
    taxonomy_term: TaxonomyTerm | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Phone(Record):
    """A telephone number, as it was typed."""

    table = "phone"
    path = "phones.csv"

    location_id: Uuid | None = None
    service_id: Uuid | None = None
    organization_id: Uuid | None = None
    number: str
    description: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Schedule(Record):
    """Opening hours, in words."""

    table = "schedule"
    path = "schedules.csv"

    service_id: Uuid | None = None
    location_id: Uuid | None = None
    description: str | None = None
    notes: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Address(Record):
    """An address in parts."""

    table = "address"
    path = "addresses.csv"

    location_id: Uuid | None = None
    address_1: str
    city: str
    state_province: str
    postal_code: str
    country: str
    address_type: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Location(Record):
    """Where something is; the description holds the address as it was typed."""

    table = "location"
    path = "locations.csv"

    location_type: str
    organization_id: Uuid | None = None
    description: str | None = None
    addresses: tuple[Address, ...] = ()
    schedules: tuple[Schedule, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Funding(Record):
    """Who buys, pays or commissions, as a sentence."""

    table = "funding"
    path = "funding.csv"

    organization_id: Uuid | None = None
    service_id: Uuid | None = None
    source: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ServiceArea(Record):
    """An area where a service is available."""

    table = "service_area"
    path = "service_areas.csv"

    service_id: Uuid | None = None
    name: str | None = None
    uri: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class OrganizationIdentifier(Record):
    """How others identify an organization."""

    table = "organization_identifier"
    path = "organization_identifiers.csv"

    organization_id: Uuid
    identifier_type: str
    identifier: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Organization(Record):
    """Who offers a service."""

    table = "organization"
    path = "organizations.csv"

    name: str
    alternate_name: str | None = None
    description: str
    email: Email | None = None
    website: Uri | None = None
    uri: Uri | None = None
    parent_organization_id: Uuid | None = None
    funding: tuple[Funding, ...] = ()
    phones: tuple[Phone, ...] = ()
    locations: tuple[Location, ...] = ()
    organization_identifiers: tuple[OrganizationIdentifier, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    metadata: tuple[Metadata, ...] = ()
    services: tuple[Service, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Service(Record):
    """What someone can turn to."""

    table = "service"
    path = "services.csv"

    organization_id: Uuid | None = field(default=None, metadata={NEEDED_IN_TABLES: True})
    name: str
    alternate_name: str | None = None
    description: str | None = None
    url: Uri | None = None
    email: Email | None = None
    status: str
    application_process: str | None = None
    eligibility_description: str | None = None
    minimum_age: int | None = None
    maximum_age: int | None = None
    assured_date: date | None = None
    alert: str | None = None
    last_modified: Moment | None = None
    phones: tuple[Phone, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    service_areas: tuple[ServiceArea, ...] = ()
    service_at_locations: tuple[ServiceAtLocation, ...] = ()
    organization: Organization | None = None
    funding: tuple[Funding, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    metadata: tuple[Metadata, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ServiceAtLocation(Record):
    """That a service is available at a location."""

    table = "service_at_location"
    path = "service_at_location.csv"

    service_id: Uuid
    location_id: Uuid
    location: Location | None = None
    service: Service | None = None


KINDS: Final[tuple[type[Record], ...]] = (
    TableDescription,
    Metadata,
    Taxonomy,
    TaxonomyTerm,
    Attribute,
    Phone,
    Schedule,
    Address,
    Location,
    Funding,
    ServiceArea,
    OrganizationIdentifier,
    Organization,
    Service,
    ServiceAtLocation,
)
"""Every kind of record."""
