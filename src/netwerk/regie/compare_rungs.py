"""Between which rungs the relations of two municipalities lie: their mixing matrices side by side."""

from __future__ import annotations

from netwerk.model import RegieFinding
from netwerk.network import Network
from netwerk.regie.base import LOW, counted, one_each
from netwerk.regie.figures import Cell, Matrix, number_text
from netwerk.regie.mixing import Mixing, Pair, assortativity, mixing, place
from netwerk.regie.thresholds import SHOWN

NAME = "vergelijking"


def matrix(one: Network, other: Network) -> Matrix | None:
    """Between which rungs the relations of both lie: a row for each pair of rungs, a column for each municipality."""
    mixed = {area_of(network): mixing(network) for network in (one, other)}
    known = {pair for found in mixed.values() for pair in found}
    most = sorted(known, key=lambda pair: (-max(_share(found, pair) for found in mixed.values()), _places(pair)))
    pairs = sorted(most[:SHOWN], key=_places)
    if not pairs:
        return None
    return Matrix(
        title="Tussen welke treden de relaties lopen",
        description=_both_mixed(one, other),
        relations=tuple(r for network in (one, other) for r in network.as_one),
        rows_are="van trede naar trede",
        columns_are="gemeente",
        value_is="deel van de relaties in procenten",
        rows=tuple(f"{origin.label} → {target.label}" for origin, target in pairs),
        columns=tuple(mixed),
        cells=tuple(tuple(_cell(found, pair) for found in mixed.values()) for pair in pairs),
    )


def _places(pair: Pair) -> tuple[tuple[int, str], ...]:
    return tuple(place(rung) for rung in pair)


def _share(found: Mixing, pair: Pair) -> float:
    return found.get(pair, 0) / (sum(found.values()) or 1)


def _cell(found: Mixing, pair: Pair) -> Cell:
    share = 100 * _share(found, pair)
    return Cell(share, f"{found[pair]} ({round(share)}%)") if share else Cell(None)


def area_of(network: Network) -> str:
    """The municipality of a network, as sentences name it."""
    return network.stand.place


def mixed(one: Network, other: Network) -> RegieFinding | None:
    """How many relations join different rungs."""
    if not (mixing(one) and mixing(other)):
        return None
    return RegieFinding(
        analysis=NAME,
        severity=LOW,
        sentence=_both_mixed(one, other),
        relations=(),
        measure="menging van treden (assortativiteit)",
        value=" en ".join(coefficient(assortativity(mixing(network))) for network in (one, other)),
        meaning="1 is: iedereen heeft vooral met de eigen trede te maken; 0 is: niet meer dan door toeval.",
        advice="Vraag tussen welke treden contact nodig is dat de bronnen niet noemen.",
        extra_passages=(*one_each(one.as_one), *one_each(other.as_one)),
    )


def _both_mixed(one: Network, other: Network) -> str:
    text = f"{_mixing_text(one)}; {_mixing_text(other)}."
    return f"{text[:1].upper()}{text[1:]}"


def _mixing_text(network: Network) -> str:
    found = mixing(network)
    across = sum(count for (origin, target), count in found.items() if origin != target)
    lines = f"{across} van de {counted(sum(found.values()), 'lijn', 'lijnen')}"
    return f"in {area_of(network)} {'loopt' if across == 1 else 'lopen'} {lines} van de ene trede naar een andere"


def coefficient(value: float | None) -> str:
    """A number as readers write it; words where it is not defined."""
    return "niet te bepalen" if value is None else number_text(value)
