"""The actors and the relations of a network as rows of text, for tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from netwerk import wording
from netwerk.model import Actor, Area, Concept, Relation, Remark, local_name
from netwerk.network import Network

Rows = list[tuple[str, ...]]
ACTOR_COLUMNS = ("id", "naam", "andere namen", "klasse", "soort", "trede", "gebied", "omschrijving", "bron")
RELATION_COLUMNS = (
    "id",
    "klasse",
    "soort",
    "van",
    "naar",
    "zin",
    "over",
    "via",
    "toegewezen door",
    "voorwaarde",
    "leeftijd",
    "doelgroep",
    "fase",
    "bedrag",
    "deel van",
    "frequentie",
    "status",
    "zekerheid",
    "periode",
    "let op",
    "opmerking",
    "gebied",
    "bron",
)


def actors(network: Network, areas: Mapping[str, Area]) -> Rows:
    """A row for each actor, by name; columns as in ``ACTOR_COLUMNS``."""
    found = [entity for entity in network.entities.values() if isinstance(entity, Actor)]
    labels = {iri: area.label for iri, area in areas.items()}
    return [_actor(actor, labels) for actor in sorted(found, key=lambda actor: (actor.label.casefold(), actor.iri))]


def relations(network: Network, areas: Mapping[str, Area]) -> Rows:
    """A row for each relation, by class and id; columns as in ``RELATION_COLUMNS``."""
    found = sorted(network.relations.values(), key=lambda relation: (relation.kind.label, relation.iri))
    labels = {iri: area.label for iri, area in areas.items()}
    return [
        relation_row(relation, network.stand.day, labels, network.versions(relation), network.remarks)
        for relation in found
    ]


def _actor(actor: Actor, areas: Mapping[str, str]) -> tuple[str, ...]:
    return (
        actor.name,
        actor.label,
        _joined(actor.alt_labels),
        actor.kind.label,
        _labels(actor.classifications),
        _labels(actor.rungs),
        _areas(actor.areas, areas),
        actor.definition,
        wording.citations(actor.passages),
    )


def relation_row(
    relation: Relation,
    day: date,
    areas: Mapping[str, str],
    versions: Sequence[Relation],
    remarks: Mapping[str, tuple[Remark, ...]],
) -> tuple[str, ...]:
    """One relation on a day, given the labels of areas, all ``versions`` of it, and what is wrong in the sources."""
    return (
        relation.name,
        relation.kind.label,
        _joined(sort.label for sort in relation.sorts),
        relation.origin.label if relation.origin else "",
        relation.target.label if relation.target else "",
        wording.sentence(relation),
        _joined(entity.label for entity in relation.about),
        _joined(entity.label for entity in relation.via),
        relation.assigned_by.label if relation.assigned_by else "",
        relation.condition,
        wording.age_text(relation.age_from, relation.age_to),
        _labels(relation.target_groups),
        _labels(relation.phases),
        "" if relation.amount is None else str(relation.amount),
        local_name(relation.part_of) if relation.part_of else "",
        relation.frequency,
        relation.status.label,
        relation.certainty.label,
        wording.period_text(relation),
        _joined((*wording.doubts(relation, day), *_disputed(relation, versions))),
        _joined(map(wording.remark_text, remarks.get(relation.iri, ()))),
        _areas(relation.areas, areas),
        wording.citations(relation.passages),
    )


def _disputed(relation: Relation, versions: Iterable[Relation]) -> Iterable[str]:
    """That documents disagree, and with which rows this one counts as one."""
    others = [version.name for version in versions if version != relation]
    return [f"{wording.DISPUTED}: telt met {wording.join_words(others)} als één"] if others else []


def _labels(concepts: Iterable[Concept]) -> str:
    return _joined(concept.label for concept in concepts)


def _areas(iris: Iterable[str], labels: Mapping[str, str]) -> str:
    return _joined(labels.get(iri, local_name(iri)) for iri in iris)


def _joined(words: Iterable[str]) -> str:
    return "; ".join(words)
