"""What a reader without scripts gets: who and what holds on the day of the page, as two plain lists."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from netwerk import wording
from netwerk.maps import facts, styles
from netwerk.maps.lists import Distinct
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
    """A relation in words, its sources by number; ``otherwise`` is what the sources say instead elsewhere."""

    sentence: str
    when: str
    marks: tuple[str, ...]
    sources: tuple[int, ...]
    otherwise: tuple[str, ...]


@dataclass(frozen=True)
class PlainLists:
    """All that a map shows, in words: the relations by kind, and the places they rest on."""

    entities: tuple[EntityLine, ...]
    relations: tuple[tuple[str, tuple[RelationLine, ...]], ...]
    sources: tuple[str, ...]


def lists(network: Network) -> PlainLists:
    """The entities by name; the kinds of relation in the order of the legend, in each the relations by their words."""
    entities = sorted(map(_entity, network.entities.values()), key=lambda one: (one.name.casefold(), one.kind))
    found = sorted(network.as_one, key=_order)
    sources = Distinct[str]()
    kinds = [
        (headed(relations[0].kind.label), tuple(_relation(relation, network, sources) for relation in relations))
        for relations in (list(group) for _, group in groupby(found, lambda one: one.kind.name))
    ]
    return PlainLists(tuple(entities), tuple(kinds), tuple(sources.values))


def _order(relation: Relation) -> tuple[tuple[int, str], str, str]:
    return styles.rank(relation.kind.name), wording.sentence(relation), relation.iri


def _entity(entity: Entity) -> EntityLine:
    return EntityLine(
        plain(entity.label), headed(entity.kind.label), plain(facts.rung_text(entity)), plain(entity.definition)
    )


def _relation(relation: Relation, network: Network, sources: Distinct[str]) -> RelationLine:
    day, others = network.stand.day, network.versions(relation)[1:]
    return RelationLine(
        plain(wording.sentence(relation)),
        plain(f"{wording.period_text(relation)}; {relation.status.label}"),
        tuple(map(plain, network.marks(relation))),
        tuple(dict.fromkeys(sources.number(plain(wording.citation(passage))) + 1 for passage in relation.passages)),
        tuple(plain(wording.version_text(version, day)) for version in others),
    )
