"""What the page says about each entity, relation and passage: the same words for panel, lists and search."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from netwerk import wording
from netwerk.maps import facts, styles
from netwerk.maps.sentences import Part, parts
from netwerk.maps.text import headed, plain
from netwerk.model import Area, Entity, Passage, Relation, RelationKind, Remark
from netwerk.network import Network


@dataclass(frozen=True)
class EntityView:
    """An entity in words."""

    name: str
    names: tuple[str, ...]
    kind: str
    definition: str
    rung: str
    rows: tuple[facts.Row, ...]
    passages: tuple[str, ...]


@dataclass(frozen=True)
class RelationView:
    """A relation in words; ``parties`` pairs each IRI with its role when that is not one of the two ends.

    ``otherwise`` is what the sources say instead elsewhere.
    """

    kind: str
    parts: tuple[Part, ...]
    when: str
    status: str
    marks: tuple[str, ...]
    rows: tuple[facts.Row, ...]
    parties: tuple[tuple[str, str], ...]
    passages: tuple[str, ...]
    otherwise: tuple[str, ...]


@dataclass(frozen=True)
class PassageView:
    """A place in a source in words."""

    source: str
    anchor: str
    paraphrase: str


@dataclass(frozen=True)
class ClassView:
    """A relation class in the legend: how its lines look and how many relations it has."""

    name: str
    label: str
    definition: str
    count: int
    colour: str
    look: styles.LineStyle


@dataclass(frozen=True)
class View:
    """The whole network in words, by IRI; what documents dispute is one relation; classes as in the legend."""

    entities: Mapping[str, EntityView]
    relations: Mapping[str, RelationView]
    passages: Mapping[str, PassageView]
    classes: tuple[ClassView, ...]


def view(network: Network, areas: Iterable[Area]) -> View:
    """A network in words; ``areas`` are those whose names readers may see."""
    own = network.stand.area
    names = {area.iri: area.label for area in (*areas, *([own] if own else []))}
    passages = {p.iri: p for thing in _stated(network) for p in thing.passages}
    return View(
        {iri: _entity(entity, names, network.remarks.get(iri, ())) for iri, entity in network.entities.items()},
        {relation.iri: _relation(relation, network) for relation in network.as_one},
        {iri: _passage(passage) for iri, passage in sorted(passages.items())},
        _classes(network.as_one),
    )


def _stated(network: Network) -> Iterable[Entity | Relation]:
    yield from network.entities.values()
    yield from network.relations.values()


def _entity(entity: Entity, areas: Mapping[str, str], remarks: Iterable[Remark]) -> EntityView:
    return EntityView(
        name=plain(entity.label),
        names=tuple(map(plain, entity.alt_labels)),
        kind=headed(entity.kind.label),
        definition=plain(entity.definition),
        rung=plain(facts.rung_text(entity)),
        rows=(*facts.of_entity(entity, areas), *facts.of_remarks(remarks)),
        passages=tuple(passage.iri for passage in entity.passages),
    )


def _relation(relation: Relation, network: Network) -> RelationView:
    day, others = network.stand.day, network.versions(relation)[1:]
    disputed = (wording.DISPUTED,) if others else ()
    return RelationView(
        kind=relation.kind.name,
        parts=parts(relation),
        when=wording.period_text(relation),
        status=plain(relation.status.label),
        marks=tuple(map(plain, (*wording.marks(relation, day), *disputed))),
        rows=(
            *facts.of_relation(relation),
            *facts.of_whole(network.relations.get(relation.part_of or "")),
            *facts.of_remarks(network.remarks.get(relation.iri, ())),
        ),
        parties=_roles(relation),
        passages=tuple(passage.iri for passage in relation.passages),
        otherwise=tuple(plain(wording.version_text(version, day)) for version in others),
    )


def _roles(relation: Relation) -> tuple[tuple[str, str], ...]:
    """Who has a part in a relation, each with the part it is first named in."""
    roles = [(end.iri, "") for end in (relation.origin, relation.target) if end]
    roles += [(party.iri, "als tussenpersoon") for party in relation.via]
    roles += [(relation.assigned_by.iri, "wijst per casus aan")] if relation.assigned_by else []
    roles += [(subject.iri, "als onderwerp") for subject in relation.about]
    return tuple({iri: (iri, role) for iri, role in reversed(roles)}.values())[::-1]


def _passage(passage: Passage) -> PassageView:
    return PassageView(plain(wording.citation(passage)), plain(passage.anchor), plain(passage.paraphrase))


def _classes(relations: Iterable[Relation]) -> tuple[ClassView, ...]:
    kinds: dict[str, RelationKind] = {}
    counts: Counter[str] = Counter()
    for relation in relations:
        kinds[relation.kind.name] = relation.kind
        counts[relation.kind.name] += 1
    return tuple(
        ClassView(
            name,
            headed(kinds[name].label),
            plain(kinds[name].definition),
            counts[name],
            styles.colour(name),
            styles.style(name),
        )
        for name in sorted(kinds, key=styles.rank)
    )
