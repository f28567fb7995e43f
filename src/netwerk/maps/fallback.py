"""What a reader without scripts gets: who and what holds on the day of the page, as two plain lists."""

from __future__ import annotations

from dataclasses import dataclass

from netwerk import wording
from netwerk.maps import facts, styles
from netwerk.maps.text import headed, plain
from netwerk.model import Entity, Relation
from netwerk.network import Network


@dataclass(frozen=True)
class EntityLine:
    """An actor, service or arrangement in words."""

    name: str
    kind: str
    rung: str
    definition: str


@dataclass(frozen=True)
class RelationLine:
    """A relation in words; ``otherwise`` is what the sources say instead elsewhere."""

    kind: str
    sentence: str
    when: str
    marks: tuple[str, ...]
    source: str
    otherwise: tuple[str, ...]


@dataclass(frozen=True)
class Lists:
    """All that a map shows, in words."""

    entities: tuple[EntityLine, ...]
    relations: tuple[RelationLine, ...]


def lists(network: Network) -> Lists:
    """The entities by name; the relations in the order of the legend and then by their words."""
    entities = sorted(map(_entity, network.entities.values()), key=lambda one: (one.name.casefold(), one.kind))
    found = sorted(network.as_one, key=lambda one: (styles.rank(one.kind.name), wording.sentence(one), one.iri))
    return Lists(tuple(entities), tuple(_relation(relation, network) for relation in found))


def _entity(entity: Entity) -> EntityLine:
    return EntityLine(
        plain(entity.label), headed(entity.kind.label), plain(facts.rung_text(entity)), plain(entity.definition)
    )


def _relation(relation: Relation, network: Network) -> RelationLine:
    day, others = network.stand.day, network.versions(relation)[1:]
    disputed = (wording.DISPUTED,) if others else ()
    return RelationLine(
        headed(relation.kind.label),
        plain(wording.sentence(relation)),
        plain(f"{wording.period_text(relation)}; {relation.status.label}"),
        tuple(map(plain, (*wording.marks(relation, day), *disputed))),
        plain(wording.citations(relation.passages)),
        tuple(plain(wording.version_text(version, day)) for version in others),
    )
