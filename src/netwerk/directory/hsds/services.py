"""The services of the directory as HSDS tells them, each with the one organization that HSDS has room for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from netwerk import wording
from netwerk.directory import telling
from netwerk.directory.base import PRACTICE, Directory, Entry
from netwerk.directory.hsds import contact, organizations, provenance, terms
from netwerk.directory.hsds.records import Organization, Service, ServiceArea, ServiceAtLocation
from netwerk.directory.hsds.subjects import Subject
from netwerk.directory.hsds.terms import NOT_DESCRIBED
from netwerk.directory.hsds.values import email_of, moment_of, uri_of, uuid_of, website_of
from netwerk.directory.telling import Marks
from netwerk.model import Actor, ContactPoint

ACTIVE: Final = "active"
INACTIVE: Final = "inactive"


def service(entry: Entry, directory: Directory, known: Mapping[str, Organization]) -> Service:
    """The record of a service; ``known`` are the organizations, by the IRI of the actor."""
    thing = entry.service
    subject = Subject(thing.iri, Service)
    point = thing.contact or ContactPoint()
    provider = organizations.responsible(entry)
    hours = contact.schedules(subject, entry.contact or point, owner=entry.contact_of)
    return Service(
        id=subject.id,
        organization_id=uuid_of(provider.iri) if provider else None,
        name=thing.label,
        alternate_name="; ".join(thing.alt_labels) or None,
        description=thing.definition or NOT_DESCRIBED,
        url=website_of(point.url),
        email=email_of(point.email),
        status=status(entry),
        application_process=_application(entry, directory.marks) or None,
        eligibility_description=_eligibility(entry) or None,
        minimum_age=thing.age_from,
        maximum_age=thing.age_to,
        assured_date=entry.last_confirmed,
        alert=_alert(entry, directory, contact.untyped(subject, point)),
        last_modified=moment_of(entry.last_confirmed),
        phones=contact.phones(subject, point),
        schedules=hours,
        service_areas=_areas(subject, entry),
        service_at_locations=_places(subject, point),
        organization=known[provider.iri] if provider else None,
        funding=organizations.funding(subject, entry.purchases, directory.marks),
        attributes=(
            *terms.attributes(subject, terms.TARGET_GROUPS, thing.target_groups),
            *terms.attributes(subject, terms.ACCESS, thing.access),
            *terms.attributes(subject, terms.RUNGS, thing.rungs),
            *terms.attributes(subject, terms.SEGMENTS, thing.segments),
            *terms.offer_attributes(
                subject, [(o, uuid_of(o.origin.iri)) for o in entry.offers if isinstance(o.origin, Actor)]
            ),
        ),
        metadata=(
            *provenance.of_entity(subject, thing, directory.publishers),
            *provenance.of_remarks(subject, "alert", entry.remarks, directory.publishers),
            *(
                record
                for field, relations in (
                    ("organization_id", entry.offers),
                    ("application_process", entry.ways_in),
                    ("funding", entry.purchases),
                )
                for record in provenance.of_relations(subject, field, relations, directory)
            ),
        ),
    )


def status(entry: Entry) -> str:
    """Whether the service holds on the day; a plan does not, nor what has not begun; what has ended is not shown."""
    return ACTIVE if entry.status == PRACTICE else INACTIVE


def _application(entry: Entry, marks: Marks) -> str:
    access = [line.text for line in telling.labels(entry.service.access)]
    known = _sentences((("Toegang", wording.join_words(access)),))
    return " ".join(filter(None, [known, *(f"{line}." for line in telling.ways_in(entry, marks))]))


def _eligibility(entry: Entry) -> str:
    groups = wording.join_words([line.text for line in telling.target_groups(entry)])
    ages = wording.age_text(entry.service.age_from, entry.service.age_to)
    return _sentences((("Doelgroep", groups), ("Leeftijd", ages)))


def _alert(entry: Entry, directory: Directory, contacts: Iterable[str]) -> str:
    """What a reader must know first, and what HSDS has no field for: every provider, with the way it offers.

    It ends with the lines of the stand, so that they stay with the record wherever it goes.
    """
    provided = telling.text_of(telling.offers(entry, directory.marks))
    told = _sentences((("Status", entry.status), ("Aanbieder", provided)))
    marks = (wording.capital(mark) for mark in entry.marks if mark != entry.status)
    own = [*(f"{text}." for text in (*marks, *contacts)), *map(wording.remark_text, entry.remarks)]
    return " ".join([told, *own, *wording.stand_lines(directory.stand)])


def _sentences(known: Iterable[tuple[str, str]]) -> str:
    return " ".join(f"{name}: {text}." for name, text in known if text)


def _areas(subject: Subject, entry: Entry) -> tuple[ServiceArea, ...]:
    return tuple(
        ServiceArea(id=subject.part("area", iri), service_id=subject.id, name=label, uri=uri_of(iri))
        for iri, label in zip(entry.service.areas, entry.areas, strict=True)
    )


def _places(subject: Subject, point: ContactPoint) -> tuple[ServiceAtLocation, ...]:
    place = contact.location(subject, point)
    if place is None:
        return ()
    found = subject.part("service-at-location")
    return (ServiceAtLocation(id=found, service_id=subject.id, location_id=place.id, location=place),)
