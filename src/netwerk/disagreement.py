"""Where documents disagree: relations that are versions of one, which counts, sums and pictures take as one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from netwerk.model import Relation, Remark

CONTRADICTION = "tegenspraak"
Versions = tuple[Relation, ...]


def versions(relations: Mapping[str, Relation], remarks: Iterable[Remark]) -> dict[str, Versions]:
    """By IRI of each relation that documents disagree about: all its versions, the one to go by first.

    Two relations are versions of one when a remark on a contradiction names both, and they are of one class, have
    the same ends and intermediaries, yield the same shortcuts, and are not about different things; a remark may name
    other things too. The version to go by is the one confirmed last.
    """
    import networkx as nx  # slow to load, and a named question needs none of it

    same = nx.Graph()
    for remark in remarks:
        if remark.sort.name == CONTRADICTION:
            known = [relations[iri] for iri in remark.about if iri in relations]
            same.add_edges_from((a.iri, b.iri) for a in known for b in known if a != b and _are_one(a, b))
    found = [tuple(sorted((relations[iri] for iri in one), key=_place)) for one in nx.connected_components(same)]
    return {relation.iri: group for group in found for relation in group}


def contradicted(remarks: Iterable[Remark]) -> frozenset[str]:
    """The IRIs of all things that a contradiction in the sources is about."""
    return frozenset(iri for remark in remarks if remark.sort.name == CONTRADICTION for iri in remark.about)


def _are_one(one: Relation, other: Relation) -> bool:
    """One document may say of what a relation is about, and another not or less."""
    about, elsewhere = ({entity.iri for entity in relation.about} for relation in (one, other))
    return _what(one) == _what(other) and (not about or not elsewhere or not about.isdisjoint(elsewhere))


def _what(relation: Relation) -> tuple[object, ...]:
    """What a relation says, without what it is about, when, how sure, for how much or under which condition."""
    ends = [end.iri if end else "" for end in (relation.origin, relation.target)]
    via = frozenset(entity.iri for entity in relation.via)
    return relation.kind.iri, *(sorted(ends) if relation.symmetric else ends), via, relation.shortcuts


def _place(relation: Relation) -> tuple[int, str]:
    return -relation.last_confirmed.toordinal(), relation.iri
