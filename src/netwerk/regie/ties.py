"""Who has a line with whom: the actors of a network as a graph in which direction and number do not count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import networkx as nx

from netwerk.model import Actor, Entity, Passage, Relation
from netwerk.network import Network, parties
from netwerk.regie.base import by_label
from netwerk.regie.thresholds import CONNECTING
from netwerk.routes.search import PART
from netwerk.wording import join_words

REGIE = "Regie"


def contacts(network: Network) -> nx.Graph:
    """The actors that have a line with another, joined where the sources name any relation between them.

    Belonging to a whole is a line too: a part acts for it. Services and arrangements are left out, and so is who has
    no line. ``relations`` on an edge are those it stands for, of which documents disagree about none. Cost: linear in
    the relations.
    """
    found: dict[tuple[str, str], dict[str, Relation]] = {}
    for u, v, relation in network.graph.edges(data="relation"):
        if u != v and isinstance(network.entities[u], Actor) and isinstance(network.entities[v], Actor):
            found.setdefault((min(u, v), max(u, v)), {})[relation.iri] = relation
    graph = nx.Graph()
    graph.add_nodes_from(sorted({end for line in found for end in line}))
    graph.add_edges_from((*line, {"relations": tuple(found[line].values())}) for line in sorted(found))
    return graph


def dealings(network: Network) -> nx.DiGraph:
    """The actors that deal with another, with the direction in which the sources tell it; both where it has none.

    Belonging to a whole is no dealing with it. ``relations`` on an edge are those it stands for. Cost: linear in the
    relations.
    """
    found: dict[tuple[str, str], list[Relation]] = {}
    for u, v, relation in network.graph.edges(data="relation"):
        actors = isinstance(network.entities[u], Actor) and isinstance(network.entities[v], Actor)
        if u != v and actors and PART not in relation.shortcuts:
            found.setdefault((u, v), []).append(relation)
    graph = nx.DiGraph()
    graph.add_nodes_from(sorted({end for line in found for end in line}))
    graph.add_edges_from((*line, {"relations": tuple(found[line])}) for line in sorted(found))
    return graph


def along(graph: nx.Graph, lines: Iterable[tuple[str, str]]) -> tuple[Relation, ...]:
    """The relations that some lines of a graph of contacts stand for, each once."""
    return tuple({relation.iri: relation for u, v in lines for relation in graph.edges[u, v]["relations"]}.values())


def authors(network: Network) -> frozenset[str]:
    """The actors that wrote a document which relations rest on: who writes names its own lines most."""
    written = {passage.document.publisher for r in network.relations.values() for passage in r.passages}
    return frozenset(written & set(network.entities))


def roles(network: Network) -> Mapping[str, tuple[Relation, ...]]:
    """The regie that the sources give each actor, over others or over itself, by IRI."""
    found: dict[str, list[Relation]] = {}
    for relation in network.relations.values():
        if relation.kind.name == REGIE and relation.origin:
            found.setdefault(relation.origin.iri, []).append(relation)
    return {iri: tuple(held) for iri, held in found.items()}


def connecting(network: Network) -> Mapping[str, tuple[Relation, ...]]:
    """The regie that puts its holder between parties around one family, by the IRI of who holds it."""
    found = {
        actor: tuple(relation for relation in held if any(sort.name in CONNECTING for sort in relation.sorts))
        for actor, held in roles(network).items()
    }
    return {actor: held for actor, held in found.items() if held}


def role_names(held: Iterable[Relation]) -> str:
    """The kinds of regie among relations as an enumeration: "casusregie en verbindende rol"."""
    kinds = {kind.iri: kind.label for relation in held for kind in (relation.sorts or (relation.kind,))}
    return join_words(sorted(label.lower() for label in kinds.values()))


def listed(entities: Iterable[Entity], most: int, last: str = "en") -> str:
    """The labels of entities as an enumeration in the order of their labels; of many the rest is counted.

    >>> from netwerk.model import Concept
    >>> listed([Entity(name, name, Concept("k", "k")) for name in "cab"], 2)
    'a, b en 1 andere'
    """
    every = [entity.label for entity in by_label(entities)]
    rest = len(every) - most
    return join_words(every if rest <= 0 else [*every[:most], f"{rest} andere"], last)


def shown_by(network: Network, entities: Iterable[Entity]) -> tuple[Passage, ...]:
    """For each entity one passage that shows it: its own in a document about the area, or else of a relation of it."""
    near = set(network.stand.area.chain) if network.stand.area else set()
    first: dict[str, Passage] = {}
    for relation in network.relations.values():
        for party in parties(relation):
            first.setdefault(party.iri, relation.passages[0])
    found = []
    for entity in entities:
        own = [p for p in entity.passages if not near or not near.isdisjoint(p.document.areas)]
        found += own[:1] or [first[entity.iri]] if own or entity.iri in first else []
    return tuple({passage.iri: passage for passage in found}.values())
