"""All that the page knows, of every day: lists of things that name each other by their place in a list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import date, timedelta
from typing import Final

from netwerk import wording
from netwerk.disagreement import versions
from netwerk.maps import facts, sentences, styles
from netwerk.maps.lists import Json, Lists, filled
from netwerk.maps.text import headed, plain
from netwerk.maps.zones import zones
from netwerk.model import Actor, Area, Entity, Relation, RelationKind, Remark, Service, code, local_name
from netwerk.network import Network
from netwerk.pages.pieces import Piece

DROPPED: Final = "niet-uitgevoerd"


def payload(network: Network, areas: Iterable[Area] = (), contact: str | None = None) -> Json:
    """The network of every day as JSON; ``areas`` are those whose names readers may see.

    ``contact`` is where they send what is not right. What is empty is left out. The first nodes are the entities of
    the network, in its order; those that relations are only about follow them.
    """
    known = {area.iri: area for area in (*areas, *network.areas)}
    lists = Lists(_nodes(network), network.relations.values(), _areas(network, known))
    names = {iri: area.label for iri, area in known.items()}
    nodes = [_node(entity, network, names, lists) for entity in lists.nodes.things]
    relations = [_relation(relation, network, lists) for relation in network.relations.values()]
    for at, pairs in _same(network, lists).items():
        relations[at] |= {"same": pairs, "cited": _cited(lists.relations.things[at])}
    _add_rungs(nodes, network, lists)
    return {
        "opening": _opening(network),
        "days": [day.isoformat() for day in change_days(network)],
        "months": wording.MONTHS,
        "contact": contact,
        "codes": "".join(map(code, (*lists.nodes.at, *lists.relations.at))),
        "disputed": wording.DISPUTED,
        "areas": [_area(area, lists) for area in lists.areas.things],
        "nodes": nodes,
        "relations": relations,
        "classes": _classes(network, lists),
        "passages": [lists.passage(passage) for passage in lists.passages.things],
        "documents": [plain(wording.document_text(document)) for document in lists.documents.things],
        "concepts": [lists.concept(one) for one in lists.concepts.things],
        "texts": lists.texts.values,
        "rows": lists.rows.values,
    }


def change_days(network: Network) -> list[date]:
    """The days on which something begins, is first known or no longer holds, in order, with the day to open on."""
    days = {network.stand.day, network.stand.newest.day}
    for relation in network.relations.values():
        begin = known_since(relation) if relation.planned else relation.begin
        days |= _bounds(begin, relation.end)
    for entity in network.entities.values():
        if isinstance(entity, Actor):
            days |= _bounds(entity.since, entity.end)
    return sorted(days)


def known_since(relation: Relation) -> date | None:
    """The day of the oldest document that states a relation."""
    return min((passage.document.day for passage in relation.passages), default=None)


def _bounds(begin: date | None, end: date | None) -> set[date]:
    """The days on which something comes and is gone, if it is there at all."""
    if begin and end and end < begin:
        return set()
    return {day for day in (begin, end + timedelta(days=1) if end and end < date.max else None) if day}


def _nodes(network: Network) -> Iterable[Entity]:
    about = {entity.iri: entity for relation in network.relations.values() for entity in relation.about}
    yield from network.entities.values()
    yield from (about[iri] for iri in sorted(about.keys() - network.entities.keys()))


def _areas(network: Network, known: Mapping[str, Area]) -> list[Area]:
    """The areas that the map is about, and those they lie in."""
    iris = sorted({iri for area in network.areas for iri in area.chain})
    return [known.get(iri, Area(iri, local_name(iri))) for iri in iris]


def _opening(network: Network) -> Json:
    """The view that the page opens on."""
    stand = network.stand
    area = stand.place
    return {"day": stand.day.isoformat(), "plans": stand.plans, "area": plain(area), "version": stand.version}


def _area(area: Area, lists: Lists) -> Json:
    return {"iri": area.iri, "label": plain(area.label), "within": lists.areas.known(area.within)}


def _node(entity: Entity, network: Network, names: Mapping[str, str], lists: Lists) -> Json:
    service = entity if isinstance(entity, Service) else None
    return filled(
        {
            "iri": entity.iri,
            "name": plain(entity.label),
            "names": [plain(label) for label in entity.alt_labels],
            "kind": entity.kind.name,
            "sort": headed(entity.kind.label),
            "definition": plain(entity.definition),
            "rung": plain(facts.rung_text(entity)),
            "rows": _rows(lists, facts.of_entity(entity, names), network.remarks.get(entity.iri, ())),
            "passages": lists.passages_of(entity.passages),
            "areas": lists.areas.known(entity.areas),
            "sorts": lists.terms(entity.classifications) if isinstance(entity, Actor) else (),
            "actor": isinstance(entity, Actor),
            "card": entity.iri in network.entities,
            "since": _day(entity.since),
            "end": _day(entity.end),
            "groups": lists.terms(service.target_groups if service else ()),
            "ageFrom": service.age_from if service else None,
            "ageTo": service.age_to if service else None,
        }
    )


def _add_rungs(nodes: Sequence[Json], network: Network, lists: Lists) -> None:
    """The rungs that each node is on; without one of its own, that of the zone where its card stands."""
    for zone in zones(network):
        for iri in zone.members:
            entity = network.entities[iri]
            own = entity.rungs if isinstance(entity, Actor | Service) else ()
            nodes[lists.nodes.at[iri]]["rungs"] = lists.terms(own or (zone.rung,))


def _relation(relation: Relation, network: Network, lists: Lists) -> Json:
    whole = network.relations.get(relation.part_of or "")
    remarks = network.remarks.get(relation.iri, ())
    return filled(
        {
            "iri": relation.iri,
            "cls": lists.term(relation.kind),
            "kinds": lists.terms(relation.sorts),
            "from": lists.node(relation.origin),
            "to": lists.node(relation.target),
            "via": [lists.node(entity) for entity in relation.via],
            "about": [lists.node(entity) for entity in relation.about],
            "assigned": lists.node(relation.assigned_by),
            "areas": lists.areas.known(relation.areas),
            "status": lists.term(relation.status),
            "plan": relation.planned,
            "dropped": relation.status.name == DROPPED,
            "certainty": lists.term(relation.certainty),
            "inferred": relation.inferred,
            "begin": _day(relation.begin),
            "end": _day(relation.end),
            "known": _day(known_since(relation)),
            "confirmed": _day(relation.last_confirmed),
            "when": lists.texts.number(wording.period_text(relation)),
            "condition": plain(relation.condition),
            "groups": lists.terms(relation.target_groups),
            "ageFrom": relation.age_from,
            "ageTo": relation.age_to,
            "phase": lists.terms(relation.phases),
            "shortcuts": sorted(relation.shortcuts),
            "rows": _rows(lists, (*facts.of_relation(relation), *facts.of_whole(whole)), remarks),
            "passages": lists.passages_of(relation.passages),
            "parts": [_part(part, lists) for part in sentences.parts(relation)],
        }
    )


def _rows(lists: Lists, rows: Iterable[facts.Row], remarks: Iterable[Remark]) -> list[int]:
    return [lists.rows.number(row) for row in (*rows, *facts.of_remarks(remarks))]


def _part(part: Piece, lists: Lists) -> object:
    """A piece of a sentence: text, a node by its own name, or a name with the node it stands for."""
    if not part.iri:
        return part.text
    at = lists.nodes.at[part.iri]
    return at if part.text == plain(lists.nodes.things[at].label) else [part.text, at]


def _same(network: Network, lists: Lists) -> dict[int, list[int]]:
    """By place of a relation that documents disagree about: those that one remark joins it with."""
    found: dict[int, list[int]] = {}
    remarks = _every_remark(network)
    for group in set(network.disputed.values()):
        for one in group:
            pairs = [other for other in group if other != one and versions({o.iri: o for o in (one, other)}, remarks)]
            found[lists.relations.at[one.iri]] = sorted(lists.relations.at[other.iri] for other in pairs)
    return dict(sorted(found.items()))


def _every_remark(network: Network) -> list[Remark]:
    return list({remark.iri: remark for some in network.remarks.values() for remark in some}.values())


def _cited(relation: Relation) -> str:
    """Its sources as the other version of a disputed relation tells them."""
    return plain(wording.citations(relation.passages))


def _classes(network: Network, lists: Lists) -> list[Json]:
    """The relation classes, in the order of the legend."""
    kinds: dict[str, RelationKind] = {relation.kind.name: relation.kind for relation in network.relations.values()}
    return [
        {
            "id": lists.term(kinds[name]),
            "name": name,
            "label": headed(kinds[name].label),
            "definition": plain(kinds[name].definition),
            "colour": styles.colour(name),
            "look": asdict(styles.style(name)),
            "head": styles.HEADS[styles.style(name).arrow],
        }
        for name in sorted(kinds, key=styles.rank)
    ]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
