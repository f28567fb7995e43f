"""What is known of an entity or a relation as rows of a name and a text, for the panel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from netwerk import wording
from netwerk.maps.text import plain
from netwerk.model import (
    Actor,
    Arrangement,
    Concept,
    ContactPoint,
    Entity,
    Relation,
    RelationKind,
    Remark,
    Service,
    local_name,
)

Row = tuple[str, str]


def of_entity(entity: Entity, areas: Mapping[str, str]) -> tuple[Row, ...]:
    """The rows of an entity, without its names, kind and definition; ``areas`` gives the names of areas."""
    rows = [
        *_own(entity),
        ("Gebied", wording.join_words([areas.get(iri, local_name(iri)) for iri in entity.areas])),
        ("Periode", _period(entity.begin, entity.end)),
    ]
    return _filled(rows)


def of_relation(relation: Relation) -> tuple[Row, ...]:
    """What a relation says beside its kind, period, status, parties and terms, which the page has by number."""
    return _filled(
        [
            ("Leeftijd", wording.age_text(relation.age_from, relation.age_to)),
            ("Bedrag", amount_text(relation)),
            ("Hoe vaak", relation.frequency),
            ("Toelichting", relation.note),
        ]
    )


def of_whole(whole: Relation | None) -> tuple[Row, ...]:
    """The sum that a flow of money is part of, so that nobody adds them up."""
    return _filled([("Deel van", f"{wording.sentence(whole)} {amount_text(whole)}".strip())]) if whole else ()


def of_remarks(remarks: Iterable[Remark]) -> tuple[Row, ...]:
    """What is wrong, missing or contradictory in the sources, by the kind of remark."""
    told = (wording.remark_text(remark).partition(": ") for remark in remarks)
    return tuple((name, plain(text)) for name, _, text in told)


def amount_text(relation: Relation) -> str:
    """The money of a relation, or nothing."""
    if relation.amount is None:
        return ""
    about = f"{relation.amount_sort.label} " if relation.amount_sort else ""
    return f"{about}{euro(relation.amount)}{' per jaar' if relation.per_year else ''}"


def euro(amount: Decimal) -> str:
    """An amount of money as the Dutch write it.

    >>> euro(Decimal("1250000")), euro(Decimal("12.5"))
    ('€ 1.250.000', '€ 12,50')
    """
    places = 0 if amount == amount.to_integral_value() else 2
    return "€ " + f"{amount:,.{places}f}".translate(str.maketrans(",.", ".,"))


def rung_text(entity: Entity) -> str:
    """The rungs an entity stands on."""
    return _labels(entity.rungs) if isinstance(entity, Actor | Service) else ""


def _own(entity: Entity) -> list[Row]:
    """The rows that only actors, only services or only arrangements have."""
    if isinstance(entity, Actor):
        return [
            ("Trede", rung_text(entity)),
            ("Soort actor", _labels(entity.classifications)),
            ("Hoe vaak", entity.frequency),
            *_contact(entity.contact),
        ]
    if isinstance(entity, Service):
        return [
            ("Doelgroep", _labels(entity.target_groups)),
            ("Leeftijd", wording.age_text(entity.age_from, entity.age_to)),
            ("Toegang", _labels(entity.access)),
            ("Segment", _labels(entity.segments)),
            ("Trede", rung_text(entity)),
            *_contact(entity.contact),
        ]
    if isinstance(entity, Arrangement):
        return [("Soort", _labels(entity.sorts)), ("Status", entity.status.label if entity.status else "")]
    return []


def _contact(contact: ContactPoint | None) -> list[Row]:
    if contact is None:
        return []
    return [
        ("Telefoon", contact.telephone),
        ("E-mail", contact.email),
        ("Website", contact.url),
        ("Adres", contact.address),
        ("Open", contact.opening_hours),
        ("Contact gecontroleerd", wording.day_text(contact.checked) if contact.checked else ""),
    ]


def _period(begin: date | None, end: date | None) -> str:
    since = f"sinds {wording.day_text(begin)}" if begin else ""
    until = f"tot en met {wording.day_text(end)}" if end else ""
    return ", ".join(filter(None, (since, until)))


def _labels(concepts: Sequence[Concept | RelationKind]) -> str:
    return wording.join_words([concept.label for concept in concepts])


def _filled(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple((name, plain(text)) for name, text in rows if text)
