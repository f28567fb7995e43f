"""The objects that everything above the catalog works with: frozen, without RDF, standard library only.

Names of things are IRIs (str). Labels and texts are Dutch, as the graph gives them.
"""

from netwerk.model.entities import BETWEEN, Actor, Arrangement, ContactPoint, Entity, Service, values_of
from netwerk.model.results import Answer, Finding, RegieFinding
from netwerk.model.sources import Document, Passage, Remark, Sourced, Stand, passages_of
from netwerk.model.statements import Fact, Relation
from netwerk.model.terms import Area, Concept, RelationKind, code, local_name
from netwerk.model.things import Property, Thing, Value

__all__ = [
    "BETWEEN",
    "Actor",
    "Answer",
    "Area",
    "Arrangement",
    "Concept",
    "ContactPoint",
    "Document",
    "Entity",
    "Fact",
    "Finding",
    "Passage",
    "Property",
    "RegieFinding",
    "Relation",
    "RelationKind",
    "Remark",
    "Service",
    "Sourced",
    "Stand",
    "Thing",
    "Value",
    "code",
    "local_name",
    "passages_of",
    "values_of",
]
