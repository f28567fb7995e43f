"""How tangled a picture is: crossings, cards over cards, lines through cards, next to yardsticks in the same ranks."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from random import Random
from typing import Final

from netwerk.drawing.order import Line, arrange, crossings
from netwerk.maps import cards
from netwerk.maps.bends import REACH_X, REACH_Y, bends, via
from netwerk.maps.grid import Spot
from netwerk.maps.layout import lay_out
from netwerk.maps.picture import Line as Drawn
from netwerk.maps.picture import lines
from netwerk.maps.settle import WEIGHT
from netwerk.maps.styles import style
from netwerk.maps.zones import Zone, zones
from netwerk.network import Network

SHUFFLES: Final = 3
EXACT: Final = 1500
"""Up to this many lines all are looked at; of more, a sample. dot is not tried on more: it takes minutes."""
SAMPLE: Final = 1_000_000
STEPS: Final = 60
Point = tuple[float, float]
Order = Sequence[Sequence[str]]
Spots = Mapping[str, Spot]


@dataclass(frozen=True)
class Tangle:
    """What was counted in one picture.

    ``layered`` counts crossings by the order within the zones alone, as layouts are compared; ``crossing`` those of
    straight lines between the cards; ``over`` cards over cards; ``through`` lines that run behind a card of others.
    """

    name: str
    lines: int
    layered: int
    crossing: int | None = None
    over: int | None = None
    through: int | None = None


def tangles(network: Network, seconds: float, shown: bool) -> list[Tangle]:
    """The map's own picture, a random order in the same ranks and places, and Graphviz dot where it is installed.

    ``shown`` counts only the lines that the map shows at first. dot gets no more than the given time.
    """
    ranks, drawn = zones(network), lines(network)
    pairs = weighed(drawn)
    order, spots = arrange([rank.members for rank in ranks], pairs), lay_out(ranks, pairs).spots
    bent = bends([(one.start, one.end) for one in drawn], spots, [one.period for one in drawn])
    kept = [i for i, one in enumerate(drawn) if one.start != one.end and not (shown and not _at_first(one))]
    found, curves = [(drawn[i].start, drawn[i].end) for i in kept], [bent[i] for i in kept]
    results = [_tangle("netwerk", order, found, spots, curves)]
    results.append(_middle([_shuffled(order, found, spots, seed) for seed in range(SHUFFLES)]))
    across = _dot(ranks, found, seconds) if len(found) <= EXACT else None
    if across is not None:
        by_dot = [sorted(rank.members, key=lambda iri: (across[iri], iri)) for rank in ranks]
        results.append(Tangle("Graphviz dot", len(found), crossings(by_dot, found)))
    return results


def weighed(drawn: Sequence[Drawn]) -> list[Line]:
    """The ends of lines as the layout takes them: those that the map shows at first count more."""
    return [(one.start, one.end) for one in drawn for _ in range(WEIGHT if _at_first(one) else 1)]


def _at_first(line: Drawn) -> bool:
    return style(line.relation.kind.name).shown


def _tangle(name: str, order: Order, lines: Sequence[Line], spots: Spots, bent: Sequence[float]) -> Tangle:
    layered, crossing = crossings(order, lines), _crossing(lines, spots)
    return Tangle(name, len(lines), layered, crossing, _over(spots), _through(lines, spots, bent))


def _shuffled(order: Order, lines: Sequence[Line], spots: Spots, seed: int) -> Tangle:
    """The same places, given out at random within each zone."""
    rng = Random(seed)  # noqa: S311 - the same seed gives the same yardstick; nothing is secret
    mixed = [rng.sample(members, len(members)) for members in order]
    given = {
        iri: spots[place] for new, old in zip(mixed, order, strict=True) for iri, place in zip(new, old, strict=True)
    }
    return _tangle("willekeurige volgorde", mixed, lines, given, [0.0] * len(lines))


def _middle(found: Sequence[Tangle]) -> Tangle:
    """The one with the median number of crossings."""
    return sorted(found, key=lambda one: one.layered)[len(found) // 2]


def _crossing(lines: Sequence[Line], spots: Spots) -> int:
    """Pairs of straight lines that cross and share no end; of many lines, as a sample says."""
    if len(lines) <= EXACT:
        return sum(_cross(one, other, spots) for one, other in combinations(lines, 2))
    rng = Random(0)  # noqa: S311 - as above
    hit = sum(_cross(rng.choice(lines), rng.choice(lines), spots) for _ in range(SAMPLE))
    return round(hit / SAMPLE * len(lines) ** 2 / 2)


def _cross(one: Line, other: Line, spots: Spots) -> bool:
    if one[0] in other or one[1] in other:
        return False
    a, b, c, d = (spots[end] for end in (*one, *other))
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Spot, b: Spot, c: Spot) -> int:
    turn = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
    return (turn > 0) - (turn < 0)


def _over(spots: Spots) -> int:
    """Pairs of cards of which one lies over the other, looked for among neighbours from left to right."""
    placed = sorted((spot.x, spot.y) for spot in spots.values())
    count = 0
    for i, (x, y) in enumerate(placed):
        for j in range(i + 1, len(placed)):
            if placed[j][0] - x >= cards.WIDTH:
                break
            count += abs(placed[j][1] - y) < cards.HEIGHT
    return count


def _through(lines: Sequence[Line], spots: Spots, bent: Sequence[float]) -> int:
    """Lines that run behind a card that is not at one of their ends, on a grid of the cards' size."""
    grid: dict[tuple[int, int], list[tuple[str, Spot]]] = {}
    for iri, spot in spots.items():
        grid.setdefault((spot.x // cards.WIDTH, spot.y // cards.HEIGHT), []).append((iri, spot))
    every = list(zip(lines, bent, strict=True))
    looked = Random(0).sample(every, min(EXACT, len(every)))  # noqa: S311 - as above
    return round(sum(_hits(line, spots, bend, grid) for line, bend in looked) * len(every) / max(1, len(looked)))


def _hits(line: Line, spots: Spots, bend: float, grid: Mapping[tuple[int, int], list[tuple[str, Spot]]]) -> bool:
    start, end = (spots[iri] for iri in line)
    middle = via(start, end, bend)
    for x, y in (_along(start, middle, end, step / STEPS) for step in range(1, STEPS)):
        column, row = int(x // cards.WIDTH), int(y // cards.HEIGHT)
        near = ((c, r) for c in (column - 1, column, column + 1) for r in (row - 1, row, row + 1))
        for iri, spot in (found for cell in near for found in grid.get(cell, ())):
            if iri not in line and abs(spot.x - x) < REACH_X - 5 and abs(spot.y - y) < REACH_Y - 5:
                return True
    return False


def _along(start: Spot, middle: Point, end: Spot, part: float) -> Point:
    rest = 1 - part
    one, two, three = rest * rest, 2 * rest * part, part * part
    return one * start.x + two * middle[0] + three * end.x, one * start.y + two * middle[1] + three * end.y


def _dot(ranks: Sequence[Zone], lines: Sequence[Line], seconds: float) -> dict[str, float] | None:
    """Where dot puts each actor from left to right with every zone a rank; None without it or past the time."""
    program = shutil.which("dot")
    if program is None:
        return None
    number = {iri: f"n{i}" for i, iri in enumerate(iri for rank in ranks for iri in rank.members)}
    text = ["digraph { node [shape=box fixedsize=true width=2.6 height=0.9]; edge [dir=none]"]
    chain = [number[rank.members[0]] for rank in ranks]
    text += [f"{one} -> {other} [style=invis weight=0]" for one, other in pairwise(chain)]
    text += [f"{{ rank=same; {'; '.join(number[iri] for iri in rank.members)} }}" for rank in ranks]
    level = {iri: i for i, rank in enumerate(ranks) for iri in rank.members}
    ends = (sorted(line, key=lambda iri: level[iri]) for line in lines)
    text += [f"{number[low]} -> {number[high]}" for low, high in ends if level[low] != level[high]]
    try:
        done = subprocess.run([program, "-Tplain"], input="\n".join([*text, "}"]), capture_output=True, text=True,
                              timeout=seconds, check=True)  # fmt: skip
    except subprocess.TimeoutExpired:
        return None
    rows = (row.split() for row in done.stdout.splitlines() if row.startswith("node "))
    placed = {row[1]: float(row[2]) for row in rows}
    return {iri: placed[name] for iri, name in number.items()}
