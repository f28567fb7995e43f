"""A contact point in the fields that HSDS has for it, and in words what fits in none of them.

An address is one text for us. A location tells it as it was typed; HSDS wants an address in parts, with a city, a post
code and a province, so that is filled only where the text itself has those parts, the province as not known.
"""

from __future__ import annotations

import re
from typing import Final

from netwerk import wording
from netwerk.directory.hsds.records import Address, Location, Phone, Schedule
from netwerk.directory.hsds.subjects import Subject
from netwerk.directory.hsds.values import Uuid, email_of, website_of
from netwerk.model import ContactPoint, values_of

NETHERLANDS: Final = "NL"
_PARTS: Final = re.compile(r"(?P<line>[^,;]+), *(?P<code>[1-9]\d{3} ?[A-Z]{2}),? +(?P<city>[^,;]+)", re.ASCII)
_POSTAL: Final = re.compile("postbus", re.IGNORECASE)


def phones(subject: Subject, point: ContactPoint) -> tuple[Phone, ...]:
    """A record for each number, with when it was checked."""
    return tuple(
        Phone(
            id=subject.part("phone", number),
            service_id=subject.service_id,
            organization_id=subject.organization_id,
            number=number,
            description=_checked(point) or None,
        )
        for number in values_of(point.telephone)
    )


def location(subject: Subject, point: ContactPoint) -> Location | None:
    """Where it is; None where no address is known."""
    if not point.address:
        return None
    found = subject.part("location")
    kind = "postal" if _POSTAL.match(point.address) else "physical"
    parts = _PARTS.fullmatch(point.address)
    return Location(
        id=found,
        location_type=kind,
        organization_id=subject.organization_id,
        description=point.address,
        addresses=(_address(subject, found, kind, parts),) if parts else (),
        schedules=schedules(subject, point, location_id=found) if subject.organization_id else (),
    )


def schedules(
    subject: Subject, point: ContactPoint, location_id: Uuid | None = None, owner: str = ""
) -> tuple[Schedule, ...]:
    """The opening hours of a service, or of the location of an organization; ``owner`` is whose they are."""
    notes = [f"Van de aanbieder: {owner}" if owner else "", _checked(point)]
    return tuple(
        Schedule(
            id=subject.part("schedule", hours),
            service_id=subject.service_id,
            location_id=location_id,
            description=hours,
            notes="; ".join(filter(None, notes)) or None,
        )
        for hours in values_of(point.opening_hours)
    )


def untyped(subject: Subject, point: ContactPoint) -> list[str]:
    """In words what has no field of its own: what the standard takes for no e-mail or web address, placeless hours."""
    placeless = subject.organization_id and not point.address
    left = (
        ("E-mail", "" if email_of(point.email) else point.email),
        ("Website", "" if website_of(point.url) else point.url),
        ("Openingstijden", point.opening_hours if placeless else ""),
    )
    told = [f"{name}: {text}" for name, text in left if text]
    dated = point.telephone or (point.opening_hours and not placeless)
    return told if dated or not point.checked else [*told, _checked(point)]


def _address(subject: Subject, location_id: Uuid, kind: str, parts: re.Match[str]) -> Address:
    return Address(
        id=subject.part("address"),
        location_id=location_id,
        address_1=parts["line"].strip(),
        city=parts["city"].strip(),
        state_province=wording.UNKNOWN,
        postal_code=parts["code"],
        country=NETHERLANDS,
        address_type=kind,
    )


def _checked(point: ContactPoint) -> str:
    return f"Gecontroleerd op {wording.day_text(point.checked)}" if point.checked else ""
