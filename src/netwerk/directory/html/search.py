"""What the page to start from searches: for each service and actor the words by which it is found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from netwerk.directory.base import Entry, Party
from netwerk.directory.html.facets import AGE, Facet
from netwerk.model import Concept, Entity, Relation
from netwerk.network import parties
from netwerk.wording import UNKNOWN

Record = Mapping[str, object]


def of_entry(entry: Entry, facets: Sequence[Facet]) -> Record:
    """The words of an entry, its ages and its value of each facet."""
    service = entry.service
    aged = service.age_from is not None or service.age_to is not None
    return {
        "woorden": _text(
            [
                *_names([service, *entry.providers, *_people(entry.relations)]),
                service.definition,
                *entry.areas,
                *_conditions(entry),
            ],
            (*service.target_groups, *service.access, *service.rungs, *service.segments),
        ),
        "van": service.age_from,
        "tot": service.age_to,
        **{facet.name: facet.keys[service.iri] for facet in facets},
        AGE: () if aged else (UNKNOWN,),
    }


def of_party(party: Party) -> Record:
    """The words of an actor."""
    actor = party.actor
    return {"woorden": _text([*_names([actor]), actor.definition, *party.areas], (actor.kind, *actor.classifications))}


def _conditions(entry: Entry) -> Iterable[str]:
    """When one is referred: an inhabitant knows what happens, and not what the help for it is called."""
    return [relation.condition for relation in entry.ways_in if relation.condition]


def _people(relations: Iterable[Relation]) -> Iterable[Entity]:
    """Who refers, buys, pays or has another part in how a service is offered."""
    return {party.iri: party for relation in relations for party in parties(relation)}.values()


def _names(entities: Iterable[Entity]) -> Iterable[str]:
    for entity in entities:
        yield from (entity.label, *entity.alt_labels)


def _text(words: Iterable[str], concepts: Iterable[Concept]) -> str:
    every = [*words, *(concept.label for concept in concepts)]
    return " | ".join(dict.fromkeys(word for word in every if word))
