"""Where documents disagree: relations that are versions of one, which counts, sums and pictures take as one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import networkx as nx

from netwerk.model import Relation, Remark

CONTRADICTION = "tegenspraak"
Versions = tuple[Relation, ...]


def versions(relations: Mapping[str, Relation], remarks: Iterable[Remark]) -> dict[str, Versions]:
    """By IRI of each relation that documents disagree about: all its versions, the one to go by first.

    Two relations are versions of one when a remark on a contradiction names both, and they are of one class, have
    the same ends, intermediaries and subject, and yield the same shortcuts; a remark may be about other things too.
    The version to go by is the one confirmed last.
    """
    same = nx.Graph()
    for remark in remarks:
        if remark.sort.name == CONTRADICTION:
            known = [relations[iri] for iri in remark.about if iri in relations]
            same.add_edges_from((a.iri, b.iri) for a in known for b in known if a != b and _what(a) == _what(b))
    found = [tuple(sorted((relations[iri] for iri in one), key=_place)) for one in nx.connected_components(same)]
    return {relation.iri: group for group in found for relation in group}


def _what(relation: Relation) -> tuple[object, ...]:
    """What a relation says, without when, how sure, for how much or under which condition."""
    ends = [end.iri if end else "" for end in (relation.origin, relation.target)]
    others = (frozenset(entity.iri for entity in some) for some in (relation.via, relation.about))
    return relation.kind.iri, *(sorted(ends) if relation.symmetric else ends), *others, relation.shortcuts


def _place(relation: Relation) -> tuple[int, str]:
    return -relation.last_confirmed.toordinal(), relation.iri
