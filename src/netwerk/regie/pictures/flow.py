"""A flow as a Sankey diagram: boxes in layers by distance from who pays, links as wide as what flows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from netwerk.drawing.lettering import wrapped
from netwerk.regie.figures import Flow, Link, euro_text
from netwerk.regie.pictures.marks import LINE, SMALL, Mark, Path, Picture, Rect, Words, left_out, room
from netwerk.regie.pictures.strata import Strata, heights, strata

MOST: Final = 60
NARROW, BROAD = 120, 180
"""Between these is the width of the text in a box, so that no common word is cut."""
SPACE, GAP, PAD = 56, 14, 5
"""Room between layers, between boxes, and between a box and its text."""
WIDEST: Final = 120
"""At most so many pixels for all that one end pays or receives."""
ONE: Final = 9
"""At most so many pixels for one relation."""
LEAST: Final = 2
UNKNOWN: Final = 6
"""Width of a link whose amount is not stated, which has another look."""
TURN: Final = 30
"""How far a line swings out that goes back to an earlier layer."""
Width = Callable[[Link], float]


@dataclass(frozen=True)
class Place:
    """A box or bend at its place."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right side."""
        return self.x + self.width


def draw(figure: Flow) -> Picture:
    """The diagram, with what its widths mean and what is not drawn."""
    links = sorted((k for k in figure.links if k.origin != k.target), key=lambda k: (-k.count, k.origin, k.target))
    shown = links[:MOST]
    width = _width(figure, shown)
    found = strata([(k.origin, k.target) for k in shown])
    ends = {iri: figure.labels[iri] for k in shown for iri in (k.origin, k.target)}
    text = room(ends.values(), NARROW, BROAD)
    names = {iri: wrapped(label, SMALL, text) for iri, label in ends.items()}
    places = _places(found, names, shown, width, text + 2 * PAD)
    bottom = max((place.y + place.height for place in places.values()), default=0.0)
    drawn, bottom = _links(figure, shown, found, places, width, bottom)
    boxes = [mark for iri, lines in names.items() for mark in _box(places[iri], figure.labels[iri], lines)]
    wide = max((place.right for place in places.values()), default=0.0) + 2 + _margin(found)
    notes = (*_notes(figure, links), *left_out(len(shown), len(links), "stromen"))
    return Picture(wide, bottom + 2, (*drawn, *boxes), _keys(figure, shown, found), notes)


def _notes(figure: Flow, links: Sequence[Link]) -> tuple[str, ...]:
    meaning = (
        "De breedte van een lijn is het bedrag dat de bronnen noemen."
        if figure.by_amount
        else "De breedte van een lijn is het aantal relaties, niet het bedrag."
    )
    itself = [figure.labels[k.origin] for k in figure.links if k.origin == k.target]
    own = (
        (f"Niet getekend: wat van een partij naar zichzelf gaat ({', '.join(sorted(set(itself)))}).",) if itself else ()
    )
    return (meaning, *own) if links else own


def _width(figure: Flow, links: Sequence[Link]) -> Width:
    """How wide a link is, so that what the busiest end pays or receives still fits."""
    load: dict[tuple[str, str], float] = defaultdict(float)
    for link in links:
        load["from", link.origin] += _size(figure, link) or 0
        load["to", link.target] += _size(figure, link) or 0
    most = max(load.values(), default=0) or 1
    scale = WIDEST / most if figure.by_amount else min(ONE, WIDEST / most)

    def width(link: Link) -> float:
        size = _size(figure, link)
        return UNKNOWN if size is None else max(LEAST, size * scale)

    return width


def _size(figure: Flow, link: Link) -> float | None:
    if not figure.by_amount:
        return float(link.count)
    return None if link.amount is None else float(link.amount)


def _places(
    found: Strata, names: Mapping[str, Sequence[str]], links: Sequence[Link], width: Width, box: float
) -> dict[str, Place]:
    through: dict[tuple[str, str], float] = defaultdict(float)
    for link in links:
        through["from", link.origin] += width(link)
        through["to", link.target] += width(link)
    high = {
        iri: max(LINE * len(lines) + 2 * PAD, through["from", iri] + PAD, through["to", iri] + PAD)
        for iri, lines in names.items()
    }
    wide: dict[tuple[str, str], float] = defaultdict(float)
    for link in links:
        wide[link.origin, link.target] += width(link)
    high |= {bend: wide[link] for link, way in found.ways.items() for bend in way[1:-1]}
    tops = heights(found, high, GAP)
    left = 1 + _margin(found)
    return {
        name: Place(left + number * (box + SPACE), 1 + tops[name], box, high[name])
        for number, layer in enumerate(found.layers)
        for name in layer
    }


def _links(
    figure: Flow, links: Sequence[Link], found: Strata, places: Mapping[str, Place], width: Width, bottom: float
) -> tuple[list[Mark], float]:
    """The links, each from and to its own stretch of the side of a box; those against the layers run below all."""
    leaves = _sides(links, found, places, width, leaving=True)
    comes = _sides(links, found, places, width, leaving=False)
    marks: list[Mark] = []
    for link in links:
        start, end = (places[link.origin].right, leaves[link]), (places[link.target].x, comes[link])
        if (link.origin, link.target) in found.back:
            bottom += GAP + width(link)
            course = _round(start, end, bottom - width(link) / 2)
        else:
            bends = [places[name] for name in found.ways[link.origin, link.target][1:-1]]
            course = _course(start, end, bends)
        marks.append(Path(course, round(width(link), 1), _look(figure, link), _title(figure, link)))
    return marks, bottom


def _sides(
    links: Sequence[Link], found: Strata, places: Mapping[str, Place], width: Width, leaving: bool
) -> dict[Link, float]:
    """Where on the side of its box each link begins or ends: in the order of what lies next on its way."""
    by_box: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        by_box[link.origin if leaving else link.target].append(link)

    def order(link: Link) -> tuple[bool, float, str, str]:
        way = found.ways.get((link.origin, link.target))
        return way is None, places[way[1 if leaving else -2]].y if way else 0.0, link.origin, link.target

    sides: dict[Link, float] = {}
    for iri, some in by_box.items():
        y = places[iri].y + (places[iri].height - sum(map(width, some))) / 2
        for link in sorted(some, key=order):
            sides[link] = y + width(link) / 2
            y += width(link)
    return sides


def _course(start: tuple[float, float], end: tuple[float, float], bends: Sequence[Place]) -> str:
    """A line that leaves and arrives level, and passes behind no box."""
    points = [start]
    for bend in bends:
        middle = bend.y + bend.height / 2
        points += [(bend.x, middle), (bend.right, middle)]
    points.append(end)
    text = f"M{start[0]:.1f} {start[1]:.1f}"
    for number, ((x1, y1), (x2, y2)) in enumerate(pairwise(points)):
        half = (x1 + x2) / 2
        text += f"H{x2:.1f}" if number % 2 else f"C{half:.1f} {y1:.1f} {half:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"
    return text


def _margin(found: Strata) -> float:
    """Room at both sides for the lines that turn round there."""
    return TURN if found.back else 0


def _round(start: tuple[float, float], end: tuple[float, float], below: float) -> str:
    """A line back to an earlier layer, round the bottom of the picture."""
    (x1, y1), (x2, y2) = start, end
    right, left = x1 + TURN, x2 - TURN
    return (
        f"M{x1:.1f} {y1:.1f}C{right:.1f} {y1:.1f} {right:.1f} {below:.1f} {x1:.1f} {below:.1f}"
        f"H{x2:.1f}C{left:.1f} {below:.1f} {left:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"
    )


def _box(place: Place, label: str, lines: Sequence[str]) -> list[Mark]:
    first = place.y + (place.height - LINE * len(lines)) / 2
    texts = [
        Words(place.x + place.width / 2, first + LINE * (i + 0.8), line, "box-text", "middle")
        for i, line in enumerate(lines)
    ]
    return [Rect(place.x, place.y, place.width, place.height, "box", label), *texts]


def _look(figure: Flow, link: Link) -> str:
    if figure.by_amount and link.amount is None:
        return "flow unknown"
    return "flow reserved" if link.marks else "flow"


def _title(figure: Flow, link: Link) -> str:
    ends = f"{figure.labels[link.origin]} → {figure.labels[link.target]}"
    relations = "1 relatie" if link.count == 1 else f"{link.count} relaties"
    more = [relations, f"bedrag: {euro_text(link.amount)}", link.note, *link.marks]
    return f"{ends}: {'; '.join(filter(None, more))}"


def _keys(figure: Flow, links: Sequence[Link], found: Strata) -> tuple[tuple[str, str], ...]:
    meanings = {
        "flow": f"van links naar rechts{', en onderlangs terug' if found.back else ''}",
        "flow reserved": "alleen met voorbehoud: zie ‘let op’ in de tabel",
        "flow unknown": "de bronnen noemen geen bedrag",
    }
    present = {_look(figure, link) for link in links}
    return tuple((look, meaning) for look, meaning in meanings.items() if look in present)
