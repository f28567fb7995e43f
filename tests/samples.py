"""Small model objects for tests, with invented names, so that a test says only what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from netwerk import network
from netwerk.model import (
    Actor,
    Area,
    Concept,
    Document,
    Entity,
    Passage,
    Relation,
    RelationKind,
    Service,
    Stand,
)

ID = "https://w3id.org/netwerk/id/"
DEF = "https://w3id.org/netwerk/def#"
CODE = "https://w3id.org/netwerk/begrip/"
DAY = date(2020, 6, 1)
AREA = Area(f"{ID}gebied/voorbeeldstad", "Voorbeeldstad", (f"{ID}gebied/voorbeeldregio",))
DOCUMENT = Document(
    f"{ID}document/voorbeeldplan", "Voorbeeldplan", date(2020, 1, 1), "jaar", areas=(AREA.iri,), file="plan.txt"
)
PASSAGE = Passage(f"{ID}passage/vp-1", DOCUMENT, "1. Begin", "wie verwijst naar wie", "Wie naar wie verwijst.")
VERBS = {
    "Verwijzing": ("verwijst naar", "ontvangt verwijzingen van", "verwijstNaar"),
    "Consultatie": ("consulteert", "geeft advies aan", "consulteert"),
    "Regie": ("voert regie over", "staat onder regie van", "voertRegieOver"),
    "Opdracht": ("geeft opdracht aan", "krijgt opdracht van", "geeftOpdrachtAan"),
    "Geldstroom": ("betaalt", "ontvangt geld van", "financiert"),
    "Deelname": ("neemt deel aan", "heeft als deelnemer", "neemtDeelAan"),
    "Samenwerking": ("werkt samen met", "werkt samen met", "werktSamenMet"),
    "Verantwoording": ("verantwoordt zich aan", "ontvangt verantwoording van", "verantwoordtAan"),
    "Aanbod": ("biedt", "wordt geboden door", "biedt"),
}
SORT_VERBS = {
    "afschaling": ("schaalt af naar", "ontvangt afgeschaalde zaken van", "schaaltAfNaar"),
    "opschaling": ("schaalt op naar", "ontvangt opgeschaalde zaken van", "verwijstNaar"),
    "terugkoppeling": ("koppelt terug aan", "krijgt terugkoppeling van", None),
    "onderdeel": ("is onderdeel van", "heeft als onderdeel", "onderdeelVan"),
    "casusregie": ("voert casusregie over", "staat onder casusregie van", "voertRegieOver"),
}
RANKS = {"eigen-kracht": 0, "voorveld": 1, "lokale-toegang": 2, "consultatie-en-diagnose": 3}
RANKS |= {"specialistisch-lokaal": 4, "specialistisch-bovenlokaal": 5, "drang": 6, "dwang-civiel": 7, "dwang-straf": 7}


def concept(scheme: str, name: str) -> Concept:
    """A term of a code list, labelled by its own name."""
    rank = RANKS.get(name) if scheme == "echelon" else None
    return Concept(f"{CODE}{scheme}/{name}", name.replace("-", " "), f"Wat {name} is.", rank)


def actor(label: str, rung: str | None = None, kind: str = "Team", **more: Any) -> Actor:
    """An actor of Voorbeeldstad; its IRI follows from the label."""
    rungs = (concept("echelon", rung),) if rung else ()
    areas = more.pop("areas", (AREA.iri,))
    return Actor(f"{ID}actor/{_slug(label)}", label, Concept(f"{DEF}{kind}", kind), areas=areas, rungs=rungs, **more)


def service(label: str, **more: Any) -> Service:
    """A service in Voorbeeldstad."""
    areas = more.pop("areas", (AREA.iri,))
    passages = more.pop("passages", (PASSAGE,))
    kind = Concept(f"{DEF}Voorziening", "Voorziening")
    return Service(f"{ID}voorziening/{_slug(label)}", label, kind, areas=areas, passages=passages, **more)


def relation(
    origin: Entity | None, target: Entity | None, kind: str = "Verwijzing", sort: str | None = None, **more: Any
) -> Relation:
    """A relation that holds since 2020 by the sample passage; ``more`` sets any other field.

    ``status``, ``certainty`` and ``dating`` are given by name ("voorgenomen").
    """
    verb, back, shortcut = VERBS[kind]
    sorts: tuple[RelationKind, ...] = ()
    if sort:
        words = SORT_VERBS.get(sort, (verb, back, shortcut))
        sorts = (RelationKind(f"{CODE}soort/{sort}", sort, "", *words, kind == "Samenwerking"),)
    ends = "-".join(end.name if end else "open" for end in (origin, target))
    fields: dict[str, Any] = {
        "status": concept("status", more.pop("status", "bestaand")),
        "certainty": concept("zekerheid", more.pop("certainty", "expliciet")),
        "dating": concept("datering", more.pop("dating", "jaar")),
        "begin": date(2020, 1, 1),
        "passages": (PASSAGE,),
        "areas": (AREA.iri,),
        "last_confirmed": date(2020, 12, 31),
        "sorts": sorts,
    }
    iri = more.pop("iri", f"{ID}relatie/{kind.lower()}-{sort or 'geen'}-{ends}")
    relation_kind = RelationKind(f"{DEF}{kind}", kind, "", verb, back, shortcut, kind == "Samenwerking")
    return Relation(iri=iri, kind=relation_kind, origin=origin, target=target, **{**fields, **more})


def stand(plans: bool = False, day: date = DAY) -> Stand:
    """The stand of Voorbeeldstad on the sample day."""
    return Stand(day, AREA, DOCUMENT, "0123456789ab", plans)


def make_network(relations: Sequence[Relation], entities: Sequence[Entity] = ()) -> network.Network:
    """A network of Voorbeeldstad on the sample day."""
    return network.build(stand(), entities, relations)


def _slug(label: str) -> str:
    return "".join(c if c.isalnum() else "-" for c in label.lower())
