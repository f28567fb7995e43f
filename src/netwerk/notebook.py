"""The network of a municipality and day in one line, for who works in Python."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from netwerk.names import find_day
from netwerk.network import Network
from netwerk.session import Wish, start


def open_network(
    place: str | None = None, day: str | date | None = None, *, plans: bool = False, graph: Sequence[Path | str] = ()
) -> Network:
    """The network of a municipality or region on one day, out of the shipped graph or another.

    ``place`` is its name; None is all. ``day`` is a date or written as ``2015-01-01``; None is that of the newest
    source about the place. ``plans`` takes plans along, each marked as one. ``graph`` are folders or files of Turtle
    to read instead of the shipped graph. Raises InputError for a place or day that cannot be.

    Cost: reading the graph, about a tenth of a second for the one that is shipped.

    >>> network = open_network("Ridderkerk", "2015-01-01")
    >>> network.stand.area.label, network.stand.day.isoformat(), network.stand.plans
    ('Ridderkerk', '2015-01-01', False)
    """
    wished = find_day(day) if isinstance(day, str) else day
    return start(Wish(graph=tuple(Path(one) for one in graph), day=wished, area=place, plans=plans)).network()
