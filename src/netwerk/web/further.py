"""Where a reader of a thing's page can go on: the questions that can be asked about it, its chart and its ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from netwerk import answers, names, questions
from netwerk.answers import Thing
from netwerk.catalog import Catalog
from netwerk.model import Actor, Entity, Service
from netwerk.web import ways
from netwerk.web.choice import Choice


@dataclass(frozen=True)
class Lead:
    """A page that is about the same thing: its title and its address."""

    title: str
    path: str


def leads(catalog: Catalog, choice: Choice, iri: str) -> tuple[Lead, ...]:
    """The pages about a thing: of an actor or service its chart and way first, then the questions by title."""
    entity = catalog.entities.get(iri)
    own = _ways(choice, entity, called(catalog, entity)) if entity else ()
    return (*own, *_questions(catalog, choice, iri))


def _ways(choice: Choice, entity: Entity, name: str) -> Iterator[Lead]:
    if isinstance(entity, Actor):
        yield Lead("Het escalatieschema vanaf hier", choice.to(ways.SCHEMA, van=name))
        yield Lead("De weg van hier naar een ander", choice.to(ways.ROUTE, van=name))
    if isinstance(entity, Service):
        yield Lead("De weg hierheen van een actor", choice.to(ways.ROUTE, naar=name))


def _questions(catalog: Catalog, choice: Choice, iri: str) -> Iterator[Lead]:
    """The questions whose one parameter can be this thing, with it filled in."""
    for question in sorted(questions.catalogue().values(), key=lambda one: one.title):
        if len(question.parameters) == 1:
            parameter = question.parameters[0]
            meant = next((one for one in answers.choices(parameter.kind, catalog) if one.iri == iri), None)
            if meant is not None:
                yield Lead(
                    question.title, choice.to(f"/vragen/{question.name}", **{parameter.name: called(catalog, meant)})
                )


def called(catalog: Catalog, thing: Thing) -> str:
    """A name that means this thing alone: its label, or its short IRI where other things are called so too."""
    if not isinstance(thing, Entity):
        return thing.label
    wanted = thing.label.casefold()
    alone = sum(wanted in map(str.casefold, (one.label, *one.alt_labels)) for one in catalog.entities.values()) == 1
    return thing.label if alone else names.short(thing.iri)
