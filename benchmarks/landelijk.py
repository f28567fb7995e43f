"""A made-up graph of national size as Turtle: `python -m benchmarks.landelijk MAP [ACTOREN [RELATIES [ZAAD]]]`.

Municipalities lie in regions. Each has actors on all rungs and beside the ladder, and services; relations of every
class stay mostly within a municipality, or go to its region. They have conditions, ages, periods, statuses and
passages as the shipped graph has them. The same numbers and seed give the same bytes. All names are invented.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path
from random import Random
from typing import Final

from benchmarks import landelijk_turtle as blocks
from benchmarks.landelijk_soorten import (
    AGES,
    CONDITIONS,
    DATINGS,
    KINDS,
    LOCAL,
    NATIONAL,
    NOTES,
    REGIONAL,
    SERVICES,
    STATUSES,
    TARGET_GROUPS,
    Kind,
    Profile,
)
from benchmarks.landelijk_turtle import Party, Place, Statement

ACTORS_EACH: Final = 40
"""About how many actors a municipality has, its part of the region included."""
IN_A_REGION: Final = 8
SERVICES_SHARE: Final = 20
"""One service for this many actors."""
FIRST_DAY: Final = date(blocks.YEARS[0], 1, 1)
DAYS, STRIDE = 2920, 7919
"""Relations begin within this many days, and no two that are near in number on one day."""
OFFER: Final = next(kind for kind in KINDS if kind.name == "Aanbod")
OPEN: Final = 0.02
"""The share of relations whose other end no source gives."""


@dataclass(frozen=True)
class Cast:
    """Everyone, by the place they are of, and who can stand at an end of a relation."""

    places: Mapping[str, Place]
    actors: Mapping[str, Sequence[Party]]
    services: Mapping[str, Sequence[Party]]
    towns: Sequence[Place]


def turtle(actors: int, relations: int, seed: int = 1, each: int = ACTORS_EACH, services: int | None = None) -> str:
    """The graph as one Turtle text, with exactly these numbers of actors and relations, ``each`` a municipality.

    With a number of ``services`` the first relations offer each of them, so far as there are as many.
    """
    rng = Random(seed)  # noqa: S311 - the same seed gives the same graph; nothing is secret
    cast = _cast(actors, each, services)
    offered = [party for some in cast.services.values() for party in some] if services else []
    told = [f"@prefix {name}: <{iri}> ." for name, iri in blocks.PREFIXES]
    told += map(blocks.area, cast.places.values())
    told += [blocks.document(place, rng) for place in cast.places.values()]
    told += [
        blocks.passage(blocks.who(p), p, "wie er in dit gebied zijn", "Wie er zijn.") for p in cast.places.values()
    ]
    for place in cast.places.values():
        told += [blocks.actor(party) for party in cast.actors[place.name]]
        told += [blocks.service(party, rng) for party in cast.services[place.name]]
    for number in range(relations):
        told += _stated(number, cast, rng, offered[number] if number < len(offered) else None)
    return "\n".join(told) + "\n"


def _places(actors: int, each: int) -> dict[str, Place]:
    towns = max(1, actors // each)
    regions = max(1, towns // IN_A_REGION)
    found = [Place("voorbeeldland", "Voorbeeldland", None, NATIONAL)]
    found += [
        Place(f"voorbeeldregio-{i}", f"Voorbeeldregio {i}", "voorbeeldland", REGIONAL) for i in range(1, regions + 1)
    ]
    found += [
        Place(f"voorbeeldstad-{i}", f"Voorbeeldstad {i}", f"voorbeeldregio-{(i - 1) % regions + 1}", LOCAL)
        for i in range(1, towns + 1)
    ]
    return {place.name: place for place in found}


def _cast(actors: int, each: int, services: int | None) -> Cast:
    places = _places(actors, each)
    towns = [place for place in places.values() if place.profiles is LOCAL]
    services = services or max(1, actors // SERVICES_SHARE)
    return Cast(
        places,
        _by_place(places, islice(_parties(tuple(places.values()), lambda place: place.profiles, "actor"), actors)),
        _by_place(places, islice(_parties(towns, lambda _: SERVICES, "voorziening"), services)),
        towns,
    )


def _parties(places: Sequence[Place], profiles: Callable[[Place], Sequence[Profile]], kind: str) -> Iterator[Party]:
    """Endless: each place in turn gets its next profile; a profile that comes back gets a number."""
    for step in count():
        for place in places:
            own = profiles(place)
            if place.profiles is NATIONAL and step >= len(own):
                continue
            profile, again = own[step % len(own)], step // len(own)
            label = f"{profile.label} {again + 1}" if again else profile.label
            yield Party(f"{kind}:{blocks.slug(label)}-{place.name}", label, place, profile)


def _by_place(places: Mapping[str, Place], parties: Iterator[Party]) -> dict[str, list[Party]]:
    found: dict[str, list[Party]] = {name: [] for name in places}
    for party in parties:
        found[party.place.name].append(party)
    return found


def _stated(number: int, cast: Cast, rng: Random, offered: Party | None) -> Iterator[str]:
    """A relation (an offer of what is ``offered``), the passage or two it rests on, a remark where an end is open."""
    kind = OFFER if offered else rng.choices(KINDS, [kind.weight for kind in KINDS])[0]
    origin, target = (_provider(offered, cast, rng), offered) if offered else _ends(kind, cast, rng)
    passages = [f"passage:p{number}-{i}" for i in range(1, 2 if rng.random() < 0.8 else 3)]
    told = f"{origin.label} {kind.verb} {target.label}, zegt het plan."
    for i, passage in enumerate(passages, 1):
        yield blocks.passage(passage, origin.place, f"regel {number} punt {i} van het plan", told)
    ends = [("nw:van", origin.term), ("nw:naar", target.term)]
    if rng.random() < OPEN:
        ends.pop(rng.randrange(2))
        yield blocks.gap(number)
    yield _relation(
        f"relatie:r{number}",
        kind,
        [*ends, *_always(number, kind, origin, rng), *_sometimes(kind, (origin, target), cast, rng)],
        passages,
    )


def _ends(kind: Kind, cast: Cast, rng: Random) -> tuple[Party, Party]:
    """Two parties: the other mostly in the same place, else in the region, in a town beside it, or national."""
    home = rng.choice(cast.towns)
    origin = _someone(_of(kind.origins, cast.actors[home.name]), rng)
    if kind.name == "Aanbod" and cast.services[home.name]:
        return origin, rng.choice(cast.services[home.name])
    far = rng.choices(
        (home.name, home.wider or home.name, rng.choice(cast.towns).name, "voorbeeldland"), (76, 19, 3, 2)
    )
    others = [party for party in _of(kind.targets, cast.actors[far[0]]) if party != origin]
    target = _someone(others or [p for p in cast.actors[home.name] if p != origin], rng)
    climbs = origin.profile.rank <= target.profile.rank
    return (origin, target) if climbs or kind.name != "Verwijzing" or rng.random() < 0.2 else (target, origin)


def _provider(service: Party, cast: Cast, rng: Random) -> Party:
    return _someone(_of(OFFER.origins, cast.actors[service.place.name]), rng)


def _of(kinds: frozenset[str], parties: Sequence[Party]) -> Sequence[Party]:
    """Those of these classes, or else everyone; no classes is everyone too."""
    return [party for party in parties if party.profile.kind in kinds] or parties


def _someone(parties: Sequence[Party], rng: Random) -> Party:
    """The first are chosen more often, as a few in each place know everyone."""
    return parties[int(len(parties) * rng.random() ** 2)]


def _relation(term: str, kind: Kind, statements: Sequence[Statement], passages: Sequence[str]) -> str:
    return blocks.block(term, f"nw:{kind.name}", [*statements, *(("nw:bron", passage) for passage in passages)])


def _always(number: int, kind: Kind, origin: Party, rng: Random) -> Iterator[Statement]:
    """What every relation has: status, certainty, area and period; the end of that only some."""
    begin = FIRST_DAY + timedelta(number * STRIDE % DAYS)
    yield "nw:soort", f"soort:{rng.choice(kind.sorts)}"
    yield "nw:status", f"status:{rng.choices(*STATUSES)[0]}"
    yield "nw:zekerheid", "zekerheid:afgeleid" if rng.random() < 0.15 else "zekerheid:expliciet"
    yield "nw:gebied", f"gebied:{origin.place.name}"
    yield "nw:begin", f'"{begin}"^^xsd:date'
    yield "nw:datering", f"datering:{rng.choice(DATINGS)}"
    if rng.random() < 0.15:
        yield "nw:einde", f'"{begin.year + rng.randint(1, 4)}-12-31"^^xsd:date'
        yield "nw:einddatering", "datering:jaar"


def _sometimes(kind: Kind, ends: tuple[Party, Party], cast: Cast, rng: Random) -> Iterator[Statement]:
    """What only some relations have."""
    if rng.random() < 0.45:
        yield "nw:voorwaarde", blocks.text(rng.choice(CONDITIONS))
    if rng.random() < 0.3:
        yield "nw:toelichting", blocks.text(rng.choice(NOTES))
    if rng.random() < 0.25:
        yield "nw:doelgroep", f"doelgroep:{rng.choice(TARGET_GROUPS)}"
    if rng.random() < 0.15:
        low, high = rng.choice(AGES)
        yield "nw:leeftijdVan", str(low)
        yield "nw:leeftijdTot", str(high)
    if kind.name == "Verwijzing" and rng.random() < 0.08:
        between = _someone(cast.actors[ends[0].place.name], rng)
        if between not in ends:
            yield "nw:via", between.term


def write(
    folder: Path,
    actors: int,
    relations: int,
    seed: int = 1,
    each: int = ACTORS_EACH,
    services: int | None = None,
) -> Path:
    """The graph as a file in this folder, which ``--graaf`` reads; gives the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "landelijk.ttl").write_text(
        turtle(actors, relations, seed, each, services), encoding="utf-8", newline="\n"
    )
    return folder


def main() -> None:
    """Write a graph of the size that is asked for."""
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    numbers = [int(given) for given in sys.argv[2:5]]
    write(Path(sys.argv[1]), *(*numbers, *(2000, 8000, 1)[len(numbers) :]))


if __name__ == "__main__":
    main()
