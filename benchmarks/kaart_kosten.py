"""What making a map costs in Python, step by step: `python -m benchmarks.kaart_kosten GRAAF GEBIED`, as JSON.

A process of its own, so that the peak of its memory is that of these steps alone.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from benchmarks.kaart_beeld import weighed
from netwerk import session
from netwerk.maps.bends import bends
from netwerk.maps.layout import lay_out
from netwerk.maps.picture import lines
from netwerk.maps.zones import zones
from netwerk.model import Area, Concept, Document, Entity, Passage, Relation, RelationKind
from netwerk.network import Network

T = TypeVar("T")
THINGS = (Area, Concept, Document, Entity, Passage, Relation, RelationKind)


@dataclass(frozen=True)
class Costs:
    """Seconds of each step, peak memory in bytes after loading and after the layout, and the size of the data."""

    actors: int
    relations: int
    load: float
    layout: float
    bends: float
    memory_loaded: int
    memory: int
    data: int


def measure(graph: Path | None, area: str | None) -> Costs:
    """Load a graph and lay its map out, once."""
    load, network = _timed(lambda: opened(graph, area))
    loaded = _peak()
    drawn = lines(network)
    layout, found = _timed(lambda: lay_out(zones(network), weighed(drawn)))
    bent, _ = _timed(lambda: bends([(one.start, one.end) for one in drawn], found.spots, [one.period for one in drawn]))
    peak, actors = _peak(), len(network.entities)
    return Costs(actors, len(network.relations), load, layout, bent, loaded, peak, data_size(network))


def opened(graph: Path | None, area: str | None) -> Network:
    """The network of every day, of this graph or the shipped one."""
    return session.start(session.Wish(graph=[graph] if graph else [], area=area)).every_day()


def data_size(network: Network) -> int:
    """Bytes of the network as the plainest JSON: each thing once, naming others by number, without what is empty."""
    numbers: dict[object, int] = {}
    told: list[object] = []
    for thing in (*network.entities.values(), *network.relations.values()):
        _tell(thing, numbers, told)
    return len(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode())


def _tell(value: object, numbers: dict[object, int], told: list[object]) -> object:
    """A value as JSON; a thing is its number, and is told when it is first met."""
    if isinstance(value, THINGS):
        if value.iri not in numbers:
            numbers[value.iri] = len(told)
            told.append(None)
            own = ((field.name, _tell(getattr(value, field.name), numbers, told)) for field in fields(value))
            told[numbers[value.iri]] = {name: found for name, found in own if found not in (None, "", [], False)}
        return numbers[value.iri]
    if isinstance(value, tuple):
        return [_tell(one, numbers, told) for one in value]
    if hasattr(value, "__dataclass_fields__"):
        return [_tell(getattr(value, name), numbers, told) for name in value.__dataclass_fields__]
    return str(value) if isinstance(value, date | Decimal) else value


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    begin = time.perf_counter()
    found = work()
    return time.perf_counter() - begin, found


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main() -> None:
    """Measure the graph and area that are named; an empty graph is the shipped one."""
    graph, area = [*sys.argv[1:3], "", ""][:2]
    print(json.dumps(vars(measure(Path(graph) if graph else None, area or None))))


if __name__ == "__main__":
    main()
