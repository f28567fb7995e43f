"""Who sits at which tables: the two-mode network of parties and tables, and what it comes to for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations

from netwerk.model import Actor, Entity, Relation
from netwerk.network import Network
from netwerk.regie.parts import SEAT, belonging, spokesmen

MEETINGS = frozenset({"Overleg", "Samenwerkingsverband"})
"""The classes of bodies where any seat is one at a table."""

CONTRACT_ROLES = frozenset({"partij", "penvoerder", "hoofdaannemer"})
"""Seats in any other body that say who answers for it, not who meets there."""

Seats = Mapping[str, AbstractSet[str]]


@dataclass(frozen=True)
class Sitter:
    """A party that is part of no other that sits, with the tables where it or one of its parts has a seat.

    ``through`` are the parts that sit there for it; ``seats`` the relations.
    """

    party: Entity
    tables: tuple[Entity, ...]
    through: tuple[Entity, ...]
    seats: tuple[Relation, ...]


def shared_tables(seats: Seats) -> dict[frozenset[str], frozenset[str]]:
    """For each two members the tables where both have a seat, if there are any.

    Definition: the one-mode projection of the two-mode network of members and tables; Breiger (1974), doi
    10.2307/2576011. Cost: for each table its members squared.

    >>> found = shared_tables({"school": {"table"}, "team": {"table", "desk"}, "city": {"desk"}})
    >>> sorted((sorted(pair), sorted(tables)) for pair, tables in found.items())
    [(['city', 'team'], ['desk']), (['school', 'team'], ['table'])]
    """
    members: dict[str, list[str]] = defaultdict(list)
    for member, tables in seats.items():
        for table in tables:
            members[table].append(member)
    found: dict[frozenset[str], set[str]] = defaultdict(set)
    for table, sitting in members.items():
        for pair in combinations(sitting, 2):
            found[frozenset(pair)].add(table)
    return {pair: frozenset(tables) for pair, tables in found.items()}


def seat_relations(network: Network) -> tuple[Relation, ...]:
    """The seats at tables with a known member."""
    return tuple(r for r in network.as_one if SEAT in r.shortcuts and r.origin and _is_at_table(r))


def sitters(network: Network) -> tuple[Sitter, ...]:
    """Who sits at tables, those at most tables first; a part counts for the outermost whole that it belongs to.

    Cost: for each member its wholes.
    """
    belongs = belonging(network)
    held: dict[str, list[Relation]] = defaultdict(list)
    for relation in seat_relations(network):
        if relation.origin:
            held[relation.origin.iri].append(relation)
    by_party: dict[str, list[Relation]] = defaultdict(list)
    for member, relations in held.items():
        for party in spokesmen(network, belongs, member):
            by_party[party] += relations
    found = [_sitter(network, party, relations) for party, relations in by_party.items()]
    return tuple(sorted(found, key=lambda one: (-len(one.tables), one.party.label.casefold(), one.party.iri)))


def seats_of(found: tuple[Sitter, ...]) -> Seats:
    """The tables of each party, by IRI."""
    return {one.party.iri: frozenset(table.iri for table in one.tables) for one in found}


def without_members(network: Network) -> tuple[Entity, ...]:
    """The meetings of which no source names anybody who sits there or is part of them."""
    filled = {r.target.iri for r in network.as_one if r.kind.name == "Deelname" and r.target and r.origin}
    return tuple(
        entity
        for iri, entity in network.entities.items()
        if isinstance(entity, Actor) and entity.kind.name == "Overleg" and iri not in filled
    )


def _is_at_table(relation: Relation) -> bool:
    if not isinstance(relation.target, Actor):
        return False
    roles = {sort.name for sort in relation.sorts}
    return relation.target.kind.name in MEETINGS or not roles or bool(roles - CONTRACT_ROLES)


def _sitter(network: Network, party: str, relations: list[Relation]) -> Sitter:
    tables = {r.target.iri: r.target for r in relations if r.target}
    through = {r.origin.iri: r.origin for r in relations if r.origin and r.origin.iri != party}
    return Sitter(network.entities[party], _sorted(tables), _sorted(through), tuple(relations))


def _sorted(entities: Mapping[str, Entity]) -> tuple[Entity, ...]:
    return tuple(sorted(entities.values(), key=lambda entity: (entity.label.casefold(), entity.iri)))
