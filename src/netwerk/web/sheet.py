"""What a page about a thing shows: who it has to do with on the day, what it rests on, and all that the graph says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from netwerk import wording
from netwerk.catalog import Catalog
from netwerk.model import Fact, Passage, Relation, Remark, Stand, Thing, Value
from netwerk.network import Network, parties
from netwerk.web import addresses
from netwerk.web.choice import Choice
from netwerk.web.site import Site
from netwerk.web.titles import property_title, title
from netwerk.wording import marks

_HIDDEN = ("prefLabel", "bron", "definition", "first", "rest", "secties")


@dataclass(frozen=True)
class Link:
    """A text with the path of the thing it names, or the address elsewhere, if any."""

    text: str
    path: str | None = None
    outside: str | None = None


@dataclass(frozen=True)
class Row:
    """A property with its values."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Statement:
    """A relation as a sentence, with who have a part in it and the other versions that documents give."""

    relation: Relation
    parties: tuple[Link, ...]
    versions: tuple[Relation, ...]


@dataclass(frozen=True)
class Group:
    """The relations of one kind, under a heading."""

    title: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True)
class Sheet:
    """All that the page of a thing shows, in order; what a thing has none of is empty."""

    iri: str
    title: str
    kind: str
    definition: str
    marks: tuple[str, ...]
    versions: tuple[Relation, ...]
    groups: tuple[Group, ...]
    elsewhere: tuple[Statement, ...]
    remarks: tuple[Remark, ...]
    passages: tuple[Passage, ...]
    rows: tuple[Row, ...]
    mentions: tuple[Row, ...]
    more: bool
    relates: bool = False


def sheet(site: Site, choice: Choice, iri: str) -> Sheet | None:
    """The page of a thing; None when the graph does not know it."""
    catalog = site.catalog
    thing = catalog.thing(iri)
    if thing is None:
        return None
    network = site.network(choice.stand)
    fact = catalog.facts([iri]).get(iri)
    relates = iri in catalog.entities
    groups = _groups(network, iri) if relates else ()
    return Sheet(
        iri,
        _title(catalog, network, thing),
        ", ".join(link.text for link in _links(catalog, thing, "type")) or "begrip",
        _text(thing, "definition"),
        _marks(catalog, choice.stand, iri, fact),
        _other_versions(network, iri),
        groups,
        _elsewhere(catalog, network, iri, groups) if relates else (),
        _remarks(network, iri, groups),
        _passages(catalog, iri, fact),
        tuple(_rows(catalog, thing)),
        tuple(_mentions(catalog, thing)),
        thing.more,
        relates,
    )


def _title(catalog: Catalog, network: Network, thing: Thing) -> str:
    entity = network.entities.get(thing.iri)
    if entity is not None:
        return entity.label
    if thing.iri in catalog.passages:
        return f"Passage ‘{catalog.passages[thing.iri].anchor}’"
    return title(catalog, Value(thing.label, thing.iri))


def _marks(catalog: Catalog, stand: Stand, iri: str, fact: Fact | None) -> tuple[str, ...]:
    """What a reader must know first: planned, inferred, confirmed before, ended or not begun."""
    entity = catalog.entities.get(iri)
    begins = entity is not None and entity.begin is not None and entity.begin > stand.day
    ended = entity is not None and entity.end is not None and entity.end < stand.day
    told = marks(fact, stand.day) if fact and (fact.status or fact.passages) else ()
    return (
        *([f"begint {wording.day_text(entity.begin)}"] if entity and entity.begin and begins else []),
        *([f"bestond tot en met {wording.day_text(entity.end)}"] if entity and entity.end and ended else []),
        *told,
    )


def _groups(network: Network, iri: str) -> tuple[Group, ...]:
    by_kind: dict[str, list[Relation]] = {}
    for relation in network.relations_of(iri):
        if network.versions(relation)[0] == relation or iri not in _ends(network.versions(relation)[0]):
            by_kind.setdefault(relation.kind.label, []).append(relation)
    return tuple(
        Group(label, tuple(_statement(network, relation, iri) for relation in by_kind[label]))
        for label in sorted(by_kind)
    )


def _statement(network: Network, relation: Relation, iri: str) -> Statement:
    """A relation on the page of one of its parties, with links to the others."""
    others = tuple(version for version in network.versions(relation) if version != relation)
    named = {party.iri: party.label for party in parties(relation) if party.iri != iri}
    return Statement(relation, tuple(_link(label, other) for other, label in named.items()), others)


def _elsewhere(catalog: Catalog, network: Network, iri: str, groups: Sequence[Group]) -> tuple[Statement, ...]:
    """The relations of a thing that do not hold on the day, in the area, or without plans."""
    shown = {version.iri for group in groups for one in group.statements for version in (one.relation, *one.versions)}
    rest = [r for r in catalog.statements.values() if r.iri not in shown and iri in _ends(r)]
    return tuple(_statement(network, relation, iri) for relation in sorted(rest, key=lambda r: (r.begin, r.iri)))


def _other_versions(network: Network, iri: str) -> tuple[Relation, ...]:
    return tuple(version for version in network.disputed.get(iri, ()) if version.iri != iri)


def _remarks(network: Network, iri: str, groups: Sequence[Group]) -> tuple[Remark, ...]:
    about = [iri, *(one.relation.iri for group in groups for one in group.statements)]
    return tuple({remark.iri: remark for one in about for remark in network.remarks.get(one, ())}.values())


def _passages(catalog: Catalog, iri: str, fact: Fact | None) -> tuple[Passage, ...]:
    if iri in catalog.passages:
        return (catalog.passages[iri],)
    return fact.passages if fact else ()


def _rows(catalog: Catalog, thing: Thing) -> Iterable[Row]:
    for one in thing.properties:
        if one.name not in _HIDDEN:
            yield Row(property_title(one), tuple(_value_link(catalog, value) for value in one.values))
    if thing.iri in catalog.documents:
        yield Row("hoofdstukken", tuple(Link(section) for section in catalog.documents[thing.iri].sections))


def _mentions(catalog: Catalog, thing: Thing) -> Iterable[Row]:
    for one in thing.mentions:
        yield Row(property_title(one), tuple(_value_link(catalog, value) for value in one.values))


def _value_link(catalog: Catalog, value: Value) -> Link:
    if value.iri is None:
        return Link(value.text, outside=addresses.outside(value.text))
    return _link(title(catalog, value), value.iri)


def _link(text: str, iri: str) -> Link:
    path = addresses.path_of(iri)
    return Link(text, path, None if path else addresses.outside(iri))


def _links(catalog: Catalog, thing: Thing, name: str) -> tuple[Link, ...]:
    return tuple(_value_link(catalog, value) for one in thing.properties if one.name == name for value in one.values)


def _text(thing: Thing, name: str) -> str:
    return next((one.values[0].text for one in thing.properties if one.name == name and one.values), "")


def _ends(relation: Relation) -> set[str]:
    return {party.iri for party in parties(relation)}
