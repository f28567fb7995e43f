"""One function a kind of thing: a record in, a frozen object out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TypeVar

from netwerk.catalog.records import Record
from netwerk.errors import InputError
from netwerk.model import (
    BETWEEN,
    Actor,
    Area,
    Arrangement,
    Concept,
    ContactPoint,
    Document,
    Entity,
    Fact,
    Passage,
    Relation,
    RelationKind,
    Remark,
    Service,
    local_name,
)

T = TypeVar("T")
Named = tuple[
    str, str, Concept, tuple[str, ...], str, tuple[str, ...], date | None, date | None, tuple[Passage, ...], bool
]


class Known:
    """What has been read already and other things refer to, by IRI."""

    def __init__(
        self,
        classes: Mapping[str, Concept],
        concepts: Mapping[str, Concept],
        kinds: Mapping[str, RelationKind],
        passages: Mapping[str, Passage],
        contacts: Mapping[str, ContactPoint],
        public: frozenset[str] = frozenset(),
    ) -> None:
        """Classes, terms, relation kinds, passages, contact points and the classes of public bodies."""
        self.classes = classes
        self.concepts = concepts
        self.kinds = kinds
        self.passages = passages
        self.contacts = contacts
        self.public = public

    def term(self, record: Record, name: str) -> Concept:
        """The one term that a property must give."""
        found = self.terms(record, name)
        if not found:
            raise InputError(f"{record.iri}: nw:{name} ontbreekt of noemt geen bekend begrip.")
        return found[0]

    def terms(self, record: Record, name: str) -> tuple[Concept, ...]:
        """The terms of a property that the code lists know."""
        return _look_up(self.concepts, record.iris(name))

    def class_of(self, record: Record) -> Concept:
        """The class of a thing among those of the ontology."""
        classes = _look_up(self.classes, record.iris("type"))
        if not classes:
            raise InputError(f"{record.iri}: dit ding heeft geen klasse die de ontologie kent.")
        return classes[0]

    def evidence(self, record: Record) -> tuple[Passage, ...]:
        """The passages a thing rests on, sorted by IRI."""
        return _look_up(self.passages, record.iris("bron"))

    def contact(self, record: Record) -> ContactPoint | None:
        """Its contact point, if it has one."""
        return next(iter(_look_up(self.contacts, record.iris("contactpunt"))), None)


def area(record: Record, records: Mapping[str, Record]) -> Area:
    """An area with all that it lies in, nearest first."""
    within: list[str] = []
    ring = list(record.iris("ligtIn"))
    while ring:
        within += [iri for iri in ring if iri not in within]
        ring = [wider for iri in ring if iri in records for wider in records[iri].iris("ligtIn")]
        ring = [iri for iri in ring if iri not in within and iri != record.iri]
    return Area(record.iri, _label(record), tuple(within))


def document(record: Record, sections: Callable[[str], tuple[str, ...]]) -> Document:
    """A source document; ``sections`` follows the list that starts at a node."""
    head = record.iri_of("secties")
    return Document(
        record.iri,
        record.text("title") or _label(record),
        _required_day(record, "datum"),
        local_name(record.iri_of("datering") or "onbekend"),
        publisher=record.iri_of("publisher") or record.text("publisher"),
        areas=record.iris("gebied"),
        begin=record.day("begin"),
        end=record.day("einde"),
        file=record.text("bestand"),
        sha256=record.text("sha256"),
        sections=sections(head) if head else (),
    )


def passage(record: Record, documents: Mapping[str, Document]) -> Passage:
    """A passage of a known document."""
    source = documents.get(record.iri_of("document") or "")
    if source is None:
        raise InputError(f"{record.iri}: deze passage noemt geen bekend document.")
    return Passage(record.iri, source, record.text("vindplaats"), record.text("aanhaling"), record.text("parafrase"))


def contact(record: Record) -> ContactPoint:
    """A general contact point, with every number and opening time that it has."""
    return ContactPoint(
        telephone=BETWEEN.join(record.texts("telephone")),
        email=record.text("email"),
        url=record.text("url") or (record.iri_of("url") or ""),
        address=record.text("address"),
        opening_hours=BETWEEN.join(record.texts("openingHours")),
        checked=record.day("gecontroleerd"),
    )


def concept(record: Record) -> Concept:
    """A term of a code list or a class of the ontology."""
    rank = record.whole("trede")
    return Concept(record.iri, _label(record), record.text("definition"), rank)


def relation_kind(record: Record, symmetric: frozenset[str]) -> RelationKind:
    """A relation class or a kind of one; ``symmetric`` holds the shortcuts that go both ways."""
    shortcut = record.iri_of("leidtAf")
    return RelationKind(
        record.iri,
        _label(record),
        record.text("definition"),
        record.text("werkwoord"),
        record.text("werkwoordOmgekeerd"),
        local_name(shortcut) if shortcut else None,
        shortcut in symmetric,
        record.text("werkwoordMeervoud"),
        record.text("werkwoordOmgekeerdMeervoud"),
    )


def actor(record: Record, known: Known) -> Actor:
    """A body, team, table, function or group."""
    return Actor(
        *_named(record, known),
        rungs=known.terms(record, "echelon"),
        classifications=known.terms(record, "classification"),
        frequency=record.text("frequentie"),
        same_as=record.iris("sameAs"),
        contact=known.contact(record),
        public=not known.public.isdisjoint(record.iris("type")),
    )


def service(record: Record, known: Known) -> Service:
    """What someone can turn to."""
    return Service(
        *_named(record, known),
        target_groups=known.terms(record, "doelgroep"),
        age_from=record.whole("leeftijdVan"),
        age_to=record.whole("leeftijdTot"),
        access=known.terms(record, "toegang"),
        segments=known.terms(record, "segment"),
        rungs=known.terms(record, "echelon"),
        contact=known.contact(record),
    )


def arrangement(record: Record, known: Known) -> Arrangement:
    """A named assignment, agreement, framework or approach."""
    status = next(iter(known.terms(record, "status")), None)
    return Arrangement(*_named(record, known), sorts=known.terms(record, "soort"), status=status)


def relation(record: Record, known: Known, entities: Mapping[str, Entity]) -> Relation:
    """A statement of the sources about who does what with whom."""
    evidence = known.evidence(record)
    begin = _required_day(record, "begin")
    kind = next(iter(_look_up(known.kinds, record.iris("type"))), None)
    if kind is None:
        raise InputError(f"{record.iri}: deze relatie heeft geen klasse die de ontologie kent.")
    return Relation(
        record.iri,
        kind,
        origin=_one(entities, record, "van"),
        target=_one(entities, record, "naar"),
        status=known.term(record, "status"),
        certainty=known.term(record, "zekerheid"),
        begin=begin,
        dating=known.term(record, "datering"),
        passages=evidence,
        areas=record.iris("gebied"),
        last_confirmed=max((p.document.speaks_until for p in evidence), default=begin),
        sorts=_look_up(known.kinds, record.iris("soort")),
        end=record.day("einde"),
        end_dating=next(iter(known.terms(record, "einddatering")), None),
        about=_look_up(entities, record.iris("over")),
        condition=record.text("voorwaarde"),
        target_groups=known.terms(record, "doelgroep"),
        age_from=record.whole("leeftijdVan"),
        age_to=record.whole("leeftijdTot"),
        phases=known.terms(record, "fase"),
        assigned_by=_one(entities, record, "toegewezenDoor"),
        via=_look_up(entities, record.iris("via")),
        amount=record.decimal("bedrag"),
        per_year=record.true("perJaar"),
        amount_sort=next(iter(known.terms(record, "bedragSoort")), None),
        frequency=record.text("frequentie"),
        note=record.text("toelichting"),
        part_of=record.iri_of("isPartOf"),
    )


def fact(record: Record, known: Known) -> Fact:
    """What a statement rests on, whatever kind of thing it is."""
    evidence = known.evidence(record)
    return Fact(
        record.iri,
        evidence,
        max((p.document.speaks_until for p in evidence), default=date.min),
        next(iter(known.terms(record, "status")), None),
        next(iter(known.terms(record, "zekerheid")), None),
    )


def remark(record: Record, known: Known) -> Remark:
    """An error, gap or contradiction in the sources."""
    sort, text = known.term(record, "soort"), record.text("toelichting")
    return Remark(record.iri, sort, text, record.iris("over"), known.evidence(record))


def _named(record: Record, known: Known) -> Named:
    return (
        record.iri,
        _label(record),
        known.class_of(record),
        record.texts("altLabel"),
        record.text("definition"),
        record.iris("werkgebied") or record.iris("gebied"),
        record.day("begin"),
        record.day("einde"),
        known.evidence(record),
        record.true("meervoud"),
    )


def _label(record: Record) -> str:
    return record.text("prefLabel") or record.text("label") or local_name(record.iri)


def _required_day(record: Record, name: str) -> date:
    found = record.day(name)
    if found is None:
        raise InputError(f"{record.iri}: nw:{name} ontbreekt; geef een dag (JJJJ-MM-DD).")
    return found


def _one(entities: Mapping[str, Entity], record: Record, name: str) -> Entity | None:
    return next(iter(_look_up(entities, record.iris(name))), None)


def _look_up(things: Mapping[str, T], iris: Iterable[str]) -> tuple[T, ...]:
    return tuple(things[iri] for iri in iris if iri in things)
