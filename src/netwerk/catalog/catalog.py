"""The catalog of one store: read once, kept as frozen objects by IRI."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import cached_property
from importlib.resources import files

from pyoxigraph import Literal, NamedNode, QuerySolutions

from netwerk.catalog import readers, things
from netwerk.catalog.records import Record, collect
from netwerk.disagreement import contradicted
from netwerk.errors import InputError
from netwerk.model import (
    Actor,
    Area,
    Arrangement,
    Concept,
    ContactPoint,
    Document,
    Entity,
    Fact,
    Passage,
    Relation,
    RelationKind,
    Remark,
    Service,
    Stand,
    Thing,
    Value,
)
from netwerk.store import Store
from netwerk.store.binding import Term, bind, day_term
from netwerk.vocab import M8G, NW, PREFIXES, SCHEMA

_CLASS, _SYMMETRIC = f"{PREFIXES['owl']}Class", f"{PREFIXES['owl']}SymmetricProperty"
_TERMS = (_CLASS, *(f"{PREFIXES['owl']}{kind}Property" for kind in ("Object", "Datatype", "Annotation")))
_SCHEME = f"{PREFIXES['skos']}ConceptScheme"
_NIL, _CONCEPT = f"{PREFIXES['rdf']}nil", f"{PREFIXES['skos']}Concept"
_TRUE, _FALSE = (Literal(value) for value in (True, False))


class Catalog:
    """What a store holds, as objects. Nothing is read before it is asked for.

    Every mapping is by IRI and sorted by it.
    """

    def __init__(self, store: Store) -> None:
        """A catalog of this store."""
        self._store = store

    @property
    def version(self) -> str:
        """The data version: a hash of the graph files."""
        return self._store.version

    @cached_property
    def areas(self) -> dict[str, Area]:
        """Municipalities and regions."""
        records = self._records(NW.Gebied)
        return {iri: readers.area(record, records) for iri, record in records.items()}

    @cached_property
    def documents(self) -> dict[str, Document]:
        """The sources."""
        return {iri: readers.document(r, self._sections) for iri, r in self._records(NW.Document).items()}

    @cached_property
    def passages(self) -> dict[str, Passage]:
        """The places in the sources that statements rest on."""
        records = self._records(NW.Passage)
        return {iri: readers.passage(record, self.documents) for iri, record in records.items()}

    @cached_property
    def concepts(self) -> dict[str, Concept]:
        """The terms of all code lists."""
        return {iri: readers.concept(record) for iri, record in self._terms.items()}

    @cached_property
    def classes(self) -> dict[str, Concept]:
        """The classes of things that can act, be offered or be agreed."""
        roots = (NW.Actor, NW.Voorziening, NW.Afspraak)
        return {
            iri: readers.concept(record)
            for iri, record in self._classes.items()
            if any(root == iri or root in self._broader(iri) for root in roots)
        }

    @cached_property
    def kinds(self) -> dict[str, RelationKind]:
        """The relation classes and the kinds of relation."""
        symmetric = frozenset(self._records(_SYMMETRIC))
        relation_classes = {iri: record for iri, record in self._classes.items() if NW.Relatie in self._broader(iri)}
        every = {**self._terms, **relation_classes}
        return {iri: readers.relation_kind(record, symmetric) for iri, record in every.items()}

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Bodies, teams, tables, functions and groups, of all days."""
        return {iri: readers.actor(record, self._known) for iri, record in self._records(NW.Actor).items()}

    @cached_property
    def services(self) -> dict[str, Service]:
        """What someone can turn to, of all days."""
        records = self._records(NW.Voorziening)
        return {iri: readers.service(record, self._known) for iri, record in records.items()}

    @cached_property
    def arrangements(self) -> dict[str, Arrangement]:
        """Named assignments, agreements, frameworks and approaches, of all days."""
        records = self._records(NW.Afspraak)
        return {iri: readers.arrangement(record, self._known) for iri, record in records.items()}

    @cached_property
    def remarks(self) -> dict[str, Remark]:
        """What is wrong, missing or contradictory in the sources."""
        records = self._records(NW.Bronopmerking)
        return {iri: readers.remark(record, self._known) for iri, record in records.items()}

    @cached_property
    def disputed(self) -> frozenset[str]:
        """The IRIs of all things that a contradiction in the sources is about."""
        return contradicted(self.remarks.values())

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """All that a relation can join: actors, services and arrangements."""
        return {**self.actors, **self.services, **self.arrangements}

    @cached_property
    def statements(self) -> dict[str, Relation]:
        """The relations of every day, area and status."""
        return self._relations_in(self._records(NW.Relatie))

    def relations(self, day: date, areas: Collection[str], plans: bool = False) -> dict[str, Relation]:
        """The relations that hold on a day in these areas and the areas they lie in."""
        values: dict[str, Sequence[Term]] = {
            "peildatum": [day_term(day)],
            "plannen": [_TRUE if plans else _FALSE],
            "gebied": [NamedNode(area) for area in sorted(areas)],
        }
        held = sorted(row["ding"].value for row in self._select("relaties", values))
        self._relations_in(self._about([iri for iri in held if iri not in self._read]))
        return {iri: self._read[iri] for iri in held}

    def _about(self, iris: Collection[str]) -> dict[str, Record]:
        """All that the graph says of these things."""
        return collect(self._select("feiten", {"ding": [NamedNode(iri) for iri in iris]})) if iris else {}

    def _relations_in(self, records: Mapping[str, Record]) -> dict[str, Relation]:
        """The relations of these records, each read once."""
        for iri, record in records.items():
            if iri not in self._read:
                self._read[iri] = readers.relation(record, self._known, self.entities)
        return {iri: self._read[iri] for iri in records}

    def facts(self, iris: Collection[str]) -> dict[str, Fact]:
        """What these things rest on; things that the graph does not hold are left out."""
        return {iri: readers.fact(record, self._known) for iri, record in self._about(sorted(iris)).items()}

    @cached_property
    def terms(self) -> dict[str, Concept]:
        """The classes and properties of the ontology."""
        found = {iri: record for kind in _TERMS for iri, record in self._records(kind).items()}
        return {iri: readers.concept(found[iri]) for iri in sorted(found) if iri.startswith(PREFIXES["nw"])}

    @cached_property
    def code_lists(self) -> dict[str, Concept]:
        """The code lists themselves."""
        return {iri: readers.concept(record) for iri, record in self._records(_SCHEME).items()}

    def thing(self, iri: str) -> Thing | None:
        """All that the graph says of a thing, of whatever kind; None when it says nothing."""
        try:
            values: dict[str, Sequence[Term]] = {"ding": [NamedNode(iri)]}
        except ValueError:  # no IRI at all
            return None
        return things.thing(iri, self._select("ding", values), self._select("vermeldingen", values))

    def graph(self, iri: str) -> tuple[Value, ...]:
        """The things of which one graph says something, one more than ``things.MENTIONS`` at most."""
        return things.held(self._select("graaf", {"graaf": [NamedNode(iri)]}))

    def stand(self, day: date | None = None, area: Area | None = None, plans: bool = False) -> Stand:
        """The day asked, or that of the newest source about the area, with what every page opens with.

        Raises InputError when no source is about the area.
        """
        about = [source for source in self.documents.values() if area is None or self._is_about(source, area)]
        if not about:
            about_it = f" over {area.label}" if area else ""
            raise InputError(f"Er staat geen bron{about_it} in de graaf.")
        newest = max(about, key=lambda source: (source.day, source.iri))
        return Stand(day or newest.day, area, newest, self.version, plans)

    def areas_of(self, stand: Stand) -> tuple[str, ...]:
        """The areas that a stand is about: the one asked, or all."""
        return (stand.area.iri,) if stand.area else tuple(self.areas)

    def _is_about(self, source: Document, area: Area) -> bool:
        return any(
            iri in area.chain or (iri in self.areas and area.iri in self.areas[iri].chain) for iri in source.areas
        )

    @cached_property
    def _known(self) -> readers.Known:
        return readers.Known(
            self.classes, self.concepts, self.kinds, self.passages, self._contacts, self._public_bodies
        )

    @cached_property
    def _public_bodies(self) -> frozenset[str]:
        below = (iri for iri in self.classes if M8G.PublicOrganisation in self._broader(iri))
        return frozenset((M8G.PublicOrganisation, *below))

    @cached_property
    def _contacts(self) -> dict[str, ContactPoint]:
        return {iri: readers.contact(r) for iri, r in self._records(SCHEMA.ContactPoint).items()}

    @cached_property
    def _links(self) -> dict[str, tuple[str, str]]:
        rows = self._select("secties", {})
        return {row["schakel"].value: (row["sectie"].value, row["volgende"].value) for row in rows}

    @cached_property
    def _read(self) -> dict[str, Relation]:
        return {}

    @cached_property
    def _classes(self) -> dict[str, Record]:
        return self._records(_CLASS)

    @cached_property
    def _terms(self) -> dict[str, Record]:
        return self._records(_CONCEPT)

    def _sections(self, head: str) -> tuple[str, ...]:
        found: list[str] = []
        while head != _NIL and head in self._links:
            text, head = self._links[head]
            found.append(text)
        return tuple(found)

    def _broader(self, iri: str) -> tuple[str, ...]:
        record = self._classes.get(iri)
        parents = record.iris("subClassOf") if record else ()
        return (*parents, *(wider for parent in parents for wider in self._broader(parent)))

    def _records(self, class_iri: str) -> dict[str, Record]:
        """All that the graph says of the things of a class; not kept, as the objects read from it are."""
        return collect(self._select("dingen", {"klasse": [NamedNode(class_iri)]}))

    def _select(self, name: str, values: dict[str, Sequence[Term]]) -> QuerySolutions:
        text = files("netwerk.catalog").joinpath("queries", f"{name}.rq").read_text(encoding="utf-8")
        result = self._store.query(bind(text, values))
        if not isinstance(result, QuerySolutions):
            raise TypeError("a catalog query is a SELECT query")
        return result
