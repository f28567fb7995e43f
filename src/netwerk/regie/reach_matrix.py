"""The matrix of finding places against help, with what is alike together, and the relations it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from netwerk.network import Network
from netwerk.regie.base import counted
from netwerk.regie.figures import Cell, Matrix
from netwerk.regie.reach import Pair, Reach, Routes, Way, reach
from netwerk.regie.steps import referral_steps
from netwerk.regie.thresholds import NAMED, SHOWN
from netwerk.regie.ties import listed


@dataclass(frozen=True)
class Group:
    """Finding places, or kinds of help, that are alike in all that the matrix shows."""

    members: tuple[str, ...]
    ways: tuple[Way | None, ...]


def matrix(network: Network) -> Matrix | None:
    """Finding places against help, those that are alike together: referrals, and independent ways.

    Of more than SHOWN the first are shown, those with most members first.
    """
    steps = referral_steps(network)
    found = reach(network, steps)
    if not found.found:
        return None
    rows, columns = _grouped(found)
    counts = [way.referrals for way in found.found.values()]
    return Matrix(
        title="Van vindplaats naar hulp: het kleinste aantal verwijzingen",
        description=(
            f"Routes van {counted(len({place for place, _ in found.found}), 'vindplaats', 'vindplaatsen')} naar"
            f" {counted(len(found.helps), 'bestemming', 'bestemmingen')}, in {_span(min(counts), max(counts))}."
        ),
        relations=Routes(steps).relations(examples(found)),
        rows_are="vindplaats",
        columns_are="hulp",
        value_is="verwijzingen",
        rows=tuple(_listed(network, row.members) for row in rows),
        columns=tuple(_listed(network, column.members) for column in columns),
        cells=tuple(
            tuple(_cell(found.found.get((row.members[0], column.members[0]))) for column in columns) for row in rows
        ),
        low_is_strong=True,
    )


def _span(least: int, most: int) -> str:
    if least == most:
        return counted(most, "verwijzing", "verwijzingen")
    return f"{least} tot {most} verwijzingen"


def _grouped(found: Reach) -> tuple[list[Group], list[Group]]:
    """The rows and columns of the matrix: finding places that reach help, and help."""
    places = [place for place in found.places if found.reached_from(place)]
    rows = _alike({place: tuple(found.found.get((place, one)) for one in found.helps) for place in places})
    return rows, _alike({one: tuple(found.found.get((row.members[0], one)) for row in rows) for one in found.helps})


def examples(found: Reach) -> list[Pair]:
    """A pair for each cell of the matrix that has a route."""
    rows, columns = _grouped(found)
    pairs = ((row.members[0], column.members[0]) for row in rows for column in columns)
    return [pair for pair in pairs if pair in found.found]


def _alike(ways: Mapping[str, tuple[Way | None, ...]]) -> list[Group]:
    """What has the same ways together, the largest groups first, at most SHOWN."""
    merged: dict[tuple[Way | None, ...], list[str]] = {}
    for one, found in ways.items():
        merged.setdefault(found, []).append(one)
    groups = (Group(tuple(members), found) for found, members in merged.items())
    return sorted(groups, key=lambda group: (-len(group.members), group.members))[:SHOWN]


def _cell(way: Way | None) -> Cell:
    if way is None:
        return Cell(None, "geen route")
    return Cell(
        way.referrals,
        f"{counted(way.referrals, 'verwijzing', 'verwijzingen')}, {counted(way.ways, 'weg', 'wegen')}",
    )


def _listed(network: Network, iris: Iterable[str]) -> str:
    return listed((network.entities[iri] for iri in iris), NAMED)
