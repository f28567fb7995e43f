"""Where a record comes from: a metadata record for each passage that a field of it rests on.

HSDS means such a record for a change somebody made. Here the one who speaks is a document: the day is that of the
document, who updated is its publisher and never a person, and the new value ends with where it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from netwerk import wording
from netwerk.directory.base import Directory
from netwerk.directory.hsds.records import Metadata
from netwerk.directory.hsds.subjects import Subject
from netwerk.model import Entity, Passage, Relation, Remark

CREATED: Final = "create"
NO_VALUE: Final = "geen"
"""The previous value of a field that had none; the standard does not let it be empty."""


def of_entity(subject: Subject, entity: Entity, publishers: Mapping[str, str]) -> list[Metadata]:
    """The passages that name the thing itself, with its IRI."""
    told = f"{entity.label} <{entity.iri}>."
    return [_metadata(subject, "name", entity.iri, told, passage, publishers) for passage in _in_order(entity.passages)]


def of_remarks(
    subject: Subject, field: str, remarks: Iterable[Remark], publishers: Mapping[str, str]
) -> list[Metadata]:
    """What is wrong, missing or contradictory in the sources about what a field tells."""
    return [
        _metadata(subject, field, remark.iri, wording.remark_text(remark), passage, publishers)
        for remark in sorted(remarks, key=lambda remark: remark.iri)
        for passage in _in_order(remark.passages)
    ]


def of_relations(subject: Subject, field: str, relations: Iterable[Relation], directory: Directory) -> list[Metadata]:
    """The passages that the relations rest on which fill a field."""
    return [
        _metadata(subject, field, relation.iri, _told(relation, directory), passage, directory.publishers)
        for relation in sorted(relations, key=lambda relation: relation.iri)
        for passage in _in_order(relation.passages)
    ]


def _told(relation: Relation, directory: Directory) -> str:
    return f"{wording.sentence(relation)} {wording.standing(relation, directory.marks(relation))}"


def _metadata(
    subject: Subject, field: str, key: str, told: str, passage: Passage, publishers: Mapping[str, str]
) -> Metadata:
    document = passage.document
    where = f'{wording.citation(passage)}, bij "{passage.anchor}"' if passage.anchor else wording.citation(passage)
    return Metadata(
        id=subject.part("metadata", field, key, passage.iri),
        resource_id=subject.id,
        resource_type=subject.record.table,
        last_action_date=document.day,
        last_action_type=CREATED,
        field_name=field,
        previous_value=NO_VALUE,
        replacement_value=f"{told} Bron: {where}.",
        updated_by=publishers.get(document.publisher, document.publisher) or wording.UNKNOWN,
    )


def _in_order(passages: Iterable[Passage]) -> list[Passage]:
    return sorted(passages, key=lambda passage: (passage.document.day, passage.iri))
