"""The network of one day and area: actors and relations as a networkx multigraph, relation IRI as key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from html import escape

import networkx as nx

from netwerk import names
from netwerk.catalog import Catalog
from netwerk.disagreement import Versions, versions
from netwerk.errors import InputError
from netwerk.model import Actor, Area, Entity, Relation, Remark, Stand
from netwerk.namesakes import renamed, told_apart
from netwerk.wording import marks_of, stand_lines

Edge = tuple[str, str]


@dataclass(frozen=True)
class Network:
    """Who does what with whom, on one day and in one area.

    ``entities`` holds every actor of the area and every other end of a relation, by IRI. ``relations``
    holds every relation that holds on the day, those with an open end too, by IRI. ``graph`` has an edge
    for each relation with two ends (key: the relation's IRI, attribute ``relation``); a symmetric one
    has two, and one that goes by way of an intermediary has an edge to it and one from it. ``areas`` are the
    area asked, or else every area that no other lies in: a route stays within one of them and what it lies in.
    ``remarks`` says what is wrong, missing or contradictory in the sources about a thing, by its IRI.

    Where documents disagree, ``relations`` holds each version, but the graph has the one to go by alone;
    ``disputed`` holds all versions by the IRI of each. What counts or adds up goes by ``as_one``.
    """

    stand: Stand
    entities: Mapping[str, Entity]
    relations: Mapping[str, Relation]
    areas: tuple[Area, ...]
    graph: nx.MultiDiGraph = field(repr=False, compare=False)
    remarks: Mapping[str, tuple[Remark, ...]] = field(default_factory=dict, compare=False)
    disputed: Mapping[str, Versions] = field(default_factory=dict, compare=False)

    def __repr__(self) -> str:
        area = self.stand.place
        size = f"{len(self.entities)} actoren en voorzieningen, {len(self.relations)} relaties"
        return f"<Network {area}, {self.stand.day}: {size}>"

    def _repr_html_(self) -> str:
        """What a notebook shows: the day, and how many relations there are of each class."""
        counts = Counter(relation.kind.label for relation in self.relations.values())
        rows = "".join(f"<tr><td>{escape(label)}</td><td>{count}</td></tr>" for label, count in sorted(counts.items()))
        opening = "".join(f"<p>{escape(line)}</p>" for line in stand_lines(self.stand))
        return f"{opening}<table><tr><th>soort relatie</th><th>aantal</th></tr>{rows}</table>"

    @cached_property
    def as_one(self) -> tuple[Relation, ...]:
        """The relations, with of those that documents disagree about only the version to go by."""
        return tuple(relation for relation in self.relations.values() if self.versions(relation)[0] == relation)

    def versions(self, relation: Relation) -> Versions:
        """All versions of a relation, the one to go by first; most have one."""
        return self.disputed.get(relation.iri, (relation,))

    def marks(self, relation: Relation) -> tuple[str, ...]:
        """What a reader must know before trusting a relation on the day, among it that documents disagree."""
        return marks_of(relation, self.stand.day, self.versions(relation))

    def every_version(self, relations: Iterable[Relation]) -> tuple[Relation, ...]:
        """These relations, each with all its versions, for who must see what they rest on."""
        return tuple({v.iri: v for relation in relations for v in self.versions(relation)}.values())

    def of_shortcut(self, *names: str) -> nx.MultiDiGraph:
        """The part of the graph whose relations yield one of these shortcuts (``verwijstNaar``)."""
        wanted = frozenset(names)
        part = nx.MultiDiGraph()
        part.add_nodes_from(self.graph.nodes)
        part.add_edges_from(
            (u, v, key, data)
            for u, v, key, data in self.graph.edges(keys=True, data=True)
            if data["relation"].shortcuts & wanted
        )
        return part

    def relations_of(self, iri: str) -> tuple[Relation, ...]:
        """All relations that an entity has a part in: as an end, intermediary, assigner or subject."""
        return tuple(r for r in self.relations.values() if any(party.iri == iri for party in parties(r)))

    def between(self, origin: str, target: str) -> tuple[Relation, ...]:
        """The relations on the lines from one entity to another, by IRI, each followed by its other versions."""
        lines = self.graph.get_edge_data(origin, target, default={})
        return self.every_version(lines[key]["relation"] for key in sorted(lines))


def load(catalog: Catalog, stand: Stand, classes: Collection[str] | None = None) -> Network:
    """The network of a stand, out of a catalog: its area (and those it lies in), its day, with or without plans.

    What bears the same name in it, such as the schools of two municipalities, gets a name that tells it apart.
    """
    areas = catalog.areas_of(stand)
    present = [actor for actor in _actors(catalog, stand) if _exists_on(actor, stand.day)]
    return _named(catalog, stand, present, catalog.relations(stand.day, areas, stand.plans).values(), classes)


def load_every_day(catalog: Catalog, stand: Stand) -> Network:
    """All that the sources say of the area of a stand (and those it lies in), whatever the day and the status."""
    chain = _chain(catalog, stand)
    relations = [relation for relation in catalog.statements.values() if chain.intersection(relation.areas)]
    return _named(catalog, stand, _actors(catalog, stand), relations)


def _named(
    catalog: Catalog,
    stand: Stand,
    actors: Sequence[Actor],
    relations: Iterable[Relation],
    classes: Collection[str] | None = None,
) -> Network:
    """A network of these actors and relations, in which what bears the same name is told apart."""
    kept = list(relations)
    names = told_apart([*actors, *(party for relation in kept for party in parties(relation))], catalog.areas)
    return build(
        stand,
        [names.get(actor.iri, actor) for actor in actors],
        [renamed(relation, names) for relation in kept],
        classes,
        _innermost(catalog) if stand.area is None else (),
        catalog.remarks.values(),
    )


def _chain(catalog: Catalog, stand: Stand) -> frozenset[str]:
    return frozenset(wider for iri in catalog.areas_of(stand) for wider in catalog.areas[iri].chain)


def _actors(catalog: Catalog, stand: Stand) -> list[Actor]:
    chain = _chain(catalog, stand)
    return [actor for actor in catalog.actors.values() if chain.intersection(actor.areas)]


def build(
    stand: Stand,
    entities: Iterable[Entity],
    relations: Iterable[Relation],
    classes: Collection[str] | None = None,
    areas: Sequence[Area] = (),
    remarks: Iterable[Remark] = (),
) -> Network:
    """A network of these relations, or of those of the given relation classes (``{"Verwijzing"}``).

    ``areas`` defaults to the area of the stand; of the ``remarks``, those about something in it are kept.
    """
    kept = sorted(
        (r for r in relations if classes is None or r.kind.name in classes), key=lambda relation: relation.iri
    )
    ends = {party.iri: party for r in kept for party in (r.origin, r.target, *r.via, r.assigned_by) if party}
    known = {**{entity.iri: entity for entity in entities}, **ends}
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(sorted(known))
    within = tuple(areas) or ((stand.area,) if stand.area else ())
    stated = {r.iri: r for r in kept}
    told = remarks_on(remarks, {*known, *stated})
    disputed = versions(stated, (remark for some in told.values() for remark in some))
    found = Network(stand, dict(sorted(known.items())), stated, within, graph, told, disputed)
    for relation in found.as_one:
        graph.add_edges_from((u, v, relation.iri, {"relation": relation}) for u, v in _lines(relation))
    return found


def remarks_on(remarks: Iterable[Remark], present: AbstractSet[str]) -> dict[str, tuple[Remark, ...]]:
    """By IRI of those of these things that there are any about, the remarks about it, in order."""
    found: dict[str, list[Remark]] = {}
    for remark in sorted(remarks, key=lambda remark: remark.iri):
        for iri in present & set(remark.about):
            found.setdefault(iri, []).append(remark)
    return {iri: tuple(found[iri]) for iri in sorted(found)}


def _innermost(catalog: Catalog) -> list[Area]:
    wider = {iri for area in catalog.areas.values() for iri in area.within}
    return [area for area in catalog.areas.values() if area.iri not in wider]


def _exists_on(entity: Entity, day: date) -> bool:
    return (entity.since is None or entity.since <= day) and (entity.end is None or day <= entity.end)


def _lines(relation: Relation) -> list[Edge]:
    if relation.origin is None or relation.target is None:
        return []
    ends = relation.origin.iri, relation.target.iri
    if relation.via and relation.kind.name == "Verwijzing":
        return [line for v in relation.via for line in ((ends[0], v.iri), (v.iri, ends[1]))]
    if relation.symmetric:
        return [ends, ends[::-1]]
    return [ends]


def parties(relation: Relation) -> Iterable[Entity]:
    """All that have a part in a relation: its ends, intermediaries, who assigns it and what it is about."""
    every = (relation.origin, relation.target, relation.assigned_by, *relation.via, *relation.about)
    return (party for party in every if party is not None)


def find(network: Network, name: str, everything: Iterable[Entity]) -> Entity:
    """The actor or service of this name in a network; ``everything`` is all that the graph knows.

    Raises InputError with the nearest matches, or saying that it is in the graph but not in this network.
    """
    what = "actor of voorziening"
    try:
        here = names.find(name, network.entities.values(), what)
    except InputError:
        names.find(name, everything, what)
        raise InputError(f"'{name}' staat in de graaf, maar niet in dit gebied of niet op deze dag.") from None
    return names.only(name, here, what)
