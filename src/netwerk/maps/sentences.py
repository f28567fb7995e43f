"""A relation's sentence in pieces, so that the names in it can be followed."""

from __future__ import annotations

from netwerk import wording
from netwerk.maps.text import plain
from netwerk.model import Entity, Relation
from netwerk.pages.pieces import Piece, cut


def parts(relation: Relation) -> tuple[Piece, ...]:
    """The sentence of a relation, its pieces in order; together they are the sentence."""
    return cut(plain(wording.sentence(relation)), ((plain(party.label), party.iri) for party in parties(relation)))


def parties(relation: Relation) -> tuple[Entity, ...]:
    """Everyone and everything that has a part in a relation, each once."""
    ends = (relation.origin, relation.target, relation.assigned_by)
    every = [end for end in ends if end] + [*relation.via, *relation.about]
    return tuple({party.iri: party for party in every}.values())
