"""Where a reader of a thing's page can go on: its role, chart and ways, and the questions about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from netwerk import answers, names, questions
from netwerk.answers import Thing
from netwerk.catalog import Catalog
from netwerk.model import Actor, Entity, Service
from netwerk.network import Network
from netwerk.questions import Question
from netwerk.roles.making import acting
from netwerk.web import ways
from netwerk.web.choice import Choice
from netwerk.web.role_links import role_path


@dataclass(frozen=True)
class Lead:
    """A page that is about the same thing: its title and its address."""

    title: str
    path: str


def leads(catalog: Catalog, network: Network, choice: Choice, iri: str) -> tuple[Lead, ...]:
    """The pages about a thing: of who is there on the day its own first, then the questions by title."""
    asked = sorted((q for q in questions.catalogue().values() if len(q.parameters) == 1), key=lambda one: one.title)
    meant = {kind: _meant(catalog, kind, iri) for kind in {question.parameters[0].kind for question in asked}}
    thing = next((one for one in meant.values() if one is not None), None)
    if thing is None:
        return ()
    name = called(catalog, thing)
    fitting = [question for question in asked if meant[question.parameters[0].kind]]
    own = _own(choice, network, thing, name) if iri in network.entities else ()
    return (*own, *(_question(choice, question, name) for question in fitting))


def _meant(catalog: Catalog, kind: str, iri: str) -> Thing | None:
    return next((one for one in answers.choices(kind, catalog) if one.iri == iri), None)


def _question(choice: Choice, question: Question, name: str) -> Lead:
    """A question with its one parameter filled in."""
    return Lead(question.title, choice.to(f"/vragen/{question.name}", **{question.parameters[0].name: name}))


def _own(choice: Choice, network: Network, thing: Thing, name: str) -> Iterator[Lead]:
    if acting(network)(thing.iri):
        yield Lead(f"Netwerkkaart van {thing.label}", choice.to(role_path(thing.iri)))
    if isinstance(thing, Actor):
        yield Lead("Het escalatieschema vanaf hier", choice.to(ways.SCHEMA, van=name))
        yield Lead("De weg van hier naar een ander", choice.to(ways.ROUTE, van=name))
    if isinstance(thing, Service):
        yield Lead("De weg hierheen van een actor", choice.to(ways.ROUTE, naar=name))


def called(catalog: Catalog, thing: Thing) -> str:
    """A name that means this thing alone: its label, or its short IRI where other things are called so too."""
    if not isinstance(thing, Entity):
        return thing.label
    wanted = thing.label.casefold()
    alone = sum(wanted in map(str.casefold, (one.label, *one.alt_labels)) for one in catalog.entities.values()) == 1
    return thing.label if alone else names.short(thing.iri)
