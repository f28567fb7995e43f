"""Namesakes: what bears the same name in one network gets its area, or else its kind, behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from netwerk.model import Area, Entity, Relation, local_name
from netwerk.wording import join_words


def told_apart(entities: Iterable[Entity], areas: Mapping[str, Area]) -> dict[str, Entity]:
    """By IRI each of these entities that has a namesake among them, with a name that tells it from the others.

    The name it has in the sources becomes one of its other names. Namesakes of one area and kind stay as they are.
    """
    by_name: dict[str, list[Entity]] = defaultdict(list)
    for entity in {entity.iri: entity for entity in entities}.values():
        by_name[entity.label.casefold()].append(entity)
    return {entity.iri: entity for some in by_name.values() if len(some) > 1 for entity in _apart(some, areas)}


def renamed(relation: Relation, names: Mapping[str, Entity]) -> Relation:
    """The relation between the same entities by these names."""

    def of(entity: Entity | None) -> Entity | None:
        return names.get(entity.iri, entity) if entity else None

    def every(entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
        return tuple(names.get(entity.iri, entity) for entity in entities)

    parties = (relation.origin, relation.target, relation.assigned_by, *relation.via, *relation.about)
    if not any(party and party.iri in names for party in parties):
        return relation
    return replace(
        relation,
        origin=of(relation.origin),
        target=of(relation.target),
        assigned_by=of(relation.assigned_by),
        via=every(relation.via),
        about=every(relation.about),
    )


def _apart(namesakes: list[Entity], areas: Mapping[str, Area]) -> Iterable[Entity]:
    def place(entity: Entity) -> str:
        return join_words([areas[iri].label if iri in areas else local_name(iri) for iri in entity.areas])

    def kind(entity: Entity) -> str:
        return entity.kind.label.lower()

    tellings: tuple[Callable[[Entity], str], ...] = (place, kind, lambda one: f"{place(one)}, {kind(one)}")
    for telling in tellings:
        if len({telling(entity) for entity in namesakes}) == len(namesakes):
            return [_named(entity, telling(entity)) for entity in namesakes]
    return []


def _named(entity: Entity, addition: str) -> Entity:
    if not addition:
        return entity
    return replace(entity, label=f"{entity.label} ({addition})", alt_labels=(*entity.alt_labels, entity.label))
