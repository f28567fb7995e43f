"""Where a reader of a thing's page can go on: the questions that can be asked about it, its chart and its ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from netwerk import answers, names, questions
from netwerk.catalog import Catalog
from netwerk.model import Actor, Entity, Service
from netwerk.web import ways
from netwerk.web.choice import Choice

KINDS: Final = ("actor", "voorziening", "afspraak", "ding")
"""The kinds of parameter that an entity can be filled in for."""


@dataclass(frozen=True)
class Lead:
    """A page that is about the same thing: its title and its address."""

    title: str
    path: str


def leads(catalog: Catalog, choice: Choice, iri: str) -> tuple[Lead, ...]:
    """The pages about an entity, its chart and way first, then the questions by title; none for anything else."""
    entity = catalog.entities.get(iri)
    return tuple(_leads(catalog, choice, entity)) if entity else ()


def _leads(catalog: Catalog, choice: Choice, entity: Entity) -> Iterator[Lead]:
    name = called(catalog, entity)
    if isinstance(entity, Actor):
        yield Lead("Het escalatieschema vanaf hier", choice.to(ways.SCHEMA, van=name))
        yield Lead("De weg van hier naar een ander", choice.to(ways.ROUTE, van=name))
    if isinstance(entity, Service):
        yield Lead("De weg hierheen van een actor", choice.to(ways.ROUTE, naar=name))
    for question in sorted(questions.catalogue().values(), key=lambda one: one.title):
        if len(question.parameters) == 1 and question.parameters[0].kind in KINDS:
            parameter = question.parameters[0]
            if any(one.iri == entity.iri for one in answers.choices(parameter.kind, catalog)):
                yield Lead(question.title, choice.to(f"/vragen/{question.name}", **{parameter.name: name}))


def called(catalog: Catalog, entity: Entity) -> str:
    """A name that means this entity alone: its label, or its short IRI where others are called so too."""
    wanted = entity.label.casefold()
    alone = sum(wanted in map(str.casefold, (one.label, *one.alt_labels)) for one in catalog.entities.values()) == 1
    return entity.label if alone else names.short(entity.iri)
