"""What a record is about: a service or an organization, with how the parts of its record are identified."""

from __future__ import annotations

from dataclasses import dataclass

from netwerk.directory.hsds.records import Organization, Record, Service
from netwerk.directory.hsds.values import Uuid, uuid_of


@dataclass(frozen=True)
class Subject:
    """A thing of the graph that has a record of its own; ``record`` is the class of that."""

    iri: str
    record: type[Record]

    @property
    def id(self) -> Uuid:
        """The id of its record."""
        return uuid_of(self.iri)

    @property
    def service_id(self) -> Uuid | None:
        """Its id when it is a service."""
        return self.id if self.record is Service else None

    @property
    def organization_id(self) -> Uuid | None:
        """Its id when it is an organization."""
        return self.id if self.record is Organization else None

    def part(self, *fragment: str) -> Uuid:
        """The id of a part of its record."""
        return uuid_of(self.iri, *fragment)
