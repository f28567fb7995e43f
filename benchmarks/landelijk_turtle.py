"""The things of the made-up national graph as blocks of Turtle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from random import Random
from typing import Final

from benchmarks.landelijk_soorten import TARGET_GROUPS, Profile

PREFIXES: Final = (
    *((name, f"https://w3id.org/netwerk/begrip/{name}/") for name in (
        "actorsoort", "datering", "doelgroep", "echelon", "soort", "status", "toegang", "zekerheid"
    )),
    ("nw", "https://w3id.org/netwerk/def#"),
    *((name, f"https://w3id.org/netwerk/id/{name}/") for name in (
        "actor", "document", "gebied", "opmerking", "passage", "relatie", "voorziening"
    )),
    ("dct", "http://purl.org/dc/terms/"),
    ("org", "http://www.w3.org/ns/org#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
)  # fmt: skip
YEARS: Final = (2015, 2022)
Statement = tuple[str, str]


@dataclass(frozen=True)
class Place:
    """An area with the profiles of who acts in it."""

    name: str
    label: str
    wider: str | None
    profiles: tuple[Profile, ...]


@dataclass(frozen=True)
class Party:
    """An actor or service of a place."""

    term: str
    label: str
    place: Place
    profile: Profile


def area(place: Place) -> str:
    """An area and the one it lies in."""
    wider = [("nw:ligtIn", f"gebied:{place.wider}")] if place.wider else []
    return block(f"gebied:{place.name}", "nw:Gebied", [("skos:prefLabel", text(place.label)), *wider])


def document(place: Place, rng: Random) -> str:
    """The one document about a place, of a year by chance."""
    year, name = rng.randint(*YEARS), f"plan-{place.name}"
    return block(
        f"document:{name}",
        "nw:Document",
        [
            ("dct:title", text(f"Jeugdhulp in {place.label}, plan voor {year}")),
            ("dct:publisher", text(place.label)),
            ("nw:gebied", f"gebied:{place.name}"),
            ("nw:datum", day(year, rng)),
            ("nw:datering", "datering:dag"),
            ("nw:begin", f'"{year}-01-01"^^xsd:date'),
            ("nw:einde", f'"{year}-12-31"^^xsd:date'),
            ("nw:bestand", f'"{name}.txt"'),
            ("nw:sha256", f'"{sha256(name.encode()).hexdigest()}"'),
            ("nw:secties", '( "1. Het netwerk" "2. Wie doet wat" "3. Afspraken" )'),
        ],
    )


def actor(party: Party) -> str:
    """An actor with its rung, if it has one."""
    profile = party.profile
    rung = [("nw:echelon", f"echelon:{profile.rung}")] if profile.rung else []
    return block(
        party.term,
        f"nw:{profile.kind}",
        [
            ("skos:prefLabel", text(party.label)),
            ("org:classification", f"actorsoort:{profile.sort}"),
            *rung,
            ("nw:werkgebied", f"gebied:{party.place.name}"),
            ("nw:bron", who(party.place)),
        ],
    )


def service(party: Party, rng: Random) -> str:
    """A service for a group by chance."""
    return block(
        party.term,
        "nw:Voorziening",
        [
            ("skos:prefLabel", text(party.label)),
            ("nw:doelgroep", f"doelgroep:{rng.choice(TARGET_GROUPS)}"),
            ("nw:toegang", "toegang:vrij-toegankelijk"),
            ("nw:werkgebied", f"gebied:{party.place.name}"),
            ("nw:bron", who(party.place)),
        ],
    )


def who(place: Place) -> str:
    """The passage that says who is in a place."""
    return f"passage:wie-{place.name}"


def passage(term: str, place: Place, anchor: str, told: str) -> str:
    """A place in the document about an area."""
    return block(
        term,
        "nw:Passage",
        [
            ("nw:document", f"document:plan-{place.name}"),
            ("nw:vindplaats", '"2. Wie doet wat"'),
            ("nw:aanhaling", f'"{anchor}"'),
            ("nw:parafrase", text(told)),
        ],
    )


def gap(number: int) -> str:
    """The remark that the source does not name an end of a relation."""
    return block(
        f"opmerking:r{number}",
        "nw:Bronopmerking",
        [
            ("nw:over", f"relatie:r{number}"),
            ("nw:soort", "soort:leemte"),
            ("nw:toelichting", text("Het plan noemt een van beide partijen niet.")),
            ("nw:bron", f"passage:p{number}-1"),
        ],
    )


def block(term: str, kind: str, statements: Sequence[Statement]) -> str:
    """One thing with its statements."""
    told = " ;\n    ".join(f"{name} {value}" for name, value in statements)
    return f"\n{term} a {kind} ;\n    {told} ."


def text(words: str) -> str:
    """A Dutch text as a term."""
    return f'"{words}"@nl'


def day(year: int, rng: Random) -> str:
    """A day of a year, by chance."""
    return f'"{year}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"^^xsd:date'


def slug(label: str) -> str:
    """A label as part of an IRI."""
    return "".join(c if c.isalnum() else "-" for c in label.lower())
